#pragma once

#include <memory>
#include <string>
#include <string_view>

#include "base/calendar.h"
#include "base/result.h"
#include "draw/colour.h"
#include "draw/geometry.h"
#include "draw/text_layout.h"
#include "report/freetype_metrics.h"

namespace mamori {

// Paper is measured in millimetres from the top left corner; so are font sizes here.
constexpr float points(float typographic_points) {
  return typographic_points * 25.4f / 72.0f;
}

namespace a4 {
inline constexpr float width = 210;
inline constexpr float height = 297;
}  // namespace a4

struct PdfInfo {
  std::string title;
  std::string author;
  WallTime created;  // printed into the file: the same input gives the same bytes
};

// A PDF of A4 portrait pages in memory. Text stays text (extractable, fonts embedded). One thread.
class PdfDocument {
 public:
  PdfDocument(const FreetypeMetrics& fonts, const PdfInfo& info);
  ~PdfDocument();
  PdfDocument(const PdfDocument&) = delete;
  PdfDocument& operator=(const PdfDocument&) = delete;

  void next_page();  // ends the present page; the first one is open from the start
  int pages() const { return m_pages; }

  void text(Point baseline_left, std::string_view utf8, const FontSpec& font, Colour colour);
  void block(Point top_left, const TextBlock& block);
  void fill(const Rect& rect, Colour colour);
  void stroke(const Rect& rect, float line_width, Colour colour, float radius = 0);  // centred on the edge
  void line(Point from, Point to, float line_width, Colour colour);

  Result<std::string> finish();  // once: the file's bytes

 private:
  struct Surface;
  const FreetypeMetrics& m_fonts;
  std::unique_ptr<Surface> m_surface;
  int m_pages = 1;
};

}  // namespace mamori
