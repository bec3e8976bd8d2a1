#pragma once

#include <catch2/catch.hpp>
#include <string>
#include <vector>

#include "app/app_fixture.h"

namespace mamori::test {

// All scenarios, or all quizzes, as the lessons of one course: content to walk through what no single course holds.
inline std::vector<std::string> copy_with_one_course(const std::filesystem::path& folder, LessonKind kind) {
  namespace fs = std::filesystem;
  for (const char* name : {"content", "scenarios", "quizzes"}) {
    fs::copy(source_root / name, folder / name, fs::copy_options::recursive);
  }
  fs::create_directory_symlink(source_root / "fonts", folder / "fonts");
  fs::remove_all(folder / "content" / "courses");
  std::vector<std::string> names;
  const bool quiz = kind == LessonKind::quiz;
  for (const auto& entry : fs::directory_iterator(folder / (quiz ? "quizzes" : "scenarios"))) {
    if (quiz ? fs::exists(entry.path() / "test.xml") : entry.path().extension() == ".xml") {
      names.push_back(to_utf8(entry.path().stem()));
    }
  }
  std::sort(names.begin(), names.end());
  const auto texts = [](bool own_ones, const std::string& own) {
    const std::string plain =
        "<title><langstring lang=\"ja-JP\">ためし</langstring></title><description><langstring "
        "lang=\"ja-JP\">ためし</langstring></description>";
    return own_ones ? "<mamori xmlns=\"https://mamori.invalid/ns/course\"" + own +
                          "><title>ためし</title><description>ためし</description></mamori>"
                    : plain;
  };
  const std::string base = "https://mamori.invalid/courses/whole";
  std::string xml =
      "<courseStructure xmlns=\"https://w3id.org/xapi/profiles/cmi5/v1/CourseStructure.xsd\"><course id=\"" + base +
      "\">" + texts(false, "") + texts(true, " version=\"1\" use=\"orientation\"") + "</course><block id=\"" + base +
      "/blocks/all\">" + texts(false, "");
  for (const std::string& name : names) {
    xml += "<au id=\"" + base + "/lessons/" + name + "\" " +
           (quiz ? "moveOn=\"CompletedAndPassed\" masteryScore=\"0.8\">" : "moveOn=\"Completed\">") + texts(false, "") +
           "<url>" + (quiz ? "quizzes/" + name + "/test.xml" : "scenarios/" + name + ".xml") + "</url>" +
           texts(true, " minutes=\"5\"") + "</au>";
  }
  xml += texts(true, "") + "</block></courseStructure>";
  fs::create_directories(folder / "content" / "courses" / "whole");
  REQUIRE(write_file(folder / "content" / "courses" / "whole" / "cmi5.xml", xml));
  return names;
}

// Pictures are made where the environment names a folder for them: MAMORI_SHOTS.
inline std::filesystem::path folder_for_pictures() {
  const char* folder = std::getenv("MAMORI_SHOTS");
  return folder == nullptr ? std::filesystem::path() : std::filesystem::path(folder);
}

}  // namespace mamori::test
