#pragma once

#include <stdexcept>

#include "base/files.h"
#include "draw/text_break.h"

namespace mamori::test {

// The rules of content/text, read once.
inline const TextRules& text_rules() {
  static const TextRules rules = [] {
    const auto folder = to_path(MAMORI_SOURCE_DIR "/content/text");
    const auto phrases = read_file(folder / "budoux-ja.tsv", 1u << 20);
    const auto kanji = read_file(folder / "easy-kanji.txt", 1u << 16);
    if (!phrases || !kanji) throw std::runtime_error("content/text is incomplete");
    auto made = make_text_rules(*phrases, *kanji);
    if (!made) throw std::runtime_error(made.problem().message);
    return *std::move(made);
  }();
  return rules;
}

}  // namespace mamori::test
