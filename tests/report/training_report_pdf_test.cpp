#include "report/training_report_pdf.h"

#include <algorithm>
#include <regex>

#include "report_fixture.h"
#include "support/temp_folder.h"

namespace mamori::test {
namespace {

std::size_t times(const std::string& text, const std::string& part) {
  std::size_t count = 0;
  for (auto at = text.find(part); at != std::string::npos; at = text.find(part, at + part.size())) ++count;
  return count;
}

TrainingReport report_of(std::uint16_t attendees) {
  std::vector<PersonRow> people = {person(1, "髙橋 花子", "タカハシ ハナコ"), person(2, "𠮷野 Nguyễn Thị", "ヨシノ")};
  Log log;
  whole_course(log, people[0], 20, 1);
  for (std::uint16_t i = 3; i < attendees + 2; ++i) {
    people.push_back(person(i, "職員 番号" + std::to_string(i), "ショクイン"));
    whole_course(log, people.back(), 1 + i % 28, static_cast<std::uint16_t>(i * 10));
  }
  return make_training_report(november_input(people, log));
}

TEST_CASE("The report is a sound PDF whose fonts are embedded and whose text comes back", "[report][pdf]") {
  const TestPaper paper;
  const auto bytes = training_report_pdf(report_of(1), paper.paper());
  REQUIRE(bytes);
  const TempFolder folder;
  REQUIRE(write_file(folder / "report.pdf", *bytes));
  const std::string file = "'" + to_utf8(folder / "report.pdf") + "'";
  CHECK(judged_by("qpdf --check " + file, folder.path()).find("No syntax") != std::string::npos);

  std::istringstream fonts(judged_by("pdffonts " + file, folder.path()));
  std::string line;
  std::getline(fonts, line);
  std::getline(fonts, line);
  int seen = 0;
  while (std::getline(fonts, line)) {
    ++seen;
    INFO(line);
    CHECK(std::regex_search(line, std::regex("yes yes yes +\\d+ +\\d+$")));
  }
  CHECK(seen >= 2);

  const std::string text = judged_by("pdftotext -layout " + file + " -", folder.path());
  for (const char* part :
       {"髙橋 花子", "𠮷野 Nguyễn Thị", "13分", "100%", "初回60%", "98%", "安全な使用環境の確保",
        "令和8年11月1日（日） から 令和8年11月30日（月） まで", "R8.11.20", "令和8年11月22日（日） 18:30", "2026-0007",
        "まだ受けていない", "補講予定日", "施設長", "1370000000"}) {
    INFO(part);
    CHECK(text.find(part) != std::string::npos);
  }
  CHECK(text.find("⟦") == std::string::npos);
}

TEST_CASE("Forty attendees go over several pages, each with headings and page number", "[report][pdf]") {
  const TestPaper paper;
  const auto bytes = training_report_pdf(report_of(40), paper.paper());
  REQUIRE(bytes);
  const TempFolder folder;
  REQUIRE(write_file(folder / "report.pdf", *bytes));
  const std::string text = judged_by("pdftotext -layout '" + to_utf8(folder / "report.pdf") + "' -", folder.path());
  const std::size_t pages = times(text, "\f");
  REQUIRE(pages >= 4);
  for (std::size_t page = 1; page <= pages; ++page) {
    const std::regex number(" " + std::to_string(page) + " ?/ ?" + std::to_string(pages) + "\n");
    CHECK(std::distance(std::sregex_iterator(text.begin(), text.end(), number), std::sregex_iterator()) == 1);
  }
  CHECK(times(text, "署名") >= 3);
  CHECK(times(text, "職員 番号") == 39);
}

TEST_CASE("The same report gives the same bytes", "[report][pdf]") {
  const TestPaper first;
  const TestPaper second;
  const auto a = training_report_pdf(report_of(3), first.paper());
  const auto b = training_report_pdf(report_of(3), second.paper());
  REQUIRE(a);
  REQUIRE(b);
  CHECK(*a == *b);
}

TEST_CASE("The longest date, score and post stand on one line each", "[report][pdf]") {
  const TestPaper paper;
  TrainingReport report = report_of(1);
  AttendeeRow& row = report.attendees.front();
  row.last_day = std::chrono::year(2028) / std::chrono::December / 28;
  row.first_percent = 100;
  row.person.role = "サービス提供責任者";
  const auto bytes = training_report_pdf(report, paper.paper());
  REQUIRE(bytes);
  const TempFolder folder;
  REQUIRE(write_file(folder / "report.pdf", *bytes));
  const std::string text = judged_by("pdftotext -layout '" + to_utf8(folder / "report.pdf") + "' -", folder.path());
  for (const char* part : {"R10.12.28", "初回100%", "サービス提供責任者"}) {
    INFO(part);
    CHECK(text.find(part) != std::string::npos);
  }
}

TEST_CASE("An office that has not entered its name gets lines to write on", "[report][pdf]") {
  const TestPaper paper;
  TrainingReport report = report_of(1);
  report.office = {};
  const auto bytes = training_report_pdf(report, paper.paper());
  REQUIRE(bytes);
  const TempFolder folder;
  REQUIRE(write_file(folder / "report.pdf", *bytes));
  const std::string text = judged_by("pdftotext -layout '" + to_utf8(folder / "report.pdf") + "' -", folder.path());
  for (const char* part : {"法人名", "事業所名", "事業所番号"}) {
    INFO(part);
    CHECK(text.find(part) != std::string::npos);
  }
}

TEST_CASE("Seal boxes are printed as the office has set", "[report][pdf]") {
  const TestPaper paper;
  TrainingReport report = report_of(1);
  report.office.seal_boxes = SealBoxes::none;
  const auto bytes = training_report_pdf(report, paper.paper());
  REQUIRE(bytes);
  const TempFolder folder;
  REQUIRE(write_file(folder / "report.pdf", *bytes));
  const std::string text = judged_by("pdftotext -layout '" + to_utf8(folder / "report.pdf") + "' -", folder.path());
  CHECK(text.find("施設長") == std::string::npos);
}

}  // namespace
}  // namespace mamori::test
