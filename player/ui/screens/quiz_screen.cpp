#include "ui/screens/quiz_screen.h"

#include <algorithm>

#include "ui/screens/lesson_screen.h"
#include "ui/widgets/widgets.h"

namespace mamori {
namespace {

QuizSession& sitting(const UiContext& context) {
  return std::get<QuizSession>(*context.session.lesson());
}

const Item& item_of(const QuizSession& quiz) {
  const Item* item = quiz.quiz().find(quiz.run().item);
  return item != nullptr ? *item : quiz.quiz().items.front();
}

const char* instruction_key(const Item& item) {
  switch (item.body.index()) {
    case 1:
      return "quiz.how.multiple";
    case 2:
      return "quiz.how.order";
    case 3:
      return "quiz.how.match";
    case 4:
      return "quiz.how.hotspot";
    default:
      return "quiz.how.choice";
  }
}

View confidence_row(const UiContext& context, const QuizRun& run) {
  View line = row(12);
  line.wraps = true;
  line.add(soft_text(context, context.tr("quiz.confidence"), sizes::label));
  const auto toggle = [&](const char* id, const char* key, Confidence value) {
    View choice = button(context, id, context.tr(key),
                         {.kind = ButtonKind::quiet, .icon = run.confidence == value ? "icons/check" : ""});
    choice.role = Role::toggle;
    choice.selected = run.confidence == value;
    if (choice.selected) choice.decoration.fill = context.theme.accent_tint;
    line.add(std::move(choice));
  };
  toggle("quiz.sure", "quiz.sure", Confidence::sure);
  toggle("quiz.unsure", "quiz.unsure", Confidence::unsure);
  return line;
}

View verdict(const UiContext& context, const QuizRun& run) {
  const Theme& theme = context.theme;
  View box = row(14);
  box.role = Role::status;
  box.padding = sides(20, 8);
  const Colour ink = run.correct ? theme.right : theme.wrong;
  box.decoration = {.fill = run.correct ? theme.right_tint : theme.wrong_tint, .border = ink, .radius = 14};
  box.add(icon_view(run.correct ? "icons/circle" : "icons/cross", 36, ink));
  TextStyle style = context.style(26, ink, FontWeight::bold);
  style.line_pitch = 1.4f;
  View words = text_view(context.tr(run.correct ? "quiz.correct" : "quiz.not_yet"), style);
  words.grow = 1;
  box.add(std::move(words));
  return box;
}

// The spots stand in the list beside the picture in the same order, by number.
View spot_picture(const UiContext& context, const Item& item, const HotspotBody& body, const QuizRun& run) {
  const Size units{static_cast<float>(item.picture.width), static_cast<float>(item.picture.height)};
  View picture = picture_view(item.picture.name, units.width / units.height);
  picture.name = item.picture.alt;
  const float width = context.wide() ? context.stage.width * 0.4f : context.stage.width * 0.8f;
  picture.min.height = std::min(width * units.height / units.width, context.stage.height * 0.44f);
  picture.min.width = picture.min.height * units.width / units.height;
  picture.max = picture.min;
  std::vector<HotSpot> spots;
  for (std::size_t i = 0; i < run.layout.size(); ++i) {
    const auto spot = std::find_if(body.spots.begin(), body.spots.end(),
                                   [&](const Hotspot& s) { return s.option.id.text() == run.layout[i]; });
    if (spot == body.spots.end()) continue;
    const RectShape bounds = bounds_of(spot->shape);
    const bool is_right = std::find(body.correct.begin(), body.correct.end(), spot->option.id) != body.correct.end();
    spots.push_back({.id = "quiz.spot." + std::to_string(i + 1),
                     .name = spot->option.text.plain(),
                     .bounds = {static_cast<float>(bounds.left), static_cast<float>(bounds.top),
                                static_cast<float>(bounds.right - bounds.left),
                                static_cast<float>(bounds.bottom - bounds.top)},
                     .selected = std::find(run.response.begin(), run.response.end(), run.layout[i]) != run.response.end(),
                     .right = run.phase != QuizPhase::asking && is_right});
  }
  add_hot_spots(context, picture, units, spots, run.phase == QuizPhase::asking);
  return picture;
}

}  // namespace

void QuizScreen::entered(UiContext& context) {
  m_shown_since = context.now.monotonic;
}

View QuizScreen::question_view(const UiContext& context, const QuizSession& quiz) const {
  const QuizRun& run = quiz.run();
  const Item& item = item_of(quiz);
  View left = column(14);
  left.grow = 5;
  View tags = row(10);
  tags.wraps = true;
  tags.add(tag(context, quiz.lesson().title));
  if (run.repeat) tags.add(tag(context, context.tr("quiz.again")));
  left.add(std::move(tags));
  if (const auto* spots = std::get_if<HotspotBody>(&item.body)) {
    left.add(spot_picture(context, item, *spots, run));
  } else if (!item.picture.name.empty() && context.wide()) {
    View picture = picture_view(item.picture.name, 400.0f / 280.0f);
    picture.name = item.picture.alt;
    picture.flexible = true;
    picture.grow = 1;
    picture.min.height = context.stage.height < 660 ? 90.0f : 130.0f;
    picture.max.height = context.stage.height * 0.48f;
    picture.decoration = {.shadow = Shadow{.offset_y = 4, .blur = 14, .colour = context.theme.shadow}};
    left.add(std::move(picture));
  }
  for (const QuizSentence& sentence : item.situation) {
    View text = body_text(context, sentence.text);
    text.sentence_id = sentence.id.text();
    left.add(std::move(text));
  }
  View question = heading(context, item.question.text, sizes::heading);
  question.sentence_id = item.question.id.text();
  left.add(std::move(question));

  View right = column(14);
  right.grow = 6;
  if (run.phase == QuizPhase::asking) {
    right.add(soft_text(context, context.tr(instruction_key(item)), sizes::label));
  }
  if (run.phase == QuizPhase::answered) {
    right.gap = 12;
    right.add(verdict(context, run));
  }
  right.add(quiz_answers(context, item, run));
  if (run.phase == QuizPhase::asking) right.add(confidence_row(context, run));
  if (run.phase == QuizPhase::answered) {
    right.add(soft_text(context, context.tr("quiz.source", {{"source", source_words(context, item.source).plain()}}),
                        sizes::small));
  }

  View body = context.wide() ? row(32) : column(20);
  body.across = context.wide() ? Across::centre : Across::stretch;
  if (!context.wide()) left.grow = right.grow = 0;
  // So that the picture has a height to fill; header, footer and the room around the body take the rest.
  if (context.wide()) left.min.height = context.stage.height - 194 * context.chrome_scale();
  body.add(std::move(left));
  body.add(std::move(right));
  return body;
}

View QuizScreen::footer_action(const UiContext& context, const QuizSession& quiz) const {
  const QuizRun& run = quiz.run();
  switch (run.phase) {
    case QuizPhase::asking:
      return button(context, "quiz.confirm", context.tr("quiz.confirm"),
                    {.kind = ButtonKind::primary,
                     .icon_after = "icons/forward",
                     .enabled = is_complete(item_of(quiz), run.response)});
    case QuizPhase::answered:
      return button(context, "quiz.next", context.tr("quiz.next"),
                    {.kind = ButtonKind::primary, .icon_after = "icons/forward", .takes_focus = true});
    case QuizPhase::done:
      break;
  }
  return button(context, "quiz.finish", context.tr("quiz.finish"),
                {.kind = ButtonKind::primary, .icon_after = "icons/forward", .takes_focus = true});
}

View QuizScreen::view(const UiContext& context) const {
  const QuizSession& quiz = sitting(context);
  const QuizRun& run = quiz.run();
  const bool done = run.phase == QuizPhase::done;
  std::optional<View> middle;
  const int all = static_cast<int>(run.plan.size());
  const int answered = static_cast<int>(run.first_answers.size());
  if (!done) {
    const int now = std::min(all, run.phase == QuizPhase::asking && !run.repeat ? answered + 1 : answered);
    const RichText count = context.tr("quiz.count", {{"now", now}, {"all", all}});
    middle = row(14);
    middle->add(text_view(count, context.chrome_style(sizes::label, context.theme.text)));
    if (context.broad()) middle->add(progress_steps(context, count.plain(), answered, all));
  }
  std::vector<View> actions;
  if (done && !run.result->passed) {
    actions.push_back(button(context, "quiz.restart", context.tr("quiz.restart"), {.icon = "icons/replay"}));
  }
  if (done && !run.result->missed.empty()) {
    actions.push_back(button(context, "quiz.practise", context.tr("quiz.practise"), {.icon = "icons/edit"}));
  }
  actions.push_back(footer_action(context, quiz));
  View screen = screen_frame(
      context, {.title = context.tr("app.title"), .subtitle = quiz.lesson().title, .middle = std::move(middle)},
      done ? quiz_result(context, quiz) : question_view(context, quiz),
      {.back_text = context.tr("ui.stop"),
       .help = context.tr(done ? "quiz.help.done" : "quiz.help"),
       .actions = std::move(actions)});
  if (m_leaving) {
    View buttons = row(16);
    buttons.along = Along::end;
    buttons.add(button(context, "leave.ok", context.tr("quiz.leave.ok")));
    buttons.add(button(context, "leave.stay", context.tr("quiz.leave.stay"),
                       {.kind = ButtonKind::primary, .takes_focus = true}));
    std::vector<View> parts;
    parts.push_back(heading(context, context.tr("quiz.leave.title"), 30));
    parts.push_back(body_text(context, context.tr("quiz.leave.text")));
    parts.push_back(std::move(buttons));
    screen.add(dialog(context, "leave.dialog", std::move(parts)));
  }
  return screen;
}

ScreenChange QuizScreen::press(const std::string& id, UiContext& context) {
  QuizSession& quiz = sitting(context);
  const auto took = std::chrono::duration_cast<std::chrono::milliseconds>(context.now.monotonic - m_shown_since);
  if (id == "leave.stay") {
    m_leaving = false;
  } else if (id == "leave.ok") {
    context.session.close_lesson(context.now);
    return PopScreen{};
  } else if (id == "quiz.confirm") {
    quiz.apply(ConfirmAnswer{.took = took}, context.now);
  } else if (id == "quiz.next") {
    quiz.apply(NextQuestion{}, context.now);
    m_shown_since = context.now.monotonic;
  } else if (id == "quiz.sure" || id == "quiz.unsure") {
    quiz.apply(SetConfidence{id == "quiz.sure" ? Confidence::sure : Confidence::unsure}, context.now);
  } else if (id == "quiz.restart") {
    quiz.restart(context.now);
    m_shown_since = context.now.monotonic;
  } else if (id == "quiz.practise") {
    quiz.practise(context.now);
    m_shown_since = context.now.monotonic;
  } else if (id == "quiz.finish") {
    return after_lesson(context);
  } else if (const std::string choice = quiz_choice_of(item_of(quiz), quiz.run(), id); !choice.empty()) {
    const auto& picked = quiz.run().response;
    const bool is_picked = std::find(picked.begin(), picked.end(), choice) != picked.end();
    if (is_picked) {
      quiz.apply(DeselectOption{choice}, context.now);
    } else {
      quiz.apply(SelectOption{choice}, context.now);
    }
  }
  return Stay{};
}

ScreenChange QuizScreen::back(UiContext& context) {
  if (sitting(context).run().phase == QuizPhase::done) return after_lesson(context);
  m_leaving = !m_leaving;
  return Stay{};
}

}  // namespace mamori
