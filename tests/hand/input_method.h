#pragma once

#include <string>
#include <sys/types.h>

#include "hand/background_program.h"
#include "support/temp_folder.h"

namespace mamori::test {

// fcitx5 with the Japanese engine anthy on a message bus and in a home of its own: what it learns from typing is
// forgotten with it.
class InputMethod {
 public:
  // Empty: everything that it needs is installed. Else the names of the missing Debian packages.
  static std::string missing_packages();

  explicit InputMethod(const std::string& display);
  ~InputMethod();
  InputMethod(const InputMethod&) = delete;
  InputMethod& operator=(const InputMethod&) = delete;

  // For the program that shall be typed into.
  Environment environment() const;

 private:
  TempFolder m_home;
  std::string m_bus_address;
  pid_t m_bus = -1;
  pid_t m_fcitx = -1;
};

}  // namespace mamori::test
