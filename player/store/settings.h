#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>

#include "base/clock.h"
#include "base/result.h"

namespace mamori {

class Database;

struct Setting {
  std::string value;
  std::int64_t version = 0;  // from 1, one more with each change
  WallTime updated;

  friend bool operator==(const Setting&, const Setting&) = default;
};

// Keys that several folders use; others are free.
namespace setting_key {
inline constexpr std::string_view office_name = "office.name";
inline constexpr std::string_view office_number = "office.number";  // 事業所番号, 10 digits
inline constexpr std::string_view manager_name = "office.manager.name";
inline constexpr std::string_view manager_phone = "office.manager.phone";
}  // namespace setting_key

// Office settings as versioned texts. A view of the connection, to be used on its thread; on disk on return.
class Settings {
 public:
  explicit Settings(Database& database) : m_database(&database) {}

  Result<std::optional<Setting>> find(std::string_view key) const;
  Result<std::string> text(std::string_view key) const;  // empty where it is not set
  Result<std::map<std::string, Setting>> all() const;
  Status set(std::string_view key, std::string_view value, WallTime now);  // the same value again changes nothing

 private:
  Database* m_database;
};

}  // namespace mamori
