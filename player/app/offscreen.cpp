#include "app/offscreen.h"

#include <algorithm>
#include <thread>

#include "base/files.h"
#include "base/overloaded.h"
#include "app/tour_answers.h"
#include "platform/sdl_window.h"
#include "raster/png.h"
#include "ui/accessibility.h"
#include "ui/screens/people_screen.h"

namespace mamori {
namespace {

using namespace std::chrono_literals;

constexpr auto longest_stride = 100ms;
constexpr auto shortest_stride = 5ms;
// After every input, as long as a quick hand takes to the next.
constexpr auto time_of_an_input = 250ms;
constexpr int most_repeats = 400;

Problem stuck(std::string message) { return {.kind = ProblemKind::refused, .message = std::move(message)}; }

}  // namespace

Result<std::unique_ptr<Offscreen>> Offscreen::open(AppParts& parts, OffscreenOptions options, Now start) {
  auto self = std::unique_ptr<Offscreen>(new Offscreen(parts, std::move(options), start));
  const float scale = stage_scale(self->m_options.width_px, self->m_options.height_px);
  auto canvas = SurfaceCanvas::create(self->m_options.width_px, self->m_options.height_px, scale, *parts.fonts, *parts.art);
  if (!canvas) return canvas.problem();
  self->m_canvas = std::move(*canvas);
  const Rect stage = self->m_canvas->bounds();
  self->m_host = std::make_unique<ScreenHost>(*parts.session, UiPorts{.audio = &self->m_audio, .voice = &self->m_voice, .wake = [] {}, .copy = {}, .save_checklist_card = parts.save_checklist_card, .save_action_list = parts.save_action_list},
                                              *parts.fonts, parts.rules, Size{stage.width, stage.height});
  self->m_host->start(std::make_unique<PeopleScreen>(), start);
  return self;
}

Offscreen::~Offscreen() = default;

void Offscreen::paint() {
  for (const Rect& rect : m_host->take_dirty()) m_host->paint(*m_canvas, rect);
}

void Offscreen::advance(std::chrono::milliseconds by) {
  const MonotonicTime end = m_now.monotonic + by;
  while (m_now.monotonic < end) {
    const auto due = m_host->next_wake(m_now);
    auto stride = due ? std::clamp<std::chrono::milliseconds>(*due - m_now.monotonic, shortest_stride, longest_stride)
                      : std::chrono::milliseconds(end - m_now.monotonic);
    stride = std::min<std::chrono::milliseconds>(stride, end - m_now.monotonic);
    m_now.monotonic += stride;
    m_now.wall += stride;
    m_audio.advance(m_now.monotonic);
    m_voice.advance(m_now.monotonic);
    m_host->handle(Woken{}, m_now);
    // Virtual time costs nothing, decoding does: let its thread have its turn.
    if (due) std::this_thread::sleep_for(1ms);
  }
}

Status Offscreen::shot(const std::string& name) {
  if (m_options.shots.empty()) return {};
  paint();
  return write_png(m_options.shots / to_path(name + ".png"), *m_canvas);
}

bool Offscreen::can_press(const std::string& id) const {
  return m_host->layout().takes_input(m_host->layout().find(id));
}

Status Offscreen::press(const std::string& id) {
  if (!can_press(id)) {
    return stuck("on the screen \"" + std::string(m_host->screen_name()) + "\" there is no \"" + id + "\" to press");
  }
  m_host->handle(ElementPressed{id}, m_now);
  advance(time_of_an_input);
  return {};
}

Status Offscreen::resize(Size stage) {
  m_options.width_px = static_cast<int>(stage.width);
  m_options.height_px = static_cast<int>(stage.height);
  const float scale = stage_scale(m_options.width_px, m_options.height_px);
  auto canvas = SurfaceCanvas::create(m_options.width_px, m_options.height_px, scale, *m_parts.fonts, *m_parts.art);
  if (!canvas) return canvas.problem();
  m_canvas = std::move(*canvas);
  m_host->handle(WindowResized{{m_canvas->bounds().width, m_canvas->bounds().height}}, m_now);
  return {};
}

Status Offscreen::input(const InputEvent& event) {
  if (const auto* pressed = std::get_if<ElementPressed>(&event)) return press(pressed->id);
  if (const auto* resized = std::get_if<WindowResized>(&event)) return resize(resized->stage);
  m_host->handle(event, m_now);
  advance(time_of_an_input);
  return {};
}

Status Offscreen::until(const UntilStep& step) {
  const MonotonicTime end = m_now.monotonic + step.longest;
  const auto is_there = [&] {
    return step.is_screen ? m_host->screen_name() == step.name : m_host->layout().find(step.name) >= 0;
  };
  while (!is_there()) {
    if (m_host->finished() || m_now.monotonic >= end) {
      return stuck("waited " + std::to_string(step.longest.count()) + " ms for \"" + step.name + "\" on the screen \"" +
                   std::string(m_host->screen_name()) + "\"");
    }
    advance(longest_stride);
  }
  return {};
}

Status Offscreen::answer(bool right) {
  const auto presses = presses_to_answer(*m_parts.session, right);
  if (presses.empty()) return stuck("nothing is asked here");
  for (const std::string& id : presses) {
    if (auto status = press(id); !status) return status;
  }
  return {};
}

// Until the film is over and the lesson can be left; its length bounds the wait.
Status Offscreen::film() {
  constexpr std::chrono::minutes longest(30);
  const MonotonicTime end = m_now.monotonic + longest;
  while (!can_press("watch.finish")) {
    if (m_host->finished() || m_now.monotonic >= end) return stuck("the film never came to its end");
    if (can_press("cue.close")) {
      if (auto status = press("cue.close"); !status) return status;
    } else if (m_host->layout().find("cue.answer.1") >= 0) {
      if (auto status = answer(true); !status) return status;
    } else {
      advance(longest_stride);
    }
  }
  return {};
}

Status Offscreen::through(const ThroughStep& way) {
  for (int i = 0; i < most_repeats && !can_press(way.end); ++i) {
    if (auto status = can_press(way.id) ? press(way.id) : answer(true); !status) return status;
  }
  return can_press(way.end) ? Status{} : Status(stuck("\"" + way.end + "\" never came"));
}

Status Offscreen::step(const LogStep& step) {
  return std::visit(Overloaded{
                        [&](const InputEvent& event) { return input(event); },
                        [&](const WaitStep& wait) {
                          advance(wait.time);
                          return Status{};
                        },
                        [&](const UntilStep& wait) { return until(wait); },
                        [&](const ShotStep& picture) { return shot(picture.name); },
                        [&](const TreeStep&) {
                          if (m_options.print) m_options.print(accessibility_tree(m_host->layout(), m_host->focus_id()));
                          return Status{};
                        },
                        [&](const AnswerStep& given) { return answer(given.right); },
                        [&](const FilmStep&) { return film(); },
                        [&](const ThroughStep& way) { return through(way); },
                        [&](const RepeatStep& repeat) {
                          for (int i = 0; i < most_repeats && !m_host->finished() && can_press(repeat.id); ++i) {
                            if (auto status = press(repeat.id); !status) return status;
                          }
                          return Status{};
                        },
                    },
                    step);
}

Status Offscreen::run(const std::vector<LogLine>& steps, const std::string& shown_name) {
  for (const LogLine& line : steps) {
    if (m_host->finished()) break;
    if (auto status = step(line.step); !status) {
      Problem problem = status.problem();
      problem.place = Place{.file = shown_name, .line = line.line};
      return problem;
    }
    if (m_options.report_saved && m_options.print) {
      m_options.print("saved " + std::to_string(m_parts.session->store().status().head.counter) + "\n");
    }
  }
  paint();
  return {};
}

}  // namespace mamori
