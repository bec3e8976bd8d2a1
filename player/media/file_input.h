#pragma once

#include <cstdint>
#include <fstream>

#include "base/file_range.h"
#include "media/av_handles.h"

namespace mamori {

// A file that we opened, or a stretch of it, handed to libav as a stream to read and seek in. One thread at a time.
class FileInput {
 public:
  explicit FileInput(const FileRange& range);
  ~FileInput();
  FileInput(const FileInput&) = delete;
  FileInput& operator=(const FileInput&) = delete;

  bool is_open() const { return m_file.is_open(); }
  AVIOContext* context() const { return m_context; }

 private:
  static int read(void* self, std::uint8_t* bytes, int size);
  static std::int64_t seek(void* self, std::int64_t offset, int whence);

  std::filebuf m_file;
  std::int64_t m_begin = 0;  // of the stretch, in the file
  std::int64_t m_size = 0;
  std::int64_t m_at = 0;  // in the stretch
  AVIOContext* m_context = nullptr;
};

}  // namespace mamori
