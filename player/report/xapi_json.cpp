#include "report/xapi_json.h"

#include <algorithm>
#include <optional>
#include <set>

#include "base/overloaded.h"
#include "report/xapi_statement.h"

namespace mamori {
namespace {

using std::chrono::milliseconds;
using xapi::Json;
using xapi::Sitting;

// One sitting's events, in the order of its device.
struct SittingEvents {
  const Lesson* lesson = nullptr;
  SessionId session;
  std::vector<const Event*> events;
};

struct SessionOf {
  LessonId lesson;
  SessionId session;
};

std::optional<SessionOf> session_of(const Payload& payload) {
  return std::visit(Overloaded{[](const Registered&) { return std::optional<SessionOf>(); },
                               [](const CourseCompleted&) { return std::optional<SessionOf>(); },
                               [](const ChecklistAnswered&) { return std::optional<SessionOf>(); },
                               [](const auto& e) {
                                 return std::optional<SessionOf>({e.lesson, e.session});
                               }},
                    payload);
}

class XapiWriter {
 public:
  XapiWriter(const XapiInput& input, const ByteSink& sink) : m_input(input), m_sink(sink) {}

  Status write() {
    collect();
    put("[");
    for (const SittingEvents& sitting : m_sittings) write_sitting(sitting);
    for (const Event* event : m_checks) {
      if (m_registered.contains(event->registration)) put_statement(xapi::checked(m_input, *event));
    }
    for (const auto& [registration, event] : m_course_completions) {
      put_statement(xapi::satisfied(m_input, *event, m_final_session[registration]));
    }
    put("\n]\n");
    return m_status;
  }

 private:
  void put(std::string_view bytes) {
    if (m_status) m_status = m_sink(bytes);
  }

  void put_statement(const Json& statement) {
    put((m_is_first ? "\n" : ",\n") + statement.dump());
    m_is_first = false;
  }

  void collect() {
    std::vector<const Event*> sorted;
    for (const Event& event : m_input.events) sorted.push_back(&event);
    std::sort(sorted.begin(), sorted.end(), [](const Event* a, const Event* b) { return listed_before(*a, *b); });
    std::map<SessionId, std::size_t> places;
    for (const Event* event : sorted) {
      if (const auto* done = std::get_if<CourseCompleted>(&event->payload); done && done->course == m_input.course.id) {
        m_course_completions.try_emplace(event->registration, event);
      }
      if (const auto* begun = std::get_if<Registered>(&event->payload); begun && begun->course == m_input.course.id) {
        m_registered.insert(event->registration);
      }
      if (std::holds_alternative<ChecklistAnswered>(event->payload)) m_checks.push_back(event);
      const auto session = session_of(event->payload);
      if (!session) continue;
      const Lesson* lesson = m_input.course.find(session->lesson);
      if (lesson == nullptr) continue;
      const auto [place, is_new] = places.try_emplace(session->session, m_sittings.size());
      if (is_new) m_sittings.push_back({.lesson = lesson, .session = session->session, .events = {}});
      m_sittings[place->second].events.push_back(event);
      // A waiver has a session of its own beside the one that goes on.
      if (!std::holds_alternative<LessonWaived>(event->payload)) m_last_session[event->device] = session->session;
    }
    for (SittingEvents& sitting : m_sittings) {
      std::stable_sort(sitting.events.begin(), sitting.events.end(),
                       [](const Event* a, const Event* b) { return a->counter < b->counter; });
    }
  }

  // What is written while one sitting's events go by in their order.
  struct SittingRun {
    const Sitting& sitting;
    std::pair<RegistrationId, LessonId> once;  // what may be written once for both together
    xapi::FilmState* film = nullptr;  // of the file that plays
    milliseconds duration{};
    const Event* judgement = nullptr;      // the first try that passed, or else the last one
    const FilmWatched* playing = nullptr;  // the film went on at least to the end of this piece
    const Event* played = nullptr;         // the event of `playing`
  };

  // Pieces are recorded every few seconds while the film plays; only where the next one does not follow did it stop.
  static bool follows(const SittingRun& run, const Event& event, const FilmWatched& part) {
    if (run.playing == nullptr || part.spans.spans().empty()) return false;
    if (run.playing->file_sha256 != part.file_sha256) return false;
    const MediaSpan& first = part.spans.spans().front();
    return first.begin == run.playing->resume_at &&
           event.wall - run.played->wall <= 2 * (part.resume_at - first.begin) + std::chrono::seconds(1);
  }

  void stop_film(SittingRun& run) {
    if (run.playing != nullptr) put_statement(xapi::video_paused(run.sitting, *run.played, *run.film));
    run.playing = nullptr;
  }

  void watch(SittingRun& run, const Event& event, const FilmWatched& part) {
    if (!follows(run, event, part)) stop_film(run);
    xapi::FilmState& film = m_films[{run.once, part.file_sha256}];
    film.file_sha256 = part.file_sha256;
    film.length = std::max(film.length, part.length);
    if (run.film != &film) put_statement(xapi::video_initialized(run.sitting, event, film));
    run.film = &film;
    film.position = part.resume_at;
    film.watched.add(part.spans);
    run.playing = &part;
    run.played = &event;
  }

  void complete(SittingRun& run, const Event& event) {
    if (!m_completed.insert(run.once).second) return;
    if (run.film != nullptr) put_statement(xapi::video_completed(run.sitting, event, *run.film, run.duration));
    put_statement(xapi::completed(run.sitting, event, run.duration));
  }

  void judge(SittingRun& run, const Event& event, const QuizFinished& quiz) {
    if (&event != run.judgement || m_passed.contains(run.once)) return;
    if (quiz.passed) m_passed.insert(run.once);
    put_statement(xapi::judged(run.sitting, event, quiz, run.duration));
  }

  void write_learning(SittingRun& run, const SittingEvents& of) {
    for (const Event* event : of.events) {
      if (const auto* part = std::get_if<FilmWatched>(&event->payload)) {
        watch(run, *event, *part);
      } else if (std::holds_alternative<CueAnswered>(event->payload)) {
        stop_film(run);
      } else if (const auto* answer = std::get_if<ItemAnswered>(&event->payload)) {
        put_statement(xapi::answered(run.sitting, *event, *answer));
      } else if (const auto* quiz = std::get_if<QuizFinished>(&event->payload)) {
        judge(run, *event, *quiz);
      } else if (std::holds_alternative<LessonCompleted>(event->payload)) {
        complete(run, *event);
      }
    }
    stop_film(run);
  }

  // cmi5 9.3: initialized first, terminated last, each verb at most once a sitting; a review has nothing in between.
  void write_sitting(const SittingEvents& of) {
    const Event& first = *of.events.front();
    const Event& last = *of.events.back();
    const Sitting s{m_input, *of.lesson, first.person, first.registration, of.session};
    if (const auto* waiver = std::get_if<LessonWaived>(&first.payload)) {
      if (m_waived.insert({s.registration, of.lesson->id}).second) {
        put_statement(xapi::waived(s, first, waiver->reason));
      }
      return;
    }
    const auto* launch = std::get_if<LessonLaunched>(&first.payload);
    if (launch == nullptr) return;
    m_final_session[s.registration] = s.session;
    put_statement(xapi::launched(s, first, launch->mode));
    put_statement(xapi::initialized(s, first));

    const Event* end = end_of(of);
    const std::pair<RegistrationId, LessonId> once(s.registration, of.lesson->id);
    SittingRun run{.sitting = s,
                   .once = once,
                   .duration = std::max(milliseconds(0),
                                        end ? std::get<LessonTerminated>(end->payload).active : last.wall - first.wall),
                   .judgement = judgement_of(of)};
    if (launch->mode == LaunchMode::normal) write_learning(run, of);
    if (run.film != nullptr) put_statement(xapi::video_terminated(s, end ? *end : last, *run.film));
    if (end != nullptr) {
      put_statement(xapi::terminated(s, *end, run.duration));
    } else if (m_last_session[last.device] != s.session) {  // the newest sitting may still go on
      put_statement(xapi::abandoned(s, last, run.duration));
    }
  }

  static const Event* judgement_of(const SittingEvents& of) {
    const Event* judgement = nullptr;
    for (const Event* event : of.events) {
      const auto* quiz = std::get_if<QuizFinished>(&event->payload);
      if (quiz == nullptr) continue;
      judgement = event;
      if (quiz->passed) break;
    }
    return judgement;
  }

  static const Event* end_of(const SittingEvents& of) {
    const auto end = std::find_if(of.events.rbegin(), of.events.rend(), [](const Event* event) {
      return std::holds_alternative<LessonTerminated>(event->payload);
    });
    return end == of.events.rend() ? nullptr : *end;
  }

  const XapiInput& m_input;
  const ByteSink& m_sink;
  Status m_status;
  bool m_is_first = true;
  std::vector<SittingEvents> m_sittings;
  std::vector<const Event*> m_checks;  // answers of the self-check, of any registration
  std::set<RegistrationId> m_registered;
  std::map<RegistrationId, const Event*> m_course_completions;
  std::map<DeviceId, SessionId> m_last_session;
  std::map<RegistrationId, SessionId> m_final_session;
  std::map<std::pair<std::pair<RegistrationId, LessonId>, std::string>, xapi::FilmState> m_films;  // and by file
  std::set<std::pair<RegistrationId, LessonId>> m_completed;
  std::set<std::pair<RegistrationId, LessonId>> m_passed;
  std::set<std::pair<RegistrationId, LessonId>> m_waived;
};

}  // namespace

Status write_xapi(const XapiInput& input, const ByteSink& sink) {
  return XapiWriter(input, sink).write();
}

}  // namespace mamori
