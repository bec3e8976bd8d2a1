#include "report/action_list.h"

#include "report_fixture.h"
#include "support/temp_folder.h"

namespace mamori::test {
namespace {

// Without spaces: how many pdftotext sets between two characters says nothing.
std::string text_of(const ActionList& list) {
  const TestPaper paper;
  const auto bytes = action_list_pdf(list, november(20), paper.paper());
  REQUIRE(bytes);
  const TempFolder folder;
  REQUIRE(write_file(folder / "list.pdf", *bytes));
  const std::string file = "'" + to_utf8(folder / "list.pdf") + "'";
  CHECK(judged_by("qpdf --check " + file, folder.path()).find("No syntax") != std::string::npos);
  std::string text = judged_by("pdftotext -layout " + file + " -", folder.path());
  std::erase(text, ' ');
  return text;
}

ActionEntry entry(const std::string& item) {
  return {.item = CheckId(item),
          .short_text = plain_text("かぎをかける"),
          .answer = CheckAnswer::partly,
          .counts = std::nullopt,
          .note = {},
          .mends = {{.by = MendBy::self, .within = MendWithin::now, .text = plain_text("ドアをたしかめる")},
                    {.by = MendBy::manager, .within = MendWithin::month, .text = plain_text("たなをかう")}}};
}

ActionList list_of(std::vector<ActionEntry> entries) {
  Office office;
  office.name = "ひまわり訪問介護";
  return {.office = office, .person = {}, .made = japan_date(november(20)), .entries = std::move(entries)};
}

bool holds(const std::string& text, std::string_view part) {
  return text.find(part) != std::string::npos;
}

TEST_CASE("A person's own list names the person, each item, what to do, who and by when", "[report][actions]") {
  ActionList list = list_of({entry("1-4")});
  list.person = "山田 花子";
  list.entries.front().note = "来月かう";
  const std::string text = text_of(list);
  for (const char* part :
       {"対策強化の一覧", "山田花子", "ひまわり訪問介護", "令和8年11月20日", "1-4", "かぎをかける", "来月かう",
        "ドアをたしかめる", "たなをかう", "自分", "管理者", "きょうから", "1か月のうちに", "1/1"}) {
    INFO(part);
    CHECK(holds(text, part));
  }
  CHECK_FALSE(holds(text, "⟦"));
}

TEST_CASE("The office's list counts where there are enough people, and says only «some» where not",
          "[report][actions]") {
  ActionList list = list_of({entry("1-4"), entry("2-1")});
  list.office.manager_name = "高橋一郎";
  for (ActionEntry& one : list.entries) one.answer.reset();
  list.entries.front().counts = CheckCounts{.people = 8, .partly = 2, .no = 1};
  const std::string text = text_of(list);
  CHECK(holds(text, "8人のうち"));
  CHECK(holds(text, "「いいえ」の"));
  CHECK(holds(text, "職員"));
  CHECK_FALSE(holds(text, "高橋"));
}

TEST_CASE("A long list goes on over pages, each with the columns' names", "[report][actions]") {
  std::vector<ActionEntry> entries;
  for (int i = 1; i <= 21; ++i) entries.push_back(entry("9-" + std::to_string(i)));
  const std::string text = text_of(list_of(std::move(entries)));
  const auto pages = std::count(text.begin(), text.end(), '\f');
  CHECK(pages >= 3);
  long heads = 0;
  for (std::size_t at = text.find("いつまでに"); at != std::string::npos; at = text.find("いつまでに", at + 1)) ++heads;
  CHECK(heads >= pages);
  CHECK(holds(text, std::to_string(pages) + "/" + std::to_string(pages)));
  CHECK(holds(text, "9-21"));
}

TEST_CASE("A list without anything to mend says so and leaves room to write", "[report][actions]") {
  CHECK(holds(text_of(list_of({})), "いまありません"));
}

}  // namespace
}  // namespace mamori::test
