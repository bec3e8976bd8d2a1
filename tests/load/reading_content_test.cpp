#include <catch2/catch.hpp>
#include <filesystem>
#include <string>

#include "base/files.h"
#include "load/cards_xml.h"
#include "load/checklist_xml.h"
#include "load/glossary_xml.h"
#include "support/temp_folder.h"

using namespace mamori;

namespace {

const std::string good_glossary = R"(<glossary as-of="2026-04">
<term id="log" reading="ろぐ"><name>ログ</name><form>ログ</form>
<meaning id="g.log.m">きろくです。</meaning>
<example id="g.log.e">ログをみる。</example>
<source tag="K G P.22"/></term>
</glossary>)";

const std::string good_checklist = R"(<checklist as-of="2026-04"><section id="1"><title>いち</title>
<item id="1-1" audience="staff" card="card.1-1">
<text id="cl.1-1">しています。</text><short>する</short><mend by="self" within="now">なおす。</mend>
<source tag="T 1-1"/><term ref="log"/><case number="11"/><nerima rule="N(5)4"/></item>
</section></checklist>)";

const std::string good_cards = R"(<cards id="checklist-1" kind="checklist"><title>いち</title>
<card id="card.1-1" picture="scenes/phone">
<title>だい</title><alt>え</alt><rule id="card.1-1.r">まもる。</rule><why id="card.1-1.w">わけ。</why>
<do id="card.1-1.a1">する。</do>
<difference><guide id="card.1-1.x1.g">くに。</guide><ward id="card.1-1.x1.w">く。</ward></difference>
<source tag="T 1-1"/></card></cards>)";

std::string with(std::string text, std::string_view what, std::string_view other) {
  const std::size_t at = text.find(what);
  REQUIRE(at != std::string::npos);
  return text.replace(at, what.size(), other);
}

class Content {
 public:
  Content(std::string glossary, std::string checklist, std::string cards) {
    std::filesystem::create_directories(m_folder.path() / "content" / "cards");
    REQUIRE(write_file(m_folder.path() / glossary_file, glossary));
    REQUIRE(write_file(m_folder.path() / checklist_file, checklist));
    REQUIRE(write_file(m_folder.path() / "content" / "cards" / "a.xml", cards));
  }

  std::vector<std::string> problems() const {
    ContentIds ids;
    ids.define(ContentKind::picture, "scenes/phone", {});
    std::vector<std::string> out;
    for (const Problems& some :
         {load_glossary(m_folder.path(), ids).problems, load_checklist(m_folder.path(), ids).problems,
          load_cards(m_folder.path(), ids).problems, ids.problems()}) {
      for (const Problem& problem : some) out.push_back(to_text(problem));
    }
    return out;
  }

  const std::filesystem::path& root() const { return m_folder.path(); }

 private:
  test::TempFolder m_folder;
};

using Texts = std::vector<std::string>;

}  // namespace

TEST_CASE("Glossary, checklist and cards come back as they were written", "[load][reading]") {
  const Content content(good_glossary, good_checklist, good_cards);
  CHECK(content.problems() == Texts{});
  ContentIds ids;
  const auto glossary = load_glossary(content.root(), ids);
  REQUIRE(glossary.ok());
  CHECK(glossary.value->as_of() == "2026-04");
  CHECK(glossary.value->find(TermId("log"))->meaning.text.plain() == "きろくです。");
  const auto checklist = load_checklist(content.root(), ids);
  REQUIRE(checklist.ok());
  const CheckItem* item = checklist.value->find(CheckId("1-1"));
  REQUIRE(item != nullptr);
  CHECK(item->cases == std::vector{11});
  CHECK(item->nerima == Texts{"N(5)4"});
  REQUIRE(item->mends.size() == 1);
  CHECK(item->mends.front().text.plain() == "なおす。");
  const auto cards = load_cards(content.root(), ids);
  REQUIRE(cards.ok());
  CHECK(cards.value->find(item->card)->actions.size() == 1);
  REQUIRE(cards.value->find(item->card)->differences.size() == 1);
  CHECK(cards.value->find(item->card)->differences.front().ward.text.plain() == "く。");
}

TEST_CASE("Each planted fault of the glossary is named with its line", "[load][reading]") {
  const auto found = [](std::string_view what, std::string_view other) {
    return Content(with(good_glossary, what, other), good_checklist, good_cards).problems();
  };
  CHECK(found("きろくです", "記録です") == Texts{"content/glossary.xml:3: kanji without a reading: 記録"});
  CHECK(found("ろぐ", "ログ") == Texts{"content/glossary.xml:2: the reading \"ログ\" is not hiragana"});
  CHECK(found("<source tag=\"K G P.22\"/>", "") ==
        Texts{"content/glossary.xml:2: says no source: <source tag=\"…\"/> is missing"});
  CHECK(found("K G P.22", "P.22") == Texts{"content/glossary.xml:5: \"P.22\" is no source tag"});
  std::string long_text;
  for (int i = 0; i < 61; ++i) long_text += "あ";
  CHECK(found("きろくです。", long_text) == Texts{"content/glossary.xml:3: has 61 characters, 60 at most"});
  CHECK(found("g.log.e", "g.log.m") ==
        Texts{"content/glossary.xml:4: the id \"g.log.m\" stands already in content/glossary.xml line 3"});
  CHECK(found("<source", "<see term=\"ghost\"/><source") ==
        Texts{"content/glossary.xml:5: there is no term \"ghost\""});
  CHECK(found("<form>ログ</form>", "<form>ログ</form><form>ログ</form>") ==
        Texts{"content/glossary.xml:2: \"ログ\" is a spelling of a term already, line 2"});
}

TEST_CASE("Each planted fault of checklist and cards is named with its line", "[load][reading]") {
  const auto in_checklist = [](std::string_view what, std::string_view other) {
    return Content(good_glossary, with(good_checklist, what, other), good_cards).problems();
  };
  CHECK(in_checklist("card.1-1", "card.9-9") == Texts{"content/checklist.xml:2: there is no card \"card.9-9\""});
  CHECK(in_checklist("ref=\"log\"", "ref=\"ghost\"") == Texts{"content/checklist.xml:4: there is no term \"ghost\""});
  CHECK(in_checklist("by=\"self\"", "by=\"boss\"") ==
        Texts{"content/checklist.xml:3: by=\"boss\" is none of the known words"});
  CHECK(in_checklist("<mend by=\"self\" within=\"now\">なおす。</mend>", "") ==
        Texts{"content/checklist.xml:2: 1 to 3 <mend> belong to an item"});
  CHECK(in_checklist("\"11\"", "\"13\"") == Texts{"content/checklist.xml:4: the cases are numbered 1 to 12"});
  CHECK(in_checklist("\"cl.1-1\"", "\"g.log.m\"") ==
        Texts{"content/checklist.xml:3: the id \"g.log.m\" stands already in content/glossary.xml line 3"});
  const auto in_cards = [](std::string_view what, std::string_view other) {
    return Content(good_glossary, good_checklist, with(good_cards, what, other)).problems();
  };
  CHECK(in_cards("scenes/phone", "scenes/none") == Texts{"content/cards/a.xml:2: there is no picture \"scenes/none\""});
  CHECK(in_cards("</card>", "<quiz section=\"section-9\"/></card>") ==
        Texts{"content/cards/a.xml:6: there is no quiz \"section-9\""});
  CHECK(in_cards("<ward id=\"card.1-1.x1.w\">く。</ward>", "") ==
        Texts{"content/cards/a.xml:5: <difference> needs a <ward>"});
  CHECK(in_cards("<do id=\"card.1-1.a1\">する。</do>", "") ==
        Texts{"content/cards/a.xml:2: has 0 <do>, 1 to 4 belong here"});
}

TEST_CASE("Where nothing was written yet, that is one problem a file", "[load][reading]") {
  const test::TempFolder folder;
  ContentIds ids;
  CHECK(load_glossary(folder.path(), ids).problems.size() == 1);
  CHECK(load_checklist(folder.path(), ids).problems.size() == 1);
  CHECK(load_cards(folder.path(), ids).problems.size() == 1);
}
