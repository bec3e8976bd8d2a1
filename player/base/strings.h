#pragma once

#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/rich_text.h"

namespace mamori {

// What stands in place of {name} in a text of the table. Values keep their own readings.
struct TextArgument {
  TextArgument(std::string argument_name, RichText text) : name(std::move(argument_name)), value(std::move(text)) {}
  TextArgument(std::string argument_name, std::string_view text)
      : name(std::move(argument_name)), value(plain_text(text)) {}
  TextArgument(std::string argument_name, const char* text)
      : TextArgument(std::move(argument_name), std::string_view(text)) {}
  TextArgument(std::string argument_name, long long number)
      : TextArgument(std::move(argument_name), std::string_view(std::to_string(number))) {}

  std::string name;
  RichText value;
};

using TextArguments = std::vector<TextArgument>;

// Everything the product itself says (content/strings/ja.xml). A key that is missing comes back as «⟦key⟧», so that a
// screen still works and a test sees it.
class StringTable {
 public:
  void set(std::string key, RichText text);
  bool has(std::string_view key) const;
  RichText rich(std::string_view key, const TextArguments& arguments = {}) const;
  std::string plain(std::string_view key, const TextArguments& arguments = {}) const;
  const std::map<std::string, RichText, std::less<>>& all() const { return m_texts; }

 private:
  std::map<std::string, RichText, std::less<>> m_texts;
};

}  // namespace mamori
