#include "load/qti_any_interaction.h"

#include <set>
#include <string>
#include <utility>

#include "base/overloaded.h"
#include "learn/qti_answer.h"
#include "load/qti_flow.h"
#include "load/qti_hotspot_shape.h"

namespace mamori {
namespace {

class AnyInteractionReader {
 public:
  AnyInteractionReader(const XmlCursor& element, const QtiScoring& scoring) : m_element(element), m_scoring(scoring) {}

  std::optional<QtiAsked> read() {
    QtiAsked out;
    const std::string_view name = m_element.name();
    if (name == "qti-choice-interaction") {
      out.interaction = read_choice();
    } else if (name == "qti-order-interaction") {
      out.interaction = read_order();
    } else if (name == "qti-match-interaction") {
      out.interaction = read_match();
    } else if (name == "qti-hotspot-interaction") {
      out.interaction = read_hotspot();
    } else if (name == "qti-select-point-interaction") {
      out.interaction = read_select_point();
    } else if (name == "qti-text-entry-interaction") {
      out.interaction = read_text_entry();
    } else if (name == "qti-inline-choice-interaction") {
      out.interaction = read_inline_choice();
    } else {
      m_element.problem(ProblemKind::unsupported, "<" + std::string(name) +
                                                      "> is outside the subset: choice, order, match, hotspot, "
                                                      "select-point, text-entry, inline-choice");
      return std::nullopt;
    }
    out.response = m_element.required("response-identifier");
    if (const XmlCursor prompt = m_element.child("qti-prompt")) out.prompt = qti_text(prompt);
    check_correct(out);
    return out;
  }

 private:
  // Where the declaration is not there or is another one than the interaction needs.
  void expect(std::initializer_list<QtiType> types, std::initializer_list<QtiCardinality> cardinalities) {
    const std::string id = m_element.attribute("response-identifier").value_or("");
    const auto found = m_scoring.responses.find(id);
    if (found == m_scoring.responses.end()) {
      m_element.problem(ProblemKind::malformed, "the response \"" + id + "\" is not declared");
      return;
    }
    const auto listed = [](const auto& list, const auto& value) {
      return std::find(list.begin(), list.end(), value) != list.end();
    };
    m_type_fits = listed(types, found->second.type) && listed(cardinalities, found->second.cardinality);
    if (!m_type_fits) {
      m_element.problem(ProblemKind::malformed, "the response \"" + id +
                                                    "\" is declared with another base-type or cardinality than this "
                                                    "interaction has");
    }
  }

  // Several may be picked only where the response can hold several.
  void expect_choices(int most) {
    using enum QtiCardinality;
    if (most == 1) expect({QtiType::identifier}, {single, multiple});
    if (most != 1) expect({QtiType::identifier}, {multiple});
  }

  int count(const XmlCursor& element, const char* name, int otherwise) {
    const int value = element.whole_number(name).value_or(otherwise);
    if (value < 0) element.problem(ProblemKind::malformed, std::string(name) + " is below 0");
    return std::max(value, 0);
  }

  struct Bounds {
    int least = 0;
    int most = 0;
  };
  Bounds bounds(const char* least, const char* most, int most_otherwise) {
    const Bounds out{.least = count(m_element, least, 0), .most = count(m_element, most, most_otherwise)};
    if (out.most > 0 && out.least > out.most) {
      m_element.problem(ProblemKind::malformed, std::string(least) + " is above " + most);
    }
    return out;
  }

  QtiChoice read_choice_of(const XmlCursor& element, std::set<std::string>& ids) {
    QtiChoice out{.id = element.required("identifier")};
    if (!out.id.empty() && !ids.insert(out.id).second) {
      element.problem(ProblemKind::malformed, "the choice " + out.id + " stands twice");
    }
    if (out.id.find_first_of(" \t\r\n") != std::string::npos) {
      element.problem(ProblemKind::malformed, "\"" + out.id + "\" is no identifier");
    }
    out.fixed = element.flag("fixed");
    // Its feedback is collected with the item's.
    QtiFlow flow([](const XmlCursor& inner) { return inner.name() == "qti-feedback-inline"; });
    flow.read(element);
    out.text = flow.take();
    if (out.text.empty()) out.text = plain_text(out.id);
    if (element.attribute("template-identifier")) {
      element.problem(ProblemKind::unsupported, "choices that a template shows or hides are outside the subset");
    }
    return out;
  }

  std::vector<QtiChoice> read_choices(const char* name) {
    std::set<std::string> ids;
    std::vector<QtiChoice> out;
    for (const XmlCursor& element : m_element.children(name)) out.push_back(read_choice_of(element, ids));
    if (out.empty()) m_element.problem(ProblemKind::malformed, "has no choice");
    return out;
  }

  QtiChoiceInteraction read_choice() {
    const Bounds range = bounds("min-choices", "max-choices", 1);
    expect_choices(range.most);
    return {.choices = read_choices("qti-simple-choice"),
            .shuffle = m_element.flag("shuffle"),
            .least = range.least,
            .most = range.most};
  }

  QtiOrderInteraction read_order() {
    expect({QtiType::identifier}, {QtiCardinality::ordered});
    const Bounds range = bounds("min-choices", "max-choices", 0);
    return {.choices = read_choices("qti-simple-choice"),
            .shuffle = m_element.flag("shuffle"),
            .least = range.least,
            .most = range.most};
  }

  std::vector<QtiChoice> read_match_set(const XmlCursor& set, std::set<std::string>& ids) {
    std::vector<QtiChoice> out;
    for (const XmlCursor& element : set.children("qti-simple-associable-choice")) {
      QtiChoice choice = read_choice_of(element, ids);
      element.required("match-max");
      choice.most = count(element, "match-max", 0);
      choice.least = count(element, "match-min", 0);
      out.push_back(std::move(choice));
    }
    if (out.empty()) set.problem(ProblemKind::malformed, "has no choice");
    return out;
  }

  QtiMatchInteraction read_match() {
    const Bounds range = bounds("min-associations", "max-associations", 1);
    using enum QtiCardinality;
    if (range.most == 1) expect({QtiType::directed_pair}, {single, multiple});
    if (range.most != 1) expect({QtiType::directed_pair}, {multiple});
    QtiMatchInteraction out{.shuffle = m_element.flag("shuffle"), .least = range.least, .most = range.most};
    const auto sets = m_element.children("qti-simple-match-set");
    if (sets.size() != 2) {
      m_element.problem(ProblemKind::malformed, "needs two <qti-simple-match-set>");
      return out;
    }
    std::set<std::string> ids;
    out.left = read_match_set(sets[0], ids);
    out.right = read_match_set(sets[1], ids);
    return out;
  }

  QtiPicture read_picture() {
    XmlCursor image = m_element.child("img");
    if (!image) image = m_element.child("picture").child("img");
    const bool is_object = !image && m_element.child("object");
    if (is_object) image = m_element.child("object");
    if (!image) {
      m_element.problem(ProblemKind::malformed, "needs a picture");
      return {};
    }
    QtiPicture out{.file = image.required(is_object ? "data" : "src"),
                   .alt = is_object ? qti_text(image).plain() : image.attribute("alt").value_or(""),
                   .width = image.whole_number("width").value_or(0),
                   .height = image.whole_number("height").value_or(0)};
    check_reference(image, out.file);
    return out;
  }

  QtiHotspotInteraction read_hotspot() {
    const Bounds range = bounds("min-choices", "max-choices", 1);
    expect_choices(range.most);
    QtiHotspotInteraction out{.picture = read_picture(), .least = range.least, .most = range.most};
    std::set<std::string> ids;
    for (const XmlCursor& element : m_element.children("qti-hotspot-choice")) {
      QtiChoice spot = read_choice_of(element, ids);
      if (const auto label = element.attribute("hotspot-label"); label && !label->empty())
        spot.text = plain_text(*label);
      const auto shape = parse_shape(element.required("shape"), element.required("coords"));
      if (!shape) element.problem(ProblemKind::unsupported, "shape and coords make no circle, rect or poly");
      out.spots.push_back(std::move(spot));
      out.shapes.push_back(shape.value_or(CircleShape{}));
    }
    if (out.spots.empty()) m_element.problem(ProblemKind::malformed, "has no spot");
    return out;
  }

  QtiSelectPointInteraction read_select_point() {
    const Bounds range = bounds("min-choices", "max-choices", 1);
    using enum QtiCardinality;
    if (range.most == 1) expect({QtiType::point}, {single, multiple});
    if (range.most != 1) expect({QtiType::point}, {multiple});
    return {.picture = read_picture(), .least = range.least, .most = range.most};
  }

  QtiTextEntryInteraction read_text_entry() {
    expect({QtiType::string, QtiType::integer, QtiType::decimal, QtiType::identifier}, {QtiCardinality::single});
    return {.expected_length = count(m_element, "expected-length", 0)};
  }

  QtiInlineChoiceInteraction read_inline_choice() {
    expect({QtiType::identifier}, {QtiCardinality::single});
    return {.choices = read_choices("qti-inline-choice"),
            .shuffle = m_element.flag("shuffle"),
            .required = m_element.flag("required")};
  }

  // The schema does not see a correct response that cannot be given.
  void check_correct(const QtiAsked& asked) {
    const auto found = m_scoring.responses.find(asked.response);
    if (found == m_scoring.responses.end() || found->second.correct.is_null() || !m_type_fits) return;
    const bool of_ids = found->second.type == QtiType::identifier || found->second.type == QtiType::directed_pair;
    if (!of_ids || std::holds_alternative<QtiTextEntryInteraction>(asked.interaction)) return;
    if (const auto wrong = misfit(asked, found->second.correct)) {
      m_element.problem(ProblemKind::malformed, "the correct response cannot be given: " + wrong->message);
    }
  }

  XmlCursor m_element;
  const QtiScoring& m_scoring;
  bool m_type_fits = false;  // the response is declared as this interaction needs it
};

}  // namespace

bool is_qti_interaction(const XmlCursor& element) {
  return element.name().starts_with("qti-") && element.name().ends_with("-interaction");
}

std::optional<QtiAsked> read_any_interaction(const XmlCursor& element, const QtiScoring& scoring) {
  return AnyInteractionReader(element, scoring).read();
}

}  // namespace mamori
