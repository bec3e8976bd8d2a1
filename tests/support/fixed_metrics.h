#pragma once

#include "draw/font.h"

namespace mamori::test {

// Letters of the ASCII and Latin blocks are half an em wide, combining marks nothing, all else one em. The baseline
// lies 0.88 em below the top, as in BIZ UDPGothic.
class FixedMetrics : public FontMetrics {
 public:
  float width(std::string_view text, const FontSpec& font) const override;
  float ascent(const FontSpec& font) const override { return font.size * 0.88f; }
};

}  // namespace mamori::test
