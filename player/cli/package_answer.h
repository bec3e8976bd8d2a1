#pragma once

#include <cstdint>
#include <optional>
#include <ostream>
#include <string>

#include "learn/qti_assessment.h"

namespace mamori {

// One interaction as lines of text: the choices with numbers, in an order that the seed fixes, and what to type.
class AskedAsText {
 public:
  AskedAsText(const QtiAsked& asked, const QtiResponseVariable& response, std::uint64_t seed);

  void print(std::ostream& out) const;

  // The line as a value of the response: numbers or ids of choices, «1:2» or «a:b» for a pair, «10,20» for a point, the
  // text itself for a gap. An empty line is no answer, null. Nothing where it names no choice or is no such value.
  std::optional<QtiValue> read(const std::string& line) const;

 private:
  const QtiAsked& m_asked;
  const QtiResponseVariable& m_response;
  std::vector<const QtiChoice*> m_choices;  // as numbered; of a match the first set
  std::vector<const QtiChoice*> m_others;   // the second set
};

}  // namespace mamori
