#include "learn/item_history.h"

namespace mamori {

void ItemHistory::add(const ItemMark& mark) {
  ++asked;
  if (!mark.correct) ++wrong;
  if (!last || last->key < mark.key) last = mark;
}

ReviewNeed review_need(const ItemHistory& history) {
  if (!history.last) return ReviewNeed::none;
  const ItemMark& last = *history.last;
  if (!last.correct) return last.confidence == Confidence::sure ? ReviewNeed::sure_and_wrong : ReviewNeed::wrong;
  return last.confidence == Confidence::unsure || history.wrong > 0 ? ReviewNeed::shaky : ReviewNeed::none;
}

}  // namespace mamori
