#include "media/file_input.h"

#include <algorithm>
#include <cstdio>
#include <new>

namespace mamori {
namespace {

constexpr int buffer_bytes = 64 * 1024;

}  // namespace

FileInput::FileInput(const FileRange& range) {
  m_file.pubsetbuf(nullptr, 0);  // libav has its own buffer
  if (m_file.open(range.file, std::ios::in | std::ios::binary) == nullptr) return;
  const std::int64_t all = m_file.pubseekoff(0, std::ios::end, std::ios::in);
  m_begin = std::min(static_cast<std::int64_t>(range.offset), all);
  m_size = range.size == 0 ? all - m_begin : std::min(static_cast<std::int64_t>(range.size), all - m_begin);
  m_file.pubseekoff(m_begin, std::ios::beg, std::ios::in);
  auto* buffer = static_cast<std::uint8_t*>(av_malloc(buffer_bytes));
  if (buffer == nullptr) throw std::bad_alloc();
  m_context = avio_alloc_context(buffer, buffer_bytes, 0, this, &FileInput::read, nullptr, &FileInput::seek);
  if (m_context == nullptr) {
    av_free(buffer);
    throw std::bad_alloc();
  }
}

FileInput::~FileInput() {
  if (m_context != nullptr) av_freep(&m_context->buffer);
  avio_context_free(&m_context);
}

int FileInput::read(void* self, std::uint8_t* bytes, int size) {
  auto& input = *static_cast<FileInput*>(self);
  const std::int64_t wanted = std::min<std::int64_t>(size, input.m_size - input.m_at);
  if (wanted <= 0) return AVERROR_EOF;
  const std::streamsize got = input.m_file.sgetn(reinterpret_cast<char*>(bytes), wanted);
  if (got <= 0) return AVERROR_EOF;
  input.m_at += got;
  return static_cast<int>(got);
}

std::int64_t FileInput::seek(void* self, std::int64_t offset, int whence) {
  auto& input = *static_cast<FileInput*>(self);
  const int from = whence & ~AVSEEK_FORCE;
  if (from == AVSEEK_SIZE) return input.m_size;
  const std::int64_t to = offset + (from == SEEK_SET ? 0 : from == SEEK_CUR ? input.m_at : input.m_size);
  if (to < 0) return AVERROR(EINVAL);
  if (input.m_file.pubseekoff(input.m_begin + to, std::ios::beg, std::ios::in) < 0) return AVERROR(EIO);
  input.m_at = to;
  return to;
}

}  // namespace mamori
