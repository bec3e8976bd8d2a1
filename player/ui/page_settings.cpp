#include "ui/page_settings.h"

namespace mamori {
namespace {

Preferences with_next_text_size(Preferences preferences) {
  switch (preferences.text_percent) {
    case 100:
      preferences.text_percent = 125;
      break;
    case 125:
      preferences.text_percent = 150;
      break;
    case 150:
      preferences.text_percent = 200;
      break;
    default:
      preferences.text_percent = 100;
      break;
  }
  return preferences;
}

Preferences with_next_readings(Preferences preferences) {
  switch (preferences.readings) {
    case Readings::none:
      preferences.readings = Readings::difficult;
      break;
    case Readings::difficult:
      preferences.readings = Readings::all;
      break;
    case Readings::all:
      preferences.readings = Readings::none;
      break;
  }
  return preferences;
}

}  // namespace

std::optional<Preferences> after_setting(std::string_view id, Preferences preferences) {
  if (id == "settings.text") return with_next_text_size(preferences);
  if (id == "settings.readings") return with_next_readings(preferences);
  if (id != "settings.contrast") return std::nullopt;
  preferences.high_contrast = !preferences.high_contrast;
  return preferences;
}

}  // namespace mamori
