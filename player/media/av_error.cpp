#include "media/av_error.h"

#include <array>
#include <cerrno>
#include <string>

#include "media/av_library.h"

namespace mamori {
namespace {

ProblemKind kind_of(int code) {
  switch (code) {
    case AVERROR_INVALIDDATA:
    case AVERROR_EOF:
      return ProblemKind::malformed;
    case AVERROR_PATCHWELCOME:
    case AVERROR_DECODER_NOT_FOUND:
    case AVERROR_DEMUXER_NOT_FOUND:
    case AVERROR_ENCODER_NOT_FOUND:
    case AVERROR_MUXER_NOT_FOUND:
    case AVERROR(ENOSYS):
      return ProblemKind::unsupported;
    case AVERROR(ENOENT):
      return ProblemKind::not_found;
    case AVERROR(EACCES):
    case AVERROR(EIO):
      return ProblemKind::unreadable;
    case AVERROR(ENOSPC):
      return ProblemKind::full;
    default:
      return ProblemKind::malformed;
  }
}

}  // namespace

Problem av_problem(int code, std::string_view doing) {
  std::array<char, AV_ERROR_MAX_STRING_SIZE> words{};
  av_strerror(code, words.data(), words.size());
  return Problem{kind_of(code), std::string(doing) + ": " + words.data()};
}

}  // namespace mamori
