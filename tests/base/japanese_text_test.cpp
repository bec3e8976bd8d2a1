#include <catch2/catch.hpp>

#include "base/cp932.h"
#include "base/text_fold.h"

using namespace mamori;

TEST_CASE("CP932 gives back every character that it has, also those with a backslash inside", "[base][cp932]") {
  const std::string text = "表ソ能十 髙橋 﨑 ①㈱ ～－∥ ｶﾅ \\ ~ 山田,\"花子\"\r\n";
  const auto encoded = to_cp932(text);
  REQUIRE(encoded);
  CHECK(encoded->lost.empty());
  CHECK(encoded->bytes.substr(0, 4) == "\x95\x5C\x83\x5C");
  const auto decoded = from_cp932(encoded->bytes);
  REQUIRE(decoded);
  CHECK(decoded->text == text);
  CHECK(decoded->broken == 0);
}

TEST_CASE("What CP932 lacks is listed once and becomes a geta; broken bytes are counted", "[base][cp932]") {
  const auto encoded = to_cp932("𠮷田 𠮷野 Nguyễn");
  REQUIRE(encoded);
  CHECK(encoded->lost == std::vector<std::string>{"𠮷", "ễ"});
  CHECK(from_cp932(encoded->bytes)->text == "〓田 〓野 Nguy〓n");
  const auto broken = from_cp932("\x8E\x52\xFF\x93\x63\x8E");
  REQUIRE(broken);
  CHECK(broken->broken == 2);
  CHECK(broken->text == "山\uFFFD田\uFFFD");
}

TEST_CASE("Width, voiced marks, spaces and kana script fold to one spelling", "[base][text-fold]") {
  CHECK(fold_width("　ﾔﾏﾀﾞ \t ﾊﾟﾌﾞﾛｳﾞ\r\n") == "ヤマダ パブロヴ");
  CHECK(fold_width("Ｒ８．４．１") == "R8.4.1");
  CHECK(fold_width("か\u3099き ハ\u309A") == "がき パ");
  CHECK(fold_width("アﾞ") == "アﾞ");
  CHECK(hiragana_to_katakana("やまだ・ゔ花") == "ヤマダ・ヴ花");
  CHECK(without_spaces(" 山　田 花\u00A0子 ") == "山田花子");
}
