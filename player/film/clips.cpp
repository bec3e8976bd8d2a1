#include "film/clips.h"

#include <algorithm>
#include <atomic>
#include <chrono>
#include <map>
#include <mutex>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <thread>
#include <utility>

#include "base/files.h"
#include "base/sha.h"
#include "film/clip_speaker.h"
#include "load/clip_index.h"

namespace mamori {
namespace {

namespace fs = std::filesystem;
using std::chrono::duration_cast;
using std::chrono::milliseconds;

// Changes with everything here that makes another clip of the same words.
constexpr const char* clip_form = "clip form 2";
constexpr std::uintmax_t pack_limit = 1u << 30;

std::string hash_of(const SpokenLine& line, const Narrator& narrator) {
  Sha256 sum;
  for (const std::string& part : {std::string(clip_form), narrator.voice_name(), std::to_string(line.half_tones),
                                  line.text.plain(), line.text.spoken(), line.reading_field}) {
    sum.add(part + "\n");
  }
  return to_hex(sum.finish());
}

// By the hash of words and voice: what an earlier run made and is still whole.
std::map<std::string, ReadyClip> clips_of(const fs::path& folder) {
  std::map<std::string, ReadyClip> clips;
  const auto index = load_clip_index(folder);
  if (!index.value) return clips;
  const auto pack = read_file(index.value->pack, pack_limit);
  if (!pack || to_hex(sha256(*pack)) != index.value->pack_sha256) return clips;
  for (const auto& [id, clip] : index.value->clips) {
    clips[clip.spoken_as] = {.bytes = pack->substr(clip.place.offset, clip.place.size), .clip = clip};
  }
  return clips;
}

class ClipMaker {
 public:
  ClipMaker(const ClipJob& job, const ClipTools& tools) : m_job(job), m_tools(tools), m_ready(clips_of(job.out)) {}

  Result<ClipReport> make() {
    std::error_code error;
    fs::create_directories(m_job.out, error);
    if (error)
      return Problem{.kind = ProblemKind::read_only,
                     .message = "cannot make " + to_utf8(m_job.out) + ": " + error.message()};
    for (const SpokenLine& line : m_job.lines) {
      const std::string hash = hash_of(line, m_tools.narrator);
      m_hashes.emplace(line.id, hash);
      if (!m_ready.contains(hash) && m_waiting.insert(hash).second) m_to_speak.push_back({&line, hash});
    }
    speak_all();
    if (auto status = write_pack(); !status) return status.problem();
    if (m_tools.stop.stop_requested()) return Problem{.kind = ProblemKind::cancelled, .message = "stopped by the user"};
    if (m_fault) return *m_fault;
    return report();
  }

 private:
  struct ToSpeak {
    const SpokenLine* line;
    std::string hash;
  };

  void speak_all() {
    std::vector<std::jthread> workers;
    const std::size_t wanted = std::min<std::size_t>(std::max(1u, m_tools.workers), m_to_speak.size());
    for (std::size_t i = 0; i < wanted; ++i) workers.emplace_back([this] { speak_some(); });
  }

  void speak_some() {
    const ClipSpeaker speaker(m_tools.narrator, m_turns, m_job.out);
    for (std::size_t at = m_next++; at < m_to_speak.size(); at = m_next++) {
      if (m_tools.stop.stop_requested()) return;
      const ToSpeak& next = m_to_speak[at];
      auto clip = speaker.speak(*next.line, next.hash);
      const std::lock_guard lock(m_mutex);
      // Ctrl+C reaches the voice's process too: what it leaves unsaid then is no fault.
      if (m_fault || (!clip && m_tools.stop.stop_requested())) return;
      if (!clip && clip.problem().kind != ProblemKind::malformed) {
        m_fault = clip.problem();
        return;
      }
      if (clip) {
        m_ready.emplace(next.hash, std::move(*clip));
      } else {
        m_unspoken.push_back({.line = next.line->id, .why = clip.problem().message});
      }
      ++m_spoken;
      if (m_tools.progress) m_tools.progress(m_spoken, m_to_speak.size());
    }
  }

  // The pack is named by what is in it, so that an index never points into another one's pack, whenever the power goes.
  Status write_pack() {
    std::string pack;
    std::string entries;
    std::map<std::string, std::uint64_t> places;
    for (const auto& [id, hash] : m_hashes) {
      const auto found = m_ready.find(hash);
      if (found == m_ready.end()) continue;
      const auto [place, is_new] = places.emplace(hash, pack.size());
      if (is_new) pack += found->second.bytes;
      entries += entry(id, found->second, place->second);
    }
    m_bytes = pack.size();
    const std::string hash = to_hex(sha256(pack));
    const std::string name = "clips-" + hash.substr(0, 12) + ".pack";
    const std::string index = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<clips pack=\"" + name + "\" bytes=\"" +
                              std::to_string(pack.size()) + "\" sha256=\"" + hash + "\">\n" + entries + "</clips>\n";
    const auto before = read_file(m_job.out / clip_index_name, pack_limit);
    if (before && *before == index && load_clip_index(m_job.out).value && sha_fits(name, hash)) return {};
    if (auto status = write_file(m_job.out / name, pack); !status) return status;
    if (auto status = write_file(m_job.out / clip_index_name, index); !status) return status;
    remove_other_packs(name);
    return {};
  }

  bool sha_fits(const std::string& name, const std::string& hash) const {
    const auto digest = sha256_of_file(m_job.out / name);
    return digest && to_hex(*digest) == hash;
  }

  static std::string entry(const SentenceId& id, const ReadyClip& ready, std::uint64_t offset) {
    std::string phrases;
    for (const SpokenPhrase& phrase : ready.clip.phrases) {
      if (!phrases.empty()) phrases += ' ';
      phrases +=
          std::to_string(phrase.character) + "@" + std::to_string(duration_cast<milliseconds>(phrase.begin).count());
    }
    std::string out = "  <clip id=\"" + id.text() + "\" sha256=\"" + ready.clip.spoken_as + "\" offset=\"" +
                      std::to_string(offset) + "\" bytes=\"" + std::to_string(ready.bytes.size()) + "\" length-ms=\"" +
                      std::to_string(duration_cast<milliseconds>(ready.clip.length).count()) + "\" phrases=\"" +
                      phrases + "\"";
    if (!ready.clip.misread_as.empty()) out += " misread-as=\"" + ready.clip.misread_as + "\"";
    return out + "/>\n";
  }

  void remove_other_packs(const std::string& name) const {
    std::error_code error;
    for (const auto& file : fs::directory_iterator(m_job.out, error)) {
      if (file.path().extension() == ".pack" && to_utf8(file.path().filename()) != name) fs::remove(file.path(), error);
    }
  }

  ClipReport report() {
    ClipReport report{.clips = 0,
                      .spoken = m_spoken,
                      .bytes = m_bytes,
                      .length = {},
                      .reading_differences = {},
                      .unspoken = std::move(m_unspoken)};
    for (const SpokenLine& line : m_job.lines) {
      const auto found = m_ready.find(m_hashes.at(line.id));
      if (found == m_ready.end()) continue;
      const SpokenClip& clip = found->second.clip;
      ++report.clips;
      report.length += clip.length;
      if (clip.misread_as.empty()) continue;
      report.reading_differences.push_back(
          {.sentence = line.id, .caption = katakana_reading(line.text), .voice = clip.misread_as});
    }
    return report;
  }

  const ClipJob& m_job;
  const ClipTools& m_tools;
  std::map<SentenceId, std::string> m_hashes;  // of all lines
  std::set<std::string> m_waiting;
  std::vector<ToSpeak> m_to_speak;  // each hash once: no two workers say the same words
  std::uintmax_t m_bytes = 0;
  SpeakingTurns m_turns;
  std::atomic<std::size_t> m_next = 0;  // of m_to_speak

  std::mutex m_mutex;  // guards what follows while the workers run
  std::map<std::string, ReadyClip> m_ready;
  std::vector<UnspokenLine> m_unspoken;
  std::size_t m_spoken = 0;
  std::optional<Problem> m_fault;  // that ends all
};

}  // namespace

Result<ClipReport> build_clips(const ClipJob& job, const ClipTools& tools) {
  if (!tools.narrator.has_voice()) return Problem{.kind = ProblemKind::not_found, .message = "there is no voice"};
  for (const SpokenLine& line : job.lines) {
    if (is_well_formed_id(line.id.text())) continue;
    return Problem{.kind = ProblemKind::malformed, .message = "\"" + line.id.text() + "\" is no id of a spoken text"};
  }
  return ClipMaker(job, tools).make();
}

}  // namespace mamori
