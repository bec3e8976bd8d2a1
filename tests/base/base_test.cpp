#include <catch2/catch.hpp>

#include "base/calendar.h"
#include "base/sha.h"
#include "base/strings.h"
#include "base/utf8.h"
#include "base/uuid.h"

using namespace mamori;

namespace {

WallTime at(long long seconds) { return WallTime(std::chrono::seconds(seconds)); }

}  // namespace

TEST_CASE("SHA-256 gives the digests of FIPS 180-4", "[base][sha]") {
  CHECK(to_hex(sha256("")) == "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
  CHECK(to_hex(sha256("abc")) == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
  Sha256 in_pieces;
  for (int i = 0; i < 1'000'000; ++i) in_pieces.add("a");
  CHECK(to_hex(in_pieces.finish()) == "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0");
}

TEST_CASE("A version 5 UUID is the one of RFC 4122's example", "[base][uuid]") {
  const Uuid dns = *Uuid::parse("6ba7b810-9dad-11d1-80b4-00c04fd430c8");
  CHECK(Uuid::from_name(dns, "www.example.org").text() == "74738ff5-5367-5958-9aee-98fffdcd1876");
}

TEST_CASE("A random UUID carries version 4 and reads back", "[base][uuid]") {
  const Uuid uuid = Uuid::random([](std::span<std::uint8_t> bytes) {
    for (std::uint8_t& byte : bytes) byte = 0xFF;
  });
  CHECK(uuid.text() == "ffffffff-ffff-4fff-bfff-ffffffffffff");
  CHECK(Uuid::parse(uuid.text()) == uuid);
  CHECK_FALSE(Uuid::parse("ffffffff-ffff-4fff-bfff-fffffffffff").has_value());
  CHECK_FALSE(Uuid::parse("ffffffff-ffff-4fff-bfff-ffffffffffxg").has_value());
}

TEST_CASE("UTF-8 decoding refuses overlong forms, surrogates and cut sequences", "[base][utf8]") {
  CHECK(is_valid_utf8("髙橋 𠮷"));
  CHECK_FALSE(is_valid_utf8("\xC0\x80"));
  CHECK_FALSE(is_valid_utf8("\xED\xA0\x80"));
  CHECK_FALSE(is_valid_utf8("\xE3\x81"));
  CHECK(to_utf32("a\xFFz") == std::u32string{U'a', 0xFFFD, U'z'});
  CHECK(to_utf8(std::u32string_view(U"𠮷野")) == "𠮷野");
}

TEST_CASE("Characters are counted as a reader counts them", "[base][utf8]") {
  CHECK(count_characters("が") == 1);
  CHECK(count_characters("か\xE3\x82\x99") == 1);
  CHECK(count_characters("あ々ー") == 3);
}

TEST_CASE("A day in Japan begins nine hours before the day in UTC", "[base][calendar]") {
  const WallTime evening = at(1795359600);  // 2026-11-22T15:00:00Z
  CHECK(iso_date(japan_date(evening)) == "2026-11-23");
  CHECK(iso_date_time(evening) == "2026-11-23T00:00:00+09:00");
  CHECK(utc_timestamp(evening) == "2026-11-22T15:00:00.000Z");
  CHECK(clock_text(evening) == "00:00");
}

TEST_CASE("A fiscal year begins on the first of April", "[base][calendar]") {
  CHECK(fiscal_year(*parse_iso_date("2026-03-31")) == 2025);
  CHECK(fiscal_year(*parse_iso_date("2026-04-01")) == 2026);
  CHECK(reiwa_year(2026) == 8);
  CHECK(reiwa_year(2019) == 1);
  CHECK_FALSE(parse_iso_date("2026-02-30").has_value());
  CHECK_FALSE(parse_iso_date("2026-2-3").has_value());
}

TEST_CASE("A text of the table is filled in and keeps readings and emphasis", "[base][strings]") {
  StringTable table;
  RichText text;
  text.runs = {{"{name}さんの", "", true}, {"記録", "きろく", false}, {"は{count}件 {unknown}", "", false}};
  table.set("greeting", text);
  const RichText filled = table.rich("greeting", {{"name", RichText{{TextRun{.text = "山田", .reading = "やまだ"}}}}, {"count", 3}});
  CHECK(filled.plain() == "山田さんの記録は3件 {unknown}");
  CHECK(filled.spoken() == "やまださんのきろくは3件 {unknown}");
  CHECK(filled.runs.front().strong);
  CHECK(table.plain("nobody wrote this") == "⟦nobody wrote this⟧");
}
