#include "store/folder_lock.h"

#include <cerrno>
#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <system_error>
#include <unistd.h>
#include <utility>

#include "base/files.h"
#include "store/system_problem.h"

namespace mamori {
namespace {

namespace fs = std::filesystem;

// mkdir -p; only folders that did not exist get mode 0700.
Status make_folder(const fs::path& folder) {
  std::error_code error;
  if (fs::is_directory(folder, error)) return {};
  if (folder.has_parent_path() && folder.parent_path() != folder) {
    if (auto status = make_folder(folder.parent_path()); !status) return status;
  }
  if (::mkdir(folder.c_str(), 0700) != 0 && errno != EEXIST) {
    return system_problem(errno, folder, "the data folder cannot be made");
  }
  return {};
}

}  // namespace

Result<FolderLock> FolderLock::take(const fs::path& folder) {
  if (auto status = make_folder(folder); !status) return status.problem();
  const fs::path file = folder / "records.lock";
  const int descriptor = ::open(file.c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0600);
  if (descriptor < 0) return system_problem(errno, file, "the data folder cannot be written");
  FolderLock lock(descriptor);
  if (::flock(descriptor, LOCK_EX | LOCK_NB) == 0) return lock;
  if (errno == EWOULDBLOCK) {
    return Problem{.kind = ProblemKind::busy,
                   .message = "another window or command uses this data folder",
                   .place = Place{.file = to_utf8(folder)}};
  }
  return system_problem(errno, file, "the data folder cannot be locked");
}

FolderLock::FolderLock(FolderLock&& other) noexcept : m_descriptor(std::exchange(other.m_descriptor, -1)) {}

FolderLock::~FolderLock() {
  if (m_descriptor >= 0) ::close(m_descriptor);
}

}  // namespace mamori
