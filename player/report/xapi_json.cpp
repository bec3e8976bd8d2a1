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

  // What a sitting led to: the first completion, and the first passing try or else the last one.
  struct Results {
    const Event* completion = nullptr;
    const Event* judgement = nullptr;
    bool has_video = false;
  };

  Results write_learning(const Sitting& s, const SittingEvents& of, xapi::FilmState& film) {
    Results results;
    for (const Event* event : of.events) {
      if (const auto* part = std::get_if<FilmWatched>(&event->payload)) {
        film.length = std::max(film.length, part->length);
        film.position = part->resume_at;
        if (!results.has_video) put_statement(xapi::video_initialized(s, *event, film));
        results.has_video = true;
        film.watched.add(part->spans);
        put_statement(xapi::video_paused(s, *event, film));
      } else if (const auto* answer = std::get_if<ItemAnswered>(&event->payload)) {
        put_statement(xapi::answered(s, *event, *answer));
      } else if (std::holds_alternative<QuizFinished>(event->payload)) {
        const Event* before = results.judgement;
        if (before == nullptr || !std::get<QuizFinished>(before->payload).passed) results.judgement = event;
      } else if (std::holds_alternative<LessonCompleted>(event->payload) && results.completion == nullptr) {
        results.completion = event;
      }
    }
    return results;
  }

  // cmi5 9.3: initialized first, terminated last, each verb at most once a sitting; a review has nothing in between.
  void write_sitting(const SittingEvents& of) {
    const Event& first = *of.events.front();
    const Event& last = *of.events.back();
    const auto* launch = std::get_if<LessonLaunched>(&first.payload);
    if (launch == nullptr) return;
    const Sitting s{m_input, *of.lesson, first.person, first.registration, of.session};
    m_final_session[s.registration] = s.session;
    put_statement(xapi::launched(s, first, launch->mode));
    put_statement(xapi::initialized(s, first));

    const std::pair<RegistrationId, LessonId> once(s.registration, of.lesson->id);
    xapi::FilmState& film = m_films[once];
    Results results;
    if (launch->mode == LaunchMode::normal) results = write_learning(s, of, film);
    const Event* end = end_of(of);
    const milliseconds duration =
        std::max(milliseconds(0), end ? std::get<LessonTerminated>(end->payload).active : last.wall - first.wall);

    if (results.completion && m_completed.insert(once).second) {
      if (results.has_video) put_statement(xapi::video_completed(s, *results.completion, film, duration));
      put_statement(xapi::completed(s, *results.completion, duration));
    }
    if (results.judgement && !m_passed.contains(once)) {
      const QuizFinished& quiz = std::get<QuizFinished>(results.judgement->payload);
      if (quiz.passed) m_passed.insert(once);
      put_statement(xapi::judged(s, *results.judgement, quiz, duration));
    }
    if (results.has_video) put_statement(xapi::video_terminated(s, end ? *end : last, film));
    if (end != nullptr) {
      put_statement(xapi::terminated(s, *end, duration));
    } else if (m_last_session[last.device] != s.session) {  // the newest sitting may still go on
      put_statement(xapi::abandoned(s, last, duration));
    }
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
  std::map<RegistrationId, const Event*> m_course_completions;
  std::map<DeviceId, SessionId> m_last_session;
  std::map<RegistrationId, SessionId> m_final_session;
  std::map<std::pair<RegistrationId, LessonId>, xapi::FilmState> m_films;
  std::set<std::pair<RegistrationId, LessonId>> m_completed;
  std::set<std::pair<RegistrationId, LessonId>> m_passed;
};

}  // namespace

Status write_xapi(const XapiInput& input, const ByteSink& sink) {
  return XapiWriter(input, sink).write();
}

}  // namespace mamori
