#include "app/app_fixture.h"
#include "support/small_clips.h"
#include "ui/accessibility.h"

using namespace mamori;
using namespace mamori::test;
using namespace std::chrono_literals;

namespace {

// The program with clips of its own beside a folder of films.
struct Reader {
  explicit Reader(const std::vector<std::string>& sentences) {
    make_clips(folder.path() / "clips", sentences);
    auto places = places_with(folder.path() / "data");
    places.films = folder.path() / "films";
    auto made = make_parts(places, seeded_random(7), start_time());
    if (!made) FAIL(to_text(made.problem()));
    parts = std::make_unique<AppParts>(std::move(*made));
    auto opened = Offscreen::open(*parts, {.width_px = 1280, .height_px = 720, .shots = {}, .print = {}}, start_time());
    REQUIRE(opened);
    stage = std::move(*opened);
  }

  void run(const std::string& steps) {
    const auto lines = parse_input_log(steps, "test");
    REQUIRE(lines);
    const Status status = stage->run(*lines, "test");
    if (!status) FAIL(to_text(status.problem()));
  }

  std::string marked() const {
    for (const Placed& placed : stage->host().layout().elements) {
      if (!placed.view->sentence_id.empty() && placed.view->decoration.fill) return placed.view->sentence_id;
    }
    return {};
  }

  bool says(const char* key) const {
    const std::string words = parts->session->strings().plain(key);
    return accessibility_tree(stage->host().layout(), "").find(words) != std::string::npos;
  }

  TempFolder folder;
  std::unique_ptr<AppParts> parts;
  std::unique_ptr<Offscreen> stage;
};

std::string first_link(const Layout& layout) {
  for (const Placed& placed : layout.elements) {
    if (placed.view->role == Role::link) return placed.view->id;
  }
  return {};
}

}  // namespace

TEST_CASE("F5 reads the page sentence by sentence, marks what is read, and ends by itself", "[app][aloud]") {
  Reader reader({"c01.role", "c01.goal"});
  reader.run(sit_down + "press lesson.case-01\nuntil screen scenario 1000\nkey f5\n");
  CHECK(reader.marked() == "c01.role");
  std::vector<std::string> heard;
  for (int i = 0; i < 60 && heard.size() < 3; ++i) {
    if (heard.empty() || heard.back() != reader.marked()) heard.push_back(reader.marked());
    reader.stage->advance(100ms);
  }
  CHECK(heard == std::vector<std::string>{"c01.role", "c01.goal", ""});
  CHECK_FALSE(reader.stage->host().next_wake(reader.stage->now()));
}

TEST_CASE("Whoever goes on, or presses again, hears nothing more", "[app][aloud]") {
  Reader reader({"c01.role", "c01.goal"});
  reader.run(sit_down + "press lesson.case-01\nuntil screen scenario 1000\nkey f5\n");
  CHECK_FALSE(reader.marked().empty());
  reader.run("key f5\n");
  CHECK(reader.marked().empty());
  reader.run("key f5\n");
  CHECK_FALSE(reader.marked().empty());
  reader.run("press scenario.next\n");
  CHECK(reader.marked().empty());
}

TEST_CASE("A page without clips says so quietly, and only for a while", "[app][aloud]") {
  Reader reader({"elsewhere"});
  reader.run(sit_down + "press lesson.case-01\nuntil screen scenario 1000\npress settings.aloud\n");
  CHECK(reader.says("aloud.none"));
  CHECK(reader.marked().empty());
  reader.stage->advance(10s);
  CHECK_FALSE(reader.says("aloud.none"));
}

TEST_CASE("A term in a text opens its meaning, and Escape leads back to the same page", "[app][glossary]") {
  TempFolder data;
  Program program(data.path());
  program.run(sit_down + "press block.section-1\npress lesson.case-01\nuntil screen scenario 1000\n");
  const Glossary& glossary = program.session().library().glossary();
  REQUIRE_FALSE(glossary.empty());
  std::string link = first_link(program.stage->host().layout());
  for (int i = 0; i < 40 && link.empty(); ++i) {
    program.run(program.shows("scenario.next") ? "press scenario.next\n" : "answer right\n");
    link = first_link(program.stage->host().layout());
  }
  REQUIRE_FALSE(link.empty());
  const Term* term = glossary.find(TermId(link.substr(5)));
  REQUIRE(term != nullptr);
  program.run("press " + link + "\n");
  const std::string tree = accessibility_tree(program.stage->host().layout(), "");
  CHECK(tree.find(term->meaning.text.plain()) != std::string::npos);
  CHECK(accessibility_faults(program.stage->host().layout()).empty());
  program.run("key escape\n");
  CHECK_FALSE(program.shows("popup"));
  CHECK(program.shows(link));
  CHECK(program.stage->host().screen_name() == "scenario");
}
