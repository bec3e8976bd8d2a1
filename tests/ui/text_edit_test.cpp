#include "ui/text_edit.h"

#include <catch2/catch.hpp>

using namespace mamori;

TEST_CASE("Typing goes in at the caret and takes the selection's place", "[ui][text_edit]") {
  TextEdit edit("山田花子");
  edit.move(CaretMove::home, false);
  edit.move(CaretMove::right, false);
  CHECK(edit.insert("本"));
  CHECK(edit.text() == "山本田花子");
  edit.move(CaretMove::right, true);
  CHECK(edit.selected() == "田");
  CHECK(edit.insert("、"));
  CHECK(edit.text() == "山本、花子");
  CHECK(edit.caret() == 3);
  CHECK(edit.selection().empty());
}

TEST_CASE("Control characters are left out, and nothing printable changes nothing", "[ui][text_edit]") {
  TextEdit edit("ab");
  edit.select_all();
  CHECK_FALSE(edit.insert("\n\t\x01\x7f"));
  CHECK(edit.selected() == "ab");
  CHECK(edit.insert("c\r\nd"));
  CHECK(edit.text() == "cd");
}

TEST_CASE("No more than the longest length is taken, and no character is cut from its marks", "[ui][text_edit]") {
  TextEdit edit("1", 4);
  CHECK(edit.insert("2345"));
  CHECK(edit.text() == "1234");
  CHECK_FALSE(edit.insert("5"));
  edit.select_all();
  CHECK(edit.insert("かきくか\u3099"));
  CHECK(edit.text() == "かきく");
}

TEST_CASE("Backspace and Delete take whole characters with their marks", "[ui][text_edit]") {
  TextEdit edit("か\u3099葛\U000E0100き");
  CHECK(edit.erase_back());
  CHECK(edit.erase_back());
  CHECK(edit.text() == "か\u3099");
  edit.move(CaretMove::home, false);
  CHECK_FALSE(edit.erase_back());
  CHECK(edit.erase_forward());
  CHECK(edit.text().empty());
  CHECK_FALSE(edit.erase_forward());
}

TEST_CASE("Either kind of erasing takes the selection first", "[ui][text_edit]") {
  TextEdit edit("abcd");
  edit.move(CaretMove::left, true);
  edit.move(CaretMove::left, true);
  CHECK(edit.erase_forward());
  CHECK(edit.text() == "ab");
  edit.move(CaretMove::home, true);
  CHECK(edit.erase_back());
  CHECK(edit.text().empty());
}

TEST_CASE("An arrow without Shift leaves a selection by its side", "[ui][text_edit]") {
  TextEdit edit("abcd");
  edit.select_all();
  edit.move(CaretMove::left, false);
  CHECK(edit.caret() == 0);
  edit.select_all();
  edit.move(CaretMove::right, false);
  CHECK(edit.caret() == 4);
  edit.move(CaretMove::home, true);
  CHECK(edit.selection() == TextRange{0, 4});
  edit.move(CaretMove::end, false);
  CHECK(edit.selection().empty());
}

TEST_CASE("The caret is never put between a character and its mark", "[ui][text_edit]") {
  TextEdit edit("か\u3099き");
  edit.place_caret(1, false);
  CHECK(edit.caret() == 0);
  edit.move(CaretMove::right, false);
  CHECK(edit.caret() == 2);
  edit.place_caret(99, true);
  CHECK(edit.selected() == "き");
}

TEST_CASE("A composition stands apart from the text until it is typed or finished", "[ui][text_edit][ime]") {
  TextEdit edit("様");
  edit.move(CaretMove::home, false);
  edit.compose({.text = "やまだ", .caret = 9, .clause = {1, 9}});
  CHECK(edit.is_composing());
  CHECK(edit.text() == "様");
  CHECK(edit.composition().caret == 3);
  CHECK(edit.composition().clause == TextRange{1, 3});
  CHECK(edit.insert("山田"));
  CHECK_FALSE(edit.is_composing());
  CHECK(edit.text() == "山田様");
  edit.compose({.text = "花", .caret = 1});
  CHECK(edit.finish_composition());
  CHECK(edit.text() == "山田花様");
  CHECK_FALSE(edit.finish_composition());
}

TEST_CASE("Another text from outside keeps the caret as far as it can", "[ui][text_edit]") {
  TextEdit edit("12a");
  edit.replace("12");
  CHECK(edit.caret() == 2);
  CHECK(edit.selection().empty());
}
