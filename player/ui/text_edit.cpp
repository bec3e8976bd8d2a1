#include "ui/text_edit.h"

#include <algorithm>

#include "base/utf8.h"

namespace mamori {
namespace {

std::u32string printable(std::string_view utf8) {
  std::u32string characters = to_utf32(utf8);
  std::erase_if(characters,
                [](char32_t c) { return c < 0x20 || (c >= 0x7F && c < 0xA0) || c == 0x2028 || c == 0x2029; });
  return characters;
}

}  // namespace

TextEdit::TextEdit(std::string_view text, std::size_t most_characters)
    : m_text(to_utf32(text)), m_most_characters(most_characters), m_caret(m_text.size()), m_anchor(m_text.size()) {}

std::string TextEdit::text() const {
  return to_utf8(m_text);
}

TextRange TextEdit::selection() const {
  return {std::min(m_caret, m_anchor), std::max(m_caret, m_anchor)};
}

std::string TextEdit::selected() const {
  const TextRange range = selection();
  return to_utf8(std::u32string_view(m_text).substr(range.begin, range.end - range.begin));
}

bool TextEdit::is_place(std::size_t at) const {
  if (at == 0 || at >= m_text.size()) return at <= m_text.size();
  return !is_mark(m_text[at]) && m_text[at - 1] != 0x200D;
}

std::size_t TextEdit::before(std::size_t at) const {
  if (at == 0) return 0;
  do {
    --at;
  } while (!is_place(at));
  return at;
}

std::size_t TextEdit::after(std::size_t at) const {
  if (at >= m_text.size()) return m_text.size();
  do {
    ++at;
  } while (!is_place(at));
  return at;
}

bool TextEdit::insert(std::string_view utf8) {
  m_composition = {};
  std::u32string added = printable(utf8);
  if (added.empty()) return false;
  const TextRange replaced = selection();
  const std::size_t kept = m_text.size() - (replaced.end - replaced.begin);
  const std::size_t room = m_most_characters > kept ? m_most_characters - kept : 0;
  if (added.size() > room) {
    std::size_t cut = room;
    while (cut > 0 && (is_mark(added[cut]) || added[cut - 1] == 0x200D)) --cut;
    added.resize(cut);
  }
  if (added.empty()) return false;
  m_text.replace(replaced.begin, replaced.end - replaced.begin, added);
  m_caret = m_anchor = replaced.begin + added.size();
  return true;
}

bool TextEdit::erase(TextRange range) {
  if (range.empty()) return false;
  m_text.erase(range.begin, range.end - range.begin);
  m_caret = m_anchor = range.begin;
  return true;
}

bool TextEdit::erase_selected() {
  return erase(selection());
}

bool TextEdit::erase_back() {
  return erase_selected() || erase({before(m_caret), m_caret});
}

bool TextEdit::erase_forward() {
  return erase_selected() || erase({m_caret, after(m_caret)});
}

void TextEdit::move(CaretMove move, bool selecting) {
  const TextRange range = selection();
  // An arrow without Shift leaves a selection by its side.
  const bool leaves = !selecting && !range.empty();
  switch (move) {
    case CaretMove::left:
      m_caret = leaves ? range.begin : before(m_caret);
      break;
    case CaretMove::right:
      m_caret = leaves ? range.end : after(m_caret);
      break;
    case CaretMove::home:
      m_caret = 0;
      break;
    case CaretMove::end:
      m_caret = m_text.size();
      break;
  }
  if (!selecting) m_anchor = m_caret;
}

void TextEdit::place_caret(std::size_t at, bool selecting) {
  m_caret = std::min(at, m_text.size());
  while (!is_place(m_caret)) --m_caret;
  if (!selecting) m_anchor = m_caret;
}

void TextEdit::select_all() {
  m_anchor = 0;
  m_caret = m_text.size();
}

void TextEdit::compose(Composition composition) {
  const std::size_t length = to_utf32(composition.text).size();
  composition.caret = std::min(composition.caret, length);
  composition.clause.end = std::min(composition.clause.end, length);
  composition.clause.begin = std::min(composition.clause.begin, composition.clause.end);
  m_composition = std::move(composition);
}

bool TextEdit::finish_composition() {
  const std::string composed = m_composition.text;
  return insert(composed);
}

void TextEdit::replace(std::string_view text) {
  m_text = to_utf32(text);
  place_caret(m_caret, false);
}

}  // namespace mamori
