#include "load/qti_item.h"

#include <algorithm>
#include <charconv>
#include <cstddef>
#include <optional>
#include <set>
#include <string_view>
#include <system_error>
#include <utility>
#include <vector>

#include "base/files.h"
#include "base/utf8.h"
#include "learn/source_tag.h"
#include "load/package_path.h"
#include "load/qti_interaction.h"
#include "load/qti_response.h"
#include "load/reading_check.h"
#include "load/xml_shape.h"

namespace mamori {
namespace {

constexpr std::size_t longest_situation = 80;  // characters, facts.md 7b 8
constexpr std::size_t most_sentences = 2;

std::vector<std::string> split(const std::string& text, char separator) {
  std::vector<std::string> out;
  for (std::size_t at = 0; at <= text.size();) {
    const std::size_t end = std::min(text.find(separator, at), text.size());
    if (auto part = trimmed(text.substr(at, end - at)); !part.empty()) out.push_back(std::move(part));
    at = end + 1;
  }
  return out;
}

class ItemReader {
 public:
  ItemReader(const std::filesystem::path& root_folder, const std::string& relative, const XmlCursor& root)
      : m_folder(root_folder), m_relative(relative), m_root(root) {}

  std::optional<Item> read() {
    if (!check_qti_root(m_root, "qti-assessment-item")) return std::nullopt;
    m_root.allow_only({"identifier", "title", "label", "adaptive", "time-dependent", "tool-name", "tool-version",
                       "xsi:schemaLocation", "data-topic", "data-form", "data-source", "data-document",
                       "data-difficulty", "data-audience", "data-must-know", "data-glossary", "data-case"},
                      {"qti-response-declaration", "qti-outcome-declaration", "qti-item-body",
                       "qti-response-processing", "qti-modal-feedback"});
    check_child_order(m_root, {"qti-response-declaration", "qti-outcome-declaration", "qti-item-body",
                               "qti-response-processing", "qti-modal-feedback"});
    if (m_root.flag("adaptive") || m_root.flag("time-dependent")) {
      m_root.problem(ProblemKind::unsupported, "adaptive and time-dependent items are not read");
    }
    m_root.required("title");
    read_id();
    const QtiResponse response = read_response_declaration(m_root);
    check_scoring(m_root, response);
    read_modal_feedbacks();
    const XmlCursor body = m_root.required_child("qti-item-body");
    if (!body) return std::nullopt;
    read_metadata(m_root);
    const bool has_body = read_body(body, response);
    for (const auto& [id, feedback] : m_feedbacks) {
      if (!feedback.used) feedback.element.problem(ProblemKind::malformed, "the feedback " + id + " names no option");
    }
    check_sentences(body);
    return has_body ? std::optional(std::move(m_item)) : std::nullopt;
  }

 private:
  void read_id() {
    const std::string id = m_root.required("identifier");
    if (id.empty()) return;
    if (!is_well_formed_id(id)) {
      m_root.problem(ProblemKind::malformed, "\"" + id + "\" is no id: letters, digits, '.', '_' and '-' only");
    }
    if (to_utf8(to_path(m_relative).stem()) != id) {
      m_root.problem(ProblemKind::malformed, "the identifier \"" + id + "\" is not the name of the file");
    }
    m_item.id = ItemId(id);
  }

  void read_modal_feedbacks() {
    for (const XmlCursor& element : m_root.children("qti-modal-feedback")) {
      element.allow_only({"outcome-identifier", "identifier", "show-hide"}, {"qti-content-body"});
      const std::string id = element.required("identifier");
      if (element.required("outcome-identifier") != qti_feedback || element.required("show-hide") != "show") {
        element.problem(ProblemKind::unsupported, "a feedback shows on the outcome FEEDBACK");
      }
      RichText text = text_with_readings(element.required_child("qti-content-body"));
      if (!m_feedbacks.emplace(id, QtiModalFeedback{.element = element, .text = std::move(text)}).second) {
        element.problem(ProblemKind::malformed, "the feedback " + id + " stands twice");
      }
    }
  }

  template <class Value>
  Value one_of(const XmlCursor& place, const std::string& text, const char* name,
               const std::vector<std::pair<std::string_view, Value>>& words) {
    for (const auto& [word, value] : words) {
      if (word == text) return value;
    }
    place.problem(ProblemKind::malformed, std::string(name) + " cannot be \"" + text + "\"");
    return words.front().second;
  }

  void read_metadata(const XmlCursor& item) {
    m_item.topic = item.required("data-topic");
    m_item.form = item.required("data-form");
    m_item.must_know = item.flag("data-must-know");
    m_item.document = one_of<AskedDocument>(
        item, item.required("data-document"), "data-document",
        {{"mhlw", AskedDocument::mhlw}, {"nerima", AskedDocument::nerima}, {"law", AskedDocument::law}});
    m_item.difficulty =
        one_of<Difficulty>(item, item.required("data-difficulty"), "data-difficulty",
                           {{"easy", Difficulty::easy}, {"normal", Difficulty::normal}, {"hard", Difficulty::hard}});
    for (const std::string& word : words_of(item.required("data-audience"))) {
      m_item.audience.push_back(one_of<Audience>(
          item, word, "data-audience",
          {{"staff", Audience::staff}, {"investigator", Audience::investigator}, {"manager", Audience::manager}}));
    }
    m_item.glossary = split(item.attribute("data-glossary").value_or(""), ',');
    for (const std::string& word : words_of(item.attribute("data-case").value_or(""))) {
      int number = 0;
      const auto [end, error] = std::from_chars(word.data(), word.data() + word.size(), number);
      if (error != std::errc{} || end != word.data() + word.size() || number < 1 || number > 12) {
        item.problem(ProblemKind::malformed, "data-case cannot be \"" + word + "\": the cases are 1 to 12");
      } else {
        m_item.cases.push_back(number);
      }
    }
    read_source(item);
  }

  void read_source(const XmlCursor& item) {
    m_item.source = item.required("data-source");
    bool fits = false;
    for (const std::string& tag : split(m_item.source, ';')) {
      if (!is_source_tag(tag)) item.problem(ProblemKind::malformed, "\"" + tag + "\" is no source tag");
      switch (m_item.document) {
        case AskedDocument::mhlw:
          fits = fits || tag.starts_with("T ") || tag.starts_with("K ") || tag.starts_with("case ");
          break;
        case AskedDocument::nerima:
          fits = fits || tag.starts_with("N(");
          break;
        case AskedDocument::law:
          fits = fits || tag.starts_with("law ");
          break;
      }
    }
    if (!fits) item.problem(ProblemKind::malformed, "no source tag is of the document that is asked about");
  }

  bool read_body(const XmlCursor& body, const QtiResponse& response) {
    body.allow_only({}, {"p", "div", "qti-choice-interaction", "qti-order-interaction", "qti-match-interaction",
                         "qti-hotspot-interaction"});
    std::vector<XmlCursor> interactions;
    for (const XmlCursor& child : body.children()) {
      if (is_interaction(child.name())) {
        interactions.push_back(child);
      } else if (!interactions.empty()) {
        child.problem(ProblemKind::unsupported, "nothing may follow the interaction");
      } else if (child.name() == "p") {
        read_paragraph(child);
      } else if (child.name() == "div") {
        read_picture(child);
      }
    }
    if (interactions.size() != 1) {
      body.problem(ProblemKind::unsupported, "needs exactly one interaction");
      if (interactions.empty()) return false;
    }
    auto read = read_interaction(interactions.front(), response, m_feedbacks);
    if (!read) return false;
    m_item.question = std::move(read->question);
    m_item.body = std::move(read->body);
    if (!read->picture.name.empty()) {
      m_item.picture = std::move(read->picture);
      resolve_picture(interactions.front().child("img"));
    }
    return true;
  }

  // A paragraph of the situation: nothing but sentences, each a <span> with its id.
  void read_paragraph(const XmlCursor& paragraph) {
    paragraph.allow_only({}, {"span"});
    RichText sentences;
    for (const XmlCursor& span : paragraph.children("span")) {
      span.allow_only({"data-sentence-id"}, {"ruby", "em", "strong", "br"});
      QuizSentence sentence{.id = SentenceId(span.required("data-sentence-id")), .text = text_with_readings(span)};
      sentences.append(sentence.text);
      m_item.situation.push_back(std::move(sentence));
    }
    if (sentences.plain() != paragraph.text()) {
      paragraph.problem(ProblemKind::malformed, "text outside <span data-sentence-id=\"…\">");
    }
  }

  void read_picture(const XmlCursor& division) {
    division.allow_only({"class"}, {"img"});
    const XmlCursor image = division.required_child("img");
    image.allow_only({"src", "alt"}, {});
    m_item.picture = {.name = image.required("src"), .alt = image.required("alt")};
    resolve_picture(image);
  }

  // src is relative to the item, as QTI wants it; the name in the art folder is what the player needs.
  void resolve_picture(const XmlCursor& image) {
    const std::string art = "content/art/";
    const std::string inside = package_name(m_relative, m_item.picture.name).value_or("");
    if (!inside.starts_with(art) || !inside.ends_with(".svg")) {
      image.problem(ProblemKind::refused, "the picture \"" + m_item.picture.name + "\" is no SVG of " + art);
      return;
    }
    const auto found = path_inside(m_folder, inside);
    std::error_code error;
    if (!found || !std::filesystem::is_regular_file(*found, error)) {
      image.problem(ProblemKind::not_found, "the picture " + inside + " does not exist");
    }
    m_item.picture.name = inside.substr(art.size(), inside.size() - art.size() - 4);
  }

  void check_sentences(const XmlCursor& body) {
    std::set<SentenceId> ids = {m_item.question.id};
    std::size_t length = 0;
    for (const QuizSentence& sentence : m_item.situation) {
      length += count_characters(sentence.text.plain());
      if (!ids.insert(sentence.id).second) {
        body.problem(ProblemKind::malformed, "the sentence id \"" + sentence.id.text() + "\" stands twice");
      }
    }
    for (const SentenceId& id : ids) {
      if (!id.empty() && !is_well_formed_id(id.text())) {
        body.problem(ProblemKind::malformed, "\"" + id.text() + "\" is no sentence id");
      }
    }
    if (m_item.situation.size() > most_sentences) {
      body.problem(ProblemKind::malformed,
                   "the situation has more than " + std::to_string(most_sentences) + " sentences");
    }
    if (length > longest_situation) {
      body.problem(ProblemKind::malformed, "the situation has " + std::to_string(length) + " characters, at most " +
                                               std::to_string(longest_situation));
    }
  }

  const std::filesystem::path& m_folder;
  const std::string& m_relative;
  XmlCursor m_root;
  QtiModalFeedbacks m_feedbacks;
  Item m_item;
};

}  // namespace

Loaded<Item> load_qti_item(const std::filesystem::path& root, const std::string& relative) {
  Loaded<Item> out;
  auto file = open_content(root, relative);
  if (!file) {
    out.problems.push_back(file.problem());
    return out;
  }
  out.value = ItemReader(root, relative, (*file)->root()).read();
  out.problems = std::move((*file)->problems());
  return out;
}

}  // namespace mamori
