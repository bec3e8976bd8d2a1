#pragma once

#include <filesystem>
#include <string>

#include "learn/course.h"
#include "load/xml_cursor.h"

namespace mamori {

// Reads a cmi5 course structure (namespace https://w3id.org/xapi/profiles/cmi5/v1/CourseStructure.xsd). `root` is the
// folder that holds content/, scenarios/ and quizzes/; `relative` names the file in it:
// "content/courses/orientation/cmi5.xml". Blocks are flattened. Ruby, minutes and version stand in our own element
// (content/courses/mamori.xsd). Conventions for ids and urls: docs and the messages.
Loaded<Course> load_course(const std::filesystem::path& root, const std::string& relative);

}  // namespace mamori
