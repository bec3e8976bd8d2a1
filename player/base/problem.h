#pragma once

#include <optional>
#include <string>
#include <vector>

namespace mamori {

// What went wrong, as far as a caller must decide something. The learner's Japanese sentence is chosen by kind from the
// string table («problem.<kind>»); `message` is the English detail for logs, the command line and authors.
enum class ProblemKind {
  not_found,    // a file, id or device that should be there is not
  unreadable,   // no permission, or the medium fails
  malformed,    // the bytes do not follow their format
  unsupported,  // well formed, but nothing this program plays or reads
  refused,      // against a rule: path outside its folder, too large, not allowed now
  damaged,      // a record or its seal does not verify
  busy,         // another window holds it
  full,         // no space left
  read_only,    // the folder or database cannot be written
  newer,        // written by a newer version of this program
  cancelled,    // the user stopped it
  internal      // a mistake of ours
};

// The string table's key part and the exit message's word: "not_found", "malformed", …
const char* name_of(ProblemKind kind);

struct Place {
  std::string file;  // UTF-8, as the user knows it
  int line = 0;      // 1-based; 0: the file as a whole
};

struct Problem {
  ProblemKind kind = ProblemKind::internal;
  std::string message;
  std::optional<Place> place = std::nullopt;
};

// "file:line: message", "file: message" or "message".
std::string to_text(const Problem& problem);

using Problems = std::vector<Problem>;

}  // namespace mamori
