#pragma once

#include <unordered_map>
#include <utility>
#include <vector>

#include "ui/layout.h"
#include "ui/view.h"

namespace mamori {

// A row whose children have got their widths; wrapping rows have several.
struct RowLine {
  std::vector<std::size_t> children;
  std::vector<float> widths;
  float height = 0;
};

// Whether it takes part in its parent's row or column.
bool flows(const View& view);

// How large elements want to be. Remembers what it measured: for one layout, whose views must stay where they are.
class ViewMeasurer {
 public:
  explicit ViewMeasurer(TextBlocks& texts) : m_texts(texts) {}

  // With at most `available` units of width.
  Size measure(const View& view, float available);
  // What stands in it, with padding, whatever room it is given itself.
  Size measure_children(const View& view, float available);

  static float cell_width(const View& grid, float inner);
  std::vector<float> grid_row_heights(const View& grid, float cell);
  // Children without `grow` take what they need, in order; the others share the rest.
  std::vector<RowLine> row_lines(const View& row, float inner);

 private:
  Size measure_anew(const View& view, float available);
  static Size measure_picture(const View& view, float available);
  Size measure_grid(const View& grid, float inner);
  void finish_line(const View& row, RowLine& line, float inner);

  TextBlocks& m_texts;
  std::unordered_map<const View*, std::vector<std::pair<float, Size>>> m_measured;
};

}  // namespace mamori
