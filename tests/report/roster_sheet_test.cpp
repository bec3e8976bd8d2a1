#include "report/roster_sheet.h"

#include "report/roster_pdf.h"
#include "report/wording.h"
#include "table_reader.h"

namespace mamori::test {
namespace {

const SurveyorFacts whole_facts = {.kind = "新規",
                                   .changed_on = "2026-12-01",
                                   .qualification = "介護支援専門員",
                                   .care_manager_number = "01234567",
                                   .licence_until = "2028-12-28",
                                   .first_training = "2019-05-20",
                                   .surveyor_number = "007",
                                   .note = "=cmd|' /C calc'!A0"};

SurveyorRoster roster_of(std::uint16_t surveyors, bool supervisor_done = true) {
  std::vector<PersonRow> people = {person(1, "髙﨑 花子", "タカサキ ハナコ")};
  Log log;
  if (supervisor_done) whole_course(log, people[0], 20, 1);
  std::vector<RosterEntry> entries = {{.person = people[0].id, .surveyor = false, .supervisor = true}};
  for (std::uint16_t i = 2; i < surveyors + 2; ++i) {
    const std::string name =
        i == 2 ? "ウィッタヤーコーン・スパッタナーポーン 髙﨑𠮷之助" : "調査 番号" + std::to_string(i);
    people.push_back(person(i, name, i == 2 ? "ウィッタヤーコーンスパッタナーポーン タカサキ" : "チョウサ"));
    if (i != 3) whole_course(log, people.back(), 1 + i % 28, static_cast<std::uint16_t>(i * 10));
    SurveyorFacts facts = i % 2 == 0 ? whole_facts : SurveyorFacts{};
    if (i == 5) facts.licence_until = "令和10年";  // no date: stays as it was typed
    entries.push_back({.person = people.back().id, .surveyor = true, .facts = facts});
  }
  return make_surveyor_roster(make_training_report(november_input(people, log)), entries);
}

std::string book_of(const SurveyorRoster& roster, const TestPaper& paper) {
  const TempFolder folder;
  const auto bytes = roster_xlsx(roster, paper.strings(), folder / "scratch.xlsx");
  REQUIRE(bytes);
  return *bytes;
}

// The label is merged over as many columns as it needs.
ReadCell value_beside_label(const ReadTable& book, const std::string& sheet, std::size_t row) {
  for (std::size_t column = 1; column < roster_column::count; ++column) {
    const ReadCell cell = book.at(sheet, row, column);
    if (!cell.kind.empty()) return cell;
  }
  return {};
}

std::string on_paper(const SheetCell& cell, const StringTable& strings, bool long_dates) {
  if (const auto* date = std::get_if<Date>(&cell)) {
    return long_dates ? paper_date(*date, strings) : short_date(*date, strings);
  }
  return iso_text(cell);
}

TEST_CASE("The roster's workbook, CSV and paper show the same cells", "[report][roster]") {
  const TestPaper paper;
  const StringTable& strings = paper.strings();
  using namespace roster_column;
  constexpr std::size_t paper_order[] = {kind,
                                         changed_on,
                                         name,
                                         kana,
                                         qualification,
                                         care_manager_number,
                                         licence_until,
                                         first_training,
                                         surveyor_number,
                                         educated,
                                         material,
                                         supervisor,
                                         outcome,
                                         note};
  for (const std::uint16_t people : {std::uint16_t(1), std::uint16_t(12), std::uint16_t(300)}) {
    const SurveyorRoster roster = roster_of(people);
    const Sheet sheet = roster_sheet(roster, strings);
    REQUIRE(sheet.columns.size() == roster_column::count);
    REQUIRE(sheet.rows.size() == people);
    const ReadTable book = read_table(book_of(roster, paper), "roster.xlsx");
    const ReadTable csv = read_table(sheet_csv(sheet), "roster.csv");
    const auto pdf = roster_pdf(roster, paper.paper());
    REQUIRE(pdf);
    const std::string words = pdf_words(*pdf);
    CHECK(words.find("⟦") == std::string::npos);
    CHECK(words.find("本様式は公的様式ではありません。") != std::string::npos);
    CHECK(csv.at("csv", 1, 0).value == "本様式は公的様式ではありません。");
    CHECK(book.at(sheet.name, 1, 0).value == "本様式は公的様式ではありません。");

    for (std::size_t i = 0; i < sheet.head.size(); ++i) {
      const auto& [label, value] = sheet.head[i];
      CHECK(csv.at("csv", 3 + i, 0).value == label);
      CHECK(csv.at("csv", 3 + i, 1).value == iso_text(value));
      CHECK(book.at(sheet.name, 3 + i, 0).value == label);
      CHECK(value_beside_label(book, sheet.name, 3 + i) == in_workbook(value));
      CHECK(words.find(without_spaces(label + on_paper(value, strings, true))) != std::string::npos);
    }
    for (std::size_t r = 0; r < sheet.rows.size(); ++r) {
      std::string row = std::to_string(r + 1);
      for (const std::size_t column : paper_order) row += on_paper(sheet.rows[r][column], strings, false);
      CHECK(words.find(without_spaces(row)) != std::string::npos);
      for (std::size_t c = 0; c < sheet.columns.size(); ++c) {
        const SheetCell& cell = sheet.rows[r][c];
        const std::string text = iso_text(cell);
        const ReadCell in_csv = csv.at("csv", heading_row(sheet) + 1 + r, c);
        const ReadCell in_book = book.at(sheet.name, heading_row(sheet) + 1 + r, c);
        if (in_csv.value != (text.front() == '=' ? "'" + text : text) || !(in_book == in_workbook(cell))) {
          FAIL_CHECK("row " << r << ", column " << c << ": " << in_csv.value << " | " << in_book.value);
        }
      }
    }
  }
}

TEST_CASE("A surveyor's row holds facts, education and result as they are", "[report][roster]") {
  const TestPaper paper;
  const Sheet sheet = roster_sheet(roster_of(4), paper.strings());
  using namespace roster_column;
  const auto& done = sheet.rows[0];
  CHECK(iso_text(done[kana]) == "ウィッタヤーコーンスパッタナーポーン タカサキ");
  CHECK(iso_text(done[care_manager_number]) == "01234567");
  CHECK(std::holds_alternative<std::string>(done[care_manager_number]));
  CHECK(std::holds_alternative<Date>(done[licence_until]));
  CHECK(iso_text(done[educated]) == "2026-11-03");
  CHECK(iso_text(done[outcome]) == "合格");
  CHECK(iso_text(done[supervisor]) == "髙﨑 花子");
  CHECK(iso_text(done[material]) == "はじめての情報セキュリティ　版1.0");
  const auto& absent = sheet.rows[1];  // person 3
  CHECK(iso_text(absent[educated]).empty());
  CHECK(iso_text(absent[outcome]) == "まだ受けていない");
  CHECK(iso_text(sheet.rows[3][licence_until]) == "令和10年");
}

TEST_CASE("The supervisor's own education stands at the head, or that it is missing", "[report][roster]") {
  const TestPaper paper;
  const auto last_of_head = [&](const SurveyorRoster& roster) {
    return iso_text(roster_sheet(roster, paper.strings()).head.back().second);
  };
  CHECK(last_of_head(roster_of(1)) == "2026-11-20");
  CHECK(last_of_head(roster_of(1, false)) == "まだ修了していません");
  SurveyorRoster nobody = roster_of(1);
  nobody.supervisors.clear();
  nobody.rows.clear();
  CHECK(last_of_head(nobody).empty());
  const auto pdf = roster_pdf(nobody, paper.paper());
  REQUIRE(pdf);
  CHECK(pdf_words(*pdf).find("認定調査員が登録されていません。") != std::string::npos);
}

TEST_CASE("The same roster gives the same bytes", "[report][roster]") {
  const TestPaper paper;
  CHECK(book_of(roster_of(3), paper) == book_of(roster_of(3), paper));
  CHECK(*roster_pdf(roster_of(3), paper.paper()) == *roster_pdf(roster_of(3), paper.paper()));
}

}  // namespace
}  // namespace mamori::test
