#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace mamori {

// A reference with a scheme or a host: "https://…", "//host/…", "file:…".
bool is_external(std::string_view href);

// The name in the package that `href`, written in the file `from`, leads to: "items/q1.xml". Nothing where it leads out
// of the package, is absolute or external. A fragment or query falls away, %20 and its like are read.
std::optional<std::string> package_name(std::string_view from, std::string_view href);

}  // namespace mamori
