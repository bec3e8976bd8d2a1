#include "app/window_loop.h"

#include <fstream>

#include "base/files.h"
#include "platform/sdl_audio_output.h"
#include "platform/sdl_window.h"
#include "raster/surface_canvas.h"
#include "ui/accessibility.h"
#include "ui/input_log.h"
#include "ui/screen_host.h"
#include "ui/screens/people_screen.h"

namespace mamori {
namespace {

// The canvas over the window's surface; SDL makes a new surface with every resize.
class WindowCanvas {
 public:
  WindowCanvas(SdlWindow& window, AppParts& parts) : m_window(window), m_parts(parts) {}

  Result<SurfaceCanvas*> get() {
    auto surface = m_window.surface();
    if (!surface) return surface.problem();
    if (m_canvas == nullptr || m_canvas->surface() != *surface || m_canvas->scale() != m_window.scale()) {
      auto canvas = SurfaceCanvas::on(*surface, m_window.scale(), *m_parts.fonts, *m_parts.art);
      if (!canvas) return canvas.problem();
      m_canvas = std::move(*canvas);
    }
    return m_canvas.get();
  }

 private:
  SdlWindow& m_window;
  AppParts& m_parts;
  std::unique_ptr<SurfaceCanvas> m_canvas;
};

std::optional<std::chrono::milliseconds> sleep_time(std::optional<MonotonicTime> due, Now now) {
  if (!due) return std::nullopt;
  return std::max(std::chrono::milliseconds(0), *due - now.monotonic);
}

// For whoever drives the window from outside: what stands where, always whole.
void write_tree(const std::filesystem::path& file, const ScreenHost& host) {
  if (file.empty()) return;
  std::filesystem::path part = file;
  part += ".part";
  std::ofstream(part, std::ios::binary) << "screen " << host.screen_name() << '\n'
                                        << accessibility_tree(host.layout(), host.focus_id());
  std::error_code ignored;
  std::filesystem::rename(part, file, ignored);
}

}  // namespace

Status run_window(AppParts& parts, const WindowOptions& options, const Clock& clock) {
  auto opened = SdlWindow::open(parts.session->strings().plain("app.window"), options.width_px, options.height_px);
  if (!opened) return opened.problem();
  SdlWindow& window = **opened;
  parts.fonts->set_scale(window.scale());
  SdlAudioOutput audio;
  SdlAudioOutput voice;
  ScreenHost host(*parts.session, {.audio = &audio, .voice = &voice, .wake = &SdlWindow::wake, .copy = &SdlWindow::copy, .save_checklist_card = parts.save_checklist_card, .save_action_list = parts.save_action_list}, *parts.fonts, parts.rules, window.stage());
  host.start(std::make_unique<PeopleScreen>(), clock());
  WindowCanvas canvas(window, parts);
  std::ofstream record;
  if (!options.record.empty()) record.open(options.record, std::ios::binary | std::ios::trunc);

  std::vector<InputEvent> events;
  while (!host.finished()) {
    const std::vector<Rect> dirty = host.take_dirty();
    if (!dirty.empty() && !window.is_hidden()) {
      auto surface = canvas.get();
      if (!surface) return surface.problem();
      for (const Rect& rect : dirty) host.paint(**surface, rect);
      window.present(dirty);
      write_tree(options.tree, host);
      if (options.stop_after_first_picture) return {};
    }
    window.set_input_place(host.input_place());

    const Now before = clock();
    const auto due = host.next_wake(before);
    events.clear();
    window.wait(sleep_time(due, before), events);
    const Now now = clock();
    if (due && *due <= now.monotonic) events.emplace_back(Woken{});
    for (const InputEvent& event : events) {
      if (std::holds_alternative<WindowResized>(event)) parts.fonts->set_scale(window.scale());
      if (record.is_open() && !log_line(event).empty()) record << log_line(event) << '\n' << std::flush;
      host.handle(event, now);
    }
  }
  parts.session->forget_person(clock());
  return parts.session->store().flush();
}

}  // namespace mamori
