#include "media/captions.h"

#include <array>
#include <cstdio>
#include <optional>
#include <utility>

namespace mamori {
namespace {

constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";
constexpr std::string_view arrow = "-->";

std::string time_text(MediaPosition at) {
  const auto ms = std::chrono::duration_cast<std::chrono::milliseconds>(at.time_since_epoch()).count();
  std::array<char, 32> text{};
  std::snprintf(text.data(), text.size(), "%02lld:%02lld:%02lld.%03lld", static_cast<long long>(ms / 3'600'000),
                static_cast<long long>(ms / 60'000 % 60), static_cast<long long>(ms / 1000 % 60),
                static_cast<long long>(ms % 1000));
  return text.data();
}

bool is_digit(char c) {
  return c >= '0' && c <= '9';
}

// Digits, at least `least` of them, at most 6; moves `text` past them.
std::optional<long long> take_number(std::string_view& text, std::size_t least) {
  long long number = 0;
  std::size_t digits = 0;
  while (digits < text.size() && is_digit(text[digits]) && digits < 6) number = number * 10 + (text[digits++] - '0');
  if (digits < least) return std::nullopt;
  text.remove_prefix(digits);
  return number;
}

bool take(std::string_view& text, char c) {
  if (text.empty() || text.front() != c) return false;
  text.remove_prefix(1);
  return true;
}

// "00:01.250" or "01:00:01.250", with `point` before the milliseconds; moves `text` past it.
std::optional<MediaPosition> take_time(std::string_view& text, char point) {
  auto first = take_number(text, 2);
  if (!first || !take(text, ':')) return std::nullopt;
  auto second = take_number(text, 2);
  if (!second) return std::nullopt;
  long long minutes = *first;
  if (take(text, ':')) {
    const auto third = take_number(text, 2);
    if (!third) return std::nullopt;
    minutes = *first * 60 + *second;
    second = third;
  }
  if (!take(text, point)) return std::nullopt;
  const auto ms = take_number(text, 3);
  if (!ms || *ms > 999 || *second > 59) return std::nullopt;
  return media_position(std::chrono::milliseconds((minutes * 60 + *second) * 1000 + *ms));
}

void skip_spaces(std::string_view& text) {
  while (!text.empty() && (text.front() == ' ' || text.front() == '\t')) text.remove_prefix(1);
}

struct Entity {
  std::string_view name;
  std::string_view text;
};
constexpr std::array<Entity, 6> entities{
    {{"&amp;", "&"}, {"&lt;", "<"}, {"&gt;", ">"}, {"&nbsp;", "\u00a0"}, {"&lrm;", "\u200e"}, {"&rlm;", "\u200f"}}};

std::string escaped(std::string_view text) {
  std::string result;
  bool line_begins = true;
  for (const char c : text) {
    if (c == '\n' && line_begins) continue;  // an empty line would end the cue
    line_begins = c == '\n';
    if (c == '&')
      result += "&amp;";
    else if (c == '<')
      result += "&lt;";
    else if (c == '>')
      result += "&gt;";  // also keeps "-->" out of the text
    else if (c != '\r')
      result += c;
  }
  while (result.ends_with('\n')) result.pop_back();
  return result;
}

// Without tags; what <rt> holds is a reading and left out.
std::string unescaped(std::string_view text) {
  std::string result;
  bool in_reading = false;
  while (!text.empty()) {
    if (text.front() == '<') {
      const std::size_t close = text.find('>');
      const std::string_view tag = text.substr(1, close == std::string_view::npos ? close : close - 1);
      if (tag.starts_with("rt")) in_reading = true;
      if (tag.starts_with("/rt") || tag.starts_with("/ruby")) in_reading = false;
      text.remove_prefix(close == std::string_view::npos ? text.size() : close + 1);
      continue;
    }
    std::string_view out = text.substr(0, 1);
    std::size_t used = 1;
    for (const Entity& entity : entities) {
      if (!text.starts_with(entity.name)) continue;
      out = entity.text;
      used = entity.name.size();
    }
    if (!in_reading) result += out;
    text.remove_prefix(used);
  }
  return result;
}

class Lines {
 public:
  explicit Lines(std::string_view text) : m_rest(text) {}

  std::optional<std::string_view> next() {
    if (m_rest.empty()) return std::nullopt;
    ++m_number;
    const std::size_t end = m_rest.find_first_of("\r\n");
    const std::string_view line = m_rest.substr(0, end);
    if (end == std::string_view::npos)
      m_rest = {};
    else
      m_rest.remove_prefix(end + (m_rest.substr(end).starts_with("\r\n") ? 2 : 1));
    return line;
  }
  int number() const { return m_number; }  // of the line that next() gave last

 private:
  std::string_view m_rest;
  int m_number = 0;
};

Problem caption_problem(std::string message, const Lines& lines, std::string_view name) {
  return {ProblemKind::malformed, std::move(message), Place{std::string(name), lines.number()}};
}

// All cues from here on; `point` stands before the milliseconds.
Result<std::vector<Caption>> read_cues(Lines& lines, char point, std::string_view name) {
  std::vector<Caption> captions;
  while (auto line = lines.next()) {
    if (line->find(arrow) == std::string_view::npos) continue;  // a cue's name, a comment or a style
    std::string_view timing = *line;
    skip_spaces(timing);
    const auto begin = take_time(timing, point);
    skip_spaces(timing);
    const bool has_arrow = timing.starts_with(arrow);
    timing.remove_prefix(has_arrow ? arrow.size() : 0);
    skip_spaces(timing);
    const auto end = take_time(timing, point);
    if (!begin || !has_arrow || !end) {
      const std::string point_text(1, point);
      const std::string example = "00:00:01" + point_text + "000 --> 00:00:02" + point_text + "000";
      return caption_problem("a caption's time is written " + example, lines, name);
    }
    if (*end <= *begin) return caption_problem("a caption ends before it begins", lines, name);
    std::string spoken;
    while ((line = lines.next()) && !line->empty()) {
      if (!spoken.empty()) spoken += '\n';
      spoken += *line;
    }
    captions.push_back({.begin = *begin, .end = *end, .text = unescaped(spoken)});
  }
  return captions;
}

}  // namespace

std::string write_webvtt(const std::vector<Caption>& captions) {
  std::string text = "WEBVTT\n";
  for (const Caption& caption : captions)
    text += "\n" + time_text(caption.begin) + " --> " + time_text(caption.end) + "\n" + escaped(caption.text) + "\n";
  return text;
}

Result<std::vector<Caption>> read_webvtt(std::string_view text, std::string_view name) {
  if (text.starts_with(byte_order_mark)) text.remove_prefix(byte_order_mark.size());
  Lines lines(text);
  const auto head = lines.next();
  if (!head || !(*head == "WEBVTT" || head->starts_with("WEBVTT ") || head->starts_with("WEBVTT\t")))
    return caption_problem("captions begin with the line WEBVTT", lines, name);
  return read_cues(lines, '.', name);
}

Result<std::vector<Caption>> read_subrip(std::string_view text, std::string_view name) {
  if (text.starts_with(byte_order_mark)) text.remove_prefix(byte_order_mark.size());
  Lines lines(text);
  return read_cues(lines, ',', name);
}

std::string without_caption_tags(std::string_view text) {
  return unescaped(text);
}

}  // namespace mamori
