#include "draw/theme.h"

namespace mamori {

const Theme& day_theme() {
  static const Theme theme = {
      .ground_top = rgb(0xFBF8F1),
      .ground_bottom = rgb(0xF1EBDD),
      .card = rgb(0xFFFFFF),
      .card_border = rgb(0x8F8574),
      .shadow = with_alpha(rgb(0x4A3C22), 46),
      .text = rgb(0x17212E),
      .text_soft = rgb(0x4B5563),
      .accent = rgb(0x0F766E),
      .accent_deep = rgb(0x0B5F59),
      .accent_tint = rgb(0xE6F6F3),
      .on_accent = rgb(0xFFFFFF),
      .focus = rgb(0x1D4ED8),
      .focus_gap = rgb(0xFFFFFF),
      .note = rgb(0xFFF7E3),
      .note_border = rgb(0xA87B14),
      .note_text = rgb(0x5C400B),
      .tag = rgb(0xFDE9C3),
      .tag_text = rgb(0x6F4305),
      .right = rgb(0x1D4ED8),
      .right_tint = rgb(0xE5EDFE),
      .wrong = rgb(0xB0400A),
      .wrong_tint = rgb(0xFEEEE1),
      .track = rgb(0xE3DCCB),
      .disabled = rgb(0x626A76),
      .badge = {rgb(0x2563EB), rgb(0xC2410C), rgb(0x15803D), rgb(0x7E22CE)},
      .film_ground = rgb(0x10151C),
      .caption_ground = with_alpha(rgb(0x0B0F14), 216),
      .caption_text = rgb(0xFFFFFF),
  };
  return theme;
}

const Theme& contrast_theme() {
  static const Theme theme = {
      .ground_top = rgb(0x000000),
      .ground_bottom = rgb(0x000000),
      .card = rgb(0x000000),
      .card_border = rgb(0xFFFFFF),
      .shadow = with_alpha(rgb(0x000000), 0),
      .text = rgb(0xFFFFFF),
      .text_soft = rgb(0xE6E6E6),
      .accent = rgb(0xFFE100),
      .accent_deep = rgb(0xFFE100),
      .accent_tint = rgb(0x2E2A00),
      .on_accent = rgb(0x000000),
      .focus = rgb(0x6BE4FF),
      .focus_gap = rgb(0x000000),
      .note = rgb(0x1C1C1C),
      .note_border = rgb(0xFFE100),
      .note_text = rgb(0xFFF3A0),
      .tag = rgb(0x333333),
      .tag_text = rgb(0xFFE100),
      .right = rgb(0x8CC4FF),
      .right_tint = rgb(0x00193A),
      .wrong = rgb(0xFFB163),
      .wrong_tint = rgb(0x331900),
      .track = rgb(0x4D4D4D),
      .disabled = rgb(0xB8B8B8),
      .badge = {rgb(0x2563EB), rgb(0xC2410C), rgb(0x15803D), rgb(0x9333EA)},
      .film_ground = rgb(0x000000),
      .caption_ground = with_alpha(rgb(0x000000), 235),
      .caption_text = rgb(0xFFFFFF),
  };
  return theme;
}

}  // namespace mamori
