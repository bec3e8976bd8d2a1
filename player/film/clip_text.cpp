#include "film/clip_text.h"

#include <algorithm>
#include <chrono>
#include <limits>
#include <string_view>

#include "base/utf8.h"

namespace mamori {
namespace {

using std::chrono::duration_cast;
using std::chrono::milliseconds;

constexpr std::u32string_view pause_signs = U"、。，．？！?!：";

bool is_pause_sign(char32_t c) {
  return pause_signs.find(c) != std::u32string_view::npos;
}
bool is_sign(char32_t c) {
  return is_pause_sign(c) || std::u32string_view(U"「」『』（）()・…― \n").find(c) != std::u32string_view::npos;
}

constexpr char32_t anything = U'*';

// What should be heard, sound by sound, with the run each belongs to.
struct Expected {
  std::u32string sounds;
  std::vector<std::size_t> runs;

  explicit Expected(const RichText& text) {
    for (std::size_t run = 0; run < text.runs.size(); ++run) {
      const std::string& reading = text.runs[run].reading;
      for (const char32_t c : to_utf32(reading.empty() ? text.runs[run].text : reading)) add(c, run);
    }
  }

 private:
  void add(char32_t c, std::size_t run) {
    if (is_hiragana(c)) c += U'ア' - U'あ';
    if (!is_katakana(c)) {
      if (is_sign(c) || (!sounds.empty() && sounds.back() == anything)) return;
      c = anything;
    }
    sounds.push_back(c);
    runs.push_back(run);
  }
};

// The fewest differences between what is expected from `i` on and what is heard from `j` on; «anything» costs nothing.
class Differences {
 public:
  Differences(const std::u32string& expected, const std::u32string& heard)
      : m_expected(expected), m_heard(heard), m_width(heard.size() + 1), m_costs((expected.size() + 1) * m_width) {
    for (std::size_t i = expected.size() + 1; i-- > 0;) {
      for (std::size_t j = m_width; j-- > 0;) m_costs[i * m_width + j] = cost_at(i, j);
    }
  }

  int cost(std::size_t i, std::size_t j) const { return m_costs[i * m_width + j]; }
  bool free(std::size_t i) const { return i < m_expected.size() && m_expected[i] == anything; }
  bool same(std::size_t i, std::size_t j) const { return m_expected[i] == m_heard[j]; }

 private:
  int cost_at(std::size_t i, std::size_t j) const {
    const bool more_expected = i < m_expected.size();
    const bool more_heard = j < m_heard.size();
    if (!more_expected && !more_heard) return 0;
    int best = std::numeric_limits<int>::max();
    if (more_expected) best = std::min(best, cost(i + 1, j) + (free(i) ? 0 : 1));
    if (more_heard) best = std::min(best, cost(i, j + 1) + (free(i) ? 0 : 1));
    if (more_expected && more_heard && !free(i)) best = std::min(best, cost(i + 1, j + 1) + (same(i, j) ? 0 : 1));
    return best;
  }

  const std::u32string& m_expected;
  const std::u32string& m_heard;
  std::size_t m_width;
  std::vector<int> m_costs;
};

// The places after a stretch of pause signs that something follows, the beginning first.
std::vector<std::size_t> breath_places(const std::u32string& text) {
  std::vector<std::size_t> places = {0};
  for (std::size_t i = 1; i < text.size(); ++i) {
    if (!is_pause_sign(text[i - 1]) || is_pause_sign(text[i])) continue;
    const bool words_follow =
        std::any_of(text.begin() + static_cast<std::ptrdiff_t>(i), text.end(), [](char32_t c) { return !is_sign(c); });
    if (words_follow) places.push_back(i);
  }
  return places;
}

std::vector<milliseconds> breath_times(const std::vector<Phone>& phones) {
  std::vector<milliseconds> times;
  bool silent = true;
  for (const Phone& phone : phones) {
    if (silent && !is_silence(phone)) {
      times.push_back(times.empty() ? milliseconds(0) : duration_cast<milliseconds>(phone.begin));
    }
    silent = is_silence(phone);
  }
  return times;
}

}  // namespace

RichText one_line(const RichText& text) {
  RichText line;
  char32_t last = U'、';
  for (TextRun run : text.runs) {
    std::string words;
    for (const char32_t c : to_utf32(run.text)) {
      if (c == U'\n' && !is_sign(last)) append_utf8(words, U'、');
      if (c != U'\n') append_utf8(words, c);
      last = c == U'\n' ? U'、' : c;
    }
    run.text = std::move(words);
    if (!run.text.empty()) line.runs.push_back(std::move(run));
  }
  return line;
}

std::vector<std::size_t> misread_runs(const RichText& text, const std::string& heard) {
  const Expected expected(text);
  const std::u32string voice = to_utf32(heard);
  const Differences differences(expected.sounds, voice);
  std::vector<std::size_t> runs;
  const auto note = [&](std::size_t sound) {
    if (sound >= expected.runs.size()) return;
    if (runs.empty() || runs.back() != expected.runs[sound]) runs.push_back(expected.runs[sound]);
  };
  std::size_t i = 0;
  std::size_t j = 0;
  while (i < expected.sounds.size() || j < voice.size()) {
    const int here = differences.cost(i, j);
    const bool more_expected = i < expected.sounds.size();
    const bool more_heard = j < voice.size();
    const bool both = more_expected && more_heard && !differences.free(i);
    if (both && differences.same(i, j) && here == differences.cost(i + 1, j + 1)) {
      ++i, ++j;
    } else if (both && here == differences.cost(i + 1, j + 1) + 1) {
      note(i);
      ++i, ++j;
    } else if (more_heard && here == differences.cost(i, j + 1) + (differences.free(i) ? 0 : 1)) {
      // A sound too much: it may belong to what stands before it.
      if (!differences.free(i) && i > 0) note(i - 1);
      if (!differences.free(i)) note(i);
      ++j;
    } else {
      if (!differences.free(i)) note(i);
      ++i;
    }
  }
  return runs;
}

std::string with_kana(const RichText& text, const std::vector<std::size_t>& runs) {
  std::string given;
  for (std::size_t i = 0; i < text.runs.size(); ++i) {
    const TextRun& run = text.runs[i];
    const bool chosen = std::find(runs.begin(), runs.end(), i) != runs.end();
    given += chosen && !run.reading.empty() ? run.reading : run.text;
  }
  return given;
}

std::vector<SpokenPhrase> phrases_of(const RichText& text, const std::vector<Phone>& phones) {
  const std::vector<std::size_t> places = breath_places(to_utf32(text.plain()));
  const std::vector<milliseconds> times = breath_times(phones);
  std::vector<SpokenPhrase> phrases = {{}};
  if (places.size() != times.size()) return phrases;
  for (std::size_t i = 1; i < places.size(); ++i) phrases.push_back({.character = places[i], .begin = times[i]});
  return phrases;
}

}  // namespace mamori
