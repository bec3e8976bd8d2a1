#include <algorithm>
#include <nlohmann/json.hpp>

#include "report/records_csv.h"
#include "report/training_report_pdf.h"
#include "report/xapi_json.h"
#include "report_fixture.h"
#include "support/temp_folder.h"

namespace mamori::test {
namespace {

const std::string own_hash = to_hex(sha256("the ministry's film"));
const PersonRow hanako = person(1, "髙橋 花子", "タカハシ ハナコ");

// The built-in film to 60 %, then the office's own from its start to its end.
Log both_films() {
  Log log;
  const LessonId film("o.v1");
  const auto own = [](int begin, int end) {
    FilmWatched part = watched(2, begin, end);
    part.file_sha256 = own_hash;
    part.length = std::chrono::seconds(100);
    return part;
  };
  log.add(hanako, november(20), Registered{CourseId("orientation"), "2026"})
      .add(hanako, november(20), LessonLaunched{film, session(1), LaunchMode::normal, std::string(64, 'f')})
      .add(hanako, november(20, 2), watched(1, 0, 120))
      .add(hanako, november(20, 2), LessonTerminated{film, session(1), std::chrono::minutes(2)})
      .add(hanako, november(21), LessonLaunched{film, session(2), LaunchMode::normal, own_hash})
      .add(hanako, november(21, 1), own(0, 50))
      .add(hanako, november(21, 2), own(50, 98))
      .add(hanako, november(21, 2), LessonCompleted{film, session(2)})
      .add(hanako, november(21, 2), LessonTerminated{film, session(2), std::chrono::minutes(2)});
  return log;
}

TrainingReport report_of(const Log& log) {
  ReportInput input = november_input({hanako}, log);
  input.own_films = {{own_hash, "国の公式動画"}};
  return make_training_report(input);
}

TEST_CASE("CSV names an own film by its hash and title beside the built-in one", "[report][own-film]") {
  const TestPaper paper;
  const Log log = both_films();
  const TrainingReport report = report_of(log);
  CHECK(report.attendees.front().lessons.front().film_percent == 98);
  const std::string csv = records_csv(report, paper.strings());
  CHECK(csv.find("⟦") == std::string::npos);
  const std::string both = std::min(own_hash, std::string(64, 'f')) + " " + std::max(own_hash, std::string(64, 'f'));
  CHECK(csv.find("," + both + ",国の公式動画,") != std::string::npos);
}

TEST_CASE("The report's paper shows an own film's title and whole hash", "[report][own-film]") {
  const TestPaper paper;
  const Log log = both_films();
  const auto pdf = training_report_pdf(report_of(log), paper.paper());
  REQUIRE(pdf);
  const TempFolder folder;
  REQUIRE(write_file(folder / "report.pdf", *pdf));
  const std::string text = judged_by("pdftotext -layout '" + to_utf8(folder / "report.pdf") + "' -", folder.path());
  for (const std::string& words :
       {std::string("差し替え動画の題名"), std::string("国の公式動画"), own_hash.substr(0, 32), own_hash.substr(32)}) {
    INFO(words);
    CHECK(text.find(words) != std::string::npos);
  }
  CHECK(text.find("⟦") == std::string::npos);
}

TEST_CASE("A report without own films says nothing of them", "[report][own-film]") {
  const TestPaper paper;
  Log log;
  whole_course(log, hanako, 20, 1);
  const TrainingReport report = report_of(log);
  CHECK(report.contents.front().own_films.empty());
  CHECK(records_csv(report, paper.strings()).find("国の公式動画") == std::string::npos);
}

TEST_CASE("xAPI tells each film as an activity of its own, with its own seconds", "[report][own-film][xapi]") {
  const Log log = both_films();
  std::string bytes;
  REQUIRE(write_xapi({.home_page = "https://example.invalid/offices/1370000000",
                      .course = small_course(),
                      .events = log.events(),
                      .own_films = {{own_hash, "国の公式動画"}}},
                     [&](std::string_view part) {
                       bytes += part;
                       return Status();
                     }));
  const std::string video = "https://w3id.org/xapi/video/extensions/";
  const std::string file = "https://mamori.invalid/xapi/extensions/file-sha256";
  std::map<std::string, nlohmann::json> last_pause;
  for (const auto& statement : nlohmann::json::parse(bytes)) {
    if (statement["verb"]["display"]["en-US"] == "paused") last_pause[statement["object"]["id"]] = statement;
  }
  REQUIRE(last_pause.size() == 2);
  const auto& ours = last_pause.at("https://example.invalid/lessons/o.v1/video/v1");
  CHECK(ours["context"]["extensions"][file] == std::string(64, 'f'));
  CHECK(ours["result"]["extensions"][video + "played-segments"] == "0[.]120");
  CHECK(ours["context"]["extensions"][video + "length"] == 200.0);
  const auto& own = last_pause.at("https://example.invalid/lessons/o.v1/video/v1/" + own_hash);
  CHECK(own["object"]["definition"]["name"].dump().find("国の公式動画") != std::string::npos);
  CHECK(own["context"]["extensions"][file] == own_hash);
  CHECK(own["result"]["extensions"][video + "played-segments"] == "0[.]98");
  CHECK(own["context"]["extensions"][video + "length"] == 100.0);
}

}  // namespace
}  // namespace mamori::test
