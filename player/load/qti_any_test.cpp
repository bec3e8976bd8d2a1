#include "load/qti_any_test.h"

#include <algorithm>
#include <iterator>
#include <utility>

#include "load/package_path.h"
#include "load/qti_any_item.h"
#include "load/qti_names.h"

namespace mamori {
namespace {

constexpr int deepest_section_file = 8;

}  // namespace

void QtiPackageReader::keep(Problems problems) {
  std::move(problems.begin(), problems.end(), std::back_inserter(m_package.left_out));
}

void QtiPackageReader::note(const XmlCursor& element, std::string message) {
  m_package.notes.push_back(
      {.kind = ProblemKind::unsupported, .message = std::move(message), .place = element.place()});
}

std::unique_ptr<XmlFile> QtiPackageReader::open(const std::string& name) {
  auto bytes = m_files.read(name);
  if (!bytes) {
    Problem problem = bytes.problem();
    problem.place = Place{.file = name};
    keep({std::move(problem)});
    return nullptr;
  }
  auto file = XmlFile::parse(*bytes, name);
  if (!file) {
    keep({file.problem()});
    return nullptr;
  }
  return std::move(*file);
}

QtiPackage QtiPackageReader::take() {
  return std::move(m_package);
}

// Tests where there are some, otherwise every item, in the order of the manifest.
void QtiPackageReader::add_manifest(const std::string& name) {
  const auto file = open(name);
  if (!file) return;
  use_qti3_names(*file, QtiVersion::none);
  const XmlCursor root = file->root();
  if (root.name() != "manifest") {
    root.problem(ProblemKind::unsupported, "is no <manifest> of an IMS content package");
    keep(std::move(file->problems()));
    return;
  }
  std::vector<std::string> tests;
  std::vector<std::string> items;
  for (const XmlCursor& resource : root.child("resources").children("resource")) {
    const std::string type = resource.attribute("type").value_or("");
    const bool is_test = type.starts_with("imsqti_test_") || type.starts_with("imsqti_assessment_");
    if (!is_test && !type.starts_with("imsqti_item_")) continue;
    if (const auto found = target(resource, name)) (is_test ? tests : items).push_back(*found);
  }
  if (tests.empty() && items.empty()) root.problem(ProblemKind::unsupported, "names no test and no item");
  keep(std::move(file->problems()));
  for (const std::string& one : tests.empty() ? items : tests) add_file(one);
}

bool QtiPackageReader::is_test(const std::string& name) {
  const auto bytes = m_files.read(name);
  const auto file = bytes ? XmlFile::parse(*bytes, name) : Result<std::unique_ptr<XmlFile>>(bytes.problem());
  if (!file) return false;  // it is named when it is read as an item
  use_qti3_names(**file, qti_version((*file)->root()));
  return (*file)->root().name() == "qti-assessment-test";
}

void QtiPackageReader::add_files(const std::vector<std::string>& names) {
  std::vector<std::string> tests;
  std::copy_if(names.begin(), names.end(), std::back_inserter(tests), [&](const auto& name) { return is_test(name); });
  for (const std::string& name : tests.empty() ? names : tests) add_file(name);
}

void QtiPackageReader::add_file(const std::string& name) {
  const auto file = open(name);
  if (!file) return;
  const QtiVersion version = qti_version(file->root());
  use_qti3_names(*file, version);
  const XmlCursor root = file->root();
  if (version != QtiVersion::none && root.name() == "qti-assessment-test") {
    add_test(*file);
    keep(std::move(file->problems()));
    return;
  }
  const auto index = item(name);
  if (!index) return;
  if (m_package.assessment.parts.empty()) {
    m_package.assessment.parts.push_back({.id = "items", .sections = {}});
    m_package.assessment.parts.back().sections.push_back({.id = "items"});
  }
  // An item by itself is shown with all it has to say.
  QtiNode node{.id = m_package.assessment.items[*index].id, .item = index, .control = {.show_feedback = true}};
  m_package.assessment.parts.back().sections.front().children.push_back(std::move(node));
}

void QtiPackageReader::add_test(XmlFile& file) {
  const XmlCursor root = file.root();
  if (m_package.assessment.title.empty()) m_package.assessment.title = root.attribute("title").value_or("");
  note_unenforced(root);
  for (const XmlCursor& child : root.children()) {
    if (child.name() == "qti-test-part") {
      read_part(child, file.shown_name());
    } else if (child.name() == "qti-outcome-processing") {
      note(child, "the test's own scoring is not computed: points are added up");
    } else if (child.name() == "qti-test-feedback") {
      note(child, "feedback of the test is not shown");
    }
  }
}

void QtiPackageReader::read_part(const XmlCursor& part, const std::string& from) {
  QtiPart out{.id = part.required("identifier"), .sections = {}};
  if (part.attribute("navigation-mode") == "nonlinear" || part.attribute("submission-mode") == "simultaneous") {
    note(part, "is played linear and individual: one question after the other, each answered at once");
  }
  note_unenforced(part);
  const QtiControl control = control_of(part, {});
  for (const XmlCursor& child : part.children()) {
    std::optional<QtiNode> node;
    if (child.name() == "qti-assessment-section") node = read_section(child, from, control);
    if (child.name() == "qti-assessment-section-ref") node = read_section_ref(child, from, control);
    if (node) out.sections.push_back(std::move(*node));
  }
  m_package.assessment.parts.push_back(std::move(out));
}

std::optional<QtiNode> QtiPackageReader::read_section(const XmlCursor& section, const std::string& from,
                                                      const QtiControl& control) {
  QtiNode out{.id = section.required("identifier"),
              .required = section.flag("required"),
              .fixed = section.flag("fixed"),
              .keep_together = section.flag("keep-together", true),
              .control = control_of(section, control)};
  note_unenforced(section);
  for (const XmlCursor& child : section.children()) read_child(child, from, out);
  read_selection(section, out);
  return out;
}

void QtiPackageReader::read_child(const XmlCursor& child, const std::string& from, QtiNode& node) {
  std::optional<QtiNode> read;
  if (child.name() == "qti-assessment-section") {
    read = read_section(child, from, node.control);
  } else if (child.name() == "qti-assessment-section-ref") {
    read = read_section_ref(child, from, node.control);
  } else if (child.name() == "qti-assessment-item-ref") {
    read = read_item_ref(child, from, node.control);
  } else if (child.name() == "qti-rubric-block") {
    note(child, "the section's instruction is not shown");
  } else if (child.name() == "xi:include") {
    child.problem(ProblemKind::refused, "<xi:include> brings in another file: nothing is included");
  }
  if (read) node.children.push_back(std::move(*read));
}

void QtiPackageReader::read_selection(const XmlCursor& section, QtiNode& node) {
  if (const XmlCursor selection = section.child("qti-selection")) {
    node.select = selection.whole_number("select");
    node.with_replacement = selection.flag("with-replacement");
    const auto required =
        std::count_if(node.children.begin(), node.children.end(), [](const QtiNode& child) { return child.required; });
    if (!node.select || *node.select < 0 || *node.select < required) {
      selection.problem(ProblemKind::malformed, "select must be a number, and not below the required items");
      node.select.reset();
    } else if (!node.with_replacement && static_cast<std::size_t>(*node.select) > node.children.size()) {
      note(selection, "selects more than can be played: all are asked");
    }
  }
  if (const XmlCursor ordering = section.child("qti-ordering")) node.shuffle = ordering.flag("shuffle");
}

std::optional<std::string> QtiPackageReader::target(const XmlCursor& reference, const std::string& from) {
  const std::string href = reference.required("href");
  if (href.empty()) return std::nullopt;
  auto name = package_name(from, href);
  if (!name) reference.problem(ProblemKind::refused, "\"" + href + "\" is no file of the package");
  return name;
}

std::optional<QtiNode> QtiPackageReader::read_section_ref(const XmlCursor& reference, const std::string& from,
                                                          const QtiControl& control) {
  const auto name = target(reference, from);
  if (!name) return std::nullopt;
  if (m_depth >= deepest_section_file) {
    reference.problem(ProblemKind::refused,
                      "sections stand in files more than " + std::to_string(deepest_section_file) + " deep");
    return std::nullopt;
  }
  const auto file = open(*name);
  if (!file) return std::nullopt;
  use_qti3_names(*file, qti_version(file->root()));
  std::optional<QtiNode> out;
  ++m_depth;
  if (file->root().name() == "qti-assessment-section") {
    out = read_section(file->root(), *name, control);
  } else {
    file->root().problem(ProblemKind::unsupported, "is no assessment section");
  }
  --m_depth;
  keep(std::move(file->problems()));
  return out;
}

std::optional<QtiNode> QtiPackageReader::read_item_ref(const XmlCursor& reference, const std::string& from,
                                                       const QtiControl& control) {
  const auto name = target(reference, from);
  if (!name) return std::nullopt;
  if (reference.child("qti-template-default")) {
    reference.problem(ProblemKind::unsupported, "<qti-template-default> is outside the subset");
    return std::nullopt;
  }
  note_unenforced(reference);
  const auto index = item(*name);
  if (!index) return std::nullopt;
  return QtiNode{.id = reference.required("identifier"),
                 .item = index,
                 .required = reference.flag("required"),
                 .fixed = reference.flag("fixed"),
                 .control = control_of(reference, control)};
}

std::optional<std::size_t> QtiPackageReader::item(const std::string& name) {
  if (const auto known = m_items.find(name); known != m_items.end()) return known->second;
  std::optional<std::size_t>& index = m_items[name];
  const auto file = open(name);
  if (!file) return std::nullopt;
  auto read = read_any_item(*file);
  keep(std::move(read.problems));
  if (!read.value) return std::nullopt;
  index = m_package.assessment.items.size();
  m_package.assessment.items.push_back(std::move(*read.value));
  return index;
}

QtiControl QtiPackageReader::control_of(const XmlCursor& element, QtiControl control) {
  const XmlCursor own = element.child("qti-item-session-control");
  if (!own) return control;
  control.max_attempts = own.whole_number("max-attempts").value_or(control.max_attempts);
  if (control.max_attempts < 0) own.problem(ProblemKind::malformed, "max-attempts is below 0");
  control.show_feedback = own.flag("show-feedback", control.show_feedback);
  control.show_solution = own.flag("show-solution", control.show_solution);
  control.allow_skipping = own.flag("allow-skipping", control.allow_skipping);
  control.validate_responses = own.flag("validate-responses", control.validate_responses);
  return control;
}

void QtiPackageReader::note_unenforced(const XmlCursor& element) {
  for (const XmlCursor& child : element.children()) {
    if (child.name() == "qti-time-limits") {
      note(child, "the time limit of " + child.attribute("max-time").value_or("?") + " seconds is not enforced");
    } else if (child.name() == "qti-pre-condition" || child.name() == "qti-branch-rule") {
      note(child, "<" + std::string(child.name()) + "> is not enforced: every question is asked");
    } else if (child.name() == "qti-weight") {
      note(child, "the weight is not applied");
    } else if (child.name() == "qti-adaptive-selection") {
      note(child, "adaptive selection is not done: every question is asked");
    }
  }
}

}  // namespace mamori
