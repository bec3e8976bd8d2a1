#include "session/law_cards.h"

#include "learn/scenario_dates.h"

namespace mamori {
namespace {

TextArguments date_arguments(const char* of, Date date, const StringTable& strings) {
  const std::string name(of);
  return {{name + ".year", static_cast<long long>(int(date.year()))},
          {name + ".month", month_text(date, strings)},
          {name + ".day", day_text(date, strings)}};
}

}  // namespace

CardSet law_cards(const Law& law, const StringTable& strings) {
  CardSet set{.id = "law", .kind = CardKind::law, .title = law.title, .cards = {}};
  TextArguments dates = date_arguments("text", law.as_of, strings);
  for (TextArgument& seen : date_arguments("seen", law.seen_on, strings)) dates.push_back(std::move(seen));
  const RichText note = strings.rich("law.note", dates);
  for (const LawArticle& article : law.articles) {
    Card card;
    card.id = CardId("law." + std::to_string(article.number));
    card.picture = article.picture;
    card.title = strings.rich("law.title", {{"number", article.number}, {"title", article.title}});
    card.alt = article.alt;
    card.rule = article.says;
    card.why = article.rules;
    card.actions = article.actions;
    card.note = note;
    card.sources = {"law " + std::to_string(article.number)};
    set.cards.push_back(std::move(card));
  }
  return set;
}

}  // namespace mamori
