#include "raster/fonts.h"

#include <array>
#include <cmath>
#include <cstring>
#include <map>
#include <string>
#include <unordered_map>

#include "base/files.h"
#include "base/utf8.h"
#include "raster/sdl_handles.h"
#include "raster/text_cache.h"

namespace mamori {
namespace fs = std::filesystem;

namespace {

constexpr std::size_t text_cache_limit = 8u << 20;
constexpr std::size_t width_cache_entries = 8192;
constexpr std::size_t kept_fonts = 48;  // sizes of former scales are closed above this

struct FontFile {
  fs::path path;  // empty: not found
  int face = 0;   // within a collection
};

constexpr std::size_t fallback_regular = 4;
constexpr std::size_t fallback_bold = 5;

struct Wanted {
  std::array<const char*, 2> names;  // the first one found
};

// In the order of file_of(). NotoSansJP-*.ttf are the subsets we ship; the Japanese face of Debian's collections is 0.
constexpr std::array<Wanted, 6> wanted_fonts = {{{{"BIZUDPGothic-Regular.ttf", ""}},
                                                 {{"BIZUDPGothic-Bold.ttf", ""}},
                                                 {{"BIZUDGothic-Regular.ttf", ""}},
                                                 {{"BIZUDGothic-Bold.ttf", ""}},
                                                 {{"NotoSansJP-Regular.ttf", "NotoSansCJK-Regular.ttc"}},
                                                 {{"NotoSansJP-Bold.ttf", "NotoSansCJK-Bold.ttc"}}}};

std::size_t file_of(const FontSpec& font) {
  return (font.family == FontFamily::fixed ? 2u : 0u) + (font.weight == FontWeight::bold ? 1u : 0u);
}

std::size_t fallback_of(const FontSpec& font) {
  return font.weight == FontWeight::bold ? fallback_bold : fallback_regular;
}

std::vector<fs::path> system_folders() {
  return {"/usr/share/fonts/truetype/bizud-gothic", "/usr/share/fonts/opentype/noto", "/usr/share/fonts/truetype"};
}

fs::path find_font(const std::vector<fs::path>& folders, const Wanted& wanted) {
  for (const fs::path& folder : folders) {
    for (const char* name : wanted.names) {
      std::error_code error;
      if (*name != '\0' && fs::is_regular_file(folder / name, error)) return folder / name;
    }
  }
  return {};
}

// Marks stay in the font of the letter they belong to.
bool joins_previous(char32_t c) {
  return (c >= 0x300 && c <= 0x36F) || (c >= 0xFE00 && c <= 0xFE0F) || (c >= 0xE0100 && c <= 0xE01EF) || c == 0x3099 ||
         c == 0x309A || c == 0x200D;
}

struct Piece {
  std::string text;
  TTF_Font* font;
};

struct TtfSession {
  bool ready = TTF_Init() == 0;
  ~TtfSession() {
    if (ready) TTF_Quit();
  }
};

}  // namespace

struct Fonts::State {
  TtfSession session;  // outlives the fonts below
  std::array<FontFile, wanted_fonts.size()> files;
  std::map<std::pair<std::size_t, int>, FontHandle> opened;  // by file and pixels; null where it cannot be opened
  TextCache images{text_cache_limit};
  std::unordered_map<std::string, float> widths;
  float scale = 1;

  TTF_Font* font(std::size_t file, int pixels) {
    const auto [entry, is_new] = opened.try_emplace({file, pixels});
    if (is_new && !files[file].path.empty()) {
      entry->second.reset(TTF_OpenFontIndex(to_utf8(files[file].path).c_str(), pixels, files[file].face));
      if (entry->second) TTF_SetFontHinting(entry->second.get(), TTF_HINTING_LIGHT);
    }
    return entry->second.get();
  }

  int pixels(const FontSpec& spec) const { return std::max(1, static_cast<int>(std::lround(spec.size * scale))); }

  std::vector<Piece> split(std::string_view text, const FontSpec& spec) {
    std::vector<Piece> pieces;
    TTF_Font* own = font(file_of(spec), pixels(spec));
    if (own == nullptr) return pieces;
    for (std::size_t at = 0; at < text.size();) {
      const std::size_t begin = at;
      const char32_t c = next_code_point(text, at);
      TTF_Font* chosen = own;
      if (joins_previous(c) && !pieces.empty()) {
        chosen = pieces.back().font;
      } else if (TTF_GlyphIsProvided32(own, c) == 0) {
        TTF_Font* other = font(fallback_of(spec), pixels(spec));
        if (other != nullptr && TTF_GlyphIsProvided32(other, c) != 0) chosen = other;
      }
      if (pieces.empty() || pieces.back().font != chosen) pieces.push_back({{}, chosen});
      pieces.back().text += text.substr(begin, at - begin);
    }
    return pieces;
  }

  static void add_key(std::string& key, const void* value, std::size_t size) {
    key.append(static_cast<const char*>(value), size);
  }

  std::string key(std::string_view text, const FontSpec& spec) const {
    const int words[] = {pixels(spec), static_cast<int>(file_of(spec))};
    std::string out;
    out.reserve(sizeof words + 4 + text.size());
    add_key(out, words, sizeof words);
    out += text;
    return out;
  }

  float measure(std::string_view text, const FontSpec& spec) {
    int total = 0;
    for (const Piece& piece : split(text, spec)) {
      int width = 0;
      if (TTF_SizeUTF8(piece.font, piece.text.c_str(), &width, nullptr) == 0) total += width;
    }
    return static_cast<float>(total) / scale;
  }

  TextImage paint(std::string_view text, const FontSpec& spec, Colour colour);
};

TextImage Fonts::State::paint(std::string_view text, const FontSpec& spec, Colour colour) {
  const std::vector<Piece> pieces = split(text, spec);
  const SDL_Color ink = {colour.red, colour.green, colour.blue, colour.alpha};
  if (pieces.empty()) return {};
  std::vector<SurfaceHandle> parts;
  int width = 0;
  int ascent = 0;
  int descent = 0;
  for (const Piece& piece : pieces) {
    SurfaceHandle part(TTF_RenderUTF8_Blended(piece.font, piece.text.c_str(), ink));
    if (part) {
      const int above = TTF_FontAscent(piece.font);
      ascent = std::max(ascent, above);
      descent = std::max(descent, part->h - above);
      width += part->w;
    }
    parts.push_back(std::move(part));
  }
  if (width == 0) return {};
  if (parts.size() == 1) return {.surface = std::move(parts.front()), .ascent = ascent};
  TextImage whole{.surface = make_argb_surface(width, ascent + descent), .ascent = ascent};
  if (!whole.surface) return {};
  int x = 0;
  for (std::size_t i = 0; i < parts.size(); ++i) {
    if (!parts[i]) continue;
    SDL_Rect place = {x, ascent - TTF_FontAscent(pieces[i].font), parts[i]->w, parts[i]->h};
    SDL_SetSurfaceBlendMode(parts[i].get(), SDL_BLENDMODE_NONE);
    SDL_BlitSurface(parts[i].get(), nullptr, whole.surface.get(), &place);
    x += parts[i]->w;
  }
  SDL_SetSurfaceBlendMode(whole.surface.get(), SDL_BLENDMODE_BLEND);
  return whole;
}

Result<std::unique_ptr<Fonts>> Fonts::open(const fs::path& own_folder) {
  std::vector<fs::path> folders = {own_folder};
  for (fs::path& folder : system_folders()) folders.push_back(std::move(folder));
  return open_in(folders);
}

Result<std::unique_ptr<Fonts>> Fonts::open_in(const std::vector<fs::path>& folders) {
  auto state = std::make_unique<State>();
  if (!state->session.ready) {
    return Problem{ProblemKind::internal, std::string("SDL_ttf does not start: ") + TTF_GetError()};
  }
  for (std::size_t i = 0; i < wanted_fonts.size(); ++i) {
    state->files[i].path = find_font(folders, wanted_fonts[i]);
    if (state->files[i].path.empty() && i < fallback_regular) {
      return Problem{ProblemKind::not_found, std::string("the font ") + wanted_fonts[i].names[0] +
                                                 " is not installed (Debian package fonts-morisawa-bizud-gothic)"};
    }
  }
  for (std::size_t i = 0; i < fallback_regular; ++i) {
    if (state->font(i, 24) == nullptr) {
      return Problem{ProblemKind::malformed, std::string("this font cannot be opened: ") + TTF_GetError(),
                     Place{to_utf8(state->files[i].path)}};
    }
    state->opened.clear();  // an open size takes 0.4 MB, and this one may never be shown
  }
  return std::unique_ptr<Fonts>(new Fonts(std::move(state)));
}

Fonts::Fonts(std::unique_ptr<State> state) : m_state(std::move(state)) {}
Fonts::~Fonts() = default;

void Fonts::set_scale(float scale) {
  if (scale == m_state->scale) return;
  m_state->scale = scale;
  m_state->widths.clear();
  if (m_state->opened.size() > kept_fonts) m_state->opened.clear();
}

float Fonts::scale() const {
  return m_state->scale;
}

float Fonts::width(std::string_view text, const FontSpec& font) const {
  if (text.empty()) return 0;
  std::string key = m_state->key(text, font);
  if (const auto known = m_state->widths.find(key); known != m_state->widths.end()) return known->second;
  const float width = m_state->measure(text, font);
  if (m_state->widths.size() >= width_cache_entries) m_state->widths.clear();
  m_state->widths.emplace(std::move(key), width);
  return width;
}

float Fonts::ascent(const FontSpec& font) const {
  TTF_Font* own = m_state->font(file_of(font), m_state->pixels(font));
  return own == nullptr ? font.size : static_cast<float>(TTF_FontAscent(own)) / m_state->scale;
}

const TextImage* Fonts::image(std::string_view text, const FontSpec& font, Colour colour) {
  if (text.empty()) return nullptr;
  std::string key = m_state->key(text, font);
  State::add_key(key, &colour, sizeof colour);
  if (const TextImage* known = m_state->images.find(key)) return known;
  TextImage painted = m_state->paint(text, font, colour);
  return painted.surface ? m_state->images.add(std::move(key), std::move(painted)) : nullptr;
}

bool Fonts::has_glyph(char32_t c, const FontSpec& font) const {
  TTF_Font* own = m_state->font(file_of(font), m_state->pixels(font));
  TTF_Font* other = m_state->font(fallback_of(font), m_state->pixels(font));
  return (own != nullptr && TTF_GlyphIsProvided32(own, c) != 0) ||
         (other != nullptr && TTF_GlyphIsProvided32(other, c) != 0);
}

std::size_t Fonts::cached_bytes() const {
  return m_state->images.bytes();
}

}  // namespace mamori
