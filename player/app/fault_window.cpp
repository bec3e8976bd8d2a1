#include "app/fault_window.h"

#include <algorithm>

#include "app/parts.h"
#include "draw/theme.h"
#include "platform/sdl_window.h"
#include "raster/surface_canvas.h"
#include "session/library.h"

namespace mamori {
namespace {

constexpr int window_width = 900;
constexpr int window_height = 420;

struct FaultTexts {
  RichText title;
  RichText sentence;
  RichText help;
};

FaultTexts texts_for(const Problem& problem, const StringTable& strings) {
  return {.title = strings.rich("fault.title"),
          .sentence = strings.rich(std::string("problem.") + name_of(problem.kind)),
          .help = strings.rich("fault.help")};
}

void paint(SurfaceCanvas& canvas, const FaultTexts& texts, const Problem& problem, const FontMetrics& fonts,
           const TextRules& rules) {
  const Theme& theme = day_theme();
  const Rect stage = canvas.bounds();
  canvas.fill(stage, Gradient{theme.ground_top, theme.ground_bottom});
  canvas.icon({40, 44, 56, 56}, "icons/warning", theme.wrong);
  float y = 44;
  const auto put = [&](const RichText& text, float size, Colour colour, FontWeight weight) {
    const TextStyle style{.font = {.size = size, .weight = weight}, .colour = colour, .furigana = Furigana::all};
    const TextBlock block = lay_out(text, style, stage.width - 164, fonts, rules);
    draw_text(canvas, {124, y}, block);
    y += block.size.height + 26;
  };
  put(texts.title, 34, theme.text, FontWeight::bold);
  put(texts.sentence, 26, theme.text, FontWeight::regular);
  put(texts.help, 20, theme.text_soft, FontWeight::regular);
  put(plain_text(to_text(problem)), 18, theme.text_soft, FontWeight::regular);
}

bool closes(const InputEvent& event) {
  if (std::holds_alternative<WindowCloseAsked>(event)) return true;
  const auto* key = std::get_if<KeyPressed>(&event);
  return key != nullptr && (key->key == Key::enter || key->key == Key::escape || key->key == Key::space);
}

}  // namespace

void show_fault(const Problem& problem, const Places& places) {
  const auto library = Library::open({.root = places.content, .films = places.films});
  auto fonts = Fonts::open(places.content / "fonts");
  if (!library || !fonts) return;
  const auto rules = load_text_rules(places.content);
  SvgArt art(places.content / "content" / "art");
  auto window = SdlWindow::open(library->strings().plain("app.window"), window_width, window_height);
  if (!window) return;
  const FaultTexts texts = texts_for(problem, library->strings());
  std::vector<InputEvent> events = {WindowResized{(*window)->stage()}};
  while (std::none_of(events.begin(), events.end(), closes)) {
    if (!events.empty()) {
      auto surface = (*window)->surface();
      if (!surface) return;
      auto canvas = SurfaceCanvas::on(*surface, (*window)->scale(), **fonts, art);
      if (!canvas) return;
      paint(**canvas, texts, problem, **fonts, rules ? *rules : TextRules{});
      (*window)->present({(*canvas)->bounds()});
    }
    events.clear();
    (*window)->wait(std::nullopt, events);
  }
}

}  // namespace mamori
