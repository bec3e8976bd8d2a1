#include "session/roster_file.h"

#include <catch2/catch.hpp>

#include "base/cp932.h"
#include "base/files.h"
#include "load/strings_xml.h"
#include "session/roster_text.h"
#include "support/temp_folder.h"

using namespace mamori;
using namespace mamori::test;

namespace {

const StringTable& strings() {
  static const StringTable table = [] {
    auto loaded = load_strings(to_path(MAMORI_SOURCE_DIR) / "content" / "strings");
    REQUIRE(loaded.ok());
    return std::move(*loaded.value);
  }();
  return table;
}

const RosterWords& words() {
  static const RosterWords table(strings());
  return table;
}

std::string cp932(const std::string& text) {
  const auto encoded = to_cp932(text);
  REQUIRE(encoded);
  REQUIRE(encoded->lost.empty());
  return encoded->bytes;
}

std::string utf16(const std::string& ascii_and_bmp) {
  std::string bytes = "\xFF\xFE";
  auto decode = [](const std::string& text) {
    std::u16string units;
    for (std::size_t at = 0; at < text.size();) {
      const auto lead = static_cast<unsigned char>(text[at]);
      const auto next = [&](std::size_t i) { return static_cast<unsigned char>(text[at + i]) & 0x3Fu; };
      if (lead < 0x80) {
        units += static_cast<char16_t>(lead);
        at += 1;
      } else {
        units += static_cast<char16_t>((lead & 0x0Fu) << 12 | next(1) << 6 | next(2));
        at += 3;
      }
    }
    return units;
  };
  for (const char16_t unit : decode(ascii_and_bmp)) {
    bytes += static_cast<char>(unit & 0xFF);
    bytes += static_cast<char>(unit >> 8);
  }
  return bytes;
}

// Each row as "line name" or "line !fault", by line; a refused file as "!fault". A file of the disk, as it comes.
std::string reading(const std::string& bytes) {
  const TempFolder folder;
  REQUIRE(write_file(folder / "roster.csv", bytes));
  const auto file = read_roster_file(folder / "roster.csv", words());
  REQUIRE(file);
  std::map<int, std::string> lines;
  for (const RosterRow& row : file->rows) lines[row.line] = std::to_string(row.line) + " " + row.name;
  std::vector<RosterRefusal> refused = file->refused;
  if (file->whole) refused.push_back(*file->whole);
  for (const RosterRefusal& refusal : refused) {
    lines[refusal.line] = (refusal.line == 0 ? "" : std::to_string(refusal.line) + " ") + "!" + name_of(refusal.fault);
    const std::string sentence = words_for(refusal, strings());
    CHECK(sentence.find(refusal.line == 0 ? "。" : "行目：") != std::string::npos);
    CHECK(sentence.find("⟦") == std::string::npos);
  }
  std::string all;
  for (const auto& [line, text] : lines) all += (all.empty() ? "" : "|") + text;
  return all;
}

RosterRow only_row(const std::string& text) {
  const auto file = read_roster(text, words());
  REQUIRE(file);
  REQUIRE(file->refused.empty());
  REQUIRE(file->rows.size() == 1);
  return file->rows.front();
}

struct NastyFile {
  const char* what;
  std::string bytes;
  std::string reads;
};

std::vector<NastyFile> nasty_files() {
  const std::string nul("氏名\n山田\0花子\n佐藤\n", 28);
  return {
      {"plain UTF-8", "氏名,フリガナ\n山田 花子,ヤマダ ハナコ\n", "2 山田 花子"},
      {"byte order mark and CRLF", "\xEF\xBB\xBF氏名\r\n山田 花子\r\n", "2 山田 花子"},
      {"CP932 with backslashes inside characters", cp932("氏名,職種\n表 ソ能,十\n"), "2 表 ソ能"},
      {"CR alone, as old Macs write", "氏名\r山田\r佐藤", "2 山田|3 佐藤"},
      {"UTF-16 with tabs: Excel's Unicode text", utf16("氏名\tカナ\r\n山田\tヤマダ\r\n"), "2 山田"},
      {"semicolons behind sep=;", "sep=;\n職員番号;氏名\n1;山田\n", "3 山田"},
      {"line breaks in heading and cell", "\"氏名\n（漢字）\",職種\n\"山田\n花子\",\"介護\r\n看護\"\n佐藤,\n",
       "3 山田 花子|6 佐藤"},
      {"delimiters and quotes in quotes", "氏名,職種\n\"山田\",\"介護,\"\"看護\"\"\"\n", "2 山田"},
      {"formulas", "氏名,職種\n=cmd|'/C calc'!A0,x\n山田,+SUM(A1)\n佐藤,@x\n鈴木,'=1\n田中,-\n",
       "2 !formula|3 !formula|4 !formula|5 !formula|6 田中"},
      {"a quote never closed", "氏名,職種\n山田,\"介護\n佐藤,看護\n", "2 !broken_quote|3 佐藤"},
      {"text behind a closing quote", "氏名,職種\n\"山田\"花子,介護\n佐藤,看護\n", "2 !broken_quote|3 佐藤"},
      {"two stray quotes rows apart", "氏名,職種\n山田,\"介護\n佐藤,看護\n鈴木,\"事務\n田中,介護\n",
       "2 !broken_quote|3 佐藤|4 !broken_quote|5 田中"},
      {"names in two columns, any order", "メイ,名,セイ,姓\nハナコ,花子,ヤマダ,山田\n", "2 山田 花子"},
      {"a title above the headings", "職員名簿,,\n令和8年4月現在,,\n\n氏 名,ふりがな,職員No.\n山田,やまだ,1\n",
       "5 山田"},
      {"no headings", "山田 花子,ヤマダ ハナコ\n", "!no_name_column"},
      {"nothing", "", "!no_name_column"},
      {"a heading twice", "氏名,カナ,名前\n山田,ヤマダ,佐藤\n", "1 !column_twice"},
      {"EUC-JP", "\xBB\xE1\xCC\xBE\n\xBB\xB3\xC5\xC4\n", "!no_name_column"},
      {"ISO-2022-JP", "\x1B$B;aL>\x1B(B\n\x1B$B;3ED\x1B(B\n", "!no_name_column"},
      {"a workbook under the name of CSV", std::string("PK\x03\x04\x14\x00\x06\x00", 8) + "[Content_Types].xml",
       "!no_name_column"},
      {"one broken byte of UTF-8", "氏名\n山田\n佐\xE8\x97藤\n鈴木\n", "2 山田|3 !unreadable|4 鈴木"},
      {"one broken byte of CP932", cp932("氏名\n山田\n") + "\x8D\xB2\xFF\n" + cp932("鈴木\n"),
       "2 山田|3 !unreadable|4 鈴木"},
      {"characters lost before", "氏名\n?橋 花子\n〓田 太郎\n山田\n", "2 !bad_name|3 !unreadable|4 山田"},
      {"control characters", nul, "2 !unreadable|3 佐藤"},
      {"dates that would be guesses",
       "氏名,入職日\nあ,26/4/1\nい,46113\nう,2026-02-30\nえ,4/1/2026\nお,令和0年4月1日\nか,来月\n",
       "2 !bad_joined|3 !bad_joined|4 !bad_joined|5 !bad_joined|6 !bad_joined|7 !bad_joined"},
      {"kanji as reading", "氏名,フリガナ\n山田,山田\n佐藤,サトウ\n", "2 !bad_kana|3 佐藤"},
      {"a number spoiled by Excel", "社員番号,氏名\n1.23E+11,山田\n12E3,佐藤\n", "2 !bad_number|3 佐藤"},
      {"unknown words", "氏名,雇用形態,役割,在籍状況\n山田,たまに,,\n佐藤,,部長,\n鈴木,,,○\n田中,,職員、部長,\n",
       "2 !bad_employment|3 !bad_roles|4 !bad_state|5 !bad_roles"},
      {"cells under no heading", "氏名,職種\n山田,介護,看護\n佐藤,介護,,\n", "2 !too_many_cells|3 佐藤"},
      {"empty rows, short rows, totals, headings again",
       "職員番号,氏名,職種\n,,\n1\n2,山田\n職員番号,氏名,職種\n3,佐藤,介護\n,合計,2\n",
       "3 !no_name|4 山田|6 佐藤|7 !bad_name"},
      {"cells too long", "氏名,備考\n" + std::string(101, 'a') + ",\n山田," + std::string(9'000, 'b') + "\n",
       "2 !cell_too_long|3 山田"},
      {"symbols as a name", "氏名\n★★★\n---\n123\nNguyễn Văn A\n김철수\n",
       "2 !bad_name|3 !formula|4 !bad_name|5 Nguyễn Văn A|6 김철수"},
      {"a bad leaving date", "氏名,退職日\n山田,たぶん\n佐藤,R8.3.31\n", "2 !bad_left_on|3 佐藤"},
  };
}

}  // namespace

TEST_CASE("Nasty roster files are taken or refused line by line, each with a reason", "[session][roster]") {
  const auto files = nasty_files();
  REQUIRE(files.size() >= 30);
  for (const NastyFile& file : files) {
    INFO(file.what);
    CHECK(reading(file.bytes) == file.reads);
  }
}

TEST_CASE("Files above the limits are refused as a whole", "[session][roster]") {
  std::string rows = "氏名\n";
  for (std::size_t i = 0; i < most_roster_rows; ++i) rows += "山田\n";
  CHECK(read_roster(rows, words())->rows.size() == most_roster_rows);
  CHECK(reading(rows + "佐藤\n") == "!too_many_rows");
  CHECK(reading("氏名\n" + std::string(largest_roster_file, '\n')) == "!too_large");
}

TEST_CASE("Every way to write a date means the same day", "[session][roster]") {
  const Date day = std::chrono::year(2026) / 4 / 1;
  for (const char* text : {"2026-04-01", "2026/4/1", "2026.4.1", "20260401", "2026年4月1日", "２０２６／４／１",
                           "令和8年4月1日", "令和８年４月１日（水）", "R8.4.1", "r8/04/01", "Ｒ８．４．１", "R08-04-01",
                           "㋿8年4月1日", "2026/4/1 0:00", "2026-04-01T00:00:00"}) {
    INFO(text);
    CHECK(words().date(text) == day);
  }
  CHECK(words().date("令和元年5月1日") == std::chrono::year(2019) / 5 / 1);
  CHECK(words().date("平成31年4月30日") == std::chrono::year(2019) / 4 / 30);
  CHECK(words().date("S60.12.3") == std::chrono::year(1985) / 12 / 3);
  for (const char* text :
       {"", "2026", "2026-4", "R8", "R2026.4.1", "2026-13-01", "99999999", "2026-04-01-01", "-4-1-1"}) {
    INFO(text);
    CHECK_FALSE(words().date(text).has_value());
  }
}

TEST_CASE("A row keeps what its cells say, in one spelling", "[session][roster]") {
  const RosterRow row = only_row(
      "ｼｽﾃﾑ,職員コード,氏名（漢字）,氏名（カナ）,職種,雇用区分,役割,入社年月日,ステータス,退職日,マイナンバー\n"
      "x,=\"0042\",　髙橋　 花子,ﾀｶﾊｼ　はなこ,介護福祉士,パート,認定調査員・管理者,R6.4.1,育休中,,123456789012\n");
  CHECK(row == RosterRow{.line = 2,
                         .name = "髙橋 花子",
                         .kana = "タカハシ ハナコ",
                         .staff_number = "0042",
                         .job = "介護福祉士",
                         .employment = Employment::part_time,
                         .roles = std::set{StaffRole::investigator, StaffRole::manager},
                         .joined = std::chrono::year(2024) / 4 / 1,
                         .state = PersonState::leave});
}

TEST_CASE("Columns that are not read are named", "[session][roster]") {
  const auto file = read_roster("氏名,備考,個人番号\n山田,x,123456789012\n", words());
  REQUIRE(file);
  CHECK(file->unknown_columns == std::vector<std::string>{"備考", "個人番号"});
  CHECK(file->rows.front().staff_number.empty());
}
