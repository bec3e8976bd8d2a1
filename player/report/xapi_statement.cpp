#include "report/xapi_statement.h"

#include <algorithm>
#include <cmath>
#include <cstdio>

#include "base/calendar.h"
#include "report/xapi_question.h"

namespace mamori::xapi {
namespace {

constexpr const char* adl_verbs = "http://adlnet.gov/expapi/verbs/";
constexpr const char* cmi5_verbs = "https://w3id.org/xapi/adl/verbs/";
constexpr const char* video_verbs = "https://w3id.org/xapi/video/verbs/";
const std::string cmi5_categories = "https://w3id.org/xapi/cmi5/context/categories/";
const std::string cmi5_extensions = "https://w3id.org/xapi/cmi5/context/extensions/";
const std::string video_extensions = "https://w3id.org/xapi/video/extensions/";
constexpr const char* file_extension = "https://mamori.invalid/xapi/extensions/file-sha256";
constexpr const char* video_profile = "https://w3id.org/xapi/video";
constexpr double completion_threshold = 0.95;  // decisions.md 18

const char* name_of(MoveOn move_on) {
  switch (move_on) {
    case MoveOn::passed:
      return "Passed";
    case MoveOn::completed:
      return "Completed";
    case MoveOn::completed_and_passed:
      return "CompletedAndPassed";
    case MoveOn::completed_or_passed:
      return "CompletedOrPassed";
  }
  return "";
}

// cmi5 9.5.5.2
const char* words_of(WaiverReason reason) {
  switch (reason) {
    case WaiverReason::tested_out:
      return "Tested Out";
    case WaiverReason::equivalent_au:
      return "Equivalent AU";
    case WaiverReason::equivalent_outside_activity:
      return "Equivalent Outside Activity";
    case WaiverReason::administrative:
      return "Administrative";
  }
  return "";
}

double seconds(std::chrono::microseconds time) {
  return static_cast<double>(std::chrono::round<std::chrono::milliseconds>(time).count()) / 1000.0;
}

Json verb(const std::string& base, const std::string& word) {
  return {{"id", base + word}, {"display", {{"en-US", word}}}};
}

Json actor(const XapiInput& input, const PersonId& person) {
  return {{"objectType", "Agent"}, {"account", {{"homePage", input.home_page}, {"name", person.text()}}}};
}

Json activity(const std::string& id, const std::string& name, const std::string& type = "") {
  Json definition = Json::object();
  if (!type.empty()) definition["type"] = type;
  definition["name"] = in_japanese(name);
  return {{"objectType", "Activity"}, {"id", id}, {"definition", definition}};
}

Json activities(const std::vector<std::string>& ids) {
  Json list = Json::array();
  for (const std::string& id : ids) list.push_back({{"id", id}});
  return list;
}

struct Head {
  Uuid id;
  Json verb;
  Json object;
  std::vector<std::string> categories = {};
};

// Keys in the order of the specification; `result` is added where a verb has one.
Json statement(const Sitting& s, const Event& event, const Head& head, const Json& result = {}) {
  Json json = {
      {"id", head.id.text()}, {"actor", actor(s.input, s.person)}, {"verb", head.verb}, {"object", head.object}};
  if (!result.empty()) json["result"] = result;
  Json context = {{"registration", s.registration.text()}, {"language", "ja-JP"}};
  Json surroundings = {{"grouping", activities({s.lesson.iri, s.input.course.iri})}};
  if (!head.categories.empty()) surroundings["category"] = activities(head.categories);
  context["contextActivities"] = surroundings;
  context["extensions"] = {{cmi5_extensions + "sessionid", s.session.text()}};
  json["context"] = context;
  json["timestamp"] = utc_timestamp(event.wall);
  json["version"] = "1.0.3";
  return json;
}

Uuid id_of(const Event& event, const char* what) {
  return Uuid::from_name(event.id.uuid, what);
}

// The same on every PC: the first of a registration counts.
Uuid id_once(const Sitting& s, const char* what) {
  return Uuid::from_name(s.registration.uuid, s.lesson.id.text() + "/" + what);
}

Json lesson_activity(const Sitting& s) {
  return activity(s.lesson.iri, s.lesson.title.plain());
}

std::vector<std::string> cmi5_category(bool moves_on) {
  if (moves_on) return {cmi5_categories + "cmi5", cmi5_categories + "moveon"};
  return {cmi5_categories + "cmi5"};
}

Head lesson_head(const Sitting& s, Uuid id, const char* base, const char* word, bool moves_on = false) {
  return {.id = id, .verb = verb(base, word), .object = lesson_activity(s), .categories = cmi5_category(moves_on)};
}

// A file of the office's own is another activity than the film in whose place it stands.
Json video_activity(const Sitting& s, const FilmState& film) {
  const std::string type = "https://w3id.org/xapi/video/activity-type/video";
  const std::string id = s.lesson.iri + "/video/" + s.lesson.content;
  const auto own = s.input.own_films.find(film.file_sha256);
  if (own == s.input.own_films.end()) return activity(id, s.lesson.title.plain(), type);
  return activity(id + "/" + film.file_sha256, own->second, type);
}

// An own activity and no cmi5 category: else it collides with the lesson's own statements (standards.md, traps).
Json video(const Sitting& s, const Event& event, Uuid id, const char* base, const char* word, const FilmState& film,
           const Json& result) {
  const Head head{
      .id = id,
      .verb = verb(base, word),
      .object = video_activity(s, film),
      .categories = {video_profile}};
  Json json = statement(s, event, head, result);
  Json& extensions = json["context"]["extensions"];
  extensions[video_extensions + "session-id"] = s.session.text();
  extensions[video_extensions + "length"] = seconds(film.length);
  extensions[video_extensions + "completion-threshold"] = completion_threshold;
  extensions[file_extension] = film.file_sha256;
  return json;
}

Json video_extent(const FilmState& film) {
  const double share = film.length.count() <= 0 ? 0.0
                                                : static_cast<double>(film.watched.covered().count()) /
                                                      static_cast<double>(film.length.count());
  return {{video_extensions + "time", seconds(film.position.time_since_epoch())},
          {video_extensions + "progress", std::round(std::min(1.0, share) * 1000) / 1000},
          {video_extensions + "played-segments", played_segments(film.watched)}};
}

std::string decimal(double value) {
  char text[32];
  std::snprintf(text, sizeof text, "%.3f", value);
  std::string shortened = text;
  shortened.erase(shortened.find_last_not_of('0') + 1);
  if (shortened.back() == '.') shortened.pop_back();
  return shortened;
}

}  // namespace

std::string duration_text(std::chrono::milliseconds length) {
  const auto hundredths = length.count() / 10;
  char text[40];
  std::snprintf(text, sizeof text, "PT%lld.%02lldS", static_cast<long long>(hundredths / 100),
                static_cast<long long>(hundredths % 100));
  return text;
}

std::string played_segments(const SpanSet& spans) {
  std::string text;
  for (const MediaSpan& span : spans.spans()) {
    text += (text.empty() ? "" : "[,]") + decimal(seconds(span.begin.time_since_epoch())) + "[.]" +
            decimal(seconds(span.end.time_since_epoch()));
  }
  return text;
}

Json launched(const Sitting& s, const Event& event, LaunchMode mode) {
  Json json = statement(s, event, lesson_head(s, id_of(event, "launched"), adl_verbs, "launched"));
  Json& extensions = json["context"]["extensions"];
  extensions[cmi5_extensions + "launchmode"] = mode == LaunchMode::normal ? "Normal" : "Review";
  extensions[cmi5_extensions + "launchurl"] = s.lesson.iri;
  extensions[cmi5_extensions + "moveon"] = name_of(s.lesson.move_on);
  if (s.lesson.kind == LessonKind::quiz) extensions[cmi5_extensions + "masteryscore"] = s.lesson.mastery_score;
  return json;
}

Json initialized(const Sitting& s, const Event& event) {
  return statement(s, event, lesson_head(s, id_of(event, "initialized"), adl_verbs, "initialized"));
}

Json completed(const Sitting& s, const Event& event, std::chrono::milliseconds duration) {
  return statement(s, event, lesson_head(s, id_once(s, "completed"), adl_verbs, "completed", true),
                   {{"completion", true}, {"duration", duration_text(duration)}});
}

// A score of the mastery score or more with a must-know question missed is a failure without score (cmi5 9.5.1).
Json judged(const Sitting& s, const Event& event, const QuizFinished& quiz, std::chrono::milliseconds duration) {
  const double scaled = quiz.asked == 0 ? 0.0 : static_cast<double>(quiz.right) / quiz.asked;
  Json result = {{"success", quiz.passed}, {"duration", duration_text(duration)}};
  if (quiz.passed || scaled < s.lesson.mastery_score) {
    result["score"] = {
        {"scaled", std::round(scaled * 10000) / 10000}, {"raw", quiz.right}, {"min", 0}, {"max", quiz.asked}};
  }
  const Head head = quiz.passed ? lesson_head(s, id_once(s, "passed"), adl_verbs, "passed", true)
                                : lesson_head(s, id_of(event, "failed"), adl_verbs, "failed", true);
  Json json = statement(s, event, head, result);
  json["context"]["extensions"][cmi5_extensions + "masteryscore"] = s.lesson.mastery_score;
  return json;
}

Json terminated(const Sitting& s, const Event& event, std::chrono::milliseconds active) {
  return statement(s, event, lesson_head(s, id_of(event, "terminated"), adl_verbs, "terminated"),
                   {{"duration", duration_text(active)}});
}

Json abandoned(const Sitting& s, const Event& last, std::chrono::milliseconds duration) {
  return statement(s, last, lesson_head(s, id_of(last, "abandoned"), cmi5_verbs, "abandoned"),
                   {{"duration", duration_text(duration)}});
}

Json answered(const Sitting& s, const Event& event, const ItemAnswered& answer) {
  const auto found = s.input.items.find(answer.item);
  const XapiItem* item = found == s.input.items.end() ? nullptr : &found->second;
  const bool pairs = item != nullptr && item->interaction == Interaction::matching;
  const Head head{.id = id_of(event, "answered"),
                  .verb = verb(adl_verbs, "answered"),
                  .object = {{"objectType", "Activity"},
                             {"id", s.lesson.iri + "/items/" + answer.item.text()},
                             {"definition", question(item)}}};
  Json result = {{"success", answer.correct}, {"response", joined(answer.response, pairs)}};
  if (answer.took.count() > 0) result["duration"] = duration_text(answer.took);  // not measured in a scenario's debrief
  return statement(s, event, head, result);
}

Json checked(const XapiInput& input, const Event& event) {
  const auto& check = std::get<ChecklistAnswered>(event.payload);
  const auto found = input.checks.find(check.item);
  return {{"id", id_of(event, "answered").text()},
          {"actor", actor(input, event.person)},
          {"verb", verb(adl_verbs, "answered")},
          {"object",
           {{"objectType", "Activity"},
            {"id", input.course.iri + "/checklist/" + check.item.text()},
            {"definition", question(found == input.checks.end() ? nullptr : &found->second)}}},
          {"result", {{"response", name_of(check.answer)}}},
          {"context",
           {{"registration", event.registration.text()},
            {"language", "ja-JP"},
            {"contextActivities", {{"grouping", activities({input.course.iri})}}}}},
          {"timestamp", utc_timestamp(event.wall)},
          {"version", "1.0.3"}};
}

Json waived(const Sitting& s, const Event& event, WaiverReason reason) {
  return statement(s, event, lesson_head(s, id_once(s, "waived"), cmi5_verbs, "waived", true),
                   {{"success", true},
                    {"completion", true},
                    {"extensions", {{"https://w3id.org/xapi/cmi5/result/extensions/reason", words_of(reason)}}}});
}

Json satisfied(const XapiInput& input, const Event& event, SessionId session) {
  Lesson course;
  course.iri = input.course.iri;
  course.title = input.course.title;
  const Sitting s{input, course, event.person, event.registration, session};
  const Head head{.id = Uuid::from_name(event.registration.uuid, "satisfied"),
                  .verb = verb(cmi5_verbs, "satisfied"),
                  .object = activity(input.course.iri, input.course.title.plain(),
                                     "https://w3id.org/xapi/cmi5/activitytype/course"),
                  .categories = cmi5_category(false)};
  Json json = statement(s, event, head);
  json["context"]["contextActivities"]["grouping"] = activities({input.course.iri});
  return json;
}

Json video_initialized(const Sitting& s, const Event& event, const FilmState& film) {
  return video(s, event, id_of(event, "video-initialized"), adl_verbs, "initialized", film, {});
}

Json video_paused(const Sitting& s, const Event& event, const FilmState& film) {
  return video(s, event, id_of(event, "video-paused"), video_verbs, "paused", film,
               {{"extensions", video_extent(film)}});
}

Json video_completed(const Sitting& s, const Event& event, const FilmState& film, std::chrono::milliseconds duration) {
  return video(s, event, id_once(s, "video-completed"), adl_verbs, "completed", film,
               {{"completion", true}, {"duration", duration_text(duration)}, {"extensions", video_extent(film)}});
}

Json video_terminated(const Sitting& s, const Event& event, const FilmState& film) {
  return video(s, event, id_of(event, "video-terminated"), adl_verbs, "terminated", film,
               {{"extensions", video_extent(film)}});
}

}  // namespace mamori::xapi
