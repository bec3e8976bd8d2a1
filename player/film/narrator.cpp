#include "film/narrator.h"

#include <algorithm>
#include <chrono>

#include "base/files.h"
#include "base/sha.h"
#include "base/utf8.h"
#include "film/child_process.h"

namespace mamori {
namespace {

using std::chrono::milliseconds;
namespace fs = std::filesystem;

constexpr std::uintmax_t wave_limit = 64u << 20;
constexpr const char* speaking_rate = "0.85";  // look-and-text.md, «Voice»: suits this audience
constexpr milliseconds silence_before(60);     // what is kept of the voice's own silence
constexpr milliseconds silence_after(100);
constexpr milliseconds silence_before_onset(20);

// Measured with the voice and rate above.
constexpr milliseconds mora_length(136);
constexpr milliseconds comma_length(450);

std::string voiced_text(const StoryboardSentence& sentence) {
  return sentence.reading.empty() ? sentence.caption.plain() : sentence.reading;
}

std::string silent_text(const StoryboardSentence& sentence) {
  return sentence.reading.empty() ? sentence.caption.spoken() : sentence.reading;
}

Result<SpokenSentence> read_spoken(const fs::path& wave_file, const fs::path& trace_file) {
  const auto riff = read_file(wave_file, wave_limit);
  if (!riff) return riff.problem();
  const auto text = read_file(trace_file, wave_limit);
  if (!text) return text.problem();
  auto wave = parse_wave(*riff);
  if (!wave) return wave.problem();
  auto trace = parse_voice_trace(*text);
  if (!trace) return trace.problem();
  const auto& phones = trace->phones;
  const auto first = std::find_if_not(phones.begin(), phones.end(), is_silence);
  const auto last = std::find_if_not(phones.rbegin(), phones.rend(), is_silence);
  if (first == phones.end()) return Problem{.kind = ProblemKind::malformed, .message = "the voice said nothing"};
  const MediaLength begin = std::max<MediaLength>(MediaLength::zero(), first->begin - silence_before);
  const MediaLength end = std::min<MediaLength>(wave->length(), last->end + silence_after);
  SpokenSentence spoken{.wave = cut(*wave, begin, end), .phones = {}, .length = end - begin, .reading = trace->reading};
  normalise(spoken.wave);
  for (const Phone& phone : phones) {
    const MediaLength from = std::clamp(phone.begin, begin, end) - begin;
    const MediaLength to = std::clamp(phone.end, begin, end) - begin;
    if (to > from) spoken.phones.push_back({.name = phone.name, .begin = from, .end = to});
  }
  return spoken;
}

}  // namespace

std::optional<VoiceInstallation> find_voice() {
  VoiceInstallation found{
      .program = find_program("open_jtalk"),
      .dictionary = "/var/lib/mecab/dic/open-jtalk/naist-jdic",
      .voice = "/usr/share/hts-voice/nitech-jp-atr503-m001/nitech_jp_atr503_m001.htsvoice",
  };
  std::error_code error;
  if (found.program.empty() || !fs::is_directory(found.dictionary, error)) return std::nullopt;
  if (!fs::is_regular_file(found.voice, error)) return std::nullopt;
  return found;
}

Narrator::Narrator(std::optional<VoiceInstallation> voice, fs::path cache)
    : m_voice(std::move(voice)), m_cache(std::move(cache)) {}

std::string Narrator::voice_name() const {
  return m_voice ? to_utf8(m_voice->voice.stem()) + " " + speaking_rate : "silent";
}

Result<SpokenSentence> Narrator::speak(const StoryboardSentence& sentence, int half_tones) const {
  if (!m_voice) {
    return SpokenSentence{.wave = {}, .phones = {}, .length = estimated_length(silent_text(sentence)), .reading = {}};
  }
  const std::string text = voiced_text(sentence);
  const Files files = files_of(text, half_tones);
  std::error_code error;
  if (fs::exists(files.wave, error) && fs::exists(files.trace, error)) {
    auto spoken = read_spoken(files.wave, files.trace);
    if (spoken) return spoken;
  }
  if (auto status = speak_new(text, half_tones, files); !status) return status.problem();
  return read_spoken(files.wave, files.trace);
}

Narrator::Files Narrator::files_of(const std::string& text, int half_tones) const {
  const auto digest = sha256(voice_name() + "\n" + std::to_string(half_tones) + "\n" + text);
  const std::string name = to_hex(digest).substr(0, 32);
  return {.wave = m_cache / (name + ".wav"), .trace = m_cache / (name + ".trace")};
}

bool Narrator::keeps(const StoryboardSentence& sentence, int half_tones) const {
  const Files files = files_of(voiced_text(sentence), half_tones);
  std::error_code error;
  return fs::exists(files.wave, error) && fs::exists(files.trace, error);
}

void Narrator::forget(const StoryboardSentence& sentence, int half_tones) const {
  const Files files = files_of(voiced_text(sentence), half_tones);
  std::error_code error;
  fs::remove(files.wave, error);
  fs::remove(files.trace, error);
}

// The child writes into files of mode 0600 made before it starts; only what is complete gets its name.
Status Narrator::speak_new(const std::string& text, int half_tones, const Files& files) const {
  std::error_code error;
  fs::create_directories(m_cache, error);
  fs::permissions(m_cache, fs::perms::owner_all, error);
  if (error) {
    return Problem{.kind = ProblemKind::read_only,
                   .message = "cannot make " + to_utf8(m_cache) + ": " + error.message()};
  }
  const fs::path stem = fs::path(files.wave).replace_extension();
  const auto beside = [&](const char* ending) { return fs::path(stem) += ending; };
  const fs::path text_file = beside(".new.txt");
  const fs::path wave_file = beside(".new.wav");
  const fs::path trace_file = beside(".new.trace");
  Status status = write_file(text_file, text + "\n");
  if (status) status = write_file(wave_file, "");
  if (status) status = write_file(trace_file, "");
  if (status) {
    status = run_program(m_voice->program, {"-x", to_utf8(m_voice->dictionary), "-m", to_utf8(m_voice->voice), "-r",
                                            speaking_rate, "-fm", std::to_string(half_tones), "-ow", to_utf8(wave_file),
                                            "-ot", to_utf8(trace_file), to_utf8(text_file)});
  }
  if (status) {
    const auto spoken = read_spoken(wave_file, trace_file);
    if (!spoken) status = spoken.problem();
  }
  if (status) {
    fs::rename(trace_file, files.trace, error);
    if (!error) fs::rename(wave_file, files.wave, error);
    if (error) status = Problem{.kind = ProblemKind::unreadable, .message = "cannot keep a spoken sentence"};
  }
  for (const fs::path& file : {text_file, wave_file, trace_file}) fs::remove(file, error);
  return status;
}

void begin_at_onset(SpokenSentence& spoken) {
  const MediaLength begin = onset(spoken.wave) - silence_before_onset;
  if (begin <= MediaLength::zero() || begin >= spoken.length) return;
  spoken.wave = cut(spoken.wave, begin, spoken.length);
  spoken.length -= begin;
  std::vector<Phone> phones;
  for (const Phone& phone : spoken.phones) {
    const MediaLength from = std::max(phone.begin - begin, MediaLength::zero());
    if (phone.end > begin) phones.push_back({.name = phone.name, .begin = from, .end = phone.end - begin});
  }
  spoken.phones = std::move(phones);
}

int count_morae(std::string_view text) {
  constexpr std::u32string_view small = U"ぁぃぅぇぉゃゅょゎァィゥェォャュョヮ";
  int morae = 0;
  for (const char32_t c : to_utf32(text)) {
    const bool latin = (c >= U'0' && c <= U'9') || (c >= U'A' && c <= U'Z') || (c >= U'a' && c <= U'z');
    if (is_kanji(c) || latin) morae += 2;
    if ((is_hiragana(c) || is_katakana(c)) && small.find(c) == std::u32string_view::npos) ++morae;
  }
  return morae;
}

MediaLength estimated_length(std::string_view text) {
  const std::u32string characters = to_utf32(text);
  const auto commas = std::count(characters.begin(), characters.end(), U'、');
  return silence_before + silence_after + count_morae(text) * mora_length + commas * comma_length;
}

std::string katakana_reading(const RichText& caption) {
  std::string kana;
  for (char32_t c : to_utf32(caption.spoken())) {
    if (is_hiragana(c)) c += U'ア' - U'あ';
    if (is_katakana(c)) append_utf8(kana, c);
  }
  return kana;
}

}  // namespace mamori
