#pragma once

#include <cstddef>
#include <string>

#include "ui/ui_context.h"
#include "ui/view.h"

namespace mamori {

inline constexpr std::size_t longest_name = 40;
inline constexpr std::size_t pin_length = 4;

// What だれですか asks in dialogs. «back» closes each; the others' ids are pin.ok, pin.0 … pin.9, new.ok and leave.ok.
View pin_dialog(const UiContext& context, const std::string& pin, bool was_wrong);
View new_person_dialog(const UiContext& context, const std::string& name, const std::string& kana);
View leave_dialog(const UiContext& context);

}  // namespace mamori
