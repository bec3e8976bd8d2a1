#pragma once

#include <cstddef>
#include <map>
#include <string>
#include <utility>
#include <vector>

#include "base/rich_text.h"
#include "draw/font.h"
#include "draw/text_break.h"
#include "draw/text_layout.h"

namespace mamori {

// Characters [begin, end) of a paragraph.
struct LineRange {
  std::size_t begin = 0;
  std::size_t end = 0;
  bool is_good = true;  // ends between phrases or with the paragraph
};

struct SetLine {
  std::vector<PlacedText> pieces;  // left.x from the line's begin, left.y from the em box's top
  float width = 0;
  bool has_reading = false;
};

// The size of readings over text of this size, stage units.
float reading_size(float text_size);

// Text without line ends, ready to be broken at any width. Keeps `metrics`; the measures it takes are remembered.
class Paragraph {
 public:
  Paragraph(const RichText& text, const TextStyle& style, const FontMetrics& metrics, const TextRules& rules);

  std::vector<LineRange> break_lines(float width);
  SetLine set(const LineRange& range) const;

 private:
  struct Span {  // of one run; they cover the text in order
    std::size_t begin = 0;
    std::size_t end = 0;
    std::u32string reading;  // only where it is shown
    bool strong = false;
    std::string term = {};
  };
  struct Setter;

  void add_run(const TextRun& run, Furigana level, const std::u32string& easy_kanji);
  float width_of(std::size_t begin, std::size_t end);
  std::size_t last_that_fits(std::size_t begin, float width);
  std::size_t forced_end(std::size_t begin, float width);
  std::size_t without_spaces(std::size_t begin, std::size_t end) const;

  FontSpec m_font;
  const FontMetrics& m_metrics;
  std::u32string m_text;
  std::vector<Span> m_spans;
  std::vector<std::pair<std::size_t, std::size_t>> m_clusters;  // ruby bases, shown or not
  std::vector<Break> m_breaks;
  std::map<std::pair<std::size_t, std::size_t>, float> m_widths;
};

}  // namespace mamori
