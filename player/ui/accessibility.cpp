#include "ui/accessibility.h"

#include <cmath>
#include <cstdio>
#include <set>

#include "base/utf8.h"
#include "draw/theme.h"

namespace mamori {
namespace {

const char* name_of(Role role) {
  switch (role) {
    case Role::group: return "group";
    case Role::heading: return "heading";
    case Role::text: return "text";
    case Role::image: return "image";
    case Role::button: return "button";
    case Role::answer: return "answer";
    case Role::toggle: return "toggle";
    case Role::slider: return "slider";
    case Role::progress: return "progress";
    case Role::list: return "list";
    case Role::list_item: return "list item";
    case Role::text_field: return "text field";
    case Role::dialog: return "dialog";
    case Role::video: return "video";
    case Role::status: return "status";
    case Role::link: return "link";
  }
  return "group";
}

bool says_something(const View& view) {
  return view.focusable || view.role != Role::group || !view.id.empty();
}

std::string rect_text(const Rect& rect) {
  char text[64];
  std::snprintf(text, sizeof text, "(%ld %ld %ld %ld)", std::lround(rect.x), std::lround(rect.y),
                std::lround(rect.width), std::lround(rect.height));
  return text;
}

std::string states(const View& view, bool focused) {
  std::string out;
  const auto add = [&](const std::string& state) { out += (out.empty() ? " [" : ", ") + state; };
  if (focused) add("focused");
  if (!view.enabled) add("disabled");
  if (view.selected) add("selected");
  if (view.value >= 0) add(std::to_string(std::lround(view.value * 100)) + "%");
  return out.empty() ? out : out + "]";
}

// The line as it is shown, then the part of it that is still being composed.
std::string field_text(const FieldText& field) {
  std::string out = " text \"" + field.shown + "\"";
  if (field.composed.empty()) return out;
  const std::u32string shown = to_utf32(field.shown);
  const auto part = std::u32string_view(shown).substr(field.composed.begin, field.composed.end - field.composed.begin);
  return out + " composing \"" + to_utf8(part) + "\"";
}

bool pressable(const Layout& layout, std::size_t i) { return layout.takes_input(static_cast<int>(i)); }

std::string described(const View& view) { return "\"" + view.id + "\""; }

}  // namespace

std::string accessibility_tree(const Layout& layout, const std::string& focus_id) {
  std::string out;
  for (const Placed& placed : layout.elements) {
    const View& view = *placed.view;
    if (!says_something(view)) continue;
    out.append(static_cast<std::size_t>(placed.depth) * 2, ' ');
    out += name_of(view.role);
    const bool is_leaf = view.focusable || view.children.empty() || !view.name.empty();
    if (is_leaf) out += " \"" + spoken_name(view) + "\"";
    if (!view.id.empty()) out += " #" + view.id;
    out += states(view, !view.id.empty() && view.id == focus_id);
    if (view.field) out += field_text(*view.field);
    out += " " + rect_text(placed.rect) + "\n";
  }
  return out;
}

std::vector<std::string> accessibility_faults(const Layout& layout) {
  std::vector<std::string> faults;
  std::set<std::string> ids;
  const Rect stage{0, 0, layout.stage.width, layout.stage.height};
  for (std::size_t i = 0; i < layout.elements.size(); ++i) {
    if (!pressable(layout, i)) continue;
    const Placed& placed = layout.elements[i];
    const View& view = *placed.view;
    if (view.id.empty()) faults.push_back("a pressable element has no id");
    if (!ids.insert(view.id).second) faults.push_back("two elements are called " + described(view));
    if (spoken_name(view).empty()) faults.push_back(described(view) + " has no name");
    const bool on_picture = view.spot.has_value();
    const bool is_bar = view.role == Role::slider;
    if (!on_picture && !is_bar && (placed.rect.width < sizes::target - 0.5f || placed.rect.height < sizes::target - 0.5f)) {
      faults.push_back(described(view) + " is smaller than 44 units " + rect_text(placed.rect));
    }
    const Rect inside = placed.rect.intersected(stage);
    const bool cut = inside.width < placed.rect.width - 1 || inside.height < placed.rect.height - 1;
    if (cut && placed.scroller < 0) faults.push_back(described(view) + " leaves the stage " + rect_text(placed.rect));
    for (std::size_t k = i + 1; k < layout.elements.size(); ++k) {
      if (!pressable(layout, k)) continue;
      const Rect shared = placed.visible().intersected(layout.elements[k].visible());
      if (shared.width > 1 && shared.height > 1) {
        faults.push_back(described(view) + " overlaps " + described(*layout.elements[k].view));
      }
    }
  }
  return faults;
}

}  // namespace mamori
