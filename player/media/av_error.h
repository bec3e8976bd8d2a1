#pragma once

#include <string_view>

#include "base/problem.h"

namespace mamori {

// A negative libav code as a problem: "<doing>: <libav's words>".
Problem av_problem(int code, std::string_view doing);

// libav would talk to stderr by itself; what matters comes back as codes. Called by every factory of this folder.
void keep_libav_quiet();

}  // namespace mamori
