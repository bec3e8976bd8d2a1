#pragma once

#include <filesystem>
#include <functional>
#include <memory>
#include <string>
#include <vector>

#include "app/parts.h"
#include "media/audio_output.h"
#include "raster/surface_canvas.h"
#include "ui/input_log.h"
#include "ui/screen_host.h"

namespace mamori {

struct OffscreenOptions {
  int width_px = 1280;
  int height_px = 720;
  std::filesystem::path shots;  // where pictures go; empty: `shot` steps write none
  std::function<void(const std::string&)> print;  // accessibility trees and progress, a line or more at a time
  bool report_saved = false;  // after each step print «saved N»: the last acknowledged event of this device
};

// The program's window without a window: the same screens on a memory canvas, input from a log, time that goes on only
// when the log or a wait says so. Films play as fast as they decode.
class Offscreen {
 public:
  static Result<std::unique_ptr<Offscreen>> open(AppParts& parts, OffscreenOptions options, Now start);
  ~Offscreen();

  // Stops at the first step that cannot be done: an element that is not there, a wait that was too long.
  Status run(const std::vector<LogLine>& steps, const std::string& shown_name);

  ScreenHost& host() { return *m_host; }
  SurfaceCanvas& canvas() { return *m_canvas; }
  Now now() const { return m_now; }
  void advance(std::chrono::milliseconds by);
  Status shot(const std::string& name);

 private:
  Offscreen(AppParts& parts, OffscreenOptions options, Now start)
      : m_parts(parts), m_options(std::move(options)), m_now(start) {}

  Status step(const LogStep& step);
  Status input(const InputEvent& event);
  Status until(const UntilStep& step);
  Status press(const std::string& id);
  Status answer(bool right);
  Status film();
  Status through(const ThroughStep& step);
  bool can_press(const std::string& id) const;
  Status resize(Size stage);
  void paint();

  AppParts& m_parts;
  OffscreenOptions m_options;
  Now m_now;
  SilentAudioOutput m_audio;
  SilentAudioOutput m_voice;
  std::unique_ptr<SurfaceCanvas> m_canvas;
  std::unique_ptr<ScreenHost> m_host;
};

}  // namespace mamori
