#include "base/file_problem.h"

#include <cerrno>
#include <fcntl.h>
#include <system_error>
#include <unistd.h>

#include "base/files.h"

namespace mamori {

namespace fs = std::filesystem;

namespace {

void sync_folder(const fs::path& folder) {
  const int descriptor = ::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
  if (descriptor < 0) return;
  ::fsync(descriptor);
  ::close(descriptor);
}

}  // namespace

ProblemKind file_problem_kind(int error) {
  switch (error) {
    case ENOENT:
    case ENOTDIR:
      return ProblemKind::not_found;
    case ENOSPC:
    case EDQUOT:
      return ProblemKind::full;
    case EROFS:
    case EACCES:
    case EPERM:
      return ProblemKind::read_only;
    default:
      return ProblemKind::unreadable;
  }
}

Problem file_problem(ProblemKind kind, const fs::path& file, std::string message) {
  return {.kind = kind, .message = std::move(message), .place = Place{.file = to_utf8(file)}};
}

Problem write_problem(const fs::path& file) {
  const int error = errno;
  return file_problem(file_problem_kind(error), file, "cannot be written: " + std::generic_category().message(error));
}

Result<std::ifstream> open_to_read(const fs::path& file) {
  std::error_code error;
  const auto status = fs::status(file, error);
  if (!fs::exists(status)) return file_problem(ProblemKind::not_found, file, "file not found");
  if (!fs::is_regular_file(status)) return file_problem(ProblemKind::unreadable, file, "not a regular file");
  std::ifstream stream(file, std::ios::binary);
  if (!stream) return file_problem(ProblemKind::unreadable, file, "cannot be opened for reading");
  return stream;
}

Status write_all(int descriptor, std::string_view bytes, const fs::path& file) {
  while (!bytes.empty()) {
    const ssize_t written = ::write(descriptor, bytes.data(), bytes.size());
    if (written < 0 && errno == EINTR) continue;
    if (written < 0) return write_problem(file);
    bytes.remove_prefix(static_cast<std::size_t>(written));
  }
  return {};
}

Status sync_and_close(int descriptor, const fs::path& file) {
  const bool synced = ::fsync(descriptor) == 0;
  const bool closed = ::close(descriptor) == 0;
  if (!synced || !closed) return write_problem(file);
  return {};
}

Status put_in_place(const fs::path& temporary, const fs::path& file) {
  std::error_code error;
  fs::rename(temporary, file, error);
  if (error) {
    return file_problem(file_problem_kind(error.value()), file, "cannot be put in place: " + error.message());
  }
  sync_folder(file.has_parent_path() ? file.parent_path() : fs::path("."));
  return {};
}

}  // namespace mamori
