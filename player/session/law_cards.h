#pragma once

#include "base/strings.h"
#include "learn/card.h"
#include "learn/law.h"

namespace mamori {

// The articles of the law as reading cards «law.26», each with the date of its text.
CardSet law_cards(const Law& law, const StringTable& strings);

}  // namespace mamori
