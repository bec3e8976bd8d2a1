#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace mamori {

// Characters [begin, end), counted in code points.
struct TextRange {
  std::size_t begin = 0;
  std::size_t end = 0;

  bool empty() const { return begin >= end; }
  friend bool operator==(const TextRange&, const TextRange&) = default;
};

// What an input method is composing at the caret. Places count code points of `text`.
struct Composition {
  std::string text;       // UTF-8; empty: nothing is being composed
  std::size_t caret = 0;  // cut to the text's length
  TextRange clause = {};  // the part that is being converted; empty: none

  friend bool operator==(const Composition&, const Composition&) = default;
};

enum class CaretMove { left, right, home, end };

// One line of text with caret and selection. Places are gaps between code points that never part a character from its
// marks (が as か + dakuten, a kanji and its variation selector). A pure value: no clock, no clipboard, no metrics.
class TextEdit {
 public:
  static constexpr std::size_t no_limit = static_cast<std::size_t>(-1);

  explicit TextEdit(std::string_view text = {}, std::size_t most_characters = no_limit);

  std::string text() const;  // UTF-8, without the composition
  const std::u32string& characters() const { return m_text; }
  std::size_t caret() const { return m_caret; }
  TextRange selection() const;
  std::string selected() const;
  const Composition& composition() const { return m_composition; }
  bool is_composing() const { return !m_composition.text.empty(); }

  // These return whether the text changed. What stands for the selection ends it, and control characters are left out;
  // of what is too long, the beginning is taken.
  bool insert(std::string_view utf8);
  bool erase_back();
  bool erase_forward();
  bool erase_selected();

  void move(CaretMove move, bool selecting);
  void place_caret(std::size_t at, bool selecting);
  void select_all();

  void compose(Composition composition);
  // Takes what is composed into the text, as if it had been typed.
  bool finish_composition();
  // Another text from outside; the caret stays as far as it can.
  void replace(std::string_view text);

 private:
  bool is_place(std::size_t at) const;
  std::size_t before(std::size_t at) const;
  std::size_t after(std::size_t at) const;
  bool erase(TextRange range);

  std::u32string m_text;
  std::size_t m_most_characters;
  std::size_t m_caret = 0;
  std::size_t m_anchor = 0;  // where the selection began; at the caret: nothing is selected
  Composition m_composition;
};

}  // namespace mamori
