#include "learn/check_history.h"

#include <algorithm>
#include <utility>

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

}  // namespace mamori
