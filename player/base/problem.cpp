#include "base/problem.h"

namespace mamori {

const char* name_of(ProblemKind kind) {
  switch (kind) {
    case ProblemKind::not_found: return "not_found";
    case ProblemKind::unreadable: return "unreadable";
    case ProblemKind::malformed: return "malformed";
    case ProblemKind::unsupported: return "unsupported";
    case ProblemKind::refused: return "refused";
    case ProblemKind::damaged: return "damaged";
    case ProblemKind::busy: return "busy";
    case ProblemKind::full: return "full";
    case ProblemKind::read_only: return "read_only";
    case ProblemKind::newer: return "newer";
    case ProblemKind::cancelled: return "cancelled";
    case ProblemKind::internal: return "internal";
  }
  return "internal";
}

std::string to_text(const Problem& problem) {
  if (!problem.place) return problem.message;
  std::string place = problem.place->file;
  if (problem.place->line > 0) place += ":" + std::to_string(problem.place->line);
  return place + ": " + problem.message;
}

}  // namespace mamori
