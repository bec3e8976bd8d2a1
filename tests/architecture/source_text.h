#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace mamori::test {

struct StringLiteral {
  int line = 0;
  std::string text;  // as written, escapes not resolved
};

// A C++ file taken apart as far as the house rules need it; no preprocessing.
struct SourceText {
  std::vector<std::string> lines;  // as written; lines[0] is line 1
  std::vector<std::string> code;   // the same lines, comments left out and the insides of literals empty
  std::vector<StringLiteral> literals;
};

SourceText read_source(std::string_view text);

// Hiragana, katakana or kanji in UTF-8 text; punctuation does not count.
bool has_japanese(std::string_view utf8);

}  // namespace mamori::test
