#include "ui/screens/watch_parts.h"

#include <cstdio>

#include "ui/widgets/widgets.h"

namespace mamori {
namespace {

float share(MediaPosition position, MediaLength length) {
  if (length.count() <= 0) return 0;
  return static_cast<float>(static_cast<double>(position.time_since_epoch().count()) / static_cast<double>(length.count()));
}

std::string clock(MediaLength time) {
  const auto seconds = std::chrono::duration_cast<std::chrono::seconds>(time).count();
  char text[16];
  const int length = std::snprintf(text, sizeof text, "%lld:%02lld", static_cast<long long>(seconds / 60), static_cast<long long>(seconds % 60));
  return {text, static_cast<std::size_t>(length)};
}

struct BarLook {
  std::vector<std::pair<float, float>> watched = {};
  std::vector<float> chapters = {};
  std::vector<float> cues = {};
  float position = 0;
  Colour track, fill, knob, mark;

  void paint(Canvas& canvas, const Rect& rect) const {
    const float y = rect.y + rect.height / 2;
    const auto x = [&](float part) { return rect.x + rect.width * part; };
    canvas.fill_rounded({rect.x, y - 6, rect.width, 12}, 6, track);
    for (const auto& [from, to] : watched) {
      canvas.fill_rounded({x(from), y - 6, std::max(12.0f, x(to) - x(from)), 12}, 6, with_alpha(fill, 120));
    }
    for (const float chapter : chapters) canvas.fill({x(chapter) - 1, y - 10, 3, 20}, mark);
    for (const float cue : cues) canvas.fill_rounded({x(cue) - 7, y - 7, 14, 14}, 7, mark);
    canvas.fill_rounded({x(position) - 13, y - 13, 26, 26}, 13, fill);
    canvas.fill_rounded({x(position) - 7, y - 7, 14, 14}, 7, knob);
  }
};

}  // namespace

View caption_view(const UiContext& context, const RichText& caption) {
  TextStyle style = context.style(sizes::caption, context.theme.caption_text, FontWeight::bold);
  style.align = TextAlign::centre;
  style.line_pitch = 1.45f;
  style.balanced = true;
  View view = text_view(caption, style);
  view.id = "watch.caption";
  view.padding = sides(18, 8);
  view.decoration = {.fill = context.theme.caption_ground, .radius = 10};
  return view;
}

View seek_bar(const UiContext& context, const FilmSession& film) {
  const Theme& theme = context.theme;
  const MediaLength length = film.film().length;
  BarLook look{.track = theme.track, .fill = theme.accent, .knob = theme.card, .mark = theme.text_soft};
  for (const MediaSpan& span : film.state().watched.spans()) {
    look.watched.emplace_back(share(span.begin, length), share(span.end, length));
  }
  for (const FilmChapter& chapter : film.film().chapters) look.chapters.push_back(share(chapter.begin, length));
  for (const FilmCue& cue : film.film().cues) look.cues.push_back(share(cue.at, length));
  look.position = share(film.state().position, length);
  View bar;
  bar.id = "watch.bar";
  bar.role = Role::slider;
  bar.name = context.tr("watch.bar").plain();
  bar.focusable = true;
  bar.value = look.position;
  bar.min = {120, sizes::target};
  bar.decoration = {.radius = 12};
  bar.paint_key = std::to_string(film.state().watched.covered().count());
  bar.paint = [look](Canvas& canvas, const Rect& rect) { look.paint(canvas, rect); };
  return bar;
}

View time_text(const UiContext& context, const FilmSession& film) {
  const RichText text = context.tr("watch.time", {{"now", clock(film.state().position.time_since_epoch())},
                                                  {"all", clock(film.film().length)}});
  View view = text_view(text, context.chrome_style(22, context.theme.text));
  view.id = "watch.time";
  return view;
}

View transcript_view(const UiContext& context, const FilmSession& film) {
  View panel = column(4);
  panel.id = "transcript";
  panel.role = Role::list;
  panel.name = context.tr("watch.transcript").plain();
  panel.scrolls = true;
  panel.min.width = context.stage.width * 0.25f;
  panel.max.width = context.stage.width * 0.25f;
  panel.padding = all_sides(10);
  panel.decoration = {.fill = context.theme.card, .border = context.theme.card_border, .radius = sizes::radius};
  const FilmSentence* now = film.film().sentence_at(film.state().position);
  for (std::size_t i = 0; i < film.film().sentences.size(); ++i) {
    const FilmSentence& sentence = film.film().sentences[i];
    TextStyle style = context.style(sizes::label, context.theme.text);
    style.line_pitch = 1.5f;
    style.balanced = true;
    View entry = text_view(sentence.caption, style);
    entry.id = "sentence." + std::to_string(i + 1);
    entry.role = Role::button;
    entry.focusable = true;
    entry.sentence_id = sentence.id.text();
    entry.padding = sides(12, 7);
    entry.min.height = sizes::target;
    entry.decoration.radius = 10;
    if (&sentence == now) {
      entry.decoration.fill = context.theme.accent_tint;
      entry.selected = true;
      entry.keep_in_view = true;
    }
    panel.add(std::move(entry));
  }
  return panel;
}

View cue_dialog_view(const UiContext& context, const FilmSession& film) {
  const WatchState& state = film.state();
  const FilmCue* cue = film.film().find(*state.open_cue);
  const bool answered = state.chosen_option.has_value();
  std::vector<View> parts;
  parts.push_back(tag(context, context.tr("cue.title")));
  parts.push_back(spoken(heading(context, cue->question, 28), SentenceId(cue->id.text())));
  bool was_right = false;
  for (std::size_t i = 0; i < cue->options.size(); ++i) {
    const CueOption& option = cue->options[i];
    AnswerLook look{.number = static_cast<int>(i) + 1, .text = option.text, .enabled = !answered, .takes_focus = !answered && i == 0};
    look.spoken_id = SentenceId(option.id.text());
    if (answered) {
      const bool chosen = *state.chosen_option == option.id;
      look.reason = option.reason;
      look.selected = chosen;
      was_right = was_right || (chosen && option.correct);
      if (option.correct) look.mark = AnswerMark::right;
      if (chosen && !option.correct) look.mark = AnswerMark::wrong;
    }
    View entry = answer_card(context, "cue.answer." + std::to_string(i + 1), std::move(look));
    entry.min.height = 76;
    entry.padding = sides(18, 8);
    parts.push_back(std::move(entry));
  }
  if (answered) {
    View buttons = row(16);
    buttons.along = Along::end;
    if (!was_right) buttons.add(button(context, "cue.review", context.tr("cue.review"), {.icon = "icons/replay"}));
    buttons.add(button(context, "cue.close", context.tr("cue.close"), {.kind = ButtonKind::primary, .icon_after = "icons/forward", .takes_focus = true}));
    parts.push_back(std::move(buttons));
  }
  View view = dialog(context, "cue.dialog", std::move(parts));
  view.gap = 12;
  view.max.width = context.stage.width - 80;
  view.min.width = std::min(860.0f, context.stage.width - 80);
  return view;
}

}  // namespace mamori
