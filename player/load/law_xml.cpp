#include "load/law_xml.h"

#include <utility>

#include "load/content_parts.h"
#include "load/xml_shape.h"

namespace mamori {
namespace {

Date read_date(const XmlCursor& element, const char* name) {
  const std::string text = element.required(name);
  const auto date = parse_iso_date(text);
  if (!date && !text.empty()) {
    element.problem(ProblemKind::malformed, std::string(name) + " is no day: \"2024-04-01\"");
  }
  return date.value_or(Date());
}

int read_days(const XmlCursor& element, const char* name) {
  if (!element) return 0;
  element.required(name);
  const int days = element.whole_number(name).value_or(0);
  if (days < 1) element.problem(ProblemKind::malformed, std::string(name) + " is a number of days, 1 at least");
  return days;
}

ReportDays read_report_days(const XmlCursor& element) {
  if (!element) return {};
  element.allow_only({"preliminary-from", "preliminary", "final", "final-unauthorised", "page"}, {});
  return {.preliminary_from = read_days(element, "preliminary-from"),
          .preliminary = read_days(element, "preliminary"),
          .final_report = read_days(element, "final"),
          .final_unauthorised = read_days(element, "final-unauthorised")};
}

LawArticle read_article(const XmlCursor& element, ContentIds& ids) {
  element.allow_only({"number", "picture", "page"}, {"title", "alt", "says", "rule", "do"});
  check_child_order(element, {"title", "alt", "says", "rule", "do"});
  LawArticle article;
  article.number = element.required("number").empty() ? 0 : element.whole_number("number").value_or(0);
  // The id of its card: an article that stands twice is found by it.
  ids.define(ContentKind::card, "law." + std::to_string(article.number), element.place());
  article.picture = referred_id(element, "picture", ContentKind::picture, ids);
  article.title = shown_text(element.required_child("title"));
  article.alt = shown_text(element.required_child("alt"));
  article.says = spoken_text(element.required_child("says"), ids);
  article.rules = spoken_texts(element, "rule", 0, 3, ids);
  article.actions = spoken_texts(element, "do", 0, 2, ids);
  return article;
}

}  // namespace

Loaded<Law> load_law(const std::filesystem::path& root, ContentIds& ids) {
  auto file = open_content(root, law_file);
  if (!file) return {.value = std::nullopt, .problems = {file.problem()}};
  const XmlCursor top = (*file)->root();
  if (top.name() != "law") {
    top.problem(ProblemKind::malformed, "begins with <" + std::string(top.name()) + ">, not with <law>");
    return {.value = std::nullopt, .problems = std::move((*file)->problems())};
  }
  top.allow_only({"as-of", "seen-on"}, {"title", "days", "article"});
  check_child_order(top, {"title", "days", "article"});
  Law law{.as_of = read_date(top, "as-of"),
          .seen_on = read_date(top, "seen-on"),
          .title = shown_text(top.required_child("title")),
          .days = read_report_days(top.required_child("days")),
          .articles = {}};
  for (const XmlCursor& article : top.children("article")) law.articles.push_back(read_article(article, ids));
  return {.value = std::move(law), .problems = std::move((*file)->problems())};
}

}  // namespace mamori
