#include "load/qti_names.h"

#include <algorithm>
#include <array>
#include <string>
#include <string_view>
#include <tinyxml2.h>
#include <utility>
#include <vector>

namespace mamori {
namespace {

// QTI 2 names of one lower-case word. HTML has none of them.
constexpr std::array single_words = std::to_array<std::string_view>(
    {"and",     "contains", "correct",  "default",  "delete", "divide",    "equal",      "gap",       "gt",
     "gte",     "hottext",  "index",    "inside",   "lt",     "lte",       "mapping",    "match",     "max",
     "member",  "min",      "multiple", "not",      "null",   "or",        "ordered",    "ordering",  "power",
     "product", "prompt",   "random",   "repeat",   "round",  "selection", "stylesheet", "substring", "subtract",
     "sum",     "truncate", "value",    "variable", "weight"});

bool has_capital(std::string_view name) {
  return std::any_of(name.begin(), name.end(), [](char c) { return c >= 'A' && c <= 'Z'; });
}

std::string with_hyphens(std::string_view name) {
  std::string out;
  for (const char c : name) {
    if (c >= 'A' && c <= 'Z') {
      out += '-';
      out += static_cast<char>(c - 'A' + 'a');
    } else {
      out += c;
    }
  }
  return out;
}

class Renaming {
 public:
  Renaming(QtiVersion version, std::string_view prefix) : m_version(version), m_prefix(prefix) {}

  void all(tinyxml2::XMLElement& element) const {
    one(element);
    for (auto* child = element.FirstChildElement(); child != nullptr; child = child->NextSiblingElement()) all(*child);
  }

 private:
  void one(tinyxml2::XMLElement& element) const {
    std::string name = element.Name();
    if (!m_prefix.empty() && name.starts_with(m_prefix)) name = name.substr(m_prefix.size());
    if (m_version == QtiVersion::v2) {
      if (has_capital(name)) {
        name = "qti-" + with_hyphens(name);
      } else if (std::find(single_words.begin(), single_words.end(), name) != single_words.end()) {
        name = "qti-" + name;
      }
      attributes(element);
    }
    if (name != element.Name()) element.SetName(name.c_str());
  }

  static void attributes(tinyxml2::XMLElement& element) {
    std::vector<std::pair<std::string, std::string>> old;
    for (const auto* a = element.FirstAttribute(); a != nullptr; a = a->Next()) {
      const std::string_view name = a->Name();
      if (has_capital(name) && name.find(':') == std::string_view::npos) old.emplace_back(a->Name(), a->Value());
    }
    for (const auto& [name, value] : old) {
      element.DeleteAttribute(name.c_str());
      element.SetAttribute(with_hyphens(name).c_str(), value.c_str());
    }
  }

  QtiVersion m_version;
  std::string m_prefix;
};

std::string prefix_of(std::string_view name) {
  const std::size_t colon = name.find(':');
  return colon == std::string_view::npos ? std::string() : std::string(name.substr(0, colon + 1));
}

}  // namespace

QtiVersion qti_version(const XmlCursor& root) {
  const std::string prefix = prefix_of(root.name());
  const std::string key = prefix.empty() ? "xmlns" : "xmlns:" + prefix.substr(0, prefix.size() - 1);
  const std::string space = root.attribute(key.c_str()).value_or("");
  if (space == "http://www.imsglobal.org/xsd/imsqtiasi_v3p0") return QtiVersion::v3;
  constexpr std::string_view old = "http://www.imsglobal.org/xsd/imsqti_v2p";
  if (space.starts_with(old) && space.size() > old.size()) {
    const char minor = space[old.size()];
    if (minor >= '0' && minor <= '2') return QtiVersion::v2;
  }
  return QtiVersion::none;
}

void use_qti3_names(XmlFile& file, QtiVersion version) {
  tinyxml2::XMLElement* root = file.root_element();
  Renaming(version, prefix_of(root->Name())).all(*root);
}

}  // namespace mamori
