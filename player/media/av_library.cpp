#include "media/av_library.h"

#include <string>

#include "base/shared_library.h"

namespace mamori {

#define MAMORI_DEFINE(part, name) decltype(name) name = nullptr;
MAMORI_LIBAV(MAMORI_DEFINE)
#undef MAMORI_DEFINE

namespace {

Status load() {
  const auto avutil = SharedLibrary::open("avutil", LIBAVUTIL_VERSION_MAJOR);
  if (!avutil) return avutil.problem();
  const auto swresample = SharedLibrary::open("swresample", LIBSWRESAMPLE_VERSION_MAJOR);
  if (!swresample) return swresample.problem();
  const auto avcodec = SharedLibrary::open("avcodec", LIBAVCODEC_VERSION_MAJOR);
  if (!avcodec) return avcodec.problem();
  const auto avformat = SharedLibrary::open("avformat", LIBAVFORMAT_VERSION_MAJOR);
  if (!avformat) return avformat.problem();
#define MAMORI_TAKE(part, name)                               \
  name = reinterpret_cast<decltype(name)>(part->find(#name)); \
  if (name == nullptr) return Problem{ProblemKind::unsupported, "lib" #part " lacks " #name};
  MAMORI_LIBAV(MAMORI_TAKE)
#undef MAMORI_TAKE
  av_log_set_level(AV_LOG_QUIET);
  return {};
}

}  // namespace

Status load_libav() {
  static const Status status = load();
  return status;
}

}  // namespace mamori
