#pragma once

#include <filesystem>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "load/xml_cursor.h"

namespace mamori {

// Opens `relative` (UTF-8, below `root`), refusing what leads outside. Problems are shown under that name.
Result<std::unique_ptr<XmlFile>> open_content(const std::filesystem::path& root, const std::string& relative);

// The children of `parent` that must follow one another in this order; one out of place is a problem.
void check_child_order(const XmlCursor& parent, const std::vector<std::string_view>& order);

std::string trimmed(const std::string& text);
std::vector<std::string> words_of(const std::string& text);  // separated by white space

}  // namespace mamori
