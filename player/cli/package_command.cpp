#include "cli/package_command.h"

#include <ostream>
#include <sstream>

#include "base/overloaded.h"
#include "cli/package_answer.h"
#include "learn/qti_answer.h"
#include "learn/qti_plan.h"
#include "session/foreign_quiz.h"

namespace mamori {
namespace {

void print_notes(std::ostream& out, const QtiPackage& package) {
  for (const Problem& problem : package.left_out) out << to_text(problem) << '\n';
  for (const Problem& problem : package.notes) out << "note: " << to_text(problem) << '\n';
}

const char* name_of(QtiFeedbackKind kind) {
  switch (kind) {
    case QtiFeedbackKind::inside:
      return "inline";
    case QtiFeedbackKind::block:
      return "block";
    case QtiFeedbackKind::modal:
      return "modal";
  }
  return "";
}

std::string text_of(const QtiValue& value) {
  if (value.is_null()) return "-";
  std::string out;
  for (const QtiScalar& item : value.items) out += (out.empty() ? "" : ", ") + to_text(item);
  return out;
}

struct Totals {
  double points = 0;
  double most = 0;
  std::size_t right = 0;
  std::size_t answered = 0;
};

class PackagePlay {
 public:
  PackagePlay(const QtiAssessment& assessment, std::uint64_t seed, std::istream& input, std::ostream& out)
      : m_assessment(assessment), m_seed(seed), m_input(input), m_out(out) {}

  void run() {
    const auto planned = plan(m_assessment, m_seed);
    for (std::size_t i = 0; i < planned.size() && !m_ended; ++i) {
      const QtiItem& item = m_assessment.items[planned[i].item];
      m_out << "\n[" << i + 1 << '/' << planned.size() << "] " << item.id << ": " << item.title << '\n';
      play(item, planned[i].control);
    }
    m_out << "\npoints: " << m_totals.points << " of " << m_totals.most << '\n'
          << "right: " << m_totals.right << " of " << m_totals.answered << ", asked " << planned.size() << '\n';
  }

 private:
  // Up to the attempts that the test allows; the last one counts.
  void play(const QtiItem& item, const QtiControl& control) {
    print_body(item);
    QtiValues outcomes;
    bool right = false;
    int attempt = 0;
    do {
      const auto answers = ask(item, control);
      if (!answers) break;
      outcomes = score(item.scoring, *answers);
      right = print_result(item, outcomes, control);
      ++attempt;
    } while (!right && (control.max_attempts == 0 || attempt < control.max_attempts));
    if (attempt == 0) return;
    if (control.show_solution) print_solution(item);
    m_totals.points += points_of(outcomes);
    m_totals.most += most_points(item.scoring).value_or(0);
    m_totals.answered += 1;
    if (right) m_totals.right += 1;
  }

  // Gaps stand in their sentence with their number, other interactions after the text.
  void print_body(const QtiItem& item) {
    bool fresh = true;  // at the beginning of a line
    for (const QtiBodyPart& part : item.body) {
      std::visit(Overloaded{[&](const RichText& text) {
                              m_out << text.plain();
                              fresh = false;
                            },
                            [&](std::size_t index) {
                              if (is_gap(item.asked[index])) {
                                m_out << (fresh ? "" : " ") << "__" << index + 1 << "__ ";
                              } else if (!fresh) {
                                m_out << '\n';
                              }
                              fresh = !is_gap(item.asked[index]);
                            }},
                 part);
    }
    if (!fresh) m_out << '\n';
  }

  static bool is_gap(const QtiAsked& asked) {
    return std::holds_alternative<QtiTextEntryInteraction>(asked.interaction) ||
           std::holds_alternative<QtiInlineChoiceInteraction>(asked.interaction);
  }

  // Nothing: the input has ended.
  std::optional<QtiValues> ask(const QtiItem& item, const QtiControl& control) {
    QtiValues answers;
    for (std::size_t i = 0; i < item.asked.size(); ++i) {
      const QtiAsked& asked = item.asked[i];
      const AskedAsText text(asked, item.scoring.responses.at(asked.response), m_seed + i);
      if (item.asked.size() > 1) m_out << "__" << i + 1 << "__ ";
      auto answer = answer_to(asked, text, control);
      if (!answer) return std::nullopt;
      answers[asked.response] = std::move(*answer);
    }
    return answers;
  }

  std::optional<QtiValue> answer_to(const QtiAsked& asked, const AskedAsText& text, const QtiControl& control) {
    for (;;) {
      text.print(m_out);
      std::string line;
      if (!std::getline(m_input, line)) {
        m_ended = true;
        return std::nullopt;
      }
      auto answer = text.read(line);
      if (!answer) {
        m_out << "that is no answer here\n";
        continue;
      }
      if (answer->is_null() && control.allow_skipping) return answer;
      // An answer above the maximum cannot be given anywhere; too little is refused where the test says so.
      const auto wrong = misfit(asked, *answer);
      const bool refused = wrong && (control.validate_responses || !wrong->too_few);
      if (!refused && (!answer->is_null() || control.allow_skipping)) return answer;
      m_out << (wrong ? wrong->message : "an answer is needed") << '\n';
    }
  }

  bool print_result(const QtiItem& item, const QtiValues& outcomes, const QtiControl& control) {
    const double points = points_of(outcomes);
    const auto most = most_points(item.scoring);
    for (const auto& [id, value] : outcomes) m_out << id << " = " << text_of(value) << '\n';
    const bool right = most ? points >= *most && points > 0 : points > 0;
    m_out << (right ? "right" : "not right") << '\n';
    if (control.show_feedback) {
      for (const QtiFeedback* feedback : shown_feedback(item, outcomes)) {
        m_out << name_of(feedback->kind) << " feedback: " << feedback->text.plain() << '\n';
      }
    }
    return right;
  }

  void print_solution(const QtiItem& item) {
    for (const QtiAsked& asked : item.asked) {
      m_out << "solution of " << asked.response << ": " << text_of(item.scoring.responses.at(asked.response).correct)
            << '\n';
    }
  }

  const QtiAssessment& m_assessment;
  std::uint64_t m_seed;
  std::istream& m_input;
  std::ostream& m_out;
  Totals m_totals;
  bool m_ended = false;
};

}  // namespace

int play_package(const std::filesystem::path& path, std::uint64_t seed, std::istream& input, CommandTools& tools) {
  const auto package = open_foreign_quiz(path);
  if (!package) {
    tools.err << to_text(package.problem()) << '\n';
    return exit_failed;
  }
  print_notes(tools.err, *package);
  if (package->assessment.items.empty()) {
    tools.err << "nothing in the package can be played\n";
    return exit_failed;
  }
  if (!package->assessment.title.empty()) tools.out << package->assessment.title << '\n';
  PackagePlay(package->assessment, seed, input, tools.out).run();
  return exit_done;
}

int validate_package(const std::filesystem::path& path, CommandTools& tools) {
  const auto package = open_foreign_quiz(path);
  if (!package) {
    tools.out << to_text(package.problem()) << "\nproblems: 1\n";
    return exit_failed;
  }
  print_notes(tools.out, *package);
  tools.out << "items that play: " << package->assessment.items.size() << '\n'
            << "problems: " << package->left_out.size() << '\n';
  return package->left_out.empty() ? exit_done : exit_failed;
}

}  // namespace mamori
