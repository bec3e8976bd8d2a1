#include "ui/screens/glossary_screen.h"

#include <algorithm>
#include <charconv>
#include <cmath>

#include "learn/glossary_search.h"
#include "ui/screens/reference_parts.h"
#include "ui/widgets/widgets.h"

namespace mamori {
namespace {

constexpr std::size_t longest_query = 30;
constexpr int latin_row = 11;
constexpr float entry_height = 58;
constexpr float entry_gap = 8;

bool begins_with_latin(const Term& term) {
  const std::string name = term.name.plain();
  const auto is_latin = [](char c) { return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z'); };
  return !name.empty() && is_latin(name.front());
}

bool stands_in_row(const UiContext& context, const Term& term, int row) {
  if (row == 0) return true;
  if (row == latin_row) return begins_with_latin(term);
  return gojuon_row(term.reading) == context.strings().plain("glossary.row." + std::to_string(row));
}

View term_list_entry(const UiContext& context, const Term& term, bool chosen, bool keep_in_view) {
  View entry = row(12);
  entry.id = "glossary.entry." + term.id.text();
  entry.role = Role::button;
  entry.focusable = true;
  entry.selected = chosen;
  entry.takes_focus = chosen;
  entry.keep_in_view = keep_in_view;
  entry.padding = sides(18, 6);
  entry.min.height = entry_height;
  entry.decoration = {.fill = chosen ? context.theme.accent_tint : context.theme.card,
                      .border = chosen ? context.theme.accent : context.theme.card_border,
                      .border_width = chosen ? 3.0f : 2.0f,
                      .radius = 14};
  TextStyle style = context.style(22, context.theme.text, FontWeight::bold);
  style.line_pitch = 1.3f;
  View words = text_view(term.name, style);
  words.grow = 1;
  words.links = false;
  entry.add(std::move(words));
  entry.add(icon_view("icons/forward", 24, context.theme.accent));
  return entry;
}

}  // namespace

void GlossaryScreen::entered(UiContext& context) {
  if (!m_term.empty()) show(m_term, context);
}

GlossaryScreen::Terms GlossaryScreen::found(const UiContext& context) const {
  Terms terms = search_terms(context.session.library().glossary(), m_query);
  std::erase_if(terms, [&](const Term* term) { return !stands_in_row(context, *term, m_row); });
  return terms;
}

const Term* GlossaryScreen::shown(const UiContext& context, const Terms& terms) const {
  const Term* chosen = context.session.library().glossary().find(m_term);
  if (chosen != nullptr) return chosen;
  return terms.empty() ? nullptr : terms[std::min(m_page * page_length(context), terms.size() - 1)];
}

std::size_t GlossaryScreen::page_length(const UiContext& context) const {
  if (!context.wide()) return 8;
  // What header, footer, search and the pager leave.
  const float room = context.stage.height - 250 * context.chrome_scale() - 40;
  const float entry = std::max(entry_height, 46 * context.text_scale()) + entry_gap;
  return static_cast<std::size_t>(std::max(3.0f, std::floor(room / entry)));
}

std::size_t GlossaryScreen::pages(const UiContext& context, const Terms& terms) const {
  const std::size_t length = page_length(context);
  return std::max<std::size_t>(1, (terms.size() + length - 1) / length);
}

void GlossaryScreen::show(const TermId& term, const UiContext& context) {
  m_term = term;
  const auto is_it = [&](const Term* other) { return other->id == term; };
  Terms terms = found(context);
  if (std::none_of(terms.begin(), terms.end(), is_it)) {
    choose_row(0);
    m_term = term;
    terms = found(context);
  }
  const auto at = std::find_if(terms.begin(), terms.end(), is_it);
  if (at != terms.end()) m_page = static_cast<std::size_t>(at - terms.begin()) / page_length(context);
}

void GlossaryScreen::choose_row(int row) {
  m_row = row;
  m_query.clear();
  m_page = 0;
  m_term = {};
}

View GlossaryScreen::search_row(const UiContext& context) const {
  View field = text_field(context, "glossary.search",
                          {.value = m_query,
                           .hint = context.tr("glossary.search"),
                           .name = context.tr("glossary.search").plain(),
                           .most_characters = longest_query});
  View letters = row(6);
  letters.wraps = true;
  letters.role = Role::list;
  letters.name = context.tr("glossary.rows").plain();
  const Terms all = search_terms(context.session.library().glossary(), {});
  for (int i = 0; i <= latin_row; ++i) {
    const bool chosen = i == m_row;
    const bool any =
        std::any_of(all.begin(), all.end(), [&](const Term* term) { return stands_in_row(context, *term, i); });
    const RichText letter = context.tr("glossary.row." + std::to_string(i));
    View choice = button(context, "glossary.row." + std::to_string(i), letter,
                         {.kind = chosen ? ButtonKind::primary : ButtonKind::secondary, .enabled = any});
    choice.role = Role::toggle;
    choice.selected = chosen;
    choice.padding = sides(i == 0 || i == latin_row ? 12.0f : 4.0f, 6);
    choice.min.width = context.stage.width < 1200 ? 46.0f : 56.0f;
    choice.decoration.shadow.reset();
    if (i > 0) choice.name = context.tr("glossary.row.name", {{"row", letter}}).plain();
    letters.add(std::move(choice));
  }
  if (!context.wide()) return column(12, {std::move(field), std::move(letters)});
  field.grow = 1;
  View line = row(16);
  line.add(std::move(field));
  line.add(std::move(letters));
  return line;
}

View GlossaryScreen::pager(const UiContext& context, const Terms& terms) const {
  View line = row(14);
  line.along = Along::centre;
  const std::size_t all = pages(context, terms);
  line.add(icon_button(context, "glossary.page.back", "icons/back", context.tr("glossary.page.back").plain(),
                       {.enabled = m_page > 0, .keys = {Key::letter_p}}));
  View words = text_view(
      context.tr("glossary.page", {{"now", static_cast<long long>(m_page + 1)}, {"all", static_cast<long long>(all)}}),
      context.chrome_style(sizes::label, context.theme.text));
  words.role = Role::status;
  line.add(std::move(words));
  line.add(icon_button(context, "glossary.page.next", "icons/forward", context.tr("glossary.page.next").plain(),
                       {.enabled = m_page + 1 < all, .keys = {Key::letter_n}}));
  return line;
}

View GlossaryScreen::list(const UiContext& context, const Terms& terms, const Term* chosen) const {
  View entries = column(entry_gap);
  entries.role = Role::list;
  entries.name = context.tr("glossary.list").plain();
  const std::size_t begin = m_page * page_length(context);
  const std::size_t end = std::min(terms.size(), begin + page_length(context));
  for (std::size_t i = begin; i < end; ++i) {
    entries.add(term_list_entry(context, *terms[i], terms[i] == chosen, terms[i]->id == m_term));
  }
  View view = column(14);
  view.add(std::move(entries));
  if (!m_query.empty()) {
    View all = button(context, "glossary.row.all", context.tr("glossary.show_all"), {.kind = ButtonKind::quiet});
    all.self = Across::centre;
    view.add(std::move(all));
  }
  if (pages(context, terms) > 1) view.add(pager(context, terms));
  return view;
}

View GlossaryScreen::view(const UiContext& context) const {
  const Glossary& glossary = context.session.library().glossary();
  const Terms terms = found(context);
  const Term* term = shown(context, terms);
  const bool only_term = !context.wide() && m_reading && term != nullptr;
  View body = column(18);
  if (glossary.empty()) {
    body = empty_page(context, {.icon = "icons/warning", .title = "glossary.empty", .text = "glossary.empty.text"});
  } else if (only_term) {
    body.add(glossary_term(context, *term));
  } else {
    body.add(search_row(context));
    if (terms.empty()) {
      View nothing =
          empty_page(context, {.icon = "icons/search", .title = "glossary.nothing", .text = "glossary.nothing.text"});
      View all = button(context, "glossary.row.all", context.tr("glossary.show_all"), {.takes_focus = m_query.empty()});
      all.self = Across::centre;
      nothing.add(std::move(all));
      nothing.grow = 1;
      body.add(std::move(nothing));
    } else if (context.wide()) {
      View panes = row(24);
      panes.across = Across::start;
      View left = list(context, terms, term);
      left.grow = 4;
      View right = glossary_term(context, *term);
      right.grow = 7;
      panes.add(std::move(left));
      panes.add(std::move(right));
      body.add(std::move(panes));
    } else {
      body.add(list(context, terms, term));
    }
  }
  std::optional<View> middle;
  if (!glossary.empty() && context.broad()) {
    middle =
        text_view(context.tr("glossary.count_middle", {{"count", static_cast<long long>(glossary.terms().size())}}),
                  context.chrome_style(sizes::label, context.theme.text));
  }
  std::vector<View> actions;
  if (only_term) {
    actions.push_back(button(context, "glossary.to_list", context.tr("glossary.to_list"),
                             {.kind = ButtonKind::primary, .icon = "icons/menu", .takes_focus = true}));
  }
  return screen_frame(
      context,
      {.title = context.tr("app.title"), .subtitle = context.tr("glossary.title"), .middle = std::move(middle)},
      std::move(body),
      {.help = glossary.empty() ? RichText{} : context.tr("glossary.help"), .actions = std::move(actions)});
}

ScreenChange GlossaryScreen::press(const std::string& id, UiContext& context) {
  const auto after = [&](std::string_view prefix) { return TermId(id.substr(prefix.size())); };
  if (id == "glossary.page.back") {
    if (m_page > 0) --m_page;
    m_term = {};
  } else if (id == "glossary.page.next") {
    if (m_page + 1 < pages(context, found(context))) ++m_page;
    m_term = {};
  } else if (id == "glossary.to_list") {
    m_reading = false;
  } else if (id == "glossary.row.all") {
    choose_row(0);
  } else if (id.starts_with("glossary.row.")) {
    int row = 0;
    std::from_chars(id.data() + 13, id.data() + id.size(), row);
    choose_row(row);
  } else if (id.starts_with("glossary.entry.")) {
    m_term = after("glossary.entry.");
    m_reading = true;
  } else if (id.starts_with("glossary.see.")) {
    show(after("glossary.see."), context);
    m_reading = true;
  }
  return Stay{};
}

ScreenChange GlossaryScreen::back(UiContext&) {
  return PopScreen{};
}

ScreenChange GlossaryScreen::edit(const std::string& id, const std::string& value, UiContext&) {
  if (id != "glossary.search") return Stay{};
  m_query = value;
  m_row = 0;
  m_page = 0;
  m_term = {};
  return Stay{};
}

}  // namespace mamori
