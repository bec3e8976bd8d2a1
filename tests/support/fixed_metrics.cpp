#include "support/fixed_metrics.h"

#include "base/utf8.h"

namespace mamori::test {

float FixedMetrics::width(std::string_view text, const FontSpec& font) const {
  float ems = 0;
  for (std::size_t at = 0; at < text.size();) {
    const char32_t c = next_code_point(text, at);
    if (c >= 0x300 && c <= 0x36F) continue;
    ems += c < 0x250 ? 0.5f : 1.0f;
  }
  return ems * font.size;
}

}  // namespace mamori::test
