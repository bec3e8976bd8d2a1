#include "draw/text_layout.h"

#include <algorithm>
#include <cmath>

#include "draw/paragraph.h"

namespace mamori {
namespace {

constexpr float reading_pitch = 2.0f;  // em
constexpr float width_step = 2;        // stage units, how exactly balancing looks for a width

std::vector<RichText> split_paragraphs(const RichText& text) {
  std::vector<RichText> paragraphs(1);
  for (const TextRun& run : text.runs) {
    std::size_t begin = 0;
    for (std::size_t end = run.text.find('\n'); end != std::string::npos; end = run.text.find('\n', begin)) {
      paragraphs.back().runs.push_back(
          {.text = run.text.substr(begin, end - begin), .reading = run.reading, .strong = run.strong, .term = run.term});
      paragraphs.emplace_back();
      begin = end + 1;
    }
    paragraphs.back().runs.push_back(
        {.text = run.text.substr(begin), .reading = run.reading, .strong = run.strong, .term = run.term});
  }
  return paragraphs;
}

struct Broken {
  std::vector<std::pair<Paragraph*, LineRange>> lines;
  std::size_t bad_ends = 0;

  bool is_no_worse_than(const Broken& other) const {
    return lines.size() <= other.lines.size() && bad_ends <= other.bad_ends;
  }
};

Broken break_all(std::vector<Paragraph>& paragraphs, float width) {
  Broken broken;
  for (Paragraph& paragraph : paragraphs) {
    for (const LineRange& line : paragraph.break_lines(width)) {
      broken.lines.emplace_back(&paragraph, line);
      if (!line.is_good) ++broken.bad_ends;
    }
  }
  return broken;
}

Broken balance(std::vector<Paragraph>& paragraphs, Broken broken, float width) {
  float too_narrow = width / static_cast<float>(broken.lines.size() + 1);
  while (width - too_narrow > width_step) {
    const float middle = (width + too_narrow) / 2;
    Broken candidate = break_all(paragraphs, middle);
    if (candidate.is_no_worse_than(broken)) {
      broken = std::move(candidate);
      width = middle;
    } else {
      too_narrow = middle;
    }
  }
  return broken;
}

// Pieces of one term that stand side by side make one place.
void add_term_places(TextBlock& block, const SetLine& line, float top, float em) {
  bool goes_on = false;
  for (const PlacedText& piece : line.pieces) {
    if (piece.is_reading) continue;
    if (piece.term.empty()) {
      goes_on = false;
      continue;
    }
    const Rect rect{piece.left.x, top, piece.width, em};
    if (goes_on && block.terms.back().term == piece.term) {
      block.terms.back().rect = block.terms.back().rect.united(rect);
      block.terms.back().words += piece.text;
    } else {
      block.terms.push_back({.term = piece.term, .words = piece.text, .rect = rect});
    }
    goes_on = true;
  }
}

float shift_of(TextAlign align, float free) {
  switch (align) {
    case TextAlign::left:
      return 0;
    case TextAlign::centre:
      return free / 2;
    case TextAlign::right:
      return free;
  }
  return 0;
}

// Dots under a term: it can be pressed, and the words keep their colour.
void draw_term_mark(Canvas& canvas, Point top_left, const TermPlace& place, Colour colour) {
  const float dot = std::max(2.0f, place.rect.height / 12);
  const float y = top_left.y + place.rect.bottom() - dot;
  const int dots = std::max(1, static_cast<int>(place.rect.width / (2.5f * dot)));
  const float step = place.rect.width / static_cast<float>(dots);
  for (int i = 0; i < dots; ++i) {
    const float x = top_left.x + place.rect.x + (static_cast<float>(i) + 0.5f) * step - dot / 2;
    canvas.fill_rounded({x, y, dot, dot}, dot / 2, colour);
  }
}

}  // namespace

TextBlock lay_out(const RichText& text, const TextStyle& style, float width, const FontMetrics& metrics,
                  const TextRules& rules) {
  TextBlock block;
  block.colour = style.colour;
  block.reading_colour = style.reading_colour.value_or(style.colour);
  block.term_colour = style.term_colour.value_or(style.colour);
  if (text.plain().empty()) return block;
  std::vector<Paragraph> paragraphs;
  for (const RichText& part : split_paragraphs(text)) paragraphs.emplace_back(part, style, metrics, rules);
  Broken broken = break_all(paragraphs, width);
  if (style.balanced && broken.lines.size() > paragraphs.size()) {
    broken = balance(paragraphs, std::move(broken), width);
  }

  std::vector<SetLine> lines;
  bool has_reading = false;
  for (const auto& [paragraph, range] : broken.lines) {
    lines.push_back(paragraph->set(range));
    has_reading = has_reading || lines.back().has_reading;
    block.size.width = std::max(block.size.width, lines.back().width);
  }
  const float em = style.font.size;
  const float pitch = em * (has_reading ? std::max(style.line_pitch, reading_pitch) : style.line_pitch);
  float top = lines.front().has_reading ? reading_size(em) : 0;
  for (SetLine& line : lines) {
    const float shift = shift_of(style.align, block.size.width - line.width);
    for (PlacedText& piece : line.pieces) piece.left.x += shift;
    add_term_places(block, line, top, em);
    for (PlacedText& piece : line.pieces) {
      piece.left.y += top;
      block.pieces.push_back(std::move(piece));
    }
    block.size.height = top + em;
    top += pitch;
  }
  block.lines = static_cast<int>(lines.size());
  return block;
}

void draw_text(Canvas& canvas, Point top_left, const TextBlock& block) {
  for (const TermPlace& place : block.terms) draw_term_mark(canvas, top_left, place, block.term_colour);
  for (const PlacedText& piece : block.pieces) {
    canvas.text({top_left.x + piece.left.x, top_left.y + piece.left.y}, piece.text, piece.font,
                piece.is_reading ? block.reading_colour : block.colour);
  }
}

}  // namespace mamori
