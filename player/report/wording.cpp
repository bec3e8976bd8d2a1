#include "report/wording.h"

namespace mamori {
namespace {

std::string year_text(Date date, const StringTable& strings) {
  const int year = reiwa_year(int(date.year()));
  return year == 1 ? strings.plain("report.first_year") : std::to_string(year);
}

TextArguments date_arguments(Date date, const StringTable& strings) {
  const auto weekday = std::chrono::weekday(std::chrono::sys_days(date)).c_encoding();
  return {{"year", year_text(date, strings)},
          {"month", static_cast<long long>(unsigned(date.month()))},
          {"day", static_cast<long long>(unsigned(date.day()))},
          {"weekday", strings.plain("report.weekday." + std::to_string(weekday))}};
}

}  // namespace

std::string paper_date(Date date, const StringTable& strings) {
  return strings.plain("report.date", date_arguments(date, strings));
}

std::string short_date(Date date, const StringTable& strings) {
  return strings.plain("report.date_short", date_arguments(date, strings));
}

std::string paper_time(WallTime time, const StringTable& strings) {
  return strings.plain("report.date_time",
                       {{"date", paper_date(japan_date(time), strings)}, {"time", clock_text(time)}});
}

std::string percent_text(int percent, const StringTable& strings) {
  return strings.plain("report.percent", {{"number", percent}});
}

std::string minutes_text(std::chrono::minutes minutes, const StringTable& strings) {
  return strings.plain("report.minutes", {{"number", minutes.count()}});
}

std::string words_for(TrainingKind kind, const StringTable& strings) {
  switch (kind) {
    case TrainingKind::new_staff:
      return strings.plain("report.kind.new_staff");
    case TrainingKind::yearly:
      return strings.plain("report.kind.yearly");
    case TrainingKind::follow_up:
      return strings.plain("report.kind.follow_up");
    case TrainingKind::surveyor:
      return strings.plain("report.kind.surveyor");
  }
  return {};
}

std::string words_for(TrainingMethod method, const StringTable& strings) {
  switch (method) {
    case TrainingMethod::individual:
      return strings.plain("report.method.individual");
    case TrainingMethod::group:
      return strings.plain("report.method.group");
  }
  return {};
}

std::string words_for(LessonKind kind, const StringTable& strings) {
  switch (kind) {
    case LessonKind::film:
      return strings.plain("report.lesson.film");
    case LessonKind::scenario:
      return strings.plain("report.lesson.scenario");
    case LessonKind::quiz:
      return strings.plain("report.lesson.quiz");
  }
  return {};
}

std::string words_for(EndingKind ending, const StringTable& strings) {
  switch (ending) {
    case EndingKind::safe:
      return strings.plain("report.ending.safe");
    case EndingKind::near_miss:
      return strings.plain("report.ending.near_miss");
    case EndingKind::recovered:
      return strings.plain("report.ending.recovered");
    case EndingKind::incident:
      return strings.plain("report.ending.incident");
  }
  return {};
}

std::string words_for(Outcome outcome, const StringTable& strings) {
  switch (outcome) {
    case Outcome::passed:
      return strings.plain("report.outcome.passed");
    case Outcome::failed:
      return strings.plain("report.outcome.failed");
    case Outcome::in_progress:
      return strings.plain("report.outcome.in_progress");
  }
  return {};
}

std::string words_for(AbsenceReason reason, const StringTable& strings) {
  switch (reason) {
    case AbsenceReason::not_started:
      return strings.plain("report.absence.not_started");
    case AbsenceReason::unfinished:
      return strings.plain("report.absence.unfinished");
    case AbsenceReason::on_leave:
      return strings.plain("report.absence.on_leave");
  }
  return {};
}

std::string name_of(const PersonRow& person, const StringTable& strings) {
  return person.name.empty() ? strings.plain("report.erased_person") : person.name;
}

std::string short_version(const std::string& hex) {
  return hex.substr(0, 8);
}

}  // namespace mamori
