#include <algorithm>

#include "ui/screens/quiz_screen.h"
#include "ui/widgets/widgets.h"

namespace mamori {
namespace {

View missed_item(const UiContext& context, const Item& item, bool was_sure) {
  View entry = row(14);
  entry.across = Across::start;
  entry.add(icon_view(was_sure ? "icons/warning" : "icons/book", 28, context.theme.accent));
  View words = column(2);
  words.grow = 1;
  TextStyle style = context.style(22, context.theme.text);
  style.line_pitch = 1.5f;
  words.add(text_view(item.question.text, style));
  words.add(soft_text(context, context.tr("quiz.source", {{"source", source_words(context, item.source).plain()}}),
                      sizes::small));
  if (was_sure) words.add(soft_text(context, context.tr("quiz.missed.sure"), sizes::small));
  entry.add(std::move(words));
  return entry;
}

// Who was sure and wrong would do it wrong at work: those questions stand first.
std::vector<std::pair<const Item*, bool>> missed_items(const QuizSession& quiz) {
  std::vector<std::pair<const Item*, bool>> missed;
  const QuizRun& run = quiz.run();
  for (const ItemId& id : run.result->missed) {
    const Item* item = quiz.quiz().find(id);
    const auto answer = std::find_if(run.first_answers.begin(), run.first_answers.end(),
                                     [&](const FirstAnswer& a) { return a.item == id; });
    const bool sure = answer != run.first_answers.end() && answer->confidence == Confidence::sure;
    if (item != nullptr) missed.emplace_back(item, sure);
  }
  std::stable_sort(missed.begin(), missed.end(), [](const auto& a, const auto& b) { return a.second > b.second; });
  return missed;
}

}  // namespace

View quiz_result(const UiContext& context, const QuizSession& quiz) {
  const QuizResult& result = *quiz.run().result;
  View left = column(16);
  left.grow = 1;
  View picture = picture_view(result.passed ? "scenes/done" : "scenes/office-meeting", 400.0f / 280.0f);
  picture.name = context.tr(result.passed ? "quiz.picture.passed" : "quiz.picture.failed").plain();
  picture.max.height = context.stage.height * 0.56f;
  left.add(std::move(picture));

  View right = column(16);
  right.grow = 1;
  right.add(heading(context, context.tr(result.passed ? "quiz.passed" : "quiz.failed"), sizes::title));
  right.add(heading(context, context.tr("quiz.score", {{"right", result.right}, {"asked", result.asked}}), 34));
  const char* text = result.passed             ? "quiz.passed.text"
                     : result.must_know_missed ? "quiz.failed.must"
                                               : "quiz.failed.text";
  right.add(body_text(context, context.tr(text)));
  if (!result.missed.empty()) {
    std::vector<View> parts;
    parts.push_back(heading(context, context.tr("quiz.missed"), 24));
    for (const auto& [item, sure] : missed_items(quiz)) parts.push_back(missed_item(context, *item, sure));
    right.add(card(context, std::move(parts)));
  }
  View body = context.wide() ? row(32) : column(20);
  body.across = context.wide() ? Across::centre : Across::stretch;
  if (!context.wide()) left.grow = right.grow = 0;
  if (context.wide()) body.add(std::move(left));
  body.add(std::move(right));
  return body;
}

}  // namespace mamori
