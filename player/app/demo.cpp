#include "app/demo.h"

#include "app/offscreen.h"
#include "base/files.h"

namespace mamori {

Status run_demo(AppParts& parts, const DemoOptions& options, Now start) {
  const auto text = read_file(options.tour, 1u << 20);
  if (!text) return text.problem();
  const auto steps = parse_input_log(*text, to_utf8(options.tour.filename()));
  if (!steps) return steps.problem();
  auto stage = Offscreen::open(parts, {.shots = options.out, .print = options.print}, start);
  if (!stage) return stage.problem();
  if (auto status = (*stage)->run(*steps, to_utf8(options.tour.filename())); !status) return status;
  parts.session->forget_person((*stage)->now());
  return parts.session->store().flush();
}

}  // namespace mamori
