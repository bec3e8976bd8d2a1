#include "media/film_probe.h"

#include <algorithm>
#include <array>
#include <string>
#include <utility>

#include "base/files.h"
#include "base/utf8.h"
#include "media/demuxer.h"
#include "media/video_decoder.h"

namespace mamori {
namespace {

namespace fs = std::filesystem;
using namespace std::chrono_literals;

constexpr std::uintmax_t largest_caption_file = 4U << 20;
constexpr std::size_t longest_caption_bytes = 1000;
constexpr std::size_t most_captions = 20'000;
constexpr int packets_for_a_picture = 600;  // video packets, more than any usual distance of key frames
constexpr MediaLength longest_film = 6h;    // beyond it the header lies, or nobody would sit through it
constexpr MediaLength missing_at_end = 2s;  // a header may promise so much more than there is,
constexpr int missing_share = 50;           // or a fiftieth of the film

Problem problem_at(const fs::path& file, ProblemKind kind, std::string message) {
  return {kind, std::move(message), Place{to_utf8(file.filename())}};
}

// What mov_text, WebVTT and SubRip packets say. mov_text: two bytes of length, the text, then its looks.
std::string caption_text(const AVPacket& packet, AVCodecID codec) {
  std::string_view bytes(reinterpret_cast<const char*>(packet.data), static_cast<std::size_t>(packet.size));
  if (codec != AV_CODEC_ID_MOV_TEXT) return without_caption_tags(bytes);
  if (bytes.size() < 2) return {};
  const auto size = static_cast<std::size_t>(static_cast<unsigned char>(bytes[0])) * 256 +
                    static_cast<std::size_t>(static_cast<unsigned char>(bytes[1]));
  return std::string(bytes.substr(2, size));
}

// In time order, one at a time, inside the film.
std::vector<Caption> tidied(std::vector<Caption> captions, MediaLength length) {
  std::stable_sort(captions.begin(), captions.end(), [](const auto& a, const auto& b) { return a.begin < b.begin; });
  std::vector<Caption> tidy;
  for (Caption& caption : captions) {
    while (!caption.text.empty() && (caption.text.back() == '\n' || caption.text.back() == '\r'))
      caption.text.pop_back();
    caption.end = std::min(caption.end, film_start + length);
    const bool readable =
        !caption.text.empty() && caption.text.size() <= longest_caption_bytes && is_valid_utf8(caption.text);
    if (!readable || caption.end <= caption.begin || tidy.size() == most_captions) continue;
    if (!tidy.empty()) tidy.back().end = std::min(tidy.back().end, caption.begin);
    if (!tidy.empty() && tidy.back().end <= tidy.back().begin) tidy.pop_back();
    tidy.push_back(std::move(caption));
  }
  return tidy;
}

struct SideCaptions {
  std::vector<Caption> captions;
  fs::path file;
};

// The captions beside the film; nothing where there is no such file.
Result<std::optional<SideCaptions>> side_captions(const fs::path& film) {
  for (const char* ending : {".vtt", ".srt"}) {
    fs::path file = film;
    file.replace_extension(ending);
    std::error_code error;
    if (file == film || !fs::is_regular_file(file, error)) continue;
    const auto text = read_file(file, largest_caption_file);
    if (!text) return text.problem();
    if (!is_valid_utf8(*text)) return problem_at(file, ProblemKind::malformed, "the captions are no UTF-8");
    const std::string name = to_utf8(file.filename());
    auto captions = file.extension() == ".vtt" ? read_webvtt(*text, name) : read_subrip(*text, name);
    if (!captions) return captions.problem();
    return std::optional(SideCaptions{.captions = std::move(*captions), .file = file});
  }
  return std::optional<SideCaptions>();
}

class Probe {
 public:
  Probe(const fs::path& file, Demuxer demuxer, const LongWork& work)
      : m_file(file), m_demuxer(std::move(demuxer)), m_work(work) {}

  Result<ProbedFilm> run() {
    if (Status known = check_kinds(); !known) return known.problem();
    auto beside = side_captions(m_file);
    if (!beside) return beside.problem();
    ProbedFilm found;
    if (beside->has_value()) {
      found.captions = std::move((*beside)->captions);
      found.caption_file = std::move((*beside)->file);
    }
    if (Status read = read_all(found); !read) return read.problem();
    if (Status shown = look_at_pictures(found.length); !shown) return shown.problem();
    found.info = m_demuxer.info();
    if (found.caption_file.empty() && !found.captions.empty()) found.caption_file = m_file;
    found.captions = tidied(std::move(found.captions), found.length);
    m_work.tell(1);
    return found;
  }

 private:
  Problem problem(ProblemKind kind, std::string message) const { return problem_at(m_file, kind, std::move(message)); }

  Status check_kinds() const {
    const ClipInfo& info = m_demuxer.info();
    if (!info.has_picture()) return problem(ProblemKind::unsupported, "the file has sound, but no pictures");
    if (!info.foreign_sound.empty()) {
      return problem(ProblemKind::unsupported, "sound of the kind '" + info.foreign_sound + "' is not played");
    }
    if (info.length > longest_film) return problem(ProblemKind::unsupported, "the film is longer than six hours");
    return {};
  }

  // Every packet once: how long the film really is, and its own captions where none lie beside it.
  Status read_all(ProbedFilm& found) {
    const AVStream* captions = found.caption_file.empty() ? m_demuxer.want_captions() : nullptr;
    const MediaLength promised = m_demuxer.info().length;
    MediaPosition end = film_start;
    while (true) {
      if (m_work.stop.stop_requested()) return problem(ProblemKind::cancelled, "was stopped");
      auto packet = m_demuxer.read();
      if (!packet) break;  // how much is missing decides
      if (!packet->has_value()) break;
      const DemuxedPacket& got = **packet;
      if (got.caption) {
        if (found.captions.size() < most_captions) {
          found.captions.push_back({.begin = std::max(film_start, got.position),
                                    .end = got.position + got.duration,
                                    .text = caption_text(*got.packet, captions->codecpar->codec_id)});
        }
        continue;
      }
      end = std::max(end, got.position + got.duration);
      if (promised.count() > 0) {
        m_work.tell(0.9 * std::min(1.0, static_cast<double>((end - film_start).count()) /
                                            static_cast<double>(promised.count())));
      }
    }
    found.length = end - film_start;
    if (found.length <= MediaLength{}) return problem(ProblemKind::malformed, "the file holds no film");
    if (found.length > longest_film) return problem(ProblemKind::unsupported, "the film is longer than six hours");
    if (found.length + std::max(missing_at_end, promised / missing_share) < promised) {
      return problem(ProblemKind::malformed,
                     "the film breaks off after " + seconds_text(found.length) + " of " + seconds_text(promised));
    }
    return {};
  }

  static std::string seconds_text(MediaLength length) {
    return std::to_string(std::chrono::duration_cast<std::chrono::seconds>(length).count()) + " s";
  }

  Status look_at_pictures(MediaLength length) {
    for (const int tenth : {0, 5, 9}) {
      const MediaPosition at = film_start + length / 10 * tenth;
      if (Status sought = m_demuxer.seek(at); !sought) return sought;
      auto decoder = VideoDecoder::create(m_demuxer, 1);
      if (!decoder) return decoder.problem();
      const auto shown = decodes_one(*decoder);
      if (!shown) return shown.problem();
      if (!*shown) {
        return problem(ProblemKind::malformed, "no picture can be decoded at " + seconds_text(at - film_start));
      }
      m_work.tell(0.9 + 0.01 * tenth);
    }
    return {};
  }

  Result<bool> decodes_one(VideoDecoder& decoder) {
    for (int sent = 0; sent < packets_for_a_picture;) {
      if (m_work.stop.stop_requested()) return problem(ProblemKind::cancelled, "was stopped");
      auto packet = m_demuxer.read();
      const bool ended = !packet || !packet->has_value();
      if (!ended && !(*packet)->video) continue;
      ++sent;
      const Status taken = decoder.send(ended ? nullptr : &**packet);
      if (taken) {
        const auto frame = decoder.receive(m_demuxer);
        if (frame && *frame != nullptr) return true;
        if (!frame && frame.problem().kind == ProblemKind::unsupported) return frame.problem();
      }
      if (ended) return false;
    }
    return false;
  }

  const fs::path& m_file;
  Demuxer m_demuxer;
  const LongWork& m_work;
};

}  // namespace

Result<ProbedFilm> probe_film(const fs::path& file, const LongWork& work) {
  auto demuxer = Demuxer::open(file);
  if (!demuxer) return demuxer.problem();
  return Probe(file, std::move(*demuxer), work).run();
}

}  // namespace mamori
