// Bytes → question packages of any tool, zipped or not, and our own bank. What loads can be planned, laid out, answered
// with anything of the right type, and scored: points within the mapping's bounds, the same whatever the order of a
// multiple response.

#include <algorithm>
#include <cmath>
#include <set>

#include "fuzz/expect.h"
#include "fuzz/memory_package.h"
#include "learn/qti_answer.h"
#include "learn/qti_plan.h"
#include "learn/quiz_run.h"
#include "learn/seeded_numbers.h"
#include "load/qti_any_test.h"
#include "load/qti_item.h"
#include "load/qti_test.h"

namespace mamori::fuzz {
namespace {

constexpr int answers_an_item = 4;
constexpr int most_answers = 200;  // in a row, until a quiz is done

using Numbers = SeededNumbers;

const ScratchFolder& scratch() {
  static const ScratchFolder folder;
  return folder;
}
using Names = std::vector<std::string>;

std::uint64_t seed_of(std::string_view bytes) {
  std::uint64_t seed = 1469598103934665603u;  // FNV-1a
  for (const char byte : bytes) seed = (seed ^ static_cast<unsigned char>(byte)) * 1099511628211u;
  return seed;
}

std::size_t below(Numbers& numbers, std::size_t count) {
  return static_cast<std::size_t>(numbers.next() % count);
}

const std::string& some_name(Numbers& numbers, const Names& names) {
  static const std::string unknown = "no-such-choice";
  return names.empty() || below(numbers, 8) == 0 ? unknown : names[below(numbers, names.size())];
}

QtiScalar some_scalar(Numbers& numbers, QtiType type, const Names& names) {
  switch (type) {
    case QtiType::boolean:
      return below(numbers, 2) == 0;
    case QtiType::integer:
      return static_cast<std::int64_t>(below(numbers, 4) == 0 ? numbers.next() : below(numbers, 100));
    case QtiType::decimal:
      return static_cast<double>(below(numbers, 1000)) / 8 * (below(numbers, 8) == 0 ? -1e300 : 1);
    case QtiType::string:
    case QtiType::identifier:
      return some_name(numbers, names);
    case QtiType::point:
      return QtiPoint{static_cast<int>(below(numbers, 700)) - 20, static_cast<int>(below(numbers, 700)) - 20};
    case QtiType::pair:
    case QtiType::directed_pair:
      return QtiPair{some_name(numbers, names), some_name(numbers, names)};
  }
  return false;
}

void add_names(const std::vector<QtiChoice>& choices, Names& names) {
  for (const QtiChoice& choice : choices) names.push_back(choice.id);
}

void add_names(const QtiAsked& asked, Names& names) {
  if (const auto* choice = std::get_if<QtiChoiceInteraction>(&asked.interaction)) add_names(choice->choices, names);
  if (const auto* order = std::get_if<QtiOrderInteraction>(&asked.interaction)) add_names(order->choices, names);
  if (const auto* spots = std::get_if<QtiHotspotInteraction>(&asked.interaction)) add_names(spots->spots, names);
  if (const auto* in_line = std::get_if<QtiInlineChoiceInteraction>(&asked.interaction)) {
    add_names(in_line->choices, names);
  }
  if (const auto* match = std::get_if<QtiMatchInteraction>(&asked.interaction)) {
    add_names(match->left, names);
    add_names(match->right, names);
  }
}

// What an answer may name: the choices, and whatever a mapping or the correct response names.
Names names_in(const QtiItem& item) {
  Names names;
  for (const QtiAsked& asked : item.asked) add_names(asked, names);
  for (const auto& [id, variable] : item.scoring.responses) {
    for (const QtiScalar& scalar : variable.correct.items) {
      if (const auto* text = std::get_if<std::string>(&scalar)) names.push_back(*text);
    }
    if (!variable.mapping) continue;
    for (const QtiMapEntry& entry : variable.mapping->entries) {
      if (const auto* text = std::get_if<std::string>(&entry.key)) names.push_back(*text);
    }
  }
  return names;
}

QtiValue some_value(Numbers& numbers, const QtiResponseVariable& variable, const Names& names) {
  QtiValue value{.type = variable.type, .cardinality = variable.cardinality, .items = {}};
  const std::size_t count = below(numbers, variable.cardinality == QtiCardinality::single ? 2 : 6);
  for (std::size_t i = 0; i < count; ++i) value.items.push_back(some_scalar(numbers, variable.type, names));
  return value;
}

template <class Mapping>
void expect_bounds(const std::optional<Mapping>& mapping, const QtiValue& answer) {
  if (!mapping) return;
  const double points = mapped_points(*mapping, answer);
  expect(!std::isnan(points), "mapped points are a number");
  if (mapping->upper) expect(points <= *mapping->upper, "mapped points stay below the upper bound");
  if (mapping->lower && (!mapping->upper || *mapping->lower <= *mapping->upper)) {
    expect(points >= *mapping->lower, "mapped points stay above the lower bound");
  }
}

bool holds_type(const QtiScalar& scalar, QtiType type) {
  switch (type) {
    case QtiType::boolean:
      return std::holds_alternative<bool>(scalar);
    case QtiType::integer:
      return std::holds_alternative<std::int64_t>(scalar);
    case QtiType::decimal:
      return std::holds_alternative<double>(scalar);
    case QtiType::string:
    case QtiType::identifier:
      return std::holds_alternative<std::string>(scalar);
    case QtiType::point:
      return std::holds_alternative<QtiPoint>(scalar);
    case QtiType::pair:
    case QtiType::directed_pair:
      return std::holds_alternative<QtiPair>(scalar);
  }
  return false;
}

void expect_outcomes(const QtiScoring& scoring, const QtiValues& outcomes) {
  expect(outcomes.size() == scoring.outcomes.size(), "every declared outcome has a value");
  for (const auto& [id, value] : outcomes) {
    const QtiValue& declared = scoring.outcomes.at(id).initial;
    expect(value.type == declared.type && value.cardinality == declared.cardinality, "an outcome keeps its type");
    expect(value.cardinality != QtiCardinality::single || value.items.size() <= 1, "a single outcome holds one value");
    for (const QtiScalar& scalar : value.items) expect(holds_type(scalar, declared.type), "an outcome holds its type");
  }
  expect(!std::isnan(points_of(outcomes)), "points are a number");
}

void answer(Numbers& numbers, const QtiItem& item, const Names& names) {
  QtiValues responses;
  QtiValues turned;
  for (const auto& [id, variable] : item.scoring.responses) {
    if (below(numbers, 8) == 0) continue;
    responses[id] = some_value(numbers, variable, names);
    turned[id] = responses[id];
    if (variable.cardinality == QtiCardinality::multiple)
      std::reverse(turned[id].items.begin(), turned[id].items.end());
    expect_bounds(variable.mapping, responses[id]);
    expect_bounds(variable.areas, responses[id]);
  }
  const QtiValues outcomes = score(item.scoring, responses);
  expect_outcomes(item.scoring, outcomes);
  expect(points_of(outcomes) == points_of(score(item.scoring, turned)), "a multiple response has no order");
  shown_feedback(item, outcomes);
  for (const QtiAsked& asked : item.asked) {
    const auto given = responses.find(asked.response);
    if (given != responses.end()) misfit(asked, given->second);
  }
}

void expect_layout(const std::vector<QtiChoice>& choices, std::uint64_t seed) {
  const auto shown = layout(choices, true, seed);
  expect(std::set<const QtiChoice*>(shown.begin(), shown.end()).size() == choices.size(), "a layout shows each choice");
  for (std::size_t i = 0; i < choices.size(); ++i) {
    if (choices[i].fixed) expect(shown[i] == &choices[i], "a fixed choice keeps its place");
  }
}

void play(Numbers& numbers, const QtiItem& item) {
  for (const QtiBodyPart& part : item.body) {
    const auto* index = std::get_if<std::size_t>(&part);
    expect(index == nullptr || *index < item.asked.size(), "the body names its own interactions");
  }
  for (const QtiAsked& asked : item.asked) {
    expect(item.scoring.responses.contains(asked.response), "an interaction has a declared response");
    if (const auto* choice = std::get_if<QtiChoiceInteraction>(&asked.interaction)) {
      expect_layout(choice->choices, numbers.next());
    }
  }
  if (const auto most = most_points(item.scoring)) expect(!std::isnan(*most), "the most points are a number");
  const Names names = names_in(item);
  for (int i = 0; i < answers_an_item; ++i) answer(numbers, item, names);
}

void play(Numbers& numbers, const QtiPackage& package) {
  expect_told(package.left_out);
  expect_told(package.notes);
  for (const QtiPlanned& planned : plan(package.assessment, numbers.next())) {
    expect(planned.item < package.assessment.items.size(), "a plan names items of the package");
  }
  for (const QtiItem& item : package.assessment.items) play(numbers, item);
}

void read_any(const std::map<std::string, std::string>& files, Numbers& numbers) {
  MemoryPackage memory(files);
  QtiPackageReader reader(memory);
  if (files.contains("imsmanifest.xml")) {
    reader.add_manifest("imsmanifest.xml");
  } else {
    reader.add_files(memory.xml_files());
  }
  play(numbers, reader.take());
}

void read_zip(std::string_view bytes, Numbers& numbers) {
  scratch().fill("zip", {{"package.zip", std::string(bytes)}});
  const auto package = load_qti_package(scratch().path() / "zip" / "package.zip");
  if (package) {
    play(numbers, *package);
  } else {
    expect_told({package.problem()});
  }
}

void play(Numbers& numbers, const Item& item) {
  const Response right = correct_response(item);
  expect(is_complete(item, right) && is_correct(item, right), "the right response is complete and right");
  const auto shown = layout_options(item, numbers.next(), 0);
  const auto options = options_of(item.body);
  expect(shown.size() == options.size(), "a layout shows each option");
  Response some;
  for (std::size_t left = below(numbers, 5); left > 0; --left) some.push_back(shown[below(numbers, shown.size())]);
  is_correct(item, some);
  is_complete(item, some);
}

void play(Numbers& numbers, const Quiz& quiz) {
  const QuizContext context{.lesson = LessonId("fuzz"), .session = {}};
  QuizRun run = begin(quiz, {.seed = numbers.next()});
  for (int left = most_answers; left > 0 && run.phase != QuizPhase::done; --left) {
    const Item* item = quiz.find(run.item);
    expect(item != nullptr, "a quiz asks its own items");
    Response picks = correct_response(*item);
    if (left > most_answers / 2 && below(numbers, 3) == 0) picks = {run.layout[below(numbers, run.layout.size())]};
    for (const std::string& pick : picks) run = step(quiz, context, std::move(run), SelectOption{pick}).run;
    run = step(quiz, context, std::move(run), ConfirmAnswer{}).run;
    run = step(quiz, context, std::move(run), NextQuestion{}).run;
  }
  expect(run.result.has_value(), "right answers lead to the end of a quiz");
  expect(run.result->right >= 0 && run.result->right <= run.result->asked, "no more answers are right than were asked");
}

void read_own(const std::map<std::string, std::string>& files, Numbers& numbers) {
  const std::string inner = "quizzes/section-1";
  scratch().fill(inner, files);
  const auto test = files.find("test.xml");
  if (test != files.end()) {
    const auto quiz = load_quiz(scratch().path(), inner + "/test.xml");
    expect_told(quiz.problems);
    expect(quiz.value || !quiz.problems.empty(), "what cannot be read is a problem");
    if (quiz.ok()) play(numbers, *quiz.value);
    return;
  }
  const auto item = load_qti_item(scratch().path(), inner + "/" + files.begin()->first);
  expect_told(item.problems);
  expect(item.value || !item.problems.empty(), "what cannot be read is a problem");
  if (item.ok()) play(numbers, *item.value);
}

}  // namespace
}  // namespace mamori::fuzz

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace mamori::fuzz;
  const std::string_view bytes = text_of(data, size);
  Numbers numbers(seed_of(bytes));
  if (bytes.starts_with("PK")) {
    read_zip(bytes, numbers);
    return 0;
  }
  const auto files = split_files(bytes);
  if (files.empty()) return 0;
  read_any(files, numbers);
  read_own(files, numbers);
  return 0;
}
