#include "report/checklist_card.h"

#include "load/checklist_xml.h"
#include "report_fixture.h"
#include "support/temp_folder.h"

namespace mamori::test {
namespace {

std::string text_of(const Checklist& checklist, const Office& office) {
  const TestPaper paper;
  const auto bytes = checklist_card_pdf(checklist, office, november(20), paper.paper());
  REQUIRE(bytes);
  const TempFolder folder;
  REQUIRE(write_file(folder / "card.pdf", *bytes));
  const std::string file = "'" + to_utf8(folder / "card.pdf") + "'";
  CHECK(judged_by("qpdf --check " + file, folder.path()).find("No syntax") != std::string::npos);
  return judged_by("pdftotext -layout " + file + " -", folder.path());
}

Checklist real_checklist() {
  ContentIds ids;
  auto loaded = load_checklist(to_path(MAMORI_SOURCE_DIR), ids);
  REQUIRE(loaded.value);
  return std::move(*loaded.value);
}

TEST_CASE("The card has every item, one page for staff and one for the manager, and whom to call", "[report][card]") {
  const Checklist checklist = real_checklist();
  Office office;
  office.name = "ひまわり訪問介護";
  office.manager_name = "高橋 一郎";
  office.manager_phone = "03-0000-1234";
  const std::string text = text_of(checklist, office);
  CHECK(std::count(text.begin(), text.end(), '\f') == 2);
  CHECK(text.find("⟦") == std::string::npos);
  const std::string staff_page = text.substr(0, text.find('\f'));
  for (const CheckSection& section : checklist.sections) {
    for (const CheckItem& item : section.items) {
      INFO(item.id);
      CHECK((staff_page.find(item.id.text()) != std::string::npos) == (item.audience == CheckAudience::staff));
      CHECK(text.find(item.id.text()) != std::string::npos);
    }
  }
  CHECK(staff_page.find("ひまわり訪問介護") != std::string::npos);
  CHECK(staff_page.find("03-0000-1234") != std::string::npos);
}

TEST_CASE("An empty checklist gives no card", "[report][card]") {
  const TestPaper paper;
  const auto refused = checklist_card_pdf({}, {}, november(20), paper.paper());
  REQUIRE_FALSE(refused);
  CHECK(refused.problem().kind == ProblemKind::refused);
}

}  // namespace
}  // namespace mamori::test
