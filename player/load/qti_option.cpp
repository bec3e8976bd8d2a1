#include "load/qti_option.h"

#include <cstddef>

#include "base/utf8.h"
#include "load/qti_response.h"
#include "load/reading_check.h"

namespace mamori {
namespace {

constexpr std::size_t longest_reason = 60;  // characters, facts.md 7b 2

}  // namespace

// The one reason of an option: inside it, or as a modal feedback of the same identifier.
RichText QtiOptionReader::read_reason(const XmlCursor& choice, const std::string& id) {
  const auto inside = choice.children("qti-feedback-inline");
  const auto modal = m_feedbacks.find(id);
  const std::size_t count = inside.size() + (modal == m_feedbacks.end() ? 0 : 1);
  if (count != 1) {
    choice.problem(ProblemKind::malformed, count == 0 ? "the option " + id + " has no reason (<qti-feedback-inline>)"
                                                      : "the option " + id + " has more than one reason");
    if (count == 0) return {};
  }
  if (inside.empty()) {
    modal->second.used = true;
    return modal->second.text;
  }
  const XmlCursor& element = inside.front();
  element.allow_only({"outcome-identifier", "identifier", "show-hide"}, {"ruby", "em", "strong", "br", "span", "p"});
  if (element.required("outcome-identifier") != qti_feedback || element.required("identifier") != id ||
      element.required("show-hide") != "show") {
    element.problem(ProblemKind::malformed, "a reason shows on FEEDBACK with the identifier of its option, " + id);
  }
  return text_with_readings(element);
}

ItemOption QtiOptionReader::read(const XmlCursor& choice, bool needs_reason) {
  ItemOption out;
  const std::string id = choice.required("identifier");
  if (!is_well_formed_id(id)) {
    choice.problem(ProblemKind::malformed, "\"" + id + "\" is no id: letters, digits, '.', '_' and '-' only");
  }
  if (!m_ids.insert(id).second) choice.problem(ProblemKind::malformed, "the option " + id + " stands twice");
  out.id = OptionId(id);
  out.text = choice.rich_text_without({"qti-feedback-inline"});
  check_readings(choice, out.text);
  if (needs_reason) {
    out.reason = read_reason(choice, id);
    const std::size_t length = count_characters(out.reason.plain());
    if (length > longest_reason) {
      choice.problem(ProblemKind::malformed, "the reason of " + id + " has " + std::to_string(length) +
                                                 " characters, at most " + std::to_string(longest_reason));
    }
  }
  return out;
}

}  // namespace mamori
