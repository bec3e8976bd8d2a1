#include "learn/refresher.h"

#include <algorithm>
#include <catch2/catch.hpp>

using namespace mamori;
using namespace std::chrono_literals;

namespace {

// Review quiz, v0, two section films and four scenarios.
Course make_course() {
  Course course;
  const auto block = [&](const char* name) {
    course.blocks.push_back({.iri = std::string("https://x.invalid/blocks/") + name, .title = {}});
  };
  const auto lesson = [&](LessonKind kind, const char* name) {
    Lesson one;
    one.id = LessonId(std::string("refresher.") + name);
    one.kind = kind;
    one.content = name;
    one.block = course.blocks.size() - 1;
    course.lessons.push_back(one);
  };
  block("review");
  lesson(LessonKind::quiz, "review");
  block("start");
  lesson(LessonKind::film, "v0");
  block("section-1");
  lesson(LessonKind::film, "v1");
  block("section-2");
  lesson(LessonKind::film, "v2");
  block("stories");
  for (const char* name : {"case-01", "case-02", "case-05", "case-06"}) lesson(LessonKind::scenario, name);
  return course;
}

Quiz make_review() {
  Quiz quiz;
  for (const char* topic : {"1-1", "2-1"}) {
    Item item;
    item.id = ItemId(std::string("item-") + topic);
    item.topic = topic;
    quiz.items.push_back(item);
  }
  return quiz;
}

QuizFinished review_with(bool passed, std::vector<ItemId> missed) {
  QuizFinished finished;
  finished.passed = passed;
  finished.missed = std::move(missed);
  return finished;
}

LessonId id(const char* name) {
  return LessonId(std::string("refresher.") + name);
}

EventKey day(int number) {
  return {.wall = WallTime(std::chrono::days(number)), .device = {}, .counter = 1};
}

std::set<LessonId> waived(const RefresherInput& input, LessonKind kind) {
  std::set<LessonId> out;
  for (const PlannedWaiver& waiver : refresher_waivers(input)) {
    if (input.course.find(waiver.lesson)->kind == kind) out.insert(waiver.lesson);
  }
  return out;
}

}  // namespace

TEST_CASE("before the review quiz every film stays and two scenarios are chosen", "[learn][refresher]") {
  const Course course = make_course();
  const RefresherInput input{.course = course, .year = 2026};
  CHECK(waived(input, LessonKind::film).empty());
  CHECK(waived(input, LessonKind::scenario).size() == 2);
}

TEST_CASE("the scenarios rotate from year to year where nothing else decides", "[learn][refresher]") {
  const Course course = make_course();
  CHECK(waived({.course = course, .year = 2026}, LessonKind::scenario) !=
        waived({.course = course, .year = 2027}, LessonKind::scenario));
}

TEST_CASE("a scenario that ended badly comes first, one never seen next, the oldest last", "[learn][refresher]") {
  const Course course = make_course();
  RefresherInput input{.course = course, .year = 2026};
  input.past[id("case-01")] = {.completed = day(400), .first_try = EndingKind::safe};
  input.past[id("case-02")] = {.completed = day(300), .first_try = EndingKind::safe};
  input.past[id("case-05")] = {.completed = day(500), .first_try = EndingKind::incident};
  CHECK(waived(input, LessonKind::scenario) == std::set{id("case-01"), id("case-02")});
  input.past[id("case-06")] = {.completed = day(450), .first_try = EndingKind::safe};
  CHECK(waived(input, LessonKind::scenario) == std::set{id("case-01"), id("case-06")});
}

TEST_CASE("a scenario done safely is waived as tested out, one never seen as administrative", "[learn][refresher]") {
  const Course course = make_course();
  RefresherInput input{.course = course, .year = 2026};
  input.past[id("case-01")] = {.completed = day(400), .first_try = EndingKind::safe};
  for (const PlannedWaiver& waiver : refresher_waivers(input)) {
    CHECK(waiver.reason == (waiver.lesson == id("case-01") ? WaiverReason::tested_out : WaiverReason::administrative));
  }
}

TEST_CASE("after the review the film of a section without a mistake is waived", "[learn][refresher]") {
  const Course course = make_course();
  const Quiz review = make_review();
  RefresherInput input{.course = course, .review = &review};
  input.first_review = review_with(true, {ItemId("item-2-1")});
  CHECK(waived(input, LessonKind::film) == std::set{id("v0"), id("v1")});
  input.first_review = review_with(false, {ItemId("item-1-1"), ItemId("item-2-1")});
  CHECK(waived(input, LessonKind::film).empty());
}

TEST_CASE("a film that has changed since it was seen stays, whatever the review says", "[learn][refresher]") {
  const Course course = make_course();
  const Quiz review = make_review();
  RefresherInput input{.course = course, .review = &review};
  input.first_review = review_with(true, {});
  input.past[id("v1")] = {.completed = day(300), .versions = {"old"}};
  input.past[id("v2")] = {.completed = day(300), .versions = {"old", "new"}};
  input.versions = {{id("v1"), "new"}, {id("v2"), "new"}};
  CHECK(waived(input, LessonKind::film) == std::set{id("v0"), id("v2")});
}

TEST_CASE("how much a question needs asking again follows its last answer", "[learn][refresher]") {
  ItemHistory history;
  CHECK(review_need(history) == ReviewNeed::none);
  history.add({.key = day(2), .correct = false, .confidence = Confidence::sure});
  CHECK(review_need(history) == ReviewNeed::sure_and_wrong);
  history.add({.key = day(1), .correct = true, .confidence = Confidence::sure});
  CHECK(review_need(history) == ReviewNeed::sure_and_wrong);  // an older answer read later changes nothing
  history.add({.key = day(3), .correct = false, .confidence = Confidence::unsure});
  CHECK(review_need(history) == ReviewNeed::wrong);
  history.add({.key = day(4), .correct = true, .confidence = Confidence::sure});
  CHECK(review_need(history) == ReviewNeed::shaky);
  CHECK(history.asked == 4);
  CHECK(history.wrong == 2);
}
