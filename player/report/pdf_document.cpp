#include "report/pdf_document.h"

#include <cairo-ft.h>
#include <cairo-pdf.h>
#include <map>
#include <memory>
#include <numbers>
#include <vector>

#include "base/utf8.h"

namespace mamori {
namespace {

constexpr double points_per_millimetre = 72.0 / 25.4;

cairo_status_t append(void* bytes, const unsigned char* data, unsigned int length) {
  static_cast<std::string*>(bytes)->append(reinterpret_cast<const char*>(data), length);
  return CAIRO_STATUS_SUCCESS;
}

const cairo_user_data_key_t faces_kept_key = {};

void release_faces(void* kept) {
  delete static_cast<std::shared_ptr<const void>*>(kept);
}

void set_colour(cairo_t* cairo, Colour colour) {
  cairo_set_source_rgba(cairo, colour.red / 255.0, colour.green / 255.0, colour.blue / 255.0, colour.alpha / 255.0);
}

}  // namespace

struct PdfDocument::Surface {
  std::string bytes;
  cairo_surface_t* surface = nullptr;
  cairo_t* cairo = nullptr;
  std::map<FT_FaceRec_*, cairo_font_face_t*> faces;

  ~Surface() {
    for (const auto& [face, cairo_face] : faces) cairo_font_face_destroy(cairo_face);
    cairo_destroy(cairo);
    cairo_surface_destroy(surface);
  }

  cairo_font_face_t* face_for(FT_FaceRec_* face, const FreetypeMetrics& fonts) {
    auto& made = faces[face];
    if (made != nullptr) return made;
    made = cairo_ft_font_face_create_for_ft_face(face, FT_LOAD_NO_HINTING);
    auto kept = std::make_unique<std::shared_ptr<const void>>(fonts.faces_kept());
    if (cairo_font_face_set_user_data(made, &faces_kept_key, kept.get(), release_faces) == CAIRO_STATUS_SUCCESS) {
      static_cast<void>(kept.release());
    }
    return made;
  }
};

PdfDocument::PdfDocument(const FreetypeMetrics& fonts, const PdfInfo& info)
    : m_fonts(fonts), m_surface(std::make_unique<Surface>()) {
  Surface& s = *m_surface;
  s.surface = cairo_pdf_surface_create_for_stream(append, &s.bytes, a4::width * points_per_millimetre,
                                                  a4::height * points_per_millimetre);
  cairo_pdf_surface_set_metadata(s.surface, CAIRO_PDF_METADATA_TITLE, info.title.c_str());
  cairo_pdf_surface_set_metadata(s.surface, CAIRO_PDF_METADATA_AUTHOR, info.author.c_str());
  cairo_pdf_surface_set_metadata(s.surface, CAIRO_PDF_METADATA_CREATE_DATE, iso_date_time(info.created).c_str());
  s.cairo = cairo_create(s.surface);
  cairo_scale(s.cairo, points_per_millimetre, points_per_millimetre);
  cairo_font_options_t* options = cairo_font_options_create();
  cairo_font_options_set_hint_style(options, CAIRO_HINT_STYLE_NONE);
  cairo_font_options_set_hint_metrics(options, CAIRO_HINT_METRICS_OFF);
  cairo_set_font_options(s.cairo, options);
  cairo_font_options_destroy(options);
}

PdfDocument::~PdfDocument() = default;

void PdfDocument::next_page() {
  cairo_show_page(m_surface->cairo);
  ++m_pages;
}

void PdfDocument::text(Point baseline_left, std::string_view utf8, const FontSpec& font, Colour colour) {
  cairo_t* const cairo = m_surface->cairo;
  set_colour(cairo, colour);
  double x = baseline_left.x;
  for (const auto& run : m_fonts.runs(utf8, font)) {
    std::string text;
    std::vector<cairo_glyph_t> glyphs;
    std::vector<cairo_text_cluster_t> clusters;
    for (const auto& glyph : run.glyphs) {
      const std::size_t before = text.size();
      append_utf8(text, glyph.character);
      glyphs.push_back({.index = glyph.index, .x = x, .y = baseline_left.y});
      clusters.push_back({.num_bytes = static_cast<int>(text.size() - before), .num_glyphs = 1});
      x += glyph.advance;
    }
    cairo_set_font_face(cairo, m_surface->face_for(run.face, m_fonts));
    cairo_set_font_size(cairo, font.size);
    cairo_show_text_glyphs(cairo, text.data(), static_cast<int>(text.size()), glyphs.data(),
                           static_cast<int>(glyphs.size()), clusters.data(), static_cast<int>(clusters.size()), {});
  }
}

void PdfDocument::block(Point top_left, const TextBlock& block) {
  for (const PlacedText& piece : block.pieces) {
    text({top_left.x + piece.left.x, top_left.y + piece.left.y}, piece.text, piece.font,
         piece.is_reading ? block.reading_colour : block.colour);
  }
}

void PdfDocument::fill(const Rect& rect, Colour colour) {
  set_colour(m_surface->cairo, colour);
  cairo_rectangle(m_surface->cairo, rect.x, rect.y, rect.width, rect.height);
  cairo_fill(m_surface->cairo);
}

void PdfDocument::stroke(const Rect& rect, float line_width, Colour colour, float radius) {
  cairo_t* const cairo = m_surface->cairo;
  set_colour(cairo, colour);
  cairo_set_line_width(cairo, line_width);
  if (radius <= 0) {
    cairo_rectangle(cairo, rect.x, rect.y, rect.width, rect.height);
  } else {
    constexpr double quarter = std::numbers::pi / 2;
    cairo_new_sub_path(cairo);
    cairo_arc(cairo, rect.right() - radius, rect.y + radius, radius, -quarter, 0);
    cairo_arc(cairo, rect.right() - radius, rect.bottom() - radius, radius, 0, quarter);
    cairo_arc(cairo, rect.x + radius, rect.bottom() - radius, radius, quarter, 2 * quarter);
    cairo_arc(cairo, rect.x + radius, rect.y + radius, radius, 2 * quarter, 3 * quarter);
    cairo_close_path(cairo);
  }
  cairo_stroke(cairo);
}

void PdfDocument::line(Point from, Point to, float line_width, Colour colour) {
  cairo_t* const cairo = m_surface->cairo;
  set_colour(cairo, colour);
  cairo_set_line_width(cairo, line_width);
  cairo_move_to(cairo, from.x, from.y);
  cairo_line_to(cairo, to.x, to.y);
  cairo_stroke(cairo);
}

Result<std::string> PdfDocument::finish() {
  Surface& s = *m_surface;
  cairo_show_page(s.cairo);
  const cairo_status_t drawn = cairo_status(s.cairo);
  cairo_surface_finish(s.surface);
  const cairo_status_t written = cairo_surface_status(s.surface);
  const cairo_status_t status = drawn != CAIRO_STATUS_SUCCESS ? drawn : written;
  if (status != CAIRO_STATUS_SUCCESS) {
    return Problem{ProblemKind::internal, std::string("PDF: ") + cairo_status_to_string(status)};
  }
  return std::move(s.bytes);
}

}  // namespace mamori
