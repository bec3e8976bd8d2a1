#pragma once

#include <set>
#include <string>

#include "base/rich_text.h"
#include "learn/glossary.h"

namespace mamori {

// The text with `TextRun::term` set where a term stands for the first time on the page (decisions.md 24). Paragraphs
// are given in the page's order with one `seen_on_page`, to which the ids found here are added. The longest spelling
// wins; nothing is found inside a longer term, inside a longer katakana or Latin word, or across the border of a
// reading. Runs are split where a term begins or ends; everything else stays.
RichText link_terms(const RichText& text, const Glossary& glossary, std::set<std::string>& seen_on_page);

}  // namespace mamori
