#include "draw/text_break.h"

#include <algorithm>
#include <catch2/catch.hpp>
#include <set>

#include "base/files.h"
#include "base/utf8.h"
#include "support/text_rules.h"

using namespace mamori;
using namespace mamori::test;
using namespace std::string_literals;

namespace {

// The text with '|' at preferred and ':' at other allowed breaks.
std::string marked(std::string_view text, const PhraseModel& phrases) {
  const std::u32string characters = to_utf32(text);
  const std::vector<Break> breaks = line_breaks(characters, phrases);
  std::u32string out;
  for (std::size_t i = 0; i < characters.size(); ++i) {
    if (breaks[i] == Break::preferred) out += U'|';
    if (breaks[i] == Break::allowed) out += U':';
    out += characters[i];
  }
  return to_utf8(std::u32string_view(out));
}

std::string marked(std::string_view text) {
  return marked(text, PhraseModel());
}

}  // namespace

TEST_CASE("No line begins with a closing sign, a small kana, a mark of length or repetition", "[draw][kinsoku]") {
  CHECK(marked("ちょっと") == "ちょっ:と");
  CHECK(marked("データー") == "データー");
  CHECK(marked("人々、") == "人々、");
  CHECK(marked("「は」。") == "「は」。");
  CHECK(marked("℃％！？") == "℃％！？");
  CHECK(marked("Xです...") == "X:で:す...");
}

TEST_CASE("No line ends with an opening sign", "[draw][kinsoku]") {
  CHECK(marked("は「い」と") == "は:「い」:と");
  CHECK(marked("「い」送る") == "「い」|送:る");
  CHECK(marked("「あれ、タブレットが") == "「あ:れ、|タブレット:が");
  CHECK(marked("「さが、します」と") == "「さ:が、:し:ま:す」:と");
  CHECK(marked("あ（※）い") == "あ:（※）:い");
  CHECK(marked("約￥500") == "約:￥500");
}

TEST_CASE("Pairs of dots and dashes stay together", "[draw][kinsoku]") {
  CHECK(marked("あ……い") == "あ……:い");
  CHECK(marked("あ——い") == "あ:——:い");
}

TEST_CASE("A number stays with its counter and its separators", "[draw][kinsoku]") {
  CHECK(marked("は10文字以上") == "は:10文字:以:上");
  CHECK(marked("１万円を") == "１万円:を");
  CHECK(marked("2か月後に") == "2か月後:に");
  CHECK(marked("1,500.5円") == "1,500.5円");
  CHECK(marked("第3章は") == "第3章:は");
  CHECK(marked("90日ごと") == "90日:ご:と");
  CHECK(marked("2026/11/22です") == "2026/11/22:で:す");
  CHECK(marked("80%と１００％") == "80%:と:１００％");
}

TEST_CASE("Latin words stay whole and URLs end lines only after a slash", "[draw][kinsoku]") {
  CHECK(marked("ID・パス") == "ID・:パス");
  CHECK(marked("don't e-mail") == "don't |e-mail");
  CHECK(marked("https://www.a.jp/b.html") == "https://:www.a.jp/:b.html");
  CHECK(marked("はhttps://a.jp") == "は|https://:a.jp");
  CHECK(marked("USBメモリ") == "USB:メモリ");
  CHECK(marked("Nguyễn Văn") == "Nguyễn |Văn");
}

TEST_CASE("Breaks between phrases and after the end of a clause are preferred", "[draw][phrases]") {
  const PhraseModel& phrases = text_rules().phrases;
  CHECK(marked("今日は天気です。", phrases) == "今:日:は|天:気:で:す。");
  CHECK(marked("画面をロックしてから、席を離れる。", phrases).find("、|席") != std::string::npos);
  CHECK(marked("画面をロックしてから、席を離れる。", phrases).find("を|ロ") != std::string::npos);
}

TEST_CASE("A phrase model with a broken line is refused with its line", "[draw][phrases]") {
  const auto wrong =
      GENERATE(as<std::string>{}, "UW3\tの", "UW9\tの\t5", "UW3\tのの\t5", "UW3\tの\tviel", "UW3\tの\t5\nUW3\tの\t5");
  const auto model = PhraseModel::parse("# comment\n" + wrong + "\n");
  REQUIRE_FALSE(model);
  CHECK(model.problem().kind == ProblemKind::malformed);
  CHECK(model.problem().place->line == (wrong.find('\n') == std::string::npos ? 2 : 3));
}

TEST_CASE("The easy kanji are the 240 of school years 1 and 2", "[draw][furigana]") {
  const std::u32string& easy = text_rules().easy_kanji;
  CHECK(easy.size() == 240);
  CHECK(std::set<char32_t>(easy.begin(), easy.end()).size() == 240);
  for (const char32_t c : U"一六曜話時間学校"s) CHECK(std::binary_search(easy.begin(), easy.end(), c));
  for (const char32_t c : U"席離護認確漏"s) CHECK_FALSE(std::binary_search(easy.begin(), easy.end(), c));
}

TEST_CASE("A list of easy kanji with anything else or a repetition is refused", "[draw][furigana]") {
  CHECK_FALSE(make_text_rules("", "一二三\nあ"));
  CHECK_FALSE(make_text_rules("", "一二一"));
  CHECK(make_text_rules("", "# note\n一二\n")->easy_kanji.size() == 2);
}
