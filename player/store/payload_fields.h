#pragma once

#include <array>

#include "learn/record.h"

// The names of every payload's fields and enumerators in JSON, once for both directions: `io` is called with the key
// and the field, and for an enumeration with all its values too. payload_codec.cpp is the only user.
namespace mamori {

inline constexpr std::array launch_modes = {LaunchMode::normal, LaunchMode::review};
inline constexpr std::array ending_kinds = {EndingKind::safe, EndingKind::near_miss, EndingKind::recovered,
                                            EndingKind::incident};
inline constexpr std::array check_answers = {CheckAnswer::yes, CheckAnswer::partly, CheckAnswer::no};
inline constexpr std::array waiver_reasons = {WaiverReason::tested_out, WaiverReason::equivalent_au,
                                              WaiverReason::equivalent_outside_activity, WaiverReason::administrative};
inline constexpr std::array confidences = {Confidence::not_asked, Confidence::sure, Confidence::unsure};

inline const char* text_of(LaunchMode mode) {
  switch (mode) {
    case LaunchMode::normal:
      return "normal";
    case LaunchMode::review:
      return "review";
  }
  return "";
}

inline const char* text_of(EndingKind kind) {
  switch (kind) {
    case EndingKind::safe:
      return "safe";
    case EndingKind::near_miss:
      return "near_miss";
    case EndingKind::recovered:
      return "recovered";
    case EndingKind::incident:
      return "incident";
  }
  return "";
}

inline const char* text_of(Confidence confidence) {
  switch (confidence) {
    case Confidence::not_asked:
      return "not_asked";
    case Confidence::sure:
      return "sure";
    case Confidence::unsure:
      return "unsure";
  }
  return "";
}

inline const char* text_of(CheckAnswer answer) {
  return name_of(answer);
}

inline const char* text_of(WaiverReason reason) {
  return name_of(reason);
}

template <class Io>
void fields(Io& io, Registered& p) {
  io("course", p.course);
  io("cycle", p.cycle);
}

template <class Io>
void fields(Io& io, LessonLaunched& p) {
  io("lesson", p.lesson);
  io("session", p.session);
  io("mode", p.mode, launch_modes);
  io("content_version", p.content_version);
}

template <class Io>
void fields(Io& io, LessonTerminated& p) {
  io("lesson", p.lesson);
  io("session", p.session);
  io("active", p.active);
}

template <class Io>
void fields(Io& io, FilmWatched& p) {
  io("lesson", p.lesson);
  io("session", p.session);
  io("film", p.film);
  io("file_sha256", p.file_sha256);
  io("length", p.length);
  io("spans", p.spans);
  io("resume_at", p.resume_at);
}

template <class Io>
void fields(Io& io, CueAnswered& p) {
  io("lesson", p.lesson);
  io("session", p.session);
  io("cue", p.cue);
  io("option", p.option);
  io("correct", p.correct);
}

template <class Io>
void fields(Io& io, HazardAnswered& p) {
  io("lesson", p.lesson);
  io("session", p.session);
  io("attempt", p.attempt);
  io("round", p.round);
  io("chosen", p.chosen);
  io("correct", p.correct);
}

template <class Io>
void fields(Io& io, ChoiceMade& p) {
  io("lesson", p.lesson);
  io("session", p.session);
  io("attempt", p.attempt);
  io("node", p.node);
  io("choice", p.choice);
  io("exploration", p.exploration);
}

template <class Io>
void fields(Io& io, EndingReached& p) {
  io("lesson", p.lesson);
  io("session", p.session);
  io("attempt", p.attempt);
  io("node", p.node);
  io("ending", p.ending, ending_kinds);
  io("points", p.points);
  io("points_possible", p.points_possible);
  io("exploration", p.exploration);
}

template <class Io>
void fields(Io& io, DebriefRead& p) {
  io("lesson", p.lesson);
  io("session", p.session);
  io("attempt", p.attempt);
}

template <class Io>
void fields(Io& io, ItemAnswered& p) {
  io("lesson", p.lesson);
  io("session", p.session);
  io("attempt", p.attempt);
  io("item", p.item);
  io("response", p.response);
  io("correct", p.correct);
  io("must_know", p.must_know);
  io("repeat", p.repeat);
  io("confidence", p.confidence, confidences);
  io("took", p.took);
}

template <class Io>
void fields(Io& io, QuizFinished& p) {
  io("lesson", p.lesson);
  io("session", p.session);
  io("attempt", p.attempt);
  io("right", p.right);
  io("asked", p.asked);
  io("must_know_missed", p.must_know_missed);
  io("passed", p.passed);
  io("missed", p.missed);
}

template <class Io>
void fields(Io& io, LessonCompleted& p) {
  io("lesson", p.lesson);
  io("session", p.session);
}

template <class Io>
void fields(Io& io, CourseCompleted& p) {
  io("course", p.course);
}

template <class Io>
void fields(Io& io, LessonWaived& p) {
  io("lesson", p.lesson);
  io("session", p.session);
  io("reason", p.reason, waiver_reasons);
}

template <class Io>
void fields(Io& io, ChecklistAnswered& p) {
  io("item", p.item);
  io("answer", p.answer, check_answers);
  io("content_version", p.content_version);
}

}  // namespace mamori
