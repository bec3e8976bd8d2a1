#include "load/svg_lint.h"

#include <algorithm>
#include <catch2/catch.hpp>
#include <string>

#include "base/files.h"

namespace mamori {
namespace {

namespace fs = std::filesystem;

std::string picture(const std::string& inside) {
  return R"(<svg xmlns="http://www.w3.org/2000/svg" width="48" height="48" viewBox="0 0 48 48">)" + inside + "</svg>";
}

std::size_t problems_in(const std::string& inside) {
  return check_svg(picture(inside), "p.svg").size();
}

TEST_CASE("Every picture of ours is made of what is drawn", "[load][art]") {
  const fs::path art = to_path(MAMORI_SOURCE_DIR "/content/art");
  std::size_t seen = 0;
  for (const auto& entry : fs::recursive_directory_iterator(art)) {
    if (entry.path().extension() != ".svg") continue;
    ++seen;
    for (const Problem& problem : check_svg_file(entry.path(), to_utf8(entry.path().filename()))) {
      FAIL_CHECK(to_text(problem));
    }
  }
  CHECK(seen > 400);
}

TEST_CASE("A picture with what nanosvg passes over in silence is a problem", "[load][art]") {
  CHECK(problems_in(R"(<rect x="1" y="1" width="9" height="9" fill="#ff8800"/>)") == 0);
  for (
      const char* fault : {
          R"x(<text x="1" y="9">あ</text>)x",
          R"x(<use href="#a"/>)x",
          R"x(<image href="a.png"/>)x",
          R"x(<style>.a{fill:red}</style>)x",
          R"x(<clipPath id="c"/>)x",
          R"x(<script>1</script>)x",
          R"x(<rect x="1" y="1" width="9" height="9" fill="red"/>)x",
          R"x(<rect x="1" y="1" width="9" height="9" fill="rgba(1,2,3,0.5)"/>)x",
          R"x(<rect x="1" y="1" width="9" height="9" style="fill:#ff8800"/>)x",
          R"x(<rect x="1" y="1" width="9" height="9" filter="url(#f)"/>)x",
          R"x(<rect x="10%" y="1" width="9" height="9"/>)x",
          R"x(<rect x="1" y="1" width="9" height="9" fill="url(#nowhere)"/>)x",
          R"x(<path d="M0,0 L url"/>)x",
          R"x(<g transform="perspective(3)"/>)x",
          R"x(<linearGradient id="a" x1="0" y1="0" x2="0" y2="1"><stop offset="0" stop-color="#000000"/></linearGradient>)x",
          R"x(<stop offset="0" stop-color="#000000"/>)x",
          R"x(words)x",
      }) {
    CAPTURE(fault);
    CHECK(problems_in(fault) > 0);
  }
}

TEST_CASE("A picture's problem says where it stands", "[load][art]") {
  const Problems problems = check_svg(picture("\n\n<use/>"), "people/odd.svg");
  REQUIRE(problems.size() == 1);
  CHECK(problems[0].place->file == "people/odd.svg");
  CHECK(problems[0].place->line == 3);
  CHECK(check_svg("<svg/>", "p.svg").size() == 3);  // neither size nor viewBox
}

}  // namespace
}  // namespace mamori
