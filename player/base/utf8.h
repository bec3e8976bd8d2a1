#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace mamori {

// Decodes the character at `at` (< text.size()) and moves `at` past it. A broken byte gives U+FFFD and moves by one.
char32_t next_code_point(std::string_view text, std::size_t& at);

std::u32string to_utf32(std::string_view text);
std::string to_utf8(std::u32string_view text);
void append_utf8(std::string& text, char32_t code_point);

bool is_valid_utf8(std::string_view text);  // RFC 3629: no surrogates, no overlong forms

// Characters as a reader counts them, near enough for Japanese: code points without combining marks and selectors.
std::size_t count_characters(std::string_view text);

// Combining marks, variation selectors and the joiner: part of the character before them.
bool is_mark(char32_t c);

bool is_kanji(char32_t c);  // CJK ideographs and 々〆
bool is_hiragana(char32_t c);
bool is_katakana(char32_t c);  // with ー

}  // namespace mamori
