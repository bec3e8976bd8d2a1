#include <algorithm>
#include <catch2/catch.hpp>
#include <set>
#include <thread>

#include "hand/real_window.h"
#include "base/files.h"
#include "learn/quiz_score.h"
#include "load/film_manifest.h"
#include "load/qti_test.h"
#include "load/scenario_xml.h"
#include "support/run_program.h"
#include "support/small_course.h"
#include "support/temp_folder.h"

using namespace mamori;
using namespace mamori::test;
using namespace std::chrono_literals;

namespace {

const std::filesystem::path root = MAMORI_SOURCE_DIR;

template <class Options>
void keep_right(std::set<std::string>& texts, const Options& options) {
  for (const auto& option : options) {
    if (option.correct) texts.insert(option.text.plain());
  }
}

// The texts of everything in the scenario that is right to press.
std::set<std::string> right_texts(const Scenario& scenario) {
  std::set<std::string> texts;
  for (const HazardSpot& spot : scenario.hazard.spots) {
    if (spot.real) texts.insert(spot.text.plain());
  }
  keep_right(texts, scenario.hazard.key_point.options);
  keep_right(texts, scenario.hazard.action.options);
  for (const RecheckQuestion& question : scenario.debrief.rechecks) keep_right(texts, question.options);
  for (const ScenarioNode& node : scenario.nodes) {
    for (const ScenarioChoice& choice : node.choices) {
      if (choice.points == node.best_points()) texts.insert(choice.text.plain());
    }
  }
  return texts;
}

bool is_right(const SeenElement& seen, const std::set<std::string>& texts) {
  return std::any_of(texts.begin(), texts.end(), [&](const std::string& t) { return seen.name.find(t) != std::string::npos; });
}

void watch_film(RealWindow& window) {
  const auto film = load_film_manifest(root / "build" / "films" / "v1.film.xml", "v1.film.xml");
  REQUIRE(film.ok());
  window.key("space");
  window.key("s");
  window.key("s");
  for (const FilmCue& cue : film.value->cues) {
    REQUIRE(window.wait_until([&] { return window.shows_text(cue.question.plain()); }, 240s));
    const auto right = std::find_if(cue.options.begin(), cue.options.end(), [](const CueOption& o) { return o.correct; });
    window.key(std::to_string(right - cue.options.begin() + 1));
    REQUIRE(window.wait_until([&] { return window.can_press("cue.close"); }, 5s));
    window.key("Return");
  }
  REQUIRE(window.wait_until([&] { return window.can_press("watch.finish"); }, 120s));
  window.click("watch.finish");
}

// One thing that a person would press now, as long as there is one.
bool press_in_scenario(RealWindow& window, const std::set<std::string>& texts, std::set<std::string>& spots) {
  if (window.can_press("scenario.next")) {
    window.click("scenario.next");
    return true;
  }
  if (window.can_press("hazard.confirm") && spots.size() != 1 && spots.size() != 2) {
    window.click("hazard.confirm");
    spots.clear();
    return true;
  }
  for (const SeenElement& seen : window.elements()) {
    const bool is_spot = seen.id.starts_with("hazard.spot.");
    const bool is_answer = is_spot || seen.id.starts_with("hazard.answer.") || seen.id.starts_with("scenario.choice.") || seen.id.starts_with("recheck.answer.");
    if (!is_answer || !seen.enabled || !is_right(seen, texts) || spots.contains(seen.id)) continue;
    if (is_spot) spots.insert(seen.id);
    // The number on the card is its key.
    window.key(seen.id.substr(seen.id.rfind('.') + 1));
    return true;
  }
  return false;
}

void play_scenario(RealWindow& window) {
  const auto scenario = load_scenario(root / "scenarios" / "case-01.xml", "case-01.xml");
  REQUIRE(scenario.ok());
  const auto texts = right_texts(*scenario.value);
  std::set<std::string> spots;
  for (int i = 0; i < 200 && !window.can_press("scenario.finish"); ++i) {
    if (!press_in_scenario(window, texts, spots)) std::this_thread::sleep_for(200ms);
  }
  window.click("scenario.finish");
}

void answer_question(RealWindow& window, const Quiz& quiz) {
  const Item* item = nullptr;
  for (const Item& known : quiz.items) {
    if (window.shows_text(known.question.text.plain()) &&
        (known.situation.empty() || window.shows_text(known.situation.front().text.plain()))) {
      item = &known;
    }
  }
  REQUIRE(item != nullptr);
  for (const std::string& choice : correct_response(*item)) {
    if (std::holds_alternative<MatchBody>(item->body)) {
      std::string id = "quiz.match." + choice;
      std::replace(id.begin(), id.end(), ' ', '.');
      window.click(id);
      continue;
    }
    const std::string text = find_option(item->body, choice)->text.plain();
    for (const SeenElement& seen : window.elements()) {
      if (!seen.id.starts_with("quiz.answer.") || seen.name.find(text) == std::string::npos) continue;
      window.key(seen.id.substr(12));
      break;
    }
  }
  window.click("quiz.confirm");
  REQUIRE(window.wait_until([&] { return window.can_press("quiz.next"); }, 5s));
  window.key("Return");
}

void take_quiz(RealWindow& window) {
  const auto quiz = load_quiz(root, "quizzes/section-1/test.xml");
  REQUIRE(quiz.ok());
  for (int i = 0; i < 20 && !window.can_press("quiz.finish"); ++i) {
    answer_question(window, *quiz.value);
    window.wait_until([&] { return window.can_press("quiz.finish") || !window.can_press("quiz.next"); }, 5s);
  }
  window.click("quiz.finish");
}

}  // namespace

TEST_CASE("A hand with mouse and keys completes the course in a real window", "[hand]") {
  TempFolder folder;
  const auto data = folder.path() / "records";
  const TempFolder content;
  copy_small_course(content.path());
  RealWindow window(data, {}, content.path());
  window.click("new");
  REQUIRE(window.wait_until([&] { return window.can_press("new.name"); }, 5s));
  window.type("Yamada Hanako");
  window.click("new.kana");
  window.type("yamada");
  window.click("new.ok");
  REQUIRE(window.wait_until([&] { return window.screen() == "today"; }, 10s));
  // What decodes films costs memory and time to load: only a film brings it in.
  CHECK(window.has_loaded("libSDL2-2.0"));
  CHECK_FALSE(window.has_loaded("libavcodec"));
  window.key("Return");
  REQUIRE(window.wait_until([&] { return window.screen() == "watch"; }, 10s));
  CHECK(window.wait_until([&] { return window.has_loaded("libavcodec"); }, 10s));
  watch_film(window);
  REQUIRE(window.wait_until([&] { return window.screen() == "today"; }, 10s));
  window.click("continue");
  REQUIRE(window.wait_until([&] { return window.screen() == "scenario"; }, 10s));
  play_scenario(window);
  REQUIRE(window.wait_until([&] { return window.screen() == "today"; }, 10s));
  window.click("continue");
  REQUIRE(window.wait_until([&] { return window.screen() == "quiz"; }, 10s));
  take_quiz(window);
  REQUIRE(window.wait_until([&] { return window.screen() == "done"; }, 10s));
  window.key("Return");
  REQUIRE(window.wait_until([&] { return window.screen() == "today"; }, 10s));
  window.key("Escape");
  REQUIRE(window.wait_until([&] { return window.screen() == "people"; }, 10s));
  window.key("Escape");
  window.click("leave.ok");
  CHECK(window.wait_for_end() == 0);

  const std::string csv = to_utf8(folder / "records.csv");
  REQUIRE(run_program({MAMORI_PROGRAM, "records", "export", "--form", "csv", "--out", csv, "--data", to_utf8(data), "--content", to_utf8(content.path())}).exit_code == 0);
  const auto rows = read_file(folder / "records.csv", 1u << 20);
  REQUIRE(rows);
  CHECK(rows->find("Yamada Hanako") != std::string::npos);
  std::size_t done = 0;
  for (std::size_t at = rows->find("orientation."); at != std::string::npos; at = rows->find("orientation.", at + 1)) ++done;
  CHECK(done == 3);
}

TEST_CASE("A second window on the same records says why it cannot start, and the first goes on", "[hand][faults]") {
  TempFolder folder;
  RealWindow window(folder.path() / "records");
  CHECK(window.start_a_second_one() == 1);
  window.click("new");
  CHECK(window.wait_until([&] { return window.can_press("new.name"); }, 5s));
}
