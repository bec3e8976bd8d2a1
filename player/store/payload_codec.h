#pragma once

#include <string>
#include <string_view>

#include "base/result.h"
#include "learn/record.h"

namespace mamori {

// Payloads as canonical JSON, so that hashes can be made again anywhere:
// - one object, keys in byte order, no white space, UTF-8 as it is, escapes only \" \\ \b \f \n \r \t and \u00xx (lower
//   case) for other control characters: hence never a raw line feed;
// - numbers are integers: media positions in microseconds, durations in milliseconds; never a fraction or exponent;
// - spans are pairs [begin,end]; ids, UUIDs and enumerators are strings; every field of the struct is there.

// Problem: malformed, where a string is not UTF-8.
Result<std::string> payload_to_json(const Payload& payload);

bool knows_kind(std::string_view kind);

// Keys of newer programs are passed over. Problems: unsupported (a kind this program does not know), malformed.
Result<Payload> payload_from_json(std::string_view kind, std::string_view json);

}  // namespace mamori
