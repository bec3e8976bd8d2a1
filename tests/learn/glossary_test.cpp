#include <catch2/catch.hpp>

#include "learn/glossary_links.h"
#include "learn/glossary_search.h"

using namespace mamori;

namespace {

Term term(const char* id, const char* reading, std::vector<std::string> forms) {
  Term made;
  made.id = TermId(id);
  made.reading = reading;
  made.name = plain_text(forms.front());
  made.forms = std::move(forms);
  return made;
}

Glossary glossary() {
  return Glossary("2026-04", {term("log", "ろぐ", {"ログ"}), term("virus", "うぃるす", {"ウイルス"}),
                              term("auth", "にんしょう", {"認証"}),
                              term("two-factor", "にようそにんしょう", {"二要素認証", "2要素認証"}),
                              term("usb", "ゆーえすびー", {"USB", "USBメモリ"}),
                              term("backup", "ばっくあっぷ", {"バックアップ"}), term("device", "たんまつ", {"端末"})});
}

// What is linked, in order: «words=id».
std::vector<std::string> linked(const RichText& text, std::set<std::string> seen = {}) {
  std::vector<std::string> found;
  const RichText linked_text = link_terms(text, glossary(), seen);
  CHECK(linked_text.plain() == text.plain());
  CHECK(linked_text.spoken() == text.spoken());
  for (const TextRun& run : linked_text.runs) {
    if (!run.term.empty()) found.push_back(run.text + "=" + run.term);
  }
  return found;
}

std::vector<std::string> ids(const std::vector<const Term*>& terms) {
  std::vector<std::string> out;
  for (const Term* each : terms) out.push_back(each->id.text());
  return out;
}

using Words = std::vector<std::string>;

}  // namespace

TEST_CASE("The longest spelling of a term is linked, once on a page", "[learn][glossary]") {
  CHECK(linked(plain_text("二要素認証は認証です。認証を二要素認証にします。")) ==
        Words{"二要素認証=two-factor", "認証=auth"});
  CHECK(linked(plain_text("USBメモリを使う")) == Words{"USBメモリ=usb"});
  std::set<std::string> seen;
  link_terms(plain_text("端末です"), glossary(), seen);
  CHECK(seen == std::set<std::string>{"device"});
  CHECK(linked(plain_text("端末です"), seen).empty());
}

TEST_CASE("A longer katakana or Latin word holds no term", "[learn][glossary]") {
  CHECK(linked(plain_text("ブログにログインする。USBX")).empty());
  CHECK(linked(plain_text("ログを見る")) == Words{"ログ=log"});
}

TEST_CASE("A term may span several readings but never cuts one", "[learn][glossary]") {
  const RichText spread{{{.text = "二要素", .reading = "にようそ"},
                         {.text = "認証", .reading = "にんしょう"},
                         {.text = "です", .reading = {}}}};
  CHECK(linked(spread) == Words{"二要素=two-factor", "認証=two-factor"});
  CHECK(linked(RichText{{{.text = "生体認証", .reading = "せいたいにんしょう"}}}).empty());
}

TEST_CASE("Terms are found by kana of either kind, by part and by full-width letters, in 五十音 order",
          "[learn][glossary]") {
  const Glossary all = glossary();
  CHECK(ids(search_terms(all, "")) == Words{"virus", "device", "two-factor", "auth", "backup", "usb", "log"});
  CHECK(ids(search_terms(all, "ニ")) == Words{"two-factor", "auth"});
  CHECK(ids(search_terms(all, "にんし")) == Words{"auth", "two-factor"});
  CHECK(ids(search_terms(all, "ｕｓｂ")) == Words{"usb"});
  CHECK(ids(search_terms(all, "端")) == Words{"device"});
  CHECK(search_terms(all, "ない言葉").empty());
}

TEST_CASE("Voiced and small kana stand in their row", "[learn][glossary]") {
  CHECK(gojuon_row("ばっくあっぷ") == "は");
  CHECK(gojuon_row("ゃ") == "や");
  CHECK(gojuon_row("ヴ") == "あ");
  CHECK(gojuon_row("321").empty());
  CHECK(gojuon_before("はあ", "ばい"));
  CHECK(gojuon_before("さーばー", "さい"));
}
