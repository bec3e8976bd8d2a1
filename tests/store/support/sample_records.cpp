#include "store/support/sample_records.h"

#include <memory>
#include <random>

namespace mamori::test {
namespace {

Uuid uuid_ending_in(std::uint8_t first, std::uint8_t last) {
  std::array<std::uint8_t, 16> bytes = {first};
  bytes[15] = last;
  return Uuid(bytes);
}

MediaPosition at(std::int64_t microseconds) {
  return media_position(std::chrono::microseconds(microseconds));
}

}  // namespace

RandomSource seeded_random(std::uint64_t seed) {
  return [engine = std::make_shared<std::mt19937_64>(seed)](std::span<std::uint8_t> bytes) {
    for (std::uint8_t& byte : bytes) byte = static_cast<std::uint8_t>((*engine)());
  };
}

Now moment(std::int64_t milliseconds) {
  return {.wall = WallTime(std::chrono::milliseconds(1'795'000'000'000 + milliseconds)),
          .monotonic = MonotonicTime(std::chrono::milliseconds(5'000 + milliseconds))};
}

PersonId person_number(std::uint8_t number) {
  return PersonId{uuid_ending_in(0xaa, number)};
}

RegistrationId registration_number(std::uint8_t number) {
  return RegistrationId{uuid_ending_in(0xbb, number)};
}

ItemAnswered numbered_record(int number) {
  ItemAnswered record;
  record.lesson = LessonId("orientation.q1");
  record.attempt = number;
  record.item = ItemId("section-1.3");
  record.correct = true;
  return record;
}

Records one_of_every_kind() {
  const LessonId lesson("orientation.v1");
  const SessionId session{uuid_ending_in(0xcc, 1)};
  return {
      Registered{.course = CourseId("orientation"), .cycle = "2026"},
      LessonLaunched{.lesson = lesson, .session = session, .mode = LaunchMode::review, .content_version = "0a1b"},
      LessonTerminated{.lesson = lesson, .session = session, .active = std::chrono::milliseconds(61'250)},
      FilmWatched{.lesson = lesson,
                  .session = session,
                  .film = FilmId("v1"),
                  .file_sha256 = "c0ffee",
                  .length = MediaLength(300'000'001),
                  .spans = {{at(0), at(5'000'001)}, {at(7'000'000), at(9'999'999)}},
                  .resume_at = at(9'999'999)},
      CueAnswered{
          .lesson = lesson, .session = session, .cue = CueId("v1.q1"), .option = OptionId("b"), .correct = true},
      HazardAnswered{.lesson = lesson,
                     .session = session,
                     .attempt = 2,
                     .round = 3,
                     .chosen = {"desk", "printer"},
                     .correct = true},
      ChoiceMade{.lesson = lesson,
                 .session = session,
                 .attempt = 2,
                 .node = NodeId("n1"),
                 .choice = ChoiceId("c2"),
                 .exploration = true},
      EndingReached{.lesson = lesson,
                    .session = session,
                    .attempt = 3,
                    .node = NodeId("end"),
                    .ending = EndingKind::recovered,
                    .points = 4,
                    .points_possible = 7,
                    .exploration = true},
      DebriefRead{.lesson = lesson, .session = session, .attempt = 3},
      ItemAnswered{.lesson = lesson,
                   .session = session,
                   .attempt = 4,
                   .item = ItemId("section-1.3"),
                   .response = {"a c", "b d"},
                   .correct = true,
                   .must_know = true,
                   .repeat = true,
                   .confidence = Confidence::unsure,
                   .took = std::chrono::milliseconds(8'001)},
      QuizFinished{.lesson = lesson,
                   .session = session,
                   .attempt = 4,
                   .right = 8,
                   .asked = 10,
                   .must_know_missed = true,
                   .passed = true,
                   .missed = {ItemId("section-1.4"), ItemId("section-1.9")}},
      LessonCompleted{.lesson = lesson, .session = session},
      CourseCompleted{.course = CourseId("orientation")},
      ChecklistAnswered{.item = CheckId("1-2"), .answer = CheckAnswer::partly, .content_version = "0a1b"},
      LessonWaived{.lesson = lesson, .session = session, .reason = WaiverReason::administrative},
  };
}

}  // namespace mamori::test
