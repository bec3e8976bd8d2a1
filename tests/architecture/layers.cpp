#include "architecture/layers.h"

#include <algorithm>
#include <array>
#include <functional>
#include <map>
#include <regex>

#include "architecture/source_text.h"
#include "base/files.h"

namespace mamori::test {
namespace {

namespace fs = std::filesystem;

struct File {
  std::string name;  // relative to the tree, with /
  std::string text;
};

std::vector<File> code_files(const fs::path& folder) {
  std::vector<File> files;
  std::error_code error;
  for (const auto& entry : fs::recursive_directory_iterator(folder, error)) {
    const fs::path ending = entry.path().extension();
    if (!entry.is_regular_file() || (ending != ".cpp" && ending != ".h")) continue;
    auto text = read_file(entry.path(), 4u << 20);
    files.push_back(
        {.name = to_utf8(entry.path().lexically_relative(folder)), .text = text ? std::move(*text) : std::string()});
  }
  std::sort(files.begin(), files.end(), [](const File& a, const File& b) { return a.name < b.name; });
  return files;
}

bool contains(const std::vector<std::string>& list, std::string_view word) {
  return std::find(list.begin(), list.end(), word) != list.end();
}

const Floor* floor_of(const std::vector<Floor>& table, std::string_view file) {
  const std::string_view folder = file.substr(0, file.find('/'));
  const auto found = std::find_if(table.begin(), table.end(), [&](const Floor& f) { return f.folder == folder; });
  return found == table.end() ? nullptr : &*found;
}

// C++'s own headers have neither folder nor ending.
bool is_standard(std::string_view header) {
  return header.find_first_of("/.") == std::string_view::npos;
}

bool is_system(std::string_view header) {
  static constexpr std::array names{"dlfcn.h", "fcntl.h", "unistd.h", "spawn.h", "poll.h", "signal.h",
                                   "termios.h"};
  return header.starts_with("sys/") || std::find(names.begin(), names.end(), header) != names.end();
}

// What is wrong with that include; empty: nothing.
std::string judge(const Floor& floor, const std::vector<Floor>& table, std::string_view header, bool ours) {
  const std::string name(header);
  if (ours) {
    const std::string folder = name.substr(0, name.find('/'));
    if (floor_of(table, name) == nullptr) return "\"" + name + "\" is no header of ours by its full name";
    if (folder == floor.folder || contains(floor.uses, folder)) return "";
    return floor.folder + " may not use " + folder + " (\"" + name + "\")";
  }
  const auto begins = [&](const std::string& start) { return header.starts_with(start); };
  if (std::any_of(floor.wraps.begin(), floor.wraps.end(), begins)) return "";
  if (is_standard(header) && !header.starts_with("FT_")) return "";
  if (is_system(header)) return floor.system ? "" : floor.folder + " may not include the system's <" + name + ">";
  return floor.folder + " may not include the third-party <" + name + ">";
}

void check_file(const File& file, const std::vector<Floor>& table, std::vector<Finding>& findings) {
  static const std::regex include(R"(^\s*#\s*include\s*(?:<([^>]*)>|"([^"]*)\"|(\w+)))");
  const std::string shown = "player/" + file.name;
  const Floor* floor = floor_of(table, file.name);
  if (floor == nullptr) {
    findings.push_back({.file = shown, .message = "its folder has no row in the floor table"});
    return;
  }
  const SourceText source = read_source(file.text);
  bool guarded = false;
  for (std::size_t i = 0; i < source.lines.size(); ++i) {
    guarded = guarded || source.code[i] == "#pragma once";
    std::smatch match;
    // A line that is all comment has no code left.
    if (source.code[i].find('#') == std::string::npos || !std::regex_search(source.lines[i], match, include)) continue;
    const bool ours = match[2].matched;
    const std::string header = match[1].matched ? match[1] : ours ? match[2] : match[3];
    const std::string wrong = judge(*floor, table, header, ours);
    if (!wrong.empty()) findings.push_back({.file = shown, .line = static_cast<int>(i) + 1, .message = wrong});
  }
  if (file.name.ends_with(".h") && !guarded) findings.push_back({.file = shown, .message = "lacks #pragma once"});
}

}  // namespace

std::string to_text(const std::vector<Finding>& findings) {
  std::string text;
  for (const Finding& f : findings) text += f.file + ":" + std::to_string(f.line) + ": " + f.message + "\n";
  return text;
}

std::vector<std::string> find_cycle(const std::vector<Floor>& table) {
  std::map<std::string, bool> done;  // false: on the way that is walked now
  std::vector<std::string> way;
  const std::function<bool(const std::string&)> walk = [&](const std::string& folder) {
    way.push_back(folder);
    if (const auto seen = done.find(folder); seen != done.end()) {
      if (!seen->second) return true;
      way.pop_back();
      return false;
    }
    const Floor* floor = floor_of(table, folder);
    if (floor == nullptr) return true;
    done[folder] = false;
    for (const std::string& below : floor->uses) {
      if (walk(below)) return true;
    }
    done[folder] = true;
    way.pop_back();
    return false;
  };
  for (const Floor& floor : table) {
    if (walk(floor.folder)) return way;
  }
  return {};
}

std::vector<Finding> check_includes(const fs::path& root, const std::vector<Floor>& table) {
  std::vector<Finding> findings;
  for (const File& file : code_files(root / "player")) check_file(file, table, findings);
  return findings;
}

std::vector<Finding> check_links(const fs::path& root, const std::vector<Floor>& table) {
  const std::string shown = "player/CMakeLists.txt";
  const auto text = read_file(root / "player" / "CMakeLists.txt", 1u << 20);
  if (!text) return {{.file = shown, .message = "cannot be read"}};
  static const std::regex folder_line(R"(\n\s*mamori_folder\((\w+)([^)]*)\))");
  std::vector<Finding> findings;
  std::vector<std::string> built;
  for (std::sregex_iterator at(text->begin(), text->end(), folder_line), end; at != end; ++at) {
    const std::string folder = (*at)[1];
    const std::string arguments = (*at)[2];
    built.push_back(folder);
    std::vector<std::string> uses;
    bool in_uses = false;
    static const std::regex word(R"(\S+)");
    for (std::sregex_iterator w(arguments.begin(), arguments.end(), word); w != end; ++w) {
      const std::string name = w->str();
      if (name == "USES" || name == "WRAPS" || name == "LOADS" || name == "LIBRARIES") {
        in_uses = name == "USES";
      } else if (in_uses) {
        uses.push_back(name);
      }
    }
    const Floor* floor = floor_of(table, folder);
    std::vector<std::string> planned = floor == nullptr ? std::vector<std::string>{} : floor->uses;
    std::sort(uses.begin(), uses.end());
    std::sort(planned.begin(), planned.end());
    if (uses != planned) findings.push_back({.file = shown, .message = folder + " is not linked as the table says"});
  }
  for (const Floor& floor : table) {
    if (floor.folder != "main.cpp" && !contains(built, floor.folder)) {
      findings.push_back({.file = shown, .message = floor.folder + " is not built"});
    }
  }
  return findings;
}

std::vector<Finding> check_lengths(const fs::path& root, int most_lines) {
  std::vector<Finding> findings;
  for (const char* folder : {"player", "tests"}) {
    for (const File& file : code_files(root / folder)) {
      const auto lines = std::count(file.text.begin(), file.text.end(), '\n');
      if (lines <= most_lines) continue;
      findings.push_back({.file = folder + ("/" + file.name),
                          .message = std::to_string(lines) + " lines, more than " + std::to_string(most_lines)});
    }
  }
  return findings;
}

std::vector<Finding> check_code(const fs::path& root, const std::vector<Rule>& rules) {
  std::vector<Finding> findings;
  std::vector<std::regex> patterns;
  for (const Rule& rule : rules) patterns.emplace_back(rule.pattern);
  for (const File& file : code_files(root / "player")) {
    const SourceText source = read_source(file.text);
    for (std::size_t i = 0; i < source.code.size(); ++i) {
      for (std::size_t r = 0; r < rules.size(); ++r) {
        if (contains(rules[r].allowed, file.name) || !std::regex_search(source.code[i], patterns[r])) continue;
        findings.push_back({.file = "player/" + file.name, .line = static_cast<int>(i) + 1, .message = rules[r].why});
      }
    }
  }
  return findings;
}

std::vector<Finding> check_japanese(const fs::path& root, const std::vector<Allowance>& allowed) {
  std::vector<Finding> findings;
  std::vector<std::string> needed;
  for (const File& file : code_files(root / "player")) {
    const bool may =
        std::any_of(allowed.begin(), allowed.end(), [&](const Allowance& a) { return a.file == file.name; });
    for (const StringLiteral& literal : read_source(file.text).literals) {
      if (!has_japanese(literal.text)) continue;
      if (may) {
        needed.push_back(file.name);
      } else {
        findings.push_back({.file = "player/" + file.name,
                            .line = literal.line,
                            .message = "Japanese text belongs into content/strings: " + literal.text});
      }
    }
  }
  for (const Allowance& a : allowed) {
    if (!contains(needed, a.file))
      findings.push_back({.file = "player/" + a.file, .message = "is allowed Japanese text, but has none"});
  }
  return findings;
}

}  // namespace mamori::test
