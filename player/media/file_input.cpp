#include "media/file_input.h"

#include <cstdio>
#include <new>

namespace mamori {
namespace {

constexpr int buffer_bytes = 64 * 1024;

}  // namespace

FileInput::FileInput(const std::filesystem::path& file) {
  m_file.pubsetbuf(nullptr, 0);  // libav has its own buffer
  if (m_file.open(file, std::ios::in | std::ios::binary) == nullptr) return;
  m_size = m_file.pubseekoff(0, std::ios::end, std::ios::in);
  m_file.pubseekoff(0, std::ios::beg, std::ios::in);
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
  const std::streamsize got = static_cast<FileInput*>(self)->m_file.sgetn(reinterpret_cast<char*>(bytes), size);
  return got > 0 ? static_cast<int>(got) : AVERROR_EOF;
}

std::int64_t FileInput::seek(void* self, std::int64_t offset, int whence) {
  auto& input = *static_cast<FileInput*>(self);
  const int from = whence & ~AVSEEK_FORCE;
  if (from == AVSEEK_SIZE) return input.m_size;
  const auto direction = from == SEEK_SET ? std::ios::beg : from == SEEK_CUR ? std::ios::cur : std::ios::end;
  const std::int64_t at = input.m_file.pubseekoff(offset, direction, std::ios::in);
  return at < 0 ? AVERROR(EIO) : at;
}

}  // namespace mamori
