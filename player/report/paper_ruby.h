#pragma once

#include "report/paper.h"
#include "report/paper_flow.h"

namespace mamori {

// Text with readings over its difficult words; `size` and `width` in millimetres.
TextBlock with_readings(const RichText& text, float size, float width, const Paper& paper,
                        FontWeight weight = FontWeight::regular, Colour colour = paper::ink);

}  // namespace mamori
