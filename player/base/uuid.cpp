#include "base/uuid.h"

#include <algorithm>

#include "base/sha.h"

namespace mamori {
namespace {

Uuid with_version(std::array<std::uint8_t, 16> bytes, int version) {
  bytes[6] = static_cast<std::uint8_t>((bytes[6] & 0x0f) | (version << 4));
  bytes[8] = static_cast<std::uint8_t>((bytes[8] & 0x3f) | 0x80);
  return Uuid(bytes);
}

int hex_value(char c) {
  if (c >= '0' && c <= '9') return c - '0';
  if (c >= 'a' && c <= 'f') return c - 'a' + 10;
  if (c >= 'A' && c <= 'F') return c - 'A' + 10;
  return -1;
}

bool is_dash_place(std::size_t i) { return i == 8 || i == 13 || i == 18 || i == 23; }

}  // namespace

Uuid Uuid::random(const RandomSource& random) {
  std::array<std::uint8_t, 16> bytes{};
  random(bytes);
  return with_version(bytes, 4);
}

Uuid Uuid::from_name(const Uuid& name_space, std::string_view name) {
  std::string input(name_space.m_bytes.begin(), name_space.m_bytes.end());
  input += name;
  const auto digest = sha1(input);
  std::array<std::uint8_t, 16> bytes{};
  std::copy_n(digest.begin(), bytes.size(), bytes.begin());
  return with_version(bytes, 5);
}

std::optional<Uuid> Uuid::parse(std::string_view text) {
  if (text.size() != 36) return std::nullopt;
  std::array<std::uint8_t, 16> bytes{};
  std::size_t nibble = 0;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (is_dash_place(i)) {
      if (text[i] != '-') return std::nullopt;
      continue;
    }
    const int value = hex_value(text[i]);
    if (value < 0) return std::nullopt;
    bytes[nibble / 2] = static_cast<std::uint8_t>((bytes[nibble / 2] << 4) | value);
    ++nibble;
  }
  return Uuid(bytes);
}

std::string Uuid::text() const {
  std::string hex = to_hex(m_bytes);
  for (const std::size_t place : {8u, 13u, 18u, 23u}) hex.insert(place, 1, '-');
  return hex;
}

}  // namespace mamori
