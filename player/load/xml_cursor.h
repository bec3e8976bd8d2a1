#pragma once

#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "base/rich_text.h"

namespace tinyxml2 {
class XMLElement;
class XMLDocument;
}  // namespace tinyxml2

namespace mamori {

// All that a loader found: a value where one could be made, and every problem met on the way.
template <class T>
struct Loaded {
  std::optional<T> value;
  Problems problems;

  bool ok() const { return value.has_value() && problems.empty(); }
};

class XmlFile;

// One element. Cheap to copy; lives no longer than its XmlFile. An empty cursor («no such element») reads as empty.
class XmlCursor {
 public:
  XmlCursor() = default;
  XmlCursor(const tinyxml2::XMLElement* element, XmlFile* file) : m_element(element), m_file(file) {}

  explicit operator bool() const { return m_element != nullptr; }
  const tinyxml2::XMLElement* element() const { return m_element; }  // for readers of mixed content
  XmlCursor of(const tinyxml2::XMLElement& other) const { return {&other, m_file}; }  // another one of this file
  std::string_view name() const;
  int line() const;
  Place place() const;

  std::optional<std::string> attribute(const char* name) const;
  std::string required(const char* name) const;  // notes a problem and gives "" where it is missing or empty
  std::optional<int> whole_number(const char* name) const;    // notes a problem where it is no whole number
  std::optional<double> decimal(const char* name) const;      // the same for a decimal
  bool flag(const char* name, bool otherwise = false) const;  // true|false, anything else is a problem

  XmlCursor child(std::string_view name) const;  // the first of that name
  XmlCursor required_child(std::string_view name) const;
  std::vector<XmlCursor> children() const;
  std::vector<XmlCursor> children(std::string_view name) const;

  // Mixed content: text, <ruby>[<rb>]…<rt>…</rt></ruby>, <em>/<strong>, <br/>, <span> and <p> are read; white space
  // with a line break in it falls away, as Japanese has no spaces. Other elements are problems.
  RichText rich_text() const;
  // The same without the child elements of these names: their reader takes them apart.
  RichText rich_text_without(std::initializer_list<std::string_view> elements) const;
  std::string text() const;  // the same, plain

  void problem(ProblemKind kind, std::string message) const;  // at this element

  // Notes a problem for each attribute or child element that is not in the list: misspellings do not pass silently.
  void allow_only(std::initializer_list<std::string_view> attributes,
                  std::initializer_list<std::string_view> elements) const;

 private:
  const tinyxml2::XMLElement* m_element = nullptr;
  XmlFile* m_file = nullptr;
};

// A parsed file and the problems its readers noted. Refuses files above 8 MB, a DOCTYPE (so no entities of one's own)
// and anything but UTF-8.
class XmlFile {
 public:
  static Result<std::unique_ptr<XmlFile>> open(const std::filesystem::path& file, std::string shown_name);
  static Result<std::unique_ptr<XmlFile>> parse(std::string_view bytes, std::string shown_name);
  ~XmlFile();

  XmlCursor root();
  tinyxml2::XMLElement* root_element();  // to be renamed before it is read
  const std::string& shown_name() const { return m_shown_name; }
  Problems& problems() { return m_problems; }

 private:
  explicit XmlFile(std::string shown_name);

  std::unique_ptr<tinyxml2::XMLDocument> m_document;
  std::string m_shown_name;
  Problems m_problems;
};

}  // namespace mamori
