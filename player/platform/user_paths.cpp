#include "platform/user_paths.h"

#include <unistd.h>

#include <cstdlib>

#include "base/files.h"

namespace mamori {
namespace {

namespace fs = std::filesystem;

fs::path from_environment(const char* name) {
  const char* value = std::getenv(name);
  return value == nullptr ? fs::path() : to_path(value);
}

}  // namespace

fs::path program_folder() {
  std::error_code error;
  const fs::path program = fs::read_symlink("/proc/self/exe", error);
  return error ? fs::current_path() : program.parent_path();
}

fs::path default_data_folder() {
  std::error_code error;
  if (fs::exists(program_folder() / "portable.txt", error)) return program_folder() / "data";
  if (const fs::path base = from_environment("XDG_DATA_HOME"); base.is_absolute()) return base / "mamori";
  if (const fs::path home = from_environment("HOME"); home.is_absolute()) return home / ".local" / "share" / "mamori";
  return program_folder() / "data";
}

fs::path default_content_folder() {
  std::error_code error;
  for (fs::path at = program_folder(); !at.empty(); at = at.parent_path()) {
    if (fs::is_directory(at / "content" / "courses", error)) return at;
    if (at == at.root_path()) break;
  }
  return program_folder();
}

fs::path default_films_folder(const fs::path& content) {
  std::error_code error;
  if (fs::is_directory(content / "films", error)) return content / "films";
  return content / "build" / "films";
}

}  // namespace mamori
