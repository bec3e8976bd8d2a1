#include "base/files.h"

#include <fcntl.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <fstream>

namespace mamori {
namespace {

namespace fs = std::filesystem;

ProblemKind kind_of(int error) {
  switch (error) {
    case ENOENT:
    case ENOTDIR: return ProblemKind::not_found;
    case ENOSPC:
    case EDQUOT: return ProblemKind::full;
    case EROFS:
    case EACCES:
    case EPERM: return ProblemKind::read_only;
    default: return ProblemKind::unreadable;
  }
}

Problem file_problem(ProblemKind kind, const fs::path& file, std::string message) {
  return {.kind = kind, .message = std::move(message), .place = Place{.file = to_utf8(file)}};
}

Problem write_problem(const fs::path& file) {
  const int error = errno;
  return file_problem(kind_of(error), file, "cannot be written: " + std::generic_category().message(error));
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

Status sync_and_close(int descriptor, const fs::path& file) {
  const bool synced = ::fsync(descriptor) == 0;
  const bool closed = ::close(descriptor) == 0;
  if (!synced || !closed) return write_problem(file);
  return {};
}

void sync_folder(const fs::path& folder) {
  const int descriptor = ::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
  if (descriptor < 0) return;
  ::fsync(descriptor);
  ::close(descriptor);
}

}  // namespace

fs::path to_path(std::string_view utf8) { return fs::path(std::u8string(utf8.begin(), utf8.end())); }

std::string to_utf8(const fs::path& path) {
  const std::u8string text = path.u8string();
  return {text.begin(), text.end()};
}

Result<std::string> read_file(const fs::path& file, std::uintmax_t limit) {
  auto stream = open_to_read(file);
  if (!stream) return stream.problem();
  std::error_code error;
  const std::uintmax_t size = fs::file_size(file, error);
  if (error) return file_problem(ProblemKind::unreadable, file, "its size cannot be read");
  if (size > limit) {
    return file_problem(ProblemKind::refused, file,
                        "has " + std::to_string(size) + " bytes, more than the " + std::to_string(limit) + " allowed");
  }
  std::string bytes(size, '\0');
  stream->read(bytes.data(), static_cast<std::streamsize>(size));
  if (stream->gcount() != static_cast<std::streamsize>(size)) {
    return file_problem(ProblemKind::unreadable, file, "ended early while reading");
  }
  return bytes;
}

Status write_file(const fs::path& file, std::string_view bytes) {
  fs::path temporary = file;
  temporary += ".part";
  const int descriptor = ::open(temporary.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0600);
  if (descriptor < 0) return write_problem(file);
  while (!bytes.empty()) {
    const ssize_t written = ::write(descriptor, bytes.data(), bytes.size());
    if (written < 0 && errno == EINTR) continue;
    if (written < 0) {
      const Problem problem = write_problem(file);
      ::close(descriptor);
      ::unlink(temporary.c_str());
      return problem;
    }
    bytes.remove_prefix(static_cast<std::size_t>(written));
  }
  if (auto status = sync_and_close(descriptor, file); !status) return status;
  std::error_code error;
  fs::rename(temporary, file, error);
  if (error) return file_problem(kind_of(error.value()), file, "cannot be put in place: " + error.message());
  sync_folder(file.has_parent_path() ? file.parent_path() : fs::path("."));
  return {};
}

Result<fs::path> path_inside(const fs::path& folder, std::string_view relative) {
  const fs::path name = to_path(relative);
  const auto refuse = [&] {
    return Problem{.kind = ProblemKind::refused,
                   .message = "the path \"" + std::string(relative) + "\" leads out of its folder"};
  };
  if (relative.empty() || name.is_absolute() || name.has_root_name() || relative.find('\0') != std::string_view::npos) {
    return refuse();
  }
  for (const fs::path& part : name) {
    if (part == "..") return refuse();
  }
  const fs::path joined = folder / name;
  std::error_code error;
  const fs::path real_folder = fs::weakly_canonical(folder, error);
  const fs::path real = fs::weakly_canonical(joined, error);
  if (error) return refuse();
  const fs::path from_folder = real.lexically_relative(real_folder);
  if (from_folder.empty() || *from_folder.begin() == "..") return refuse();
  return joined;
}

Result<Sha256Digest> sha256_of_file(const fs::path& file) {
  auto stream = open_to_read(file);
  if (!stream) return stream.problem();
  Sha256 sum;
  std::array<char, 65536> buffer{};
  while (stream->read(buffer.data(), buffer.size()), stream->gcount() > 0) {
    sum.add(std::string_view(buffer.data(), static_cast<std::size_t>(stream->gcount())));
  }
  if (stream->bad()) return file_problem(ProblemKind::unreadable, file, "reading failed");
  return sum.finish();
}

}  // namespace mamori
