#pragma once

#include <string>
#include <string_view>

namespace mamori {

// One spelling for what people type in many: full-width ASCII becomes ASCII, half-width katakana full-width, every kind
// of space and line break one blank; none stands at either end. Letters keep their case.
std::string fold_width(std::string_view text);

std::string hiragana_to_katakana(std::string_view text);
std::string without_spaces(std::string_view text);
std::string lower_ascii(std::string_view text);

}  // namespace mamori
