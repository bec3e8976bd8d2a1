#include "load/glossary_xml.h"

#include <algorithm>
#include <map>
#include <utility>

#include "base/utf8.h"
#include "load/content_parts.h"
#include "load/xml_shape.h"

namespace mamori {
namespace {

constexpr std::size_t longest_meaning = 60;  // characters

bool is_hiragana_reading(const std::string& reading) {
  const auto characters = to_utf32(reading);
  return std::all_of(characters.begin(), characters.end(), [](char32_t c) { return is_hiragana(c) || c == U'ー'; });
}

class GlossaryReader {
 public:
  explicit GlossaryReader(ContentIds& ids) : m_ids(ids) {}

  Term term(const XmlCursor& element) {
    element.allow_only({"id", "reading", "added"}, {"name", "form", "meaning", "example", "see", "source"});
    check_child_order(element, {"name", "form", "meaning", "example", "see", "source"});
    Term term;
    term.id = TermId(defined_id(element, ContentKind::term, m_ids));
    term.reading = element.required("reading");
    if (!is_hiragana_reading(term.reading)) {
      element.problem(ProblemKind::malformed, "the reading \"" + term.reading + "\" is not hiragana");
    }
    term.added = element.flag("added");
    term.name = shown_text(element.required_child("name"));
    for (const XmlCursor& spelling : element.children("form")) form(spelling, term);
    const XmlCursor meaning = element.required_child("meaning");
    term.meaning = spoken_text(meaning, m_ids);
    if (meaning) check_length(meaning, term.meaning.text, longest_meaning);
    term.example = spoken_text(element.required_child("example"), m_ids);
    for (const XmlCursor& see : element.children("see")) {
      see.allow_only({"term"}, {});
      term.see.emplace_back(referred_id(see, "term", ContentKind::term, m_ids));
    }
    term.sources = source_tags(element);
    return term;
  }

 private:
  void form(const XmlCursor& element, Term& term) {
    element.allow_only({}, {});
    std::string spelling = trimmed(element.text());
    if (spelling.empty()) return element.problem(ProblemKind::malformed, "<form> has no text");
    const auto [first, is_new] = m_forms.emplace(spelling, element.line());
    if (is_new) {
      term.forms.push_back(std::move(spelling));
    } else {
      element.problem(ProblemKind::malformed,
                      "\"" + spelling + "\" is a spelling of a term already, line " + std::to_string(first->second));
    }
  }

  ContentIds& m_ids;
  std::map<std::string, int> m_forms;
};

}  // namespace

Loaded<Glossary> load_glossary(const std::filesystem::path& root, ContentIds& ids) {
  auto file = open_content(root, glossary_file);
  if (!file) return {.value = std::nullopt, .problems = {file.problem()}};
  const XmlCursor top = (*file)->root();
  if (top.name() != "glossary") {
    top.problem(ProblemKind::malformed, "begins with <" + std::string(top.name()) + ">, not with <glossary>");
    return {.value = std::nullopt, .problems = std::move((*file)->problems())};
  }
  top.allow_only({"as-of"}, {"term"});
  GlossaryReader reader(ids);
  std::vector<Term> terms;
  std::string month = as_of(top);
  for (const XmlCursor& element : top.children("term")) {
    Term term = reader.term(element);
    if (!term.id.empty()) terms.push_back(std::move(term));
  }
  return {.value = Glossary(std::move(month), std::move(terms)), .problems = std::move((*file)->problems())};
}

}  // namespace mamori
