#include "load/scenario_reader.h"

namespace mamori {
namespace {

constexpr Words<NodeKind, 4> node_kinds = {{{"story", NodeKind::story},
                                            {"decision", NodeKind::decision},
                                            {"consequence", NodeKind::consequence},
                                            {"ending", NodeKind::ending}}};

constexpr Words<EndingKind, 4> ending_kinds = {{{"safe", EndingKind::safe},
                                                {"near-miss", EndingKind::near_miss},
                                                {"recovered", EndingKind::recovered},
                                                {"incident", EndingKind::incident}}};

ScenarioChoice read_choice(const XmlCursor& element, ScenarioReader& reader) {
  element.allow_only({"id", "next", "points", "source", "if", "set"}, {"text", "cue", "rule", "reason"});
  element.required("points");
  return {.id = reader.id<ChoiceId>(element),
          .next = NodeId(element.required("next")),
          .when = reader.guard(element, "if"),
          .set = reader.effects(element, "set"),
          .points = element.whole_number("points").value_or(0),
          .text = reader.text(element, "text"),
          .cue = reader.text(element, "cue"),
          .rule = reader.text(element, "rule"),
          .reason = reader.text(element, "reason"),
          .source = reader.source_tag(element)};
}

}  // namespace

ScenarioNode read_node(const XmlCursor& element, ScenarioReader& reader) {
  element.allow_only({"id", "kind", "picture", "next", "ending", "set"},
                     {"alt", "title", "speaker", "s", "next", "choice"});
  ScenarioNode out;
  out.id = reader.id<NodeId>(element);
  out.kind = word_of(element, "kind", node_kinds).value_or(NodeKind::story);
  out.picture = reader.picture(element);
  out.alt = reader.text(element, "alt");
  if (const XmlCursor speaker = element.child("speaker")) out.speaker = reader.checked_text(speaker);
  out.sentences = reader.sentences(element);
  out.set = reader.effects(element, "set");
  for (const XmlCursor& branch : element.children("next")) {
    branch.allow_only({"to", "if"}, {});
    branch.required("if");
    out.branches.push_back({.when = reader.guard(branch, "if"), .next = NodeId(branch.required("to"))});
  }
  for (const XmlCursor& choice : element.children("choice")) out.choices.push_back(read_choice(choice, reader));
  out.next = NodeId(element.attribute("next").value_or(""));
  if (out.kind == NodeKind::ending) {
    out.ending = word_of(element, "ending", ending_kinds).value_or(EndingKind::incident);
    out.title = reader.text(element, "title");
  } else if (element.attribute("ending") || element.child("title")) {
    element.problem(ProblemKind::malformed, "only an ending has the attribute ending and a <title>");
  }
  return out;
}

}  // namespace mamori
