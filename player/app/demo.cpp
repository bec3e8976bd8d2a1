#include "app/demo.h"

#include "app/offscreen.h"
#include "base/files.h"

namespace mamori {
namespace {

// The office that the demo's papers name.
Status set_up_office(LearnerSession& session, Now now) {
  Settings settings = session.store().settings();
  const std::pair<std::string_view, const char*> values[] = {{"office.corporation", "demo.corporation"},
                                                             {setting_key::office_name, "demo.office"},
                                                             {setting_key::office_number, "demo.number"},
                                                             {setting_key::manager_name, "demo.manager"},
                                                             {setting_key::manager_phone, "demo.phone"}};
  for (const auto& [key, text] : values) {
    if (auto status = settings.set(key, session.strings().plain(text), now.wall); !status) return status;
  }
  return {};
}

}  // namespace

Status run_demo(AppParts& parts, const DemoOptions& options, Now start) {
  if (auto status = set_up_office(*parts.session, start); !status) return status;
  auto stage = Offscreen::open(parts, {.shots = options.out, .print = options.print}, start);
  if (!stage) return stage.problem();
  for (const std::filesystem::path& tour : options.tours) {
    const auto text = read_file(tour, 1u << 20);
    if (!text) return text.problem();
    const auto steps = parse_input_log(*text, to_utf8(tour.filename()));
    if (!steps) return steps.problem();
    if (auto status = (*stage)->run(*steps, to_utf8(tour.filename())); !status) return status;
  }
  parts.session->forget_person((*stage)->now());
  return parts.session->store().flush();
}

}  // namespace mamori
