#pragma once

#include "draw/colour.h"
#include "learn/glossary.h"
#include "ui/view.h"

namespace mamori {

// Marks glossary terms in the page's texts, each where it stands first. Left alone are headings, whatever can be
// pressed as a whole, and what says `links = false`.
void link_page(View& root, const Glossary& glossary, Colour dots);

}  // namespace mamori
