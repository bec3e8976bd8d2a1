#include "ui/view.h"

namespace mamori {

View column(float gap, std::vector<View> children) {
  View view;
  view.gap = gap;
  view.children = std::move(children);
  return view;
}

View row(float gap, std::vector<View> children) {
  View view = column(gap, std::move(children));
  view.axis = Axis::row;
  view.across = Across::centre;
  return view;
}

View grid(int columns, float gap, std::vector<View> children) {
  View view = column(gap, std::move(children));
  view.columns = columns;
  return view;
}

View text_view(RichText text, TextStyle style) {
  View view;
  view.role = Role::text;
  view.text = std::move(text);
  view.text_style = style;
  return view;
}

View picture_view(std::string name, float aspect) {
  View view;
  view.role = Role::image;
  view.picture = std::move(name);
  view.aspect = aspect;
  return view;
}

View icon_view(std::string name, float size, Colour tint) {
  View view;
  view.picture = std::move(name);
  view.tint = tint;
  view.min = {size, size};
  view.max = {size, size};
  return view;
}

View spacer(float grow) {
  View view;
  view.grow = grow;
  return view;
}

std::string spoken_name(const View& view) {
  if (!view.name.empty()) return view.name;
  std::string name = view.text.plain();
  for (const View& child : view.children) {
    const std::string part = spoken_name(child);
    if (!name.empty() && !part.empty()) name += ' ';
    name += part;
  }
  return name;
}

}  // namespace mamori
