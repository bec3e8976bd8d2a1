#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "base/result.h"

namespace mamori {

class Database;

// What an authored id was called in a version of the content, kept so that old reports stay readable after content
// changes (decisions.md 14). `id` carries its kind: "lesson:orientation.v1". A label once written stays.
class Labels {
 public:
  explicit Labels(Database& database) : m_database(&database) {}

  // Problem: refused, where another text stands for the same id and version.
  Status remember(std::string_view id, std::string_view version, std::string_view text);
  Result<std::optional<std::string>> find(std::string_view id, std::string_view version) const;

 private:
  Database* m_database;
};

}  // namespace mamori
