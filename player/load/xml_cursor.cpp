#include "load/xml_cursor.h"

#include <tinyxml2.h>

#include <algorithm>
#include <charconv>
#include <cmath>

#include "base/files.h"
#include "base/utf8.h"

namespace mamori {
namespace {

constexpr std::uintmax_t size_limit = 8u << 20;

template <class Number>
std::optional<Number> parse_number(std::string_view text) {
  Number value{};
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (error != std::errc{} || end != text.data() + text.size()) return std::nullopt;
  return value;
}

bool is_space(char c) { return c == ' ' || c == '\n' || c == '\t' || c == '\r'; }

// Indentation falls away; a single space between words stays.
std::string without_indentation(std::string_view text) {
  std::string out;
  for (std::size_t at = 0; at < text.size();) {
    std::size_t end = at;
    while (end < text.size() && !is_space(text[end])) ++end;
    out.append(text, at, end - at);
    at = end;
    while (end < text.size() && is_space(text[end])) ++end;
    if (end > at && text.substr(at, end - at).find('\n') == std::string_view::npos) out += ' ';
    at = end;
  }
  return out;
}

void append_text(RichText& out, std::string text, bool strong) {
  if (text.empty()) return;
  if (!out.runs.empty() && out.runs.back().reading.empty() && out.runs.back().strong == strong) {
    out.runs.back().text += text;
  } else {
    out.runs.push_back({.text = std::move(text), .reading = {}, .strong = strong});
  }
}

std::string_view local_name(const tinyxml2::XMLElement& element) { return element.Name(); }

class RichTextReader {
 public:
  RichTextReader(XmlFile& file, std::initializer_list<std::string_view> skipped) : m_file(file), m_skipped(skipped) {}

  void read(const tinyxml2::XMLElement& parent, bool strong) {
    for (const auto* node = parent.FirstChild(); node != nullptr; node = node->NextSibling()) {
      if (const auto* text = node->ToText()) {
        append_text(out, without_indentation(text->Value()), strong);
      } else if (const auto* element = node->ToElement()) {
        read_element(*element, strong);
      }
    }
  }

  RichText out;

 private:
  void read_element(const tinyxml2::XMLElement& element, bool strong) {
    const std::string_view name = local_name(element);
    if (std::find(m_skipped.begin(), m_skipped.end(), name) != m_skipped.end()) return;
    if (name == "ruby") {
      read_ruby(element, strong);
    } else if (name == "em" || name == "strong") {
      read(element, true);
    } else if (name == "br") {
      append_text(out, "\n", strong);
    } else if (name == "span" || name == "p") {
      if (name == "p" && !out.runs.empty()) append_text(out, "\n", strong);
      read(element, strong);
    } else {
      XmlCursor(&element, &m_file)
          .problem(ProblemKind::unsupported, "<" + std::string(name) + "> is not allowed inside text");
    }
  }

  void read_ruby(const tinyxml2::XMLElement& element, bool strong) {
    std::string base;
    std::string reading;
    for (const auto* node = element.FirstChild(); node != nullptr; node = node->NextSibling()) {
      if (const auto* text = node->ToText()) base += without_indentation(text->Value());
      const auto* part = node->ToElement();
      if (part == nullptr) continue;
      const char* inner = part->GetText();
      const std::string_view name = local_name(*part);
      if (name == "rb") base += without_indentation(inner ? inner : "");
      if (name == "rt") reading += without_indentation(inner ? inner : "");
      if (name != "rb" && name != "rt" && name != "rp") {
        XmlCursor(part, &m_file).problem(ProblemKind::malformed, "<ruby> holds only <rb> and <rt>");
      }
    }
    if (base.empty() || reading.empty()) {
      XmlCursor(&element, &m_file).problem(ProblemKind::malformed, "<ruby> needs a base and an <rt>");
      append_text(out, base, strong);
      return;
    }
    out.runs.push_back({.text = std::move(base), .reading = std::move(reading), .strong = strong});
  }

  XmlFile& m_file;
  std::vector<std::string_view> m_skipped;
};

bool has_doctype(const tinyxml2::XMLDocument& document) {
  for (const auto* node = document.FirstChild(); node != nullptr; node = node->NextSibling()) {
    if (node->ToUnknown() != nullptr) return true;
  }
  return false;
}

}  // namespace

std::string_view XmlCursor::name() const { return m_element ? m_element->Name() : std::string_view{}; }

int XmlCursor::line() const { return m_element ? m_element->GetLineNum() : 0; }

Place XmlCursor::place() const { return {.file = m_file ? m_file->shown_name() : "", .line = line()}; }

std::optional<std::string> XmlCursor::attribute(const char* name) const {
  const char* value = m_element ? m_element->Attribute(name) : nullptr;
  if (value == nullptr) return std::nullopt;
  return std::string(value);
}

std::string XmlCursor::required(const char* name) const {
  auto value = attribute(name);
  if (m_element && (!value || value->empty())) {
    problem(ProblemKind::malformed, "<" + std::string(this->name()) + "> needs the attribute " + name);
  }
  return value.value_or("");
}

std::optional<int> XmlCursor::whole_number(const char* name) const {
  const auto value = attribute(name);
  if (!value) return std::nullopt;
  const auto number = parse_number<int>(*value);
  if (!number) problem(ProblemKind::malformed, std::string(name) + "=\"" + *value + "\" is not a whole number");
  return number;
}

std::optional<double> XmlCursor::decimal(const char* name) const {
  const auto value = attribute(name);
  if (!value) return std::nullopt;
  auto number = parse_number<double>(*value);
  if (number && !std::isfinite(*number)) number.reset();  // "nan" and "inf" are read as such
  if (!number) problem(ProblemKind::malformed, std::string(name) + "=\"" + *value + "\" is not a number");
  return number;
}

bool XmlCursor::flag(const char* name, bool otherwise) const {
  const auto value = attribute(name);
  if (!value) return otherwise;
  if (*value == "true") return true;
  if (*value != "false") problem(ProblemKind::malformed, std::string(name) + " is neither true nor false");
  return false;
}

XmlCursor XmlCursor::child(std::string_view name) const {
  if (!m_element) return {};
  return {m_element->FirstChildElement(std::string(name).c_str()), m_file};
}

XmlCursor XmlCursor::required_child(std::string_view name) const {
  const XmlCursor found = child(name);
  if (m_element && !found) {
    problem(ProblemKind::malformed, "<" + std::string(this->name()) + "> needs a <" + std::string(name) + ">");
  }
  return found;
}

std::vector<XmlCursor> XmlCursor::children() const {
  std::vector<XmlCursor> out;
  if (!m_element) return out;
  for (const auto* e = m_element->FirstChildElement(); e != nullptr; e = e->NextSiblingElement()) {
    out.emplace_back(e, m_file);
  }
  return out;
}

std::vector<XmlCursor> XmlCursor::children(std::string_view name) const {
  auto out = children();
  std::erase_if(out, [&](const XmlCursor& cursor) { return cursor.name() != name; });
  return out;
}

RichText XmlCursor::rich_text() const { return rich_text_without({}); }

RichText XmlCursor::rich_text_without(std::initializer_list<std::string_view> elements) const {
  if (!m_element) return {};
  RichTextReader reader(*m_file, elements);
  reader.read(*m_element, false);
  return std::move(reader.out);
}

std::string XmlCursor::text() const { return rich_text().plain(); }

void XmlCursor::problem(ProblemKind kind, std::string message) const {
  if (m_file) m_file->problems().push_back({.kind = kind, .message = std::move(message), .place = place()});
}

void XmlCursor::allow_only(std::initializer_list<std::string_view> attributes,
                           std::initializer_list<std::string_view> elements) const {
  if (!m_element) return;
  const auto listed = [](std::initializer_list<std::string_view> list, std::string_view name) {
    return std::find(list.begin(), list.end(), name) != list.end();
  };
  for (const auto* a = m_element->FirstAttribute(); a != nullptr; a = a->Next()) {
    const std::string_view name = a->Name();
    if (name.starts_with("xml") || listed(attributes, name)) continue;
    problem(ProblemKind::malformed, "<" + std::string(this->name()) + "> has no attribute " + std::string(name));
  }
  for (const XmlCursor& element : children()) {
    if (listed(elements, element.name())) continue;
    element.problem(ProblemKind::malformed,
                    "<" + std::string(element.name()) + "> does not belong inside <" + std::string(name()) + ">");
  }
}

XmlFile::XmlFile(std::string shown_name)
    : m_document(std::make_unique<tinyxml2::XMLDocument>(true, tinyxml2::PRESERVE_WHITESPACE)),
      m_shown_name(std::move(shown_name)) {}

XmlFile::~XmlFile() = default;

Result<std::unique_ptr<XmlFile>> XmlFile::open(const std::filesystem::path& file, std::string shown_name) {
  auto bytes = read_file(file, size_limit);
  if (!bytes) {
    Problem problem = bytes.problem();
    problem.place = Place{.file = std::move(shown_name)};
    return problem;
  }
  return parse(*bytes, std::move(shown_name));
}

Result<std::unique_ptr<XmlFile>> XmlFile::parse(std::string_view bytes, std::string shown_name) {
  const auto refuse = [&](ProblemKind kind, std::string message, int line) {
    return Problem{.kind = kind, .message = std::move(message), .place = Place{.file = shown_name, .line = line}};
  };
  if (!is_valid_utf8(bytes)) return refuse(ProblemKind::malformed, "is not UTF-8", 0);
  auto file = std::unique_ptr<XmlFile>(new XmlFile(shown_name));
  if (file->m_document->Parse(bytes.data(), bytes.size()) != tinyxml2::XML_SUCCESS) {
    return refuse(ProblemKind::malformed, std::string("is not well-formed XML (") + file->m_document->ErrorName() + ")",
                  file->m_document->ErrorLineNum());
  }
  if (has_doctype(*file->m_document)) return refuse(ProblemKind::refused, "a DOCTYPE is not allowed", 0);
  if (file->m_document->RootElement() == nullptr) return refuse(ProblemKind::malformed, "holds no element", 0);
  return file;
}

XmlCursor XmlFile::root() { return {m_document->RootElement(), this}; }

tinyxml2::XMLElement* XmlFile::root_element() { return m_document->RootElement(); }

}  // namespace mamori
