#include "cli/progress_bar.h"

#include <catch2/catch.hpp>
#include <sstream>

namespace mamori {
namespace {

TEST_CASE("In a log progress is a line at every tenth", "[cli][progress]") {
  std::ostringstream out;
  {
    ProgressBar bar(out, "films", false);
    for (const double done : {0.0, 0.05, 0.12, 0.13, 0.55, 1.0}) bar(done);
  }
  CHECK(out.str() == "films: 10 %\nfilms: 50 %\nfilms: 100 %\n");
}

TEST_CASE("On a terminal progress is a bar on one line, gone at the end", "[cli][progress]") {
  std::ostringstream out;
  {
    ProgressBar bar(out, "films", true);
    bar(0.25);
    CHECK(out.str() == "\rfilms [##########..............................] 25 %");
    bar(0.251);
    CHECK(out.str().find("25 %") == out.str().rfind("25 %"));
  }
  CHECK(out.str().find('\n') == std::string::npos);
  CHECK(out.str().ends_with("\r\x1b[K"));
}

}  // namespace
}  // namespace mamori
