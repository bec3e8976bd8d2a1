#include "load/law_xml.h"

#include <catch2/catch.hpp>
#include <filesystem>

#include "base/files.h"
#include "load/law_references.h"
#include "support/temp_folder.h"

using namespace mamori;

namespace {

const std::string good_law = R"(<law as-of="2024-04-01" seen-on="2026-11-22"><title>きまり</title>
<days preliminary-from="3" preliminary="5" final="30" final-unauthorised="60"/>
<article number="26" picture="scenes/phone"><title>ほうこく</title><alt>え</alt>
<says id="law.26.s">ほうこくします。</says><rule id="law.26.r8">30<ruby>日<rt>にち</rt></ruby>まで。</rule></article>
</law>)";

using Texts = std::vector<std::string>;

Texts in_words(const Problems& problems) {
  Texts out;
  for (const Problem& problem : problems) out.push_back(to_text(problem));
  return out;
}

std::string with(std::string text, std::string_view what, std::string_view other) {
  const std::size_t at = text.find(what);
  REQUIRE(at != std::string::npos);
  return text.replace(at, what.size(), other);
}

class Folder {
 public:
  explicit Folder(const std::string& law) {
    std::filesystem::create_directories(m_folder.path() / "content");
    REQUIRE(write_file(m_folder.path() / law_file, law));
  }

  Texts problems() const {
    ContentIds ids;
    ids.define(ContentKind::picture, "scenes/phone", {});
    Problems all = load_law(m_folder.path(), ids).problems;
    for (const Problem& problem : ids.problems()) all.push_back(problem);
    return in_words(all);
  }

  // What the law says to another file of the content.
  Texts about(const std::string& content) const {
    ContentIds ids;
    const auto law = load_law(m_folder.path(), ids);
    REQUIRE(law.value);
    REQUIRE(write_file(m_folder.path() / "other.xml", content));
    return in_words(check_law_references(m_folder.path() / "other.xml", "other.xml", *law.value));
  }

  const std::filesystem::path& root() const { return m_folder.path(); }

 private:
  test::TempFolder m_folder;
};

}  // namespace

TEST_CASE("The law comes back with its dates, its days and its articles", "[load][law]") {
  const Folder folder(good_law);
  CHECK(folder.problems() == Texts{});
  ContentIds ids;
  const auto law = load_law(folder.root(), ids);
  REQUIRE(law.ok());
  CHECK(iso_date(law.value->as_of) == "2024-04-01");
  CHECK(iso_date(law.value->seen_on) == "2026-11-22");
  CHECK(law.value->days.preliminary == 5);
  CHECK(law.value->days.final_unauthorised == 60);
  REQUIRE(law.value->find(26) != nullptr);
  CHECK(law.value->find(26)->rules.size() == 1);
  CHECK(law.value->find(27) == nullptr);
}

TEST_CASE("Each planted fault of the law is named with its line", "[load][law]") {
  const auto found = [](std::string_view what, std::string_view other) {
    return Folder(with(good_law, what, other)).problems();
  };
  CHECK(found("2024-04-01", "2024-04") == Texts{"content/law.xml:1: as-of is no day: \"2024-04-01\""});
  CHECK(found("final=\"30\"", "final=\"0\"") == Texts{"content/law.xml:2: final is a number of days, 1 at least"});
  CHECK(found("scenes/phone", "scenes/none") == Texts{"content/law.xml:3: there is no picture \"scenes/none\""});
  CHECK(found("ほうこくします", "報告します") == Texts{"content/law.xml:4: kanji without a reading: 報告"});
  CHECK(found("</law>",
              "<article number=\"26\" picture=\"scenes/phone\"><title>い</title><alt>え</alt>"
              "<says id=\"law.26.t\">ろ。</says></article></law>") ==
        Texts{"content/law.xml:5: the id \"law.26\" stands already in content/law.xml line 3"});
}

TEST_CASE("A source tag of an article that the law file lacks is named where it stands", "[load][law]") {
  const Folder folder(good_law);
  CHECK(folder.about("<a>\n<rule source=\"law 26\"/>\n<source tag=\"T 1-1; law 26\"/>\n</a>") == Texts{});
  CHECK(folder.about("<a>\n<rule source=\"law 26\"/>\n<source tag=\"T 1-1; law 27\"/>\n</a>") ==
        Texts{"other.xml:3: content/law.xml has no article 27"});
  CHECK(folder.about("<item data-source=\"law 99\"/>") == Texts{"other.xml:1: content/law.xml has no article 99"});
}

TEST_CASE("A text that names the version of the law names the one that was read", "[load][law]") {
  const Folder folder(good_law);
  CHECK(folder.about("<s>2024年4月<ruby>1日<rt>ついたち</rt></ruby>の条文です。今の条文を見ます。</s>") == Texts{});
  CHECK(folder.about("<s>2025年4月1日の法律です。</s>") ==
        Texts{"other.xml:1: names another version of the law than content/law.xml"});
}

TEST_CASE("Days of the two reports are those of the law file, wherever they are said", "[load][law]") {
  const Folder folder(good_law);
  const Texts wrong{"other.xml:1: 31 days are not what content/law.xml says of the reports"};
  CHECK(folder.about("<s>速報は、3日から5日まで、確報は30日（60日）まで。2024年4月1日の条文、1日目から。</s>") ==
        Texts{});
  CHECK(folder.about("<s>確報は31<ruby>日<rt>にち</rt></ruby>まで。</s>") == wrong);
  CHECK(folder.about("<s>31日まで働きます。</s>") == Texts{});
  // A length of the one report is wrong for the other.
  CHECK(folder.about("<s>速報は30日まで。</s>").size() == 1);
  CHECK(folder.about("<s>確報は5日まで。</s>").size() == 1);
  // An answer belongs to its question.
  CHECK(folder.about("<recheck><question>確報は？</question><option>31日</option></recheck>") == wrong);
  CHECK(folder.about("<recheck><question>休みは？</question><option>31日</option></recheck>") == Texts{});
}
