#pragma once

#include <map>
#include <string>
#include <vector>

#include "report/paper.h"
#include "report/rows.h"

namespace mamori {

// Labels of the quiz questions somebody missed at the first answer of an attempt, by lesson.
using MissedLabels = std::map<LessonId, std::vector<std::string>>;

// 個人受講記録 of one attendee of the report, A4 portrait, facts.md 3: what was done when, how much of each film was
// watched, first and best scores, the content's versions, and room for one sentence and two signatures. Refused for
// anybody else. The same rows give the same bytes. Legible in black and white.
Result<std::string> person_record_pdf(const TrainingReport& report, const PersonId& person, const MissedLabels& missed,
                                      const Paper& paper);

}  // namespace mamori
