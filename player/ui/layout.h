#pragma once

#include <map>
#include <memory>
#include <string>
#include <unordered_map>
#include <vector>

#include "draw/text_layout.h"
#include "ui/field_layout.h"
#include "ui/view.h"

namespace mamori {

// Broken texts are kept between layouts of a screen: most of a screen stays as it is while the focus moves.
class TextBlocks {
 public:
  TextBlocks(const FontMetrics& metrics, const TextRules& rules) : m_metrics(metrics), m_rules(rules) {}

  std::shared_ptr<const TextBlock> get(const RichText& text, const TextStyle& style, float width);
  const FontMetrics& metrics() const { return m_metrics; }
  void forget_unused();  // drops what was not asked for since the last call

 private:
  struct Entry {
    std::shared_ptr<const TextBlock> block;
    bool used = true;
  };
  const FontMetrics& m_metrics;
  const TextRules& m_rules;
  std::unordered_map<std::string, Entry> m_entries;
};

// An element with its place. `view` points into the View that was laid out.
struct Placed {
  const View* view = nullptr;
  int parent = -1;  // index in Layout::elements
  int depth = 0;
  Rect rect;
  Rect clip;  // what of the stage it may be seen through
  std::shared_ptr<const TextBlock> block;
  Point text_at;
  std::optional<PlacedField> field;
  bool in_overlay = false;
  int scroller = -1;  // index of the scrolling ancestor

  Rect visible() const { return rect.intersected(clip); }
};

struct Scroller {
  int element = -1;
  float offset = 0;   // now
  float furthest = 0;  // 0: everything fits
  float page = 0;      // the room's height
};

struct Layout {
  Size stage;
  View root;  // what was laid out; `elements` point into it
  std::vector<Placed> elements;  // in reading and painting order
  std::vector<Scroller> scrollers;
  std::vector<std::unique_ptr<View>> made;  // scroll bars

  int find(const std::string& id) const;  // index, -1: none
  int overlay() const;                    // the topmost dialog's index, -1: none
  bool takes_input(int element) const;    // enabled, focusable, not under a dialog
};

// How far each scrolling element (by id) is scrolled.
using ScrollOffsets = std::map<std::string, float>;

inline constexpr float scroll_bar_width = 60;

// The result is on the heap so that its pointers stay valid. Scrolling elements that do not fit get the buttons
// «<id>.up» and «<id>.down», named by the strings ui.page_up and ui.page_down as handed in.
struct ScrollNames {
  RichText up;
  RichText down;
  Colour colour;
  Colour border;
  Colour ground;
};
std::unique_ptr<const Layout> lay_out_view(View root, Size stage, const ScrollOffsets& offsets, TextBlocks& texts,
                                           const ScrollNames& names);

}  // namespace mamori
