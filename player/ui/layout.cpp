#include "ui/layout.h"

#include <algorithm>
#include <cmath>
#include <utility>

#include "draw/theme.h"
#include "ui/view_measurer.h"

namespace mamori {
namespace {

constexpr float scroll_button = 52;

bool is_text(const View& view) {
  return !view.text.empty();
}

Rect within(const View& view, const Rect& rect) {
  return {rect.x + view.padding.left, rect.y + view.padding.top,
          rect.width - view.padding.left - view.padding.right, rect.height - view.padding.top - view.padding.bottom};
}

class Layouter {
 public:
  Layouter(Layout& out, const ScrollOffsets& offsets, TextBlocks& texts, const ScrollNames& names)
      : m_out(out), m_offsets(offsets), m_texts(texts), m_measurer(texts), m_names(names) {}

  void place_root() {
    const Rect stage{0, 0, m_out.stage.width, m_out.stage.height};
    place(m_out.root, stage, stage, -1, -1, false);
    for (const View* overlay : m_overlays) place_overlay(*overlay, stage);
  }

 private:
  int place(const View& view, const Rect& rect, const Rect& clip, int parent, int scroller, bool in_overlay) {
    const int index = static_cast<int>(m_out.elements.size());
    Placed placed{.view = &view, .parent = parent, .rect = rect, .clip = clip, .block = {}, .text_at = {}, .field = {}};
    placed.depth = parent < 0 ? 0 : m_out.elements[static_cast<std::size_t>(parent)].depth + 1;
    placed.in_overlay = in_overlay;
    placed.scroller = scroller;
    if (is_text(view)) place_text(view, rect, placed);
    if (view.field) placed.field = place_field(*view.field, within(view, rect), m_texts.metrics());
    const std::shared_ptr<const TextBlock> block = placed.block;
    const Point text_at = placed.text_at;
    m_out.elements.push_back(std::move(placed));
    if (block) place_links(*block, text_at, clip, index, scroller, in_overlay);
    if (view.scrolls) {
      place_scrolling(view, rect, clip, index, in_overlay);
    } else {
      place_children(view, rect, clip, index, scroller, in_overlay);
    }
    return index;
  }

  void place_text(const View& view, const Rect& rect, Placed& placed) {
    const float inner = std::max(1.0f, rect.width - view.padding.left - view.padding.right);
    placed.block = m_texts.get(view.text, view.text_style, inner);
    const float spare = rect.height - view.padding.top - view.padding.bottom - placed.block->size.height;
    float y = rect.y + view.padding.top;
    if (view.along == Along::centre) y += spare / 2;
    if (view.along == Along::end) y += spare;
    float x = rect.x + view.padding.left;
    const float beside = std::max(0.0f, inner - placed.block->size.width);
    if (view.text_style.align == TextAlign::centre) x += beside / 2;
    if (view.text_style.align == TextAlign::right) x += beside;
    placed.text_at = {std::round(x), std::round(y)};
  }

  // Glossary terms within the text: as large to press as anything else, which reaches into the lines above and below.
  void place_links(const TextBlock& block, Point at, const Rect& clip, int index, int scroller, bool in_overlay) {
    std::vector<Rect> rects;
    for (const TermPlace& term : block.terms) {
      const float beside = std::max(0.0f, sizes::target - term.rect.width) / 2;
      const float above = std::max(0.0f, sizes::target - term.rect.height) / 2;
      rects.push_back({at.x + term.rect.x - beside, at.y + term.rect.y - above, term.rect.width + 2 * beside,
                       term.rect.height + 2 * above});
    }
    keep_apart(rects);
    for (std::size_t i = 0; i < rects.size(); ++i) {
      auto link = std::make_unique<View>();
      link->id = "term." + block.terms[i].term;
      link->role = Role::link;
      link->name = block.terms[i].words;
      link->focusable = true;
      link->decoration.radius = 10;
      m_out.made.push_back(std::move(link));
      place(*m_out.made.back(), rects[i], clip, index, scroller, in_overlay);
    }
  }

  // Those on neighbouring lines share what they both reach into.
  static void keep_apart(std::vector<Rect>& rects) {
    for (std::size_t i = 0; i < rects.size(); ++i) {
      for (std::size_t k = i + 1; k < rects.size(); ++k) {
        const Rect shared = rects[i].intersected(rects[k]);
        if (shared.width <= 0 || shared.height <= 0) continue;
        if (shared.height <= shared.width) {
          rects[i].y -= shared.height / 2;
          rects[k].y += shared.height / 2;
        } else {
          rects[i].x -= shared.width / 2;
          rects[k].x += shared.width / 2;
        }
      }
    }
  }

  void place_children(const View& view, const Rect& rect, const Rect& clip, int index, int scroller, bool in_overlay) {
    const Rect inner = within(view, rect);
    const auto put = [&](const View& child, const Rect& at) { place(child, at, clip, index, scroller, in_overlay); };
    for (const View& child : view.children) {
      if (child.overlay) m_overlays.push_back(&child);
    }
    if (view.columns > 0) {
      place_grid(view, inner, put);
    } else if (view.axis == Axis::row) {
      place_row(view, inner, put);
    } else {
      place_column(view, inner, put);
    }
    // Over the others.
    for (const View& child : view.children) {
      if (child.spot) put(child, spot_in(view, rect, *child.spot));
    }
  }

  // Pictures keep their aspect and stand in the middle of their place; so do the spots on them.
  static Rect spot_in(const View& view, const Rect& rect, const Rect& part) {
    Rect shown = rect;
    if (view.aspect > 0 && rect.width > rect.height * view.aspect) shown.width = rect.height * view.aspect;
    if (view.aspect > 0 && rect.width < rect.height * view.aspect) shown.height = rect.width / view.aspect;
    shown.x += (rect.width - shown.width) / 2;
    shown.y += (rect.height - shown.height) / 2;
    return {shown.x + part.x * shown.width, shown.y + part.y * shown.height, part.width * shown.width,
            part.height * shown.height};
  }

  template <class Put>
  void place_grid(const View& view, const Rect& inner, const Put& put) {
    const float cell = m_measurer.cell_width(view, inner.width);
    auto heights = m_measurer.grid_row_heights(view, cell);
    float natural = heights.empty() ? 0 : view.gap * static_cast<float>(heights.size() - 1);
    for (const float height : heights) natural += height;
    const float extra =
        heights.empty() || view.grow <= 0 ? 0 : (inner.height - natural) / static_cast<float>(heights.size());
    float y = inner.y;
    for (std::size_t i = 0; i < view.children.size(); ++i) {
      const std::size_t column_index = i % static_cast<std::size_t>(view.columns);
      const float height = heights[i / static_cast<std::size_t>(view.columns)] + std::max(0.0f, extra);
      put(view.children[i],
          {inner.x + static_cast<float>(column_index) * (cell + view.gap), std::round(y), cell, height});
      if (column_index + 1 == static_cast<std::size_t>(view.columns)) y += height + view.gap;
    }
  }

  template <class Put>
  void place_row(const View& view, const Rect& inner, const Put& put) {
    auto lines = m_measurer.row_lines(view, inner.width);
    float y = inner.y;
    for (RowLine& line : lines) {
      const float height = lines.size() == 1 ? std::max(line.height, inner.height) : line.height;
      float total = view.gap * static_cast<float>(line.children.empty() ? 0 : line.children.size() - 1);
      for (const float w : line.widths) total += w;
      const auto [start, between] = spread(view.along, inner.width - total, line.children.size());
      float x = inner.x + start;
      for (std::size_t k = 0; k < line.children.size(); ++k) {
        const View& child = view.children[line.children[k]];
        put(child,
            across(child.self.value_or(view.across), child, {std::round(x), y, line.widths[k], height}, Axis::row));
        x += line.widths[k] + view.gap + between;
      }
      y += line.height + view.gap;
    }
  }

  template <class Put>
  void place_column(const View& view, const Rect& inner, const Put& put) {
    float natural = 0;
    float grow = 0;
    std::size_t shown = 0;
    std::vector<float> heights;
    for (const View& child : view.children) {
      heights.push_back(flows(child) ? m_measurer.measure(child, inner.width).height : 0);
      if (!flows(child)) continue;
      natural += heights.back();
      grow += child.grow;
      ++shown;
    }
    if (shown > 1) natural += view.gap * static_cast<float>(shown - 1);
    const float left = inner.height - natural;
    float spare = left;
    for (std::size_t i = 0; i < view.children.size(); ++i) {
      const View& child = view.children[i];
      if (!flows(child) || child.grow <= 0) continue;
      // With too little room, what grows is what gives way.
      float height = std::max(child.min.height, heights[i] + left * child.grow / grow);
      if (child.flexible) height = std::min({height, child.max.height, inner.width / child.aspect});
      spare -= height - heights[i];
      heights[i] = height;
    }
    const auto [start, between] = spread(view.along, spare, shown);
    float y = inner.y + start;
    for (std::size_t i = 0; i < view.children.size(); ++i) {
      const View& child = view.children[i];
      if (!flows(child)) continue;
      Rect slot{inner.x, std::round(y), inner.width, heights[i]};
      if (child.flexible) slot.width = std::min(slot.width, slot.height * child.aspect);
      put(child, across(child.self.value_or(view.across), child, slot, Axis::column));
      y += heights[i] + view.gap + between;
    }
  }

  static std::pair<float, float> spread(Along along, float left, std::size_t count) {
    if (left <= 0 || count == 0) return {0.0f, 0.0f};
    switch (along) {
      case Along::start:
        return {0.0f, 0.0f};
      case Along::centre:
        return {left / 2, 0.0f};
      case Along::end:
        return {left, 0.0f};
      case Along::spread:
        return {0.0f, count > 1 ? left / static_cast<float>(count - 1) : 0.0f};
    }
    return {0.0f, 0.0f};
  }

  Rect across(Across how, const View& child, Rect slot, Axis axis) {
    if (how == Across::stretch) {
      if (axis == Axis::column && child.max.width > 0 && slot.width > child.max.width) slot.width = child.max.width;
      return slot;
    }
    const Size size = m_measurer.measure(child, slot.width);
    float& start = axis == Axis::column ? slot.x : slot.y;
    float& extent = axis == Axis::column ? slot.width : slot.height;
    const float wanted = std::min(extent, axis == Axis::column ? size.width : size.height);
    // Beside something higher than the page it stands in the middle of the page, so that it is seen.
    const float room = axis == Axis::row && m_page > 0 ? std::min(extent, std::max(m_page, wanted)) : extent;
    if (how == Across::centre) start += std::round((room - wanted) / 2);
    if (how == Across::end) start += extent - wanted;
    extent = wanted;
    return slot;
  }

  void place_scrolling(const View& view, const Rect& rect, const Rect& clip, int index, bool in_overlay) {
    const Rect window = rect.intersected(clip);
    const float whole = m_measurer.measure_children(view, rect.width).height;
    Scroller scroller{.element = index, .offset = 0, .furthest = 0, .page = rect.height};
    float width = rect.width;
    float height = std::max(rect.height, whole);
    if (whole > rect.height + 0.5f) {
      width -= scroll_bar_width;
      height = m_measurer.measure_children(view, width).height;
      scroller.furthest = std::max(0.0f, height - rect.height);
      const auto wish = m_offsets.find(view.id);
      scroller.offset = wish == m_offsets.end() ? 0 : std::clamp(wish->second, 0.0f, scroller.furthest);
    }
    const int number = static_cast<int>(m_out.scrollers.size());
    m_out.scrollers.push_back(scroller);
    const float outer_page = std::exchange(m_page, rect.height - view.padding.top - view.padding.bottom);
    Rect cut = window;
    if (scroller.furthest > 0) cut.width = std::min(cut.width, width);
    // What stands at the edge keeps its focus ring.
    const Rect loose{cut.x - 10, cut.y - (scroller.offset > 0 ? 0 : 10), cut.width + 18,
                     cut.height + (scroller.offset > 0 ? 0 : 10)};
    place_children(view, {rect.x, rect.y - std::round(scroller.offset), width, height},
                   scroller.furthest > 0 ? loose : clip, index, number, in_overlay);
    m_page = outer_page;
    if (scroller.furthest > 0) place_bar(view, rect, clip, index, scroller, in_overlay);
  }

  void place_bar(const View& view, const Rect& rect, const Rect& clip, int index, const Scroller& scroller,
                 bool in_overlay) {
    const float x = rect.right() - scroll_button;
    const auto button = [&](const char* end, const RichText& name, const char* icon, float y, bool enabled, Key key) {
      auto bar = std::make_unique<View>();
      bar->id = view.id + end;
      bar->role = Role::button;
      bar->name = name.plain();
      bar->enabled = enabled;
      bar->focusable = true;
      bar->keys = {key};
      bar->padding = all_sides(12);
      bar->decoration = {.fill = m_names.ground, .border = m_names.border, .radius = 14};
      bar->add(icon_view(icon, 28, enabled ? m_names.colour : m_names.border));
      m_out.made.push_back(std::move(bar));
      place(*m_out.made.back(), {x, y, scroll_button, scroll_button}, clip, index, -1, in_overlay);
    };
    button(".up", m_names.up, "icons/up", rect.y, scroller.offset > 0.5f, Key::page_up);
    button(".down", m_names.down, "icons/down", rect.bottom() - scroll_button,
           scroller.offset < scroller.furthest - 0.5f, Key::page_down);
    auto track = std::make_unique<View>();
    track->decoration = {.fill = m_names.border, .radius = 4};
    auto thumb = std::make_unique<View>();
    thumb->decoration = {.fill = m_names.colour, .radius = 4};
    const Rect lane{x + scroll_button / 2 - 4, rect.y + scroll_button + 10, 8, rect.height - 2 * scroll_button - 20};
    if (lane.height < 24) return;
    const float whole = scroller.page + scroller.furthest;
    const Rect place_of_thumb{lane.x, lane.y + lane.height * scroller.offset / whole, lane.width,
                              std::max(12.0f, lane.height * scroller.page / whole)};
    m_out.made.push_back(std::move(track));
    place(*m_out.made.back(), lane, clip, index, -1, in_overlay);
    m_out.made.push_back(std::move(thumb));
    place(*m_out.made.back(), place_of_thumb, clip, index, -1, in_overlay);
  }

  void place_overlay(const View& overlay, const Rect& stage) {
    const float width = std::min(stage.width - 32, m_measurer.measure(overlay, stage.width - 32).width);
    const float wanted = overlay.scrolls ? m_measurer.measure_children(overlay, width).height
                                         : m_measurer.measure(overlay, width).height;
    const float height = std::min(stage.height - 32, wanted);
    place(overlay, {std::round((stage.width - width) / 2), std::round((stage.height - height) / 2), width, height},
          stage, 0, -1, true);
  }

  Layout& m_out;
  const ScrollOffsets& m_offsets;
  TextBlocks& m_texts;
  ViewMeasurer m_measurer;
  const ScrollNames& m_names;
  float m_page = 0;  // height of the innermost scrolling room
  std::vector<const View*> m_overlays;
};

}  // namespace

int Layout::find(const std::string& id) const {
  if (id.empty()) return -1;
  // From the end: an open dialog may use an id of the screen below it («back»).
  for (std::size_t i = elements.size(); i-- > 0;) {
    if (elements[i].view->id == id) return static_cast<int>(i);
  }
  return -1;
}

int Layout::overlay() const {
  for (std::size_t i = elements.size(); i-- > 0;) {
    if (elements[i].view->overlay) return static_cast<int>(i);
  }
  return -1;
}

bool Layout::takes_input(int element) const {
  if (element < 0) return false;
  const Placed& placed = elements[static_cast<std::size_t>(element)];
  if (!placed.view->focusable || !placed.view->enabled) return false;
  const int top = overlay();
  if (top < 0) return true;
  for (int at = element; at >= 0; at = elements[static_cast<std::size_t>(at)].parent) {
    if (at == top) return true;
  }
  return false;
}

std::unique_ptr<const Layout> lay_out_view(View root, Size stage, const ScrollOffsets& offsets, TextBlocks& texts,
                                           const ScrollNames& names) {
  auto layout = std::make_unique<Layout>();
  layout->stage = stage;
  layout->root = std::move(root);
  Layouter(*layout, offsets, texts, names).place_root();
  return layout;
}

}  // namespace mamori
