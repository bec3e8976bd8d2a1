#include "load/checklist_xml.h"

#include <array>
#include <string_view>
#include <utility>

#include "base/id.h"
#include "load/content_parts.h"
#include "load/xml_shape.h"

namespace mamori {
namespace {

constexpr std::size_t longest_short_text = 24;  // characters: a line of the printed card
constexpr std::size_t longest_mend = 48;
constexpr std::size_t most_mends = 3;
constexpr int last_case = 12;  // 事例集, 解説書 P.23-26

CheckAudience audience_of(const XmlCursor& element) {
  const std::string audience = element.required("audience");
  if (audience == "manager") return CheckAudience::manager;
  if (!audience.empty() && audience != "staff") {
    element.problem(ProblemKind::malformed, "audience=\"" + audience + "\" is neither staff nor manager");
  }
  return CheckAudience::staff;
}

template <class Word, std::size_t count>
Word word_of(const XmlCursor& element, const char* name,
             const std::array<std::pair<std::string_view, Word>, count>& all) {
  const std::string text = element.required(name);
  for (const auto& [known, word] : all) {
    if (known == text) return word;
  }
  if (!text.empty()) {
    element.problem(ProblemKind::malformed, std::string(name) + "=\"" + text + "\" is none of the known words");
  }
  return all.front().second;
}

Mend read_mend(const XmlCursor& element) {
  static constexpr std::array<std::pair<std::string_view, MendBy>, 3> persons = {
      {{"self", MendBy::self}, {"manager", MendBy::manager}, {"system", MendBy::system}}};
  static constexpr std::array<std::pair<std::string_view, MendWithin>, 4> times = {{{"now", MendWithin::now},
                                                                                    {"week", MendWithin::week},
                                                                                    {"month", MendWithin::month},
                                                                                    {"quarter", MendWithin::quarter}}};
  element.allow_only({"by", "within"}, {"ruby", "em", "strong", "br"});
  Mend mend{.by = word_of(element, "by", persons), .within = word_of(element, "within", times), .text = {}};
  mend.text = shown_text(element);
  check_length(element, mend.text, longest_mend);
  return mend;
}

CheckItem read_item(const XmlCursor& element, ContentIds& ids) {
  element.allow_only({"id", "audience", "card"}, {"text", "short", "mend", "source", "term", "case", "nerima"});
  check_child_order(element, {"text", "short", "mend", "source", "term", "case", "nerima"});
  CheckItem item;
  item.id = CheckId(defined_id(element, ContentKind::check_item, ids));
  item.audience = audience_of(element);
  item.card = CardId(referred_id(element, "card", ContentKind::card, ids));
  item.text = spoken_text(element.required_child("text"), ids);
  const XmlCursor short_text = element.required_child("short");
  item.short_text = shown_text(short_text);
  if (short_text) check_length(short_text, item.short_text, longest_short_text);
  for (const XmlCursor& mend : element.children("mend")) item.mends.push_back(read_mend(mend));
  if (item.mends.empty() || item.mends.size() > most_mends) {
    element.problem(ProblemKind::malformed, "1 to " + std::to_string(most_mends) + " <mend> belong to an item");
  }
  item.sources = source_tags(element);
  for (const XmlCursor& term : element.children("term")) {
    term.allow_only({"ref"}, {});
    item.terms.emplace_back(referred_id(term, "ref", ContentKind::term, ids));
  }
  for (const XmlCursor& incident : element.children("case")) {
    incident.allow_only({"number"}, {});
    incident.required("number");
    const int number = incident.whole_number("number").value_or(0);
    if (number < 1 || number > last_case) {
      incident.problem(ProblemKind::malformed, "the cases are numbered 1 to " + std::to_string(last_case));
      continue;
    }
    item.cases.push_back(number);
  }
  for (const XmlCursor& rule : element.children("nerima")) {
    rule.allow_only({"rule"}, {});
    item.nerima.push_back(source_tag(rule, "rule"));
  }
  return item;
}

CheckSection read_section(const XmlCursor& element, ContentIds& ids) {
  element.allow_only({"id"}, {"title", "item"});
  check_child_order(element, {"title", "item"});
  CheckSection section;
  section.id = element.required("id");
  if (!section.id.empty() && !is_well_formed_id(section.id)) {
    element.problem(ProblemKind::malformed, "\"" + section.id + "\" is no id");
  }
  section.title = shown_text(element.required_child("title"));
  for (const XmlCursor& item : element.children("item")) section.items.push_back(read_item(item, ids));
  if (section.items.empty()) element.problem(ProblemKind::malformed, "the section has no item");
  return section;
}

}  // namespace

Loaded<Checklist> load_checklist(const std::filesystem::path& root, ContentIds& ids) {
  auto file = open_content(root, checklist_file);
  if (!file) return {.value = std::nullopt, .problems = {file.problem()}};
  const XmlCursor top = (*file)->root();
  if (top.name() != "checklist") {
    top.problem(ProblemKind::malformed, "begins with <" + std::string(top.name()) + ">, not with <checklist>");
    return {.value = std::nullopt, .problems = std::move((*file)->problems())};
  }
  top.allow_only({"as-of"}, {"section"});
  Checklist checklist{.as_of = as_of(top), .sections = {}};
  for (const XmlCursor& section : top.children("section")) checklist.sections.push_back(read_section(section, ids));
  return {.value = std::move(checklist), .problems = std::move((*file)->problems())};
}

}  // namespace mamori
