#include "session/learner_session.h"

#include <algorithm>
#include <charconv>

#include "base/overloaded.h"
#include "learn/registration.h"
#include "session/own_films.h"

namespace mamori {
namespace {

constexpr std::string_view text_key = "screen.text_percent";
constexpr std::string_view readings_key = "screen.readings";
constexpr std::string_view contrast_key = "screen.high_contrast";

const LessonProgress no_progress;

LessonId lesson_of(const Payload& payload) {
  return std::visit(Overloaded{
                        [](const Registered&) { return LessonId{}; },
                        [](const CourseCompleted&) { return LessonId{}; },
                        [](const ChecklistAnswered&) { return LessonId{}; },
                        [](const auto& e) { return e.lesson; },
                    },
                    payload);
}

int whole_number(const std::string& text, int otherwise) {
  int value = otherwise;
  std::from_chars(text.data(), text.data() + text.size(), value);
  return value;
}

double share_of(const Lesson& lesson, const LessonProgress& progress, const std::string& version) {
  if (progress.completed) return 1;
  switch (lesson.kind) {
    case LessonKind::film: {
      const FilmViewing* viewing = progress.viewing_of(version);
      return viewing == nullptr ? 0 : viewing->share();
    }
    case LessonKind::scenario:
      return progress.scenario_tries.empty() ? 0.2 : progress.debrief_read ? 0.9 : 0.6;
    case LessonKind::quiz:
      return progress.quiz_attempts.empty() ? 0.3 : 0.7;
  }
  return 0;
}

// There the questions come first that were answered wrong before.
bool draws_on_the_past(CourseUse use) {
  return use == CourseUse::yearly || use == CourseUse::recheck;
}

std::uint64_t seed_of(const RegistrationId& registration) {
  std::uint64_t seed = 0;
  for (std::size_t i = 0; i < 8; ++i) seed = (seed << 8) | registration.uuid.bytes()[i];
  return seed;
}

}  // namespace

Result<std::unique_ptr<LearnerSession>> LearnerSession::open(SessionOptions options, Now now) {
  auto library = Library::open(std::move(options.content));
  if (!library) return library.problem();
  auto store = RecordStore::open(options.data, options.random, now);
  if (!store) return store.problem();
  auto session = std::unique_ptr<LearnerSession>(
      new LearnerSession(std::move(*library), std::move(*store), std::move(options.random)));
  if (auto films = apply_own_films(session->m_library, *session->m_store); !films) return films.problem();
  session->load_preferences();
  return session;
}

void LearnerSession::load_preferences() {
  Settings settings = m_store->settings();
  const auto text = [&](std::string_view key) { return settings.text(key).has_value() ? *settings.text(key) : ""; };
  const int percent = whole_number(text(text_key), 100);
  m_preferences.text_percent = std::clamp(percent, 100, 200);
  const std::string readings = text(readings_key);
  m_preferences.readings = readings == "none"  ? Readings::none
                           : readings == "all" ? Readings::all
                                               : Readings::difficult;
  m_preferences.high_contrast = text(contrast_key) == "true";
}

void LearnerSession::set_preferences(const Preferences& preferences, Now now) {
  m_preferences = preferences;
  Settings settings = m_store->settings();
  const auto flag = [](bool on) { return on ? "true" : "false"; };
  const auto readings = [&] {
    switch (preferences.readings) {
      case Readings::none:
        return "none";
      case Readings::difficult:
        return "difficult";
      case Readings::all:
        return "all";
    }
    return "difficult";
  };
  const std::pair<std::string_view, std::string> values[] = {
      {text_key, std::to_string(preferences.text_percent)},
      {readings_key, readings()},
      {contrast_key, flag(preferences.high_contrast)},
  };
  for (const auto& [key, value] : values) {
    if (auto status = settings.set(key, value, now.wall); !status) m_refused = status.problem();
  }
}

const SpokenClips& LearnerSession::clips() {
  if (!m_clips) m_clips = SpokenClips::open(clips_folder_beside(m_library.places().films));
  return *m_clips;
}

OfficeCard LearnerSession::office() {
  Settings settings = m_store->settings();
  const auto text = [&](std::string_view key) {
    auto value = settings.text(key);
    return value ? *value : std::string();
  };
  return {.name = text(setting_key::office_name),
          .manager_name = text(setting_key::manager_name),
          .manager_phone = text(setting_key::manager_phone)};
}

Result<std::vector<PersonCard>> LearnerSession::people() {
  auto people = m_store->roster().people();
  if (!people) return people.problem();
  std::vector<PersonCard> cards;
  for (const Person& person : *people) {
    if (person.state == PersonState::left) continue;
    cards.push_back(
        {.id = person.id, .name = person.name, .kana = person.kana, .job = person.job, .has_pin = person.has_pin});
  }
  return cards;
}

Result<PersonId> LearnerSession::register_person(const std::string& name, const std::string& kana, Now now) {
  Person person;
  person.name = name;
  person.kana = kana;
  return m_store->roster().add(std::move(person), m_random, now.wall);
}

Status LearnerSession::choose(PersonId id, const std::string& pin, Now now) {
  Roster roster = m_store->roster();
  auto person = roster.find(id);
  if (!person) return person.problem();
  if (!*person) return Problem{.kind = ProblemKind::not_found, .message = "this person is not in the roster"};
  auto fits = roster.pin_fits(id, pin);
  if (!fits) return fits.problem();
  if (!*fits) return Problem{.kind = ProblemKind::refused, .message = "the PIN is wrong"};
  if (auto flushed = m_store->flush(); !flushed) return flushed.problem();
  auto events = m_store->read_person(id);
  if (!events) return events.problem();

  m_person = **person;
  m_progress = Progress(events->events);
  m_provisional = m_store->status().head.counter;
  m_office_checks.reset();
  m_own_payloads.clear();
  for (const Event& event : events->events) {
    if (event.device != m_store->device()) continue;
    m_own_payloads.push_back({event.registration, lesson_of(event.payload), event.payload});
  }
  enter_due_course(now);
  return {};
}

void LearnerSession::forget_person(Now now) {
  close_lesson(now);
  m_person.reset();
  m_progress = {};
  m_own_payloads.clear();
  m_registration = {};
  m_office_checks.reset();
  m_course = {};
  m_course_before_recheck = {};
}

const RegistrationProgress* LearnerSession::progress() const {
  return m_progress.find(m_registration);
}

const LessonProgress& LearnerSession::progress_of(const LessonId& lesson) const {
  const RegistrationProgress* registration = progress();
  const LessonProgress* found = registration == nullptr ? nullptr : registration->find(lesson);
  return found == nullptr ? no_progress : *found;
}

Today LearnerSession::today() {
  Today today{.course = course(), .lessons = {}, .next = {}};
  for (const Lesson& lesson : course().lessons) {
    const LessonProgress& done = progress_of(lesson.id);
    LessonCard card{.lesson = lesson, .active = done.active, .problem = m_library.closed(lesson)};
    if (done.completed) {
      card.state = LessonState::done;
      ++today.done;
    } else if (done.waived) {
      card.state = LessonState::waived;
      ++today.done;
    } else if (card.problem) {
      card.state = LessonState::closed;
    } else if (done.first_launched) {
      card.state = LessonState::in_progress;
    }
    if (done.first_launched) card.share = share_of(lesson, done, m_library.version_of(lesson));
    if (!today.next && !done.satisfied() && !card.problem) today.next = today.lessons.size();
    today.active += done.active;
    today.lessons.push_back(std::move(card));
  }
  const RegistrationProgress* registration = progress();
  today.course_completed = registration != nullptr && registration->course_completed;
  return today;
}

LessonContext LearnerSession::context_for(const Lesson& lesson, const LessonProgress& before) {
  ItemNeeds needs;
  if (lesson.kind == LessonKind::quiz && draws_on_the_past(course().use)) {
    for (const auto& [item, history] : m_progress.items_of(m_person->id)) needs[item] = review_need(history);
  }
  return {.lesson = lesson,
          .session = SessionId{Uuid::random(m_random)},
          .mode = before.completed ? LaunchMode::review : LaunchMode::normal,
          .seed = seed_of(m_registration),
          .needs = std::move(needs),
          .sink = [this](Records records, Now now) { record(std::move(records), now); }};
}

Status LearnerSession::open_lesson(const LessonId& id, Now now) {
  close_lesson(now);
  const Lesson* lesson = course().find(id);
  if (!m_person || lesson == nullptr) {
    return Problem{.kind = ProblemKind::not_found,
                   .message = "there is no lesson \"" + id.text() + "\" in this course"};
  }
  if (auto problem = m_library.closed(*lesson)) return *problem;
  const LessonProgress before = progress_of(id);
  LessonContext context = context_for(*lesson, before);
  const std::string version = m_library.version_of(*lesson);
  if (auto kept = m_store->labels().remember("lesson:" + id.text(), version, lesson->title.plain()); !kept) {
    m_refused = kept.problem();
  }
  record({LessonLaunched{.lesson = id, .session = context.session, .mode = context.mode, .content_version = version}},
         now);
  std::vector<Payload> records;
  for (const OwnPayload& own : m_own_payloads) {
    if (own.registration == m_registration && own.lesson == id) records.push_back(own.payload);
  }
  switch (lesson->kind) {
    case LessonKind::film:
      m_lesson.emplace(FilmSession(std::move(context), m_library.film(*lesson), before));
      break;
    case LessonKind::scenario:
      m_lesson.emplace(
          ScenarioSession(std::move(context), m_library.scenario(*lesson), records, before.completed.has_value()));
      break;
    case LessonKind::quiz:
      m_lesson.emplace(QuizSession(std::move(context), m_library.quiz(*lesson), records, before.completed.has_value()));
      break;
  }
  std::visit([&](auto& sitting) { sitting.active().sign_of_life(now.monotonic); }, *m_lesson);
  return {};
}

const ChoiceShares& LearnerSession::choice_shares() {
  if (m_shares) return *m_shares;
  m_shares.emplace(m_person ? m_person->id : PersonId{});
  if (!m_person) return *m_shares;
  const auto events = m_store->read_kind(kind_of(ChoiceMade{}));
  if (!events) return *m_shares;
  for (const Event& event : events->events) m_shares->add(event);
  return *m_shares;
}

void LearnerSession::close_lesson(Now now) {
  if (!m_lesson) return;
  if (auto* film = std::get_if<FilmSession>(&*m_lesson)) film->apply(WatchLeft{}, now);
  std::visit(
      [&](auto& sitting) {
        sitting.active().sign_of_life(now.monotonic);
        record({LessonTerminated{.lesson = sitting.lesson().id,
                                 .session = sitting.context().session,
                                 .active = sitting.active().total()}},
               now);
      },
      *m_lesson);
  m_lesson.reset();
  m_shares.reset();
  if (m_course_before_recheck.empty()) return;
  const Course* before = m_library.course(std::exchange(m_course_before_recheck, {}));
  if (before != nullptr) enter_course(*before, now);
}

void LearnerSession::record(Records records, Now now) {
  if (!m_person) return;
  auto ticket = m_store->append(m_person->id, m_registration, records, now);
  if (!ticket) {
    m_refused = ticket.problem();
    return;
  }
  m_last_ticket = *ticket;
  const bool completes = std::any_of(records.begin(), records.end(), [](const Payload& payload) {
    return std::holds_alternative<LessonCompleted>(payload);
  });
  for (const Payload& payload : records) add_to_progress(payload, now);
  if (course().use == CourseUse::yearly) settle_refresher(records, now);
  if (completes) complete_course_if_done(now);
}

// The store numbers events when it writes them; until they are read back these stand in, in the same order.
void LearnerSession::add_to_progress(const Payload& payload, Now now) {
  Event event;
  event.device = m_store->device();
  event.counter = ++m_provisional;
  event.wall = now.wall;
  event.monotonic = now.monotonic;
  event.person = m_person->id;
  event.registration = m_registration;
  event.payload = payload;
  m_progress.add(event);
  m_own_payloads.push_back({m_registration, lesson_of(payload), payload});
}

void LearnerSession::complete_course_if_done(Now now) {
  const RegistrationProgress* registration = progress();
  if (registration == nullptr || registration->course_completed) return;
  const bool all_done = std::all_of(course().lessons.begin(), course().lessons.end(),
                                    [&](const Lesson& lesson) { return progress_of(lesson.id).satisfied(); });
  if (all_done) record({CourseCompleted{.course = course().id}}, now);
}

}  // namespace mamori
