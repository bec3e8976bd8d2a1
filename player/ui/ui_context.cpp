#include "ui/ui_context.h"

namespace mamori {

RichText UiContext::minutes(long long count) const {
  const long long last = count % 10;
  const bool fun = last == 2 || last == 5 || last == 7 || last == 9;
  return tr(fun ? "time.minutes.fun" : "time.minutes.pun", {{"minutes", count}});
}

Furigana UiContext::furigana() const {
  switch (session.preferences().readings) {
    case Readings::none: return Furigana::none;
    case Readings::difficult: return Furigana::difficult;
    case Readings::all: return Furigana::all;
  }
  return Furigana::difficult;
}

TextStyle UiContext::style(float size, Colour colour, FontWeight weight) const {
  return {.font = {.size = std::max(sizes::small, size) * text_scale(), .weight = weight},
          .colour = colour,
          .furigana = furigana(),
          .reading_colour = colour == theme.text ? std::optional(theme.text_soft) : std::nullopt};
}

TextStyle UiContext::chrome_style(float size, Colour colour, FontWeight weight) const {
  return {.font = {.size = std::max(sizes::small, size) * chrome_scale(), .weight = weight},
          .colour = colour,
          .line_pitch = 1.4f,
          .furigana = Furigana::none};
}

}  // namespace mamori
