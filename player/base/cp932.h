#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"

namespace mamori {

// Windows-31J, as Excel in Japan still writes CSV files, by iconv (decisions.md 3). Problem: unsupported, where the
// system's iconv does not know it.

struct DecodedText {
  std::string text;        // UTF-8; a broken byte became U+FFFD
  std::size_t broken = 0;  // bytes
};
Result<DecodedText> from_cp932(std::string_view bytes);

struct Cp932Text {
  std::string bytes;
  std::vector<std::string> lost;  // characters (UTF-8) that the set lacks, each once; U+3013 «geta» stands for them
};
Result<Cp932Text> to_cp932(std::string_view utf8);

}  // namespace mamori
