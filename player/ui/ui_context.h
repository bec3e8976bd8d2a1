#pragma once

#include <functional>
#include <optional>
#include <string>
#include <string_view>

#include "base/clock.h"
#include "base/strings.h"
#include "draw/text_layout.h"
#include "draw/theme.h"
#include "media/audio_output.h"
#include "session/learner_session.h"
#include "ui/field_text.h"

namespace mamori {

// What the loop lends to screens that play something.
struct UiPorts {
  AudioOutput* audio = nullptr;     // of films; none: plays silently
  AudioOutput* voice = nullptr;     // reads pages aloud; none: says that there is no sound
  std::function<void()> wake = {};  // callable from any thread: the loop shall ask the screen again
  std::function<void(const std::string&)> copy = {};  // to the clipboard
  // Makes the self-check's card for the printer and says where it lies; none: papers cannot be made here.
  std::function<Result<std::string>(Now)> save_checklist_card = {};
  // The same for 対策強化の一覧: the person's own, or the office's.
  std::function<Result<std::string>(std::optional<PersonId>, Now)> save_action_list = {};
};

// What a screen is given with every call. Screens keep none of it.
struct UiContext {
  LearnerSession& session;
  const UiPorts& ports;
  const Theme& theme;
  Size stage;
  Now now;
  std::string focus;                  // id of the element with the keyboard
  const FieldState* field = nullptr;  // where that is a text field
  bool is_reading = false;            // the page is being read aloud
  bool may_read = true;               // the screen makes no sound of its own now

  const StringTable& strings() const { return session.strings(); }
  RichText tr(std::string_view key, const TextArguments& arguments = {}) const {
    return strings().rich(key, arguments);
  }

  // «5分», with the reading that goes with the number (ふん or ぷん).
  RichText minutes(long long count) const;

  float text_scale() const { return static_cast<float>(session.preferences().text_percent) / 100.0f; }
  // Header and footer grow less, or nothing would be left between them at 1024×600.
  float chrome_scale() const { return std::min(text_scale(), 1.3f); }
  // Whether two things fit side by side at this text size.
  bool wide() const { return stage.width / text_scale() >= 1000; }
  // Whether the header has room for more than words in its middle.
  bool broad() const { return stage.width / text_scale() >= 1200; }

  Furigana furigana() const;
  TextStyle style(float size, Colour colour, FontWeight weight = FontWeight::regular) const;
  TextStyle chrome_style(float size, Colour colour, FontWeight weight = FontWeight::regular) const;
};

}  // namespace mamori
