#include "load/xml_shape.h"

#include <algorithm>
#include <cstddef>
#include <sstream>

#include "base/files.h"

namespace mamori {

Result<std::unique_ptr<XmlFile>> open_content(const std::filesystem::path& root, const std::string& relative) {
  const auto path = path_inside(root, relative);
  if (!path) {
    return Problem{.kind = path.problem().kind, .message = path.problem().message, .place = Place{.file = relative}};
  }
  return XmlFile::open(*path, relative);
}

void check_child_order(const XmlCursor& parent, const std::vector<std::string_view>& order) {
  std::size_t reached = 0;
  for (const XmlCursor& child : parent.children()) {
    const auto found = std::find(order.begin(), order.end(), child.name());
    if (found == order.end()) continue;
    const auto at = static_cast<std::size_t>(found - order.begin());
    if (at < reached) {
      child.problem(ProblemKind::malformed,
                    "<" + std::string(child.name()) + "> must stand before <" + std::string(order[reached]) + ">");
    }
    reached = std::max(reached, at);
  }
}

std::string trimmed(const std::string& text) {
  const auto begin = text.find_first_not_of(" \t\r\n");
  if (begin == std::string::npos) return {};
  return text.substr(begin, text.find_last_not_of(" \t\r\n") - begin + 1);
}

std::vector<std::string> words_of(const std::string& text) {
  std::istringstream in(text);
  std::vector<std::string> out;
  for (std::string word; in >> word;) out.push_back(word);
  return out;
}

}  // namespace mamori
