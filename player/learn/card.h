#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "learn/ids.h"
#include "learn/spoken_text.h"

namespace mamori {

// Where 手引き or 解説書 and the ward say different things, to stand side by side.
struct Difference {
  SpokenText guide;
  SpokenText ward;
};

// 解説: one rule on one card.
struct Card {
  CardId id;
  std::string picture;  // below content/art, without .svg
  RichText title;
  RichText alt;       // what the picture shows
  SpokenText danger;  // 「こうしてしまうと危険」; may be empty
  SpokenText rule;
  std::vector<SpokenText> why;
  std::vector<SpokenText> actions;      // what I do
  std::vector<SpokenText> office;       // what the office does
  std::vector<Difference> differences;
  std::vector<std::string> sources;     // source tags
  QuizId quiz;                          // that asks about it; may be empty
  RichText note;                        // small, below; may be empty
};

enum class CardKind : std::uint8_t { checklist, nerima, chapter, law };

// One file of cards, in its order; the law's come from content/law.xml.
struct CardSet {
  std::string id;
  CardKind kind = CardKind::checklist;
  RichText title;
  std::vector<Card> cards;
};

struct Cards {
  std::vector<CardSet> sets;

  bool empty() const { return sets.empty(); }
  const Card* find(const CardId& id) const;
  const CardSet* set_of(const CardId& id) const;
};

}  // namespace mamori
