// Bytes changed at random are hardly ever XML. So most changes here take whole elements, attributes and values: they
// are left out, doubled, exchanged with others of the same file, renamed. LLVMFuzzerMutate, which knows the
// dictionary, changes what is inside them.

#include <algorithm>
#include <array>
#include <cstdint>
#include <cstring>
#include <random>
#include <string>

#include "fuzz/xml_spans.h"

extern "C" std::size_t LLVMFuzzerMutate(std::uint8_t* data, std::size_t size, std::size_t max_size);

namespace mamori::fuzz {
namespace {

constexpr std::array<std::string_view, 14> odd_values = {
    "0",      "-1",  "1",   "2147483647", "-2147483648",         "99999999999999999999", "1e308",
    "-1e308", "nan", "0.1", "1e-308",     "9223372036854775807", "-9223372036854775808", ""};

class Mutation {
 public:
  Mutation(std::string xml, unsigned seed) : m_xml(std::move(xml)), m_random(seed) {}

  std::string mutated(std::size_t max_size) {
    for (std::size_t left = 1 + below(3); left > 0; --left) change();
    if (m_xml.size() > max_size) m_xml.resize(max_size);
    return std::move(m_xml);
  }

  // Some element of the other file takes the place of one of this.
  std::string crossed(const std::string& other, std::size_t max_size) {
    if (m_xml.starts_with("PK") || other.starts_with("PK")) return mutated(max_size);
    const XmlSpans here = find_spans(m_xml);
    const XmlSpans there = find_spans(other);
    if (!here.elements.empty() && !there.elements.empty()) {
      replace(pick(here.elements).whole, piece(other, pick(there.elements).whole));
    }
    if (m_xml.size() > max_size) m_xml.resize(max_size);
    return std::move(m_xml);
  }

 private:
  static constexpr std::size_t room = 256;  // that a piece may grow by

  void change() {
    if (m_xml.starts_with("PK")) return change_bytes({0, m_xml.size()});  // a zip archive
    const XmlSpans spans = find_spans(m_xml);
    if (spans.elements.empty() || spans.attributes.empty() || below(12) == 0) return change_bytes({0, m_xml.size()});
    const XmlElement& element = pick(spans.elements);
    const XmlAttribute& attribute = pick(spans.attributes);
    const XmlAttribute& other = pick(spans.attributes);
    switch (below(12)) {
      case 0:
        return replace(element.whole, "");
      case 1:
        return insert(element.whole.end, piece(m_xml, element.whole));
      case 2:
        return replace(element.whole, piece(m_xml, pick(spans.elements).whole));
      case 3:
        return insert(element.content, piece(m_xml, pick(spans.elements).whole));
      case 4:
        return rename(element, piece(m_xml, pick(spans.elements).open_name));
      case 5:
        return replace(attribute.whole, "");
      case 6:
        return insert(attribute.whole.end, piece(m_xml, other.whole));
      case 7:
      case 8:
        return replace(attribute.value, piece(m_xml, other.value));
      case 9:
        return replace(attribute.value, std::string(odd_values.at(below(odd_values.size()))));
      case 10:
        return change_bytes(below(8) == 0 ? attribute.whole : attribute.value);
      default:
        if (!spans.texts.empty()) change_bytes(pick(spans.texts));
    }
  }

  void rename(const XmlElement& element, const std::string& name) {
    if (element.close_name.size() > 0) replace(element.close_name, name);
    replace(element.open_name, name);
  }

  void change_bytes(Span span) {
    std::string bytes = piece(m_xml, span);
    const std::size_t size = bytes.size();
    bytes.resize(size + room);
    bytes.resize(LLVMFuzzerMutate(reinterpret_cast<std::uint8_t*>(bytes.data()), size, bytes.size()));
    replace(span, bytes);
  }

  void replace(Span span, const std::string& with) { m_xml.replace(span.begin, span.size(), with); }
  void insert(std::size_t at, const std::string& what) { m_xml.insert(std::min(at, m_xml.size()), what); }
  static std::string piece(const std::string& xml, Span span) { return xml.substr(span.begin, span.size()); }

  template <class T>
  const T& pick(const std::vector<T>& from) {
    return from[below(from.size())];
  }
  std::size_t below(std::size_t count) { return m_random() % count; }

  std::string m_xml;
  std::minstd_rand m_random;
};

std::size_t put(const std::string& bytes, std::uint8_t* out) {
  std::memcpy(out, bytes.data(), bytes.size());
  return bytes.size();
}

std::string text_of(const std::uint8_t* data, std::size_t size) {
  return std::string(reinterpret_cast<const char*>(data), size);
}

}  // namespace
}  // namespace mamori::fuzz

extern "C" std::size_t LLVMFuzzerCustomMutator(std::uint8_t* data, std::size_t size, std::size_t max_size,
                                               unsigned seed) {
  using namespace mamori::fuzz;
  return put(Mutation(text_of(data, size), seed).mutated(max_size), data);
}

extern "C" std::size_t LLVMFuzzerCustomCrossOver(const std::uint8_t* data, std::size_t size, const std::uint8_t* other,
                                                 std::size_t other_size, std::uint8_t* out, std::size_t max_size,
                                                 unsigned seed) {
  using namespace mamori::fuzz;
  return put(Mutation(text_of(data, size), seed).crossed(text_of(other, other_size), max_size), out);
}
