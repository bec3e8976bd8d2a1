#include "report/training_report_sheets.h"

#include "report/records_csv.h"
#include "report/training_report_pdf.h"
#include "report/wording.h"
#include "report/xlsx_book.h"
#include "table_reader.h"

namespace mamori::test {
namespace {

const char* const longest_name = "ウィッタヤーコーン・スパッタナーポーン 髙﨑𠮷之助";

TrainingReport report_of(std::uint16_t attendees) {
  std::vector<PersonRow> people = {person(1, "髙﨑 花子", "タカサキ ハナコ"), person(2, "𠮷野 Nguyễn Thị", "ヨシノ")};
  Log log;
  whole_course(log, people[0], 20, 1);
  for (std::uint16_t i = 3; i < attendees + 2; ++i) {
    const std::string name = i == 3 ? longest_name : i == 4 ? "=HYPERLINK(\"x\")" : "職員 番号" + std::to_string(i);
    people.push_back(person(i, name, "ショクイン"));
    whole_course(log, people.back(), 1 + i % 28, static_cast<std::uint16_t>(i * 10));
  }
  auto input = november_input(people, log);
  input.makeup_dates[people[1].id] = *parse_iso_date("2026-12-05");
  return make_training_report(input);
}

std::string made(const TrainingReport& report, const TestPaper& paper) {
  const TempFolder folder;
  const auto bytes = training_report_xlsx(report, paper.strings(), folder / "scratch.xlsx");
  REQUIRE(bytes);
  CHECK_FALSE(std::filesystem::exists(folder / "scratch.xlsx"));
  return *bytes;
}

TEST_CASE("Another program reads each cell of the workbook as the rows have it", "[report][xlsx]") {
  const TestPaper paper;
  for (const std::uint16_t people : {std::uint16_t(1), std::uint16_t(12), std::uint16_t(300)}) {
    const TrainingReport report = report_of(people);
    const ReadTable read = read_table(made(report, paper), "report.xlsx");
    const auto sheets = training_report_sheets(report, paper.strings());
    REQUIRE(sheets.size() == 5);
    CHECK(sheets[1].rows.size() == people);
    std::size_t cells = 0;
    std::size_t wrong = 0;
    for (const Sheet& sheet : sheets) {
      CHECK(read.at(sheet.name, 0, 0).value == sheet.title);
      for (std::size_t c = 0; c < sheet.columns.size(); ++c) {
        CHECK(read.at(sheet.name, heading_row(sheet), c).value == sheet.columns[c].heading);
      }
      for (std::size_t r = 0; r < sheet.rows.size(); ++r) {
        REQUIRE(sheet.rows[r].size() == sheet.columns.size());
        for (std::size_t c = 0; c < sheet.columns.size(); ++c, ++cells) {
          wrong += read.at(sheet.name, heading_row(sheet) + 1 + r, c) == in_workbook(sheet.rows[r][c]) ? 0 : 1;
        }
      }
    }
    CHECK(wrong == 0);
    CHECK(cells > 17u * people);
    for (const auto& [place, cell] : read.cells) {
      CHECK(cell.kind != "formula");
      CHECK(cell.value.find("⟦") == std::string::npos);
    }
  }
}

TEST_CASE("Every tab is set up for A4, with frozen headings that each page repeats", "[report][xlsx]") {
  const TestPaper paper;
  const TrainingReport report = report_of(12);
  const ReadTable read = read_table(made(report, paper), "report.xlsx");
  CHECK(read.pages.size() == 5);
  for (const Sheet& sheet : training_report_sheets(report, paper.strings())) {
    const std::string orientation = sheet.page == SheetPage::landscape ? "landscape" : "portrait";
    CHECK(read.pages.at(sheet.name) ==
          "9\t" + orientation + "\t" + std::to_string(heading_row(sheet) + 1) + "\tfrozen\ttitles\ttall");
  }
}

TEST_CASE("Workbook, records and paper tell the same of every attendee", "[report][xlsx][csv][pdf]") {
  const TestPaper paper;
  const StringTable& strings = paper.strings();
  const TrainingReport report = report_of(12);
  const Sheet attendees = training_report_sheets(report, strings)[1];
  const ReadTable book = read_table(made(report, paper), "report.xlsx");
  const ReadTable csv = read_table(records_csv(report, strings), "records.csv");
  const auto pdf = training_report_pdf(report, paper.paper());
  REQUIRE(pdf);
  const std::string words = pdf_words(*pdf);

  for (std::size_t i = 0; i < report.attendees.size(); ++i) {
    const auto cell = [&](std::size_t column) {
      return book.at(attendees.name, heading_row(attendees) + 1 + i, column).value;
    };
    const auto record = [&](std::size_t lesson, std::size_t column) {
      return csv.at("csv", 1 + 3 * i + lesson, column).value;  // film, scenario, quiz
    };
    INFO(cell(1));
    CHECK(cell(0) == std::to_string(i + 1));
    CHECK(record(0, 2) == (cell(1).front() == '=' ? "'" : "") + cell(1));
    CHECK(record(0, 3) == cell(2));
    CHECK(record(0, 4) == cell(3));
    CHECK(cell(3).substr(0, 2) == "00");  // leading zeros
    CHECK(record(0, 5) == cell(4));
    CHECK(record(0, 6) == cell(5));
    CHECK(record(2, 13).substr(0, 10) == cell(6));
    CHECK(cell(7) == cell(6));
    CHECK(std::stoi(record(0, 14)) + std::stoi(record(1, 14)) + std::stoi(record(2, 14)) == std::stoi(cell(8)));
    CHECK(record(0, 16) == cell(9));
    CHECK(record(2, 19) == cell(13));
    CHECK(record(2, 20) == cell(14));
    CHECK(record(2, 22) == cell(15));
    const std::string day = short_date(*parse_iso_date(cell(6)), strings);
    const std::string row = cell(0) + cell(1) + cell(2) + cell(4) + cell(5) + day + cell(8) + "分" + cell(9) + "%" +
                            cell(10) + "/" + cell(12) + "初回" + cell(11) + cell(14) + "%初回" + cell(13) + "%" +
                            cell(15);
    CHECK(words.find(without_spaces(row)) != std::string::npos);
  }
}

TEST_CASE("A table too large for memory is read back just as well", "[report][xlsx]") {
  const TempFolder folder;
  Sheet sheet{.name = "large",
              .title = "large",
              .head = {{"number", std::string("0370000000")}},
              .columns = {{.heading = "id"}, {.heading = "count"}, {.heading = "day"}}};
  const Date day = *parse_iso_date("2026-11-22");
  for (long long row = 0; row < 34'000; ++row) sheet.rows.push_back({"0" + std::to_string(row), row, day});
  const auto bytes =
      xlsx_book({sheet}, {.title = "large", .author = {}, .created = {}, .foot = {}}, folder / "scratch");
  REQUIRE(bytes);
  const ReadTable read = read_table(*bytes, "large.xlsx");
  CHECK(read.cells.size() == 3 + 3 + 3 * sheet.rows.size());
  CHECK(read.at("large", 1, 2) == ReadCell{"text", "0370000000"});
  CHECK(read.at("large", 34'003, 0) == ReadCell{"text", "033999"});
  CHECK(read.at("large", 34'003, 1) == ReadCell{"number", "33999"});
  CHECK(read.at("large", 34'003, 2) == ReadCell{"date", "2026-11-22"});
}

TEST_CASE("The same report gives the same workbook, byte by byte", "[report][xlsx]") {
  const TestPaper paper;
  CHECK(made(report_of(3), paper) == made(report_of(3), paper));
}

TEST_CASE("A workbook that cannot be written is a problem, not a crash", "[report][xlsx][faults]") {
  const TestPaper paper;
  const TempFolder folder;
  CHECK_FALSE(training_report_xlsx(report_of(1), paper.strings(), folder / "missing" / "scratch.xlsx").has_value());
}

}  // namespace
}  // namespace mamori::test
