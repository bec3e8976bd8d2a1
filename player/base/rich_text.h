#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace mamori {

// A piece of text in one voice. Where `reading` stands, it belongs over the whole of `text` (one ruby cluster, never
// split over lines).
struct TextRun {
  std::string text;     // UTF-8
  std::string reading;  // kana; empty: none
  bool strong = false;
  std::string term = {};  // glossary id; empty: no link

  friend bool operator==(const TextRun&, const TextRun&) = default;
};

// Text as content holds it: furigana and emphasis are data (decision 6). Lines end with "\n" inside a run.
struct RichText {
  std::vector<TextRun> runs;

  bool empty() const { return runs.empty(); }
  std::string plain() const;   // without readings
  std::string spoken() const;  // readings in place of what they stand over
  RichText& append(const RichText& other);

  friend bool operator==(const RichText&, const RichText&) = default;
};

RichText plain_text(std::string_view text);

// Every kanji that stands in a run without a reading, in order, for `validate`.
std::u32string kanji_without_reading(const RichText& text);

}  // namespace mamori
