#pragma once

#include <string>

#include "learn/card.h"
#include "ui/screen.h"

namespace mamori {

// 解説: sets of reading cards, and one card a page (product.md 6).
class CardsScreen final : public Screen {
 public:
  CardsScreen() = default;
  // Opens at the card and leaves from it.
  explicit CardsScreen(CardId card) : m_card(std::move(card)), m_came_for_card(true) {}

  std::string_view name() const override { return "cards"; }
  View view(const UiContext& context) const override;
  ScreenChange press(const std::string& id, UiContext& context) override;
  ScreenChange back(UiContext& context) override;

 private:
  struct Spot {
    const CardSet* set = nullptr;
    std::size_t index = 0;
  };
  Spot spot(const UiContext& context) const;  // of the open card; no set: the list is shown
  void turn(const UiContext& context, int by);

  View sets_view(const UiContext& context) const;
  View card_view(const UiContext& context, const Spot& spot) const;

  CardKind m_kind = CardKind::checklist;
  CardId m_card;
  std::string m_opened;  // the tile that the focus goes back to
  bool m_came_for_card = false;
};

// The page of one card.
View card_page(const UiContext& context, const CardSet& set, const Card& card);

}  // namespace mamori
