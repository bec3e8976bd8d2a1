#include "learn/choice_shares.h"

namespace mamori {

void ChoiceShares::add(const Event& event) {
  const auto* made = std::get_if<ChoiceMade>(&event.payload);
  if (made == nullptr || made->exploration || event.person == m_own) return;
  const First first{.key = key_of(event), .choice = made->choice};
  const auto [place, is_new] = m_firsts[made->node].try_emplace(event.person, first);
  if (!is_new && first.key < place->second.key) place->second = first;
}

std::optional<ChoiceShares::Share> ChoiceShares::of(const NodeId& node, const ChoiceId& choice) const {
  const auto found = m_firsts.find(node);
  if (found == m_firsts.end() || found->second.size() < fewest_people) return std::nullopt;
  Share share{.chose = 0, .people = static_cast<int>(found->second.size())};
  for (const auto& [person, first] : found->second) share.chose += first.choice == choice ? 1 : 0;
  return share;
}

}  // namespace mamori
