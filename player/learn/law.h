#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/calendar.h"
#include "learn/spoken_text.h"

namespace mamori {

// Days from knowing of a breach to the two reports about it: the preliminary one «about from 3 to 5», the final one,
// and the final one where it may have been done with a wrong purpose (law 26, 施行規則 8条). Their numbers stand in
// content/law.xml alone.
struct ReportDays {
  int preliminary_from = 0;
  int preliminary = 0;
  int final_report = 0;
  int final_unauthorised = 0;
};

// What the content uses of one article of the 個人情報の保護に関する法律, in our words.
struct LawArticle {
  int number = 0;
  std::string picture;  // below content/art, without .svg
  RichText title;
  RichText alt;  // what the picture shows
  SpokenText says;
  std::vector<SpokenText> rules;    // orders and paragraphs under it
  std::vector<SpokenText> actions;  // what I do
};

struct Law {
  Date as_of{};    // the version of the text
  Date seen_on{};  // the day on which it was read
  RichText title;
  ReportDays days;
  std::vector<LawArticle> articles;

  bool empty() const { return articles.empty(); }
  const LawArticle* find(int number) const;
};

// The article of a source tag «law 26»; 0: the tag is of another kind.
int law_article_of(std::string_view source_tag);

}  // namespace mamori
