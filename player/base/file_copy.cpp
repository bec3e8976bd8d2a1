#include "base/file_copy.h"

#include <algorithm>
#include <chrono>
#include <fcntl.h>
#include <functional>
#include <unistd.h>
#include <vector>

#include "base/file_problem.h"
#include "base/files.h"
#include "base/sha.h"

namespace mamori {
namespace {

namespace fs = std::filesystem;

constexpr std::size_t piece_bytes = 1u << 20;

// Reads the file piece by piece, hashes it and hands each piece on.
Result<std::string> read_through(const fs::path& file, const LongWork& work,
                                 const std::function<Status(std::string_view)>& take) {
  auto stream = open_to_read(file);
  if (!stream) return stream.problem();
  std::error_code error;
  const auto all = static_cast<double>(fs::file_size(file, error));
  Sha256 sum;
  std::vector<char> buffer(piece_bytes);
  double read = 0;
  while (stream->read(buffer.data(), static_cast<std::streamsize>(buffer.size())), stream->gcount() > 0) {
    if (work.stop.stop_requested()) return file_problem(ProblemKind::cancelled, file, "was stopped");
    const std::string_view piece(buffer.data(), static_cast<std::size_t>(stream->gcount()));
    sum.add(piece);
    if (auto taken = take(piece); !taken) return taken.problem();
    read += static_cast<double>(piece.size());
    if (all > 0) work.tell(std::min(1.0, read / all));
  }
  if (stream->bad()) return file_problem(ProblemKind::unreadable, file, "reading failed");
  return to_hex(sum.finish());
}

}  // namespace

Result<FileStamp> stamp_of(const fs::path& file) {
  std::error_code error;
  const auto status = fs::status(file, error);
  if (!fs::exists(status)) return file_problem(ProblemKind::not_found, file, "file not found");
  if (!fs::is_regular_file(status)) return file_problem(ProblemKind::unreadable, file, "not a regular file");
  FileStamp stamp{.bytes = fs::file_size(file, error)};
  if (error) return file_problem(ProblemKind::unreadable, file, "its size cannot be read");
  const auto modified = fs::last_write_time(file, error).time_since_epoch();
  if (error) return file_problem(ProblemKind::unreadable, file, "its time cannot be read");
  stamp.modified = std::chrono::duration_cast<std::chrono::nanoseconds>(modified).count();
  return stamp;
}

Result<HashedCopy> copy_by_hash(const fs::path& from, const fs::path& folder, std::string_view ending,
                                const LongWork& work) {
  std::error_code error;
  fs::create_directories(folder, error);
  if (error) {
    return file_problem(file_problem_kind(error.value()), folder, "cannot be made: " + error.message());
  }
  const fs::path temporary = folder / "copy.part";
  const int descriptor = ::open(temporary.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0600);
  if (descriptor < 0) return write_problem(temporary);
  const auto hash =
      read_through(from, work, [&](std::string_view piece) { return write_all(descriptor, piece, temporary); });
  Status written = sync_and_close(descriptor, temporary);
  if (!hash) written = hash.problem();
  const fs::path file = written ? folder / to_path(*hash + std::string(ending)) : fs::path();
  if (written) written = put_in_place(temporary, file);
  if (!written) {
    ::unlink(temporary.c_str());
    return written.problem();
  }
  const auto stamp = stamp_of(file);
  if (!stamp) return stamp.problem();
  return HashedCopy{.file = file, .sha256 = *hash, .stamp = *stamp};
}

Result<std::string> hash_of_large_file(const fs::path& file, const LongWork& work) {
  return read_through(file, work, [](std::string_view) { return Status{}; });
}

}  // namespace mamori
