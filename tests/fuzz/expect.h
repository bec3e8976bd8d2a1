#pragma once

#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <string>
#include <string_view>

#include "base/problem.h"

namespace mamori::fuzz {

// A promise of the code that every input must keep: libFuzzer keeps the input of an abort.
inline void expect(bool kept, const char* promise) {
  if (kept) return;
  std::fprintf(stderr, "broken promise: %s\n", promise);
  std::abort();
}

inline std::string_view text_of(const std::uint8_t* data, std::size_t size) {
  return {reinterpret_cast<const char*>(data), size};
}

// Problems are for people: each says something, and where.
inline void expect_told(const Problems& problems) {
  for (const Problem& problem : problems) {
    expect(!problem.message.empty(), "a problem has a message");
    expect(problem.place && !problem.place->file.empty(), "a problem names its file");
    expect(problem.place->line >= 0, "a problem's line is no negative number");
  }
}

}  // namespace mamori::fuzz
