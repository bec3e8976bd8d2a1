#pragma once

#include <string>
#include <vector>

#include "base/strings.h"
#include "load/text_decoding.h"
#include "session/roster_plan.h"

namespace mamori {

struct RosterBytes {
  std::string bytes;
  std::vector<std::string> lost;  // characters that CP932 lacks, each once; 〓 stands for them
};

// A CSV file that read_roster() reads back to the same people. UTF-8 gets a byte order mark, so that Excel in Japan
// opens it; `encoding` is that or cp932. Problem: unsupported, no CP932 on this system.
Result<RosterBytes> roster_csv(const std::vector<Person>& people, const StringTable& strings, TextEncoding encoding);

}  // namespace mamori
