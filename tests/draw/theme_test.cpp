#include "draw/theme.h"

#include <catch2/catch.hpp>
#include <cmath>
#include <string>
#include <vector>

using namespace mamori;

namespace {

struct Named {
  std::string name;
  Colour colour;
};

struct NamedTheme {
  std::string name;
  const Theme& theme;
};

std::vector<NamedTheme> themes() {
  return {{"day", day_theme()}, {"contrast", contrast_theme()}};
}

Colour over(Colour top, Colour ground) {
  const auto mix = [&top](std::uint8_t a, std::uint8_t b) {
    return static_cast<std::uint8_t>(std::lround((a * top.alpha + b * (255 - top.alpha)) / 255.0));
  };
  return {mix(top.red, ground.red), mix(top.green, ground.green), mix(top.blue, ground.blue)};
}

void check(const std::string& theme, const Named& front, const Named& ground, double least) {
  INFO(theme << ": " << front.name << " on " << ground.name);
  CHECK(contrast(front.colour, ground.colour) >= least);
}

}  // namespace

TEST_CASE("Contrast follows the figures WCAG gives", "[draw][colour]") {
  CHECK(contrast(rgb(0x000000), rgb(0xFFFFFF)) == Approx(21.0));
  CHECK(contrast(rgb(0x123456), rgb(0x123456)) == Approx(1.0));
  CHECK(contrast(rgb(0x767676), rgb(0xFFFFFF)) == Approx(4.54).margin(0.01));
  CHECK(contrast(rgb(0xFFFFFF), rgb(0x767676)) == Approx(4.54).margin(0.01));
}

TEST_CASE("Every text stands out at least 4.5 to 1 from every ground it is put on", "[draw][theme]") {
  for (const auto& [name, t] : themes()) {
    const std::vector<Named> plain_grounds = {{"ground_top", t.ground_top},
                                              {"ground_bottom", t.ground_bottom},
                                              {"card", t.card},
                                              {"accent_tint", t.accent_tint},
                                              {"right_tint", t.right_tint},
                                              {"wrong_tint", t.wrong_tint},
                                              {"note", t.note}};
    for (const Named& ground : plain_grounds) {
      check(name, {"text", t.text}, ground, 4.5);
      check(name, {"text_soft", t.text_soft}, ground, 4.5);
      check(name, {"accent", t.accent}, ground, 4.5);
      check(name, {"disabled", t.disabled}, ground, 4.5);
      check(name, {"right", t.right}, ground, 4.5);
      check(name, {"wrong", t.wrong}, ground, 4.5);
    }
    check(name, {"text", t.text}, {"tag", t.tag}, 4.5);
    check(name, {"text", t.text}, {"track", t.track}, 4.5);
    check(name, {"on_accent", t.on_accent}, {"accent", t.accent}, 4.5);
    check(name, {"on_accent", t.on_accent}, {"accent_deep", t.accent_deep}, 4.5);
    check(name, {"note_text", t.note_text}, {"note", t.note}, 4.5);
    check(name, {"tag_text", t.tag_text}, {"tag", t.tag}, 4.5);
    for (const Colour badge : t.badge) check(name, {"white", rgb(0xFFFFFF)}, {"badge", badge}, 4.5);
    for (const Colour film : {rgb(0xFFFFFF), rgb(0x000000), t.film_ground}) {
      check(name, {"caption_text", t.caption_text}, {"caption_ground", over(t.caption_ground, film)}, 4.5);
    }
  }
}

TEST_CASE("Borders of controls, badges and the focus ring stand out at least 3 to 1", "[draw][theme]") {
  for (const auto& [name, t] : themes()) {
    for (const Named& ground :
         {Named{"card", t.card}, Named{"ground_top", t.ground_top}, Named{"ground_bottom", t.ground_bottom}}) {
      check(name, {"card_border", t.card_border}, ground, 3.0);
      check(name, {"accent", t.accent}, ground, 3.0);
      check(name, {"focus", t.focus}, ground, 3.0);
      for (const Colour badge : t.badge) check(name, {"badge", badge}, ground, 3.0);
    }
    check(name, {"focus", t.focus}, {"focus_gap", t.focus_gap}, 3.0);
    check(name, {"focus_gap", t.focus_gap}, {"accent", t.accent}, 3.0);
    check(name, {"note_border", t.note_border}, {"note", t.note}, 3.0);
    check(name, {"right", t.right}, {"right_tint", t.right_tint}, 3.0);
    check(name, {"wrong", t.wrong}, {"wrong_tint", t.wrong_tint}, 3.0);
  }
}
