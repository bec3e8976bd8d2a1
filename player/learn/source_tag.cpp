#include "learn/source_tag.h"

#include <array>
#include <charconv>
#include <optional>

namespace mamori {
namespace {

constexpr int cases = 12;
constexpr int last_article = 185;  // 個人情報の保護に関する法律
constexpr int guide_pages = 7;
constexpr int handbook_pages = 27;
constexpr int report_pages = 70;
constexpr std::array<int, 5> items = {5, 2, 5, 3, 6};  // of the checklist, by section
constexpr std::array<int, 9> rules = {5, 6, 4, 2, 5,
                                      0, 3, 0, 3};  // of the ward, by section; (6) has none with a number
constexpr std::array<int, 2> rules_of_8 = {6, 5};   // (8)① and (8)②

// Takes a tag apart from its front.
class Reader {
 public:
  explicit Reader(std::string_view rest) : m_rest(rest) {}

  bool take(std::string_view text) {
    if (!m_rest.starts_with(text)) return false;
    m_rest.remove_prefix(text.size());
    return true;
  }

  // A number from 1 to `most` without leading zeros.
  std::optional<int> number(int most) {
    int value = 0;
    const auto [end, error] = std::from_chars(m_rest.data(), m_rest.data() + m_rest.size(), value);
    if (error != std::errc() || value < 1 || value > most || m_rest.starts_with('0')) return std::nullopt;
    m_rest.remove_prefix(static_cast<std::size_t>(end - m_rest.data()));
    return value;
  }

  // "P.5" or "P.5-6"
  bool pages(int most) {
    if (!take("P.")) return false;
    const auto first = number(most);
    if (!first || !take("-")) return first.has_value();
    const auto last = number(most);
    return last && *last > *first;
  }

  bool at_end() const { return m_rest.empty(); }

 private:
  std::string_view m_rest;
};

bool is_guide(Reader tag) {
  Reader page = tag;
  if (page.pages(guide_pages)) return page.at_end();
  const auto section = tag.number(static_cast<int>(items.size()));
  return section && tag.take("-") && tag.number(items[static_cast<std::size_t>(*section - 1)]) && tag.at_end();
}

// Chapters 1 to 6, «3-2» a part, «3-2-1)» a heading in it; the page follows.
bool is_handbook(Reader tag) {
  Reader page = tag;
  if (page.pages(handbook_pages)) return page.at_end();
  if (tag.take("G ")) return tag.pages(handbook_pages) && tag.at_end();
  if (!tag.number(6)) return false;
  if (tag.take("-") && (!tag.number(6) || (tag.take("-") && (!tag.number(9) || !tag.take(")"))))) return false;
  return tag.take(" ") && tag.pages(handbook_pages) && tag.at_end();
}

bool is_ward(Reader tag) {
  if (tag.at_end()) return true;  // «N»: its opening pages, which bear no number
  if (!tag.take("(")) return false;
  const auto section = tag.number(static_cast<int>(rules.size()));
  if (!section || !tag.take(")")) return false;
  if (tag.at_end()) return true;
  int most = rules[static_cast<std::size_t>(*section - 1)];
  if (*section == 8) most = tag.take("①") ? rules_of_8[0] : tag.take("②") ? rules_of_8[1] : 0;
  return most > 0 && tag.number(most) && tag.at_end();
}

bool is_one_tag(std::string_view text) {
  Reader tag(text);
  if (tag.take("T ")) return is_guide(tag);
  if (tag.take("K ")) return is_handbook(tag);
  if (tag.take("N")) return is_ward(tag);
  if (tag.take("case ")) return tag.number(cases) && tag.at_end();
  if (tag.take("law ")) return tag.number(last_article) && tag.at_end();
  if (tag.take("R ")) return tag.pages(report_pages) && tag.at_end();
  return false;
}

}  // namespace

bool is_source_tag(std::string_view tags) {
  for (;;) {
    const std::size_t end = tags.find("; ");
    if (!is_one_tag(tags.substr(0, end))) return false;
    if (end == std::string_view::npos) return true;
    tags.remove_prefix(end + 2);
  }
}

}  // namespace mamori
