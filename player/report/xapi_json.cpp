#include "report/xapi_json.h"

#include <algorithm>
#include <optional>
#include <set>

#include "base/overloaded.h"
#include "report/xapi_statement.h"

namespace mamori {
namespace {

using xapi::Json;
using xapi::Sitting;
using std::chrono::milliseconds;

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
                               [](const auto& e) { return std::optional<SessionOf>({e.lesson, e.session}); }},
                    payload);
}

class XapiWriter {
 public:
  XapiWriter(const XapiInput& input, const ByteSink& sink) : m_input(input), m_sink(sink) {}

  Status write() {
    collect();
    put("[");
    for (const SittingEvents& sitting : m_sittings) write_sitting(sitting);
    put("\n]\n");
    return m_status;
  }

 private:
  void put(std::string_view bytes) {
    if (m_status) m_status = m_sink(bytes);
  }

  void put(const Json& statement) {
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
      const auto session = session_of(event->payload);
      if (!session) continue;
      const Lesson* lesson = m_input.course.find(session->lesson);
      if (lesson == nullptr) continue;
      const auto [place, is_new] = places.try_emplace(session->session, m_sittings.size());
      if (is_new) m_sittings.push_back({.lesson = lesson, .session = session->session, .events = {}});
      m_sittings[place->second].events.push_back(event);
      m_last_session[event->device] = session->session;
    }
    for (SittingEvents& sitting : m_sittings) {
      std::stable_sort(sitting.events.begin(), sitting.events.end(),
                       [](const Event* a, const Event* b) { return a->counter < b->counter; });
    }
  }

  // cmi5 9.3: initialized first, terminated last, each verb at most once; the result of the last try stands for the
  // sitting, the first passing one before any other.
  void write_sitting(const SittingEvents& of) {
    const Event& first = *of.events.front();
    const Event& last = *of.events.back();
    const auto* launch = std::get_if<LessonLaunched>(&first.payload);
    if (launch == nullptr) return;
    const Sitting s{m_input, *of.lesson, first.person, first.registration, of.session};
    put(xapi::launched(s, first, launch->mode));
    put(xapi::initialized(s, first));
    const Event* end = nullptr;
    const Event* completion = nullptr;
    const Event* judgement = nullptr;
    bool has_video = false;
    xapi::FilmState& film = m_films[{s.registration, of.lesson->id}];
    if (launch->mode == LaunchMode::normal) {
      for (const Event* event : of.events) {
        if (const auto* part = std::get_if<FilmWatched>(&event->payload)) {
          film.length = std::max(film.length, part->length);
          film.position = part->resume_at;
          if (!has_video) put(xapi::video_initialized(s, *event, film));
          has_video = true;
          film.watched.add(part->spans);
          put(xapi::video_paused(s, *event, film));
        } else if (const auto* answer = std::get_if<ItemAnswered>(&event->payload)) {
          put(xapi::answered(s, *event, *answer));
        } else if (const auto* quiz = std::get_if<QuizFinished>(&event->payload)) {
          const auto* before = judgement ? &std::get<QuizFinished>(judgement->payload) : nullptr;
          if (before == nullptr || !before->passed) judgement = event;
          if (quiz->passed && before != nullptr && before->passed) continue;
        } else if (std::holds_alternative<LessonCompleted>(event->payload)) {
          completion = completion == nullptr ? event : completion;
        }
      }
    }
    for (const Event* event : of.events) {
      if (std::holds_alternative<LessonTerminated>(event->payload)) end = event;
    }
    const milliseconds duration = end ? std::get<LessonTerminated>(end->payload).active : last.wall - first.wall;
    const std::pair<RegistrationId, LessonId> once(s.registration, of.lesson->id);
    if (completion && m_completed.insert(once).second) {
      if (has_video) put(xapi::video_completed(s, *completion, film, duration));
      put(xapi::completed(s, *completion, duration));
    }
    if (judgement) {
      const QuizFinished& quiz = std::get<QuizFinished>(judgement->payload);
      const bool was_passed = m_passed.contains(once);
      if (quiz.passed) m_passed.insert(once);
      if (!was_passed) put(xapi::judged(s, *judgement, quiz, duration));
    }
    write_end(s, last, end, has_video ? &film : nullptr, std::max(duration, milliseconds(0)));
  }

  void write_end(const Sitting& s, const Event& last, const Event* end, const xapi::FilmState* film,
                 milliseconds duration) {
    if (film != nullptr) put(xapi::video_terminated(s, end ? *end : last, *film));
    if (end != nullptr) {
      put(xapi::terminated(s, *end, duration));
    } else if (m_last_session[last.device] != s.session) {  // the newest sitting may still go on
      put(xapi::abandoned(s, last, duration));
    }
    const auto course = m_course_completions.find(s.registration);
    if (course == m_course_completions.end() || last.wall < course->second->wall) return;
    put(xapi::satisfied(m_input, *course->second, s.session));
    m_course_completions.erase(course);
  }

  const XapiInput& m_input;
  const ByteSink& m_sink;
  Status m_status;
  bool m_is_first = true;
  std::vector<SittingEvents> m_sittings;
  std::map<RegistrationId, const Event*> m_course_completions;
  std::map<DeviceId, SessionId> m_last_session;
  std::map<std::pair<RegistrationId, LessonId>, xapi::FilmState> m_films;
  std::set<std::pair<RegistrationId, LessonId>> m_completed;
  std::set<std::pair<RegistrationId, LessonId>> m_passed;
};

}  // namespace

Status write_xapi(const XapiInput& input, const ByteSink& sink) { return XapiWriter(input, sink).write(); }

}  // namespace mamori
