#pragma once

#include <cstdint>

#include "base/clock.h"
#include "base/uuid.h"
#include "learn/record.h"

namespace mamori::test {

RandomSource seeded_random(std::uint64_t seed);

// Milliseconds after a fixed moment in 2026, on both clocks.
Now moment(std::int64_t milliseconds = 0);

PersonId person_number(std::uint8_t number);
RegistrationId registration_number(std::uint8_t number);

// An answer that carries a number, so that a log can be compared with what was appended.
ItemAnswered numbered_record(int number);

// One payload of every kind, with no field left at its default.
Records one_of_every_kind();

}  // namespace mamori::test
