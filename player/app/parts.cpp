#include "app/parts.h"

#include "base/files.h"
#include "draw/text_break.h"

namespace mamori {
namespace {

constexpr std::uintmax_t data_limit = 1u << 20;

}  // namespace

Result<TextRules> load_text_rules(const std::filesystem::path& content) {
  const auto phrases = read_file(content / "content" / "text" / "budoux-ja.tsv", data_limit);
  if (!phrases) return phrases.problem();
  const auto easy = read_file(content / "content" / "text" / "easy-kanji.txt", data_limit);
  if (!easy) return easy.problem();
  return make_text_rules(*phrases, *easy);
}

Result<AppParts> make_parts(const Places& places, RandomSource random, Now now) {
  AppParts parts;
  auto session = LearnerSession::open(
      {.content = {.root = places.content, .films = places.films}, .data = places.data, .random = std::move(random)}, now);
  if (!session) return session.problem();
  parts.session = std::move(*session);
  auto fonts = Fonts::open(places.content / "fonts");
  if (!fonts) return fonts.problem();
  parts.fonts = std::move(*fonts);
  auto rules = load_text_rules(places.content);
  if (!rules) return rules.problem();
  parts.rules = std::move(*rules);
  parts.art = std::make_unique<SvgArt>(places.content / "content" / "art");
  return parts;
}

}  // namespace mamori
