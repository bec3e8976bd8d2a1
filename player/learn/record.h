#pragma once

#include <chrono>
#include <cstdint>
#include <string>
#include <variant>
#include <vector>

#include "base/clock.h"
#include "base/sha.h"
#include "learn/ids.h"
#include "learn/span_set.h"

namespace mamori {

// The kinds of evidence. A payload holds ids, numbers and times only: no names, no free text (decision 1). `attempt`
// counts from 1 within a registration and lesson on one device; `exploration` marks what came after the first way was
// recorded (decision 3).

enum class LaunchMode : std::uint8_t { normal, review };  // cmi5 10.2.2: after completion a lesson is only reviewed

// A person began a course in a cycle ("2026": fiscal year). Opens the registration.
struct Registered {
  CourseId course;
  std::string cycle;
  friend bool operator==(const Registered&, const Registered&) = default;
};

struct LessonLaunched {
  LessonId lesson;
  SessionId session;
  LaunchMode mode = LaunchMode::normal;
  std::string content_version;  // hash of the lesson's content, hex
  friend bool operator==(const LessonLaunched&, const LessonLaunched&) = default;
};

// The end of one sitting. A launch without it was a crash (cmi5: abandoned).
struct LessonTerminated {
  LessonId lesson;
  SessionId session;
  std::chrono::milliseconds active{};  // measured, idle gaps left out
  friend bool operator==(const LessonTerminated&, const LessonTerminated&) = default;
};

// New stretches since the last such event, and where to go on.
struct FilmWatched {
  LessonId lesson;
  SessionId session;
  FilmId film;
  std::string file_sha256;  // of the file really played, hex
  MediaLength length{};
  SpanSet spans;
  MediaPosition resume_at{};
  friend bool operator==(const FilmWatched&, const FilmWatched&) = default;
};

struct CueAnswered {
  LessonId lesson;
  SessionId session;
  CueId cue;
  OptionId option;
  bool correct = false;
  friend bool operator==(const CueAnswered&, const CueAnswered&) = default;
};

// One round of the hazard prediction (KYT): 1 spots, 2 key point, 3 action, 4 the rule read aloud.
struct HazardAnswered {
  LessonId lesson;
  SessionId session;
  int attempt = 1;
  int round = 1;
  std::vector<std::string> chosen;  // hazard or choice ids
  bool correct = false;
  friend bool operator==(const HazardAnswered&, const HazardAnswered&) = default;
};

struct ChoiceMade {
  LessonId lesson;
  SessionId session;
  int attempt = 1;
  NodeId node;
  ChoiceId choice;
  bool exploration = false;
  friend bool operator==(const ChoiceMade&, const ChoiceMade&) = default;
};

enum class EndingKind : std::uint8_t { safe, near_miss, recovered, incident };

struct EndingReached {
  LessonId lesson;
  SessionId session;
  int attempt = 1;
  NodeId node;
  EndingKind ending = EndingKind::incident;
  int points = 0;
  int points_possible = 0;
  bool exploration = false;
  friend bool operator==(const EndingReached&, const EndingReached&) = default;
};

struct DebriefRead {
  LessonId lesson;
  SessionId session;
  int attempt = 1;
  friend bool operator==(const DebriefRead&, const DebriefRead&) = default;
};

enum class Confidence : std::uint8_t { not_asked, sure, unsure };

// An answer to a quiz item, or to a question of a scenario's debrief (attempt 0).
struct ItemAnswered {
  LessonId lesson;
  SessionId session;
  int attempt = 1;
  ItemId item;
  std::vector<std::string> response;  // option ids; pairs as "left right"; order matters for ordering items
  bool correct = false;
  bool must_know = false;
  bool repeat = false;  // asked again later in the same attempt; does not count for the score
  Confidence confidence = Confidence::not_asked;
  std::chrono::milliseconds took{};
  friend bool operator==(const ItemAnswered&, const ItemAnswered&) = default;
};

struct QuizFinished {
  LessonId lesson;
  SessionId session;
  int attempt = 1;
  int right = 0;
  int asked = 0;
  bool must_know_missed = false;
  bool passed = false;  // ≥ 80 % and no must-know item missed
  std::vector<ItemId> missed;
  friend bool operator==(const QuizFinished&, const QuizFinished&) = default;
};

// The rule for the lesson's kind was met. The first of a registration counts; more (two devices) do no harm.
struct LessonCompleted {
  LessonId lesson;
  SessionId session;
  friend bool operator==(const LessonCompleted&, const LessonCompleted&) = default;
};

// The words of cmi5 9.3.8 (waived).
enum class WaiverReason : std::uint8_t { tested_out, equivalent_au, equivalent_outside_activity, administrative };
const char* name_of(WaiverReason reason);  // "tested_out", …: as records spell it

// The lesson need not be done in this registration. The first of a registration counts; a completion beside it too.
struct LessonWaived {
  LessonId lesson;
  SessionId session;  // its own, as cmi5 wants it
  WaiverReason reason = WaiverReason::tested_out;
  friend bool operator==(const LessonWaived&, const LessonWaived&) = default;
};

struct CourseCompleted {
  CourseId course;
  friend bool operator==(const CourseCompleted&, const CourseCompleted&) = default;
};

enum class CheckAnswer : std::uint8_t { yes, partly, no };
const char* name_of(CheckAnswer answer);  // as records and xAPI spell it

// An answer of the self-check; the newest one counts. Words beside it are a roster-side text (store/check_notes.h).
struct ChecklistAnswered {
  CheckId item;
  CheckAnswer answer = CheckAnswer::no;
  std::string content_version;  // hash of the checklist, hex
  friend bool operator==(const ChecklistAnswered&, const ChecklistAnswered&) = default;
};

using Payload = std::variant<Registered, LessonLaunched, LessonTerminated, FilmWatched, CueAnswered, HazardAnswered,
                             ChoiceMade, EndingReached, DebriefRead, ItemAnswered, QuizFinished, LessonCompleted,
                             CourseCompleted, ChecklistAnswered, LessonWaived>;

// What a rule decided to record; the store puts the envelope around it.
using Records = std::vector<Payload>;

// The envelope, final from the first event on (decisions.md 8). `hash` = SHA-256 over the canonical bytes of all the
// fields before it; `previous` is the hash of the same device's event with the counter before (zeros for the first).
struct Event {
  EventId id;
  DeviceId device;
  std::uint64_t counter = 0;  // from 1, without gaps, per device
  WallTime wall;
  MonotonicTime monotonic;
  PersonId person;
  RegistrationId registration;
  Payload payload;
  Sha256Digest previous = {};
  Sha256Digest hash = {};

  friend bool operator==(const Event&, const Event&) = default;
};

// The total order in which several devices' events are shown and folded: by wall time, then device, then counter.
// Folds do not depend on it; listings do.
bool listed_before(const Event& a, const Event& b);

const char* kind_of(const Payload& payload);  // "film_watched", …: stable, it stands in the log

}  // namespace mamori
