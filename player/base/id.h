#pragma once

#include <compare>
#include <functional>
#include <ostream>
#include <string>
#include <string_view>
#include <utility>

namespace mamori {

// An authored, stable text id of one kind of thing; ids of different kinds do not mix. Empty means «none».
template <class Tag>
class Id {
 public:
  Id() = default;
  explicit Id(std::string text) : m_text(std::move(text)) {}

  const std::string& text() const { return m_text; }
  bool empty() const { return m_text.empty(); }

  friend bool operator==(const Id&, const Id&) = default;
  friend std::strong_ordering operator<=>(const Id& a, const Id& b) { return a.m_text <=> b.m_text; }
  friend std::ostream& operator<<(std::ostream& out, const Id& id) { return out << id.m_text; }

 private:
  std::string m_text;
};

// Letters, digits, '.', '_' and '-', 1 to 64 of them, beginning with a letter or digit.
bool is_well_formed_id(std::string_view text);

}  // namespace mamori

template <class Tag>
struct std::hash<mamori::Id<Tag>> {
  std::size_t operator()(const mamori::Id<Tag>& id) const noexcept { return std::hash<std::string>{}(id.text()); }
};
