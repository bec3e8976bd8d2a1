#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "learn/spoken_text.h"
#include "load/content_ids.h"
#include "load/xml_cursor.h"

namespace mamori {

// The attribute `name` as a well-formed id, defined in `ids`. "" after a problem.
std::string defined_id(const XmlCursor& element, ContentKind kind, ContentIds& ids);
// The attribute `name` as an id of that kind, noted as a reference.
std::string referred_id(const XmlCursor& element, const char* name, ContentKind kind, ContentIds& ids);

// Shown text with a reading over every kanji; empty is a problem.
RichText shown_text(const XmlCursor& element);
// The same with the id of a spoken sentence.
SpokenText spoken_text(const XmlCursor& element, ContentIds& ids);
// Those of the children of that name; a problem where they are fewer or more.
std::vector<SpokenText> spoken_texts(const XmlCursor& parent, std::string_view name, std::size_t least,
                                     std::size_t most, ContentIds& ids);

// <source tag="…"/>, one at least. Besides the tags of decisions.md 22: «K G P.19» (用語集), «T P.2», «K P.4» (pages
// without an item), «R P.12» (report) and «N» (the city's opening pages).
std::vector<std::string> source_tags(const XmlCursor& parent);
std::string source_tag(const XmlCursor& element, const char* name);

// "2026-04": the month whose law and guides the text follows.
std::string as_of(const XmlCursor& root);

// Problem where the text has more characters.
void check_length(const XmlCursor& element, const RichText& text, std::size_t most);

}  // namespace mamori
