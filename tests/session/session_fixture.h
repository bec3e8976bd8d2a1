#pragma once

#include <catch2/catch.hpp>

#include "base/files.h"
#include "session/learner_session.h"
#include "support/seeded_random.h"
#include "support/temp_folder.h"

namespace mamori::test {

using namespace std::chrono_literals;

inline const std::filesystem::path root = MAMORI_SOURCE_DIR;

inline Now at(std::chrono::seconds since_noon) {
  return {.wall = WallTime(std::chrono::seconds(1795316400) + since_noon), .monotonic = MonotonicTime(since_noon)};
}

inline std::unique_ptr<LearnerSession> open_session(const std::filesystem::path& data,
                                                    const std::filesystem::path& content = root) {
  auto session = LearnerSession::open(
      {.content = {.root = content, .films = content / "build" / "films"}, .data = data, .random = seeded_random(1)},
      at(0s));
  REQUIRE(session);
  return std::move(*session);
}

inline PersonId sit_down(LearnerSession& session, const char* name, Now now) {
  const auto person = session.register_person(name, "やまだ はなこ", now);
  REQUIRE(person);
  REQUIRE(session.choose(*person, "", now));
  return *person;
}

// Answers the present question and turns the page.
inline void answer(QuizSession& quiz, bool right, Now now) {
  const Item& item = *quiz.quiz().find(quiz.run().item);
  if (right) {
    for (const std::string& choice : correct_response(item)) quiz.apply(SelectOption{choice}, now);
  } else if (const auto* body = std::get_if<MatchBody>(&item.body)) {
    for (const Association& pair : body->correct) {
      for (const ItemOption& other : body->right) {
        if (other.id != pair.right) quiz.apply(SelectOption{pair.left.text() + " " + other.id.text()}, now);
      }
    }
  } else {
    Response wrong = correct_response(item);
    std::reverse(wrong.begin(), wrong.end());
    const bool ordered = std::holds_alternative<OrderBody>(item.body);
    for (const std::string& option : ordered ? wrong : quiz.run().layout) {
      const bool is_right = std::find(wrong.begin(), wrong.end(), option) != wrong.end();
      if (!ordered && is_right) continue;
      quiz.apply(SelectOption{option}, now);
      if (!ordered) break;
    }
  }
  quiz.apply(ConfirmAnswer{.took = 3s}, now);
  REQUIRE(quiz.run().phase == QuizPhase::answered);
  CHECK(quiz.run().correct == right);
  quiz.apply(NextQuestion{}, now);
}

}  // namespace mamori::test
