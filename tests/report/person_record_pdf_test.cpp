#include "report/person_record_pdf.h"

#include "table_reader.h"

namespace mamori::test {
namespace {

const PersonRow hanako = person(1, "髙﨑 花子", "タカサキ ハナコ");

TrainingReport november_report() {
  Log log;
  whole_course(log, hanako, 20, 1);
  return make_training_report(november_input({hanako, person(2, "𠮷野 葉", "ヨシノ ヨウ")}, log));
}

TEST_CASE("One person's record says what was done when, how far and with which score", "[report][person]") {
  const TestPaper paper;
  const MissedLabels missed = {{LessonId("o.q1"), {"席をはなれる前に、まず何をしますか"}}};
  const auto pdf = person_record_pdf(november_report(), hanako.id, missed, paper.paper());
  REQUIRE(pdf);
  const std::string words = pdf_words(*pdf);
  for (const char* part :
       {"個人受講記録", "氏名髙﨑花子フリガナタカサキハナコ", "職員番号001", "訪問介護事業所ひまわり",
        "令和8年11月20日（金）から令和8年11月20日（金）まで", "結果合格学習時間13分", "得点（初回）60%得点（最高）100%",
        "1安全な使用環境の確保動画R8.11.2010:00R8.11.2010:044分98%視聴aaaaaaaa",
        "2USBメモリをなくした朝場面演習R8.11.2010:10R8.11.2010:166分初回問題が残った最高安全2回bbbbbbbb",
        "3組織的なルールの確認テスト確認テストR8.11.2010:20R8.11.2010:233分初回60%最高100%2回cccccccc",
        "コースはじめての情報セキュリティ版1.0", "3席をはなれる前に、まず何をしますか", "本人の署名・日付", "2026-0007",
        "1/"}) {
    INFO(part);
    CHECK(words.find(part) != std::string::npos);
  }
  CHECK(words.find("⟦") == std::string::npos);
  CHECK(*pdf == *person_record_pdf(november_report(), hanako.id, missed, paper.paper()));
}

TEST_CASE("Who did not take part has no record to print", "[report][person]") {
  const TestPaper paper;
  const TrainingReport report = november_report();
  REQUIRE(report.absentees.size() == 1);
  CHECK_FALSE(person_record_pdf(report, report.absentees.front().person.id, {}, paper.paper()).has_value());
}

TEST_CASE("A lesson that was left out or not begun says so", "[report][person]") {
  const TestPaper paper;
  TrainingReport report = november_report();
  LessonRow& film = report.attendees.front().lessons[0];
  film = {.lesson = film.lesson, .registration = film.registration, .waived = WaiverReason::tested_out};
  LessonRow& quiz = report.attendees.front().lessons[2];
  quiz = {.lesson = quiz.lesson, .registration = quiz.registration};
  const auto pdf = person_record_pdf(report, hanako.id, {}, paper.paper());
  REQUIRE(pdf);
  const std::string words = pdf_words(*pdf);
  CHECK(words.find("動画受講を免除2USB") != std::string::npos);
  CHECK(words.find("確認テストまだ受けていない") != std::string::npos);
  CHECK(words.find("まちがえた問題は、ありません。") != std::string::npos);
}

}  // namespace
}  // namespace mamori::test
