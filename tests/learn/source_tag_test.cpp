#include "learn/source_tag.h"

#include <catch2/catch.hpp>

using namespace mamori;

TEST_CASE("a source tag names an item, rule, case, article or page that exists", "[learn][scenario]") {
  for (const char* tag : {"T 1-5",     "T 2-2",    "T 5-6",       "T P.3-4",   "K 3-2-1) P.6-7",
                          "K 3-2 P.6", "K 5 P.17", "K G P.19-20", "K P.1",     "N",
                          "N(6)",      "N(9)",     "N(1)5",       "N(2)6",     "N(8)①6",
                          "N(8)②5",    "case 12",  "law 26",      "R P.18-19", "N(2)6; N(9)1; law 26"}) {
    INFO(tag);
    CHECK(is_source_tag(tag));
  }
}

TEST_CASE("a source tag of what does not exist is refused", "[learn][scenario]") {
  for (const char* tag : {"",
                          "T",
                          "T ",
                          "T 1-6",
                          "T 2-3",
                          "T 6-1",
                          "T P.30",
                          "K 7 P.1",
                          "K 3-2-1 P.6",
                          "K 3-2-1)",
                          "K 3-2-1) P.7-6",
                          "K P.40",
                          "N(6)1",
                          "N(0)1",
                          "N(10)1",
                          "N(1)6",
                          "N(2)7",
                          "N(3)5",
                          "N(4)3",
                          "N(7)4",
                          "N(8)1",
                          "N(8)①7",
                          "N(8)②6",
                          "N(9)4",
                          "N(1)01",
                          "case",
                          "case 0",
                          "case 13",
                          "law",
                          "law 186",
                          "page 5",
                          "N()",
                          "T 1-2;",
                          "T 1-2;T 1-3",
                          "T 1-2; N(6)1"}) {
    INFO(tag);
    CHECK_FALSE(is_source_tag(tag));
  }
}
