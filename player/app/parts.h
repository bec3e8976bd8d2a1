#pragma once

#include <filesystem>
#include <functional>
#include <memory>
#include <optional>

#include "draw/text_layout.h"
#include "raster/fonts.h"
#include "raster/svg_art.h"
#include "session/learner_session.h"
#include "session/places.h"

namespace mamori {

// What a window and an off-screen run are made of.
struct AppParts {
  std::unique_ptr<LearnerSession> session;
  std::unique_ptr<Fonts> fonts;
  std::unique_ptr<SvgArt> art;
  TextRules rules;
  // For UiPorts.
  std::function<Result<std::string>(Now)> save_checklist_card = {};
  std::function<Result<std::string>(std::optional<PersonId>, Now)> save_action_list = {};
};

Result<AppParts> make_parts(const Places& places, RandomSource random, Now now);

// The line-breaking and furigana data of content/text.
Result<TextRules> load_text_rules(const std::filesystem::path& content);

}  // namespace mamori
