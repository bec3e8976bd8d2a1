#include "load/qti_any_item.h"

#include <set>
#include <string>
#include <utility>

#include "load/qti_any_interaction.h"
#include "load/qti_declarations.h"
#include "load/qti_flow.h"
#include "load/qti_rules.h"

namespace mamori {
namespace {

class AnyItemReader {
 public:
  AnyItemReader(const XmlCursor& root, QtiVersion version) : m_root(root), m_version(version) {}

  QtiItem read() {
    m_item.id = m_root.required("identifier");
    m_item.title = m_root.attribute("title").value_or("");
    if (m_root.flag("adaptive")) m_root.problem(ProblemKind::unsupported, "adaptive items are outside the subset");
    refuse_children({"qti-template-declaration", "qti-template-processing", "qti-context-declaration",
                     "qti-assessment-stimulus-ref"});
    read_qti_declarations(m_root, m_version, m_item.scoring);
    read_body(m_root.required_child("qti-item-body"));
    for (const XmlCursor& modal : m_root.children("qti-modal-feedback")) add_feedback(modal, QtiFeedbackKind::modal);
    if (!m_item.asked.empty()) read_qti_rules(m_root, m_item.scoring);
    check_feedback();
    return std::move(m_item);
  }

 private:
  void refuse_children(std::initializer_list<std::string_view> names) {
    for (const XmlCursor& child : m_root.children()) {
      if (std::find(names.begin(), names.end(), child.name()) != names.end()) {
        child.problem(ProblemKind::unsupported, "<" + std::string(child.name()) + "> is outside the subset");
      }
    }
  }

  void read_body(const XmlCursor& body) {
    if (!body) return;
    QtiFlow flow([&](const XmlCursor& element) { return take(element); });
    m_flow = &flow;
    flow.read(body);
    close_text();
    m_flow = nullptr;
    if (m_item.asked.empty() && !m_met_interaction) {
      body.problem(ProblemKind::unsupported, "asks nothing: there is no interaction in it");
    }
  }

  // What in a body is no text.
  bool take(const XmlCursor& element) {
    if (is_qti_interaction(element)) {
      take_interaction(element);
      return true;
    }
    if (element.name() == "qti-feedback-inline" || element.name() == "qti-feedback-block") {
      add_feedback(element, element.name() == "qti-feedback-block" ? QtiFeedbackKind::block : QtiFeedbackKind::inside);
      return true;
    }
    if (element.name() == "qti-rubric-block") {
      if (element.attribute("view").value_or("candidate").find("candidate") != std::string::npos) {
        close_text();
        m_item.body.emplace_back(qti_content(element));
      }
      return true;
    }
    if (element.name() == "xi:include") {
      element.problem(ProblemKind::refused, "<xi:include> brings in another file: nothing is included");
      return true;
    }
    return false;
  }

  void close_text() {
    RichText text = m_flow->take();
    if (!text.empty()) m_item.body.emplace_back(std::move(text));
  }

  void take_interaction(const XmlCursor& element) {
    m_met_interaction = true;
    close_text();
    auto asked = read_any_interaction(element, m_item.scoring);
    collect_feedback(element);
    if (!asked) return;
    if (!m_bound.insert(asked->response).second) {
      element.problem(ProblemKind::malformed, "two interactions give the response \"" + asked->response + "\"");
    }
    m_item.body.emplace_back(m_item.asked.size());
    m_item.asked.push_back(std::move(*asked));
  }

  // Feedback that stands inside the choices.
  void collect_feedback(const XmlCursor& element) {
    for (const XmlCursor& child : element.children()) {
      if (child.name() == "qti-feedback-inline") {
        add_feedback(child, QtiFeedbackKind::inside);
      } else {
        collect_feedback(child);
      }
    }
  }

  void add_feedback(const XmlCursor& element, QtiFeedbackKind kind) {
    const std::string show = element.attribute("show-hide").value_or("show");
    if (show != "show" && show != "hide") element.problem(ProblemKind::malformed, "show-hide is neither show nor hide");
    m_item.feedback.push_back({.kind = kind,
                               .outcome = element.required("outcome-identifier"),
                               .id = element.required("identifier"),
                               .turned_round = show == "hide",
                               .text = qti_content(element)});
    m_feedback_places.push_back(element);
  }

  void check_feedback() {
    for (std::size_t i = 0; i < m_item.feedback.size(); ++i) {
      const std::string& outcome = m_item.feedback[i].outcome;
      if (outcome.empty() || m_item.scoring.outcomes.count(outcome) > 0) continue;
      m_feedback_places[i].problem(ProblemKind::malformed, "the outcome \"" + outcome + "\" is not declared");
    }
  }

  XmlCursor m_root;
  QtiVersion m_version;
  QtiFlow* m_flow = nullptr;  // while the body is read
  QtiItem m_item;
  std::set<std::string> m_bound;  // responses that have their interaction
  std::vector<XmlCursor> m_feedback_places;
  bool m_met_interaction = false;
};

}  // namespace

Loaded<QtiItem> read_any_item(XmlFile& file) {
  Loaded<QtiItem> out;
  const QtiVersion version = qti_version(file.root());
  use_qti3_names(file, version);
  const XmlCursor root = file.root();
  if (version == QtiVersion::none || root.name() != "qti-assessment-item") {
    root.problem(ProblemKind::unsupported, "is no assessment item of QTI 3.0 or 2.0 to 2.2");
  } else {
    out.value = AnyItemReader(root, version).read();
  }
  out.problems = std::move(file.problems());
  if (!out.problems.empty()) out.value.reset();
  return out;
}

}  // namespace mamori
