#include <catch2/catch.hpp>

#include "support/fixed_metrics.h"
#include "support/text_rules.h"
#include "ui/focus.h"
#include "ui/input_log.h"
#include "ui/layout.h"
#include "ui/paint.h"

using namespace mamori;
using namespace mamori::test;

namespace {

View box(const char* id, float width, float height) {
  View view;
  view.id = id;
  view.name = id;
  view.role = Role::button;
  view.focusable = true;
  view.min = {width, height};
  return view;
}

class Stage {
 public:
  std::unique_ptr<const Layout> lay_out(View root, Size size, const ScrollOffsets& offsets = {}) {
    return lay_out_view(std::move(root), size, offsets, m_texts,
                        {.up = plain_text("up"), .down = plain_text("down"), .colour = {}, .border = {}, .ground = {}});
  }

 private:
  FixedMetrics m_metrics;
  TextBlocks m_texts{m_metrics, text_rules()};
};

Rect rect_of(const Layout& layout, const char* id) { return layout.elements[static_cast<std::size_t>(layout.find(id))].rect; }

}  // namespace

TEST_CASE("What grows in a row takes what the others leave", "[ui][layout]") {
  View line = row(10, {box("left", 100, 50), spacer(), box("right", 80, 50)});
  const auto layout = Stage().lay_out(std::move(line), {500, 60});
  CHECK(rect_of(*layout, "left").x == 0);
  CHECK(rect_of(*layout, "right").right() == Approx(500));
}

TEST_CASE("A wrapping row goes on below when it is full", "[ui][layout]") {
  View line = row(10, {box("a", 100, 50), box("b", 100, 50), box("c", 100, 50)});
  line.wraps = true;
  const auto layout = Stage().lay_out(column(0, {std::move(line)}), {230, 400});
  CHECK(rect_of(*layout, "b").y == rect_of(*layout, "a").y);
  CHECK(rect_of(*layout, "c").y == rect_of(*layout, "a").y + 60);
}

TEST_CASE("A page that is too high gets buttons, and its end can be reached", "[ui][scroll]") {
  const auto page = [] {
    View list = column(10);
    list.id = "list";
    list.scrolls = true;
    list.grow = 1;
    for (const char* id : {"one", "two", "three", "four"}) list.add(box(id, 100, 100));
    return column(0, {std::move(list)});
  };
  Stage stage;
  const auto top = stage.lay_out(page(), {400, 250});
  REQUIRE(top->scrollers.size() == 1);
  CHECK(top->scrollers.front().furthest == Approx(430 - 250));
  CHECK(top->find("list.down") >= 0);
  CHECK(rect_of(*top, "four").y > 250);
  const auto end = stage.lay_out(page(), {400, 250}, {{"list", 10'000.0f}});
  CHECK(rect_of(*end, "four").bottom() == Approx(250));
  const auto roomy = stage.lay_out(page(), {400, 600});
  CHECK(roomy->find("list.down") < 0);
}

TEST_CASE("A dialog takes all input and what lies below none", "[ui][dialog]") {
  View root = column(0, {box("below", 100, 50)});
  View dialog = column(0, {box("inside", 100, 50)});
  dialog.overlay = true;
  root.add(std::move(dialog));
  const auto layout = Stage().lay_out(std::move(root), {400, 300});
  CHECK_FALSE(layout->takes_input(layout->find("below")));
  CHECK(layout->takes_input(layout->find("inside")));
  CHECK(focus_order(*layout).size() == 1);
}

TEST_CASE("Spots stand on their picture where it is shown, not on the empty sides", "[ui][spots]") {
  View picture = picture_view("scenes/desk", 2.0f);
  View spot = box("spot", 0, 0);
  spot.spot = Rect{0.5f, 0.5f, 0.25f, 0.5f};
  picture.add(std::move(spot));
  picture.grow = 1;
  View root = column(0, {std::move(picture)});
  const auto layout = Stage().lay_out(std::move(root), {400, 400});
  CHECK(rect_of(*layout, "spot") == Rect{200, 200, 100, 100});
}

TEST_CASE("Arrow keys go to the neighbour in their direction", "[ui][focus]") {
  View cells = grid(2, 10, {box("a", 50, 50), box("b", 50, 50), box("c", 50, 50), box("d", 50, 50)});
  const auto layout = Stage().lay_out(std::move(cells), {210, 200});
  const auto at = [&](const char* id) { return layout->find(id); };
  CHECK(focus_towards(*layout, at("a"), Key::right) == at("b"));
  CHECK(focus_towards(*layout, at("a"), Key::down) == at("c"));
  CHECK(focus_towards(*layout, at("d"), Key::left) == at("c"));
  CHECK(focus_towards(*layout, at("d"), Key::right) == at("d"));
  CHECK(focus_after(*layout, at("d")) == at("a"));
  CHECK(focus_before(*layout, at("a")) == at("d"));
}

TEST_CASE("Equal layouts need no painting; a changed element needs its place", "[ui][paint]") {
  Stage stage;
  const auto page = [](const char* second) {
    return column(10, {box("a", 100, 50), text_view(plain_text(second), {.font = {.size = 20}})});
  };
  const auto before = stage.lay_out(page("あいう"), {400, 300});
  const auto same = stage.lay_out(page("あいう"), {400, 300});
  const auto other = stage.lay_out(page("かきく"), {400, 300});
  CHECK(changed_rects(*before, {}, *same, {}).empty());
  const auto rects = changed_rects(*before, {}, *other, {});
  REQUIRE(rects.size() == 1);
  CHECK(rects.front().y >= 55);
  CHECK(changed_rects(*before, {.focus = -1}, *same, {.focus = same->find("a")}).size() == 1);
}

TEST_CASE("An input log reads back what was written, and names the line of a mistake", "[ui][log]") {
  const std::vector<InputEvent> events = {KeyPressed{Key::page_down}, TextTyped{"山田 花子"}, ElementPressed{"quiz.answer.2"},
                                          PointerPressed{{12.5f, 40}}, WindowResized{{1024, 600}}};
  std::string text = "# a comment\n\n";
  for (const InputEvent& event : events) text += log_line(event) + "\n";
  const auto read = parse_input_log(text, "log");
  REQUIRE(read);
  REQUIRE(read->size() == events.size());
  for (std::size_t i = 0; i < events.size(); ++i) {
    CHECK(log_line(std::get<InputEvent>((*read)[i].step)) == log_line(events[i]));
  }
  const auto wrong = parse_input_log("key enter\nfly away\n", "tour.txt");
  REQUIRE_FALSE(wrong);
  CHECK(to_text(wrong.problem()) == "tour.txt:2: \"fly away\" is no step of an input log");
}

TEST_CASE("What is typed, composed, pasted and selected reads back from a log as it was", "[ui][log][ime]") {
  const std::vector<InputEvent> events = {
      TextComposing{{.text = "", .caret = 0}},
      TextComposing{{.text = "やまだ", .caret = 3}},
      TextComposing{{.text = "3 人目", .caret = 2, .clause = {2, 4}}},
      TextPasted{" 山田  花子"},
      KeyPressed{.key = Key::left, .shift = true},
      KeyPressed{.key = Key::letter_v, .ctrl = true},
      KeyPressed{.key = Key::end, .shift = true, .ctrl = true},
      PointerPressed{{10, 20}, 2},
  };
  for (const InputEvent& event : events) {
    const auto read = parse_input_log(log_line(event), "log");
    REQUIRE(read);
    REQUIRE(read->size() == 1);
    CHECK(log_line(std::get<InputEvent>(read->front().step)) == log_line(event));
  }
  const auto composing = parse_input_log(log_line(events[2]), "log");
  const auto& read_back = std::get<TextComposing>(std::get<InputEvent>(composing->front().step)).composition;
  CHECK(read_back == std::get<TextComposing>(events[2]).composition);
  CHECK(log_line(TextPasted{"a\nb"}) == "paste a b");
  CHECK_FALSE(parse_input_log("key hyper+a", "log"));
  CHECK_FALSE(parse_input_log("compose_at 1 x 2 text", "log"));
}
