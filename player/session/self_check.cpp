#include "session/learner_session.h"

namespace mamori {
namespace {

const CheckHistories no_checks;

Problem nobody_chosen() {
  return {.kind = ProblemKind::refused, .message = "nobody is chosen whose self-check this is"};
}

PersonId owner_of_note(const CheckItem& item, const Person& person) {
  switch (item.audience) {
    case CheckAudience::staff:
      return person.id;
    case CheckAudience::manager:
      return office_notes;
  }
  return person.id;
}

}  // namespace

Result<const CheckItem*> LearnerSession::own_check(const CheckId& id) {
  if (!m_person) return nobody_chosen();
  const CheckItem* item = m_library.checklist().find(id);
  if (item == nullptr) {
    return Problem{.kind = ProblemKind::not_found, .message = "the checklist has no item \"" + id.text() + "\""};
  }
  if (item->audience == CheckAudience::manager && !leads_office()) {
    return Problem{.kind = ProblemKind::refused, .message = "item \"" + id.text() + "\" is for who leads the office"};
  }
  return item;
}

Status LearnerSession::answer_check(const CheckId& id, CheckAnswer answer, Now now) {
  const auto item = own_check(id);
  if (!item) return item.problem();
  office_checks();  // what is on disk, before this one
  const std::string version = m_library.checklist_version();
  if (auto label = m_store->labels().remember("check:" + id.text(), version, (*item)->text.text.plain()); !label) {
    m_refused = label.problem();
  }
  record({ChecklistAnswered{.item = id, .answer = answer, .content_version = version}}, now);
  if ((*item)->audience == CheckAudience::manager) {
    const EventKey key{.wall = now.wall, .device = m_store->device(), .counter = m_provisional};
    (*m_office_checks)[id].add({.key = key, .answer = answer, .content_version = version, .person = m_person->id});
  }
  return {};
}

const CheckHistories& LearnerSession::checks() const {
  return m_person ? m_progress.checks_of(m_person->id) : no_checks;
}

const CheckHistories& LearnerSession::office_checks() {
  if (!leads_office()) return no_checks;
  if (m_office_checks) return *m_office_checks;
  m_office_checks.emplace();
  if (auto flushed = m_store->flush(); !flushed) m_refused = flushed.problem();
  const auto answers = m_store->read_kind(kind_of(ChecklistAnswered{}));
  if (!answers) {
    m_refused = answers.problem();
    return *m_office_checks;
  }
  *m_office_checks = office_answers(m_library.checklist(), answers->events);
  return *m_office_checks;
}

const CheckHistory* LearnerSession::check_history(const CheckItem& item) {
  const CheckHistories& all = item.audience == CheckAudience::manager ? office_checks() : checks();
  const auto found = all.find(item.id);
  return found == all.end() ? nullptr : &found->second;
}

bool LearnerSession::leads_office() const {
  if (!m_person) return false;
  return m_person->roles.contains(StaffRole::manager) || m_person->roles.contains(StaffRole::system);
}

std::string LearnerSession::name_of_person(PersonId id) {
  const auto person = m_store->roster().find(id);
  return person && *person ? (*person)->name : std::string();
}

Result<std::string> LearnerSession::check_note(const CheckId& id) {
  const auto item = own_check(id);
  if (!item) return item.problem();
  auto note = m_store->check_notes().find(owner_of_note(**item, *m_person), id);
  if (!note) return note.problem();
  return *note ? (*note)->text : std::string();
}

Status LearnerSession::set_check_note(const CheckId& id, const std::string& text, Now now) {
  const auto item = own_check(id);
  if (!item) return item.problem();
  return m_store->check_notes().set(owner_of_note(**item, *m_person), id, text, now.wall);
}

}  // namespace mamori
