#include "load/qti_flow.h"

#include <algorithm>
#include <array>
#include <string_view>
#include <tinyxml2.h>
#include <utility>

#include "base/utf8.h"
#include "load/package_path.h"

namespace mamori {
namespace {

constexpr auto inline_elements =
    std::to_array<std::string_view>({"a",     "abbr", "acronym", "b",   "bdi",  "bdo",   "big",  "cite", "code", "data",
                                     "del",   "dfn",  "i",       "ins", "kbd",  "label", "mark", "q",    "s",    "samp",
                                     "small", "span", "sub",     "sup", "time", "tt",    "u",    "var",  "td",   "th"});
constexpr auto block_elements = std::to_array<std::string_view>(
    {"address", "article", "aside",    "blockquote", "caption", "center", "dd",    "details", "div",
     "dl",      "dt",      "fieldset", "figcaption", "figure",  "footer", "h1",    "h2",      "h3",
     "h4",      "h5",      "h6",       "header",     "legend",  "li",     "main",  "nav",     "ol",
     "p",       "section", "summary",  "table",      "tbody",   "tfoot",  "thead", "tr",      "ul"});
constexpr auto empty_elements = std::to_array<std::string_view>({"col", "colgroup", "wbr"});

template <std::size_t Count>
bool holds(const std::array<std::string_view, Count>& names, std::string_view name) {
  return std::find(names.begin(), names.end(), name) != names.end();
}

bool is_space(char32_t c) {
  return c == U' ' || c == U'\t' || c == U'\n' || c == U'\r';
}

// Scripts that put no space between words: a line break in the file is none in the text.
bool is_wide(char32_t c) {
  return c >= 0x2E80;
}

}  // namespace

void QtiFlow::read(const XmlCursor& parent) {
  read(parent, false, false);
}

RichText QtiFlow::take() {
  m_last = U'\n';
  m_space = false;
  RichText out = std::exchange(m_text, {});
  while (!out.runs.empty() && out.runs.back().reading.empty()) {
    std::string& text = out.runs.back().text;
    while (!text.empty() && text.back() == '\n') text.pop_back();
    if (!text.empty()) break;
    out.runs.pop_back();
  }
  return out;
}

void QtiFlow::read(const XmlCursor& parent, bool strong, bool as_written) {
  if (!parent) return;
  for (const auto* node = parent.element()->FirstChild(); node != nullptr; node = node->NextSibling()) {
    if (const auto* text = node->ToText()) words(text->Value(), strong, as_written);
    if (const auto* element = node->ToElement()) read_element(parent.of(*element), strong, as_written);
  }
}

void QtiFlow::read_element(const XmlCursor& element, bool strong, bool as_written) {
  const std::string_view name = element.name();
  if (m_special && m_special(element)) return;
  if (name == "ruby") {
    read_ruby(element, strong);
  } else if (name == "em" || name == "strong") {
    read(element, true, as_written);
  } else if (name == "br" || name == "hr") {
    add("\n", strong);
  } else if (name == "pre") {
    new_line();
    read(element, strong, true);
    new_line();
  } else if (holds(inline_elements, name)) {
    if ((name == "td" || name == "th") && m_last != U'\n') add("\u3000", strong);
    read(element, strong, as_written);
  } else if (holds(block_elements, name)) {
    new_line();
    read(element, strong, as_written);
    new_line();
  } else if (name == "img") {
    check_reference(element, element.attribute("src").value_or(""));
    words("[" + element.attribute("alt").value_or("") + "]", strong, false);
  } else if (name == "picture") {
    read(element, strong, false);
  } else if (name == "object" && element.attribute("type").value_or("").starts_with("image/")) {
    check_reference(element, element.attribute("data").value_or(""));
    words("[", strong, false);
    read(element, strong, false);
    words("]", strong, false);
  } else if (!holds(empty_elements, name)) {
    element.problem(ProblemKind::unsupported, "<" + std::string(name) + "> in a text is outside the subset");
  }
}

void QtiFlow::read_ruby(const XmlCursor& ruby, bool strong) {
  std::string base;
  std::string reading;
  for (const auto* node = ruby.element()->FirstChild(); node != nullptr; node = node->NextSibling()) {
    if (const auto* text = node->ToText()) base += text->Value();
    const auto* part = node->ToElement();
    if (part == nullptr) continue;
    const std::string inner = part->GetText() != nullptr ? part->GetText() : "";
    const std::string_view name = part->Name();
    if (name == "rt" || name == "rtc") {
      reading += inner;
    } else if (name != "rp") {
      base += inner;
    }
  }
  std::erase_if(base, [](char c) { return is_space(static_cast<unsigned char>(c)); });
  if (base.empty()) return;
  if (m_space && m_last != U'\n' && !is_wide(m_last)) add(" ", strong);
  m_text.runs.push_back({.text = std::move(base), .reading = std::move(reading), .strong = strong});
  m_last = U'\u6F22';  // any wide character
  m_space = false;
}

void QtiFlow::words(std::string_view text, bool strong, bool as_written) {
  std::string out;
  for (std::size_t at = 0; at < text.size();) {
    const char32_t c = next_code_point(text, at);
    if (as_written && c != U'\r') {
      append_utf8(out, c);
      m_last = c;
      continue;
    }
    if (is_space(c)) {
      m_space = true;
      continue;
    }
    if (m_space && m_last != U'\n' && !(is_wide(m_last) && is_wide(c))) out += ' ';
    m_space = false;
    append_utf8(out, c);
    m_last = c;
  }
  add(std::move(out), strong);
}

void QtiFlow::add(std::string text, bool strong) {
  if (text.empty()) return;
  if (text == "\n") {
    m_last = U'\n';
    m_space = false;
  }
  if (!m_text.runs.empty() && m_text.runs.back().reading.empty() && m_text.runs.back().strong == strong) {
    m_text.runs.back().text += text;
  } else {
    m_text.runs.push_back({.text = std::move(text), .reading = {}, .strong = strong});
  }
}

void QtiFlow::new_line() {
  if (m_last != U'\n') add("\n", false);
  m_space = false;
}

RichText qti_text(const XmlCursor& parent) {
  QtiFlow flow;
  flow.read(parent);
  return flow.take();
}

RichText qti_content(const XmlCursor& element) {
  const XmlCursor inner = element.child("qti-content-body");
  return qti_text(inner ? inner : element);
}

void check_reference(const XmlCursor& element, const std::string& href) {
  if (href.starts_with("data:")) return;
  if (is_external(href)) {
    element.problem(ProblemKind::refused, "\"" + href + "\" is not in the package: nothing is fetched");
  }
}

}  // namespace mamori
