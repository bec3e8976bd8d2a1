#include "learn/quiz_run.h"

#include <algorithm>
#include <utility>

#include "base/overloaded.h"

namespace mamori {
namespace {

void show(const Quiz& quiz, QuizRun& run, const ItemId& id, bool repeat) {
  ++run.shown_count;
  run.phase = QuizPhase::asking;
  run.item = id;
  run.repeat = repeat;
  const Item* item = quiz.find(id);
  run.layout = item ? layout_options(*item, run.seed, run.shown_count) : std::vector<std::string>{};
  run.response.clear();
  run.confidence = Confidence::not_asked;
  run.correct = false;
}

std::string left_of(const std::string& pair) {
  return pair.substr(0, pair.find(' '));
}

bool is_pair_of(const MatchBody& match, const std::string& pair) {
  const auto space = pair.find(' ');
  if (space == std::string::npos) return false;
  const auto holds = [](const std::vector<ItemOption>& options, const std::string& id) {
    return std::any_of(options.begin(), options.end(), [&](const ItemOption& one) { return one.id.text() == id; });
  };
  return holds(match.left, pair.substr(0, space)) && holds(match.right, pair.substr(space + 1));
}

void select(const Item& item, Response& response, const std::string& choice) {
  const bool known = find_option(item.body, choice) != nullptr;
  const bool picked = std::find(response.begin(), response.end(), choice) != response.end();
  const auto append = [&] {
    if (known && !picked) response.push_back(choice);
  };
  std::visit(Overloaded{[&](const ChoiceBody&) {
                          if (known) response = {choice};
                        },
                        [&](const MultipleBody&) { append(); }, [&](const OrderBody&) { append(); },
                        [&](const MatchBody& match) {
                          if (!is_pair_of(match, choice)) return;
                          std::erase_if(response,
                                        [&](const std::string& pair) { return left_of(pair) == left_of(choice); });
                          response.push_back(choice);
                        },
                        [&](const HotspotBody& hotspot) {
                          if (known && hotspot.most == 1) response.clear();
                          if (static_cast<int>(response.size()) < hotspot.most) append();
                        }},
             item.body);
}

// Equal answers are recorded equally, in whatever order they were picked; the order of an order item is its answer.
Response recorded(const Item& item, Response response) {
  if (std::holds_alternative<OrderBody>(item.body)) return response;
  const auto options = options_of(item.body);
  const auto rank = [&](const std::string& choice) {
    return std::find_if(options.begin(), options.end(),
                        [&](const ItemOption* option) { return option->id.text() == left_of(choice); });
  };
  std::sort(response.begin(), response.end(),
            [&](const std::string& a, const std::string& b) { return rank(a) < rank(b); });
  return response;
}

// The last answer of the first pass closes the score; the missed ones come back, those first of which the person was
// sure.
void close_first_pass(const Quiz& quiz, QuizRun& run) {
  run.result = result_of(run.first_answers, quiz.pass_share);
  run.coming_back.clear();
  for (const bool sure : {true, false}) {
    for (const FirstAnswer& answer : run.first_answers) {
      if (!answer.correct && (answer.confidence == Confidence::sure) == sure) run.coming_back.push_back(answer.item);
    }
  }
}

void confirm(const Quiz& quiz, const Item& item, QuizRun& run) {
  run.response = recorded(item, std::move(run.response));
  run.correct = is_correct(item, run.response);
  run.phase = QuizPhase::answered;
  if (run.repeat) {
    run.coming_back.erase(run.coming_back.begin());
    if (!run.correct) run.coming_back.push_back(item.id);
    return;
  }
  run.first_answers.push_back({.item = item.id, .correct = run.correct, .must_know = item.must_know, .confidence = run.confidence});
  if (run.first_answers.size() == run.plan.size()) close_first_pass(quiz, run);
}

void go_on(const Quiz& quiz, QuizRun& run) {
  if (run.first_answers.size() < run.plan.size()) {
    show(quiz, run, run.plan[run.first_answers.size()], false);
  } else if (!run.coming_back.empty()) {
    show(quiz, run, run.coming_back.front(), true);
  } else {
    run.phase = QuizPhase::done;
  }
}

Records records_of(const Item& item, const QuizContext& context, const QuizRun& run, std::chrono::milliseconds took) {
  Records records;
  records.push_back(ItemAnswered{.lesson = context.lesson,
                                 .session = context.session,
                                 .attempt = run.attempt,
                                 .item = item.id,
                                 .response = run.response,
                                 .correct = run.correct,
                                 .must_know = item.must_know,
                                 .repeat = run.repeat,
                                 .confidence = run.confidence,
                                 .took = took});
  if (!run.repeat && run.result) {
    records.push_back(QuizFinished{.lesson = context.lesson,
                                   .session = context.session,
                                   .attempt = run.attempt,
                                   .right = run.result->right,
                                   .asked = run.result->asked,
                                   .must_know_missed = run.result->must_know_missed,
                                   .passed = run.result->passed,
                                   .missed = run.result->missed});
  }
  return records;
}

// Puts what was answered to the front of the plan; each takes the place of its own group, or of the last one planned.
void keep_answered(const Quiz& quiz, QuizRun& run, std::span<const ItemAnswered> answers) {
  const auto same_group = [&](const ItemId& a, const ItemId& b) {
    return std::any_of(quiz.groups.begin(), quiz.groups.end(), [&](const ParallelForms& forms) {
      const auto holds = [&](const ItemId& id) {
        return std::find(forms.items.begin(), forms.items.end(), id) != forms.items.end();
      };
      return holds(a) && holds(b);
    });
  };
  std::vector<ItemId> plan;
  std::vector<ItemId> open = run.plan;
  for (const ItemAnswered& answer : answers) {
    const bool counts = answer.attempt == run.attempt && !answer.repeat && quiz.find(answer.item) != nullptr;
    if (!counts || open.empty() || std::find(plan.begin(), plan.end(), answer.item) != plan.end()) continue;
    auto place = std::find(open.begin(), open.end(), answer.item);
    if (place == open.end()) {
      place = std::find_if(open.begin(), open.end(), [&](const ItemId& id) { return same_group(id, answer.item); });
    }
    open.erase(place == open.end() ? std::prev(open.end()) : place);
    plan.push_back(answer.item);
  }
  if (plan.empty()) return;
  plan.insert(plan.end(), open.begin(), open.end());
  const ItemId first = run.item;
  run.plan = std::move(plan);
  if (run.plan.front() == first) return;
  run.shown_count = 0;
  go_on(quiz, run);
}

}  // namespace

QuizRun begin(const Quiz& quiz, const QuizStart& start) {
  QuizRun run;
  run.seed = start.seed;
  run.attempt = start.attempt;
  run.plan = plan_items(quiz, start.seed, start.seen, start.needs);
  go_on(quiz, run);
  return run;
}

QuizRun practise_missed(const Quiz& quiz, QuizRun run) {
  if (run.phase != QuizPhase::done || !run.result) return run;
  run.coming_back = other_forms(quiz, run.result->missed, run.plan);
  go_on(quiz, run);
  return run;
}

QuizStep step(const Quiz& quiz, const QuizContext& context, QuizRun run, const QuizInput& input) {
  QuizStep out{.run = std::move(run), .records = {}};
  const Item* item = quiz.find(out.run.item);
  const bool asking = item != nullptr && out.run.phase == QuizPhase::asking;
  std::visit(Overloaded{[&](const SelectOption& one) {
                          if (asking) select(*item, out.run.response, one.choice);
                        },
                        [&](const DeselectOption& one) {
                          if (asking) std::erase(out.run.response, one.choice);
                        },
                        [&](const SetConfidence& one) {
                          if (asking) out.run.confidence = one.confidence;
                        },
                        [&](const ConfirmAnswer& one) {
                          if (!asking || !is_complete(*item, out.run.response)) return;
                          confirm(quiz, *item, out.run);
                          out.records = records_of(*item, context, out.run, one.took);
                        },
                        [&](const NextQuestion&) {
                          if (out.run.phase == QuizPhase::answered) go_on(quiz, out.run);
                        }},
             input);
  return out;
}

QuizRun resume(const Quiz& quiz, const QuizStart& start, std::span<const ItemAnswered> answers) {
  QuizRun run = begin(quiz, start);
  keep_answered(quiz, run, answers);
  for (const ItemAnswered& answer : answers) {
    if (answer.attempt != start.attempt) continue;
    QuizRun next = run;
    if (next.phase == QuizPhase::answered) go_on(quiz, next);
    const Item* item = quiz.find(answer.item);
    const bool fits = item != nullptr && next.phase == QuizPhase::asking && answer.item == next.item &&
                      answer.repeat == next.repeat && is_complete(*item, answer.response);
    if (!fits) continue;
    next.response = answer.response;
    next.confidence = answer.confidence;
    confirm(quiz, *item, next);
    run = std::move(next);
  }
  return run;
}

}  // namespace mamori
