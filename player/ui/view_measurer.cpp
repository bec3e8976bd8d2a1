#include "ui/view_measurer.h"

#include <algorithm>
#include <cmath>

namespace mamori {
namespace {

float limited(float value, float least, float most) {
  return std::max(least, most > 0 ? std::min(value, most) : value);
}

bool is_text(const View& view) {
  return !view.text.empty();
}
bool is_picture(const View& view) {
  return !view.picture.empty();
}

}  // namespace

bool flows(const View& view) {
  return !view.overlay && !view.spot;
}

// Rows ask their children's sizes again and again; without a memory the cost doubles with every level.
Size ViewMeasurer::measure(const View& view, float available) {
  auto& known = m_measured[&view];
  for (const auto& [width, size] : known) {
    if (width == available) return size;
  }
  const Size size = measure_anew(view, available);
  m_measured[&view].emplace_back(available, size);
  return size;
}

Size ViewMeasurer::measure_anew(const View& view, float available) {
  if (view.max.width > 0) available = std::min(available, view.max.width);
  Size size;
  if (view.scrolls) {
    // Whatever it holds, it takes the room it is given.
    size = {measure_children(view, available).width, 0};
  } else if (is_text(view)) {
    const float inner = std::max(1.0f, available - view.padding.left - view.padding.right);
    const auto block = m_texts.get(view.text, view.text_style, inner);
    // A little more than it needs, or rounding would break it anew in the room it asked for.
    const float width = std::ceil(block->size.width + 0.1f);
    size = {width + view.padding.left + view.padding.right,
            block->size.height + view.padding.top + view.padding.bottom};
  } else if (is_picture(view)) {
    size = measure_picture(view, available);
  } else {
    size = measure_children(view, available);
  }
  return {limited(size.width, view.min.width, view.max.width), limited(size.height, view.min.height, view.max.height)};
}

Size ViewMeasurer::measure_picture(const View& view, float available) {
  if (view.aspect <= 0) return {view.min.width, view.min.height};
  if (view.flexible) return {std::min(available, view.max.height * view.aspect), view.min.height};
  float width = available;
  float height = width / view.aspect;
  if (view.max.height > 0 && height > view.max.height) {
    height = view.max.height;
    width = height * view.aspect;
  }
  return {width, height};
}

Size ViewMeasurer::measure_children(const View& view, float available) {
  const float inner = std::max(0.0f, available - view.padding.left - view.padding.right);
  Size size;
  if (view.columns > 0) {
    size = measure_grid(view, inner);
  } else if (view.axis == Axis::row) {
    for (const RowLine& line : row_lines(view, inner)) {
      if (line.children.empty()) continue;
      float width = view.gap * static_cast<float>(line.children.size() - 1);
      for (const float w : line.widths) width += w;
      size.width = std::max(size.width, width);
      size.height += line.height + (size.height > 0 ? view.gap : 0);
    }
  } else {
    std::size_t shown = 0;
    for (const View& child : view.children) {
      if (!flows(child)) continue;
      const Size s = measure(child, inner);
      size.width = std::max(size.width, s.width);
      size.height += s.height;
      ++shown;
    }
    if (shown > 1) size.height += view.gap * static_cast<float>(shown - 1);
  }
  return {size.width + view.padding.left + view.padding.right, size.height + view.padding.top + view.padding.bottom};
}

float ViewMeasurer::cell_width(const View& view, float inner) {
  const auto n = static_cast<float>(view.columns);
  return std::floor((inner - view.gap * (n - 1)) / n);
}

std::vector<float> ViewMeasurer::grid_row_heights(const View& view, float cell) {
  std::vector<float> heights;
  for (std::size_t i = 0; i < view.children.size(); ++i) {
    if (i % static_cast<std::size_t>(view.columns) == 0) heights.push_back(0);
    heights.back() = std::max(heights.back(), measure(view.children[i], cell).height);
  }
  return heights;
}

Size ViewMeasurer::measure_grid(const View& view, float inner) {
  const auto heights = grid_row_heights(view, cell_width(view, inner));
  float total = heights.empty() ? 0 : view.gap * static_cast<float>(heights.size() - 1);
  for (const float height : heights) total += height;
  return {inner, total};
}

std::vector<RowLine> ViewMeasurer::row_lines(const View& view, float inner) {
  std::vector<RowLine> lines(1);
  float used = 0;
  for (std::size_t i = 0; i < view.children.size(); ++i) {
    const View& child = view.children[i];
    if (!flows(child)) continue;
    float room = inner - used - (lines.back().children.empty() ? 0 : view.gap);
    float width = child.grow > 0 ? child.min.width : measure(child, std::max(1.0f, view.wraps ? inner : room)).width;
    if (view.wraps && !lines.back().children.empty() && width > room + 0.5f) {
      lines.emplace_back();
      used = 0;
      room = inner;
    }
    width = std::min(width, std::max(1.0f, room));
    used += width + (lines.back().children.empty() ? 0 : view.gap);
    lines.back().children.push_back(i);
    lines.back().widths.push_back(width);
  }
  for (RowLine& line : lines) finish_line(view, line, inner);
  return lines;
}

void ViewMeasurer::finish_line(const View& view, RowLine& line, float inner) {
  float grow = 0;
  float left = inner - view.gap * static_cast<float>(line.children.empty() ? 0 : line.children.size() - 1);
  for (std::size_t k = 0; k < line.children.size(); ++k) {
    const View& child = view.children[line.children[k]];
    grow += child.grow;
    if (child.grow <= 0) left -= line.widths[k];
  }
  for (std::size_t k = 0; k < line.children.size(); ++k) {
    const View& child = view.children[line.children[k]];
    if (child.grow > 0) line.widths[k] = std::max(child.min.width, std::floor(left * child.grow / grow));
    line.height = std::max(line.height, measure(child, line.widths[k]).height);
  }
}

}  // namespace mamori
