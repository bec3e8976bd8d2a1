#include "ui/input_log.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cstdio>
#include <optional>

#include "base/overloaded.h"
#include "base/utf8.h"

namespace mamori {
namespace {

constexpr std::array key_names = {
    "enter", "space", "escape", "tab", "back_tab", "up", "down", "left", "right", "page_up", "page_down", "home", "end",
    "backspace", "del", "0", "1", "2", "3", "4", "5", "6", "7", "8", "9", "a", "b", "c", "f", "k", "m", "n", "p", "r",
    "s", "t", "v", "x", "f1", "f2", "f3", "f4", "f5"};
static_assert(key_names.size() == static_cast<std::size_t>(Key::f5) + 1);

std::optional<Key> key_named(std::string_view name) {
  for (std::size_t i = 0; i < key_names.size(); ++i) {
    if (name == key_names[i]) return static_cast<Key>(i);
  }
  return std::nullopt;
}

std::string_view next_word(std::string_view& rest) {
  const std::size_t begin = rest.find_first_not_of(' ');
  if (begin == std::string_view::npos) return rest = {};
  const std::size_t end = std::min(rest.find(' ', begin), rest.size());
  const std::string_view word = rest.substr(begin, end - begin);
  rest.remove_prefix(end);
  return word;
}

std::optional<float> number(std::string_view word) {
  float value = 0;
  const auto [end, error] = std::from_chars(word.data(), word.data() + word.size(), value);
  if (word.empty() || error != std::errc{} || end != word.data() + word.size()) return std::nullopt;
  return value;
}

std::optional<std::chrono::milliseconds> milliseconds(std::string_view word) {
  const auto value = number(word);
  if (!value || *value < 0) return std::nullopt;
  return std::chrono::milliseconds(static_cast<std::int64_t>(*value));
}

std::string rest_of(std::string_view rest) {
  if (!rest.empty() && rest.front() == ' ') rest.remove_prefix(1);
  return std::string(rest);
}

// left, shift+left, ctrl+a, ctrl+shift+end
std::optional<KeyPressed> pressed_key(std::string_view name) {
  KeyPressed pressed{};
  const auto take = [&](std::string_view modifier) {
    if (!name.starts_with(modifier)) return false;
    name.remove_prefix(modifier.size());
    return true;
  };
  pressed.ctrl = take("ctrl+");
  pressed.shift = take("shift+");
  const auto key = key_named(name);
  if (!key) return std::nullopt;
  pressed.key = *key;
  return pressed;
}

std::string key_text(const KeyPressed& pressed) {
  return std::string("key ") + (pressed.ctrl ? "ctrl+" : "") + (pressed.shift ? "shift+" : "") + name_of(pressed.key);
}

std::optional<std::size_t> count(std::string_view word) {
  std::size_t value = 0;
  const auto [end, error] = std::from_chars(word.data(), word.data() + word.size(), value);
  if (word.empty() || error != std::errc{} || end != word.data() + word.size()) return std::nullopt;
  return value;
}

TextComposing composed(std::string text) {
  const std::size_t caret = to_utf32(text).size();
  return {{.text = std::move(text), .caret = caret, .clause = {}}};
}

std::optional<LogStep> composed_at(std::string_view rest) {
  const auto caret = count(next_word(rest));
  const auto begin = count(next_word(rest));
  const auto end = count(next_word(rest));
  if (!caret || !begin || !end) return std::nullopt;
  return InputEvent{TextComposing{{.text = rest_of(rest), .caret = *caret, .clause = {*begin, *end}}}};
}

std::string composed_text(const Composition& composition) {
  if (composition == composed(composition.text).composition) return "compose " + composition.text;
  return "compose_at " + std::to_string(composition.caret) + ' ' + std::to_string(composition.clause.begin) + ' ' +
         std::to_string(composition.clause.end) + ' ' + composition.text;
}

// A log has one line a step.
std::string on_one_line(std::string text) {
  std::replace_if(text.begin(), text.end(), [](char c) { return c == '\n' || c == '\r'; }, ' ');
  return text;
}

std::optional<LogStep> pair_step(std::string_view name, std::string_view rest) {
  const auto x = number(next_word(rest));
  const auto y = number(next_word(rest));
  if (!x || !y) return std::nullopt;
  if (name == "move") return InputEvent{PointerMoved{{*x, *y}}};
  if (name == "down") return InputEvent{PointerPressed{{*x, *y}, static_cast<int>(count(next_word(rest)).value_or(1))}};
  if (name == "up") return InputEvent{PointerReleased{{*x, *y}}};
  if (*x < 1 || *y < 1) return std::nullopt;
  return InputEvent{WindowResized{{*x, *y}}};
}

std::optional<LogStep> until_step(std::string_view rest) {
  const std::string_view kind = next_word(rest);
  const std::string_view name = next_word(rest);
  const auto longest = milliseconds(next_word(rest));
  if ((kind != "screen" && kind != "element") || name.empty() || !longest) return std::nullopt;
  return UntilStep{.is_screen = kind == "screen", .name = std::string(name), .longest = *longest};
}

std::optional<LogStep> parse_step(std::string_view line) {
  std::string_view rest = line;
  const std::string_view name = next_word(rest);
  if (name == "type") return InputEvent{TextTyped{rest_of(rest)}};
  if (name == "compose") return InputEvent{composed(rest_of(rest))};
  if (name == "compose_at") return composed_at(rest);
  if (name == "paste") return InputEvent{TextPasted{rest_of(rest)}};
  if (name == "move" || name == "down" || name == "up" || name == "resize") return pair_step(name, rest);
  if (name == "until") return until_step(rest);
  const std::string_view argument = next_word(rest);
  if (name == "close") return InputEvent{WindowCloseAsked{}};
  if (name == "tree") return TreeStep{};
  if (name == "film") return FilmStep{};
  if (argument.empty()) return std::nullopt;
  if (name == "press") return InputEvent{ElementPressed{std::string(argument)}};
  if (name == "through") {
    const std::string_view end = next_word(rest);
    if (end.empty()) return std::nullopt;
    return ThroughStep{std::string(argument), std::string(end)};
  }
  if (name == "repeat") return RepeatStep{std::string(argument)};
  if (name == "shot") return ShotStep{std::string(argument)};
  if (name == "answer" && (argument == "right" || argument == "wrong")) return AnswerStep{argument == "right"};
  if (name == "key") {
    if (const auto pressed = pressed_key(argument)) return InputEvent{*pressed};
  }
  if (name == "wait") {
    if (const auto time = milliseconds(argument)) return WaitStep{*time};
  }
  if (name == "wheel") {
    if (const auto steps = number(argument)) return InputEvent{WheelTurned{*steps}};
  }
  if (name == "slide") {
    if (const auto value = number(next_word(rest))) return InputEvent{ElementSlid{std::string(argument), *value}};
  }
  return std::nullopt;
}

std::string with_point(const char* name, Point at) {
  char text[64];
  std::snprintf(text, sizeof text, "%s %.1f %.1f", name, static_cast<double>(at.x), static_cast<double>(at.y));
  return text;
}

}  // namespace

const char* name_of(Key key) { return key_names[static_cast<std::size_t>(key)]; }

Result<std::vector<LogLine>> parse_input_log(std::string_view text, const std::string& shown_name) {
  std::vector<LogLine> lines;
  int number_of_line = 0;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find('\n'), text.size());
    std::string_view line = text.substr(0, end);
    text.remove_prefix(std::min(end + 1, text.size()));
    ++number_of_line;
    if (!line.empty() && line.back() == '\r') line.remove_suffix(1);
    if (line.empty() || line.front() == '#') continue;
    auto step = parse_step(line);
    if (!step) {
      return Problem{.kind = ProblemKind::malformed,
                     .message = "\"" + std::string(line) + "\" is no step of an input log",
                     .place = Place{.file = shown_name, .line = number_of_line}};
    }
    lines.push_back({number_of_line, std::move(*step)});
  }
  return lines;
}

std::string log_line(const InputEvent& event) {
  return std::visit(Overloaded{
                        [](const KeyPressed& e) { return key_text(e); },
                        [](const TextTyped& e) { return "type " + on_one_line(e.text); },
                        [](const TextComposing& e) { return composed_text(e.composition); },
                        [](const TextPasted& e) { return "paste " + on_one_line(e.text); },
                        [](const PointerMoved& e) { return with_point("move", e.at); },
                        [](const PointerPressed& e) {
                          const std::string line = with_point("down", e.at);
                          return e.clicks > 1 ? line + ' ' + std::to_string(e.clicks) : line;
                        },
                        [](const PointerReleased& e) { return with_point("up", e.at); },
                        [](const WheelTurned& e) { return with_point("wheel", {e.steps, 0}); },
                        [](const ElementPressed& e) { return "press " + e.id; },
                        [](const ElementSlid& e) { return "slide " + e.id + " " + std::to_string(e.value); },
                        [](const WindowResized& e) { return with_point("resize", {e.stage.width, e.stage.height}); },
                        [](const WindowCloseAsked&) { return std::string("close"); },
                        [](const Woken&) { return std::string(); },
                    },
                    event);
}

}  // namespace mamori
