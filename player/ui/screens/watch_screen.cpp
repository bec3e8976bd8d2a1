#include "ui/screens/watch_screen.h"

#include <charconv>

#include "base/overloaded.h"
#include "ui/screens/lesson_screen.h"
#include "ui/screens/watch_parts.h"
#include "ui/widgets/widgets.h"

namespace mamori {
namespace {

using namespace std::chrono_literals;

constexpr auto look_again = 250ms;  // bar and times while playing
constexpr auto look_for_loaded = 5ms;
constexpr auto rewind_by = 10s;

FilmSession& sitting(const UiContext& context) {
  return std::get<FilmSession>(*context.session.lesson());
}

double next_speed(double speed, bool first_viewing) {
  static constexpr double steps[] = {0.75, 1.0, 1.25, 1.5, 2.0};
  for (const double step : steps) {
    if (step > speed + 0.01 && (!first_viewing || step <= first_viewing_top_speed)) return step;
  }
  return steps[0];
}

// One line of controls leaves the film the most room: where words do not fit in it, the signs alone.
bool has_words(const UiContext& context) {
  return context.stage.width / context.chrome_scale() >= 1200;
}

View control(const UiContext& context, const char* id, RichText text, const char* icon, Key key) {
  if (!has_words(context)) return icon_button(context, id, icon, text.plain(), {.keys = {key}});
  View view = button(context, id, std::move(text), {.icon = icon, .keys = {key}});
  view.padding = sides(14, 8);
  return view;
}

}  // namespace

void WatchScreen::entered(UiContext&) {
  m_picture = std::make_shared<FilmPicture>();
  m_loading.emplace();
}

// Waits for what is not loaded yet.
void WatchScreen::open_film(UiContext& context) {
  if (!m_loading) return;
  m_loading.reset();
  FilmSession& film = sitting(context);
  auto playback =
      Playback::open(film.video(), {.start = film.state().position, .wake = context.ports.wake}, context.ports.audio);
  if (!playback) {
    m_problem = playback.problem();
    return;
  }
  m_playback = std::move(*playback);
}

void WatchScreen::left(UiContext&) {
  m_playback.reset();
}

void WatchScreen::apply(const WatchInput& input, UiContext& context) {
  const WatchStep result = sitting(context).apply(input, context.now);
  if (!m_playback) return;
  if (result.pause) set_playing(false, context);
  if (result.seek_to) m_playback->seek(*result.seek_to, context.now.monotonic);
  m_refused_seek = result.seek_refused;
  if (result.resume) set_playing(true, context);
}

void WatchScreen::set_playing(bool playing, UiContext& context) {
  if (!m_playback || m_playing == playing) return;
  m_playing = playing;
  m_refused_seek = false;
  if (playing) {
    if (m_ended) m_playback->seek(film_start, context.now.monotonic);
    m_ended = false;
    m_playback->play(context.now.monotonic);
    sitting(context).apply(
        WatchPlayed{
            .position = m_playback->position(context.now.monotonic), .now = context.now.monotonic, .speed = m_speed},
        context.now);
  } else {
    m_playback->pause(context.now.monotonic);
    sitting(context).apply(WatchPaused{}, context.now);
  }
}

// Reads where the film stands, tells the session, keeps the frame to show.
void WatchScreen::look(UiContext& context) {
  if (m_loading && m_loading->done()) open_film(context);
  if (!m_playback) return;
  const MonotonicTime now = context.now.monotonic;
  m_picture->show(m_playback->frame(now));
  const PipelineStatus status = m_playback->status(now);
  if (const auto* failed = std::get_if<PlaybackFailed>(&status)) {
    m_problem = failed->problem;
    set_playing(false, context);
    return;
  }
  if (m_playing) {
    apply(WatchPlayed{.position = m_playback->position(now), .now = now, .speed = m_speed}, context);
    if (std::holds_alternative<PlaybackEnded>(status)) {
      const Film& film = sitting(context).film();
      apply(WatchPlayed{.position = film_start + film.length, .now = now, .speed = m_speed}, context);
      m_playing = false;
      m_ended = true;
      sitting(context).apply(WatchPaused{}, context.now);
    }
  }
}

ScreenChange WatchScreen::wake(UiContext& context) {
  look(context);
  return Stay{};
}

std::optional<MonotonicTime> WatchScreen::next_wake(const UiContext& context) {
  if (m_loading) return context.now.monotonic + look_for_loaded;
  if (!m_playback) return std::nullopt;
  const auto due = m_playback->next_frame_due(context.now.monotonic);
  if (!m_playing) return due;
  const MonotonicTime soon = context.now.monotonic + look_again;
  return due ? std::min(*due, soon) : soon;
}

ScreenChange WatchScreen::press(const std::string& id, UiContext& context) {
  open_film(context);
  FilmSession& film = sitting(context);
  if (id == "watch.play") {
    set_playing(!m_playing, context);
  } else if (id == "watch.rewind") {
    apply(WatchSeekAsked{film.state().position - rewind_by}, context);
    m_ended = false;
  } else if (id == "watch.speed") {
    m_speed = next_speed(m_speed, film.state().first_viewing);
    if (m_playback) m_playback->set_speed(m_speed, context.now.monotonic);
  } else if (id == "watch.captions") {
    m_captions = !m_captions;
  } else if (id == "watch.transcript") {
    m_transcript = !m_transcript;
  } else if (id == "watch.finish") {
    return after_lesson(context);
  } else if (id == "cue.close" || id == "cue.review") {
    apply(WatchCueClosed{.review = id == "cue.review"}, context);
  } else if (id.starts_with("cue.answer.") && film.state().open_cue) {
    const FilmCue* cue = film.film().find(*film.state().open_cue);
    std::size_t number = 0;
    std::from_chars(id.data() + 11, id.data() + id.size(), number);
    if (cue != nullptr && number >= 1 && number <= cue->options.size()) {
      apply(WatchCueChosen{cue->options[number - 1].id}, context);
    }
  } else if (id.starts_with("sentence.")) {
    std::size_t number = 0;
    std::from_chars(id.data() + 9, id.data() + id.size(), number);
    if (number >= 1 && number <= film.film().sentences.size()) {
      apply(WatchSeekAsked{film.film().sentences[number - 1].span.begin}, context);
      m_ended = false;
    }
  }
  return Stay{};
}

ScreenChange WatchScreen::slide(const std::string& id, float value, UiContext& context) {
  if (id != "watch.bar") return Stay{};
  open_film(context);
  const auto length = sitting(context).film().length;
  const auto target = static_cast<MediaLength::rep>(static_cast<double>(length.count()) * static_cast<double>(value));
  apply(WatchSeekAsked{film_start + MediaLength(target)}, context);
  m_ended = false;
  return Stay{};
}

ScreenChange WatchScreen::back(UiContext& context) {
  if (sitting(context).state().open_cue) return Stay{};
  set_playing(false, context);
  context.session.close_lesson(context.now);
  return PopScreen{};
}

View WatchScreen::video_view(const UiContext& context) const {
  const FilmSession& film = sitting(context);
  View video;
  video.role = Role::video;
  video.id = "watch.video";
  video.name = film.film().title.plain();
  video.grow = 1;
  video.min = {320, 200};
  video.decoration = {.fill = context.theme.film_ground};
  video.along = Along::end;
  video.across = Across::centre;
  video.padding = all_sides(14);
  video.paint = [picture = m_picture](Canvas& canvas, const Rect& rect) { picture->paint(canvas, rect); };
  video.paint_key = std::to_string(m_picture->serial());
  if (m_problem) {
    video.add(note_box(context, "icons/warning", context.tr(std::string("problem.") + name_of(m_problem->kind))));
    return video;
  }
  const FilmSentence* sentence = film.film().sentence_at(film.state().position);
  if (m_captions && sentence != nullptr) video.add(caption_view(context, sentence->caption));
  return video;
}

View WatchScreen::controls(const UiContext& context) const {
  const FilmSession& film = sitting(context);
  View line = row(12);
  line.padding = sides(12, 6);
  line.decoration = {.fill = context.theme.card, .border = context.theme.card_border, .radius = 34};
  View play = button(context, "watch.play",
                     context.tr(m_playing ? "watch.pause"
                                : m_ended ? "watch.again"
                                          : "watch.play"),
                     {.kind = ButtonKind::primary,
                      .icon = m_playing ? "icons/pause" : "icons/play",
                      .takes_focus = true,
                      .keys = {Key::space, Key::letter_k}});
  play.padding = sides(20, 8);
  play.min.width = 132 * context.chrome_scale();
  line.add(std::move(play));
  line.add(control(context, "watch.rewind", context.tr("watch.rewind"), "icons/rewind-10", Key::letter_b));
  View slider = seek_bar(context, film);
  slider.grow = 1;
  line.add(std::move(slider));
  line.add(time_text(context, film));
  char speed[16];
  std::snprintf(speed, sizeof speed, "%.3g", m_speed);
  View pace = button(context, "watch.speed", context.tr("watch.speed", {{"speed", speed}}),
                     {.icon = "icons/speed", .keys = {Key::letter_s}});
  pace.padding = sides(14, 8);
  line.add(std::move(pace));
  if (film.film().sentences.empty()) return line;
  line.add(control(context, "watch.captions", context.tr(m_captions ? "watch.captions.on" : "watch.captions.off"),
                   "icons/captions", Key::letter_c));
  if (context.wide()) {
    line.add(control(context, "watch.transcript", context.tr("watch.transcript"), "icons/book", Key::letter_t));
  }
  return line;
}

View WatchScreen::view(const UiContext& context) const {
  const FilmSession& film = sitting(context);
  View pictures = row(16);
  pictures.grow = 1;
  pictures.min.height = 200;
  pictures.across = Across::stretch;
  pictures.add(video_view(context));
  if (m_transcript && context.wide() && !film.film().sentences.empty()) pictures.add(transcript_view(context, film));
  View body = column(8);
  body.add(std::move(pictures));
  if (m_refused_seek) body.add(note_box(context, "icons/info", context.tr("watch.no_skip")));
  body.add(controls(context));

  const bool done = !film.state().first_viewing;
  std::vector<View> actions;
  actions.push_back(button(context, done ? "watch.finish" : "watch.not_yet",
                           context.tr(done ? "watch.finish" : "watch.not_yet"),
                           {.kind = ButtonKind::primary, .icon_after = "icons/forward", .enabled = done}));
  View middle = text_view(film.film().title, context.chrome_style(sizes::label, context.theme.text, FontWeight::bold));
  View screen = screen_frame(
      context, {.title = context.tr("app.title"), .subtitle = context.tr(film.film().own ? "watch.own" : "watch.title"), .middle = std::move(middle)},
      std::move(body),
      {.back_text = context.tr("ui.stop"), .help = context.tr("watch.help"), .actions = std::move(actions)});
  for (View& part : screen.children) {
    if (part.scrolls) part.padding.top = part.padding.bottom = 6;
  }
  if (film.state().open_cue) screen.add(cue_dialog_view(context, film));
  return screen;
}

}  // namespace mamori
