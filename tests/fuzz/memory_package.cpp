#include "fuzz/memory_package.h"

#include <fstream>
#include <stdexcept>
#include <unistd.h>

#include "base/files.h"
#include "load/package_path.h"

namespace mamori::fuzz {
namespace {

constexpr std::string_view head = "<!--file:";
constexpr std::string_view head_end = "-->";

}  // namespace

std::map<std::string, std::string> split_files(std::string_view bytes) {
  std::map<std::string, std::string> files;
  std::string name = "item.xml";
  while (true) {
    const std::size_t next = bytes.find(head);
    if (next != 0) files[name] = std::string(bytes.substr(0, next));
    if (next == std::string_view::npos) return files;
    bytes.remove_prefix(next + head.size());
    const std::size_t end = bytes.find(head_end);
    if (end == std::string_view::npos) return files;
    if (const auto inside = package_name("", bytes.substr(0, end))) name = *inside;
    bytes.remove_prefix(end + head_end.size());
    bytes.remove_prefix(bytes.starts_with('\n') ? 1 : 0);
  }
}

Result<std::string> MemoryPackage::read(const std::string& name) {
  const auto found = m_files.find(name);
  if (found != m_files.end()) return found->second;
  return Problem{.kind = ProblemKind::not_found, .message = "is not in the package", .place = Place{.file = name}};
}

std::vector<std::string> MemoryPackage::xml_files() const {
  std::vector<std::string> names;
  for (const auto& [name, bytes] : m_files) {
    if (name.ends_with(".xml")) names.push_back(name);
  }
  return names;
}

ScratchFolder::ScratchFolder() {
  m_path = std::filesystem::temp_directory_path() / ("mamori-fuzz-" + std::to_string(getpid()));
  std::filesystem::create_directories(m_path);
}

ScratchFolder::~ScratchFolder() {
  std::error_code ignored;
  std::filesystem::remove_all(m_path, ignored);
}

void ScratchFolder::fill(const std::string& inner, const std::map<std::string, std::string>& files) const {
  const auto folder = m_path / to_path(inner);
  std::filesystem::create_directories(folder);
  for (const auto& entry : std::filesystem::directory_iterator(folder)) {
    if (!files.contains(to_utf8(entry.path().filename()))) std::filesystem::remove_all(entry.path());
  }
  for (const auto& [name, bytes] : files) {
    if (name.size() > 60 || name.find('/') != std::string::npos) continue;
    std::ofstream(folder / to_path(name), std::ios::binary) << bytes;
  }
}

}  // namespace mamori::fuzz
