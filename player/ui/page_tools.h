#pragma once

#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "media/clip_player.h"
#include "ui/layout.h"
#include "ui/screen.h"

namespace mamori {

// What every page has besides its own screen: glossary terms to press with their pop-up, reading aloud, and short notes
// at its foot. The host asks it to dress each view and hands it what is pressed; all on the loop's thread.
class PageTools {
 public:
  PageTools();
  ~PageTools();
  PageTools(const PageTools&) = delete;
  PageTools& operator=(const PageTools&) = delete;

  void dress(View& root, const UiContext& context) const;

  // Whether the pressed element was one of the tools'.
  bool press(const std::string& id, const Layout& layout, UiContext& context);
  bool close_pop_up();  // whether there was one
  // Another page is shown, or the learner goes on: nothing is read any more.
  void page_left(Now now);
  // Another screen: nothing of the old one stays.
  void screen_left(Now now);

  bool is_reading() const { return !m_queue.empty(); }
  // Time went on; whether the page looks different now.
  bool wake(UiContext& context);
  std::optional<MonotonicTime> next_wake(Now now) const;

 private:
  void start_reading(const Layout& layout, UiContext& context);
  void read_next(UiContext& context);
  void say(const char* key, Now now);
  View note(const UiContext& context) const;

  std::string m_term;  // shown in the pop-up; empty: none

  std::unique_ptr<ClipPlayer> m_player;  // made with the first sentence
  std::vector<SentenceId> m_queue;       // being read and to be read; empty: nothing is read
  std::size_t m_read = 0;                // sentences of the queue that were heard

  const char* m_note = nullptr;  // string id
  MonotonicTime m_note_until{};
};

}  // namespace mamori
