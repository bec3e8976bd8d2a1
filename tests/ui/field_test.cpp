#include <catch2/catch.hpp>

#include "support/fixed_metrics.h"
#include "support/text_rules.h"
#include "ui/field_focus.h"
#include "ui/field_layout.h"

using namespace mamori;
using namespace mamori::test;

namespace {

// Ten units a full-width character, five a Latin one.
FieldText line(std::string shown, std::size_t caret) {
  FieldText field{.value = shown, .style = {.font = {.size = 10}}, .shown = std::move(shown)};
  field.has_caret = true;
  field.caret = caret;
  return field;
}

const FixedMetrics metrics;
constexpr Rect inside{100, 20, 50, 30};

// One field on a stage, as a screen would show it from the state that it is lent.
class FieldStage {
 public:
  std::string value;
  bool hidden = false;

  const Layout& lay_out() {
    m_layout = made();
    if (m_focus.follow(*m_layout, "name")) m_layout = made();
    m_focus.follow(*m_layout, "name");
    return *m_layout;
  }
  FieldFocus& focus() { return m_focus; }
  FieldReply take(FieldReply reply) {
    if (reply == FieldReply::edited) value = m_focus.state()->edit.text();
    lay_out();
    return reply;
  }
  FieldReply key(Key key, bool shift = false, bool ctrl = false) {
    return take(m_focus.key({.key = key, .shift = shift, .ctrl = ctrl}, ports));
  }
  const PlacedField& placed() const {
    return *m_layout->elements[static_cast<std::size_t>(m_layout->find("name"))].field;
  }

  std::string copied;
  UiPorts ports{.copy = [this](const std::string& text) { copied = text; }};

 private:
  std::unique_ptr<const Layout> made() {
    View view;
    view.id = "name";
    view.role = Role::text_field;
    view.focusable = true;
    view.field = line(value, 0);
    view.field->hidden = hidden;
    if (const FieldState* state = m_focus.state()) {
      view.field->caret = state->edit.caret();
      view.field->selection = state->edit.selection();
      view.field->scroll = state->scroll;
    }
    return lay_out_view(std::move(view), {100, 40}, {}, m_texts, {});
  }

  FieldFocus m_focus;
  TextBlocks m_texts{metrics, text_rules()};
  std::unique_ptr<const Layout> m_layout;
};

}  // namespace

TEST_CASE("The caret stands behind the characters before it, two units wide", "[ui][field]") {
  const PlacedField field = place_field(line("あいa", 2), inside, metrics);
  REQUIRE(field.caret);
  CHECK(field.caret->x == 120);
  CHECK(field.caret->width == 2);
  CHECK(field.caret->y >= inside.y);
  CHECK(field.caret->bottom() <= inside.bottom());
  CHECK(field.baseline.x == inside.x);
}

TEST_CASE("A line longer than its field moves just so far that the caret is in sight", "[ui][field]") {
  const PlacedField end = place_field(line("あいうえおかきくけこ", 10), inside, metrics);
  CHECK(end.scroll == 52);
  CHECK(end.caret->right() == inside.right());
  FieldText middle = line("あいうえおかきくけこ", 7);
  middle.scroll = end.scroll;
  CHECK(place_field(middle, inside, metrics).scroll == 52);
  FieldText begin = line("あいうえおかきくけこ", 0);
  begin.scroll = end.scroll;
  CHECK(place_field(begin, inside, metrics).scroll == 0);
  // After most of the text is gone, no empty room is left behind it.
  FieldText shorter = line("あいうえおか", 6);
  shorter.scroll = end.scroll;
  CHECK(place_field(shorter, inside, metrics).scroll == 12);
}

TEST_CASE("A field without the keyboard shows its beginning", "[ui][field]") {
  FieldText field = line("あいうえおかきくけこ", 0);
  field.has_caret = false;
  field.scroll = 30;
  CHECK(place_field(field, inside, metrics).scroll == 0);
  CHECK_FALSE(place_field(field, inside, metrics).caret);
}

TEST_CASE("The composition is underlined, its clause thicker, the selection tinted", "[ui][field][ime]") {
  FieldText field = line("山田はなこ", 5);
  field.composed = {2, 5};
  field.clause = {2, 3};
  field.selection = {0, 2};
  const PlacedField placed = place_field(field, inside, metrics);
  REQUIRE(placed.underlines.size() == 2);
  const float left = placed.baseline.x;
  CHECK(placed.underlines[0].x == left + 20);
  CHECK(placed.underlines[0].width == 30);
  CHECK(placed.underlines[1].width == 10);
  CHECK(placed.underlines[1].height > placed.underlines[0].height);
  CHECK(placed.selection->x == left);
  CHECK(placed.selection->width == 20);
}

TEST_CASE("A place on the line is the gap nearest to it", "[ui][field][pointer]") {
  const PlacedField field = place_field(line("あaい", 0), inside, metrics);
  CHECK(gap_at(field, 0, metrics) == 0);
  CHECK(gap_at(field, 104, metrics) == 0);
  CHECK(gap_at(field, 106, metrics) == 1);
  CHECK(gap_at(field, 114, metrics) == 2);
  CHECK(gap_at(field, 500, metrics) == 3);
}

TEST_CASE("The pointer places the caret, drags a selection, and selects all by two clicks", "[ui][field][pointer]") {
  FieldStage stage;
  stage.value = "あいうえ";
  stage.focus().press(stage.lay_out(), {21, 20}, 1, metrics);
  CHECK(stage.focus().state()->edit.caret() == 2);
  stage.focus().drag(stage.lay_out(), {41, 20}, metrics);
  CHECK(stage.focus().state()->edit.selected() == "うえ");
  stage.focus().press(stage.lay_out(), {1, 20}, 2, metrics);
  stage.focus().drag(stage.lay_out(), {2, 20}, metrics);
  CHECK(stage.focus().state()->edit.selected() == "あいうえ");
}

TEST_CASE("Ctrl with C, X and A copies, cuts and selects; a hidden text is never copied", "[ui][field][clipboard]") {
  FieldStage stage;
  stage.value = "1234";
  stage.lay_out();
  stage.key(Key::letter_c, false, true);
  CHECK(stage.copied.empty());
  stage.key(Key::letter_a, false, true);
  stage.key(Key::letter_c, false, true);
  CHECK(stage.copied == "1234");
  CHECK(stage.key(Key::letter_x, false, true) == FieldReply::edited);
  CHECK(stage.value.empty());
  CHECK(stage.take(stage.focus().paste("56\n7")) == FieldReply::edited);
  CHECK(stage.value == "567");

  FieldStage pin;
  pin.value = "1234";
  pin.hidden = true;
  pin.lay_out();
  pin.key(Key::letter_a, false, true);
  pin.key(Key::letter_c, false, true);
  pin.key(Key::letter_x, false, true);
  CHECK(pin.copied.empty());
  CHECK(pin.value == "1234");
}

TEST_CASE("Keys that mean nothing in a text are left to the screen", "[ui][field]") {
  FieldStage stage;
  stage.lay_out();
  CHECK(stage.key(Key::up) == FieldReply::ignored);
  CHECK(stage.key(Key::enter) == FieldReply::ignored);
  CHECK(stage.key(Key::left) == FieldReply::shown);
  FieldFocus nothing;
  CHECK(nothing.key({.key = Key::left}, stage.ports) == FieldReply::ignored);
  CHECK(nothing.type("a") == FieldReply::ignored);
}

TEST_CASE("Composing takes the selection's place at once, and leaving it elsewhere keeps its words",
          "[ui][field][ime]") {
  FieldStage stage;
  stage.value = "田中";
  stage.lay_out();
  stage.key(Key::letter_a, false, true);
  const int turn = stage.focus().input_place(stage.lay_out())->turn;
  CHECK(stage.take(stage.focus().compose({.text = "やま", .caret = 2})) == FieldReply::edited);
  CHECK(stage.value.empty());
  CHECK(stage.focus().is_composing());
  CHECK(stage.focus().paste("x") == FieldReply::ignored);
  CHECK(stage.take(stage.focus().finish_composition()) == FieldReply::edited);
  CHECK(stage.value == "やま");
  CHECK(stage.focus().input_place(stage.lay_out())->turn != turn);
}

TEST_CASE("The screen has the last word on a field's text", "[ui][field]") {
  FieldStage stage;
  stage.value = "12";
  stage.lay_out();
  stage.focus().type("a");
  stage.lay_out();
  CHECK(stage.focus().state()->edit.text() == "12");
}
