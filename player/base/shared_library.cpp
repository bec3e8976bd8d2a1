#include "base/shared_library.h"

#include <dlfcn.h>

namespace mamori {

Result<SharedLibrary> SharedLibrary::open(const std::string& name, int version) {
  const std::string file = "lib" + name + ".so." + std::to_string(version);
  void* const handle = ::dlopen(file.c_str(), RTLD_LAZY | RTLD_LOCAL);
  if (handle != nullptr) return SharedLibrary(handle);
  const char* const reason = ::dlerror();
  return Problem{ProblemKind::unsupported, file + " cannot be loaded" + (reason ? std::string(": ") + reason : "")};
}

void* SharedLibrary::find(const char* function) const {
  return ::dlsym(m_handle, function);
}

}  // namespace mamori
