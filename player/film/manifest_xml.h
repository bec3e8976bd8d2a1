#pragma once

#include <string>

#include "learn/film.h"

namespace mamori {

// The text of `<id>.film.xml`; load/film_manifest.h reads it.
std::string manifest_text(const Film& film);

std::string captions_name(const FilmId& film);  // "v1.vtt"

}  // namespace mamori
