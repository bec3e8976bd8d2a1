#pragma once

#include <optional>
#include <string>

#include "learn/quiz.h"
#include "load/qti_option.h"
#include "load/qti_response.h"

namespace mamori {

struct QtiInteraction {
  QuizSentence question;
  ItemBody body;
  ItemPicture picture;  // of a hotspot: name as written in src
};

// Reads the interaction; notes every problem, also where no body can be made of it.
std::optional<QtiInteraction> read_interaction(const XmlCursor& interaction, const QtiResponse& response,
                                               QtiModalFeedbacks& feedbacks);

bool is_interaction(std::string_view element_name);  // of QTI 3.0, whether we read it or not

}  // namespace mamori
