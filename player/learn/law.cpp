#include "learn/law.h"

#include <algorithm>
#include <charconv>

namespace mamori {

const LawArticle* Law::find(int number) const {
  const auto found =
      std::find_if(articles.begin(), articles.end(), [&](const LawArticle& one) { return one.number == number; });
  return found == articles.end() ? nullptr : &*found;
}

int law_article_of(std::string_view source_tag) {
  constexpr std::string_view prefix = "law ";
  if (!source_tag.starts_with(prefix)) return 0;
  source_tag.remove_prefix(prefix.size());
  int number = 0;
  const auto [end, error] = std::from_chars(source_tag.data(), source_tag.data() + source_tag.size(), number);
  return error == std::errc() && end == source_tag.data() + source_tag.size() ? number : 0;
}

}  // namespace mamori
