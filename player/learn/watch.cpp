#include "learn/watch.h"

#include <algorithm>

#include "base/overloaded.h"

namespace mamori {
namespace {

using namespace std::chrono_literals;

// A reading that comes later than this after the one before says nothing about the time between: the machine slept.
constexpr auto longest_gap_between_readings = 2s;
// Unwatched slivers between two sittings up to this length do not bar the way.
constexpr auto sliver = 1s;
// Records are written at least this often while playing.
constexpr auto record_after = 10s;

bool is_believable(const WatchReading& before, const WatchPlayed& now) {
  const auto passed = now.now - before.at;
  if (passed <= 0ms || passed > longest_gap_between_readings) return false;
  const auto moved = now.position - before.position;
  const auto most = MediaLength(static_cast<std::int64_t>(
      static_cast<double>(std::chrono::duration_cast<MediaLength>(passed).count()) * now.speed * 1.25));
  return moved > 0us && moved <= most + 300ms;
}

const FilmCue* first_unanswered(const Film& film, const WatchState& state) {
  for (const FilmCue& cue : film.cues) {
    if (!state.cues_answered.contains(cue.id)) return &cue;
  }
  return nullptr;
}

void flush(const Film& film, const WatchContext& context, WatchStep& out) {
  WatchState& state = out.state;
  if (state.unrecorded.spans().empty()) return;
  out.records.push_back(FilmWatched{.lesson = context.lesson,
                                    .session = context.session,
                                    .film = film.id,
                                    .file_sha256 = context.file_sha256,
                                    .length = film.length,
                                    .spans = std::exchange(state.unrecorded, {}),
                                    .resume_at = state.position});
}

class Stepper {
 public:
  Stepper(const Film& film, const WatchContext& context, WatchState state)
      : m_film(film), m_context(context), m_out{.state = std::move(state), .records = {}, .seek_to = {}} {}

  WatchStep take() { return std::move(m_out); }

  void operator()(const WatchPlayed& played) {
    WatchState& state = m_out.state;
    if (state.open_cue) return;
    MediaPosition position = std::min(played.position, film_start + m_film.length);
    const FilmCue* cue = first_unanswered(m_film, state);
    const bool reaches_cue = cue != nullptr && state.position <= cue->at && position >= cue->at;
    if (reaches_cue) position = cue->at;
    if (state.last && is_believable(*state.last, {position, played.now, played.speed})) {
      const MediaSpan ran{state.last->position, position};
      state.watched.add(ran);
      state.unrecorded.add(ran);
    }
    state.position = position;
    state.last = WatchReading{played.now, position};
    if (reaches_cue) {
      state.open_cue = cue->id;
      state.last.reset();
      m_out.pause = true;
      m_out.seek_to = cue->at;
      flush(m_film, m_context, m_out);
    } else if (state.unrecorded.covered() >= record_after) {
      flush(m_film, m_context, m_out);
    }
    finish_if_done();
  }

  void operator()(const WatchPaused&) {
    m_out.state.last.reset();
    flush(m_film, m_context, m_out);
  }

  void operator()(const WatchSeekAsked& asked) {
    WatchState& state = m_out.state;
    if (state.open_cue) return;
    const MediaPosition furthest = watch_frontier(m_film, state);
    m_out.seek_refused = asked.target > furthest;
    const MediaPosition target = std::clamp(asked.target, film_start, std::max(film_start, furthest));
    flush(m_film, m_context, m_out);
    state.last.reset();
    state.position = target;
    m_out.seek_to = target;
  }

  void operator()(const WatchCueChosen& chosen) {
    WatchState& state = m_out.state;
    const FilmCue* cue = state.open_cue ? m_film.find(*state.open_cue) : nullptr;
    const CueOption* option = cue && !state.chosen_option ? cue->find(chosen.option) : nullptr;
    if (option == nullptr) return;
    state.chosen_option = option->id;
    state.cues_answered.insert(cue->id);
    m_out.records.push_back(CueAnswered{.lesson = m_context.lesson,
                                        .session = m_context.session,
                                        .cue = cue->id,
                                        .option = option->id,
                                        .correct = option->correct});
    finish_if_done();
  }

  void operator()(const WatchCueClosed& closed) {
    WatchState& state = m_out.state;
    const FilmCue* cue = state.open_cue ? m_film.find(*state.open_cue) : nullptr;
    if (cue == nullptr || !state.chosen_option) return;
    if (closed.review) {
      state.position = cue->review.begin;
      m_out.seek_to = cue->review.begin;
    }
    state.open_cue.reset();
    state.chosen_option.reset();
    m_out.resume = true;
  }

  void operator()(const WatchLeft&) {
    m_out.state.last.reset();
    flush(m_film, m_context, m_out);
  }

 private:
  void finish_if_done() {
    WatchState& state = m_out.state;
    if (!state.first_viewing || !is_film_done(m_film, state.watched, state.cues_answered)) return;
    state.first_viewing = false;
    flush(m_film, m_context, m_out);
    m_out.records.push_back(LessonCompleted{.lesson = m_context.lesson, .session = m_context.session});
  }

  const Film& m_film;
  const WatchContext& m_context;
  WatchStep m_out;
};

}  // namespace

WatchState begin_watching(const Film& film, SpanSet watched, std::set<CueId> cues_answered, MediaPosition resume_at) {
  WatchState state;
  state.first_viewing = !is_film_done(film, watched, cues_answered);
  state.watched = std::move(watched);
  state.cues_answered = std::move(cues_answered);
  const bool at_end = resume_at >= film_start + film.length - 1s;
  state.position = at_end && !state.first_viewing ? film_start : resume_at;
  if (state.first_viewing) state.position = std::min(state.position, watch_frontier(film, state));
  return state;
}

MediaPosition watch_frontier(const Film& film, const WatchState& state) {
  const MediaPosition end = film_start + film.length;
  if (!state.first_viewing) return end;
  MediaPosition reach = film_start;
  for (const MediaSpan& span : state.watched.spans()) {
    if (span.begin > reach + sliver) break;
    reach = std::max(reach, span.end);
  }
  if (const FilmCue* cue = first_unanswered(film, state)) reach = std::min(reach, cue->at);
  return std::min(reach, end);
}

bool is_film_done(const Film& film, const SpanSet& watched, const std::set<CueId>& cues_answered) {
  if (film.length.count() <= 0) return false;
  const auto covered = static_cast<double>(watched.covered().count());
  if (covered < film_share_needed * static_cast<double>(film.length.count())) return false;
  return std::all_of(film.cues.begin(), film.cues.end(),
                     [&](const FilmCue& cue) { return cues_answered.contains(cue.id); });
}

WatchStep step(const Film& film, const WatchContext& context, WatchState state, const WatchInput& input) {
  Stepper stepper(film, context, std::move(state));
  std::visit(stepper, input);
  return stepper.take();
}

}  // namespace mamori
