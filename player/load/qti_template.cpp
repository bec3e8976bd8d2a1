#include "load/qti_template.h"

#include <array>

namespace mamori {
namespace {

bool take(std::string_view& text, std::string_view beginning) {
  if (!text.starts_with(beginning)) return false;
  text.remove_prefix(beginning.size());
  return true;
}

template <std::size_t Count>
bool take_one(std::string_view& text, const std::array<std::string_view, Count>& beginnings) {
  for (const std::string_view beginning : beginnings) {
    if (take(text, beginning)) return true;
  }
  return false;
}

}  // namespace

std::optional<QtiTemplate> standard_template(std::string_view uri) {
  constexpr auto schemes = std::to_array<std::string_view>({"https://", "http://"});
  constexpr auto hosts = std::to_array<std::string_view>(
      {"purl.imsglobal.org/", "www.imsglobal.org/", "purl.1edtech.org/", "www.1edtech.org/"});
  constexpr auto folders = std::to_array<std::string_view>(
      {"spec/qti/v3p0/rptemplates/", "question/qti_v3p0/rptemplates/", "question/qti_v2p0/rptemplates/",
       "question/qti_v2p1/rptemplates/", "question/qti_v2p2/rptemplates/"});
  if (!take_one(uri, schemes) || !take_one(uri, hosts) || !take_one(uri, folders)) return std::nullopt;
  if (uri.ends_with(".xml")) uri.remove_suffix(4);
  if (uri == "match_correct") return QtiTemplate::match_correct;
  if (uri == "map_response") return QtiTemplate::map_response;
  if (uri == "map_response_point") return QtiTemplate::map_response_point;
  return std::nullopt;
}

}  // namespace mamori
