#include "load/svg_lint.h"

#include <algorithm>
#include <array>
#include <map>
#include <set>
#include <tinyxml2.h>
#include <vector>

#include "base/files.h"
#include "load/xml_cursor.h"

namespace mamori {
namespace {

constexpr std::uintmax_t size_limit = 2u << 20;  // the rasteriser's own

using Names = std::vector<std::string_view>;

const Names shapes{"g", "path", "rect", "circle", "ellipse", "line", "polyline", "polygon", "linearGradient"};
const Names paint{"fill",           "fill-opacity",   "fill-rule",       "stroke",           "stroke-width",
                  "stroke-opacity", "stroke-linecap", "stroke-linejoin", "stroke-dasharray", "transform"};

// Attributes of each element besides `paint`; only shapes have those.
const std::map<std::string_view, Names>& own_attributes() {
  static const std::map<std::string_view, Names> table{
      {"svg", {"xmlns", "width", "height", "viewBox"}},
      {"g", {}},
      {"path", {"d"}},
      {"rect", {"x", "y", "width", "height", "rx", "ry"}},
      {"circle", {"cx", "cy", "r"}},
      {"ellipse", {"cx", "cy", "rx", "ry"}},
      {"line", {"x1", "y1", "x2", "y2"}},
      {"polyline", {"points"}},
      {"polygon", {"points"}},
      {"linearGradient", {"id", "gradientUnits", "x1", "y1", "x2", "y2"}},
      {"stop", {"offset", "stop-color", "stop-opacity"}},
  };
  return table;
}

bool is_shape(std::string_view name) {
  return std::find(shapes.begin(), shapes.end(), name) != shapes.end() && name != "linearGradient";
}

bool is_hex_colour(std::string_view value) {
  return value.size() == 7 && value[0] == '#' && value.find_first_not_of("0123456789abcdefABCDEF", 1) == value.npos;
}

// "url(#g1)" → "g1"; empty where it is no such reference.
std::string_view reference(std::string_view value) {
  if (!value.starts_with("url(#") || !value.ends_with(")")) return {};
  return value.substr(5, value.size() - 6);
}

// Only numbers between the letters of `letters`.
bool is_made_of(std::string_view value, std::string_view letters) {
  return std::all_of(value.begin(), value.end(), [&](char c) {
    return letters.find(c) != letters.npos || std::string_view("0123456789.,-+e \n").find(c) != std::string_view::npos;
  });
}

bool is_transform(std::string_view value) {
  while (true) {
    value.remove_prefix(std::min(value.find_first_not_of(" ,"), value.size()));
    if (value.empty()) return true;
    const std::size_t open = value.find('(');
    const std::size_t close = value.find(')');
    if (open == value.npos || close == value.npos || close < open) return false;
    constexpr std::array<std::string_view, 4> known{"translate", "rotate", "scale", "matrix"};
    if (std::find(known.begin(), known.end(), value.substr(0, open)) == known.end()) return false;
    if (!is_made_of(value.substr(open + 1, close - open - 1), "")) return false;
    value.remove_prefix(close + 1);
  }
}

class SvgReader {
 public:
  void read(const XmlCursor& root) {
    if (root.name() != "svg") root.problem(ProblemKind::malformed, "a picture's root element is <svg>");
    for (const char* needed : {"width", "height", "viewBox"}) (void)root.required(needed);
    collect_gradients(root);
    element(root);
  }

 private:
  void collect_gradients(const XmlCursor& cursor) {
    for (const XmlCursor& child : cursor.children()) {
      if (child.name() == "linearGradient") m_gradients.insert(child.required("id"));
      collect_gradients(child);
    }
  }

  void element(const XmlCursor& cursor) {
    const auto known = own_attributes().find(cursor.name());
    if (known == own_attributes().end()) {
      cursor.problem(ProblemKind::unsupported, "<" + std::string(cursor.name()) + "> is not drawn in our pictures");
      return;
    }
    attributes(cursor, known->second);
    if (has_text(*cursor.element())) cursor.problem(ProblemKind::unsupported, "text is not drawn");
    for (const XmlCursor& child : cursor.children()) {
      const bool belongs = cursor.name() == "linearGradient" ? child.name() == "stop" : child.name() != "stop";
      if (!belongs)
        child.problem(ProblemKind::malformed, "<stop> belongs into <linearGradient>, and nothing else does");
      element(child);
    }
    if (cursor.name() == "linearGradient" && cursor.attribute("gradientUnits") != "userSpaceOnUse") {
      cursor.problem(ProblemKind::unsupported, "a gradient needs gradientUnits=\"userSpaceOnUse\"");
    }
  }

  static bool has_text(const tinyxml2::XMLElement& element) {
    for (const auto* node = element.FirstChild(); node != nullptr; node = node->NextSibling()) {
      if (node->ToText() != nullptr) return true;
    }
    return false;
  }

  void attributes(const XmlCursor& cursor, const Names& own) {
    for (const auto* at = cursor.element()->FirstAttribute(); at != nullptr; at = at->Next()) {
      const std::string name = at->Name();
      const bool painted = is_shape(cursor.name()) && std::find(paint.begin(), paint.end(), name) != paint.end();
      if (!painted && std::find(own.begin(), own.end(), name) == own.end()) {
        cursor.problem(ProblemKind::unsupported,
                       "<" + std::string(cursor.name()) + "> with \"" + name + "\" is not drawn in our pictures");
        continue;
      }
      value(cursor, name, at->Value());
    }
  }

  void value(const XmlCursor& cursor, const std::string& name, const std::string& value) {
    const auto wrong = [&](const char* why) {
      cursor.problem(ProblemKind::malformed, name + "=\"" + value.substr(0, 40) + "\": " + why);
    };
    if (name == "fill" || name == "stroke" || name == "stop-color") {
      const std::string_view gradient = reference(value);
      if (!gradient.empty() && !m_gradients.contains(std::string(gradient))) return wrong("no such gradient");
      if (gradient.empty() && value != "none" && !is_hex_colour(value)) wrong("a colour is written #rrggbb");
    } else if (name == "transform") {
      if (!is_transform(value)) wrong("only translate, rotate, scale and matrix");
    } else if (name == "d") {
      if (!is_made_of(value, "MmLlHhVvCcSsQqTtAaZz")) wrong("no path");
    } else if (name == "points" || name == "viewBox" || name == "stroke-dasharray") {
      if (!is_made_of(value, "")) wrong("numbers only");
    } else if (is_number_name(name) && (value.empty() || !is_made_of(value, ""))) {
      wrong("a number without a unit");
    }
  }

  static bool is_number_name(std::string_view name) {
    constexpr std::array<std::string_view, 5> words{"xmlns", "id", "gradientUnits", "fill-rule", "stroke-linecap"};
    return std::find(words.begin(), words.end(), name) == words.end() && name != "stroke-linejoin";
  }

  std::set<std::string> m_gradients;
};

}  // namespace

Problems check_svg(std::string_view svg, const std::string& shown_name) {
  auto file = XmlFile::parse(svg, shown_name);
  if (!file) return {file.problem()};
  SvgReader().read((*file)->root());
  return std::move((*file)->problems());
}

Problems check_svg_file(const std::filesystem::path& file, const std::string& shown_name) {
  const auto bytes = read_file(file, size_limit);
  if (bytes) return check_svg(*bytes, shown_name);
  Problem problem = bytes.problem();
  problem.place = Place{.file = shown_name};
  return {problem};
}

}  // namespace mamori
