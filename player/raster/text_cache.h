#pragma once

#include <cstddef>
#include <list>
#include <string>
#include <unordered_map>

#include "raster/sdl_handles.h"

namespace mamori {

// One run of text as pixels, ARGB8888 with straight alpha.
struct TextImage {
  SurfaceHandle surface;
  int ascent = 0;  // pixels from the surface's top down to the baseline
};

// Painted runs, the longest unused forgotten first once they take more than `limit` bytes.
class TextCache {
 public:
  explicit TextCache(std::size_t limit) : m_limit(limit) {}

  const TextImage* find(const std::string& key);
  const TextImage* add(std::string key, TextImage image);  // valid until the next add
  void clear();
  std::size_t bytes() const { return m_bytes; }

 private:
  struct Entry {
    std::string key;
    TextImage image;
    std::size_t bytes = 0;
  };

  std::size_t m_limit;
  std::size_t m_bytes = 0;
  std::list<Entry> m_entries;  // last used first
  std::unordered_map<std::string, std::list<Entry>::iterator> m_by_key;
};

}  // namespace mamori
