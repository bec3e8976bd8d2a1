#include <algorithm>
#include <array>

#include "learn/registration.h"
#include "session/learner_session.h"

namespace mamori {
namespace {

constexpr std::array recheck_lessons = {std::pair(RecheckStage::week, "week"), std::pair(RecheckStage::month, "month"),
                                        std::pair(RecheckStage::half_year, "half-year")};

// product.md: what is left of the yearly course once the rest has been waived. Only its beginning tells more exactly.
constexpr std::chrono::minutes usual_refresher(30);

LessonId recheck_lesson(const Course& course, const char* name) {
  return LessonId(course.id.text() + "." + name);
}

std::set<CourseUse> duties_of(const Person& person) {
  std::set<CourseUse> duties;
  for (const StaffRole role : person.roles) {
    switch (role) {
      case StaffRole::staff:
        break;
      case StaffRole::investigator:
      case StaffRole::supervisor:
        duties.insert(CourseUse::investigator);
        break;
      case StaffRole::manager:
      case StaffRole::system:
        duties.insert(CourseUse::manager);
        break;
    }
  }
  return duties;
}

}  // namespace

const Course& LearnerSession::course() const {
  const Course* chosen = m_library.course(m_course);
  return chosen != nullptr ? *chosen : m_library.courses().front();
}

const Course* LearnerSession::course_for(CourseUse use) const {
  const auto& courses = m_library.courses();
  const auto found = std::find_if(courses.begin(), courses.end(), [&](const Course& c) { return c.use == use; });
  return found == courses.end() ? nullptr : &*found;
}

std::vector<CourseUse> LearnerSession::due(Now now) const {
  CoursePathInput input{
      .duties = duties_of(*m_person), .past = {}, .joined = m_person->joined, .today = japan_date(now.wall)};
  for (const auto& [id, registration] : m_progress.registrations()) {
    const Course* course = m_library.course(registration.course);
    if (course == nullptr || !registration.course_completed) continue;
    input.past.push_back({.use = course->use, .completed = japan_date(registration.course_completed->wall)});
  }
  return due_courses(input);
}

void LearnerSession::enter_due_course(Now now) {
  const std::vector<CourseUse> uses = due(now);
  const Course* first = nullptr;
  for (const CourseUse use : uses) {
    if (first == nullptr) first = course_for(use);
  }
  if (first == nullptr) {
    // Nothing is due: what was completed last.
    std::optional<EventKey> last;
    for (const auto& [id, registration] : m_progress.registrations()) {
      const Course* course = m_library.course(registration.course);
      if (course == nullptr || course->use == CourseUse::recheck || !registration.course_completed) continue;
      if (last && *registration.course_completed < *last) continue;
      last = registration.course_completed;
      first = course;
    }
  }
  enter_course(first != nullptr ? *first : m_library.courses().front(), now);
}

void LearnerSession::enter_course(const Course& course, Now now) {
  m_course = course.id;
  const std::string cycle = cycle_of(japan_date(now.wall));
  m_registration = registration_of(m_person->id, course.id, cycle);
  const RegistrationProgress* known = progress();
  if (known == nullptr || !known->registered) record({Registered{.course = course.id, .cycle = cycle}}, now);
}

Status LearnerSession::choose_course(const CourseId& id, Now now) {
  const Course* course = m_library.course(id);
  if (!m_person || course == nullptr) {
    return Problem{.kind = ProblemKind::not_found, .message = "there is no course \"" + id.text() + "\""};
  }
  close_lesson(now);
  enter_course(*course, now);
  return {};
}

std::vector<CourseCard> LearnerSession::course_cards(Now now) {
  std::vector<CourseCard> cards;
  if (!m_person) return cards;
  const std::vector<CourseUse> uses = due(now);
  for (const Course& course : m_library.courses()) {
    if (course.use == CourseUse::recheck) continue;
    CourseCard card{.id = course.id, .title = course.title, .description = course.description};
    const auto id = registration_of(m_person->id, course.id, cycle_of(japan_date(now.wall)));
    const RegistrationProgress* registration = m_progress.find(id);
    for (const Lesson& lesson : course.lessons) {
      const LessonProgress* progress = registration == nullptr ? nullptr : registration->find(lesson.id);
      const bool done = progress != nullptr && progress->satisfied();
      card.done += done ? 1 : 0;
      if (!done) card.minutes += lesson.minutes;
    }
    if (course.use == CourseUse::yearly && registration == nullptr) card.minutes = usual_refresher;
    card.lessons = static_cast<int>(course.lessons.size());
    card.due = std::find(uses.begin(), uses.end(), course.use) != uses.end();
    card.completed = registration != nullptr && registration->course_completed;
    card.current = course.id == m_course;
    cards.push_back(std::move(card));
  }
  return cards;
}

std::optional<Lesson> LearnerSession::recheck_offer(Now now) {
  const Course* rechecks = course_for(CourseUse::recheck);
  if (!m_person || rechecks == nullptr) return std::nullopt;
  std::optional<EventKey> completed;
  std::map<LessonId, EventKey> done;
  for (const auto& [id, registration] : m_progress.registrations()) {
    const Course* course = m_library.course(registration.course);
    if (course == nullptr) continue;
    if (course == rechecks) {
      for (const auto& [lesson, progress] : registration.lessons) {
        for (const QuizAttempt& attempt : progress.quiz_attempts) done[lesson] = std::max(done[lesson], attempt.key);
      }
    } else if (registration.course_completed) {
      completed = std::max(completed.value_or(*registration.course_completed), *registration.course_completed);
    }
  }
  if (!completed) return std::nullopt;
  std::set<RecheckStage> done_since;
  for (const auto& [stage, name] : recheck_lessons) {
    const auto found = done.find(recheck_lesson(*rechecks, name));
    if (found != done.end() && *completed < found->second) done_since.insert(stage);
  }
  const auto stage = due_recheck(japan_date(completed->wall), done_since, japan_date(now.wall));
  if (!stage) return std::nullopt;
  for (const auto& [candidate, name] : recheck_lessons) {
    const Lesson* lesson = candidate == *stage ? rechecks->find(recheck_lesson(*rechecks, name)) : nullptr;
    if (lesson != nullptr && !m_library.closed(*lesson)) return *lesson;
  }
  return std::nullopt;
}

Status LearnerSession::open_recheck(Now now) {
  const auto lesson = recheck_offer(now);
  if (!lesson) return Problem{.kind = ProblemKind::not_found, .message = "no recheck is due"};
  close_lesson(now);
  const CourseId before = m_course;
  enter_course(*course_for(CourseUse::recheck), now);
  auto opened = open_lesson(lesson->id, now);
  if (opened) {
    m_course_before_recheck = before;
  } else {
    enter_course(*m_library.course(before), now);
  }
  return opened;
}

RefresherInput LearnerSession::refresher_input() {
  RefresherInput input{.course = course(), .year = fiscal_year(japan_date(progress()->registered->wall))};
  for (const Lesson& lesson : course().lessons) {
    if (lesson.kind == LessonKind::film) input.versions[lesson.id] = m_library.version_of(lesson);
    if (lesson.kind == LessonKind::quiz && !m_library.closed(lesson)) {
      input.review = &m_library.quiz(lesson);
      if (const QuizFinished* first = progress_of(lesson.id).first_quiz()) input.first_review = *first;
    }
    std::optional<EventKey> latest;
    for (const auto& [id, registration] : m_progress.registrations()) {
      const Course* other = m_library.course(registration.course);
      if (id == m_registration || other == nullptr) continue;
      for (const Lesson& same : other->lessons) {
        if (same.kind != lesson.kind || same.content != lesson.content) continue;
        const LessonProgress* done = registration.find(same.id);
        if (done == nullptr) continue;
        LessonPast& past = input.past[lesson.id];
        past.versions.insert(done->content_versions.begin(), done->content_versions.end());
        if (done->completed) past.completed = std::max(past.completed.value_or(*done->completed), *done->completed);
        const EndingReached* ending = done->first_ending();
        if (ending == nullptr || (latest && *done->last_seen < *latest)) continue;
        latest = done->last_seen;
        past.first_try = ending->ending;
      }
    }
  }
  return input;
}

void LearnerSession::settle_refresher(const Records& records, Now now) {
  const bool changes = std::any_of(records.begin(), records.end(), [](const Payload& payload) {
    return std::holds_alternative<Registered>(payload) || std::holds_alternative<QuizFinished>(payload);
  });
  const RegistrationProgress* registration = progress();
  if (!changes || registration == nullptr || !registration->registered) return;
  const bool begun = std::any_of(registration->lessons.begin(), registration->lessons.end(),
                                 [](const auto& entry) { return entry.second.waived.has_value(); });
  Records waivers;
  for (const PlannedWaiver& planned : refresher_waivers(refresher_input())) {
    const Lesson* lesson = course().find(planned.lesson);
    const bool from_the_start = lesson->kind == LessonKind::scenario;
    if ((from_the_start && begun) || progress_of(planned.lesson).satisfied()) continue;
    waivers.push_back(
        LessonWaived{.lesson = planned.lesson, .session = SessionId{Uuid::random(m_random)}, .reason = planned.reason});
  }
  if (!waivers.empty()) record(std::move(waivers), now);
}

}  // namespace mamori
