#include "learn/scenario_dates.h"
#include "ui/widgets/widgets.h"

namespace mamori {
namespace {

std::string_view trimmed(std::string_view text) {
  while (text.starts_with(' ')) text.remove_prefix(1);
  while (text.ends_with(' ')) text.remove_suffix(1);
  return text;
}

// «3-1-3) P.5-6»: section and pages of the handbook; either may be missing. «G P.20»: its glossary.
RichText handbook_words(const UiContext& context, std::string_view place) {
  const std::size_t page = place.find("P.");
  std::string_view section = trimmed(place.substr(0, page));
  if (section.ends_with(')')) section.remove_suffix(1);
  const std::string_view pages = page == std::string_view::npos ? std::string_view{} : trimmed(place.substr(page + 2));
  if (section == "G") {
    if (pages.empty()) return context.tr("source.handbook.glossary");
    return context.tr("source.handbook.glossary.page", {{"pages", pages}});
  }
  if (pages.empty()) return context.tr("source.handbook", {{"section", section}});
  return context.tr("source.handbook.page", {{"section", section}, {"pages", pages}});
}

// With the day of the text that the content follows: the law changes.
RichText law_words(const UiContext& context, std::string_view tag) {
  const Law& law = context.session.library().law();
  const std::string_view place = trimmed(tag.substr(tag.find(' ')));
  if (law.find(law_article_of(tag)) == nullptr) return context.tr("source.law", {{"place", place}});
  return context.tr("source.law.as_of", {{"place", place},
                                         {"year", static_cast<long long>(int(law.as_of.year()))},
                                         {"month", month_text(law.as_of, context.strings())},
                                         {"day", day_text(law.as_of, context.strings())}});
}

RichText one_source(const UiContext& context, std::string_view tag) {
  struct Kind {
    std::string_view prefix;
    const char* key;
  };
  static constexpr Kind kinds[] = {
      {"T ", "source.guide"}, {"N", "source.nerima"}, {"case ", "source.case"}, {"R ", "source.report"}};
  if (tag.starts_with("K ")) return handbook_words(context, tag.substr(2));
  if (tag.starts_with("law ")) return law_words(context, tag);
  for (const Kind& kind : kinds) {
    if (tag.starts_with(kind.prefix)) return context.tr(kind.key, {{"place", trimmed(tag.substr(kind.prefix.size()))}});
  }
  return plain_text(tag);
}

}  // namespace

RichText source_words(const UiContext& context, std::string_view tags) {
  RichText words;
  while (!tags.empty()) {
    const std::size_t end = tags.find(';');
    const std::string_view tag = trimmed(tags.substr(0, end));
    tags = end == std::string_view::npos ? std::string_view{} : tags.substr(end + 1);
    if (tag.empty()) continue;
    if (!words.empty()) words.append(context.tr("source.and"));
    words.append(one_source(context, tag));
  }
  return words;
}

}  // namespace mamori
