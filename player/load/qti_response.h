#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "load/xml_cursor.h"

namespace mamori {

// Outcome that carries the reasons, and the one response variable of an item in our subset.
inline constexpr std::string_view qti_response = "RESPONSE";
inline constexpr std::string_view qti_feedback = "FEEDBACK";

struct QtiResponse {
  XmlCursor declaration;
  std::string cardinality;           // single, multiple, ordered
  std::string base_type;             // identifier, directedPair
  std::vector<std::string> correct;  // values of qti-correct-response
};

// The file begins with `element` in QTI 3.0's namespace; otherwise a problem and false.
bool check_qti_root(const XmlCursor& root, std::string_view element);

// Notes a problem where the declaration is not the one that the interaction needs.
void expect_type(const QtiResponse& response, std::string_view cardinality, std::string_view base_type);

QtiResponse read_response_declaration(const XmlCursor& item);

// Outcomes and scoring. Accepted is only what means «right when the response equals the correct one, and every reason
// is shown»: the templates match_correct and map_response, or conditions that say the same.
void check_scoring(const XmlCursor& item, const QtiResponse& response);

}  // namespace mamori
