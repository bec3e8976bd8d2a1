#pragma once

#include <cstddef>
#include <filesystem>
#include <memory>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "draw/colour.h"
#include "draw/font.h"

namespace mamori {

struct TextImage;

// BIZ UDPGothic and BIZ UDGothic, with Noto Sans CJK JP for the characters they lack (rare name kanji, Vietnamese
// letters), through SDL_ttf. Each size is opened once, at round(size · scale) pixels. One thread.
class Fonts : public FontMetrics {
 public:
  // `own_folder` (fonts/ beside the content; may be absent) is looked through before the system's folders. The
  // fallback may be missing, the four BIZ fonts may not: the problem then names the package to install.
  static Result<std::unique_ptr<Fonts>> open(const std::filesystem::path& own_folder);
  // The same with folders of the caller's choice in place of the system's.
  static Result<std::unique_ptr<Fonts>> open_in(const std::vector<std::filesystem::path>& folders);
  ~Fonts() override;

  // Physical pixels per stage unit: what width() and ascent() answer for. SurfaceCanvas sets its own.
  void set_scale(float scale);
  float scale() const;

  float width(std::string_view text, const FontSpec& font) const override;
  float ascent(const FontSpec& font) const override;

  // The text painted at the present scale; null where there is nothing to paint. Valid until the next call.
  const TextImage* image(std::string_view text, const FontSpec& font, Colour colour);

  bool has_glyph(char32_t c, const FontSpec& font) const;  // in the font itself or in the fallback
  std::size_t cached_bytes() const;

 private:
  struct State;
  explicit Fonts(std::unique_ptr<State> state);

  std::unique_ptr<State> m_state;
};

}  // namespace mamori
