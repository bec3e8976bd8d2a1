#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>

namespace mamori {

using Sha256Digest = std::array<std::uint8_t, 32>;

// SHA-256 (FIPS 180-4), fed in pieces. For content and film hashes; seals use libsodium in `store`.
class Sha256 {
 public:
  void add(std::span<const std::uint8_t> bytes);
  void add(std::string_view text);
  Sha256Digest finish();  // once; the object is used up afterwards

 private:
  void block(const std::uint8_t* bytes);

  std::array<std::uint32_t, 8> m_state = {0x6a09e667, 0xbb67ae85, 0x3c6ef372, 0xa54ff53a,
                                          0x510e527f, 0x9b05688c, 0x1f83d9ab, 0x5be0cd19};
  std::array<std::uint8_t, 64> m_buffer = {};
  std::size_t m_filled = 0;
  std::uint64_t m_total = 0;
};

Sha256Digest sha256(std::string_view bytes);

// SHA-1, only because RFC 4122 names it for version 5 UUIDs; never for security.
std::array<std::uint8_t, 20> sha1(std::string_view bytes);

std::string to_hex(std::span<const std::uint8_t> bytes);  // lower case

}  // namespace mamori
