#pragma once

#include <string_view>

#include "base/problem.h"

namespace mamori {

// A negative libav code as a problem: "<doing>: <libav's words>".
Problem av_problem(int code, std::string_view doing);

}  // namespace mamori
