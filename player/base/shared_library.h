#pragma once

#include <string>

#include "base/result.h"

namespace mamori {

// A library of the system or beside the program, loaded at run time. It stays loaded until the program ends.
class SharedLibrary {
 public:
  // "avutil" in version 57 is libavutil.so.57. Failure: unsupported.
  static Result<SharedLibrary> open(const std::string& name, int version);

  void* find(const char* function) const;  // nullptr: there is none of that name

 private:
  explicit SharedLibrary(void* handle) : m_handle(handle) {}

  void* m_handle;
};

}  // namespace mamori
