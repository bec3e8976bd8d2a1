#include <algorithm>
#include <cstring>
#include <map>
#include <unzip.h>

#include "base/files.h"
#include "base/utf8.h"
#include "load/package_files.h"

namespace mamori {
namespace {

constexpr std::uintmax_t largest_archive = 64u << 20;
constexpr std::uintmax_t highest_ratio = 200;           // of XML, which shrinks well
constexpr std::uintmax_t ratio_counts_from = 1u << 20;  // small files may shrink as they like

// minizip reads through these, so that it never sees a path (Windows reads a narrow one as CP932).
struct Memory {
  std::string bytes;
  ZPOS64_T at = 0;
};

Memory& memory_of(voidpf stream) {
  return *static_cast<Memory*>(stream);
}

voidpf open_memory(voidpf opaque, const void*, int) {
  return opaque;
}
int close_memory(voidpf, voidpf) {
  return 0;
}
int error_of_memory(voidpf, voidpf) {
  return 0;
}
ZPOS64_T place_in_memory(voidpf, voidpf stream) {
  return memory_of(stream).at;
}

uLong read_memory(voidpf, voidpf stream, void* buffer, uLong size) {
  Memory& memory = memory_of(stream);
  const ZPOS64_T left = memory.bytes.size() - std::min<ZPOS64_T>(memory.at, memory.bytes.size());
  const auto count = static_cast<uLong>(std::min<ZPOS64_T>(size, left));
  if (count > 0) std::memcpy(buffer, memory.bytes.data() + memory.at, count);
  memory.at += count;
  return count;
}

long seek_memory(voidpf, voidpf stream, ZPOS64_T offset, int origin) {
  Memory& memory = memory_of(stream);
  ZPOS64_T from = 0;
  if (origin == ZLIB_FILEFUNC_SEEK_CUR) from = memory.at;
  if (origin == ZLIB_FILEFUNC_SEEK_END) from = memory.bytes.size();
  if (from + offset > memory.bytes.size()) return -1;
  memory.at = from + offset;
  return 0;
}

Problem refused(std::string message) {
  return {.kind = ProblemKind::refused, .message = std::move(message)};
}
Problem damaged(std::string message) {
  return {.kind = ProblemKind::malformed, .message = std::move(message)};
}

// Why an entry of that name is not let in; empty: nothing is wrong with it.
std::string fault_of_name(const std::string& name) {
  if (name.empty() || !is_valid_utf8(name)) return "a name in it is not UTF-8";
  if (name.front() == '/' || name.find(':') != std::string::npos) return "\"" + name + "\" is an absolute path";
  if (name.find('\\') != std::string::npos) return "\"" + name + "\" holds a backslash";
  if (("/" + name + "/").find("/../") != std::string::npos) return "\"" + name + "\" leads out of the package";
  return {};
}

bool is_link(const unz_file_info64& info) {
  constexpr uLong unix_type = 0170000u << 16;
  constexpr uLong unix_link = 0120000u << 16;
  return (info.external_fa & unix_type) == unix_link;
}

std::string fault_of_entry(const std::string& name, const unz_file_info64& info) {
  if (auto fault = fault_of_name(name); !fault.empty()) return fault;
  if (is_link(info)) return "\"" + name + "\" is a link";
  if ((info.flag & 1u) != 0) return "\"" + name + "\" is encrypted";
  if (info.uncompressed_size > ratio_counts_from &&
      info.uncompressed_size / std::max<ZPOS64_T>(info.compressed_size, 1) > highest_ratio) {
    return "\"" + name + "\" unpacks to more than " + std::to_string(highest_ratio) + " times its size";
  }
  return {};
}

class ZipFiles final : public PackageFiles {
 public:
  explicit ZipFiles(std::string bytes) { m_memory.bytes = std::move(bytes); }
  ~ZipFiles() override {
    if (m_archive != nullptr) unzClose(m_archive);
  }
  ZipFiles(const ZipFiles&) = delete;
  ZipFiles& operator=(const ZipFiles&) = delete;

  Status open() {
    zlib_filefunc64_def functions{.zopen64_file = open_memory,
                                  .zread_file = read_memory,
                                  .zwrite_file = nullptr,
                                  .ztell64_file = place_in_memory,
                                  .zseek64_file = seek_memory,
                                  .zclose_file = close_memory,
                                  .zerror_file = error_of_memory,
                                  .opaque = &m_memory};
    m_archive = unzOpen2_64("", &functions);
    if (m_archive == nullptr) return damaged("is no zip archive");
    int code = unzGoToFirstFile(m_archive);
    for (; code == UNZ_OK; code = unzGoToNextFile(m_archive)) {
      if (auto status = add_entry(); !status) return status;
    }
    if (code != UNZ_END_OF_LIST_OF_FILE) return damaged("the list of the zip archive is broken");
    return {};
  }

  Result<std::string> read(const std::string& name) override {
    const auto found = m_entries.find(name);
    if (found == m_entries.end()) {
      return Problem{.kind = ProblemKind::not_found, .message = "is not in the package", .place = Place{.file = name}};
    }
    auto bytes = unpack(found->second);
    if (bytes) return bytes;
    Problem problem = bytes.problem();
    problem.place = Place{.file = name};
    return problem;
  }

  std::vector<std::string> xml_files() const override {
    std::vector<std::string> out;
    for (const auto& [name, entry] : m_entries) {
      if (name.ends_with(".xml")) out.push_back(name);
    }
    return out;
  }

 private:
  struct Entry {
    unz64_file_pos place{};
    std::uintmax_t size = 0;
  };

  Status add_entry() {
    constexpr uLong longest_name = 1024;
    std::string name(longest_name, '\0');
    unz_file_info64 info{};
    if (unzGetCurrentFileInfo64(m_archive, &info, name.data(), longest_name, nullptr, 0, nullptr, 0) != UNZ_OK) {
      return damaged("the list of the zip archive is broken");
    }
    if (info.size_filename >= longest_name) return refused("a name in it is longer than 1023 bytes");
    name.resize(info.size_filename);
    if (name.find('\0') != std::string::npos) return refused("a name in it holds a zero byte");
    if (auto fault = fault_of_entry(name, info); !fault.empty()) return refused(std::move(fault));
    if (m_entries.size() >= most_package_files) return refused("holds more files than are read");
    m_size += info.uncompressed_size;
    if (info.uncompressed_size > largest_package || m_size > largest_package) {
      return refused("unpacks to more than " + std::to_string(largest_package >> 20) + " MB");
    }
    if (name.back() == '/') return {};  // a folder
    Entry entry{.place = {}, .size = info.uncompressed_size};
    if (unzGetFilePos64(m_archive, &entry.place) != UNZ_OK) return damaged("the list of the zip archive is broken");
    if (!m_entries.emplace(std::move(name), entry).second) return refused("holds a name twice");
    return {};
  }

  // Trusts no size: what unpacks to more than the list says is refused.
  Result<std::string> unpack(Entry entry) {
    if (entry.size > largest_package_file)
      return refused("is larger than " + std::to_string(largest_package_file >> 20) + " MB");
    if (unzGoToFilePos64(m_archive, &entry.place) != UNZ_OK || unzOpenCurrentFile(m_archive) != UNZ_OK) {
      return damaged("cannot be unpacked");
    }
    std::string bytes(entry.size + 1, '\0');
    std::size_t filled = 0;
    int count = 0;
    do {
      count = unzReadCurrentFile(m_archive, bytes.data() + filled, static_cast<unsigned>(bytes.size() - filled));
      if (count > 0) filled += static_cast<std::size_t>(count);
    } while (count > 0 && filled < bytes.size());
    const bool whole = unzCloseCurrentFile(m_archive) == UNZ_OK && count >= 0;  // UNZ_CRCERROR: the check sum differs
    if (!whole || filled != entry.size) return damaged("cannot be unpacked: it is not what the archive's list says");
    bytes.resize(filled);
    return bytes;
  }

  Memory m_memory;
  unzFile m_archive = nullptr;
  std::map<std::string, Entry> m_entries;
  std::uintmax_t m_size = 0;
};

}  // namespace

Result<std::unique_ptr<PackageFiles>> open_zip(const std::filesystem::path& archive) {
  auto bytes = read_file(archive, largest_archive);
  if (!bytes) return bytes.problem();
  auto files = std::make_unique<ZipFiles>(std::move(*bytes));
  if (auto status = files->open(); !status) {
    Problem problem = status.problem();
    problem.place = Place{.file = to_utf8(archive.filename())};
    return problem;
  }
  return std::unique_ptr<PackageFiles>(std::move(files));
}

}  // namespace mamori
