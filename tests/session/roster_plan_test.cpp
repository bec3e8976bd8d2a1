#include "session/roster_plan.h"

#include <catch2/catch.hpp>

#include "base/files.h"
#include "load/strings_xml.h"
#include "session/roster_export.h"
#include "session/roster_text.h"
#include "session/session_fixture.h"

using namespace mamori;
using namespace mamori::test;

namespace {

const Date today = std::chrono::year(2026) / 11 / 23;

struct Known {
  const char* name;
  const char* kana = "";
  const char* number = "";
  PersonState state = PersonState::active;
};

std::vector<Person> roster_of(std::initializer_list<Known> people) {
  std::vector<Person> roster;
  const RandomSource random = seeded_random(5);
  for (const Known& known : people) {
    Person person;
    person.id = PersonId{Uuid::random(random)};
    person.name = known.name;
    person.kana = known.kana;
    person.staff_number = known.number;
    person.state = known.state;
    roster.push_back(std::move(person));
  }
  return roster;
}

std::vector<RosterRow> rows_of(std::initializer_list<Known> people) {
  std::vector<RosterRow> rows;
  for (const Known& known : people) {
    rows.push_back({.line = static_cast<int>(rows.size()) + 2,
                    .name = known.name,
                    .kana = known.kana,
                    .staff_number = known.number});
  }
  return rows;
}

// "2 add|3 same 1|4 ?homonym": line, step, and which person of the roster (from 1).
std::string steps(const std::vector<Person>& roster, const RosterPlan& plan) {
  std::map<int, std::string> lines;
  for (const PlannedRow& row : plan.rows) {
    lines[row.line] = name_of(row.step);
    for (std::size_t i = 0; i < roster.size(); ++i) {
      if (roster[i].id == row.before.id) lines[row.line] += " " + std::to_string(i + 1);
    }
  }
  for (const DoubtfulRow& row : plan.doubtful) lines[row.line] = std::string("?") + name_of(row.doubt);
  std::string all;
  for (const auto& [line, text] : lines) all += (all.empty() ? "" : "|") + std::to_string(line) + " " + text;
  return all;
}

std::string steps(const std::vector<Person>& roster, const std::vector<RosterRow>& rows) {
  return steps(roster, plan_roster(roster, rows, today));
}

const StringTable& strings() {
  static const StringTable table = [] {
    auto loaded = load_strings(root / "content" / "strings");
    REQUIRE(loaded.ok());
    return std::move(*loaded.value);
  }();
  return table;
}

}  // namespace

TEST_CASE("Homonyms are told apart by kana", "[session][roster]") {
  const auto roster = roster_of({{"佐藤 一郎", "サトウ イチロウ"}, {"佐藤 一郎", "サトウ カズオ"}});
  CHECK(steps(roster, rows_of({{"佐藤一郎", "さとう かずお"}, {"佐藤　一郎", "ｻﾄｳ ｲﾁﾛｳ"}})) == "2 same 2|3 same 1");
  CHECK(steps(roster, rows_of({{"佐藤 一郎"}})) == "2 ?homonym");
  CHECK(steps(roster, rows_of({{"佐藤 一郎", "サトウ ヒトロウ"}})) == "2 add");
}

TEST_CASE("Homonyms are told apart by staff number, with or without leading zeros", "[session][roster]") {
  const auto roster = roster_of({{"佐藤 一郎", "サトウ イチロウ", "0041"}, {"佐藤 一郎", "サトウ イチロウ", "0042"}});
  CHECK(steps(roster, rows_of({{"佐藤 一郎", "", "42"}, {"佐藤 一郎", "", "００４１"}})) == "2 same 2|3 same 1");
  CHECK(steps(roster, rows_of({{"佐藤 一郎", "サトウ イチロウ"}})) == "2 ?homonym");
  CHECK(steps(roster, rows_of({{"佐藤 一郎", "", "42"}, {"佐藤 一郎", "", "41"}, {"佐藤 一郎", "", "43"}})) ==
        "2 same 2|3 same 1|4 add");
}

TEST_CASE("Two rows never get one person", "[session][roster]") {
  const auto roster = roster_of({{"佐藤 一郎"}});
  CHECK(steps(roster, rows_of({{"佐藤 一郎", "サトウ イチロウ"}, {"佐藤 一郎", "サトウ カズオ"}})) ==
        "2 ?homonym|3 ?homonym");
  CHECK(steps(roster, rows_of({{"佐藤 一郎"}, {"佐藤 一郎", "サトウ イチロウ"}})) == "2 ?twice|3 change 1");
  CHECK(steps({}, rows_of({{"田中", "タナカ", "7"}, {"田中", "タナカ", "7"}, {"鈴木", "", "7"}})) ==
        "2 ?number_twice|3 ?twice|4 ?number_twice");
  const auto named = roster_of({{"佐藤 一郎", "サトウ イチロウ"}});
  CHECK(steps(named, rows_of({{"佐藤 一郎", "サトウ イチロウ", "5"}, {"佐藤 一郎", "サトウ イチロウ", "6"}})) ==
        "2 ?homonym|3 ?homonym");
}

TEST_CASE("A staff number alone makes nobody somebody else", "[session][roster]") {
  const auto roster = roster_of({{"山田 花子", "ヤマダ ハナコ", "5"}, {"鈴木 次郎", "", "6", PersonState::left}});
  CHECK(steps(roster, rows_of({{"田中 太郎", "タナカ タロウ", "5"}})) == "2 ?number_of_other");
  CHECK(steps(roster, rows_of({{"佐藤 花子", "サトウ ハナコ", "5"}})) == "2 change 1");  // married
  CHECK(steps(roster, rows_of({{"佐藤 華子", "サトウ ハナコ", "5"}})) == "2 ?number_of_other");
  CHECK(steps(roster, rows_of({{"田中 太郎", "", "6"}})) == "2 add");  // the number is free again
  CHECK(steps(roster, rows_of({{"山田 花子", "ヤマダ ハナコ", "9"}})) == "2 ?number_differs");
}

TEST_CASE("Leave, leaving and coming back are said by the file, and a name alone brings nobody back",
          "[session][roster]") {
  const auto roster = roster_of({{"山田", "ヤマダ"},
                                 {"佐藤", "サトウ"},
                                 {"鈴木", "スズキ", "", PersonState::left},
                                 {"田中", "タナカ", "", PersonState::leave},
                                 {"高橋", "", "", PersonState::left}});
  auto rows = rows_of({{"山田"}, {"佐藤"}, {"鈴木", "スズキ"}, {"田中"}, {"高橋"}, {"伊藤"}});
  rows[0].state = PersonState::leave;
  rows[1].left_on = today - std::chrono::months(1);
  rows[5].state = PersonState::left;
  CHECK(steps(roster, rows) == "2 leave 1|3 leaver 2|4 back 3|5 same 4|6 ?homonym|7 not_added");
  rows = rows_of({{"田中"}, {"佐藤"}, {"高橋"}});
  rows[0].state = PersonState::active;
  rows[1].left_on = today + std::chrono::months(1);
  rows[2].state = PersonState::left;
  CHECK(steps(roster, rows) == "2 back 4|3 same 2|4 same 5");
}

TEST_CASE("Nobody is removed or emptied: who is not in the file stays and is named", "[session][roster]") {
  auto roster = roster_of({{"山田 花子", "ヤマダ ハナコ", "1"}, {"佐藤 一郎", "サトウ イチロウ", "2"}});
  roster[0].job = "介護福祉士";
  roster[0].joined = today;
  const RosterPlan plan = plan_roster(roster, rows_of({{"山田花子"}}), today);
  CHECK(steps(roster, plan) == "2 same 1");
  CHECK(plan.rows.front().after == roster[0]);
  CHECK(plan.untouched == std::vector{roster[1]});
  const RosterUpdate update = update_of(plan);
  CHECK(update.add.empty());
  CHECK(update.change.empty());
  CHECK(plan_roster(roster, {}, today).untouched == roster);
}

TEST_CASE("The dry run says each step in a sentence", "[session][roster]") {
  const auto roster = roster_of(
      {{"山田 花子", "ヤマダ ハナコ", "1"}, {"佐藤 一郎", "サトウ イチロウ"}, {"佐藤 一郎", "サトウ カズオ"}});
  auto rows = rows_of({{"山田 花子", "", "1"}, {"鈴木 次郎", "スズキ ジロウ"}, {"鈴木 次郎"}});
  rows[0].job = "看護師";
  rows[0].state = PersonState::leave;
  const RosterFile file{.encoding = TextEncoding::utf8, .rows = rows, .refused = {}, .unknown_columns = {"備考"}};
  const RosterWording wording = word_plan(file, plan_roster(roster, rows, today), strings());
  CHECK(wording.changes == std::vector<std::string>{"2行目　山田 花子：休職にします。（職種「看護師」）",
                                                    "3行目　鈴木 次郎：加えます。同じ名前の人とは、別の人です。"});
  REQUIRE(wording.refused.size() == 1);
  CHECK(wording.refused[0].starts_with("4行目　鈴木 次郎：3行目と同じ人に見えます。"));
  CHECK(wording.unchanged ==
        std::vector<std::string>{
            "ファイルにいない2人は、そのままです：佐藤 一郎（サトウ イチロウ）、佐藤 一郎（サトウ カズオ）",
            "読まない列：備考"});
}

TEST_CASE("Two thousand rows are added at once, and their export changes nothing", "[session][roster]") {
  const TempFolder folder;
  const auto session = open_session(folder.path());
  std::vector<RosterRow> rows;
  for (int i = 0; i < 2'000; ++i) {
    rows.push_back({.line = i + 2,
                    .name = "山田 花子" + std::to_string(i % 500),
                    .kana = "ヤマダ ハナコ",
                    .staff_number = "00" + std::to_string(i + 1),
                    .job = "\"介護\", 看護",
                    .employment = Employment::agency,
                    .roles = std::set{StaffRole::staff, StaffRole::system},
                    .joined = today,
                    .state = i % 7 == 0 ? PersonState::leave : PersonState::active});
  }
  const RosterUpdate update = update_of(plan_roster({}, rows, today));
  REQUIRE(update.add.size() == 2'000);
  REQUIRE(apply_roster_update(session->store(), update, seeded_random(9), at(0s).wall));
  const auto people = session->store().roster().people();
  REQUIRE(people);
  CHECK(people->size() == 2'000);
  for (const TextEncoding encoding : {TextEncoding::utf8_with_mark, TextEncoding::cp932}) {
    const auto csv = roster_csv(*people, strings(), encoding);
    REQUIRE(csv);
    CHECK(csv->lost.empty());
    const auto file = read_roster(csv->bytes, RosterWords(strings()));
    REQUIRE(file);
    CHECK(file->encoding == encoding);
    CHECK(file->refused.empty());
    const RosterPlan plan = plan_roster(*people, file->rows, today);
    CHECK(plan.rows.size() == 2'000);
    CHECK(plan.doubtful.empty());
    CHECK(plan.untouched.empty());
    CHECK(update_of(plan).change.empty());
  }
}

TEST_CASE("An update that cannot be done whole is not done at all", "[session][roster]") {
  const TempFolder folder;
  const auto session = open_session(folder.path());
  const PersonId known = sit_down(*session, "山田 花子", at(1s));
  const Person read = **session->store().roster().find(known);
  Person changed = read;
  changed.job = "看護師";
  RosterUpdate update{.add = roster_of({{"佐藤"}}), .change = {changed}};
  update.add.push_back(update.add.front());
  update.add.back().name = "broken \xFF";
  CHECK_FALSE(apply_roster_update(session->store(), update, seeded_random(9), at(2s).wall));
  CHECK(session->store().roster().people().value() == std::vector{read});

  update.add.pop_back();
  update.change.front().version = read.version + 1;
  const Status stale = apply_roster_update(session->store(), update, seeded_random(9), at(2s).wall);
  REQUIRE_FALSE(stale);
  CHECK(stale.problem().kind == ProblemKind::refused);
  update.change.front().version = read.version;
  REQUIRE(apply_roster_update(session->store(), update, seeded_random(9), at(2s).wall));
  CHECK(session->store().roster().people()->size() == 2);
  CHECK((*session->store().roster().find(known))->job == "看護師");
}
