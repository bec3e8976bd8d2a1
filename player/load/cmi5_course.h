#pragma once

#include <filesystem>
#include <string>

#include "learn/course.h"
#include "load/xml_cursor.h"

namespace mamori {

// Reads a cmi5 course structure (namespace https://w3id.org/xapi/profiles/cmi5/v1/CourseStructure.xsd). `root` is the
// folder that holds content/, scenarios/ and quizzes/; `relative` names the file in it:
// "content/courses/orientation/cmi5.xml". Every au
// stands in a block; blocks do not nest.
// Ids: a course is https://mamori.invalid/courses/<course>, a lesson <course's id>/lessons/<name>, which becomes the
// LessonId "<course>.<name>". An au's url is content/films/<id>.xml, scenarios/<id>.xml or quizzes/<id>/test.xml.
// Ruby, minutes, version and use ("orientation", "yearly", …) stand in our own element (content/courses/mamori.xsd).
Loaded<Course> load_course(const std::filesystem::path& root, const std::string& relative);

}  // namespace mamori
