#pragma once

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

namespace mamori::test {

// A row of the house's plan (docs/architecture.md). An arrow is an #include.
struct Floor {
  std::string folder;              // under player/, or "main.cpp"
  std::vector<std::string> uses;   // folders whose headers it may include, beside its own
  std::vector<std::string> wraps;  // third-party headers, by how their name begins
  bool system = false;             // may include the operating system's headers
};

const std::vector<Floor>& floor_table();

struct Finding {
  std::string file;  // relative to the tree's root
  int line = 0;      // 0: the whole file
  std::string message;
};
std::string to_text(const std::vector<Finding>& findings);

// The folders of a circle of arrows, in order; empty: there is none. An arrow to a folder without a row is a circle of
// its own: the table must be closed.
std::vector<std::string> find_cycle(const std::vector<Floor>& table);

// Every include under `root`/player against the table, and `#pragma once` in every header.
std::vector<Finding> check_includes(const std::filesystem::path& root, const std::vector<Floor>& table);

// mamori_folder(NAME USES …) of `root`/player/CMakeLists.txt against the table.
std::vector<Finding> check_links(const std::filesystem::path& root, const std::vector<Floor>& table);

// .cpp and .h under player/ and tests/ of more than `most_lines`.
std::vector<Finding> check_lengths(const std::filesystem::path& root, int most_lines);

// A word of code that only some files may use.
struct Rule {
  std::string pattern;  // ECMAScript regular expression on one line of code, literals empty
  std::string why;
  std::vector<std::string> allowed;  // files under player/
};
const std::vector<Rule>& code_rules();
std::vector<Finding> check_code(const std::filesystem::path& root, const std::vector<Rule>& rules);

struct Allowance {
  std::string file;  // under player/
  std::string why;
};
const std::vector<Allowance>& japanese_in_code();
// String literals with kana or kanji outside the files of `allowed`; also an allowance that nothing needs any more.
std::vector<Finding> check_japanese(const std::filesystem::path& root, const std::vector<Allowance>& allowed);

}  // namespace mamori::test
