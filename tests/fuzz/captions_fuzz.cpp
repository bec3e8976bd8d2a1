// Bytes → WebVTT and SubRip. What was read is written again and read as the same.

#include "fuzz/expect.h"
#include "media/captions.h"

namespace mamori::fuzz {
namespace {

void check(const Result<std::vector<Caption>>& read) {
  if (!read) return expect_told({read.problem()});
  for (const Caption& caption : *read) {
    expect(caption.begin < caption.end, "a caption ends after it begins");
    expect(caption.begin >= film_start, "no caption begins before the film");
  }
  const std::string written = write_webvtt(*read);
  const auto again = read_webvtt(written, "again.vtt");
  expect(again.has_value(), "what is written can be read");
  expect(again->size() == read->size(), "no caption is lost in writing");
  for (std::size_t i = 0; i < read->size(); ++i) {
    expect((*again)[i].begin == (*read)[i].begin && (*again)[i].end == (*read)[i].end, "times are written as they are");
  }
  expect(write_webvtt(*again) == written, "writing again changes nothing");
}

}  // namespace
}  // namespace mamori::fuzz

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace mamori::fuzz;
  const std::string_view bytes = text_of(data, size);
  check(mamori::read_webvtt(bytes, "fuzz.vtt"));
  check(mamori::read_subrip(bytes, "fuzz.srt"));
  const std::string plain = mamori::without_caption_tags(bytes);
  expect(plain.size() <= bytes.size(), "taking tags away makes no text longer");
  return 0;
}
