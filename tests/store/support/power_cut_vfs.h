#pragma once

#include <cstdint>
#include <map>
#include <memory>
#include <mutex>
#include <random>
#include <sqlite3.h>
#include <string>
#include <vector>

namespace mamori::test {

// SQLite's default VFS while the object lives: a disk with a cache of its own. What is written stays in memory until
// xSync puts it into the real file. At the cut each write that was not synced is dropped, kept or torn, by chance and
// each for itself; from then on all reading and writing fails. Afterwards the real files hold what a machine would find
// after a power cut. Close all connections before it goes. Usable from several threads.
class PowerCutVfs {
 public:
  PowerCutVfs();
  ~PowerCutVfs();
  PowerCutVfs(const PowerCutVfs&) = delete;
  PowerCutVfs& operator=(const PowerCutVfs&) = delete;

  // Cuts at the n-th write, truncation, sync or deletion from now (from 1).
  void cut_at(std::uint64_t operation, std::uint32_t seed);
  bool is_cut() const;
  std::uint64_t operations() const;
  void set_full(bool full);  // writes fail as on a full disk

  struct Write {
    std::int64_t offset = 0;
    std::vector<std::uint8_t> bytes;
    bool truncate = false;  // to `offset`
  };
  struct Image {
    int descriptor = -1;  // of the real file; kept open, since closing would drop SQLite's locks. -1: temporary file
    std::vector<std::uint8_t> now;
    std::vector<Write> unsynced;

    Image() = default;
    ~Image();
    Image(const Image&) = delete;
    Image& operator=(const Image&) = delete;
  };

  // For the C callbacks.
  std::shared_ptr<Image> image_of(const char* name);
  int read(Image& image, void* to, int count, sqlite3_int64 offset);
  int write(Image& image, const void* from, int count, sqlite3_int64 offset);
  int truncate(Image& image, sqlite3_int64 size);
  int sync(Image& image);
  int size(Image& image, sqlite3_int64* size);
  int remove(const char* name, int sync_folder);
  int exists(const char* name, int flags, int* result);
  sqlite3_vfs* below() const { return m_below; }

 private:
  bool counts_as_cut();  // counts one operation; true where the power is off after it
  void cut();

  sqlite3_vfs* m_below;
  sqlite3_vfs m_vfs = {};
  mutable std::mutex m_mutex;
  std::map<std::string, std::shared_ptr<Image>> m_images;
  std::mt19937 m_engine;
  std::uint64_t m_operations = 0;
  std::uint64_t m_cut_at = 0;  // 0: never
  bool m_cut = false;
  bool m_full = false;
};

}  // namespace mamori::test
