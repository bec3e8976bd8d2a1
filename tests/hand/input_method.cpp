#include "hand/input_method.h"

#include <catch2/catch.hpp>
#include <chrono>
#include <filesystem>
#include <fstream>
#include <thread>

#include "support/run_program.h"

namespace mamori::test {
namespace {

// Anthy is the only way of typing, so no key has to switch to it.
constexpr const char* profile = R"([Groups/0]
Name=Default
Default Layout=us
DefaultIM=anthy

[Groups/0/Items/0]
Name=anthy
Layout=

[GroupOrder]
0=Default
)";

bool is_there(const char* file) {
  return std::filesystem::exists(file);
}

}  // namespace

std::string InputMethod::missing_packages() {
  std::string missing;
  if (!is_there("/usr/bin/fcitx5")) missing += " fcitx5";
  if (!is_there("/usr/share/fcitx5/inputmethod/anthy.conf")) missing += " fcitx5-anthy";
  if (!is_there("/usr/bin/dbus-daemon")) missing += " dbus-daemon";
  if (!is_there("/usr/bin/dbus-send")) missing += " dbus-bin";
  return missing;
}

InputMethod::InputMethod(const std::string& display) {
  const std::filesystem::path settings = m_home.path() / "config" / "fcitx5";
  std::filesystem::create_directories(settings);
  std::filesystem::create_directories(m_home.path() / "run");
  std::filesystem::permissions(m_home.path() / "run", std::filesystem::perms::owner_all);
  std::ofstream(settings / "profile") << profile;
  std::tie(m_bus, m_bus_address) =
      start_and_hear({"dbus-daemon", "--session", "--nofork", "--nosyslog", "--print-address={}"}, {});
  REQUIRE_FALSE(m_bus_address.empty());
  Environment around = environment();
  around.insert(around.end(), {{"DISPLAY", display},
                               {"HOME", m_home.path().native()},
                               {"XDG_CONFIG_HOME", (m_home.path() / "config").native()},
                               {"XDG_DATA_HOME", (m_home.path() / "data").native()},
                               {"XDG_RUNTIME_DIR", (m_home.path() / "run").native()}});
  m_fcitx = start_program({"fcitx5", "--disable=wayland,clipboard,cloudpinyin,notifications"}, around);
  const auto asked = [&](std::vector<std::string> words) {
    words.insert(words.begin(), {"/usr/bin/env", "DBUS_SESSION_BUS_ADDRESS=" + m_bus_address});
    return run_program(words).out;
  };
  // The door that SDL knocks at, once, when it starts; it opens after the program itself answers.
  const auto answers = [&] {
    return asked({"fcitx5-remote", "-q"}) == "Default\n" &&
           asked({"dbus-send", "--print-reply=literal", "--dest=org.freedesktop.DBus", "/",
                  "org.freedesktop.DBus.NameHasOwner", "string:org.freedesktop.portal.Fcitx"})
                   .find("true") != std::string::npos;
  };
  const auto limit = std::chrono::steady_clock::now() + std::chrono::seconds(20);
  while (!answers()) {
    REQUIRE(std::chrono::steady_clock::now() < limit);
    std::this_thread::sleep_for(std::chrono::milliseconds(100));
  }
}

InputMethod::~InputMethod() {
  end_program(m_fcitx);
  end_program(m_bus);
}

Environment InputMethod::environment() const {
  return {{"DBUS_SESSION_BUS_ADDRESS", m_bus_address}, {"SDL_IM_MODULE", "fcitx"}, {"XMODIFIERS", "@im=fcitx"}};
}

}  // namespace mamori::test
