#pragma once

#include <catch2/catch.hpp>
#include <cstdlib>
#include <fstream>
#include <sstream>
#include <string>
#include <vector>

#include "base/files.h"
#include "load/strings_xml.h"
#include "report/paper.h"
#include "report/rows.h"

namespace mamori::test {

// 10:00 in Japan on that day of November 2026, and minutes later.
inline WallTime november(unsigned day, int minutes = 0) {
  using namespace std::chrono;
  return sys_days(year(2026) / month(11) / std::chrono::day(day)) + hours(1) + std::chrono::minutes(minutes);
}

inline Uuid uuid_of(std::uint8_t kind, std::uint16_t number) {
  std::array<std::uint8_t, 16> bytes = {};
  bytes[0] = kind;
  bytes[14] = static_cast<std::uint8_t>(number >> 8);
  bytes[15] = static_cast<std::uint8_t>(number);
  return Uuid(bytes);
}

inline PersonRow person(std::uint16_t number, std::string name, std::string kana) {
  return {.id = {uuid_of(1, number)},
          .name = std::move(name),
          .kana = std::move(kana),
          .role = "訪問介護員",
          .employment = "非常勤",
          .staff_number = "00" + std::to_string(number),
          .status = PersonStatus::active};
}

inline Course small_course() {
  const auto lesson = [](const char* id, LessonKind kind, const char* content, const char* title, MoveOn move_on) {
    return Lesson{.id = LessonId(id),
                  .iri = std::string("https://example.invalid/lessons/") + id,
                  .kind = kind,
                  .content = content,
                  .title = plain_text(title),
                  .description = {},
                  .move_on = move_on};
  };
  return {.id = CourseId("orientation"),
          .iri = "https://example.invalid/courses/orientation",
          .title = plain_text("はじめての情報セキュリティ"),
          .description = {},
          .version = "1.0",
          .blocks = {},
          .lessons = {lesson("o.v1", LessonKind::film, "v1", "安全な使用環境の確保", MoveOn::completed),
                      lesson("o.case-01", LessonKind::scenario, "case-01", "USBメモリをなくした朝", MoveOn::completed),
                      lesson("o.q1", LessonKind::quiz, "section-1", "組織的なルールの確認テスト", MoveOn::passed)}};
}

// Events as a device would write them: counters without gaps, hashes left out because no fold reads them.
class Log {
 public:
  Log& add(const PersonRow& who, WallTime wall, Payload payload, std::uint8_t device = 1) {
    Event event{.id = {uuid_of(9, static_cast<std::uint16_t>(m_events.size() + 1))},
                .device = {uuid_of(2, device)},
                .counter = ++m_counters[device],
                .wall = wall,
                .monotonic = {},
                .person = who.id,
                .registration = {Uuid::from_name(who.id.uuid, "orientation/2026")},
                .payload = std::move(payload)};
    m_events.push_back(std::move(event));
    return *this;
  }

  const std::vector<Event>& events() const { return m_events; }

 private:
  std::map<std::uint8_t, std::uint64_t> m_counters;
  std::vector<Event> m_events;
};

inline SessionId session(std::uint16_t number) {
  return {uuid_of(3, number)};
}

inline MediaSpan seconds_span(int begin, int end) {
  return {media_position(std::chrono::seconds(begin)), media_position(std::chrono::seconds(end))};
}

inline FilmWatched watched(std::uint16_t sitting, int begin, int end) {
  return {.lesson = LessonId("o.v1"),
          .session = session(sitting),
          .film = FilmId("v1"),
          .file_sha256 = std::string(64, 'f'),
          .length = std::chrono::seconds(200),
          .spans = {seconds_span(begin, end)},
          .resume_at = media_position(std::chrono::seconds(end))};
}

inline ItemAnswered answered(std::uint16_t sitting, int attempt, const char* item, bool correct) {
  return {.lesson = LessonId("o.q1"),
          .session = session(sitting),
          .attempt = attempt,
          .item = ItemId(item),
          .response = {"a"},
          .correct = correct,
          .took = std::chrono::seconds(8)};
}

inline QuizFinished finished(std::uint16_t sitting, int attempt, int right, bool passed) {
  return {.lesson = LessonId("o.q1"),
          .session = session(sitting),
          .attempt = attempt,
          .right = right,
          .asked = 5,
          .must_know_missed = false,
          .passed = passed,
          .missed = {}};
}

// One person goes through the whole course on one day: film 98 %, scenario incident then safe, quiz 60 % then 100 %;
// 4 + 6 + 3 minutes at the screen.
inline void whole_course(Log& log, const PersonRow& who, unsigned day, std::uint16_t sitting) {
  const LessonId film("o.v1");
  const LessonId scenario("o.case-01");
  const LessonId quiz("o.q1");
  using std::chrono::minutes;
  const auto ending = [&](int attempt, EndingKind kind) {
    return EndingReached{.lesson = scenario,
                         .session = session(sitting),
                         .attempt = attempt,
                         .node = NodeId("end"),
                         .ending = kind,
                         .points = 1,
                         .points_possible = 3};
  };
  log.add(who, november(day), Registered{CourseId("orientation"), "2026"})
      .add(who, november(day, 0), LessonLaunched{film, session(sitting), LaunchMode::normal, std::string(64, 'a')})
      .add(who, november(day, 2), watched(sitting, 0, 120))
      .add(who, november(day, 4), watched(sitting, 100, 196))
      .add(who, november(day, 4), LessonCompleted{film, session(sitting)})
      .add(who, november(day, 4), LessonTerminated{film, session(sitting), minutes(4)});
  ++sitting;
  log.add(who, november(day, 10), LessonLaunched{scenario, session(sitting), LaunchMode::normal, std::string(64, 'b')})
      .add(who, november(day, 13), ending(1, EndingKind::incident))
      .add(who, november(day, 15), ending(2, EndingKind::safe))
      .add(who, november(day, 16), DebriefRead{scenario, session(sitting), 2})
      .add(who, november(day, 16), LessonCompleted{scenario, session(sitting)})
      .add(who, november(day, 16), LessonTerminated{scenario, session(sitting), minutes(6)});
  ++sitting;
  log.add(who, november(day, 20), LessonLaunched{quiz, session(sitting), LaunchMode::normal, std::string(64, 'c')})
      .add(who, november(day, 21), answered(sitting, 1, "q1-01", false))
      .add(who, november(day, 21), answered(sitting, 1, "q1-02", true))
      .add(who, november(day, 22), finished(sitting, 1, 3, false))
      .add(who, november(day, 22), answered(sitting, 2, "q1-01", true))
      .add(who, november(day, 23), finished(sitting, 2, 5, true))
      .add(who, november(day, 23), LessonCompleted{quiz, session(sitting)})
      .add(who, november(day, 23), LessonTerminated{quiz, session(sitting), minutes(3)})
      .add(who, november(day, 23), CourseCompleted{CourseId("orientation")});
}

inline ReportInput november_input(std::vector<PersonRow> people, const Log& log) {
  using namespace std::chrono;
  ReportInput input;
  input.office = {.corporation = "社会福祉法人 ひまわり会",
                  .name = "訪問介護事業所 ひまわり",
                  .number = "1370000000",
                  .manager_name = "髙﨑 一郎",
                  .manager_phone = "03-0000-0000",
                  .seal_boxes = SealBoxes::blank,
                  .retention_years = 5};
  input.plan = {.title = "令和8年度 情報セキュリティ研修",
                .change_reason = "",
                .kind = TrainingKind::new_staff,
                .method = TrainingMethod::individual,
                .place = "事業所内のパソコン",
                .instructor = "髙﨑 一郎",
                .purpose = "利用者の情報を守るために、毎日の仕事で気をつけることを身につける。",
                .improvement = "",
                .prepared_by = "佐藤 めぐみ",
                .materials = {"Mamori 情報セキュリティ研修 1.0",
                              "介護事業所等における情報セキュリティの手引き・解説書・事例集をもとに作成"}};
  input.from = 2026y / November / 1d;
  input.to = 2026y / November / 30d;
  input.course = small_course();
  input.people = std::move(people);
  input.events = log.events();
  input.item_labels = {{ItemId("q1-01"), "席をはなれる前に、まず何をしますか"},
                       {ItemId("q1-02"), "書類を持ち出すときの決まり"}};
  input.generated = november(22, 510);
  input.serial = "2026-0007";
  input.log_hash = sha256("log");
  return input;
}

inline FontFiles debian_fonts() {
  const std::filesystem::path folder = "/usr/share/fonts";
  return {.text_regular = {folder / "truetype/bizud-gothic/BIZUDPGothic-Regular.ttf"},
          .text_bold = {folder / "truetype/bizud-gothic/BIZUDPGothic-Bold.ttf"},
          .fixed_regular = {folder / "truetype/bizud-gothic/BIZUDGothic-Regular.ttf"},
          .fixed_bold = {folder / "truetype/bizud-gothic/BIZUDGothic-Bold.ttf"},
          .fallback_regular = {folder / "opentype/noto/NotoSansCJK-Regular.ttc"},
          .fallback_bold = {folder / "opentype/noto/NotoSansCJK-Bold.ttc"}};
}

// Fonts, the product's own strings, and line breaking without phrase marks.
class TestPaper {
 public:
  TestPaper() {
    auto fonts = FreetypeMetrics::open(debian_fonts());
    REQUIRE(fonts.has_value());
    m_fonts = std::move(*fonts);
    auto strings = load_strings(to_path(MAMORI_SOURCE_DIR "/content/strings"));
    REQUIRE(strings.value);
    m_strings = std::move(*strings.value);
  }

  Paper paper() const { return {*m_fonts, m_rules, m_strings}; }
  const StringTable& strings() const { return m_strings; }
  const FreetypeMetrics& fonts() const { return *m_fonts; }

 private:
  std::unique_ptr<FreetypeMetrics> m_fonts;
  TextRules m_rules;
  StringTable m_strings;
};

// Runs an independent judge and gives what it printed; its exit status must be 0.
inline std::string judged_by(const std::string& command, const std::filesystem::path& folder) {
  const auto out = folder / "judge.txt";
  INFO(command);
  const int status = std::system((command + " > '" + to_utf8(out) + "' 2>&1").c_str());
  std::ifstream file(out, std::ios::binary);
  std::stringstream text;
  text << file.rdbuf();
  INFO(text.str());
  REQUIRE(status == 0);
  return text.str();
}

}  // namespace mamori::test
