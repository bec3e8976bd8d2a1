#include "learn/check_history.h"

#include <algorithm>
#include <utility>
#include <variant>

#include "base/calendar.h"

namespace mamori {

void CheckHistory::add(CheckMark mark) {
  const auto place = std::upper_bound(marks.begin(), marks.end(), mark,
                                      [](const CheckMark& a, const CheckMark& b) { return a.key < b.key; });
  marks.insert(place, std::move(mark));
}

const CheckMark* CheckHistory::latest() const {
  return marks.empty() ? nullptr : &marks.back();
}

const CheckMark* CheckHistory::previous() const {
  if (marks.empty()) return nullptr;
  const auto day = japan_date(marks.back().key.wall);
  const auto earlier = std::find_if(marks.rbegin(), marks.rend(),
                                    [&](const CheckMark& mark) { return japan_date(mark.key.wall) < day; });
  return earlier == marks.rend() ? nullptr : &*earlier;
}

CheckHistories office_answers(const Checklist& checklist, std::span<const Event> events) {
  CheckHistories histories;
  for (const Event& event : events) {
    const auto* answered = std::get_if<ChecklistAnswered>(&event.payload);
    const CheckItem* item = answered == nullptr ? nullptr : checklist.find(answered->item);
    if (item == nullptr || item->audience != CheckAudience::manager) continue;
    histories[item->id].add({.key = key_of(event),
                             .answer = answered->answer,
                             .content_version = answered->content_version,
                             .person = event.person});
  }
  return histories;
}

const CheckMark* answer_of_year(const CheckHistory& history, int year) {
  const CheckMark* latest = history.latest();
  return latest != nullptr && fiscal_year(japan_date(latest->key.wall)) == year ? latest : nullptr;
}

}  // namespace mamori
