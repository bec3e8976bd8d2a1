#include "load/qti_interaction.h"

#include <algorithm>
#include <cstddef>
#include <set>
#include <utility>
#include <vector>

#include "load/qti_hotspot_shape.h"
#include "load/qti_option.h"
#include "load/reading_check.h"
#include "load/xml_shape.h"

namespace mamori {
namespace {

constexpr std::size_t most_choices = 4;  // facts.md 7b 6

std::vector<OptionId> to_option_ids(const std::vector<std::string>& values) {
  std::vector<OptionId> out;
  for (const std::string& value : values) out.emplace_back(value);
  return out;
}

class InteractionReader {
 public:
  InteractionReader(const XmlCursor& interaction, const QtiResponse& response, QtiModalFeedbacks& feedbacks)
      : m_element(interaction), m_response(response), m_options(feedbacks) {}

  std::optional<QtiInteraction> read() {
    const std::string_view name = m_element.name();
    if (name == "qti-choice-interaction") return finish(read_choice());
    if (name == "qti-order-interaction") return finish(read_order());
    if (name == "qti-match-interaction") return finish(read_match());
    if (name == "qti-hotspot-interaction") return finish(read_hotspot());
    m_element.problem(
        ProblemKind::unsupported,
        "<" + std::string(name) + "> is not one of the interactions we read: choice, order, match, hotspot");
    return std::nullopt;
  }

 private:
  QtiInteraction finish(ItemBody body) {
    if (m_element.required("response-identifier") != qti_response) {
      m_element.problem(ProblemKind::malformed, "response-identifier must be RESPONSE");
    }
    check_texts(body);
    return {.question = read_prompt(), .body = std::move(body), .picture = std::move(m_picture)};
  }

  QuizSentence read_prompt() {
    const XmlCursor prompt = m_element.required_child("qti-prompt");
    prompt.allow_only({"data-sentence-id"}, {"ruby", "em", "strong", "br", "span"});
    QuizSentence out{.id = SentenceId(prompt.required("data-sentence-id")), .text = text_with_readings(prompt)};
    if (prompt && out.text.empty()) prompt.problem(ProblemKind::malformed, "the question is empty");
    return out;
  }

  std::vector<ItemOption> read_simple_choices() {
    std::vector<ItemOption> out;
    for (const XmlCursor& choice : m_element.children("qti-simple-choice")) {
      choice.allow_only({"identifier", "fixed"}, {"ruby", "em", "strong", "br", "span", "p", "qti-feedback-inline"});
      ItemOption option = m_options.read(choice, true);
      option.fixed = choice.flag("fixed");
      out.push_back(std::move(option));
    }
    if (out.size() < 2 || out.size() > most_choices + 2) {
      m_element.problem(ProblemKind::malformed, "has " + std::to_string(out.size()) + " options");
    }
    return out;
  }

  // Whole-number attributes whose other values mean something we do not do.
  void only_values(const char* name, const std::set<int>& allowed) {
    const auto value = m_element.whole_number(name);
    if (!value || allowed.count(*value) > 0) return;
    m_element.problem(ProblemKind::unsupported,
                      std::string(name) + "=\"" + std::to_string(*value) + "\" is not read here");
  }

  bool check_named(const std::vector<std::string>& values, const std::set<std::string>& ids) {
    std::set<std::string> once;
    bool good = !values.empty();
    if (values.empty()) m_response.declaration.problem(ProblemKind::malformed, "the correct response is empty");
    for (const std::string& value : values) {
      if (ids.count(value) == 0) {
        m_response.declaration.problem(ProblemKind::malformed,
                                       "the correct response \"" + value + "\" names no option");
        good = false;
      }
      if (!once.insert(value).second) {
        m_response.declaration.problem(ProblemKind::malformed, "the correct response names \"" + value + "\" twice");
        good = false;
      }
    }
    return good;
  }

  ItemBody read_choice() {
    m_element.allow_only({"response-identifier", "max-choices", "min-choices", "shuffle"},
                         {"qti-prompt", "qti-simple-choice"});
    check_child_order(m_element, {"qti-prompt", "qti-simple-choice"});
    only_values("max-choices", {0, 1});
    only_values("min-choices", {0, 1});
    auto options = read_simple_choices();
    if (options.size() > most_choices) {
      m_element.problem(ProblemKind::malformed, "has more than " + std::to_string(most_choices) + " options");
    }
    const bool shuffle = m_element.flag("shuffle");
    check_named(m_response.correct, m_options.ids());
    if (m_element.whole_number("max-choices").value_or(1) == 0) {
      expect_type(m_response, "multiple", "identifier");
      return MultipleBody{
          .options = std::move(options), .shuffle = shuffle, .correct = to_option_ids(m_response.correct)};
    }
    expect_type(m_response, "single", "identifier");
    if (m_response.correct.size() > 1) {
      m_response.declaration.problem(ProblemKind::malformed, "a single choice has one correct value");
    }
    return ChoiceBody{.options = std::move(options),
                      .shuffle = shuffle,
                      .correct = OptionId(m_response.correct.empty() ? "" : m_response.correct.front())};
  }

  ItemBody read_order() {
    m_element.allow_only({"response-identifier", "shuffle"}, {"qti-prompt", "qti-simple-choice"});
    check_child_order(m_element, {"qti-prompt", "qti-simple-choice"});
    expect_type(m_response, "ordered", "identifier");
    auto options = read_simple_choices();
    if (!m_element.flag("shuffle")) m_element.problem(ProblemKind::unsupported, "an order item needs shuffle=\"true\"");
    if (check_named(m_response.correct, m_options.ids()) && m_response.correct.size() != options.size()) {
      m_response.declaration.problem(ProblemKind::malformed, "the correct order does not hold every option");
    }
    return OrderBody{.options = std::move(options), .correct = to_option_ids(m_response.correct)};
  }

  std::vector<ItemOption> read_match_set(const XmlCursor& set, bool is_left) {
    set.allow_only({}, {"qti-simple-associable-choice"});
    std::vector<ItemOption> out;
    for (const XmlCursor& choice : set.children("qti-simple-associable-choice")) {
      choice.allow_only({"identifier", "match-max"},
                        {"ruby", "em", "strong", "br", "span", "p", "qti-feedback-inline"});
      const auto most = choice.whole_number("match-max");
      if (!most || *most != (is_left ? 1 : 0)) {
        choice.problem(ProblemKind::unsupported, is_left ? "match-max must be 1 in the first set"
                                                         : "match-max must be 0 (no limit) in the second set");
      }
      if (!is_left && choice.child("qti-feedback-inline")) {
        choice.problem(ProblemKind::unsupported, "reasons of a match stand in the first set");
      }
      out.push_back(m_options.read(choice, is_left));
    }
    if (out.size() < 2) set.problem(ProblemKind::malformed, "needs at least two choices");
    return out;
  }

  ItemBody read_match() {
    m_element.allow_only({"response-identifier", "max-associations", "min-associations", "shuffle"},
                         {"qti-prompt", "qti-simple-match-set"});
    check_child_order(m_element, {"qti-prompt", "qti-simple-match-set"});
    expect_type(m_response, "multiple", "directedPair");
    MatchBody out;
    out.shuffle = m_element.flag("shuffle");
    const auto sets = m_element.children("qti-simple-match-set");
    if (sets.size() != 2) {
      m_element.problem(ProblemKind::malformed, "needs two <qti-simple-match-set>");
      return out;
    }
    out.left = read_match_set(sets[0], true);
    out.right = read_match_set(sets[1], false);
    const int pairs = static_cast<int>(out.left.size());
    only_values("max-associations", {0, pairs});
    only_values("min-associations", {0, pairs});
    read_pairs(out);
    return out;
  }

  void read_pairs(MatchBody& out) {
    const auto holds = [](const std::vector<ItemOption>& options, const std::string& id) {
      return std::any_of(options.begin(), options.end(), [&](const ItemOption& one) { return one.id.text() == id; });
    };
    std::set<std::string> joined;
    for (const std::string& value : m_response.correct) {
      const auto ends = words_of(value);
      if (ends.size() != 2 || !holds(out.left, ends[0]) || !holds(out.right, ends[1])) {
        m_response.declaration.problem(ProblemKind::malformed,
                                       "the correct response \"" + value + "\" names no pair of options");
      } else if (!joined.insert(ends[0]).second) {
        m_response.declaration.problem(ProblemKind::malformed, "the option " + ends[0] + " is joined twice");
      } else {
        out.correct.push_back({.left = OptionId(ends[0]), .right = OptionId(ends[1])});
      }
    }
    if (joined.size() != out.left.size()) {
      m_response.declaration.problem(ProblemKind::malformed, "the correct response does not join every left option");
    }
  }

  ItemBody read_hotspot() {
    m_element.allow_only({"response-identifier", "max-choices", "min-choices"},
                         {"qti-prompt", "img", "qti-hotspot-choice"});
    check_child_order(m_element, {"qti-prompt", "img", "qti-hotspot-choice"});
    HotspotBody out;
    read_picture();
    for (const XmlCursor& choice : m_element.children("qti-hotspot-choice")) out.spots.push_back(read_spot(choice));
    if (out.spots.size() < 2) m_element.problem(ProblemKind::malformed, "needs at least two spots");
    const int spots = static_cast<int>(out.spots.size());
    const int most = m_element.whole_number("max-choices").value_or(1);
    if (most < 0 || most > spots) m_element.problem(ProblemKind::malformed, "max-choices exceeds the spots");
    out.most = most == 0 ? spots : most;
    only_values("min-choices", {0, 1});
    expect_type(m_response, most == 1 ? "single" : "multiple", "identifier");
    if (check_named(m_response.correct, m_options.ids()) &&
        m_response.correct.size() > static_cast<std::size_t>(out.most)) {
      m_response.declaration.problem(ProblemKind::malformed, "more spots are correct than may be picked");
    }
    out.correct = to_option_ids(m_response.correct);
    return out;
  }

  void read_picture() {
    const XmlCursor image = m_element.required_child("img");
    image.allow_only({"src", "alt", "width", "height"}, {});
    m_picture = {.name = image.required("src"),
                 .alt = image.required("alt"),
                 .width = image.whole_number("width").value_or(0),
                 .height = image.whole_number("height").value_or(0)};
    if (image && (m_picture.width <= 0 || m_picture.height <= 0)) {
      image.problem(ProblemKind::malformed, "needs width and height: the units of the spots");
    }
  }

  // An attribute holds no ruby, so the spot's name is written in kana.
  Hotspot read_spot(const XmlCursor& choice) {
    choice.allow_only({"identifier", "shape", "coords", "hotspot-label"}, {});
    Hotspot out;
    out.option = m_options.read(choice, true);
    out.option.text = plain_text(choice.required("hotspot-label"));
    check_readings(choice, out.option.text);
    const auto shape = parse_shape(choice.required("shape"), choice.required("coords"));
    if (!shape) {
      choice.problem(ProblemKind::malformed, "shape and coords make no circle (x,y,r), rect (l,t,r,b) or poly");
    } else {
      out.shape = *shape;
    }
    return out;
  }

  void check_texts(const ItemBody& body) {
    std::set<std::string> texts;
    for (const ItemOption* option : options_of(body)) {
      const std::string text = option->text.plain();
      if (text.empty()) {
        m_element.problem(ProblemKind::malformed, "the option " + option->id.text() + " has no text");
      } else if (!texts.insert(text).second) {
        m_element.problem(ProblemKind::malformed, "two options say the same: " + text);
      }
    }
  }

  XmlCursor m_element;
  const QtiResponse& m_response;
  QtiOptionReader m_options;
  ItemPicture m_picture;
};

}  // namespace

std::optional<QtiInteraction> read_interaction(const XmlCursor& interaction, const QtiResponse& response,
                                               QtiModalFeedbacks& feedbacks) {
  return InteractionReader(interaction, response, feedbacks).read();
}

bool is_interaction(std::string_view element_name) {
  return element_name.starts_with("qti-") && element_name.ends_with("-interaction");
}

}  // namespace mamori
