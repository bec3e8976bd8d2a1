#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "base/result.h"

namespace mamori {

enum class TextEncoding : std::uint8_t { utf8, utf8_with_mark, utf16, cp932 };

struct TextFile {
  std::string text;  // UTF-8 without a byte order mark; U+FFFD for what could not be read
  TextEncoding encoding = TextEncoding::utf8;
};

// A text file as programs in Japan write them. A byte order mark decides; without one, UTF-8 where the bytes follow it
// or mostly do, else CP932. Problem: unsupported, no CP932 on this system.
Result<TextFile> decode_text(std::string_view bytes);

}  // namespace mamori
