#pragma once

#include <filesystem>

#include "base/result.h"

namespace mamori {

// The right to write in a data folder, held by one window or command at a time. WAL alone would let two processes
// write, but then both would go on counting from the same device counter. Advisory lock on «records.lock»; the system
// releases it when the process ends in whatever way.
class FolderLock {
 public:
  // Makes the folder (mode 0700) where it is missing. Problems: busy, read_only, unreadable.
  static Result<FolderLock> take(const std::filesystem::path& folder);
  FolderLock(FolderLock&& other) noexcept;
  FolderLock& operator=(FolderLock&&) = delete;
  ~FolderLock();

 private:
  explicit FolderLock(int descriptor) : m_descriptor(descriptor) {}

  int m_descriptor;  // -1: moved away
};

}  // namespace mamori
