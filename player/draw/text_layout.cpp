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
          {.text = run.text.substr(begin, end - begin), .reading = run.reading, .strong = run.strong});
      paragraphs.emplace_back();
      begin = end + 1;
    }
    paragraphs.back().runs.push_back({.text = run.text.substr(begin), .reading = run.reading, .strong = run.strong});
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

}  // namespace

TextBlock lay_out(const RichText& text, const TextStyle& style, float width, const FontMetrics& metrics,
                  const TextRules& rules) {
  TextBlock block;
  block.colour = style.colour;
  block.reading_colour = style.reading_colour.value_or(style.colour);
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
    for (PlacedText& piece : line.pieces) {
      piece.left.x += shift;
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
  for (const PlacedText& piece : block.pieces) {
    canvas.text({top_left.x + piece.left.x, top_left.y + piece.left.y}, piece.text, piece.font,
                piece.is_reading ? block.reading_colour : block.colour);
  }
}

}  // namespace mamori
