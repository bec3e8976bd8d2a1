#pragma once

#include "base/id.h"
#include "base/uuid.h"

namespace mamori {

// Authored ids, stable and never reused (decision 4).
using CourseId = Id<struct CourseTag>;      // "orientation"
using LessonId = Id<struct LessonTag>;      // "orientation.v1": one place in one course
using FilmId = Id<struct FilmTag>;          // "v1"
using SceneId = Id<struct SceneTag>;        // scene of a storyboard
using SentenceId = Id<struct SentenceTag>;  // spoken sentence, anywhere
using CueId = Id<struct CueTag>;            // question that stops a film
using ScenarioId = Id<struct ScenarioTag>;  // "case-01"
using NodeId = Id<struct NodeTag>;
using ChoiceId = Id<struct ChoiceTag>;
using VariableId = Id<struct VariableTag>;  // what a scenario remembers
using HazardId = Id<struct HazardTag>;  // spot in a hazard picture
using QuizId = Id<struct QuizTag>;      // "section-1"
using ItemId = Id<struct ItemTag>;      // question
using OptionId = Id<struct OptionTag>;  // answer of an item or cue
using TermId = Id<struct TermTag>;      // "two-factor": term of the glossary
using CheckId = Id<struct CheckTag>;    // "1-2": item of the checklist
using CardId = Id<struct CardTag>;      // "card.1-2": reading card

// Made at run time.
using PersonId = Uid<struct PersonTag>;              // random, opaque (decision 1)
using RegistrationId = Uid<struct RegistrationTag>;  // version 5 of person, course and cycle (decisions.md 9)
using DeviceId = Uid<struct DeviceTag>;
using EventId = Uid<struct EventTag>;
using SessionId = Uid<struct SessionTag>;  // one sitting at one lesson: cmi5's session

}  // namespace mamori
