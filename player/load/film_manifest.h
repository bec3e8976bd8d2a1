#pragma once

#include <filesystem>
#include <string>

#include "learn/film.h"
#include "load/xml_cursor.h"

namespace mamori {

// Reads `<id>.film.xml`, which `mamori films` writes beside `<id>.mp4` and `<id>.vtt`. A video or caption file that is
// not there, or that leads out of the manifest's folder, is a problem.
Loaded<Film> load_film_manifest(const std::filesystem::path& file, const std::string& shown_name);

std::string film_manifest_name(const FilmId& film);  // "v1.film.xml"

}  // namespace mamori
