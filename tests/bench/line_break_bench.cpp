// Counts broken rules of Japanese line breaking: our layout against the wrapping rule of SDL_ttf, on the same
// sentences, with the same fonts and widths. TTF_RenderUTF8_Blended_Wrapped gives back a picture only, not where its
// lines end, so its rule is done here over TTF_MeasureUTF8, the call it breaks by itself. Prints counts, judges
// nothing.
#include <SDL_ttf.h>
#include <algorithm>
#include <cstdio>
#include <map>
#include <string>
#include <vector>

#include "base/files.h"
#include "base/utf8.h"
#include "draw/text_layout.h"
#include "raster/fonts.h"

using namespace mamori;

namespace {

const std::vector<std::string> sentences = {
    "パスワードは「他人に教えない」、「メモを貼らない」ことが大切です。ちょっと待って！だいじょうぶですか？",
    "ID・パスワードは10文字以上、90日ごとに変更（※）します。スマートフォンやノートパソコンを人々の前に置き忘れない。",
    "ファックスは1枚1枚、番号を2人で確認。くわしくはhttps://www.city.nerima.tokyo.jp/index.htmlを見てください。",
    "「えっ、メールの宛先を……」と、さとうさんは言いました。「すぐに管理者へ知らせましょう。」",
    "第3章では、個人情報保護法（第23条〜第26条）で決まっている「安全管理措置」についてまなびます。",
    "ウイルスにかかったかもしれない！？まず、LANケーブルをぬく。つぎに、すぐ電話（内線110番）をかける。",
    "ソフトウェアのアップデートは、1週間に1回、かならず行ってください。再起動は約5分かかります。",
    "「パスワードをおしえてください」というメールは、ほとんどがにせものです（フィッシングといいます）。",
    "どちらが正しいでしょうか。ア）すぐ知らせる。イ）あとで知らせる。ウ）だまっている。",
};

struct Faults {
  int heads = 0;    // 。、ー and the like begin a line
  int tails = 0;    // 「（ end one
  int numbers = 0;  // a number is parted from itself or its counter
  int lines = 0;

  int sum() const { return heads + tails + numbers; }
};

bool has(std::u32string_view set, char32_t c) {
  return set.find(c) != std::u32string_view::npos;
}

void count(const std::vector<std::string>& lines, Faults& faults) {
  faults.lines += static_cast<int>(lines.size());
  for (std::size_t i = 1; i < lines.size(); ++i) {
    const std::u32string before = to_utf32(lines[i - 1]);
    const std::u32string after = to_utf32(lines[i]);
    if (before.empty() || after.empty()) continue;
    if (has(U"、。，．・：；？！ー々ぁぃぅぇぉっゃゅょァィゥェォッャュョ」』）】％…", after.front())) ++faults.heads;
    if (has(U"「『（【", before.back())) ++faults.tails;
    if (before.back() >= U'0' && before.back() <= U'9' &&
        has(U"0123456789人回件年月日時分文番枚条章週", after.front())) {
      ++faults.numbers;
    }
  }
}

// The rule of TTF_RenderUTF8_Blended_Wrapped in SDL_ttf 2.20: at the last space that fits, else at the last character
// that TTF_MeasureUTF8 lets in.
std::vector<std::string> sdl_lines(TTF_Font* font, std::string rest, int width) {
  std::vector<std::string> lines;
  while (!rest.empty()) {
    int extent = 0;
    int fitting = 0;
    if (TTF_MeasureUTF8(font, rest.c_str(), width, &extent, &fitting) != 0 || fitting < 1) break;
    std::size_t end = 0;
    for (int i = 0; i < fitting && end < rest.size(); ++i) next_code_point(rest, end);
    const std::size_t space = end < rest.size() ? rest.rfind(' ', end) : std::string::npos;
    if (space != std::string::npos && space > 0) end = space + 1;
    lines.push_back(rest.substr(0, end));
    rest.erase(0, end);
  }
  return lines;
}

std::vector<std::string> our_lines(const std::string& text, float width, const Fonts& fonts, const TextRules& rules) {
  std::map<float, std::string> lines;
  for (const PlacedText& piece : lay_out(plain_text(text), {.font = {.size = 24}}, width, fonts, rules).pieces) {
    lines[piece.left.y] += piece.text;
  }
  std::vector<std::string> out;
  for (auto& [y, line] : lines) out.push_back(std::move(line));
  return out;
}

void print(const char* name, const Faults& f) {
  std::printf("%-24s lines %5d  heads %4d  tails %4d  numbers %4d  faults %4d\n", name, f.lines, f.heads, f.tails,
              f.numbers, f.sum());
}

}  // namespace

int main() {
  const auto folder = to_path(MAMORI_SOURCE_DIR "/content/text");
  const auto phrases = read_file(folder / "budoux-ja.tsv", 1u << 20);
  const auto kanji = read_file(folder / "easy-kanji.txt", 1u << 16);
  const auto fonts = Fonts::open(to_path(MAMORI_SOURCE_DIR "/fonts"));
  if (!phrases || !kanji || !fonts) return 1;
  const auto rules = make_text_rules(*phrases, *kanji);
  TTF_Font* font = TTF_OpenFont("/usr/share/fonts/truetype/bizud-gothic/BIZUDPGothic-Regular.ttf", 24);
  if (!rules || font == nullptr) return 1;
  Faults ours;
  Faults theirs;
  for (int width = 200; width <= 600; width += 10) {
    for (const std::string& sentence : sentences) {
      count(our_lines(sentence, static_cast<float>(width), **fonts, *rules), ours);
      count(sdl_lines(font, sentence, width), theirs);
    }
  }
  TTF_CloseFont(font);
  print("ours", ours);
  print("rule of SDL_ttf, redone", theirs);
  return 0;
}
