#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "learn/checklist.h"
#include "ui/screen.h"

namespace mamori {

// チェックリスト: the self-check for one's role, a section a page; answers are recorded at once, the note beside one
// when the writing pauses (product.md 6). Last: what is to be mended.
class ChecklistScreen final : public Screen {
 public:
  std::string_view name() const override { return "checklist"; }
  View view(const UiContext& context) const override;
  ScreenChange press(const std::string& id, UiContext& context) override;
  ScreenChange back(UiContext& context) override;
  ScreenChange edit(const std::string& id, const std::string& value, UiContext& context) override;
  ScreenChange wake(UiContext& context) override;
  std::optional<MonotonicTime> next_wake(const UiContext& context) override;
  void entered(UiContext& context) override;
  void left(UiContext& context) override;

 private:
  void save_notes(UiContext& context);
  void keep_printed(const char* key, const Result<std::string>& place, const UiContext& context);
  View page_head(const UiContext& context, RichText text, std::string id) const;
  View section_view(const UiContext& context, const CheckSection& section) const;
  View footer_action(const UiContext& context) const;

  std::vector<CheckSection> m_sections;  // for the person's role; empty: the checklist cannot be read
  std::size_t m_page = 0;                // one after the last section: the summary
  bool m_began = false;
  std::map<CheckId, std::string> m_notes;
  std::vector<CheckId> m_unsaved;  // notes
  MonotonicTime m_save_at{};
  RichText m_printed;  // where what was made for the printer lies; empty: nothing was made
  int m_times_printed = 0;
  std::optional<Problem> m_problem;
};

// This fiscal year's answer and the one before it, if any.
struct CheckState {
  const CheckMark* now = nullptr;
  const CheckMark* before = nullptr;
};
CheckState check_state(const UiContext& context, const CheckId& item);

// What an answer looks like everywhere: sign, word and colour.
struct CheckLook {
  const char* icon;
  const char* word;  // key of the string table
  Colour ink;
  Colour tint;
};
CheckLook check_look(const Theme& theme, CheckAnswer answer);

using NoteTexts = std::map<CheckId, std::string>;

// One item with its answers («check.<item>.yes», «.partly», «.no»), its card («.card») and, where it is not yet so, a
// note («.note»).
View check_row(const UiContext& context, const CheckItem& item, const NoteTexts& notes, bool takes_focus);
// `printed`: where what was made for the printer lies, or nothing.
View check_summary(const UiContext& context, const std::vector<CheckSection>& sections, const NoteTexts& notes,
                   const RichText& printed);

}  // namespace mamori
