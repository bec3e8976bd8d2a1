#include "report/missed_items.h"

#include <algorithm>

#include "learn/progress.h"

namespace mamori {
namespace {

struct FirstAnswer {
  EventKey key;
  bool correct = false;
};

bool is_quiz(const Course& course, const LessonId& id) {
  const Lesson* lesson = course.find(id);
  return lesson != nullptr && lesson->kind == LessonKind::quiz;
}

std::string label_of(const ReportInput& input, const ItemId& item) {
  const auto label = input.item_labels.find(item);
  return label == input.item_labels.end() ? item.text() : label->second;
}

}  // namespace

MissedItems missed_items(const ReportInput& input, const std::set<RegistrationId>& registrations) {
  std::map<std::pair<ItemId, RegistrationId>, FirstAnswer> first;
  std::set<RegistrationId> answered;
  for (const Event& event : input.events) {
    const auto* answer = std::get_if<ItemAnswered>(&event.payload);
    if (answer == nullptr || answer->repeat || !is_quiz(input.course, answer->lesson)) continue;
    if (!registrations.contains(event.registration) || japan_date(event.wall) > input.to) continue;
    answered.insert(event.registration);
    const FirstAnswer here{.key = key_of(event), .correct = answer->correct};
    const auto [place, is_new] = first.try_emplace({answer->item, event.registration}, here);
    if (!is_new && here.key < place->second.key) place->second = here;
  }

  std::map<ItemId, MissedItem> items;
  for (const auto& [key, answer] : first) {
    MissedItem& item = items[key.first];
    item.item = key.first;
    ++item.asked;
    item.missed += answer.correct ? 0 : 1;
  }
  MissedItems result{.listed = {},
                     .items_asked = static_cast<int>(items.size()),
                     .items_missed = 0,
                     .people = static_cast<int>(answered.size())};
  for (auto& [id, item] : items) {
    if (item.missed == 0) continue;
    ++result.items_missed;
    item.label = label_of(input, id);
    result.listed.push_back(std::move(item));
  }
  if (result.people < MissedItems::least_people) result.listed.clear();
  std::stable_sort(result.listed.begin(), result.listed.end(),
                   [](const MissedItem& a, const MissedItem& b) { return a.missed > b.missed; });
  if (result.listed.size() > MissedItems::most_listed) result.listed.resize(MissedItems::most_listed);
  return result;
}

}  // namespace mamori
