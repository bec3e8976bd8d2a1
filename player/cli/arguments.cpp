#include "cli/arguments.h"

#include <algorithm>

namespace mamori {

Result<Arguments> Arguments::parse(const std::vector<std::string>& line, const std::vector<OptionRule>& rules) {
  Arguments out;
  const auto refuse = [](std::string message) {
    return Problem{.kind = ProblemKind::refused, .message = std::move(message)};
  };
  for (std::size_t i = 0; i < line.size(); ++i) {
    const std::string& word = line[i];
    if (!word.starts_with("--")) {
      out.m_words.push_back(word);
      continue;
    }
    const auto rule = std::find_if(rules.begin(), rules.end(), [&](const OptionRule& r) { return r.name == word; });
    if (rule == rules.end()) return refuse("there is no option " + word);
    auto& values = out.m_options[word];
    if (!values.empty() && !rule->repeats) return refuse(word + " stands twice");
    if (!rule->takes_value) {
      values.emplace_back();
    } else if (i + 1 < line.size()) {
      values.push_back(line[++i]);
    } else {
      return refuse(word + " needs a value");
    }
  }
  return out;
}

std::optional<std::string> Arguments::value(std::string_view option) const {
  const auto found = m_options.find(option);
  if (found == m_options.end()) return std::nullopt;
  return found->second.front();
}

std::vector<std::string> Arguments::values(std::string_view option) const {
  const auto found = m_options.find(option);
  return found == m_options.end() ? std::vector<std::string>{} : found->second;
}

}  // namespace mamori
