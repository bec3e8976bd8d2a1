#pragma once

#include <array>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "draw/font.h"
#include "report/font_files.h"

struct FT_FaceRec_;

namespace mamori {

class FontFace;

// The paper's fonts: widths for the text layout and the faces for the page. Widths are the fonts' own, unhinted, so
// they grow in proportion with the size. One thread.
class FreetypeMetrics : public FontMetrics {
 public:
  static Result<std::unique_ptr<FreetypeMetrics>> open(const FontFiles& files);
  ~FreetypeMetrics() override;

  float width(std::string_view text, const FontSpec& font) const override;
  float ascent(const FontSpec& font) const override;

  struct Glyph {
    char32_t character = 0;
    unsigned long index = 0;  // 0: no font has it
    float advance = 0;        // in the font's unit of size
  };
  // A stretch of one line that one face can draw.
  struct FaceRun {
    FT_FaceRec_* face = nullptr;  // lives as long as this object
    std::vector<Glyph> glyphs;
  };
  std::vector<FaceRun> runs(std::string_view text, const FontSpec& font) const;

  // Keeps the faces alive: cairo's own cache holds on to them when the document is long gone.
  std::shared_ptr<const void> faces_kept() const;

 private:
  FreetypeMetrics();

  struct Library;
  std::shared_ptr<Library> m_library;        // shared with cairo's font cache, see faces_kept
  std::array<FT_FaceRec_*, 4> m_faces = {};  // family × weight
  std::array<FT_FaceRec_*, 2> m_fallback = {};
};

}  // namespace mamori
