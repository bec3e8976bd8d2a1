#pragma once

#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <variant>

#include "ui/ui_context.h"
#include "ui/view.h"

namespace mamori {

class Screen;

struct Stay {};
struct PushScreen {
  std::unique_ptr<Screen> screen;
};
struct ReplaceScreen {
  std::unique_ptr<Screen> screen;
};
struct PopScreen {};
struct QuitProgram {};

// What a screen wants to happen; the host does it after the call returned.
using ScreenChange = std::variant<Stay, PushScreen, ReplaceScreen, PopScreen, QuitProgram>;

// One screen of the program. view() shows its state and changes nothing; the other calls change state and draw nothing.
// All on the loop's thread.
class Screen {
 public:
  virtual ~Screen() = default;

  virtual std::string_view name() const = 0;  // "quiz": stable, for logs and pictures
  virtual View view(const UiContext& context) const = 0;

  virtual ScreenChange press(const std::string& id, UiContext& context) = 0;
  virtual ScreenChange back(UiContext& context) = 0;  // Escape, or the back button (id "back")
  virtual ScreenChange slide(const std::string&, float, UiContext&) { return Stay{}; }
  // The text of a field is `value` now. What view() shows there afterwards counts.
  virtual ScreenChange edit(const std::string& /*id*/, const std::string& /*value*/, UiContext&) { return Stay{}; }
  // Time went on, or `UiPorts::wake` was called.
  virtual ScreenChange wake(UiContext&) { return Stay{}; }
  virtual std::optional<MonotonicTime> next_wake(const UiContext&) { return std::nullopt; }

  // Whether it is making sound itself, so that nothing else should be read aloud.
  virtual bool is_sounding() const { return false; }

  virtual void entered(UiContext&) {}  // it came to the top
  virtual void left(UiContext&) {}     // it goes away for good
};

}  // namespace mamori
