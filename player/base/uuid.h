#pragma once

#include <array>
#include <compare>
#include <cstdint>
#include <functional>
#include <optional>
#include <ostream>
#include <span>
#include <string>
#include <string_view>

namespace mamori {

// Fills the span with random bytes. Randomness is an argument: main hands the system's source down, tests a seeded one.
using RandomSource = std::function<void(std::span<std::uint8_t>)>;

// RFC 4122. The nil UUID means «none».
class Uuid {
 public:
  Uuid() = default;
  explicit Uuid(std::array<std::uint8_t, 16> bytes) : m_bytes(bytes) {}

  static Uuid random(const RandomSource& random);                        // version 4
  static Uuid from_name(const Uuid& name_space, std::string_view name);  // version 5
  static std::optional<Uuid> parse(std::string_view text);               // 8-4-4-4-12 hex digits, either case

  std::string text() const;  // lower case
  bool is_nil() const { return *this == Uuid{}; }
  const std::array<std::uint8_t, 16>& bytes() const { return m_bytes; }

  friend bool operator==(const Uuid&, const Uuid&) = default;
  friend auto operator<=>(const Uuid&, const Uuid&) = default;
  friend std::ostream& operator<<(std::ostream& out, const Uuid& uuid) { return out << uuid.text(); }

 private:
  std::array<std::uint8_t, 16> m_bytes = {};
};

// A UUID that names one kind of thing only.
template <class Tag>
struct Uid {
  Uuid uuid;

  bool is_nil() const { return uuid.is_nil(); }
  std::string text() const { return uuid.text(); }
  friend bool operator==(const Uid&, const Uid&) = default;
  friend auto operator<=>(const Uid&, const Uid&) = default;
  friend std::ostream& operator<<(std::ostream& out, const Uid& uid) { return out << uid.text(); }
};

}  // namespace mamori
