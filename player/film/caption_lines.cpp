#include "film/caption_lines.h"

#include <algorithm>
#include <chrono>
#include <limits>

#include "base/utf8.h"

namespace mamori {
namespace {

std::size_t longer_part(std::size_t all, std::size_t cut) {
  return std::max(cut, all - cut);
}

}  // namespace

std::string caption_lines(const RichText& caption, const PhraseModel& phrases) {
  const std::u32string text = to_utf32(caption.plain());
  if (text.size() <= caption_line_limit) return caption.plain();
  const std::vector<Break> breaks = line_breaks(text, phrases);
  std::size_t best = 0;
  const auto consider = [&](Break kind) {
    for (std::size_t cut = 1; cut < text.size(); ++cut) {
      if (breaks[cut] != kind || longer_part(text.size(), cut) > caption_line_limit) continue;
      if (best == 0 || longer_part(text.size(), cut) < longer_part(text.size(), best)) best = cut;
    }
  };
  consider(Break::preferred);
  if (best == 0) consider(Break::allowed);
  if (best == 0) return caption.plain();
  return to_utf8(text.substr(0, best)) + "\n" + to_utf8(text.substr(best));
}

MediaLength reading_time(const RichText& caption) {
  const auto characters = static_cast<std::int64_t>(count_characters(caption.plain()));
  const std::chrono::milliseconds time((characters * 1000 + caption_rate_limit - 1) / caption_rate_limit);
  return std::max<MediaLength>(shortest_caption, time);
}

}  // namespace mamori
