#include "cli/package_answer.h"

#include <algorithm>
#include <charconv>
#include <sstream>

#include "base/overloaded.h"
#include "learn/qti_plan.h"

namespace mamori {
namespace {

void print_choices(std::ostream& out, const std::vector<const QtiChoice*>& choices, const char* margin) {
  for (std::size_t i = 0; i < choices.size(); ++i) {
    out << margin << i + 1 << ". " << choices[i]->text.plain() << "  (" << choices[i]->id << ")\n";
  }
}

std::string range_text(int least, int most) {
  if (most == 1) return "one";
  if (most == 0) return least == 0 ? "any number" : std::to_string(least) + " or more";
  return std::to_string(least) + " to " + std::to_string(most);
}

std::optional<std::string> id_of(const std::string& word, const std::vector<const QtiChoice*>& choices) {
  for (const QtiChoice* choice : choices) {
    if (choice->id == word) return word;
  }
  std::size_t number = 0;
  const auto [end, error] = std::from_chars(word.data(), word.data() + word.size(), number);
  if (error != std::errc{} || end != word.data() + word.size() || number < 1 || number > choices.size())
    return std::nullopt;
  return choices[number - 1]->id;
}

std::string trimmed_line(const std::string& line) {
  const auto begin = line.find_first_not_of(" \t\r");
  if (begin == std::string::npos) return {};
  return line.substr(begin, line.find_last_not_of(" \t\r") - begin + 1);
}

void print_picture(std::ostream& out, const QtiPicture& picture) {
  out << "  picture: " << picture.file << ", " << picture.width << " x " << picture.height << " [" << picture.alt
      << "]\n";
}

}  // namespace

AskedAsText::AskedAsText(const QtiAsked& asked, const QtiResponseVariable& response, std::uint64_t seed)
    : m_asked(asked), m_response(response) {
  std::visit(
      Overloaded{[&](const QtiChoiceInteraction& one) { m_choices = layout(one.choices, one.shuffle, seed); },
                 [&](const QtiOrderInteraction& one) { m_choices = layout(one.choices, one.shuffle, seed); },
                 [&](const QtiMatchInteraction& one) {
                   m_choices = layout(one.left, one.shuffle, seed);
                   m_others = layout(one.right, one.shuffle, seed + 1);
                 },
                 [&](const QtiHotspotInteraction& one) { m_choices = layout(one.spots, false, seed); },
                 [](const QtiSelectPointInteraction&) {}, [](const QtiTextEntryInteraction&) {},
                 [&](const QtiInlineChoiceInteraction& one) { m_choices = layout(one.choices, one.shuffle, seed); }},
      asked.interaction);
}

void AskedAsText::print(std::ostream& out) const {
  if (!m_asked.prompt.empty()) out << m_asked.prompt.plain() << '\n';
  std::visit(Overloaded{[&](const QtiChoiceInteraction& one) {
                          print_choices(out, m_choices, "  ");
                          out << "choose " << range_text(one.least, one.most);
                        },
                        [&](const QtiOrderInteraction& one) {
                          print_choices(out, m_choices, "  ");
                          out << "put in order "
                              << (one.least == 0 && one.most == 0 ? "all" : range_text(one.least, one.most));
                        },
                        [&](const QtiMatchInteraction& one) {
                          print_choices(out, m_choices, "  ");
                          print_choices(out, m_others, "      : ");
                          out << "join as 1:2, pairs: " << range_text(one.least, one.most);
                        },
                        [&](const QtiHotspotInteraction& one) {
                          print_picture(out, one.picture);
                          print_choices(out, m_choices, "  ");
                          out << "choose " << range_text(one.least, one.most);
                        },
                        [&](const QtiSelectPointInteraction& one) {
                          print_picture(out, one.picture);
                          out << "name a point as x,y: " << range_text(one.least, one.most);
                        },
                        [&](const QtiTextEntryInteraction&) { out << "write"; },
                        [&](const QtiInlineChoiceInteraction&) {
                          print_choices(out, m_choices, "  ");
                          out << "choose one";
                        }},
             m_asked.interaction);
  out << "\n> " << std::flush;
}

std::optional<QtiValue> AskedAsText::read(const std::string& line) const {
  QtiValue value{.type = m_response.type, .cardinality = m_response.cardinality, .items = {}};
  const std::string text = trimmed_line(line);
  if (text.empty()) return value;
  if (std::holds_alternative<QtiTextEntryInteraction>(m_asked.interaction)) {
    const auto scalar = parse_scalar(m_response.type, text);
    if (!scalar) return std::nullopt;
    value.items = {*scalar};
    return value;
  }
  std::istringstream words(text);
  for (std::string word; words >> word;) {
    if (std::holds_alternative<QtiSelectPointInteraction>(m_asked.interaction)) {
      std::replace(word.begin(), word.end(), ',', ' ');
      const auto point = parse_scalar(QtiType::point, word);
      if (!point) return std::nullopt;
      value.items.push_back(*point);
    } else if (std::holds_alternative<QtiMatchInteraction>(m_asked.interaction)) {
      const std::size_t colon = word.find(':');
      if (colon == std::string::npos) return std::nullopt;
      const auto left = id_of(word.substr(0, colon), m_choices);
      const auto right = id_of(word.substr(colon + 1), m_others);
      if (!left || !right) return std::nullopt;
      value.items.emplace_back(QtiPair{*left, *right});
    } else {
      const auto id = id_of(word, m_choices);
      if (!id) return std::nullopt;
      value.items.emplace_back(*id);
    }
  }
  if (value.cardinality == QtiCardinality::single && value.items.size() > 1) return std::nullopt;
  return value;
}

}  // namespace mamori
