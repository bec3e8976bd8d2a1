#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "base/rich_text.h"
#include "draw/canvas.h"
#include "draw/text_layout.h"
#include "ui/field_text.h"
#include "ui/input_event.h"

namespace mamori {

// What an element is to somebody who does not see it.
enum class Role : std::uint8_t {
  group, heading, text, image, button, answer, toggle, slider, progress, list, list_item, text_field, dialog, video,
  status, link,
};

enum class Axis : std::uint8_t { column, row };
enum class Along : std::uint8_t { start, centre, end, spread };          // where children go when there is room left
enum class Across : std::uint8_t { start, centre, end, stretch };

struct Insets {
  float left = 0;
  float top = 0;
  float right = 0;
  float bottom = 0;
};
constexpr Insets all_sides(float by) { return {by, by, by, by}; }
constexpr Insets sides(float horizontal, float vertical) { return {horizontal, vertical, horizontal, vertical}; }

struct Decoration {
  std::optional<Paint> fill = std::nullopt;
  std::optional<Colour> border = std::nullopt;
  float border_width = 2;
  float radius = 0;
  std::optional<Shadow> shadow = std::nullopt;
};

// One element of a screen: a value that says what to show; layout and painting are the same for all screens, and so
// are focus, pointer, keys and the accessibility tree. A leaf shows text, a picture or paints itself; anything else
// stacks its children. Lengths are stage units.
struct View {
  // Who it is. Everything that can be pressed has an id, unique on its screen and stable: tours and tests use it.
  std::string id;
  Role role = Role::group;
  std::string name;         // spoken name; where empty, the text of the element and its children
  std::string sentence_id;  // of the spoken clip of its text
  bool focusable = false;
  bool enabled = true;
  bool selected = false;
  float value = -1;        // sliders and progress: 0..1
  std::vector<Key> keys;   // press it from anywhere on the screen
  bool takes_focus = false;  // when its screen opens, or it appears in a dialog
  bool keep_in_view = false;  // its scrolling ancestor follows when this becomes another element

  // What a leaf shows.
  RichText text;
  TextStyle text_style;
  bool links = true;  // glossary terms in it, or in its children, may be pressed
  std::string picture;
  std::optional<Colour> tint;  // the picture is an icon in this colour
  std::optional<FieldText> field;  // a text field's line, beside its children
  std::function<void(Canvas&, const Rect&)> paint;
  std::string paint_key;  // changes whenever `paint` would paint something else

  // How it stands among others.
  float grow = 0;     // share of the room left along the parent's axis
  Size min;
  Size max;           // 0: no limit
  float aspect = 0;   // width / height of a picture; 0: as large as it may
  bool flexible = false;  // a picture in a column: the height the others leave, from min.height to max.height
  std::optional<Across> self;  // against the parent's `across`
  std::optional<Rect> spot;    // at this part (0..1) of the parent's picture, apart from the other children

  // How its children stand.
  Axis axis = Axis::column;
  Along along = Along::start;
  Across across = Across::stretch;
  float gap = 0;
  Insets padding;
  int columns = 0;        // > 0: a grid of equal cells, rows of equal height
  bool wraps = false;     // a row that goes on below when it is full
  bool scrolls = false;   // a column that may be higher than its room: pages by keys, buttons, wheel, touch
  bool overlay = false;   // a dialog: lies over the whole stage, takes all input, centred
  Decoration decoration;
  std::vector<View> children;

  View& add(View child) {
    children.push_back(std::move(child));
    return children.back();
  }
};

View column(float gap, std::vector<View> children = {});
View row(float gap, std::vector<View> children = {});
View grid(int columns, float gap, std::vector<View> children = {});
View text_view(RichText text, TextStyle style);
View picture_view(std::string name, float aspect);
View icon_view(std::string name, float size, Colour tint);
View spacer(float grow = 1);

// The name that a screen reader would say.
std::string spoken_name(const View& view);

}  // namespace mamori
