#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace mamori::fuzz {

// A piece of the text, [begin, end).
struct Span {
  std::size_t begin = 0;
  std::size_t end = 0;

  std::size_t size() const { return end - begin; }
};

struct XmlElement {
  Span whole;
  Span open_name;
  Span close_name;  // empty: <a/>
  std::size_t content = 0;
};

struct XmlAttribute {
  Span whole;  // with the space before it
  Span value;  // without quotes
};

// Where elements, attributes and texts stand. Reads whatever looks like XML and passes over the rest.
struct XmlSpans {
  std::vector<XmlElement> elements;
  std::vector<XmlAttribute> attributes;
  std::vector<Span> texts;
};

XmlSpans find_spans(std::string_view xml);

}  // namespace mamori::fuzz
