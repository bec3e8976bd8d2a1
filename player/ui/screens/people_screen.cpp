#include "ui/screens/people_screen.h"

#include <algorithm>
#include <charconv>

#include "base/utf8.h"
#include "ui/screens/people_dialogs.h"
#include "ui/screens/today_screen.h"
#include "ui/widgets/widgets.h"

namespace mamori {
namespace {

// With fewer people rows would only be in the way.
constexpr std::size_t people_that_need_rows = 13;

// Which 五十音 row a reading begins with, 1 (あ) to 10 (わ); 0 for anything else.
int kana_row(const std::string& kana) {
  static const std::u32string rows[] = {U"あいうえおぁぃぅぇぉゔ",
                                        U"かきくけこがぎぐげご",
                                        U"さしすせそざじずぜぞ",
                                        U"たちつてとだぢづでどっ",
                                        U"なにぬねの",
                                        U"はひふへほばびぶべぼぱぴぷぺぽ",
                                        U"まみむめも",
                                        U"やゆよゃゅょ",
                                        U"らりるれろ",
                                        U"わゐゑをん"};
  const std::u32string characters = to_utf32(kana);
  if (characters.empty()) return 0;
  char32_t first = characters.front();
  if (first >= 0x30A1 && first <= 0x30F6) first -= 0x60;  // katakana to hiragana
  for (int i = 0; i < 10; ++i) {
    if (rows[i].find(first) != std::u32string::npos) return i + 1;
  }
  return 0;
}

std::string hiragana(const std::string& text) {
  std::u32string characters = to_utf32(text);
  for (char32_t& c : characters) {
    if (c >= 0x30A1 && c <= 0x30F6) c -= 0x60;
  }
  return to_utf8(characters);
}

}  // namespace

void PeopleScreen::entered(UiContext& context) {
  context.session.forget_person(context.now);
  auto people = context.session.people();
  m_problem = people ? std::nullopt : std::optional(people.problem());
  m_people = people ? std::move(*people) : std::vector<PersonCard>{};
  m_dialog = Dialog::none;
  m_search.clear();
}

bool PeopleScreen::matches(const PersonCard& person) const {
  if (m_row != 0 && kana_row(person.kana) != m_row) return false;
  if (m_search.empty()) return true;
  return person.name.find(m_search) != std::string::npos ||
         hiragana(person.kana).find(hiragana(m_search)) != std::string::npos;
}

View PeopleScreen::cards(const UiContext& context) const {
  const int columns = few_people(context)                                  ? 1
                      : context.stage.width / context.text_scale() >= 1100 ? 4
                      : context.wide()                                     ? 3
                      : context.stage.width / context.text_scale() >= 560  ? 2
                                                                           : 1;
  View list = grid(columns, 16);
  list.role = Role::list;
  list.name = context.tr("people.list").plain();
  for (std::size_t i = 0; i < m_people.size(); ++i) {
    const PersonCard& person = m_people[i];
    if (!matches(person)) continue;
    View entry = row(14);
    entry.id = "person." + std::to_string(i + 1);
    entry.role = Role::button;
    entry.focusable = true;
    entry.takes_focus = list.children.empty();
    entry.padding = sides(18, 14);
    entry.min.height = 92;
    entry.decoration = {.fill = context.theme.card,
                        .border = context.theme.card_border,
                        .radius = sizes::radius,
                        .shadow = Shadow{.offset_y = 3, .blur = 8, .colour = context.theme.shadow}};
    entry.add(icon_view(person.has_pin ? "icons/lock" : "icons/person", 34, context.theme.accent));
    View words = column(2);
    words.grow = 1;
    TextStyle style = context.style(26, context.theme.text, FontWeight::bold);
    style.furigana = Furigana::all;  // names always with their reading
    style.line_pitch = 1.3f;
    RichText shown{{TextRun{.text = person.name, .reading = {}}}};
    words.add(text_view(std::move(shown), style));
    if (!person.kana.empty()) words.add(soft_text(context, plain_text(person.kana), sizes::small));
    if (!person.job.empty()) words.add(soft_text(context, plain_text(person.job), sizes::small));
    entry.add(std::move(words));
    list.add(std::move(entry));
  }
  return list;
}

bool PeopleScreen::few_people(const UiContext& context) const {
  return context.wide() && m_people.size() <= 3;
}

// With few names the picture takes the room that a long list needs.
View PeopleScreen::welcome_view(const UiContext& context) const {
  View picture = picture_view("scenes/welcome", 400.0f / 280.0f);
  picture.name = context.tr("people.picture").plain();
  picture.max.height = context.stage.height * 0.62f;
  picture.min.width = context.stage.width * 0.4f;
  View words = column(18);
  words.grow = 1;
  words.add(heading(context, context.tr("people.title"), 44));
  words.add(body_text(context, context.tr(m_people.empty() ? "people.nobody" : "people.lead")));
  if (m_problem)
    words.add(note_box(context, "icons/warning", context.tr(std::string("problem.") + name_of(m_problem->kind))));
  if (!m_people.empty()) words.add(cards(context));
  words.add(new_button(context));
  View body = row(36);
  body.add(std::move(picture));
  body.add(std::move(words));
  return body;
}

View PeopleScreen::new_button(const UiContext& context) const {
  const bool first = m_people.empty();
  View view = button(
      context, "new", context.tr("people.new"),
      {.kind = first ? ButtonKind::primary : ButtonKind::secondary, .icon = "icons/person-card", .takes_focus = first});
  if (first) view.min.height = 76;
  view.self = Across::start;
  return view;
}

View PeopleScreen::list_view(const UiContext& context) const {
  View body = column(18);
  View top = row(24);
  if (context.wide() && context.stage.height / context.text_scale() >= 560) {
    View welcome = picture_view("scenes/welcome", 400.0f / 280.0f);
    welcome.name = context.tr("people.picture").plain();
    welcome.min = {220, 154};
    welcome.max = {220, 154};
    top.add(std::move(welcome));
  }
  View words = column(8);
  words.grow = 1;
  words.add(heading(context, context.tr("people.title"), sizes::title));
  words.add(body_text(context, context.tr(m_people.empty() ? "people.nobody" : "people.lead")));
  top.add(std::move(words));
  body.add(std::move(top));
  if (m_problem)
    body.add(note_box(context, "icons/warning", context.tr(std::string("problem.") + name_of(m_problem->kind))));
  if (m_people.size() >= people_that_need_rows) {
    View rows = row(8);
    rows.wraps = true;
    for (int i = 0; i <= 10; ++i) {
      View choice = button(context, "row." + std::to_string(i), context.tr("people.row." + std::to_string(i)),
                           {.kind = i == m_row ? ButtonKind::primary : ButtonKind::secondary});
      choice.padding = sides(14, 6);
      choice.min.width = 62;
      choice.selected = i == m_row;
      rows.add(std::move(choice));
    }
    body.add(std::move(rows));
    body.add(text_field(
        context, "search",
        {.value = m_search,
         .hint = context.tr("people.search"),
         .name = context.tr("people.search").plain(),
         .most_characters = longest_name}));
  }
  body.add(cards(context));
  body.add(new_button(context));
  return body;
}

View PeopleScreen::view(const UiContext& context) const {
  View body = few_people(context) ? welcome_view(context) : list_view(context);
  View screen =
      screen_frame(context, {.title = context.tr("app.title"), .subtitle = context.tr("app.subtitle")}, std::move(body),
                   {.back_text = context.tr("people.quit"), .help = context.tr("people.help")});
  if (m_dialog != Dialog::none) screen.add(dialog_view(context));
  return screen;
}

View PeopleScreen::dialog_view(const UiContext& context) const {
  switch (m_dialog) {
    case Dialog::pin:
      return pin_dialog(context, m_pin, m_pin_wrong);
    case Dialog::new_person:
      return new_person_dialog(context, m_new_name, m_new_kana);
    case Dialog::leave:
    case Dialog::none:
      break;
  }
  return leave_dialog(context);
}

ScreenChange PeopleScreen::choose(UiContext& context) {
  const Status status = context.session.choose(m_chosen, m_pin, context.now);
  m_pin.clear();
  if (!status) {
    m_pin_wrong = status.problem().kind == ProblemKind::refused;
    if (!m_pin_wrong) {
      m_problem = status.problem();
      m_dialog = Dialog::none;
    }
    return Stay{};
  }
  m_dialog = Dialog::none;
  return PushScreen{std::make_unique<TodayScreen>()};
}

ScreenChange PeopleScreen::register_person(UiContext& context) {
  auto added = context.session.register_person(m_new_name, m_new_kana, context.now);
  m_dialog = Dialog::none;
  if (!added) {
    m_problem = added.problem();
    return Stay{};
  }
  m_new_name.clear();
  m_new_kana.clear();
  m_chosen = *added;
  m_pin.clear();
  return choose(context);
}

ScreenChange PeopleScreen::press(const std::string& id, UiContext& context) {
  const auto number_after = [&](std::string_view prefix) {
    std::size_t value = 0;
    std::from_chars(id.data() + prefix.size(), id.data() + id.size(), value);
    return value;
  };
  if (id == "new") {
    m_dialog = Dialog::new_person;
  } else if (id == "new.ok") {
    return register_person(context);
  } else if (id == "pin.ok") {
    return choose(context);
  } else if (id == "leave.ok") {
    return QuitProgram{};
  } else if (id.starts_with("pin.") && m_pin.size() < pin_length) {
    m_pin += id.substr(4);
    if (m_pin.size() == pin_length) return choose(context);
  } else if (id.starts_with("row.")) {
    m_row = static_cast<int>(number_after("row."));
  } else if (id.starts_with("person.")) {
    const std::size_t number = number_after("person.");
    if (number == 0 || number > m_people.size()) return Stay{};
    const PersonCard& person = m_people[number - 1];
    m_chosen = person.id;
    m_pin.clear();
    m_pin_wrong = false;
    if (!person.has_pin) return choose(context);
    m_dialog = Dialog::pin;
  }
  return Stay{};
}

ScreenChange PeopleScreen::back(UiContext&) {
  m_dialog = m_dialog == Dialog::none ? Dialog::leave : Dialog::none;
  return Stay{};
}

ScreenChange PeopleScreen::edit(const std::string& id, const std::string& value, UiContext& context) {
  if (id == "search") m_search = value;
  if (id == "new.name") m_new_name = value;
  if (id == "new.kana") m_new_kana = value;
  if (id == "pin") {
    m_pin = value;
    std::erase_if(m_pin, [](char c) { return c < '0' || c > '9'; });
    if (m_pin.size() == pin_length) return choose(context);
  }
  return Stay{};
}

}  // namespace mamori
