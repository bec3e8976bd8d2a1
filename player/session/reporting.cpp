#include "session/reporting.h"

#include <algorithm>
#include <array>

namespace mamori {
namespace {

PersonStatus status_of(PersonState state) {
  switch (state) {
    case PersonState::active: return PersonStatus::active;
    case PersonState::leave: return PersonStatus::on_leave;
    case PersonState::left: return PersonStatus::left;
  }
  return PersonStatus::active;
}

std::string in_words(const StringTable& strings, const char* prefix, const char* name) {
  return strings.plain(std::string(prefix) + name);
}

std::string role_in_words(const StringTable& strings, const Person& person) {
  if (!person.job.empty()) return person.job;
  return person.roles.empty() ? std::string() : in_words(strings, "role.", name_of(*person.roles.begin()));
}

std::vector<PersonRow> rows_of(const std::vector<Person>& people, const StringTable& strings) {
  std::vector<PersonRow> rows;
  for (const Person& person : people) {
    rows.push_back({.id = person.id,
                    .name = person.name,
                    .kana = person.kana,
                    .role = role_in_words(strings, person),
                    .employment = in_words(strings, "employment.", name_of(person.employment)),
                    .staff_number = person.staff_number,
                    .status = status_of(person.state)});
  }
  return rows;
}

// "M" + device + counter of the last event: a cut tail of the log shows against a printed report (decisions.md 11).
std::string serial_of(const ChainHead& head) {
  return "M-" + head.device.text().substr(0, 8) + "-" + std::to_string(head.counter);
}

}  // namespace

ReportRequest whole_year(CourseId course, Date day) {
  using namespace std::chrono;
  const year first(fiscal_year(day));
  return {.course = std::move(course), .from = first / April / 1, .to = (first + years(1)) / March / 31};
}

Result<Office> office_of(RecordStore& store) {
  auto settings = store.settings().all();
  if (!settings) return settings.problem();
  const auto setting = [&](std::string_view key) {
    const auto found = settings->find(std::string(key));
    return found == settings->end() ? std::string() : found->second.value;
  };
  Office office;
  office.corporation = setting("office.corporation");
  office.name = setting(setting_key::office_name);
  office.number = setting(setting_key::office_number);
  office.manager_name = setting(setting_key::manager_name);
  office.manager_phone = setting(setting_key::manager_phone);
  return office;
}

Result<TrainingReport> make_report(Library& library, RecordStore& store, const ReportRequest& request, Now now) {
  const Course* course = library.course(request.course);
  if (course == nullptr) {
    return Problem{.kind = ProblemKind::not_found, .message = "there is no course \"" + request.course.text() + "\""};
  }
  if (auto flushed = store.flush(); !flushed) return flushed.problem();
  auto people = store.roster().people();
  if (!people) return people.problem();
  auto log = store.read_all();
  if (!log) return log.problem();
  auto office = office_of(store);
  if (!office) return office.problem();

  const StringTable& strings = library.strings();
  const ChainHead head = store.status().head;
  ReportInput input;
  input.office = std::move(*office);
  input.plan.title = strings.plain("plan.title", {{"course", course->title.plain()}});
  input.plan.kind = course->id == CourseId("orientation") ? TrainingKind::new_staff : TrainingKind::yearly;
  input.plan.purpose = strings.plain("plan.purpose");
  input.plan.materials = {strings.plain("plan.material.guide"), strings.plain("plan.material.cases")};
  input.from = request.from;
  input.to = request.to;
  input.course = *course;
  input.people = rows_of(*people, strings);
  input.events = log->events;
  for (const Lesson& lesson : course->lessons) {
    if (lesson.kind != LessonKind::quiz || library.closed(lesson)) continue;
    for (const Item& item : library.quiz(lesson).items) input.item_labels[item.id] = item.question.text.plain();
  }
  auto own_films = store.film_places().titles();
  if (!own_films) return own_films.problem();
  input.own_films = std::move(*own_films);
  input.generated = now.wall;
  input.serial = serial_of(head);
  input.log_hash = head.hash;
  return make_training_report(input);
}

std::map<CheckId, XapiItem> xapi_checks(Library& library) {
  const StringTable& strings = library.strings();
  const std::array answers = {strings.plain("check.answer.yes"), strings.plain("check.answer.partly"),
                              strings.plain("check.answer.no")};
  std::map<CheckId, XapiItem> checks;
  for (const CheckSection& section : library.checklist().sections) {
    for (const CheckItem& item : section.items) checks[item.id] = xapi_item(item, answers);
  }
  return checks;
}

std::map<ItemId, XapiItem> xapi_items(Library& library, const Course& course) {
  std::map<ItemId, XapiItem> items;
  for (const Lesson& lesson : course.lessons) {
    if (library.closed(lesson)) continue;
    switch (lesson.kind) {
      case LessonKind::film: break;
      case LessonKind::quiz:
        for (const Item& item : library.quiz(lesson).items) items[item.id] = xapi_item(item);
        break;
      case LessonKind::scenario:
        for (const RecheckQuestion& question : library.scenario(lesson).debrief.rechecks) {
          items[question.id] = xapi_item(question);
        }
        break;
    }
  }
  return items;
}

}  // namespace mamori
