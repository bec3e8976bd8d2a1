#include "architecture/source_text.h"

#include <algorithm>
#include <cctype>

#include "base/utf8.h"

namespace mamori::test {
namespace {

bool is_word(char c) {
  return std::isalnum(static_cast<unsigned char>(c)) != 0 || c == '_';
}

class Reader {
 public:
  explicit Reader(std::string_view text) : m_text(text) {}

  SourceText read() {
    m_out.code.emplace_back();
    split_lines();
    while (m_at < m_text.size()) step();
    return std::move(m_out);
  }

 private:
  void split_lines() {
    std::string line;
    for (const char c : m_text) {
      if (c == '\n') {
        m_out.lines.push_back(std::move(line));
        line.clear();
      } else {
        line += c;
      }
    }
    if (!line.empty()) m_out.lines.push_back(std::move(line));
  }

  void step() {
    if (m_text.substr(m_at, 2) == "//") return skip_until("\n", false);
    if (m_text.substr(m_at, 2) == "/*") return skip_until("*/", true);
    if (m_text[m_at] == '"') return word_before().ends_with('R') ? raw_string() : quoted('"');
    if (m_text[m_at] == '\'' && !is_digit_separator()) return quoted('\'');
    put(m_text[m_at++]);
  }

  void put(char c) {
    if (c == '\n') {
      m_out.code.emplace_back();
    } else {
      m_out.code.back() += c;
    }
  }

  int line() const { return static_cast<int>(m_out.code.size()); }

  void skip_until(std::string_view end, bool with_end) {
    const std::size_t found = std::min(m_text.find(end, m_at), m_text.size());
    const std::size_t stop = with_end ? std::min(found + end.size(), m_text.size()) : found;
    for (; m_at < stop; ++m_at) {
      if (m_text[m_at] == '\n') put('\n');
    }
  }

  // The word that touches the quote: an encoding prefix, R, or nothing.
  std::string_view word_before() const {
    std::size_t begin = m_at;
    while (begin > 0 && is_word(m_text[begin - 1])) --begin;
    return m_text.substr(begin, m_at - begin);
  }

  bool is_digit_separator() const {
    const std::string_view word = word_before();
    return !word.empty() && word != "u" && word != "U" && word != "L" && word != "u8";
  }

  void quoted(char quote) {
    const int first = line();
    put(quote);
    std::string inside;
    for (++m_at; m_at < m_text.size() && m_text[m_at] != quote && m_text[m_at] != '\n'; ++m_at) {
      inside += m_text[m_at];
      if (m_text[m_at] == '\\' && m_at + 1 < m_text.size()) inside += m_text[++m_at];
    }
    if (m_at < m_text.size() && m_text[m_at] == quote) put(m_text[m_at++]);
    if (quote == '"') m_out.literals.push_back({.line = first, .text = std::move(inside)});
  }

  void raw_string() {
    const int first = line();
    const std::size_t open = std::min(m_text.find('(', m_at), m_text.size() - 1);
    const std::string end = ")" + std::string(m_text.substr(m_at + 1, open - m_at - 1)) + "\"";
    const std::size_t close = std::min(m_text.find(end, open), m_text.size());
    m_out.literals.push_back({.line = first, .text = std::string(m_text.substr(open + 1, close - open - 1))});
    put('"');
    skip_until(end, true);
    put('"');
  }

  std::string_view m_text;
  std::size_t m_at = 0;
  SourceText m_out;
};

}  // namespace

SourceText read_source(std::string_view text) {
  return Reader(text).read();
}

bool has_japanese(std::string_view utf8) {
  for (const char32_t c : to_utf32(utf8)) {
    if (is_hiragana(c) || is_katakana(c) || is_kanji(c)) return true;
  }
  return false;
}

}  // namespace mamori::test
