#include <catch2/catch.hpp>
#include <cstdint>
#include <string>
#include <vector>

#include "base/files.h"
#include "load/package_files.h"
#include "load/package_path.h"
#include "load/qti_fixture.h"
#include "load/qti_package.h"
#include "support/run_program.h"
#include "support/temp_folder.h"

using namespace mamori;
using test::holds;

namespace {

// An archive of stored entries, written byte by byte so that its list can lie.
struct Entry {
  std::string name = {};
  std::string bytes = {};
  std::uint32_t size = 0;  // as the list says; 0: the true one
  std::uint16_t flags = 0;
  std::uint32_t attributes = 0;
};

void number(std::string& out, std::uint64_t value, int bytes) {
  for (int i = 0; i < bytes; ++i) out += static_cast<char>((value >> (8 * i)) & 0xff);
}

std::uint32_t check_sum(const std::string& bytes) {
  std::uint32_t sum = 0xffffffff;
  for (const char c : bytes) {
    sum ^= static_cast<std::uint8_t>(c);
    for (int bit = 0; bit < 8; ++bit) sum = (sum >> 1) ^ ((sum & 1) != 0 ? 0xedb88320u : 0u);
  }
  return ~sum;
}

std::string archive(const std::vector<Entry>& entries) {
  std::string out;
  std::string list;
  for (const Entry& entry : entries) {
    const std::uint32_t size = entry.size != 0 ? entry.size : static_cast<std::uint32_t>(entry.bytes.size());
    std::string common;
    number(common, 20, 2);
    number(common, entry.flags, 2);
    number(common, 0, 2);
    number(common, 0, 4);
    number(common, check_sum(entry.bytes), 4);
    number(common, entry.bytes.size(), 4);
    number(common, size, 4);
    number(common, entry.name.size(), 2);
    number(common, 0, 2);
    list += std::string("PK\x01\x02", 4);
    number(list, 0x0314, 2);  // written on Unix: the attributes hold a mode
    list += common;
    number(list, 0, 6);
    number(list, entry.attributes, 4);
    number(list, out.size(), 4);
    list += entry.name;
    out += std::string("PK\x03\x04", 4) + common + entry.name + entry.bytes;
  }
  const std::size_t at = out.size();
  out += list + std::string("PK\x05\x06", 4);
  number(out, 0, 4);
  number(out, entries.size(), 2);
  number(out, entries.size(), 2);
  number(out, list.size(), 4);
  number(out, at, 4);
  number(out, 0, 2);
  return out;
}

std::string refusal(const std::vector<Entry>& entries) {
  const test::TempFolder folder;
  test::write_text(folder / "package.zip", archive(entries));
  const auto opened = open_zip(folder / "package.zip");
  return opened ? "opened" : to_text(opened.problem());
}

}  // namespace

TEST_CASE("A package in a zip archive reads like the same package in a folder", "[load][qti][zip]") {
  const test::TempFolder folder;
  const auto package = test::source_folder() / "tests/load/data/qti-foreign/v3";
  const std::string zip = to_utf8(folder / "v3.zip");
  REQUIRE(test::run_program({"/usr/bin/python3", "-c",
                             "import shutil,sys; shutil.make_archive(sys.argv[1][:-4], 'zip', sys.argv[2])", zip,
                             to_utf8(package)})
              .exit_code == 0);
  const auto zipped = load_qti_package(folder / "v3.zip");
  const auto plain = load_qti_package(package);
  REQUIRE(zipped);
  REQUIRE(plain);
  CHECK(zipped->assessment.items.size() == plain->assessment.items.size());
  CHECK(zipped->left_out.size() == plain->left_out.size());
  CHECK(zipped->notes.size() == plain->notes.size());
  CHECK(holds(zipped->left_out, "items/gone.xml: is not in the package"));
}

TEST_CASE("An archive that reaches out, lies or hides is refused as a whole", "[load][qti][zip]") {
  const Entry good{.name = "imsmanifest.xml", .bytes = "<manifest/>"};
  CHECK(refusal({good}) == "opened");
  CHECK(refusal({good, {.name = "../evil.xml"}}) == "package.zip: \"../evil.xml\" leads out of the package");
  CHECK(refusal({good, {.name = "a/../../evil.xml"}}) == "package.zip: \"a/../../evil.xml\" leads out of the package");
  CHECK(refusal({good, {.name = "/etc/passwd"}}) == "package.zip: \"/etc/passwd\" is an absolute path");
  CHECK(refusal({good, {.name = "C:evil.xml"}}) == "package.zip: \"C:evil.xml\" is an absolute path");
  CHECK(refusal({good, {.name = "a\\..\\b.xml"}}) == "package.zip: \"a\\..\\b.xml\" holds a backslash");
  CHECK(refusal({good, {.name = "link.xml", .bytes = "/etc/passwd", .attributes = 0120777u << 16}}) ==
        "package.zip: \"link.xml\" is a link");
  CHECK(refusal({good, {.name = "secret.xml", .bytes = "x", .flags = 1}}) ==
        "package.zip: \"secret.xml\" is encrypted");
  CHECK(refusal({good, good}) == "package.zip: holds a name twice");
  CHECK(refusal({good, {.name = "bomb.xml", .bytes = "x", .size = 100u << 20}}) ==
        "package.zip: \"bomb.xml\" unpacks to more than 200 times its size");
  CHECK(refusal({{.name = "a", .bytes = std::string(2u << 20, 'a'), .size = 200u << 20},
                 {.name = "b", .bytes = std::string(2u << 20, 'b'), .size = 200u << 20}}) ==
        "package.zip: unpacks to more than 256 MB");
}

TEST_CASE("An entry that is not what the archive's list says is not read", "[load][qti][zip]") {
  const test::TempFolder folder;
  test::write_text(folder / "package.zip", archive({{.name = "long.xml", .bytes = "<a/>", .size = 900}}));
  const auto files = open_zip(folder / "package.zip");
  REQUIRE(files);
  const auto read = (*files)->read("long.xml");
  REQUIRE_FALSE(read);
  CHECK(to_text(read.problem()).find("long.xml: cannot be unpacked") == 0);
  test::write_text(folder / "torn.zip", archive({{.name = "a.xml", .bytes = "<a/>"}}).substr(0, 60));
  const auto torn = open_zip(folder / "torn.zip");
  REQUIRE_FALSE(torn);
  CHECK(to_text(torn.problem()) == "torn.zip: is no zip archive");
}

TEST_CASE("A reference leads to a file of the package or nowhere", "[load][qti][zip]") {
  CHECK(package_name("tests/t.xml", "../items/a%20b.xml?x#y") == "items/a b.xml");
  CHECK(package_name("t.xml", "./items//a.xml") == "items/a.xml");
  CHECK_FALSE(package_name("t.xml", "../a.xml"));
  CHECK_FALSE(package_name("tests/t.xml", "a/../../../b.xml"));
  CHECK_FALSE(package_name("t.xml", "/etc/passwd"));
  CHECK_FALSE(package_name("t.xml", "%2e%2e/a.xml"));
  CHECK_FALSE(package_name("t.xml", "file:///etc/passwd"));
  CHECK_FALSE(package_name("t.xml", "https://example.invalid/a.xml"));
  CHECK_FALSE(package_name("t.xml", "//example.invalid/a.xml"));
  CHECK_FALSE(package_name("t.xml", "a\\b.xml"));
}
