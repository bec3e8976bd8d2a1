#pragma once

#include <functional>
#include <string>

#include "base/rich_text.h"
#include "load/xml_cursor.h"

namespace mamori {

// Takes an element that is no text (an interaction, a feedback); false: it is not one of those.
using QtiSpecial = std::function<bool(const XmlCursor&)>;

// Reads what other tools write between the tags: HTML becomes lines of text with ruby and emphasis, a picture becomes
// its alternative text in brackets. What has no form as text (formulas, sound, media, printed variables) is a problem.
class QtiFlow {
 public:
  explicit QtiFlow(QtiSpecial special = {}) : m_special(std::move(special)) {}

  void read(const XmlCursor& parent);
  RichText take();  // what was read so far; the next text begins a new piece

 private:
  void read(const XmlCursor& parent, bool strong, bool as_written);
  void read_element(const XmlCursor& element, bool strong, bool as_written);
  void read_ruby(const XmlCursor& ruby, bool strong);
  void words(std::string_view text, bool strong, bool as_written);
  void add(std::string text, bool strong);
  void new_line();

  QtiSpecial m_special;
  RichText m_text;
  char32_t m_last = U'\n';  // the last character
  bool m_space = false;     // white space stood since
};

RichText qti_text(const XmlCursor& parent);

// The text of <qti-content-body>, which QTI 3.0 has in feedback and rubrics, or of the element itself.
RichText qti_content(const XmlCursor& element);

// Notes a problem where a reference leads to the network or out of the package.
void check_reference(const XmlCursor& element, const std::string& href);

}  // namespace mamori
