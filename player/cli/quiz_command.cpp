#include <algorithm>
#include <charconv>
#include <fstream>
#include <iostream>
#include <sstream>

#include "base/files.h"
#include "cli/command.h"
#include "cli/package_command.h"
#include "session/learner_session.h"

namespace mamori {
namespace {

int fail(CommandTools& tools, const Problem& problem) {
  print_problem(tools, problem);
  return exit_failed;
}

Problem no_answers(const std::string& file) {
  return {.kind = ProblemKind::not_found,
          .message = "the file with the answers cannot be opened",
          .place = Place{.file = file}};
}

Status sit_down(LearnerSession& session, const std::string& name, Now now) {
  auto people = session.people();
  if (!people) return people.problem();
  const auto known = std::find_if(people->begin(), people->end(), [&](const PersonCard& p) { return p.name == name; });
  if (known != people->end()) return session.choose(known->id, "", now);
  auto added = session.register_person(name, "", now);
  if (!added) return added.problem();
  return session.choose(*added, "", now);
}

std::optional<LessonId> lesson_of_quiz(LearnerSession& session, const std::string& quiz) {
  for (const LessonCard& card : session.today().lessons) {
    if (card.lesson.kind == LessonKind::quiz && card.lesson.content == quiz) return card.lesson.id;
  }
  return std::nullopt;
}

// What can be chosen at the present question, in the order of the numbers printed before them.
struct Choice {
  std::string id;
  std::string text;
};

std::vector<Choice> choices_of(const Item& item, const QuizRun& run) {
  std::vector<Choice> choices;
  if (const auto* match = std::get_if<MatchBody>(&item.body)) {
    for (const ItemOption& left : match->left) {
      for (const ItemOption& right : match->right) {
        choices.push_back({left.id.text() + " " + right.id.text(), left.text.plain() + " － " + right.text.plain()});
      }
    }
    return choices;
  }
  for (const std::string& id : run.layout) {
    if (const ItemOption* option = find_option(item.body, id)) choices.push_back({id, option->text.plain()});
  }
  return choices;
}

void print_question(std::ostream& out, const Item& item, const std::vector<Choice>& choices) {
  out << '\n';
  for (const QuizSentence& sentence : item.situation) out << sentence.text.plain() << '\n';
  out << item.question.text.plain() << '\n';
  for (std::size_t i = 0; i < choices.size(); ++i) out << "  " << i + 1 << ". " << choices[i].text << '\n';
  out << "> " << std::flush;
}

// Numbers apart by spaces; nothing where one of them names no choice.
std::optional<std::vector<std::string>> picked(const std::string& line, const std::vector<Choice>& choices) {
  std::vector<std::string> ids;
  std::istringstream words(line);
  for (std::string word; words >> word;) {
    std::size_t number = 0;
    const auto [end, error] = std::from_chars(word.data(), word.data() + word.size(), number);
    if (error != std::errc{} || end != word.data() + word.size() || number < 1 || number > choices.size()) return std::nullopt;
    ids.push_back(choices[number - 1].id);
  }
  if (ids.empty()) return std::nullopt;
  return ids;
}

// Asks until the attempt is over or the input ends.
void ask(QuizSession& quiz, std::istream& input, CommandTools& tools) {
  while (quiz.run().phase != QuizPhase::done) {
    const Item& item = *quiz.quiz().find(quiz.run().item);
    const auto choices = choices_of(item, quiz.run());
    print_question(tools.out, item, choices);
    std::string line;
    if (!std::getline(input, line)) return;
    const auto ids = picked(line, choices);
    if (!ids) continue;
    for (const std::string& id : *ids) quiz.apply(SelectOption{id}, tools.clock());
    quiz.apply(ConfirmAnswer{}, tools.clock());
    if (quiz.run().phase != QuizPhase::answered) continue;
    tools.out << (quiz.run().correct ? "○\n" : "×\n");
    for (const ItemOption* option : options_of(item.body)) {
      if (!option->reason.empty()) tools.out << "  " << option->text.plain() << "： " << option->reason.plain() << '\n';
    }
    quiz.apply(NextQuestion{}, tools.clock());
  }
}

int quiz_usage(CommandTools& tools, const char* message) {
  const auto& all = commands();
  const auto own = std::find_if(all.begin(), all.end(), [](const Command& one) { return one.name == "quiz"; });
  return usage_error(tools, *own, message);
}

// A package is named by its path, a quiz of ours by its id.
bool is_path(const std::string& word) {
  std::error_code error;
  return word.find('/') != std::string::npos || std::filesystem::exists(to_path(word), error);
}

int foreign_quiz(const Arguments& arguments, CommandTools& tools) {
  std::uint64_t seed = 0;
  const std::string number = arguments.value("--seed").value_or("0");
  const auto [end, error] = std::from_chars(number.data(), number.data() + number.size(), seed);
  if (error != std::errc{} || end != number.data() + number.size()) return quiz_usage(tools, "--seed is a number");
  const auto path = to_path(arguments.words().front());
  const auto answers = arguments.value("--answers");
  if (!answers) return play_package(path, seed, std::cin, tools);
  std::ifstream file(to_path(*answers), std::ios::binary);
  if (file) return play_package(path, seed, file, tools);
  return fail(tools, no_answers(*answers));
}

}  // namespace

int quiz_command(const Arguments& arguments, CommandTools& tools) {
  const auto name = arguments.value("--person");
  const bool is_foreign = !name && !arguments.words().empty() && is_path(arguments.words().front());
  if (arguments.words().size() != 1 || (!is_foreign && (!name || name->empty()))) {
    return quiz_usage(tools, "name a quiz and a person, or a package of questions");
  }
  if (is_foreign) return foreign_quiz(arguments, tools);
  auto opened = LearnerSession::open({.content = {.root = tools.places.content, .films = tools.places.films},
                                      .data = tools.places.data,
                                      .random = tools.random},
                                     tools.clock());
  if (!opened) return fail(tools, opened.problem());
  LearnerSession& session = **opened;
  if (auto status = sit_down(session, *name, tools.clock()); !status) return fail(tools, status.problem());
  const auto lesson = lesson_of_quiz(session, arguments.words().front());
  if (!lesson) {
    return fail(tools, {.kind = ProblemKind::not_found,
                        .message = "no course has a quiz \"" + arguments.words().front() + "\""});
  }
  std::ifstream file;
  if (const auto answers = arguments.value("--answers")) {
    file.open(to_path(*answers), std::ios::binary);
    if (!file) {
      return fail(tools, no_answers(*answers));
    }
  }
  if (auto status = session.open_lesson(*lesson, tools.clock()); !status) return fail(tools, status.problem());
  QuizSession& quiz = std::get<QuizSession>(*session.lesson());
  ask(quiz, file.is_open() ? static_cast<std::istream&>(file) : std::cin, tools);
  const std::optional<QuizResult> result = quiz.run().result;
  session.close_lesson(tools.clock());
  if (auto status = session.store().flush(); !status) return fail(tools, status.problem());
  if (!result) {
    tools.out << '\n' << session.strings().plain("cli.quiz.stopped") << '\n';
    return exit_done;
  }
  tools.out << '\n'
            << session.strings().plain("quiz.score", {{"right", result->right}, {"asked", result->asked}}) << "  "
            << session.strings().plain(result->passed ? "quiz.passed" : "quiz.failed") << '\n';
  return exit_done;
}

}  // namespace mamori
