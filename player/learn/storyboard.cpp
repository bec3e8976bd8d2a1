#include "learn/storyboard.h"

#include <algorithm>
#include <string_view>

#include "base/utf8.h"

namespace mamori {
namespace {

bool counts_as_spoken(char32_t c) {
  constexpr std::u32string_view signs = U" 　、。，．・！？!?「」『』（）()…〜～\n";
  return signs.find(c) == std::u32string_view::npos;
}

}  // namespace

const StoryboardSentence* Storyboard::find(const SentenceId& sentence) const {
  for (const StoryboardScene& scene : scenes) {
    for (const StoryboardSentence& candidate : scene.sentences) {
      if (candidate.id == sentence) return &candidate;
    }
  }
  return nullptr;
}

int Storyboard::half_tones_of(const std::string& figure) const {
  const auto found = std::find_if(speakers.begin(), speakers.end(),
                                  [&](const StoryboardSpeaker& speaker) { return speaker.figure == figure; });
  return found == speakers.end() ? 0 : found->half_tones;
}

std::size_t narration_characters(const Storyboard& storyboard) {
  std::size_t count = 0;
  for (const StoryboardScene& scene : storyboard.scenes) {
    for (const StoryboardSentence& sentence : scene.sentences) {
      const std::u32string text = to_utf32(sentence.caption.plain());
      count += static_cast<std::size_t>(std::count_if(text.begin(), text.end(), counts_as_spoken));
    }
  }
  return count;
}

std::vector<std::string> pictures_of(const Storyboard& storyboard) {
  std::vector<std::string> names;
  for (const StoryboardScene& scene : storyboard.scenes) {
    names.push_back(scene.ground);
    for (const StageElement& element : scene.elements) {
      names.push_back(element.picture);
      if (!element.talking.empty()) names.push_back(element.talking);
      if (!element.blinking.empty()) names.push_back(element.blinking);
    }
  }
  std::sort(names.begin(), names.end());
  names.erase(std::unique(names.begin(), names.end()), names.end());
  return names;
}

}  // namespace mamori
