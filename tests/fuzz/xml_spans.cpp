#include "fuzz/xml_spans.h"

namespace mamori::fuzz {
namespace {

constexpr std::string_view name_ends = " \t\r\n/>=";

class Finder {
 public:
  explicit Finder(std::string_view xml) : m_xml(xml) {}

  XmlSpans find() {
    while (m_at < m_xml.size()) {
      const std::size_t tag = std::min(m_xml.find('<', m_at), m_xml.size());
      if (tag > m_at) m_spans.texts.push_back({m_at, tag});
      m_at = tag;
      if (m_at < m_xml.size()) read_tag();
    }
    return std::move(m_spans);
  }

 private:
  void read_tag() {
    const std::size_t end = m_xml.find('>', m_at);
    if (end == std::string_view::npos) {
      m_at = m_xml.size();
      return;
    }
    const std::string_view tag = m_xml.substr(m_at, end + 1 - m_at);
    if (tag.starts_with("</")) {
      close({m_at + 2, end}, end + 1);
    } else if (tag[1] != '!' && tag[1] != '?') {
      open(tag);
    }
    m_at = end + 1;
  }

  void open(std::string_view tag) {
    const Span name{m_at + 1, m_at + std::min(tag.find_first_of(name_ends), tag.size())};
    const std::size_t end = m_at + tag.size();
    const std::size_t element = m_spans.elements.size();
    m_spans.elements.push_back({.whole = {m_at, end}, .open_name = name, .close_name = {}, .content = end});
    if (!tag.ends_with("/>")) m_open.push_back(element);
    for (std::size_t at = name.end; at < end;) {
      const std::size_t first = m_xml.find('"', at);
      const std::size_t second = first < end ? m_xml.find('"', first + 1) : std::string_view::npos;
      if (second >= end) return;
      m_spans.attributes.push_back({.whole = {at, second + 1}, .value = {first + 1, second}});
      at = second + 1;
    }
  }

  void close(Span name, std::size_t end) {
    if (m_open.empty()) return;
    XmlElement& element = m_spans.elements[m_open.back()];
    m_open.pop_back();
    element.close_name = name;
    element.whole.end = end;
  }

  std::string_view m_xml;
  std::size_t m_at = 0;
  std::vector<std::size_t> m_open;
  XmlSpans m_spans;
};

}  // namespace

XmlSpans find_spans(std::string_view xml) {
  return Finder(xml).find();
}

}  // namespace mamori::fuzz
