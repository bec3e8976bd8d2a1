#include "session/learner_session.h"

namespace mamori {
namespace {

Problem nobody_chosen() {
  return {.kind = ProblemKind::refused, .message = "nobody is chosen whose self-check this is"};
}

}  // namespace

Status LearnerSession::answer_check(const CheckId& item, CheckAnswer answer, Now now) {
  if (!m_person) return nobody_chosen();
  const CheckItem* asked = m_library.checklist().find(item);
  if (asked == nullptr) {
    return Problem{.kind = ProblemKind::not_found, .message = "the checklist has no item \"" + item.text() + "\""};
  }
  const std::string version = m_library.checklist_version();
  if (auto label = m_store->labels().remember("check:" + item.text(), version, asked->text.text.plain()); !label) {
    m_refused = label.problem();
  }
  record({ChecklistAnswered{.item = item, .answer = answer, .content_version = version}}, now);
  return {};
}

const CheckHistories& LearnerSession::checks() const {
  static const CheckHistories none;
  return m_person ? m_progress.checks_of(m_person->id) : none;
}

Result<std::string> LearnerSession::check_note(const CheckId& item) {
  if (!m_person) return nobody_chosen();
  auto note = m_store->check_notes().find(m_person->id, item);
  if (!note) return note.problem();
  return *note ? (*note)->text : std::string();
}

Status LearnerSession::set_check_note(const CheckId& item, const std::string& text, Now now) {
  if (!m_person) return nobody_chosen();
  if (m_library.checklist().find(item) == nullptr) {
    return Problem{.kind = ProblemKind::not_found, .message = "the checklist has no item \"" + item.text() + "\""};
  }
  return m_store->check_notes().set(m_person->id, item, text, now.wall);
}

}  // namespace mamori
