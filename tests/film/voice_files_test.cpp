#include <algorithm>
#include <catch2/catch.hpp>
#include <string>

#include "film/child_process.h"
#include "film/voice_trace.h"
#include "film/wave.h"

namespace mamori {
namespace {

using std::chrono::milliseconds;
using namespace std::string_literals;

const std::string riff_header = "RIFF\x2c\0\0\0WAVEfmt \x10\0\0\0\x01\0\x01\0\x80\xbb\0\0\0\x77\x01\0\x02\0\x10\0data"s;

TEST_CASE("A wave of mono 16-bit sound is read, louder, shorter", "[film][wave]") {
  auto wave = parse_wave(riff_header + "\x08\0\0\0\x64\0\x38\xff\0\0\x0a\0"s);
  REQUIRE(wave);
  CHECK(wave->sample_rate == 48000);
  CHECK(wave->samples == std::vector<std::int16_t>{100, -200, 0, 10});
  normalise(*wave);
  CHECK(wave->samples[1] == -29195);
  CHECK(wave->samples[2] == 0);
  CHECK(onset(Wave{.sample_rate = 48000, .samples = std::vector<std::int16_t>(4800)}) == milliseconds(100));
  Wave late{.sample_rate = 48000, .samples = std::vector<std::int16_t>(4800)};
  std::fill(late.samples.begin() + 2400, late.samples.end(), std::int16_t{1000});
  CHECK(onset(late) == milliseconds(50));
  CHECK(cut(*wave, MediaLength(21), MediaLength(63)).samples.size() == 2);
  CHECK(cut(*wave, milliseconds(5), milliseconds(9)).samples.empty());
}

TEST_CASE("A wave of another kind, or cut off, is refused", "[film][wave]") {
  std::string stereo = riff_header + "\x04\0\0\0\1\0\2\0"s;
  stereo[22] = 2;
  CHECK_FALSE(parse_wave(stereo));
  CHECK_FALSE(parse_wave("RIFF"));
  CHECK_FALSE(parse_wave(riff_header.substr(0, 20)));
  CHECK(parse_wave(riff_header + "\xff\xff\xff\x7f\x64\0"s)->samples.size() == 1);
}

TEST_CASE("The voice's trace gives sounds with times and the words' reading", "[film][voice]") {
  const auto trace = parse_voice_trace(
      "[Text analysis result]\n"
      "管理,名詞,サ変接続,*,*,*,*,管理,カンリ,カンリ,1/3,C1,-1\n"
      "、,記号,読点,*,*,*,*,、,、,、,*/*,*,0\n"
      "\n[Output label]\n"
      "0 4100000 xx^xx-sil+k=a/A:xx-x+x\n"
      "4100000 5450000 xx^sil-k+a=N/A:0+1+6\n"
      "\n[Global parameter]\nSpeed -> 1\n");
  REQUIRE(trace);
  CHECK(trace->reading == "カンリ");
  CHECK(trace->phones == std::vector<Phone>{{"sil", MediaLength::zero(), milliseconds(410)},
                                            {"k", milliseconds(410), milliseconds(545)}});
  CHECK_FALSE(parse_voice_trace("[Output label]\nnothing here\n"));
  CHECK_FALSE(parse_voice_trace(""));
}

TEST_CASE("A program runs with its arguments as they are, and its failure is told", "[film][process]") {
  CHECK(run_program("/usr/bin/test", {"$HOME;x", "=", "$HOME;x"}));
  CHECK_FALSE(run_program("/usr/bin/test", {"a", "=", "b"}));
  CHECK_FALSE(run_program("/nonexistent/program", {}));
  CHECK(find_program("test").ends_with("/test"));
  CHECK(find_program("no-such-program-anywhere").empty());
}

}  // namespace
}  // namespace mamori
