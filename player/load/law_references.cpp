#include "load/law_references.h"

#include <algorithm>
#include <array>
#include <set>
#include <tinyxml2.h>

#include "base/utf8.h"
#include "load/law_xml.h"
#include "load/xml_cursor.h"

namespace mamori {
namespace {

constexpr std::array source_attributes = {"source", "tag", "data-source", "rule"};
constexpr std::array<std::string_view, 6> inline_elements = {"ruby", "rb", "em", "strong", "br", "span"};
// Their parts speak of one thing: an answer «30日» belongs to the question above it.
constexpr std::array<std::string_view, 3> units = {"qti-assessment-item", "recheck", "card"};
constexpr std::u32string_view preliminary = U"速報";
constexpr std::u32string_view final_report = U"確報";

template <class List>
bool holds(const List& list, std::string_view name) {
  return std::find(list.begin(), list.end(), name) != list.end();
}

// The text of the element itself without readings; what stands in block elements below it is theirs.
std::string own_text(const tinyxml2::XMLElement& element) {
  std::string text;
  for (const auto* node = element.FirstChild(); node != nullptr; node = node->NextSibling()) {
    if (node->ToText() != nullptr) text += node->Value();
    const auto* child = node->ToElement();
    if (child != nullptr && holds(inline_elements, child->Name())) text += own_text(*child);
  }
  return text;
}

bool speaks_of_reports(const std::u32string& text) {
  return text.find(preliminary) != std::u32string::npos || text.find(final_report) != std::u32string::npos;
}

bool unit_speaks_of_reports(const tinyxml2::XMLElement& element) {
  if (speaks_of_reports(to_utf32(own_text(element)))) return true;
  for (const auto* child = element.FirstChildElement(); child != nullptr; child = child->NextSiblingElement()) {
    if (unit_speaks_of_reports(*child)) return true;
  }
  return false;
}

std::string in_japanese(Date date) {
  return std::to_string(static_cast<int>(date.year())) + "年" + std::to_string(static_cast<unsigned>(date.month())) +
         "月" + std::to_string(static_cast<unsigned>(date.day())) + "日";
}

class Reader {
 public:
  Reader(XmlFile& file, const Law& law)
      : m_file(file),
        m_law(law),
        m_as_of(to_utf32(in_japanese(law.as_of))),
        m_preliminary{law.days.preliminary_from, law.days.preliminary},
        m_final{law.days.final_report, law.days.final_unauthorised} {}

  void read(const tinyxml2::XMLElement& element, bool within_unit) {
    sources(element);
    const bool in_unit = within_unit || (holds(units, element.Name()) && unit_speaks_of_reports(element));
    if (!holds(inline_elements, element.Name())) {
      const std::u32string text = to_utf32(own_text(element));
      if (in_unit || speaks_of_reports(text)) days(element, text);
      versions(element, text);
    }
    for (const auto* child = element.FirstChildElement(); child != nullptr; child = child->NextSiblingElement()) {
      read(*child, in_unit);
    }
  }

 private:
  void problem(const tinyxml2::XMLElement& element, const std::string& message) {
    XmlCursor(&element, &m_file).problem(ProblemKind::malformed, message);
  }

  void sources(const tinyxml2::XMLElement& element) {
    for (const char* name : source_attributes) {
      const char* value = element.Attribute(name);
      std::string_view tags = value == nullptr ? std::string_view() : std::string_view(value);
      while (!tags.empty()) {
        const std::size_t end = tags.find("; ");
        const int article = law_article_of(tags.substr(0, end));
        if (article > 0 && m_law.find(article) == nullptr) {
          problem(element, std::string(law_file) + " has no article " + std::to_string(article));
        }
        tags = end == std::string_view::npos ? std::string_view() : tags.substr(end + 2);
      }
    }
  }

  // Each «N日» is a length the law knows: of the report named last before it, of either where none is. Dates (4月1日)
  // and counted days (1日目) are none.
  void days(const tinyxml2::XMLElement& element, const std::u32string& text) {
    const std::set<int>* named = nullptr;
    for (std::size_t at = 0; at < text.size();) {
      if (text.compare(at, preliminary.size(), preliminary) == 0) named = &m_preliminary;
      if (text.compare(at, final_report.size(), final_report) == 0) named = &m_final;
      if (text[at] < U'0' || text[at] > U'9') {
        ++at;
        continue;
      }
      const bool is_date = at > 0 && text[at - 1] == U'月';
      int number = 0;
      for (; at < text.size() && text[at] >= U'0' && text[at] <= U'9' && number < 100000; ++at) {
        number = number * 10 + static_cast<int>(text[at] - U'0');
      }
      const bool counts_days = text.compare(at, 1, U"日") == 0 && text.compare(at, 2, U"日目") != 0;
      if (is_date || !counts_days) continue;
      const bool known =
          named != nullptr ? named->contains(number) : m_preliminary.contains(number) || m_final.contains(number);
      if (!known) {
        problem(element, std::to_string(number) + " days are not what " + law_file + " says of the reports");
      }
    }
  }

  // «2024年4月1日の条文» is the version that was read.
  void versions(const tinyxml2::XMLElement& element, const std::u32string& text) {
    for (const std::u32string_view behind : {U"日の条文", U"日の法律"}) {
      for (std::size_t at = text.find(behind); at != std::u32string::npos; at = text.find(behind, at + 1)) {
        if (text.substr(0, at + 1).ends_with(m_as_of)) continue;
        problem(element, "names another version of the law than " + std::string(law_file));
      }
    }
  }

  XmlFile& m_file;
  const Law& m_law;
  const std::u32string m_as_of;
  const std::set<int> m_preliminary;
  const std::set<int> m_final;
};

}  // namespace

Problems check_law_references(const std::filesystem::path& file, const std::string& name, const Law& law) {
  auto opened = XmlFile::open(file, name);
  if (!opened) return {};
  const tinyxml2::XMLElement* root = (*opened)->root_element();
  if (root == nullptr) return {};
  (*opened)->problems().clear();
  Reader(**opened, law).read(*root, false);
  return std::move((*opened)->problems());
}

}  // namespace mamori
