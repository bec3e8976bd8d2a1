#pragma once

#include <filesystem>
#include <fstream>

#include "media/av_handles.h"

namespace mamori {

// A file that we opened, handed to libav as a stream to read and seek in. One thread at a time.
class FileInput {
 public:
  explicit FileInput(const std::filesystem::path& file);
  ~FileInput();
  FileInput(const FileInput&) = delete;
  FileInput& operator=(const FileInput&) = delete;

  bool is_open() const { return m_file.is_open(); }
  AVIOContext* context() const { return m_context; }

 private:
  static int read(void* self, std::uint8_t* bytes, int size);
  static std::int64_t seek(void* self, std::int64_t offset, int whence);

  std::filebuf m_file;
  std::int64_t m_size = 0;
  AVIOContext* m_context = nullptr;
};

}  // namespace mamori
