#include "load/cards_xml.h"

#include <algorithm>
#include <array>
#include <iterator>
#include <utility>

#include "base/files.h"
#include "load/content_parts.h"
#include "load/xml_shape.h"

namespace mamori {
namespace {

namespace fs = std::filesystem;

constexpr const char* cards_folder = "content/cards";
constexpr std::size_t most_differences = 2;

constexpr std::array<std::pair<std::string_view, CardKind>, 3> kinds = {
    {{"checklist", CardKind::checklist}, {"nerima", CardKind::nerima}, {"chapter", CardKind::chapter}}};

CardKind kind_of(const XmlCursor& root) {
  const std::string word = root.required("kind");
  for (const auto& [known, kind] : kinds) {
    if (known == word) return kind;
  }
  if (!word.empty()) root.problem(ProblemKind::malformed, "kind=\"" + word + "\" is none of the known words");
  return CardKind::chapter;
}

SpokenText one_spoken_text(const XmlCursor& card, std::string_view name, std::size_t least, ContentIds& ids) {
  auto texts = spoken_texts(card, name, least, 1, ids);
  return texts.empty() ? SpokenText() : std::move(texts.front());
}

Difference read_difference(const XmlCursor& element, ContentIds& ids) {
  element.allow_only({}, {"guide", "ward"});
  check_child_order(element, {"guide", "ward"});
  return {.guide = spoken_text(element.required_child("guide"), ids),
          .ward = spoken_text(element.required_child("ward"), ids)};
}

Card read_card(const XmlCursor& element, ContentIds& ids) {
  element.allow_only({"id", "picture"},
                     {"title", "alt", "danger", "rule", "why", "do", "office", "difference", "source", "quiz"});
  check_child_order(element, {"title", "alt", "danger", "rule", "why", "do", "office", "difference", "source", "quiz"});
  Card card;
  card.id = CardId(defined_id(element, ContentKind::card, ids));
  card.picture = referred_id(element, "picture", ContentKind::picture, ids);
  card.title = shown_text(element.required_child("title"));
  card.alt = shown_text(element.required_child("alt"));
  card.danger = one_spoken_text(element, "danger", 0, ids);
  card.rule = one_spoken_text(element, "rule", 1, ids);
  card.why = spoken_texts(element, "why", 1, 3, ids);
  card.actions = spoken_texts(element, "do", 1, 4, ids);
  card.office = spoken_texts(element, "office", 0, 2, ids);
  for (const XmlCursor& difference : element.children("difference")) {
    card.differences.push_back(read_difference(difference, ids));
  }
  if (card.differences.size() > most_differences) {
    element.problem(ProblemKind::malformed, "has more than " + std::to_string(most_differences) + " <difference>");
  }
  card.sources = source_tags(element);
  if (const XmlCursor quiz = element.child("quiz")) {
    quiz.allow_only({"section"}, {});
    card.quiz = QuizId(referred_id(quiz, "section", ContentKind::quiz, ids));
  }
  return card;
}

CardSet read_set(const XmlCursor& root, ContentIds& ids) {
  CardSet set;
  root.allow_only({"id", "kind"}, {"title", "card"});
  check_child_order(root, {"title", "card"});
  set.id = defined_id(root, ContentKind::card_set, ids);
  set.kind = kind_of(root);
  set.title = shown_text(root.required_child("title"));
  for (const XmlCursor& card : root.children("card")) set.cards.push_back(read_card(card, ids));
  if (set.cards.empty()) root.problem(ProblemKind::malformed, "the set has no card");
  return set;
}

std::vector<std::string> card_files(const fs::path& root) {
  std::vector<std::string> names;
  std::error_code error;
  for (fs::directory_iterator at(root / cards_folder, error), end; !error && at != end; at.increment(error)) {
    if (at->path().extension() == ".xml") names.push_back(to_utf8(at->path().filename()));
  }
  std::sort(names.begin(), names.end());
  return names;
}

}  // namespace

Loaded<Cards> load_cards(const fs::path& root, ContentIds& ids) {
  Loaded<Cards> out;
  const auto names = card_files(root);
  if (names.empty()) {
    out.problems.push_back({.kind = ProblemKind::not_found,
                            .message = "no reading card (*.xml) can be read here",
                            .place = Place{.file = cards_folder}});
    return out;
  }
  out.value.emplace();
  for (const std::string& name : names) {
    auto file = open_content(root, std::string(cards_folder) + "/" + name);
    if (!file) {
      out.problems.push_back(file.problem());
      continue;
    }
    const XmlCursor top = (*file)->root();
    if (top.name() == "cards") {
      out.value->sets.push_back(read_set(top, ids));
    } else {
      top.problem(ProblemKind::malformed, "begins with <" + std::string(top.name()) + ">, not with <cards>");
    }
    auto& problems = (*file)->problems();
    std::move(problems.begin(), problems.end(), std::back_inserter(out.problems));
  }
  std::stable_sort(out.value->sets.begin(), out.value->sets.end(),
                   [](const CardSet& a, const CardSet& b) { return a.kind < b.kind; });
  return out;
}

}  // namespace mamori
