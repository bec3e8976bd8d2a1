#pragma once

#include <filesystem>

namespace mamori {

// Where this program lies (its executable's folder).
std::filesystem::path program_folder();

// Records of this user: data/ beside the program where portable.txt stands there, else the per-user data folder.
std::filesystem::path default_data_folder();

// The folder that holds content/, scenarios/ and quizzes/: the nearest one at or above the program's folder.
std::filesystem::path default_content_folder();

// Rendered films: films/ in the content folder where it is shipped, else build/films/ there.
std::filesystem::path default_films_folder(const std::filesystem::path& content);

}  // namespace mamori
