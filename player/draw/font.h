#pragma once

#include <cstdint>
#include <string_view>

namespace mamori {

enum class FontFamily : std::uint8_t {
  text,   // BIZ UDPGothic
  fixed,  // BIZ UDGothic, for tables and ids
};

enum class FontWeight : std::uint8_t { regular, bold };

struct FontSpec {
  float size = 26;  // em, stage units
  FontWeight weight = FontWeight::regular;
  FontFamily family = FontFamily::text;

  friend auto operator<=>(const FontSpec&, const FontSpec&) = default;
};

// Port: how wide text is. `raster` (SDL_ttf) and `report` (FreeType) implement it, tests have one of fixed width, so
// screen and paper break lines by the same code. Implementations fall back to a second font for characters the first
// one lacks.
class FontMetrics {
 public:
  virtual ~FontMetrics() = default;

  // Stage units. `text` is UTF-8 on one line.
  virtual float width(std::string_view text, const FontSpec& font) const = 0;

  // From the baseline up to the top of the em box, stage units (the rest of 1 em lies below).
  virtual float ascent(const FontSpec& font) const = 0;
};

}  // namespace mamori
