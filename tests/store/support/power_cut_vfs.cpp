#include "store/support/power_cut_vfs.h"

#include <algorithm>
#include <cstring>
#include <fcntl.h>
#include <new>
#include <stdexcept>
#include <unistd.h>

namespace mamori::test {
namespace {

// The memory SQLite gives for a file: ours, then the real one's, which does the locks and the shared memory.
struct File {
  sqlite3_file base;
  PowerCutVfs* vfs;
  std::shared_ptr<PowerCutVfs::Image> image;
  sqlite3_file* real;
};

constexpr std::size_t real_offset = (sizeof(File) + 15) / 16 * 16;

File& file_of(sqlite3_file* file) {
  return *reinterpret_cast<File*>(file);
}
sqlite3_file* real_of(sqlite3_file* file) {
  return file_of(file).real;
}
PowerCutVfs& vfs_of(sqlite3_vfs* vfs) {
  return *static_cast<PowerCutVfs*>(vfs->pAppData);
}

int close_file(sqlite3_file* file) {
  const int code = real_of(file)->pMethods == nullptr ? SQLITE_OK : real_of(file)->pMethods->xClose(real_of(file));
  file_of(file).~File();
  return code;
}

int control(sqlite3_file* file, int operation, void* argument) {
  if (operation == SQLITE_FCNTL_SIZE_HINT || operation == SQLITE_FCNTL_CHUNK_SIZE) return SQLITE_NOTFOUND;
  return real_of(file)->pMethods->xFileControl(real_of(file), operation, argument);
}

const sqlite3_io_methods methods = {
    .iVersion = 2,
    .xClose = close_file,
    .xRead = [](sqlite3_file* f, void* to, int n,
                sqlite3_int64 at) { return file_of(f).vfs->read(*file_of(f).image, to, n, at); },
    .xWrite = [](sqlite3_file* f, const void* from, int n,
                 sqlite3_int64 at) { return file_of(f).vfs->write(*file_of(f).image, from, n, at); },
    .xTruncate = [](sqlite3_file* f, sqlite3_int64 size) { return file_of(f).vfs->truncate(*file_of(f).image, size); },
    .xSync = [](sqlite3_file* f, int) { return file_of(f).vfs->sync(*file_of(f).image); },
    .xFileSize = [](sqlite3_file* f, sqlite3_int64* size) { return file_of(f).vfs->size(*file_of(f).image, size); },
    .xLock = [](sqlite3_file* f, int level) { return real_of(f)->pMethods->xLock(real_of(f), level); },
    .xUnlock = [](sqlite3_file* f, int level) { return real_of(f)->pMethods->xUnlock(real_of(f), level); },
    .xCheckReservedLock = [](sqlite3_file* f,
                             int* out) { return real_of(f)->pMethods->xCheckReservedLock(real_of(f), out); },
    .xFileControl = control,
    .xSectorSize = [](sqlite3_file* f) { return real_of(f)->pMethods->xSectorSize(real_of(f)); },
    .xDeviceCharacteristics = [](sqlite3_file* f) { return real_of(f)->pMethods->xDeviceCharacteristics(real_of(f)); },
    .xShmMap = [](sqlite3_file* f, int page, int size, int extend,
                  void volatile** out) { return real_of(f)->pMethods->xShmMap(real_of(f), page, size, extend, out); },
    .xShmLock = [](sqlite3_file* f, int at, int n,
                   int flags) { return real_of(f)->pMethods->xShmLock(real_of(f), at, n, flags); },
    .xShmBarrier = [](sqlite3_file* f) { real_of(f)->pMethods->xShmBarrier(real_of(f)); },
    .xShmUnmap = [](sqlite3_file* f, int remove) { return real_of(f)->pMethods->xShmUnmap(real_of(f), remove); },
    .xFetch = nullptr,
    .xUnfetch = nullptr,
};

int open_file(sqlite3_vfs* vfs, sqlite3_filename name, sqlite3_file* memory, int flags, int* out_flags) {
  PowerCutVfs& self = vfs_of(vfs);
  auto* real = reinterpret_cast<sqlite3_file*>(reinterpret_cast<char*>(memory) + real_offset);
  std::memset(static_cast<void*>(real), 0, static_cast<std::size_t>(self.below()->szOsFile));
  memory->pMethods = nullptr;
  if (self.is_cut()) return SQLITE_CANTOPEN;
  const int code = self.below()->xOpen(self.below(), name, real, flags, out_flags);
  if (code != SQLITE_OK) return code;
  new (memory) File{.base = {&methods}, .vfs = &self, .image = self.image_of(name), .real = real};
  return SQLITE_OK;
}

void apply(const PowerCutVfs::Image& image, const PowerCutVfs::Write& write, std::size_t length) {
  if (image.descriptor < 0) return;
  const bool done = write.truncate ? ::ftruncate(image.descriptor, write.offset) == 0
                                   : ::pwrite(image.descriptor, write.bytes.data(), length, write.offset) ==
                                         static_cast<ssize_t>(length);
  if (!done) throw std::runtime_error("the simulated disk cannot be written");
}

}  // namespace

PowerCutVfs::Image::~Image() {
  if (descriptor >= 0) ::close(descriptor);
}

PowerCutVfs::PowerCutVfs() : m_below(sqlite3_vfs_find(nullptr)) {
  m_vfs = *m_below;
  m_vfs.pNext = nullptr;
  m_vfs.szOsFile = static_cast<int>(real_offset) + m_below->szOsFile;
  m_vfs.zName = "power-cut";
  m_vfs.pAppData = this;
  m_vfs.iVersion = 1;
  m_vfs.xOpen = open_file;
  m_vfs.xDelete = [](sqlite3_vfs* vfs, const char* name, int sync) { return vfs_of(vfs).remove(name, sync); };
  m_vfs.xAccess = [](sqlite3_vfs* vfs, const char* name, int flags, int* out) {
    return vfs_of(vfs).exists(name, flags, out);
  };
  m_vfs.xFullPathname = [](sqlite3_vfs* vfs, const char* name, int size, char* out) {
    return vfs_of(vfs).below()->xFullPathname(vfs_of(vfs).below(), name, size, out);
  };
  m_vfs.xRandomness = [](sqlite3_vfs* vfs, int size, char* out) {
    return vfs_of(vfs).below()->xRandomness(vfs_of(vfs).below(), size, out);
  };
  m_vfs.xSleep = [](sqlite3_vfs* vfs, int microseconds) {
    return vfs_of(vfs).below()->xSleep(vfs_of(vfs).below(), microseconds);
  };
  m_vfs.xGetLastError = [](sqlite3_vfs* vfs, int size, char* out) {
    return vfs_of(vfs).below()->xGetLastError(vfs_of(vfs).below(), size, out);
  };
  m_vfs.xCurrentTime = [](sqlite3_vfs* vfs, double* out) {
    return vfs_of(vfs).below()->xCurrentTime(vfs_of(vfs).below(), out);
  };
  sqlite3_vfs_register(&m_vfs, 1);
}

PowerCutVfs::~PowerCutVfs() {
  sqlite3_vfs_unregister(&m_vfs);
  sqlite3_vfs_register(m_below, 1);
}

void PowerCutVfs::cut_at(std::uint64_t operation, std::uint32_t seed) {
  const std::lock_guard lock(m_mutex);
  m_cut_at = m_operations + operation;
  m_engine.seed(seed);
}

bool PowerCutVfs::is_cut() const {
  const std::lock_guard lock(m_mutex);
  return m_cut;
}

std::uint64_t PowerCutVfs::operations() const {
  const std::lock_guard lock(m_mutex);
  return m_operations;
}

void PowerCutVfs::set_full(bool full) {
  const std::lock_guard lock(m_mutex);
  m_full = full;
}

std::shared_ptr<PowerCutVfs::Image> PowerCutVfs::image_of(const char* name) {
  const std::lock_guard lock(m_mutex);
  if (name == nullptr) return std::make_shared<Image>();
  auto& image = m_images[name];
  if (image) return image;
  image = std::make_shared<Image>();
  image->descriptor = ::open(name, O_RDWR | O_CLOEXEC);
  if (image->descriptor < 0) throw std::runtime_error("the simulated disk lost a file");
  const off_t length = ::lseek(image->descriptor, 0, SEEK_END);
  image->now.resize(static_cast<std::size_t>(length));
  if (::pread(image->descriptor, image->now.data(), image->now.size(), 0) != length) {
    throw std::runtime_error("the simulated disk cannot be read");
  }
  return image;
}

int PowerCutVfs::read(Image& image, void* to, int count, sqlite3_int64 offset) {
  const std::lock_guard lock(m_mutex);
  if (m_cut) return SQLITE_IOERR_READ;
  const auto wanted = static_cast<std::size_t>(count);
  const auto begin = std::min(static_cast<std::size_t>(offset), image.now.size());
  const std::size_t there = std::min(wanted, image.now.size() - begin);
  std::memset(to, 0, wanted);
  if (there > 0) std::memcpy(to, image.now.data() + begin, there);
  return there == wanted ? SQLITE_OK : SQLITE_IOERR_SHORT_READ;
}

int PowerCutVfs::write(Image& image, const void* from, int count, sqlite3_int64 offset) {
  const std::lock_guard lock(m_mutex);
  if (m_cut) return SQLITE_IOERR_WRITE;
  if (m_full) return SQLITE_FULL;
  const auto* bytes = static_cast<const std::uint8_t*>(from);
  image.unsynced.push_back({.offset = offset, .bytes = {bytes, bytes + count}});
  const auto end = static_cast<std::size_t>(offset + count);
  if (image.now.size() < end) image.now.resize(end);
  std::copy_n(bytes, count, image.now.begin() + offset);
  return counts_as_cut() ? SQLITE_IOERR_WRITE : SQLITE_OK;
}

int PowerCutVfs::truncate(Image& image, sqlite3_int64 size) {
  const std::lock_guard lock(m_mutex);
  if (m_cut) return SQLITE_IOERR_TRUNCATE;
  image.unsynced.push_back({.offset = size, .bytes = {}, .truncate = true});
  image.now.resize(static_cast<std::size_t>(size));
  return counts_as_cut() ? SQLITE_IOERR_TRUNCATE : SQLITE_OK;
}

int PowerCutVfs::sync(Image& image) {
  const std::lock_guard lock(m_mutex);
  if (m_cut || counts_as_cut()) return SQLITE_IOERR_FSYNC;
  for (const Write& write : image.unsynced) apply(image, write, write.bytes.size());
  image.unsynced.clear();
  return SQLITE_OK;
}

int PowerCutVfs::size(Image& image, sqlite3_int64* size) {
  const std::lock_guard lock(m_mutex);
  *size = static_cast<sqlite3_int64>(image.now.size());
  return m_cut ? SQLITE_IOERR_FSTAT : SQLITE_OK;
}

int PowerCutVfs::remove(const char* name, int sync_folder) {
  const std::lock_guard lock(m_mutex);
  if (m_cut || counts_as_cut()) return SQLITE_IOERR_DELETE;
  m_images.erase(name);
  return m_below->xDelete(m_below, name, sync_folder);
}

int PowerCutVfs::exists(const char* name, int flags, int* result) {
  const std::lock_guard lock(m_mutex);
  const auto found = m_images.find(name);
  if (flags != SQLITE_ACCESS_EXISTS || found == m_images.end()) return m_below->xAccess(m_below, name, flags, result);
  *result = found->second->now.empty() ? 0 : 1;
  return SQLITE_OK;
}

bool PowerCutVfs::counts_as_cut() {
  ++m_operations;
  if (m_operations != m_cut_at) return false;
  cut();
  return true;
}

void PowerCutVfs::cut() {
  m_cut = true;
  for (const auto& [name, image] : m_images) {
    for (const Write& write : image->unsynced) {
      switch (m_engine() % 4) {
        case 0:
          apply(*image, write, write.bytes.size());
          break;
        case 1:
          apply(*image, write, m_engine() % (write.bytes.size() + 1));
          break;
        default:
          break;  // dropped
      }
    }
    image->unsynced.clear();
  }
}

}  // namespace mamori::test
