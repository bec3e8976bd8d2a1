#pragma once

#include <sys/types.h>

#include <chrono>
#include <filesystem>
#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "hand/background_program.h"

namespace mamori::test {

// One line of the accessibility tree that the window writes (`mamori --tree`).
struct SeenElement {
  std::string name;
  std::string id;
  bool enabled = true;
  bool focused = false;
  std::string text;       // of a text field, with what is being composed
  std::string composing;  // that alone
  int x = 0, y = 0, width = 0, height = 0;
};

// Top left corner on the display, pixels.
struct WindowPlace {
  int x = 0, y = 0;
};

// The real program in a real window on an X server of its own (Xvfb), driven from outside by xdotool: mouse and keys as
// a hand gives them.
class RealWindow {
 public:
  // Starts what the program needs beside it, once the display is there, and gives the environment for it.
  using Beside = std::function<Environment(const std::string& display)>;

  // `content`: other than the project's; the films are the project's in any case.
  explicit RealWindow(const std::filesystem::path& data, const Beside& beside = {},
                      const std::filesystem::path& content = {});
  ~RealWindow();
  RealWindow(const RealWindow&) = delete;
  RealWindow& operator=(const RealWindow&) = delete;

  std::string screen() const;
  std::vector<SeenElement> elements() const;
  std::optional<SeenElement> find(const std::string& id) const;
  bool can_press(const std::string& id) const;
  bool shows_text(const std::string& text) const;

  // Waits until the condition holds; false: it never did.
  bool wait_until(const std::function<bool()>& condition, std::chrono::seconds longest) const;

  void click(const std::string& id);
  void key(const std::string& x_key_name);
  // Without a window manager keys come by the pointer; an input method follows the focus, which has to be given.
  void take_focus();
  void type(const std::string& ascii);
  // Starts the program once more on the same records, gives whatever window it opens the Enter key, returns its exit
  // code; -1: it had to be killed.
  int start_a_second_one();
  // Of another program's visible window, by its class.
  std::optional<WindowPlace> window_of(const std::string& class_name) const;
  // Whether the program has a library of that name in its memory.
  bool has_loaded(const std::string& library) const;
  // The program's exit code; -1: it had to be killed.
  int wait_for_end();

 private:
  void xdotool(std::vector<std::string> words) const;
  std::string tree() const;

  std::filesystem::path m_data;
  std::filesystem::path m_tree;
  std::string m_display;
  pid_t m_server = -1;
  pid_t m_program = -1;
};

}  // namespace mamori::test
