#include "report/certificate_pdf.h"

#include "report_fixture.h"
#include "support/temp_folder.h"

namespace mamori::test {
namespace {

const PersonRow hanako = person(1, "髙橋 花子", "タカハシ ハナコ");

TEST_CASE("The certificate names the person, what was done and to what share", "[report][certificate]") {
  const TestPaper paper;
  Log log;
  whole_course(log, hanako, 20, 1);
  const auto bytes =
      certificate_pdf(make_training_report(november_input({hanako}, log)), hanako.id, "2026-0012", paper.paper());
  REQUIRE(bytes);
  const TempFolder folder;
  REQUIRE(write_file(folder / "certificate.pdf", *bytes));
  const std::string file = "'" + to_utf8(folder / "certificate.pdf") + "'";
  CHECK(judged_by("qpdf --check " + file, folder.path()).find("No syntax") != std::string::npos);
  const std::string text = judged_by("pdftotext -layout " + file + " -", folder.path());
  for (const char* part : {"髙橋 花子", "2026-0012", "安全な使用環境の確保", "98% 視聴", "5／5問正答",
                           "令和8年11月20日（金）", "髙﨑 一郎"}) {
    INFO(part);
    CHECK(text.find(part) != std::string::npos);
  }
  CHECK(text.find("⟦") == std::string::npos);
  CHECK(text.find('\f') == text.size() - 1);
}

TEST_CASE("Where the office's settings are empty, the certificate has lines to write on", "[report][certificate]") {
  const TestPaper paper;
  Log log;
  whole_course(log, hanako, 20, 1);
  ReportInput input = november_input({hanako}, log);
  input.office = {};
  const auto bytes = certificate_pdf(make_training_report(input), hanako.id, "2026-0012", paper.paper());
  REQUIRE(bytes);
  const TempFolder folder;
  REQUIRE(write_file(folder / "certificate.pdf", *bytes));
  const std::string text =
      judged_by("pdftotext -layout '" + to_utf8(folder / "certificate.pdf") + "' -", folder.path());
  CHECK(text.find("事業所名\n") != std::string::npos);
  CHECK(text.find("管理者\n") != std::string::npos);
}

TEST_CASE("Nobody gets a certificate for a course not finished", "[report][certificate]") {
  const TestPaper paper;
  Log log;
  log.add(hanako, november(20), Registered{CourseId("orientation"), "2026"})
      .add(hanako, november(20), LessonLaunched{LessonId("o.v1"), session(1), LaunchMode::normal, "a"});
  const auto refused =
      certificate_pdf(make_training_report(november_input({hanako}, log)), hanako.id, "2026-0012", paper.paper());
  REQUIRE_FALSE(refused);
  CHECK(refused.problem().kind == ProblemKind::refused);
}

}  // namespace
}  // namespace mamori::test
