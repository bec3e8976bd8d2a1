// Bytes → storyboard, or table of strings where the file begins as one.

#include <algorithm>
#include <filesystem>

#include "base/files.h"
#include "fuzz/expect.h"
#include "fuzz/memory_package.h"
#include "load/storyboard_xml.h"
#include "load/strings_xml.h"

namespace mamori::fuzz {
namespace {

void read_strings(std::string_view bytes) {
  static ScratchFolder scratch;
  scratch.fill("strings", split_files(bytes));
  const auto loaded = load_strings(scratch.path() / "strings");
  expect_told(loaded.problems);
  expect(loaded.value.has_value(), "a table comes back from whatever files");
  for (const auto& [id, text] : loaded.value->all()) {
    const TextArguments arguments = {{"name", "{name}"}, {"count", 3LL}, {"", "x"}};
    loaded.value->rich(id, arguments);
    expect(loaded.value->has(id), "a listed text is there");
    if (loaded.problems.empty()) expect(!text.empty(), "no text is empty");
  }
}

bool holds_sentence(const Storyboard& board, const SentenceId& id) {
  return board.find(id) != nullptr;
}

void read_storyboard(std::string_view bytes) {
  const std::filesystem::path art = to_path(MAMORI_SOURCE_DIR) / "content" / "art";
  const auto loaded = parse_storyboard(bytes, "fuzz.xml", art);
  expect_told(loaded.problems);
  expect(loaded.value || !loaded.problems.empty(), "what cannot be read is a problem");
  if (!loaded.ok()) return;
  const Storyboard& board = *loaded.value;
  expect(!board.scenes.empty() && !board.scenes.front().title.empty(), "a film begins with a chapter");
  for (const StoryboardScene& scene : board.scenes) {
    expect(!scene.sentences.empty(), "a scene says something");
    for (const StageElement& element : scene.elements) {
      expect(element.time.from < scene.sentences.size(), "a figure appears with a sentence of its scene");
      expect(!element.move || element.move->at < scene.sentences.size(), "a move begins with a sentence of its scene");
      expect(!element.move || element.move->steps >= 1, "a move has a step");
    }
    for (const StageBoard& card : scene.boards) {
      expect(card.time.from < scene.sentences.size(), "a card appears with a sentence of its scene");
    }
    for (const StoryboardSentence& sentence : scene.sentences) {
      expect(sentence.pause_after.count() >= 0, "no pause is negative");
      board.half_tones_of(sentence.speaker);
    }
  }
  for (const StoryboardCue& cue : board.cues) {
    expect(holds_sentence(board, cue.after) && holds_sentence(board, cue.review_from), "a cue names sentences");
    const auto right =
        std::count_if(cue.options.begin(), cue.options.end(), [](const auto& one) { return one.correct; });
    expect(right >= 1, "a cue has a right answer");
  }
  narration_characters(board);
  pictures_of(board);
}

}  // namespace
}  // namespace mamori::fuzz

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace mamori::fuzz;
  const std::string_view bytes = text_of(data, size);
  if (bytes.find("<film") == std::string_view::npos) {
    read_strings(bytes);
  } else {
    read_storyboard(bytes);
  }
  return 0;
}
