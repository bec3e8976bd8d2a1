#include <catch2/catch.hpp>

#include "base/utf8.h"
#include "hand/input_method.h"
#include "hand/real_window.h"

using namespace mamori;
using namespace mamori::test;
using namespace std::chrono_literals;

namespace {

std::size_t kanji_in(const std::string& text) {
  std::size_t count = 0;
  for (const char32_t c : to_utf32(text)) count += is_kanji(c) ? 1 : 0;
  return count;
}

// A window with an input method beside it, at the form for a new person.
struct TypingHand {
  TempFolder folder;
  std::unique_ptr<InputMethod> input_method;
  RealWindow window{folder.path() / "records", [this](const std::string& display) {
                      input_method = std::make_unique<InputMethod>(display);
                      return input_method->environment();
                    }};

  TypingHand() {
    window.click("new");
    REQUIRE(window.wait_until([&] { return shown("new.name").has_value(); }, 5s));
    window.click("new.name");
  }

  std::optional<SeenElement> shown(const std::string& id) { return window.find(id); }
  std::string text(const std::string& id) { return shown(id)->text; }
  std::string composing(const std::string& id) { return shown(id)->composing; }
  bool composes(const std::string& id, const std::string& text) {
    return window.wait_until([&] { return composing(id) == text; }, 10s);
  }
};

bool can_type_japanese() {
  const std::string missing = InputMethod::missing_packages();
  if (!missing.empty()) WARN("SKIPPED: typing Japanese was not tested, not installed:" << missing);
  return missing.empty();
}

}  // namespace

TEST_CASE("A Japanese name of more than ten kanji is typed in one composition", "[hand][ime]") {
  if (!can_type_japanese()) return;
  TypingHand hand;
  hand.window.type("yamadatarousatouhanakosuzukiitirou");
  REQUIRE(hand.composes("new.name", "やまだたろうさとうはなこすずきいちろう"));

  // Space converts, and opens the candidates when it is pressed again.
  hand.window.key("space");
  REQUIRE(hand.window.wait_until([&] { return kanji_in(hand.composing("new.name")) > 10; }, 10s));
  CHECK_FALSE(hand.window.window_of("fcitx"));
  const std::string first = hand.composing("new.name");
  hand.window.key("space");
  REQUIRE(hand.window.wait_until([&] { return hand.composing("new.name") != first; }, 10s));
  REQUIRE(hand.window.wait_until([&] { return hand.window.window_of("fcitx").has_value(); }, 10s));
  const SeenElement field = *hand.shown("new.name");
  const auto candidates = *hand.window.window_of("fcitx");
  CHECK(candidates.x >= field.x);
  CHECK(candidates.x <= field.x + field.width);
  CHECK(candidates.y >= field.y);
  CHECK(candidates.y <= field.y + field.height + 20);

  const std::string chosen = hand.composing("new.name");
  hand.window.key("Return");
  REQUIRE(hand.composes("new.name", ""));
  CHECK(hand.text("new.name") == chosen);
  // Return was the input method's: the form is still open, and the field still has the keyboard.
  CHECK(hand.shown("new.name")->focused);
  CHECK(hand.window.screen() == "people");

  hand.window.click("new.kana");
  hand.window.type("yamada");
  REQUIRE(hand.composes("new.kana", "やまだ"));
  CHECK_FALSE(hand.window.can_press("new.ok"));
  hand.window.key("Return");
  REQUIRE(hand.window.wait_until([&] { return hand.window.can_press("new.ok"); }, 10s));
  CHECK(hand.text("new.kana") == "やまだ");
  hand.window.click("new.ok");
  CHECK(hand.window.wait_until([&] { return hand.window.screen() == "today"; }, 10s));
}

TEST_CASE("Keys within a composition are the input method's, and a click elsewhere keeps what was composed once",
          "[hand][ime]") {
  if (!can_type_japanese()) return;
  TypingHand hand;
  hand.window.type("yama");
  REQUIRE(hand.composes("new.name", "やま"));
  hand.window.key("Escape");
  REQUIRE(hand.composes("new.name", ""));
  CHECK(hand.shown("new.name")->focused);
  hand.window.type("kawa");
  REQUIRE(hand.composes("new.name", "かわ"));
  hand.window.key("Left");
  hand.window.key("BackSpace");
  REQUIRE(hand.window.wait_until([&] { return hand.composing("new.name") != "かわ"; }, 10s));
  const std::string left = hand.composing("new.name");
  hand.window.click("new.kana");
  REQUIRE(hand.window.wait_until([&] { return hand.shown("new.kana")->focused; }, 10s));
  hand.window.type("ki");
  REQUIRE(hand.composes("new.kana", "き"));
  CHECK(hand.text("new.name") == left);
  CHECK(hand.composing("new.name").empty());
}
