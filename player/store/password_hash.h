#pragma once

#include <string>
#include <string_view>

#include "base/result.h"

namespace mamori {

// Argon2id (RFC 9106) with 64 MiB and three passes: about a fifth of a second and bearable on an office PC of 4 GB. The
// text states its own cost and salt. Problem: internal, when memory does not suffice.
Result<std::string> hash_password(std::string_view password);

bool password_fits(const std::string& hash, std::string_view password);

}  // namespace mamori
