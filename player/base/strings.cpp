#include "base/strings.h"

#include <algorithm>

namespace mamori {
namespace {

// Appends `run` to `out` with every {name} of `arguments` replaced; braces that name nothing stay as they are.
void append_filled(RichText& out, const TextRun& run, const TextArguments& arguments) {
  std::string literal;
  const auto flush = [&] {
    if (!literal.empty()) out.runs.push_back({std::exchange(literal, {}), run.reading, run.strong});
  };
  for (std::size_t at = 0; at < run.text.size();) {
    const std::size_t close = run.text[at] == '{' ? run.text.find('}', at) : std::string::npos;
    const auto found = close == std::string::npos
                           ? arguments.end()
                           : std::find_if(arguments.begin(), arguments.end(), [&](const TextArgument& argument) {
                               return argument.name == std::string_view(run.text).substr(at + 1, close - at - 1);
                             });
    if (found == arguments.end()) {
      literal += run.text[at++];
      continue;
    }
    flush();
    for (TextRun value : found->value.runs) {
      value.strong = value.strong || run.strong;
      out.runs.push_back(std::move(value));
    }
    at = close + 1;
  }
  flush();
}

}  // namespace

void StringTable::set(std::string key, RichText text) { m_texts.insert_or_assign(std::move(key), std::move(text)); }

bool StringTable::has(std::string_view key) const { return m_texts.find(key) != m_texts.end(); }

RichText StringTable::rich(std::string_view key, const TextArguments& arguments) const {
  const auto found = m_texts.find(key);
  if (found == m_texts.end()) return plain_text("⟦" + std::string(key) + "⟧");
  RichText out;
  for (const TextRun& run : found->second.runs) append_filled(out, run, arguments);
  return out;
}

std::string StringTable::plain(std::string_view key, const TextArguments& arguments) const {
  return rich(key, arguments).plain();
}

}  // namespace mamori
