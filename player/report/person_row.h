#pragma once

#include <cstdint>
#include <string>

#include "learn/ids.h"

namespace mamori {

enum class PersonStatus : std::uint8_t { active, on_leave, left };

// One person of the roster as the outputs name them. After an erasure all texts are empty and the id stands alone.
struct PersonRow {
  PersonId id;
  std::string name;
  std::string kana;
  std::string role;        // 職種, already in words
  std::string employment;  // 雇用形態, already in words
  std::string staff_number;
  PersonStatus status = PersonStatus::active;
};

}  // namespace mamori
