#include "store/system_problem.h"

#include <cerrno>
#include <system_error>

#include "base/files.h"

namespace mamori {

ProblemKind kind_of_errno(int error, ProblemKind otherwise) {
  switch (error) {
    case ENOSPC:
    case EDQUOT:
      return ProblemKind::full;
    case EROFS:
    case EACCES:
    case EPERM:
      return ProblemKind::read_only;
    default:
      return otherwise;
  }
}

Problem system_problem(int error, const std::filesystem::path& file, const std::string& what) {
  return {.kind = kind_of_errno(error, ProblemKind::unreadable),
          .message = what + ": " + std::generic_category().message(error),
          .place = Place{.file = to_utf8(file)}};
}

}  // namespace mamori
