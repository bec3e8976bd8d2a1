#pragma once

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "load/text_decoding.h"
#include "session/roster_words.h"

namespace mamori {

// A roster file, read line by line: each row is taken or refused with a reason. Nothing here looks at the roster.

inline constexpr std::size_t largest_roster_file = 4u << 20;  // bytes
inline constexpr std::size_t most_roster_rows = 5'000;
inline constexpr std::size_t longest_roster_cell = 100;  // characters

struct RosterRow {
  int line = 0;
  std::string name;       // one blank between its parts, as all texts of a row
  std::string kana = {};  // katakana
  std::string staff_number = {};
  std::string job = {};
  std::optional<Employment> employment = {};
  std::optional<std::set<StaffRole>> roles = {};
  std::optional<Date> joined = {};
  std::optional<PersonState> state = {};
  std::optional<Date> left_on = {};

  friend bool operator==(const RosterRow&, const RosterRow&) = default;
};

enum class RosterFault : std::uint8_t {
  // of the whole file
  too_large,
  too_many_rows,
  no_name_column,
  column_twice,
  // of a row
  broken_quote,
  too_many_cells,
  cell_too_long,
  unreadable,  // bytes that are no text, characters that another program has lost (?, 〓), control characters
  formula,     // = + - @: a spreadsheet would run it
  no_name,
  bad_name,
  bad_kana,
  bad_number,
  bad_employment,
  bad_roles,
  bad_state,
  bad_joined,
  bad_left_on
};

const char* name_of(RosterFault fault);  // part of string table keys

struct RosterRefusal {
  int line = 0;  // 0: the file
  RosterFault fault = RosterFault::unreadable;
  std::string column = {};  // its heading in the file
  std::string cell = {};    // its beginning
};

struct RosterFile {
  TextEncoding encoding = TextEncoding::utf8;
  std::vector<RosterRow> rows;
  std::vector<RosterRefusal> refused;        // by line
  std::vector<std::string> unknown_columns;  // not read
  std::optional<RosterRefusal> whole = {};   // why nothing of the file was taken
};

// Problem: unsupported, where the file is CP932 and the system does not know it.
Result<RosterFile> read_roster(std::string_view bytes, const RosterWords& words);
// Problems also: what keeps the file from being read.
Result<RosterFile> read_roster_file(const std::filesystem::path& file, const RosterWords& words);

}  // namespace mamori
