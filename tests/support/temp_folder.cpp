#include "support/temp_folder.h"

#include <cstdlib>
#include <stdexcept>
#include <string>

namespace mamori::test {

TempFolder::TempFolder() {
  std::string pattern = (std::filesystem::temp_directory_path() / "mamori-test-XXXXXX").native();
  if (mkdtemp(pattern.data()) == nullptr) throw std::runtime_error("no temporary folder");
  m_path = pattern;
}

TempFolder::~TempFolder() {
  std::error_code ignored;
  std::filesystem::remove_all(m_path, ignored);
}

}  // namespace mamori::test
