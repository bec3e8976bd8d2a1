#pragma once

#include "base/rich_text.h"
#include "learn/ids.h"

namespace mamori {

// A text that the voice can read; its id leads to the spoken clip. Both empty: there is none.
struct SpokenText {
  SentenceId id;
  RichText text;

  bool empty() const { return text.empty(); }
  friend bool operator==(const SpokenText&, const SpokenText&) = default;
};

}  // namespace mamori
