#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "learn/glossary.h"

namespace mamori {

// As readers type: katakana as hiragana, full-width letters and digits as half-width, capitals as small letters, no
// spaces.
std::u32string folded_for_search(std::string_view text);

// 五十音 order: first without regard to voicing, size and length marks (ー counts as the vowel before it), then with.
bool gojuon_before(std::string_view a, std::string_view b);

// The row a reading stands under: "あ", "か", "さ", "た", "な", "は", "ま", "や", "ら", "わ"; others: "".
std::string gojuon_row(std::string_view reading);

// The terms whose name, spellings or reading hold the query; those whose reading begins with it first, each group in
// 五十音 order. An empty query finds all. They live as long as the glossary.
std::vector<const Term*> search_terms(const Glossary& glossary, std::string_view query);

}  // namespace mamori
