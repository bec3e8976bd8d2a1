#include "report/office_head.h"

#include <algorithm>

namespace mamori {
namespace {

void seal_boxes(PaperFlow& flow, const StringTable& strings, float top) {
  constexpr float side = 20;
  constexpr float label = 6;
  float x = a4::width - paper::margin - 3 * side;
  for (const char* key : {"report.seal.author", "report.seal.manager", "report.seal.director"}) {
    TextStyle style = paper_style(points(9.5f));
    style.align = TextAlign::centre;
    flow.document().fill({x, top, side, label}, paper::tint);
    flow.document().stroke({x, top, side, label}, 0.2f, paper::rule);
    flow.document().stroke({x, top + label, side, side}, 0.2f, paper::rule);
    const TextBlock block = flow.lines(strings.plain(key), side, style);
    flow.put(block, {x, top + (label - block.size.height) / 2}, side, TextAlign::centre);
    x += side;
  }
}

}  // namespace

void office_head(PaperFlow& flow, const Office& office, const StringTable& strings) {
  const float top = flow.y();
  const bool boxes = office.seal_boxes == SealBoxes::blank;
  if (boxes) seal_boxes(flow, strings, top);
  const float width = paper::content_width - (boxes ? 66 : 0);
  const TextStyle plain = paper_style(paper::body);
  const auto put = [&](const char* label, const std::string& text, const TextStyle& style) {
    const Point pen{paper::margin, flow.y()};
    if (text.empty()) {
      flow.blank_line(strings.plain(label), pen, std::min(width, 90.0f), plain);
      return flow.space(9);
    }
    const TextBlock block = flow.lines(text, width, style);
    flow.document().block(pen, block);
    flow.space(block.size.height + 2);
  };
  put("report.blank.corporation", office.corporation, plain);
  put("report.blank.office", office.name, paper_style(points(13), FontWeight::bold));
  put("report.blank.office_number",
      office.number.empty() ? "" : strings.plain("report.office_number", {{"number", office.number}}), plain);
  flow.move_to(std::max(flow.y(), boxes ? top + 27.0f : 0.0f) + 3);
}

}  // namespace mamori
