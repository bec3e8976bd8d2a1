// Counts broken rules of Japanese line breaking: our layout against the wrapping rule of SDL_ttf and against libunibreak
// (UAX #14, language "ja"), on the same sentences, with the same fonts and widths. TTF_RenderUTF8_Blended_Wrapped gives
// back a picture only, not where its lines end, so its rule is done here over TTF_MeasureUTF8, the call it breaks by
// itself. libunibreak says where a line may end; the last such place that fits is taken. Prints counts, judges nothing.
#include <SDL_ttf.h>
#include <linebreak.h>
#include <algorithm>
#include <cstdio>
#include <map>
#include <string>
#include <vector>

#include "base/files.h"
#include "base/utf8.h"
#include "draw/text_layout.h"
#include "raster/fonts.h"
#include "support/hard_sentences.h"

using namespace mamori;

namespace {

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

std::vector<std::string> unibreak_lines(TTF_Font* font, const std::string& text, int width) {
  std::vector<char> breaks(text.size());
  set_linebreaks_utf8(reinterpret_cast<const utf8_t*>(text.data()), text.size(), "ja", breaks.data());
  std::vector<std::string> lines;
  std::size_t begin = 0;
  std::size_t fitting = 0;  // where the line may end, so far
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (breaks[i] != LINEBREAK_ALLOWBREAK && breaks[i] != LINEBREAK_MUSTBREAK) continue;
    int extent = 0;
    TTF_SizeUTF8(font, text.substr(begin, i + 1 - begin).c_str(), &extent, nullptr);
    if (extent > width && fitting > begin) {
      lines.push_back(text.substr(begin, fitting - begin));
      begin = fitting;
    }
    fitting = i + 1;
  }
  lines.push_back(text.substr(begin));
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
  Faults sdl;
  Faults unibreak;
  init_linebreak();
  for (int width = 200; width <= 600; width += 10) {
    for (const std::string& sentence : test::hard_sentences) {
      count(our_lines(sentence, static_cast<float>(width), **fonts, *rules), ours);
      count(sdl_lines(font, sentence, width), sdl);
      count(unibreak_lines(font, sentence, width), unibreak);
    }
  }
  TTF_CloseFont(font);
  print("ours", ours);
  print("rule of SDL_ttf, redone", sdl);
  print("libunibreak, \"ja\"", unibreak);
  return 0;
}
