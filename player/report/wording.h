#pragma once

#include <string>

#include "base/calendar.h"
#include "base/strings.h"
#include "report/rows.h"

namespace mamori {

// Dates and closed choices in the words of the string table, the same in every output.

std::string paper_date(Date date, const StringTable& strings);      // 令和8年11月22日（日）
std::string short_date(Date date, const StringTable& strings);      // R8.11.22
std::string paper_time(WallTime time, const StringTable& strings);  // 令和8年11月22日（日） 18:30
std::string percent_text(int percent, const StringTable& strings);  // 80%
std::string minutes_text(std::chrono::minutes minutes, const StringTable& strings);

std::string words_for(TrainingKind kind, const StringTable& strings);
std::string words_for(TrainingMethod method, const StringTable& strings);
std::string words_for(LessonKind kind, const StringTable& strings);
std::string words_for(EndingKind ending, const StringTable& strings);
std::string words_for(Outcome outcome, const StringTable& strings);
std::string words_for(AbsenceReason reason, const StringTable& strings);

// The name, or what stands in its place after an erasure.
std::string name_of(const PersonRow& person, const StringTable& strings);

// The first eight digits of a content hash, enough to tell versions apart by eye.
std::string short_version(const std::string& hex);

}  // namespace mamori
