#include "draw/text_layout.h"

#include <algorithm>
#include <catch2/catch.hpp>
#include <cmath>
#include <map>

#include "base/utf8.h"
#include "support/fixed_metrics.h"
#include "support/hard_sentences.h"
#include "support/recording_canvas.h"
#include "support/text_rules.h"

using namespace mamori;
using namespace mamori::test;

namespace {

// "[漢字|かんじ]" is a ruby cluster.
RichText rich(std::string_view marked) {
  RichText text;
  while (!marked.empty()) {
    const std::size_t open = marked.find('[');
    if (open > 0) text.append(plain_text(marked.substr(0, open)));
    if (open == std::string_view::npos) break;
    const std::size_t bar = marked.find('|', open);
    const std::size_t close = marked.find(']', open);
    text.runs.push_back({.text = std::string(marked.substr(open + 1, bar - open - 1)),
                         .reading = std::string(marked.substr(bar + 1, close - bar - 1))});
    marked.remove_prefix(close + 1);
  }
  return text;
}

TextBlock set(const RichText& text, const TextStyle& style, float width) {
  return lay_out(text, style, width, FixedMetrics(), text_rules());
}

TextStyle style(Furigana furigana = Furigana::none) {
  return {.font = {.size = 24}, .furigana = furigana};
}

std::vector<std::string> lines_of(const TextBlock& block) {
  std::map<long, std::string> lines;
  for (const PlacedText& piece : block.pieces) {
    if (!piece.is_reading) lines[std::lround(piece.left.y)] += piece.text;
  }
  std::vector<std::string> out;
  for (auto& [y, line] : lines) out.push_back(std::move(line));
  return out;
}

const PlacedText& piece_of(const TextBlock& block, std::string_view text) {
  const auto found =
      std::find_if(block.pieces.begin(), block.pieces.end(), [&](const PlacedText& p) { return p.text == text; });
  REQUIRE(found != block.pieces.end());
  return *found;
}

constexpr std::u32string_view never_first = U"、。，．・：；？！ー々ぁぃぅぇぉっゃゅょァィゥェォッャュョ」』）】℃％…)";
constexpr std::u32string_view never_last = U"「『（【(￥";

const std::vector<std::string> whole = {
    "10文字", "90日",   "1枚",       "2人",       "2026年",         "11月",  "22日",  "3時",
    "30分",   "12人",   "500,000円", "BitLocker", "128GB",          "Wi-Fi", "SSID",  "WPA3",
    "第3章",  "第23条", "110番",     "Nguyễn",    "freeWiFi-guest", "3つ",   "1週間", "1回",
    "5分",    "25℃",    "60％",      "30℃",       "Instagram",      "……",    "――",    "index.html"};

bool has(std::u32string_view set, char32_t c) {
  return set.find(c) != std::u32string_view::npos;
}

}  // namespace

TEST_CASE("Hard sentences break by the rules at every width", "[draw][kinsoku]") {
  const int width = GENERATE(range(200, 601, 20));
  for (const std::string& sentence : hard_sentences) {
    const TextBlock block = set(plain_text(sentence), style(), static_cast<float>(width));
    std::string joined;
    const std::vector<std::string> lines = lines_of(block);
    for (const std::string& line : lines) {
      INFO("width " << width << ": " << line);
      const std::u32string characters = to_utf32(line);
      CHECK(FixedMetrics().width(line, style().font) <= static_cast<float>(width));
      if (&line != &lines.front()) CHECK_FALSE(has(never_first, characters.front()));
      if (&line != &lines.back()) CHECK_FALSE(has(never_last, characters.back()));
      CHECK_FALSE(line.ends_with(' '));
      joined += line;
    }
    for (const std::string& word : whole) {
      std::size_t in_text = 0;
      std::size_t in_lines = 0;
      for (std::size_t at = sentence.find(word); at != std::string::npos; at = sentence.find(word, at + 1)) ++in_text;
      for (const std::string& line : lines) {
        for (std::size_t at = line.find(word); at != std::string::npos; at = line.find(word, at + 1)) ++in_lines;
      }
      INFO("width " << width << ", " << word << " in " << sentence);
      CHECK(in_lines == in_text);
    }
    std::string without_spaces = sentence;
    for (std::string* text : {&joined, &without_spaces}) std::erase(*text, ' ');
    CHECK(joined == without_spaces);
  }
}

TEST_CASE("Lines end between phrases where that fills enough of them", "[draw][phrases]") {
  const auto lines = lines_of(set(plain_text("画面をロックしてから、席を離れる"), style(), 300));
  CHECK(lines == std::vector<std::string>{"画面をロックしてから、", "席を離れる"});
}

TEST_CASE("A word wider than the line is cut rather than lost", "[draw][layout]") {
  const TextBlock block = set(plain_text("abcdefghijklmnopqrstuvwxyz"), style(), 100);
  CHECK(lines_of(block) == std::vector<std::string>{"abcdefgh", "ijklmnop", "qrstuvwx", "yz"});
  CHECK(block.size.width <= 100);
}

TEST_CASE("Line ends in the text are kept, empty lines too", "[draw][layout]") {
  const TextBlock block = set(plain_text("一\n\n三"), style(), 400);
  CHECK(block.lines == 3);
  CHECK(block.size.height == Approx(24 + 2 * 24 * 1.7f));
}

TEST_CASE("No text takes no room", "[draw][layout]") {
  const TextBlock block = set(RichText{}, style(), 400);
  CHECK(block.lines == 0);
  CHECK(block.size == Size{0, 0});
  CHECK(block.pieces.empty());
}

TEST_CASE("Balancing keeps the number of lines and makes them alike", "[draw][layout]") {
  TextStyle balanced = style();
  balanced.balanced = true;
  const RichText text = plain_text("この答えにきめるまえに、もういちど考えてみましょう");
  const TextBlock greedy = set(text, style(), 560);
  const TextBlock even = set(text, balanced, 560);
  CHECK(even.lines == greedy.lines);
  CHECK(even.size.width < greedy.size.width);
  CHECK(set(plain_text("みじかい"), balanced, 560).size.width == Approx(4 * 24));
}

TEST_CASE("A line is placed within the widest one", "[draw][layout]") {
  TextStyle centred = style();
  centred.align = TextAlign::centre;
  const TextBlock block = set(plain_text("一二三四\n五"), centred, 400);
  CHECK(piece_of(block, "五").left.x == Approx(36));
  centred.align = TextAlign::right;
  CHECK(piece_of(set(plain_text("一二三四\n五"), centred, 400), "五").left.x == Approx(72));
}

TEST_CASE("Strong words are bold", "[draw][layout]") {
  RichText text = plain_text("すぐ");
  text.runs.push_back({.text = "電話", .reading = {}, .strong = true});
  const TextBlock block = set(text, style(), 400);
  CHECK(piece_of(block, "すぐ").font.weight == FontWeight::regular);
  CHECK(piece_of(block, "電話").font.weight == FontWeight::bold);
  CHECK(piece_of(block, "電話").left.x == Approx(48));
}

TEST_CASE("A reading stands centred above its base and inside the block", "[draw][ruby]") {
  const TextBlock block = set(rich("[利用者|りようしゃ]さん"), style(Furigana::all), 400);
  const PlacedText& reading = piece_of(block, "りようしゃ");
  CHECK(reading.is_reading);
  CHECK(reading.font.size == 12);
  CHECK(reading.left.x + reading.width / 2 == Approx(36));
  CHECK(reading.left.y == Approx(12 * 0.88f));
  CHECK(piece_of(block, "利用者").left.y == Approx(12 + 24 * 0.88f));
  CHECK(block.size.height == Approx(36));
}

TEST_CASE("A reading is at least 12 units high", "[draw][ruby]") {
  TextStyle small = style(Furigana::all);
  small.font.size = 18;
  CHECK(piece_of(set(rich("[間|あいだ]"), small, 400), "あいだ").font.size == 12);
  small.font.size = 40;
  CHECK(piece_of(set(rich("[間|あいだ]"), small, 400), "あいだ").font.size == 20);
}

TEST_CASE("A reading reaches over kana by an eighth of an em before the base is spread", "[draw][ruby]") {
  // 30 units of reading over 24: 3 on each side.
  const TextBlock over_kana = set(rich("この間[間|あい]"), style(Furigana::all), 400);
  CHECK(over_kana.size.width == Approx(96));
  TextStyle large = style(Furigana::all);
  const TextBlock reaching = set(rich("は[力|りょく]を"), large, 400);  // 36 over 24: 6 more, 3 of them each side
  CHECK(piece_of(reaching, "りょく").left.x == Approx(24 - 3));
  CHECK(piece_of(reaching, "を").left.x == Approx(24 + 30));
  const TextBlock alone = set(rich("[力|りょく]"), large, 400);
  CHECK(alone.size.width == Approx(36));
  CHECK(piece_of(alone, "りょく").left.x == Approx(0));
  CHECK(piece_of(alone, "力").left.x == Approx(6));
}

TEST_CASE("A base under a wider reading stays whole in the middle", "[draw][ruby]") {
  const TextBlock block = set(rich("[入力|にゅうりょく]"), style(Furigana::all), 400);  // 72 over 48
  CHECK(block.size.width == Approx(72));
  CHECK(piece_of(block, "入力").left.x == Approx(12));
}

TEST_CASE("Readings of neighbours do not touch", "[draw][ruby]") {
  const TextBlock block = set(rich("[個人|こじん][情報|じょうほう]"), style(Furigana::all), 400);
  const PlacedText& first = piece_of(block, "こじん");
  const PlacedText& second = piece_of(block, "じょうほう");
  CHECK(first.left.x + first.width < second.left.x);
  CHECK(second.left.x + second.width <= block.size.width + 0.01f);
}

TEST_CASE("A ruby cluster is never split between lines", "[draw][ruby]") {
  const RichText text =
      rich("この[個人情報保護方針|こじんじょうほうほごほうしん]を[事業所|じぎょうしょ]の[掲示板|けいじばん]に");
  const Furigana level = GENERATE(Furigana::none, Furigana::difficult, Furigana::all);
  const int width = GENERATE(range(200, 601, 20));
  const std::vector<std::string> lines = lines_of(set(text, style(level), static_cast<float>(width)));
  for (const char* word : {"個人情報保護方針", "事業所", "掲示板"}) {
    INFO("width " << width << " " << word);
    CHECK(std::count_if(lines.begin(), lines.end(),
                        [word](const std::string& line) { return line.find(word) != std::string::npos; }) == 1);
  }
}

TEST_CASE("Lines with readings are two em apart, others as the style says", "[draw][ruby]") {
  const RichText text = rich("[席|せき]を\n[離|はな]れる");
  const TextBlock with = set(text, style(Furigana::all), 400);
  CHECK(piece_of(with, "離").left.y - piece_of(with, "席").left.y == Approx(48));
  CHECK(set(text, style(Furigana::none), 400).size.height == Approx(24 + 24 * 1.7f));
}

TEST_CASE("The level of furigana decides which words carry a reading", "[draw][furigana]") {
  const RichText text = rich("[人|ひと]が[席|せき]を[時々|ときどき][離|はな]れる");
  const auto readings = [&text](Furigana level) {
    std::string out;
    for (const PlacedText& piece : set(text, style(level), 600).pieces) {
      if (piece.is_reading) out += piece.text + " ";
    }
    return out;
  };
  CHECK(readings(Furigana::none).empty());
  CHECK(readings(Furigana::difficult) == "せき はな ");
  CHECK(readings(Furigana::all) == "ひと せき ときどき はな ");
}

TEST_CASE("A block is drawn where it is put, readings in their own colour", "[draw][layout]") {
  TextStyle coloured = style(Furigana::all);
  coloured.colour = rgb(0x112233);
  coloured.reading_colour = rgb(0x445566);
  RecordingCanvas canvas;
  draw_text(canvas, {100, 200}, set(rich("[席|せき]を"), coloured, 400));
  CHECK(canvas.transcript() ==
        "text 100,233 24 #112233 席\n"
        "text 100,211 12 #445566 せき\n"
        "text 124,233 24 #112233 を\n");
}
