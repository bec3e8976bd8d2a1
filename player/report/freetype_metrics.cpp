#include "report/freetype_metrics.h"

#include <ft2build.h>
#include FT_FREETYPE_H

#include "base/files.h"
#include "base/utf8.h"

namespace mamori {
namespace {

constexpr std::uintmax_t largest_font = 64u << 20;

// Paper has neither tabs nor line ends inside a line.
bool is_invisible(char32_t c) {
  return c < 0x20 || (c >= 0xFE00 && c <= 0xFE0F) || c == 0x200B || c == 0xFEFF;
}

float advance_of(FT_Face face, unsigned long index, float size) {
  if (FT_Load_Glyph(face, static_cast<FT_UInt>(index), FT_LOAD_NO_SCALE) != 0) return size;
  return static_cast<float>(face->glyph->metrics.horiAdvance) * size / static_cast<float>(face->units_per_EM);
}

std::size_t place_of(FontFamily family, FontWeight weight) {
  return static_cast<std::size_t>(family) * 2 + static_cast<std::size_t>(weight);
}

}  // namespace

// Font files are read by us and handed over as memory (architecture.md, paths on two systems).
struct FreetypeMetrics::Library {
  FT_Library library = nullptr;
  std::vector<FT_Face> faces;
  std::vector<std::unique_ptr<std::string>> files;

  ~Library() {
    for (FT_Face face : faces) FT_Done_Face(face);
    if (library != nullptr) FT_Done_FreeType(library);
  }

  FT_Face first_of(const std::vector<std::filesystem::path>& places) {
    for (const auto& place : places) {
      auto bytes = read_file(place, largest_font);
      if (!bytes) continue;
      auto& kept = *files.emplace_back(std::make_unique<std::string>(std::move(*bytes)));
      FT_Face face = nullptr;
      // Face 0 of the Noto CJK collections is the Japanese one.
      if (FT_New_Memory_Face(library, reinterpret_cast<const FT_Byte*>(kept.data()), static_cast<FT_Long>(kept.size()),
                             0, &face) != 0) {
        files.pop_back();
        continue;
      }
      faces.push_back(face);
      if (FT_IS_SCALABLE(face) && face->units_per_EM > 0) return face;
    }
    return nullptr;
  }
};

FreetypeMetrics::FreetypeMetrics() : m_library(std::make_shared<Library>()) {}
FreetypeMetrics::~FreetypeMetrics() = default;

Result<std::unique_ptr<FreetypeMetrics>> FreetypeMetrics::open(const FontFiles& files) {
  std::unique_ptr<FreetypeMetrics> fonts(new FreetypeMetrics);
  if (FT_Init_FreeType(&fonts->m_library->library) != 0)
    return Problem{ProblemKind::internal, "FreeType does not start"};
  Library& library = *fonts->m_library;
  fonts->m_faces = {library.first_of(files.text_regular), library.first_of(files.text_bold),
                    library.first_of(files.fixed_regular), library.first_of(files.fixed_bold)};
  fonts->m_fallback = {library.first_of(files.fallback_regular), library.first_of(files.fallback_bold)};
  for (FT_Face face : fonts->m_faces) {
    if (face == nullptr) return Problem{ProblemKind::not_found, "a font for the paper is missing"};
  }
  return fonts;
}

std::vector<FreetypeMetrics::FaceRun> FreetypeMetrics::runs(std::string_view text, const FontSpec& font) const {
  std::vector<FaceRun> runs;
  FT_Face const own = m_faces[place_of(font.family, font.weight)];
  FT_Face const spare = m_fallback[static_cast<std::size_t>(font.weight)];
  for (std::size_t at = 0; at < text.size();) {
    const char32_t c = next_code_point(text, at);
    if (is_invisible(c)) continue;
    FT_Face face = own;
    unsigned long index = FT_Get_Char_Index(own, c);
    if (index == 0 && spare != nullptr) {
      index = FT_Get_Char_Index(spare, c);
      if (index != 0) face = spare;
    }
    if (runs.empty() || runs.back().face != face) runs.push_back({.face = face, .glyphs = {}});
    runs.back().glyphs.push_back({.character = c, .index = index, .advance = advance_of(face, index, font.size)});
  }
  return runs;
}

float FreetypeMetrics::width(std::string_view text, const FontSpec& font) const {
  float width = 0;
  for (const FaceRun& run : runs(text, font)) {
    for (const Glyph& glyph : run.glyphs) width += glyph.advance;
  }
  return width;
}

std::shared_ptr<const void> FreetypeMetrics::faces_kept() const {
  return m_library;
}

float FreetypeMetrics::ascent(const FontSpec& font) const {
  const FT_Face face = m_faces[place_of(font.family, font.weight)];
  const auto above = static_cast<float>(face->ascender);
  const auto below = static_cast<float>(-face->descender);
  return font.size * above / (above + below);
}

}  // namespace mamori
