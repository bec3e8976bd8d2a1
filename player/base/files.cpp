#include "base/files.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <fstream>

#include "base/file_problem.h"

namespace mamori {

namespace fs = std::filesystem;

namespace {

// Without "..", a name leads out only through a link: anything on the way that is neither file nor folder.
bool has_link(const fs::path& folder, const fs::path& name) {
  std::string way = folder.native();
  for (const fs::path& part : name) {
    way += '/';
    way += part.native();
    struct stat entry {};
    if (::lstat(way.c_str(), &entry) != 0) return errno != ENOENT;
    if (!S_ISREG(entry.st_mode) && !S_ISDIR(entry.st_mode)) return true;
  }
  return false;
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
  if (auto status = write_all(descriptor, bytes, file); !status) {
    ::close(descriptor);
    ::unlink(temporary.c_str());
    return status;
  }
  if (auto status = sync_and_close(descriptor, file); !status) return status;
  return put_in_place(temporary, file);
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
  if (!has_link(folder, name)) return joined;
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
