#pragma once

#include <string_view>

#include "base/problem.h"

namespace mamori {

// A negative code of libav, loaded already, as a problem: "<doing>: <libav's words>".
Problem av_problem(int code, std::string_view doing);

}  // namespace mamori
