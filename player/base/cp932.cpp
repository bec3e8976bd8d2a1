#include "base/cp932.h"

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstdint>
#include <iconv.h>

#include "base/utf8.h"

namespace mamori {
namespace {

class Converter {
 public:
  Converter(const char* to, const char* from) : m_handle(::iconv_open(to, from)) {}
  ~Converter() {
    if (usable()) ::iconv_close(m_handle);
  }
  Converter(const Converter&) = delete;
  Converter& operator=(const Converter&) = delete;

  // iconv_open's failure is (iconv_t)-1, POSIX iconv_open(3).
  bool usable() const { return reinterpret_cast<std::intptr_t>(m_handle) != -1; }

  // Converts as far as it goes; what is left of `bytes` begins with something that has no counterpart.
  void append(std::string_view& bytes, std::string& out) const {
    std::array<char, 4096> block;
    while (!bytes.empty()) {
      char* in = const_cast<char*>(bytes.data());  // iconv's signature is older than const
      std::size_t left = bytes.size();
      char* end = block.data();
      std::size_t room = block.size();
      const std::size_t done = ::iconv(m_handle, &in, &left, &end, &room);
      const bool block_full = done == static_cast<std::size_t>(-1) && errno == E2BIG;
      out.append(block.data(), block.size() - room);
      bytes.remove_prefix(bytes.size() - left);
      if (!block_full) return;
    }
  }

 private:
  iconv_t m_handle;
};

Problem unknown_set() {
  return {.kind = ProblemKind::unsupported, .message = "this system's iconv does not know CP932"};
}

constexpr char32_t replacement = 0xFFFD;
constexpr std::string_view geta = "\x81\xAC";  // U+3013, what printers put for a type they lack

}  // namespace

Result<DecodedText> from_cp932(std::string_view bytes) {
  const Converter converter("UTF-8", "CP932");
  if (!converter.usable()) return unknown_set();
  DecodedText decoded;
  decoded.text.reserve(bytes.size() * 3 / 2);
  for (;;) {
    converter.append(bytes, decoded.text);
    if (bytes.empty()) return decoded;
    bytes.remove_prefix(1);
    ++decoded.broken;
    append_utf8(decoded.text, replacement);
  }
}

Result<Cp932Text> to_cp932(std::string_view utf8) {
  const Converter converter("CP932", "UTF-8");
  if (!converter.usable()) return unknown_set();
  Cp932Text encoded;
  encoded.bytes.reserve(utf8.size());
  for (;;) {
    converter.append(utf8, encoded.bytes);
    if (utf8.empty()) return encoded;
    std::size_t length = 0;
    next_code_point(utf8, length);
    std::string character(utf8.substr(0, length));
    utf8.remove_prefix(length);
    encoded.bytes += geta;
    if (std::find(encoded.lost.begin(), encoded.lost.end(), character) == encoded.lost.end()) {
      encoded.lost.push_back(std::move(character));
    }
  }
}

}  // namespace mamori
