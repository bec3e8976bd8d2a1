#include "ui/field_layout.h"

#include <algorithm>
#include <cmath>

#include "base/utf8.h"

namespace mamori {
namespace {

constexpr float caret_width = 2;
constexpr float line_height = 1.3f;  // em, of caret and selection
constexpr float composed_line = 2;
constexpr float clause_line = 4;

// Where gaps of the line lie, from its begin.
class Gaps {
 public:
  Gaps(std::string_view shown, const FontSpec& font, const FontMetrics& metrics)
      : m_characters(to_utf32(shown)), m_font(font), m_metrics(metrics) {}

  std::size_t last() const { return m_characters.size(); }
  float at(std::size_t gap) const {
    if (gap == 0) return 0;
    return m_metrics.width(to_utf8(std::u32string_view(m_characters).substr(0, gap)), m_font);
  }

 private:
  std::u32string m_characters;
  FontSpec m_font;
  const FontMetrics& m_metrics;
};

// Moved no further than needed to see the caret, and never past the text's end.
float scrolled(float before, float caret, float whole, float room, float em) {
  float scroll = before;
  if (caret - scroll > room) scroll = caret - room;
  if (caret < scroll) scroll = caret - em;
  return std::round(std::clamp(scroll, 0.0f, std::max(0.0f, whole - room)));
}

}  // namespace

PlacedField place_field(const FieldText& text, const Rect& inside, const FontMetrics& metrics) {
  const FontSpec& font = text.style.font;
  const Gaps gaps(text.shown, font, metrics);
  const float top = std::round(inside.y + (inside.height - font.size) / 2);
  PlacedField field{.inside = inside, .shown = text.shown, .font = font, .colour = text.style.colour, .baseline = {}};
  field.caret_colour = text.caret_colour;
  field.selection_colour = text.selection_colour;
  const float caret = gaps.at(text.caret);
  if (text.has_caret) {
    field.scroll = scrolled(text.scroll, caret, gaps.at(gaps.last()), inside.width - caret_width, font.size);
  }
  const float left = inside.x - field.scroll;
  field.baseline = {left, top + metrics.ascent(font)};
  const float high = std::round(font.size * line_height);
  const float line_top = std::round(top - (high - font.size) / 2);
  if (text.has_caret) field.caret = Rect{std::round(left + caret), line_top, caret_width, high};
  if (!text.selection.empty()) {
    const float begin = gaps.at(text.selection.begin);
    field.selection = Rect{left + begin, line_top, gaps.at(text.selection.end) - begin, high};
  }
  const auto underline = [&](TextRange range, float thick) {
    if (range.empty()) return;
    const float begin = gaps.at(range.begin);
    field.underlines.push_back({left + begin, line_top + high - clause_line, gaps.at(range.end) - begin, thick});
  };
  underline(text.composed, composed_line);
  underline(text.clause, clause_line);
  return field;
}

void paint_field(Canvas& canvas, const PlacedField& field) {
  // The caret at the very end of a full line stands outside of what the text is seen through.
  canvas.push_clip(
      {field.inside.x - caret_width, field.inside.y, field.inside.width + 2 * caret_width, field.inside.height});
  if (field.selection) canvas.fill(*field.selection, field.selection_colour);
  if (!field.shown.empty()) canvas.text(field.baseline, field.shown, field.font, field.colour);
  for (const Rect& line : field.underlines) canvas.fill(line, field.caret_colour);
  if (field.caret) canvas.fill(*field.caret, field.caret_colour);
  canvas.pop_clip();
}

std::size_t gap_at(const PlacedField& field, float x, const FontMetrics& metrics) {
  const Gaps gaps(field.shown, field.font, metrics);
  const float wanted = x - field.baseline.x;
  std::size_t low = 0;
  std::size_t high = gaps.last();
  while (low < high) {
    const std::size_t middle = (low + high) / 2;
    if ((gaps.at(middle) + gaps.at(middle + 1)) / 2 <= wanted) {
      low = middle + 1;
    } else {
      high = middle;
    }
  }
  return low;
}

}  // namespace mamori
