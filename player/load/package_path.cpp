#include "load/package_path.h"

#include <algorithm>
#include <vector>

#include "base/utf8.h"

namespace mamori {
namespace {

int hex_digit(char c) {
  if (c >= '0' && c <= '9') return c - '0';
  if (c >= 'a' && c <= 'f') return c - 'a' + 10;
  if (c >= 'A' && c <= 'F') return c - 'A' + 10;
  return -1;
}

std::string decoded(std::string_view text) {
  std::string out;
  for (std::size_t at = 0; at < text.size(); ++at) {
    const bool escaped = text[at] == '%' && at + 2 < text.size();
    const int high = escaped ? hex_digit(text[at + 1]) : -1;
    const int low = escaped ? hex_digit(text[at + 2]) : -1;
    if (high >= 0 && low >= 0) {
      out += static_cast<char>(high * 16 + low);
      at += 2;
    } else {
      out += text[at];
    }
  }
  return out;
}

}  // namespace

bool is_external(std::string_view href) {
  if (href.starts_with("//")) return true;
  const std::size_t colon = href.find(':');
  return colon != std::string_view::npos && colon < href.find_first_of("/?#");
}

std::optional<std::string> package_name(std::string_view from, std::string_view href) {
  href = href.substr(0, href.find_first_of("?#"));
  if (href.empty() || is_external(href)) return std::nullopt;
  const std::string wanted = decoded(href);
  if (!is_valid_utf8(wanted) || wanted.front() == '/' || wanted.find('\\') != std::string::npos ||
      wanted.find(':') != std::string::npos || wanted.find('\0') != std::string::npos) {
    return std::nullopt;
  }
  const std::size_t slash = from.rfind('/');
  std::string path = slash == std::string_view::npos ? wanted : std::string(from.substr(0, slash + 1)) + wanted;
  std::vector<std::string> parts;
  for (std::size_t at = 0; at <= path.size();) {
    const std::size_t end = std::min(path.find('/', at), path.size());
    const std::string part = path.substr(at, end - at);
    at = end + 1;
    if (part.empty() || part == ".") continue;
    if (part != "..") {
      parts.push_back(part);
    } else if (parts.empty()) {
      return std::nullopt;
    } else {
      parts.pop_back();
    }
  }
  std::string out;
  for (const std::string& part : parts) out += (out.empty() ? "" : "/") + part;
  return out.empty() ? std::nullopt : std::optional(out);
}

}  // namespace mamori
