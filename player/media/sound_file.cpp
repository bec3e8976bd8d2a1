#include "media/sound_file.h"

#include <algorithm>
#include <array>
#include <exception>
#include <optional>
#include <utility>

#include "base/files.h"
#include "media/audio_decoder.h"
#include "media/av_error.h"
#include "media/demuxer.h"
#include "media/file_output.h"
#include "media/sound_encoder.h"

namespace mamori {
namespace {

// At 24 kbit/s the 3,400 sentences of all content would take more than the 30 MB that clips may have.
constexpr std::int64_t speech_bit_rate = 18'000;
constexpr int opus_rate = 48'000;
constexpr std::array opus_rates{8'000, 12'000, 16'000, 24'000, 48'000};  // RFC 6716, 2

// Appends all that the decoder gives for the packet; false when the sound has become too long.
bool take_all(AudioDecoder& decoder, const Demuxer& demuxer, const DemuxedPacket* packet, AudioBlock& sound) {
  if (!decoder.send(packet)) return true;
  while (true) {
    auto block = decoder.receive(demuxer);
    if (!block || !block->has_value()) return true;
    sound.samples.insert(sound.samples.end(), (*block)->samples.begin(), (*block)->samples.end());
    if (sound.length() > longest_sound_file) return false;
  }
}

Result<AudioBlock> decode(const FileRange& range, const AudioFormat& format) {
  const auto place = Place{to_utf8(range.file.filename())};
  auto demuxer = Demuxer::open(range);
  if (!demuxer) return demuxer.problem();
  if (demuxer->audio() == nullptr) return Problem{ProblemKind::unsupported, "the file has no sound", place};
  auto decoder = AudioDecoder::create(*demuxer, format);
  if (!decoder) return Problem{decoder.problem().kind, decoder.problem().message, place};
  AudioBlock sound{.format = format, .position = {}, .samples = {}};
  const auto too_long = Problem{ProblemKind::refused, "the sound is too long to be read aloud", place};
  while (true) {
    auto packet = demuxer->read();
    if (!packet) return packet.problem();
    if (!packet->has_value()) break;
    if (!(*packet)->video && !take_all(*decoder, *demuxer, &**packet, sound)) return too_long;
  }
  if (!take_all(*decoder, *demuxer, nullptr, sound)) return too_long;
  if (sound.samples.empty()) return Problem{ProblemKind::malformed, "no sound could be decoded", place};
  return sound;
}

Result<std::vector<float>> resampled(std::span<const float> samples, int from, int to) {
  AVChannelLayout mono{};
  av_channel_layout_default(&mono, 1);
  SwrContext* made = nullptr;
  int result = swr_alloc_set_opts2(&made, &mono, AV_SAMPLE_FMT_FLT, to, &mono, AV_SAMPLE_FMT_FLT, from, 0, nullptr);
  const AvResamplerHandle resampler(made);
  if (result >= 0) result = swr_init(resampler.get());
  if (result < 0) return av_problem(result, "the sound cannot be converted");
  const int room = swr_get_out_samples(resampler.get(), static_cast<int>(samples.size())) + to / 10;
  std::vector<float> out(static_cast<std::size_t>(room));
  auto* begin = reinterpret_cast<std::uint8_t*>(out.data());
  const auto* in = reinterpret_cast<const std::uint8_t*>(samples.data());
  const int count = swr_convert(resampler.get(), &begin, room, &in, static_cast<int>(samples.size()));
  if (count < 0) return av_problem(count, "the sound cannot be converted");
  begin = reinterpret_cast<std::uint8_t*>(out.data() + count);
  const int drained = swr_convert(resampler.get(), &begin, room - count, nullptr, 0);
  out.resize(static_cast<std::size_t>(count + std::max(drained, 0)));
  return out;
}

Status encode(const std::filesystem::path& file, std::span<const float> samples, int rate) {
  auto encoder = SoundEncoder::create("libopus", {.rate = rate, .channels = 1}, speech_bit_rate, true);
  if (!encoder) return encoder.problem();
  auto output = FileOutput::create(file, "ogg");
  if (!output) return output.problem();
  output->format().flags |= AVFMT_FLAG_BITEXACT;  // no random serial number, no version of libav
  auto stream = output->add_stream(encoder->codec());
  if (!stream) return stream.problem();
  if (Status begun = output->begin(nullptr); !begun) return begun;
  const SoundEncoder::Sink sink = [&](AVPacket& packet) {
    return output->write(packet, **stream, encoder->codec().time_base);
  };
  if (Status added = encoder->add(samples, sink); !added) return added;
  if (Status finished = encoder->finish(sink); !finished) return finished;
  return output->finish();
}

}  // namespace

Result<AudioBlock> decode_audio_file(const std::filesystem::path& file, const AudioFormat& format) {
  return decode_audio_file(FileRange{.file = file}, format);
}

Result<AudioBlock> decode_audio_file(const FileRange& range, const AudioFormat& format) {
  try {
    return decode(range, format);
  } catch (const std::exception& error) {
    return Problem{ProblemKind::internal, error.what(), Place{to_utf8(range.file.filename())}};
  }
}

Status write_opus_clip(const std::filesystem::path& file, std::span<const float> samples, int rate) {
  if (samples.empty() || rate <= 0) return Problem{ProblemKind::refused, "there is no sound to write"};
  if (Status loaded = load_libav(); !loaded) return loaded;
  try {
    if (std::find(opus_rates.begin(), opus_rates.end(), rate) != opus_rates.end()) return encode(file, samples, rate);
    const auto converted = resampled(samples, rate, opus_rate);
    if (!converted) return converted.problem();
    return encode(file, *converted, opus_rate);
  } catch (const std::exception& error) {
    return Problem{ProblemKind::internal, error.what(), Place{to_utf8(file.filename())}};
  }
}

}  // namespace mamori
