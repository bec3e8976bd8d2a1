#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"

namespace mamori {

// A command line after the command's name: words, and options "--name value" or "--name" as the command declares them.
struct OptionRule {
  std::string_view name;    // "--out"
  bool takes_value = true;
  bool repeats = false;
};

class Arguments {
 public:
  // Problem: an option that nobody declared, without its value, or given twice.
  static Result<Arguments> parse(const std::vector<std::string>& line, const std::vector<OptionRule>& rules);

  const std::vector<std::string>& words() const { return m_words; }
  bool has(std::string_view option) const { return m_options.find(option) != m_options.end(); }
  std::optional<std::string> value(std::string_view option) const;
  std::vector<std::string> values(std::string_view option) const;

 private:
  std::vector<std::string> m_words;
  std::map<std::string, std::vector<std::string>, std::less<>> m_options;
};

}  // namespace mamori
