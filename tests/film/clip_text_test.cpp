#include "film/clip_text.h"

#include <catch2/catch.hpp>
#include <chrono>

namespace mamori {
namespace {

using std::chrono::milliseconds;

RichText sample() {
  return {.runs = {{.text = "その", .reading = {}},
                   {.text = "方", .reading = "かた"},
                   {.text = "に、", .reading = {}},
                   {.text = "一人", .reading = "ひとり"},
                   {.text = "で", .reading = {}},
                   {.text = "会", .reading = "あ"},
                   {.text = "います。", .reading = {}}}};
}

Phone phone(const char* name, int begin, int end) {
  return {.name = name, .begin = milliseconds(begin), .end = milliseconds(end)};
}

std::string mended(const RichText& text, const std::string& heard) {
  return with_kana(text, misread_runs(text, heard));
}

TEST_CASE("Only the words that the voice misread are given to it as kana", "[film][clips]") {
  CHECK(mended(sample(), "ソノカタニヒトリデアイマス") == sample().plain());
  CHECK(mended(sample(), "ソノホウニヒトリデアイマス") == "そのかたに、一人で会います。");
  CHECK(mended(sample(), "ソノカタニイチニンデアイマス") == "その方に、ひとりで会います。");
  CHECK(mended(sample(), "ソノホウニイチニンデアイマス") == "そのかたに、ひとりで会います。");
  CHECK(misread_runs(sample(), "ソノカタニヒトリデカイマス") == std::vector<std::size_t>{5});
  CHECK(misread_runs(plain_text("あい"), "") == std::vector<std::size_t>{0});
}

TEST_CASE("Digits and Latin letters may be read in any way, the words beside them may not", "[film][clips]") {
  const RichText text{.runs = {{.text = "ID は5", .reading = {}},
                               {.text = "分", .reading = "ふん"},
                               {.text = "です。", .reading = {}}}};
  CHECK(misread_runs(text, "アイディーハゴフンデス").empty());
  CHECK(misread_runs(text, "アイディーハゴブンデス") == std::vector<std::size_t>{1});
}

TEST_CASE("Lines become one line, with a comma where a line ends without a sign", "[film][clips]") {
  const RichText text{.runs = {{.text = "はい\nそうです。\nでは", .reading = {}},
                               {.text = "\n", .reading = {}},
                               {.text = "また", .reading = {}}}};
  CHECK(one_line(text).plain() == "はい、そうです。では、また");
}

TEST_CASE("A phrase begins in the text where the voice begins after a pause", "[film][clips]") {
  const std::vector<Phone> phones = {phone("sil", 0, 60),    phone("s", 60, 100),   phone("o", 100, 500),
                                     phone("pau", 500, 900), phone("h", 900, 1000), phone("i", 1000, 1500)};
  const auto phrases = phrases_of(sample(), phones);
  REQUIRE(phrases.size() == 2);
  CHECK(phrases[0] == SpokenPhrase{});
  CHECK(phrases[1] == SpokenPhrase{.character = 5, .begin = milliseconds(900)});
  CHECK(phrases_of(plain_text("ひとつだけ。"), phones) == std::vector<SpokenPhrase>{SpokenPhrase{}});
}

}  // namespace
}  // namespace mamori
