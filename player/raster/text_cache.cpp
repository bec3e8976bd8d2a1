#include "raster/text_cache.h"

namespace mamori {

const TextImage* TextCache::find(const std::string& key) {
  const auto found = m_by_key.find(key);
  if (found == m_by_key.end()) return nullptr;
  m_entries.splice(m_entries.begin(), m_entries, found->second);
  return &found->second->image;
}

const TextImage* TextCache::add(std::string key, TextImage image) {
  const std::size_t bytes =
      static_cast<std::size_t>(image.surface->pitch) * static_cast<std::size_t>(image.surface->h) + key.size();
  m_entries.push_front({.key = std::move(key), .image = std::move(image), .bytes = bytes});
  m_by_key[m_entries.front().key] = m_entries.begin();
  m_bytes += bytes;
  while (m_bytes > m_limit && m_entries.size() > 1) {
    m_bytes -= m_entries.back().bytes;
    m_by_key.erase(m_entries.back().key);
    m_entries.pop_back();
  }
  return &m_entries.front().image;
}

void TextCache::clear() {
  m_by_key.clear();
  m_entries.clear();
  m_bytes = 0;
}

}  // namespace mamori
