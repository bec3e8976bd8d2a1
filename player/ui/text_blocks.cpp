#include <cstdio>

#include "ui/layout.h"

namespace mamori {
namespace {

std::string key_of(const RichText& text, const TextStyle& style, float width) {
  char head[96];
  const int length = std::snprintf(head, sizeof head, "%.2f/%.2f/%d/%d/%.2f/%d/%d/%d/%02x%02x%02x%02x/",
                                   static_cast<double>(width), static_cast<double>(style.font.size),
                                   static_cast<int>(style.font.weight), static_cast<int>(style.font.family),
                                   static_cast<double>(style.line_pitch), static_cast<int>(style.align),
                                   static_cast<int>(style.furigana), style.balanced ? 1 : 0, style.colour.red,
                                   style.colour.green, style.colour.blue, style.colour.alpha);
  std::string key(head, static_cast<std::size_t>(length));
  key += style.reading_colour ? 'r' : '-';
  key += style.term_colour ? 't' : '-';
  for (const TextRun& run : text.runs) {
    key += run.text;
    key += '\1';
    key += run.reading;
    key += run.strong ? '\2' : '\3';
    key += run.term;
  }
  return key;
}

}  // namespace

std::shared_ptr<const TextBlock> TextBlocks::get(const RichText& text, const TextStyle& style, float width) {
  std::string key = key_of(text, style, width);
  const auto found = m_entries.find(key);
  if (found != m_entries.end()) {
    found->second.used = true;
    return found->second.block;
  }
  auto block = std::make_shared<const TextBlock>(mamori::lay_out(text, style, width, m_metrics, m_rules));
  m_entries.emplace(std::move(key), Entry{block});
  return block;
}

void TextBlocks::forget_unused() {
  for (auto entry = m_entries.begin(); entry != m_entries.end();) {
    entry = std::exchange(entry->second.used, false) ? std::next(entry) : m_entries.erase(entry);
  }
}

}  // namespace mamori
