#pragma once

#include <chrono>
#include <nlohmann/json.hpp>
#include <string>

#include "learn/record.h"
#include "report/xapi_json.h"

namespace mamori::xapi {

using Json = nlohmann::ordered_json;

// The part of a statement that all of one sitting share.
struct Sitting {
  const XapiInput& input;
  const Lesson& lesson;
  PersonId person;
  RegistrationId registration;
  SessionId session;
};

// ISO 8601 in seconds with two decimals, as xAPI compares durations.
std::string duration_text(std::chrono::milliseconds length);  // "PT180.50S"

std::string played_segments(const SpanSet& spans);  // "0[.]60.25[,]60.25[.]240.5"

Json launched(const Sitting& sitting, const Event& event, LaunchMode mode);
Json initialized(const Sitting& sitting, const Event& event);
Json completed(const Sitting& sitting, const Event& event, std::chrono::milliseconds duration);
Json judged(const Sitting& sitting, const Event& event, const QuizFinished& quiz, std::chrono::milliseconds duration);
Json terminated(const Sitting& sitting, const Event& event, std::chrono::milliseconds active);
Json abandoned(const Sitting& sitting, const Event& last, std::chrono::milliseconds duration);
Json answered(const Sitting& sitting, const Event& event, const ItemAnswered& answer);
// An answer of the self-check (ChecklistAnswered): belongs to no lesson, so cmi5's category is not on it.
Json checked(const XapiInput& input, const Event& event);
Json waived(const Sitting& sitting, const Event& event, WaiverReason reason);
Json satisfied(const XapiInput& input, const Event& event, SessionId session);

struct FilmState {
  std::string file_sha256;  // of the file really played
  MediaLength length{};
  MediaPosition position{};
  SpanSet watched;  // of this file, of the registration so far
};

Json video_initialized(const Sitting& sitting, const Event& event, const FilmState& film);
Json video_paused(const Sitting& sitting, const Event& event, const FilmState& film);
Json video_completed(const Sitting& sitting, const Event& event, const FilmState& film,
                     std::chrono::milliseconds duration);
Json video_terminated(const Sitting& sitting, const Event& event, const FilmState& film);

}  // namespace mamori::xapi
