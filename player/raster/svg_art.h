#pragma once

#include <cstddef>
#include <filesystem>
#include <list>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "draw/colour.h"

struct SDL_Surface;

namespace mamori {

// The pictures of content/art: SVG files painted at exactly the size they are shown at and kept, the longest unused
// forgotten first once they take more than `limit` bytes. One thread.
class SvgArt {
 public:
  explicit SvgArt(std::filesystem::path folder, std::size_t limit = 24u << 20);
  ~SvgArt();
  SvgArt(const SvgArt&) = delete;
  SvgArt& operator=(const SvgArt&) = delete;

  // `name` without ending ("icons/lock"), in the largest size that fits width × height pixels; with `tint`, every
  // painted pixel in that colour. Null where the name leaves the folder or there is no such SVG. Valid until the next
  // call.
  SDL_Surface* find(std::string_view name, int width, int height, std::optional<Colour> tint = std::nullopt);

  const std::vector<std::string>& missing() const { return m_missing; }  // names asked for in vain, each once
  std::size_t cached_bytes() const { return m_bytes; }

 private:
  struct Entry;

  SDL_Surface* paint(std::string_view name, int width, int height, std::optional<Colour> tint);

  std::filesystem::path m_folder;
  std::size_t m_limit;
  std::size_t m_bytes = 0;
  std::list<Entry> m_entries;  // last used first
  std::unordered_map<std::string, std::list<Entry>::iterator> m_by_key;
  std::vector<std::string> m_missing;
};

}  // namespace mamori
