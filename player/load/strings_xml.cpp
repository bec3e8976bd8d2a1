#include "load/strings_xml.h"

#include <algorithm>
#include <map>
#include <string>
#include <system_error>
#include <utility>
#include <vector>

#include "base/files.h"
#include "base/id.h"
#include "load/reading_check.h"

namespace mamori {
namespace {

class StringsReader {
 public:
  void read(const std::filesystem::path& path) {
    auto file = XmlFile::open(path, to_utf8(path.filename()));
    if (!file) {
      out.problems.push_back(file.problem());
      return;
    }
    read_root((*file)->root());
    auto& problems = (*file)->problems();
    std::move(problems.begin(), problems.end(), std::back_inserter(out.problems));
  }

  Loaded<StringTable> out;

 private:
  void read_root(const XmlCursor& root) {
    if (root.name() != "strings") {
      root.problem(ProblemKind::malformed, "begins with <" + std::string(root.name()) + ">, not with <strings>");
      return;
    }
    root.allow_only({}, {"text"});
    for (const XmlCursor& text : root.children("text")) read_text(text);
  }

  void read_text(const XmlCursor& element) {
    element.allow_only({"id"}, {"ruby", "em", "strong", "br", "span", "p"});
    const std::string id = element.required("id");
    if (id.empty()) return;
    if (!is_well_formed_id(id)) {
      element.problem(ProblemKind::malformed, "\"" + id + "\" is no id: letters, digits, '.', '_' and '-' only");
      return;
    }
    const auto [first, is_new] = m_first.emplace(id, element.place());
    if (!is_new) {
      element.problem(ProblemKind::malformed, "the text \"" + id + "\" stands already in " + first->second.file +
                                                  " line " + std::to_string(first->second.line));
      return;
    }
    RichText text = text_with_readings(element);
    if (text.empty()) element.problem(ProblemKind::malformed, "the text \"" + id + "\" is empty");
    out.value->set(id, std::move(text));
  }

  std::map<std::string, Place> m_first;
};

}  // namespace

Loaded<StringTable> load_strings(const std::filesystem::path& folder) {
  std::error_code error;
  std::vector<std::filesystem::path> files;
  for (std::filesystem::directory_iterator entry(folder, error), end; !error && entry != end; entry.increment(error)) {
    if (entry->path().extension() == ".xml") files.push_back(entry->path());
  }
  StringsReader reader;
  reader.out.value.emplace();
  if (error || files.empty()) {
    reader.out.problems.push_back({.kind = error ? ProblemKind::unreadable : ProblemKind::not_found,
                                   .message = "no string table (*.xml) can be read here",
                                   .place = Place{.file = to_utf8(folder)}});
  }
  std::sort(files.begin(), files.end());
  for (const auto& file : files) reader.read(file);
  return std::move(reader.out);
}

}  // namespace mamori
