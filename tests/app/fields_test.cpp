#include "app/app_fixture.h"

using namespace mamori;
using namespace mamori::test;

namespace {

const FieldText& field(Program& program, const char* id) {
  const Layout& layout = program.stage->host().layout();
  const int index = layout.find(id);
  REQUIRE(index >= 0);
  const View& view = *layout.elements[static_cast<std::size_t>(index)].view;
  REQUIRE(view.field);
  return *view.field;
}

std::string at(const char* name, Point point) {
  return std::string(name) + ' ' + std::to_string(point.x) + ' ' + std::to_string(point.y);
}

}  // namespace

TEST_CASE("A name is typed, corrected in the middle, selected and replaced", "[app][fields]") {
  TempFolder data;
  Program program(data.path());
  program.run("press new\ntype 山口花子\nkey home\nkey right\nkey del\ntype 田");
  CHECK(field(program, "new.name").value == "山田花子");
  CHECK(field(program, "new.name").caret == 2);
  program.run("key shift+end\npaste 太郎\nkey end\nkey backspace");
  CHECK(field(program, "new.name").value == "山田太");
  program.run("key ctrl+a\ntype 田中");
  CHECK(field(program, "new.name").value == "田中");
}

TEST_CASE("While an input method composes, its keys do nothing else and the text is not finished",
          "[app][fields][ime]") {
  TempFolder data;
  Program program(data.path());
  program.run("press new\ntype 様\nkey home\ncompose_at 2 2 4 山田はな");
  CHECK(field(program, "new.name").shown == "山田はな様");
  CHECK(field(program, "new.name").value == "様");
  CHECK(field(program, "new.name").clause == TextRange{2, 4});
  const auto place = program.stage->host().input_place();
  program.run("key enter\nkey escape\nkey left\nkey tab\nkey backspace");
  CHECK(program.stage->host().focus_id() == "new.name");
  CHECK(field(program, "new.name").shown == "山田はな様");
  CHECK(program.stage->host().input_place() == place);
  program.run("type 山田花");
  CHECK(field(program, "new.name").value == "山田花様");
  CHECK(field(program, "new.name").caret == 3);
  program.run("key escape");
  CHECK(program.stage->host().layout().overlay() < 0);
  CHECK_FALSE(program.stage->host().input_place());
}

TEST_CASE("Going to another field keeps what was composed and tells the input method to begin anew",
          "[app][fields][ime]") {
  TempFolder data;
  Program program(data.path());
  program.run("press new\ncompose やまだ");
  const auto before = program.stage->host().input_place();
  REQUIRE(before);
  program.run("press new.kana");
  CHECK(field(program, "new.name").value == "やまだ");
  CHECK(field(program, "new.kana").has_caret);
  CHECK_FALSE(field(program, "new.name").has_caret);
  const auto after = program.stage->host().input_place();
  REQUIRE(after);
  CHECK(after->turn != before->turn);
}

TEST_CASE("The pointer sets the caret, drags a selection and takes all with two clicks", "[app][fields][pointer]") {
  TempFolder data;
  Program program(data.path());
  program.run("press new\ntype あいうえお\npress new.kana");
  const Layout& layout = program.stage->host().layout();
  const Placed& placed = layout.elements[static_cast<std::size_t>(layout.find("new.name"))];
  const float em = placed.view->field->style.font.size;
  const Point begin{placed.field->baseline.x + 2, placed.rect.centre().y};
  const Point middle{begin.x + 2 * em, begin.y};
  program.run(at("down", begin) + '\n' + at("move", middle) + '\n' + at("up", middle));
  CHECK(field(program, "new.name").selection == TextRange{0, 2});
  program.run(at("down", middle) + " 2\n" + at("up", middle));
  CHECK(field(program, "new.name").selection == TextRange{0, 5});
  program.run(at("down", middle) + '\n' + at("up", middle));
  CHECK(field(program, "new.name").caret == 2);
  CHECK(field(program, "new.name").selection.empty());
}

TEST_CASE("What the caret does paints the field only", "[app][fields][dirty]") {
  TempFolder data;
  Program program(data.path());
  program.run("press new\ntype 山田\nkey left");
  program.stage->host().take_dirty();
  program.stage->host().handle(KeyPressed{Key::left}, program.stage->now());
  const auto dirty = program.stage->host().take_dirty();
  REQUIRE(dirty.size() == 1);
  CHECK(dirty.front().height < 100);
}
