#include "platform/sdl_audio_output.h"

#include <SDL.h>

namespace mamori {
namespace {

// Long enough that a busy old PC does not stutter; the clock counts it in.
constexpr Uint16 buffer_frames = 2048;

}  // namespace

SdlAudioOutput::~SdlAudioOutput() { close(); }

Result<AudioFormat> SdlAudioOutput::open(const AudioFormat& wanted, AudioSource& source) {
  close();
  if (SDL_InitSubSystem(SDL_INIT_AUDIO) != 0) {
    return Problem{.kind = ProblemKind::not_found, .message = std::string("no sound: ") + SDL_GetError()};
  }
  SDL_AudioSpec asked{};
  asked.freq = wanted.rate;
  asked.format = AUDIO_F32SYS;
  asked.channels = static_cast<Uint8>(wanted.channels);
  asked.samples = buffer_frames;
  asked.callback = &SdlAudioOutput::call_back;
  asked.userdata = this;
  SDL_AudioSpec got{};
  m_source = &source;
  m_device = SDL_OpenAudioDevice(nullptr, 0, &asked, &got, SDL_AUDIO_ALLOW_FREQUENCY_CHANGE);
  if (m_device == 0) {
    const Problem problem{.kind = ProblemKind::not_found, .message = std::string("no sound device: ") + SDL_GetError()};
    m_source = nullptr;
    SDL_QuitSubSystem(SDL_INIT_AUDIO);
    return problem;
  }
  m_format = {.rate = got.freq, .channels = got.channels};
  m_latency = std::chrono::milliseconds(std::int64_t{got.samples} * 1000 / got.freq);
  return m_format;
}

void SdlAudioOutput::start(MonotonicTime) {
  if (m_device != 0) SDL_PauseAudioDevice(m_device, 0);
}

void SdlAudioOutput::pause(MonotonicTime) {
  if (m_device != 0) SDL_PauseAudioDevice(m_device, 1);
}

void SdlAudioOutput::close() {
  if (m_device == 0) return;
  SDL_CloseAudioDevice(m_device);
  SDL_QuitSubSystem(SDL_INIT_AUDIO);
  m_device = 0;
  m_source = nullptr;
}

void SdlAudioOutput::call_back(void* self, std::uint8_t* bytes, int length) {
  auto& output = *static_cast<SdlAudioOutput*>(self);
  const auto now = std::chrono::time_point_cast<std::chrono::milliseconds>(std::chrono::steady_clock::now());
  output.m_source->fill({reinterpret_cast<float*>(bytes), static_cast<std::size_t>(length) / sizeof(float)},
                        now + output.m_latency);
}

}  // namespace mamori
