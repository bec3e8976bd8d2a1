#include "film/narrator.h"

#include <algorithm>
#include <catch2/catch.hpp>
#include <cstdlib>
#include <sys/stat.h>

#include "base/files.h"
#include "load/storyboard_xml.h"
#include "support/temp_folder.h"

namespace mamori {
namespace {

using std::chrono::milliseconds;

StoryboardSentence sentence(RichText caption) {
  StoryboardSentence sentence;
  sentence.id = SentenceId("t.s1");
  sentence.caption = std::move(caption);
  return sentence;
}

RichText report_sentence() {
  return {.runs = {{.text = "すぐに、", .reading = {}},
                   {.text = "管理者", .reading = "かんりしゃ"},
                   {.text = "に", .reading = {}},
                   {.text = "知", .reading = "し"},
                   {.text = "らせます。", .reading = {}}}};
}

TEST_CASE("Without a voice a sentence lasts about as long as it would be spoken", "[film][narrator]") {
  const Narrator narrator(std::nullopt, "unused");
  const auto spoken = narrator.speak(sentence(report_sentence()), 0);
  REQUIRE(spoken);
  CHECK_FALSE(narrator.has_voice());
  CHECK(spoken->wave.samples.empty());
  CHECK(spoken->phones.empty());
  CHECK(spoken->length > milliseconds(2200));
  CHECK(spoken->length < milliseconds(4000));
}

TEST_CASE("Morae are counted as they are spoken", "[film][narrator]") {
  CHECK(count_morae("きょう、タブレットを。") == 8);
  CHECK(count_morae("端末") == 4);
  CHECK(estimated_length("あ、い") > estimated_length("あい"));
}

TEST_CASE("The voice's sounds end where its wave ends, and what was spoken is kept for the next time",
          "[film][narrator]") {
  const auto voice = find_voice();
  if (!voice) {
    WARN("open_jtalk or its voice is not installed: only silent films are tested");
    return;
  }
  const test::TempFolder folder;
  const Narrator narrator(voice, folder / "voice");
  const auto spoken = narrator.speak(sentence(report_sentence()), 0);
  if (!spoken) FAIL(to_text(spoken.problem()));
  CHECK(spoken->reading == "スグニカンリシャニシラセマス");
  REQUIRE_FALSE(spoken->phones.empty());
  CHECK(spoken->phones.front().begin == MediaLength::zero());
  CHECK(spoken->phones.back().end == spoken->length);
  CHECK(std::abs((spoken->wave.length() - spoken->length).count()) <= 25);  // one sample, in µs
  CHECK(estimated_length("すぐに、かんりしゃにしらせます。") > spoken->length * 8 / 10);
  CHECK(estimated_length("すぐに、かんりしゃにしらせます。") < spoken->length * 12 / 10);
  int peak = 0;
  for (const std::int16_t sample : spoken->wave.samples) peak = std::max(peak, std::abs(static_cast<int>(sample)));
  CHECK(peak == 29195);  // −1 dB

  std::vector<std::string> names;
  for (const auto& entry : std::filesystem::directory_iterator(folder / "voice")) {
    names.push_back(entry.path().extension().string());
    struct stat status = {};
    REQUIRE(::stat(entry.path().c_str(), &status) == 0);
    CHECK((status.st_mode & 0777) == 0600);
  }
  std::sort(names.begin(), names.end());
  CHECK(names == std::vector<std::string>{".trace", ".wav"});

  VoiceInstallation gone = *voice;
  gone.program = "/nonexistent/open_jtalk";
  const auto again = Narrator(gone, folder / "voice").speak(sentence(report_sentence()), 0);
  REQUIRE(again);
  CHECK(again->wave.samples == spoken->wave.samples);
  CHECK_FALSE(Narrator(gone, folder / "voice").speak(sentence(plain_text("ほかの文")), 0));
}

TEST_CASE("The voice reads the films as their furigana does", "[film][narrator]") {
  const auto voice = find_voice();
  if (!voice) {
    WARN("open_jtalk or its voice is not installed: readings are not compared");
    return;
  }
  const std::filesystem::path content = std::filesystem::path(MAMORI_SOURCE_DIR) / "content";
  const test::TempFolder folder;
  const Narrator narrator(voice, folder / "voice");
  const auto loaded = load_storyboard(content / "films" / "v1.xml", "v1.xml", content / "art");
  REQUIRE(loaded.value);
  for (const StoryboardScene& scene : loaded.value->scenes) {
    for (const StoryboardSentence& spoken : scene.sentences) {
      if (!spoken.reading.empty()) continue;
      CAPTURE(spoken.id.text());
      const auto heard = narrator.speak(spoken, 0);
      REQUIRE(heard);
      CHECK(heard->reading == katakana_reading(spoken.caption));
    }
  }
}

}  // namespace
}  // namespace mamori
