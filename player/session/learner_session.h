#pragma once

#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "learn/choice_shares.h"
#include "learn/course_path.h"
#include "learn/progress.h"
#include "learn/refresher.h"
#include "session/lesson_session.h"
#include "session/library.h"
#include "session/preferences.h"
#include "session/spoken_clips.h"
#include "store/record_store.h"

namespace mamori {

struct SessionOptions {
  ContentPlaces content;
  std::filesystem::path data;  // the record folder; made where missing
  RandomSource random;
};

struct PersonCard {
  PersonId id;
  std::string name;
  std::string kana;
  std::string job;
  bool has_pin = false;
};

enum class LessonState : std::uint8_t { not_started, in_progress, done, waived, closed };

struct LessonCard {
  Lesson lesson;
  LessonState state = LessonState::not_started;
  double share = 0;  // of the lesson, 0..1, as far as it can be told
  std::chrono::milliseconds active{};
  std::optional<Problem> problem;  // where closed
};

// What «きょうやること» shows.
struct Today {
  Course course;
  std::vector<LessonCard> lessons;
  int done = 0;
  std::optional<std::size_t> next;  // the lesson «つづきから» opens; none: all is done
  std::chrono::milliseconds active{};
  bool course_completed = false;
};

// One course to choose from.
struct CourseCard {
  CourseId id;
  RichText title;
  RichText description;
  std::chrono::minutes minutes{};  // of what is still to do in this cycle
  int done = 0;                    // lessons, waived ones among them
  int lessons = 0;
  bool due = false;        // is to be done by this person now
  bool completed = false;  // in this cycle
  bool current = false;
};

struct OfficeCard {
  std::string name;
  std::string manager_name;
  std::string manager_phone;
};

// The core that window and command line share: content, records and the person who sits here. Nothing of anybody is
// read before a person is chosen. One thread; records are written by the store's own.
class LearnerSession {
 public:
  static Result<std::unique_ptr<LearnerSession>> open(SessionOptions options, Now now);

  Library& library() { return m_library; }
  const StringTable& strings() const { return m_library.strings(); }
  RecordStore& store() { return *m_store; }
  const SpokenClips& clips();  // read at the first call

  const Preferences& preferences() const { return m_preferences; }
  void set_preferences(const Preferences& preferences, Now now);
  OfficeCard office();

  Result<std::vector<PersonCard>> people();
  Result<PersonId> register_person(const std::string& name, const std::string& kana, Now now);
  // refused: the PIN is wrong.
  Status choose(PersonId person, const std::string& pin, Now now);
  const std::optional<Person>& person() const { return m_person; }
  void forget_person(Now now);

  // The course whose path is shown; at first the one that is due.
  const Course& course() const;
  std::vector<CourseCard> course_cards(Now now);
  // Begins the course in this cycle where that has not been done. Problem: there is no such course, nobody is chosen.
  Status choose_course(const CourseId& course, Now now);
  // The lesson of the recheck course that is offered now, if any; open_recheck begins it, and closing it leads back to
  // the course before.
  std::optional<Lesson> recheck_offer(Now now);
  Status open_recheck(Now now);

  Today today();
  const RegistrationProgress* progress() const;  // of the chosen person's registration
  const LessonProgress& progress_of(const LessonId& lesson) const;

  // Begins a sitting. Problem: the one that closes the lesson.
  Status open_lesson(const LessonId& lesson, Now now);
  LessonSession* lesson() { return m_lesson ? &*m_lesson : nullptr; }
  void close_lesson(Now now);
  // What colleagues chose in scenarios, as it stood when it was first asked for in this sitting. Empty without a person.
  const ChoiceShares& choice_shares();

  // The self-check of the person who sits here, over all years. What CheckAudience::manager asks is answered once for
  // the office: whoever leads it sees and gives the same answer. Problems: refused where nobody is chosen or the item
  // is not this person's to answer, not_found where the checklist has no such item.
  Status answer_check(const CheckId& item, CheckAnswer answer, Now now);
  const CheckHistories& checks() const;
  const CheckHistories& office_checks();  // by all persons; empty for who does not lead
  const CheckHistory* check_history(const CheckItem& item);
  bool leads_office() const;                      // 管理者 or システム担当者
  std::string name_of_person(PersonId person);    // empty: erased or unknown
  // 補足 in the person's own words, or the office's; on disk on return.
  Result<std::string> check_note(const CheckId& item);
  Status set_check_note(const CheckId& item, const std::string& text, Now now);

  // «保存しました» may be shown once this is true (decisions.md 10).
  bool all_saved() const { return m_store->acknowledged(m_last_ticket); }
  std::optional<Problem> save_problem() const { return m_refused ? m_refused : m_store->status().problem; }

 private:
  LearnerSession(Library library, std::unique_ptr<RecordStore> store, RandomSource random)
      : m_library(std::move(library)), m_store(std::move(store)), m_random(std::move(random)) {}

  void load_preferences();
  Result<const CheckItem*> own_check(const CheckId& id);  // one that the person who sits here answers
  void record(Records records, Now now);
  void add_to_progress(const Payload& payload, Now now);
  void complete_course_if_done(Now now);
  const Course* course_for(CourseUse use) const;
  std::optional<WallTime> last_completion(std::initializer_list<CourseUse> uses) const;
  std::vector<CourseUse> due(Now now) const;
  void enter_due_course(Now now);
  void enter_course(const Course& course, Now now);
  RefresherInput refresher_input();
  // Waives what need not be done, once the course has begun and again after its review quiz.
  void settle_refresher(const Records& records, Now now);
  LessonContext context_for(const Lesson& lesson, const LessonProgress& before);

  Library m_library;
  std::unique_ptr<RecordStore> m_store;
  RandomSource m_random;
  Preferences m_preferences;
  std::optional<SpokenClips> m_clips;

  std::optional<Person> m_person;
  CourseId m_course;
  CourseId m_course_before_recheck;  // empty: no recheck is open
  RegistrationId m_registration;
  Progress m_progress;
  struct OwnPayload {
    RegistrationId registration;
    LessonId lesson;
    Payload payload;
  };
  std::vector<OwnPayload> m_own_payloads;  // of this device and the person, oldest first
  std::uint64_t m_provisional = 0;         // counter of events not read back yet
  Ticket m_last_ticket;
  std::optional<Problem> m_refused;
  std::optional<LessonSession> m_lesson;
  std::optional<ChoiceShares> m_shares;
  std::optional<CheckHistories> m_office_checks;  // once read, for the person who sits here
};

}  // namespace mamori
