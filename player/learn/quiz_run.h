#pragma once

#include <chrono>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <variant>
#include <vector>

#include "learn/quiz.h"
#include "learn/quiz_plan.h"
#include "learn/quiz_score.h"
#include "learn/record.h"

namespace mamori {

// What fixes an attempt: the same start gives the same items in the same order.
struct QuizStart {
  std::uint64_t seed = 0;
  int attempt = 1;
  std::vector<ItemId> seen = {};  // asked in earlier attempts, the latest last: parallel forms not seen come first
  ItemNeeds needs = {};           // from earlier courses: these groups come first
};

enum class QuizPhase : std::uint8_t { asking, answered, done };

// One attempt at a quiz, as plain values. First every planned item once; then those answered wrong come back, each
// until it was right once, without counting for the score (facts.md 7b).
struct QuizRun {
  std::uint64_t seed = 0;
  int attempt = 1;
  std::vector<ItemId> plan;                // the first pass
  std::vector<FirstAnswer> first_answers;  // of plan, from its front
  std::vector<ItemId> coming_back;         // still to be got right, next first
  int shown_count = 0;                     // questions shown so far, the current one included

  QuizPhase phase = QuizPhase::asking;
  ItemId item;                      // the current one
  bool repeat = false;              // it came back
  std::vector<std::string> layout;  // option ids as shown; for a match the left ones, then the right ones
  Response response;                // picked so far, in the order of picking
  Confidence confidence = Confidence::not_asked;
  bool correct = false;              // valid while `answered`
  std::optional<QuizResult> result;  // after the last item of the first pass was answered

  friend bool operator==(const QuizRun&, const QuizRun&) = default;
};

// `choice` is an option id, or "left right" for a match. Picking replaces what excludes it (a single choice, the same
// left one); unknown ids and a full response change nothing.
struct SelectOption {
  std::string choice;
};
struct DeselectOption {
  std::string choice;
};
struct SetConfidence {
  Confidence confidence = Confidence::not_asked;
};
// Ignored while the response is not complete. `took` is measured by the caller since the question was shown.
struct ConfirmAnswer {
  std::chrono::milliseconds took{};
};
struct NextQuestion {};

// Inputs that do not fit the phase change nothing.
using QuizInput = std::variant<SelectOption, DeselectOption, SetConfidence, ConfirmAnswer, NextQuestion>;

struct QuizContext {
  LessonId lesson;
  SessionId session;
};

struct QuizStep {
  QuizRun run;
  Records records;
};

QuizRun begin(const Quiz& quiz, const QuizStart& start);

// Confirming records ItemAnswered; the last answer of the first pass records QuizFinished with it.
QuizStep step(const Quiz& quiz, const QuizContext& context, QuizRun run, const QuizInput& input);

// After the result: what was missed once more, in other forms where there are any. Its answers are repeats, so they
// change no score. Nothing happens before the result or without a missed question.
QuizRun practise_missed(const Quiz& quiz, QuizRun run);

// The run as it stood when the last of `answers` (of this attempt, oldest first) was confirmed. Answers that do not fit
// (content changed, the same attempt on two devices) are passed over. Items answered in the first pass stay in the
// plan, also where needs or content have changed meanwhile.
QuizRun resume(const Quiz& quiz, const QuizStart& start, std::span<const ItemAnswered> answers);

}  // namespace mamori
