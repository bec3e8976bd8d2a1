#pragma once

#include <filesystem>
#include <string>
#include <string_view>

#include "learn/storyboard.h"
#include "load/xml_cursor.h"

namespace mamori {

// Reads content/films/*.xml (form: content/films/storyboard.xsd). `art` is the folder whose pictures the film may
// name; a picture without a file there is a problem.
Loaded<Storyboard> load_storyboard(const std::filesystem::path& file, const std::string& shown_name,
                                   const std::filesystem::path& art);

Loaded<Storyboard> parse_storyboard(std::string_view xml, const std::string& shown_name,
                                    const std::filesystem::path& art);

}  // namespace mamori
