#include "learn/glossary_links.h"

#include <algorithm>
#include <vector>

#include "base/utf8.h"

namespace mamori {
namespace {

struct Letter {
  char32_t character = 0;
  std::size_t run = 0;
  std::size_t at = 0;  // bytes into the run's text
};

struct Link {
  std::size_t begin = 0;  // letters
  std::size_t end = 0;
  std::string term;
};

bool is_latin(char32_t c) {
  return (c >= U'0' && c <= U'9') || (c >= U'A' && c <= U'Z') || (c >= U'a' && c <= U'z') ||
         (c >= U'０' && c <= U'９') || (c >= U'Ａ' && c <= U'Ｚ') || (c >= U'ａ' && c <= U'ｚ');
}

class Linker {
 public:
  Linker(const RichText& text, const Glossary& glossary, std::set<std::string>& seen)
      : m_text(text), m_glossary(glossary), m_seen(seen) {
    for (std::size_t run = 0; run < text.runs.size(); ++run) {
      const std::string& bytes = text.runs[run].text;
      for (std::size_t at = 0; at < bytes.size();) {
        const std::size_t begin = at;
        m_letters.push_back({.character = next_code_point(bytes, at), .run = run, .at = begin});
      }
    }
  }

  RichText link() {
    find();
    if (m_links.empty()) return m_text;
    RichText out;
    out.runs.reserve(m_text.runs.size() + 2 * m_links.size());
    auto link = m_links.begin();
    for (std::size_t begin = 0; begin < m_letters.size();) {
      while (link != m_links.end() && link->end <= begin) ++link;
      const bool inside = link != m_links.end() && link->begin <= begin;
      const std::size_t limit = link == m_links.end() ? m_letters.size() : inside ? link->end : link->begin;
      const std::size_t end = std::min(limit, end_of_run(begin));
      add(out, begin, end, inside ? link->term : std::string());
      begin = end;
    }
    return out;
  }

 private:
  void find() {
    for (std::size_t at = 0; at < m_letters.size();) {
      const Glossary::Form* form = is_border(at) ? longest_at(at) : nullptr;
      if (form == nullptr) {
        ++at;
        continue;
      }
      const std::string& term = m_glossary.terms()[form->term].id.text();
      const std::size_t end = at + form->text.size();
      if (m_seen.insert(term).second) m_links.push_back({.begin = at, .end = end, .term = term});
      at = end;
    }
  }

  const Glossary::Form* longest_at(std::size_t at) const {
    for (const Glossary::Form& form : m_glossary.forms_from(m_letters[at].character)) {
      const std::size_t end = at + form.text.size();
      if (end > m_letters.size() || !is_border(end)) continue;
      const bool equal =
          std::equal(form.text.begin(), form.text.end(), m_letters.begin() + static_cast<std::ptrdiff_t>(at),
                     [](char32_t c, const Letter& letter) { return c == letter.character; });
      if (equal) return &form;
    }
    return nullptr;
  }

  // Where a term may begin or end: not under a reading, not within a word of katakana or Latin letters.
  bool is_border(std::size_t at) const {
    if (at == 0 || at == m_letters.size()) return true;
    const Letter& before = m_letters[at - 1];
    const Letter& after = m_letters[at];
    if (before.run == after.run && !m_text.runs[after.run].reading.empty()) return false;
    return !(is_katakana(before.character) && is_katakana(after.character)) &&
           !(is_latin(before.character) && is_latin(after.character));
  }

  std::size_t end_of_run(std::size_t letter) const {
    std::size_t end = letter;
    while (end < m_letters.size() && m_letters[end].run == m_letters[letter].run) ++end;
    return end;
  }

  void add(RichText& out, std::size_t begin, std::size_t end, std::string term) const {
    const TextRun& from = m_text.runs[m_letters[begin].run];
    const std::size_t first = m_letters[begin].at;
    const bool to_the_end = end == m_letters.size() || m_letters[end].run != m_letters[begin].run;
    TextRun run = from;
    run.text = from.text.substr(first, (to_the_end ? from.text.size() : m_letters[end].at) - first);
    if (!term.empty()) run.term = std::move(term);
    out.runs.push_back(std::move(run));
  }

  const RichText& m_text;
  const Glossary& m_glossary;
  std::set<std::string>& m_seen;
  std::vector<Letter> m_letters;
  std::vector<Link> m_links;
};

}  // namespace

RichText link_terms(const RichText& text, const Glossary& glossary, std::set<std::string>& seen_on_page) {
  if (glossary.empty()) return text;
  return Linker(text, glossary, seen_on_page).link();
}

}  // namespace mamori
