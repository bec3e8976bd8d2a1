#include "ui/screens/cards_screen.h"

#include <algorithm>
#include <array>
#include <cmath>

#include "ui/screens/lesson_screen.h"
#include "ui/screens/reference_parts.h"
#include "ui/widgets/widgets.h"

namespace mamori {
namespace {

struct KindLook {
  CardKind kind;
  const char* id;
  const char* label;
  const char* icon;
};
constexpr std::array<KindLook, 4> kinds = {{
    {CardKind::checklist, "cards.kind.checklist", "cards.group.guide", "icons/check"},
    {CardKind::nerima, "cards.kind.nerima", "cards.group.nerima", "icons/home"},
    {CardKind::chapter, "cards.kind.chapter", "cards.group.chapters", "icons/book"},
    {CardKind::law, "cards.kind.law", "cards.group.law", "icons/report"},
}};

bool has_kind(const Cards& cards, CardKind kind) {
  return std::any_of(cards.sets.begin(), cards.sets.end(), [&](const CardSet& set) { return set.kind == kind; });
}

View kind_tabs(const UiContext& context, const Cards& cards, CardKind chosen) {
  View tabs = row(12);
  tabs.wraps = true;
  for (const KindLook& look : kinds) {
    if (!has_kind(cards, look.kind)) continue;
    const bool is_chosen = look.kind == chosen;
    View tab = button(context, look.id, context.tr(look.label),
                      {.kind = is_chosen ? ButtonKind::primary : ButtonKind::secondary, .icon = look.icon});
    tab.role = Role::toggle;
    tab.selected = is_chosen;
    tabs.add(std::move(tab));
  }
  return tabs;
}

// What opens a set, or one card of the only set of its kind.
struct TileLook {
  std::string id;
  std::string picture;
  RichText title;
  RichText second;
  float picture_height = 84;
  bool takes_focus = false;
  bool keep_in_view = false;
};

View card_tile(const UiContext& context, TileLook look) {
  View tile = row(16);
  tile.id = std::move(look.id);
  tile.role = Role::button;
  tile.focusable = true;
  tile.takes_focus = look.takes_focus;
  tile.keep_in_view = look.keep_in_view;
  tile.padding = {12, 12, 18, 12};
  tile.decoration = {.fill = context.theme.card,
                     .border = context.theme.card_border,
                     .radius = sizes::radius,
                     .shadow = Shadow{.offset_y = 3, .blur = 8, .colour = context.theme.shadow}};
  View picture = picture_view(std::move(look.picture), 400.0f / 280.0f);
  picture.min = {std::round(look.picture_height * 400.0f / 280.0f), look.picture_height};
  picture.max = picture.min;
  tile.add(std::move(picture));
  View words = column(2);
  words.grow = 1;
  TextStyle style = context.style(22, context.theme.text, FontWeight::bold);
  style.line_pitch = 1.35f;
  style.balanced = true;
  words.add(text_view(std::move(look.title), style));
  if (!look.second.empty()) words.add(soft_text(context, std::move(look.second), sizes::small));
  tile.add(std::move(words));
  return tile;
}

std::vector<TileLook> tiles_of(const UiContext& context, const std::vector<const CardSet*>& sets) {
  std::vector<TileLook> tiles;
  if (sets.size() == 1) {
    for (const Card& card : sets.front()->cards) {
      tiles.push_back(
          {.id = "cards.open." + card.id.text(), .picture = card.picture, .title = card.title, .second = {}});
    }
    return tiles;
  }
  for (const CardSet* set : sets) {
    tiles.push_back({.id = "cards.set." + set->id,
                     .picture = set->cards.front().picture,
                     .title = set->title,
                     .second = context.tr("cards.count", {{"count", static_cast<long long>(set->cards.size())}})});
  }
  return tiles;
}

}  // namespace

CardsScreen::Spot CardsScreen::spot(const UiContext& context) const {
  const CardSet* set = context.session.library().cards().set_of(m_card);
  if (set == nullptr) return {};
  const auto at =
      std::find_if(set->cards.begin(), set->cards.end(), [&](const Card& card) { return card.id == m_card; });
  return {.set = set, .index = static_cast<std::size_t>(at - set->cards.begin())};
}

void CardsScreen::turn(const UiContext& context, int by) {
  const Spot now = spot(context);
  if (now.set == nullptr) return;
  const auto next = static_cast<std::ptrdiff_t>(now.index) + by;
  if (next < 0 || next >= static_cast<std::ptrdiff_t>(now.set->cards.size())) return;
  m_card = now.set->cards[static_cast<std::size_t>(next)].id;
}

View CardsScreen::sets_view(const UiContext& context) const {
  const Cards& cards = context.session.library().cards();
  if (cards.empty()) {
    return empty_page(context, {.icon = "icons/book", .title = "cards.empty", .text = "cards.empty.text"});
  }
  const CardKind kind = has_kind(cards, m_kind) ? m_kind : cards.sets.front().kind;
  View body = column(18);
  View head = row(20);
  head.wraps = true;
  head.add(heading(context, context.tr("cards.lead"), sizes::body));
  head.add(kind_tabs(context, cards, kind));
  body.add(std::move(head));
  const float room = context.stage.width / context.text_scale();
  std::vector<const CardSet*> sets;
  for (const CardSet& set : cards.sets) {
    if (set.kind == kind && !set.cards.empty()) sets.push_back(&set);
  }
  std::vector<TileLook> looks = tiles_of(context, sets);
  // Few stand large, more still stand on one page.
  const bool large = looks.size() <= 6;
  View tiles = grid(room >= 1100 && !large ? 3 : room >= 760 ? 2 : 1, 16);
  tiles.role = Role::list;
  for (TileLook& look : looks) {
    const bool was_open = look.id == m_opened;
    look.picture_height = context.stage.height < 660 || looks.size() > 9 ? 66.0f : large ? 98.0f : 84.0f;
    look.takes_focus = m_opened.empty() ? tiles.children.empty() : was_open;
    look.keep_in_view = was_open;
    tiles.add(card_tile(context, std::move(look)));
  }
  body.add(std::move(tiles));
  return body;
}

View CardsScreen::view(const UiContext& context) const {
  const Spot at = spot(context);
  if (at.set == nullptr) {
    return screen_frame(
        context, {.title = context.tr("app.title"), .subtitle = context.tr("cards.title")}, sets_view(context),
        {.help = context.session.library().cards().empty() ? RichText{} : context.tr("cards.help.groups")});
  }
  const int all = static_cast<int>(at.set->cards.size());
  const int now = static_cast<int>(at.index) + 1;
  const RichText count = context.tr("cards.page", {{"now", now}, {"all", all}});
  View middle = row(14);
  middle.add(text_view(count, context.chrome_style(sizes::label, context.theme.text)));
  if (context.broad() && all <= 8) middle.add(progress_steps(context, count.plain(), now, all));
  std::vector<View> actions;
  // Two words and two signs do not fit side by side in large letters.
  const bool roomy = context.stage.width / context.chrome_scale() >= 900;
  if (all > 1 && roomy) {
    actions.push_back(button(context, "cards.previous", context.tr("cards.previous"),
                             {.icon = "icons/back", .enabled = now > 1, .keys = {Key::letter_p}}));
  } else if (all > 1) {
    actions.push_back(icon_button(context, "cards.previous", "icons/back", context.tr("cards.previous").plain(),
                                  {.enabled = now > 1, .keys = {Key::letter_p}}));
  }
  if (now < all) {
    actions.push_back(button(
        context, "cards.next", context.tr("cards.next"),
        {.kind = ButtonKind::primary, .icon_after = "icons/forward", .takes_focus = true, .keys = {Key::letter_n}}));
  } else {
    const bool to_quiz = lesson_of_quiz(context, at.set->cards[at.index].quiz).has_value();
    if (!m_came_for_card && (roomy || !to_quiz)) {
      actions.push_back(button(context, "cards.end", context.tr("cards.end"),
                               {.kind = to_quiz ? ButtonKind::secondary : ButtonKind::primary,
                                .icon_after = "icons/check",
                                .takes_focus = !to_quiz,
                                .keys = {Key::letter_n}}));
    } else if (!m_came_for_card) {
      actions.push_back(
          icon_button(context, "cards.end", "icons/check", context.tr("cards.end").plain(), {.keys = {Key::letter_n}}));
    }
    if (to_quiz) {
      actions.push_back(button(context, "cards.quiz", context.tr("cards.section_quiz"),
                               {.kind = ButtonKind::primary, .icon = "icons/quiz", .takes_focus = true}));
    }
  }
  return screen_frame(context,
                      {.title = context.tr("app.title"), .subtitle = at.set->title, .middle = std::move(middle)},
                      card_page(context, *at.set, at.set->cards[at.index]),
                      {.back_text = m_came_for_card ? RichText{} : context.tr("cards.to_list"),
                       .help = context.tr("cards.help"),
                       .actions = std::move(actions)});
}

ScreenChange CardsScreen::press(const std::string& id, UiContext& context) {
  for (const KindLook& look : kinds) {
    if (id != look.id) continue;
    m_kind = look.kind;
    m_opened.clear();
  }
  if (id.starts_with("cards.set.")) {
    m_opened = id;
    for (const CardSet& set : context.session.library().cards().sets) {
      if (id == "cards.set." + set.id && !set.cards.empty()) m_card = set.cards.front().id;
    }
  } else if (id.starts_with("cards.open.")) {
    m_opened = id;
    m_card = CardId(id.substr(11));
  } else if (id == "cards.next") {
    turn(context, 1);
  } else if (id == "cards.previous") {
    turn(context, -1);
  } else if (id == "cards.end") {
    m_card = {};
  } else if (id == "cards.quiz") {
    const Card* card = context.session.library().cards().find(m_card);
    const auto found = card == nullptr ? std::nullopt : lesson_of_quiz(context, card->quiz);
    if (!found) return Stay{};
    if (found->course != context.session.course().id) {
      if (!context.session.choose_course(found->course, context.now)) return Stay{};
    }
    auto screen = open_lesson_screen(found->lesson, context);
    if (screen) return PushScreen{std::move(*screen)};
  }
  return Stay{};
}

ScreenChange CardsScreen::back(UiContext& context) {
  if (m_came_for_card || spot(context).set == nullptr) return PopScreen{};
  m_card = {};
  return Stay{};
}

}  // namespace mamori
