#pragma once

#include <optional>
#include <string_view>

namespace mamori {

enum class QtiTemplate { match_correct, map_response, map_response_point };

// The standard template that a URI names. 1EdTech's own examples spell the same one in several ways: purl.imsglobal.org
// or www.imsglobal.org (or 1edtech.org), for QTI 3.0 or 2.0 to 2.2, with or without ".xml".
std::optional<QtiTemplate> standard_template(std::string_view uri);

}  // namespace mamori
