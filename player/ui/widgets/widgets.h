#pragma once

#include <optional>
#include <string>
#include <vector>

#include "learn/glossary.h"
#include "ui/ui_context.h"
#include "ui/view.h"

namespace mamori {

// The parts every screen is made of, in the look of the theme. All take their texts ready.

enum class ButtonKind : std::uint8_t {
  primary,    // the one thing to do next: filled
  secondary,  // white with a border
  quiet       // the header's
};

struct ButtonLook {
  ButtonKind kind = ButtonKind::secondary;
  std::string icon = {};        // before the text
  std::string icon_after = {};  // behind it
  bool enabled = true;
  bool takes_focus = false;
  std::vector<Key> keys = {};
};

View button(const UiContext& context, std::string id, RichText text, ButtonLook look = {});
View icon_button(const UiContext& context, std::string id, std::string icon, std::string name, ButtonLook look = {});

enum class AnswerMark : std::uint8_t {
  none,
  right,       // was chosen and is right, or is the right one shown afterwards
  wrong,       // was chosen and is wrong
};

struct AnswerLook {
  int number = 0;  // 1…9: badge and key; 0: no badge
  RichText text;
  RichText reason = {};  // shown below once answered
  bool selected = false;
  bool enabled = true;
  bool takes_focus = false;
  AnswerMark mark = AnswerMark::none;
  RichText mark_word = {};  // under the mark; empty: that of the mark
  SentenceId spoken_id = {};  // of the text; its reason is read under the part «why»
};

// A large answer: badge, text, tick when selected; ○ or × with word, icon and colour once judged.
View answer_card(const UiContext& context, std::string id, AnswerLook look);

// The text with the clip it is read aloud by.
View spoken(View text, const SentenceId& id);

// A place in a picture that can be pressed, in the picture's own units.
struct HotSpot {
  std::string id;
  std::string name;
  Rect bounds;
  bool selected = false;
  bool right = false;  // shown once judged
};

// Numbers the spots on the picture and makes each as large as a finger where its neighbours leave room; one that does
// not come to that size is pressed through its list only. `picture`: with its size set (min); `units`: its width and
// height in its own units.
void add_hot_spots(const UiContext& context, View& picture, Size units, const std::vector<HotSpot>& spots, bool enabled);

// White, rounded, with border and soft shadow.
View card(const UiContext& context, std::vector<View> children);
View note_box(const UiContext& context, std::string icon, RichText text);
View tag(const UiContext& context, RichText text);

View heading(const UiContext& context, RichText text, float size);
View body_text(const UiContext& context, RichText text);
View soft_text(const UiContext& context, RichText text, float size);

// Source tags («T 1-1; K 3-1-1) P.5») as a reader would name them.
RichText source_words(const UiContext& context, std::string_view tags);

// A bar filled to `share` (0..1); `name` says what it measures.
View progress_bar(const UiContext& context, std::string name, double share);
// Small bars, one a step; one bar where there are many.
View progress_steps(const UiContext& context, std::string name, int done, int all);

struct FieldLook {
  std::string value;
  RichText hint;  // shown while empty
  std::string name;
  bool takes_focus = false;
  bool hidden = false;  // dots instead of the characters, no copying
  std::size_t most_characters = TextEdit::no_limit;
};
View text_field(const UiContext& context, std::string id, FieldLook look);

struct HeaderLook {
  RichText title;
  RichText subtitle = {};
  std::optional<View> middle = std::nullopt;
};
struct FooterLook {
  bool back = true;
  RichText back_text = {};  // empty: もどる
  RichText help = {};
  std::vector<View> actions = {};
};

// Header, body and footer over the whole stage. The body pages where it does not fit.
View screen_frame(const UiContext& context, HeaderLook header, View body, FooterLook footer);

// A term of the glossary with its meaning: elements «popup.close» and «popup.see.<term>».
View glossary_pop_up(const UiContext& context, const Term& term);

// One quiet sentence for some seconds.
View toast(const UiContext& context, RichText text);

// Over everything else, in the middle.
View dialog(const UiContext& context, std::string id, std::vector<View> children);

}  // namespace mamori
