#pragma once

#include <string>
#include <vector>

#include "session/learner_session.h"

namespace mamori {

// The elements to press so that what is asked at this moment (cue of a film, question, hazard round, choice of a story,
// question of a debrief) is answered right, or wrong, in the order of pressing. Empty: nothing is asked.
std::vector<std::string> presses_to_answer(LearnerSession& session, bool right);

}  // namespace mamori
