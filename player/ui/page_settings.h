#pragma once

#include <optional>
#include <string_view>

#include "session/preferences.h"

namespace mamori {

// What a press on one of the header's settings makes of the preferences; none: the element is no setting.
std::optional<Preferences> after_setting(std::string_view id, Preferences preferences);

}  // namespace mamori
