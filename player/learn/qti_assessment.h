#pragma once

#include <cstddef>
#include <memory>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "base/problem.h"
#include "base/rich_text.h"
#include "learn/qti_scoring.h"

namespace mamori {

// A question and a test as any QTI tool may write them: free texts, no ids, reasons or sources of ours. Our own bank is
// learn/quiz.h; what is read here is scored by its own response processing.

struct QtiChoice {
  std::string id = {};
  RichText text = {};
  bool fixed = false;  // keeps its place when choices are shuffled
  int most = 0;        // of a match: pairs that may hold it; 0: any number
  int least = 0;
};

struct QtiChoiceInteraction {
  std::vector<QtiChoice> choices = {};
  bool shuffle = false;
  int least = 0;
  int most = 1;  // 0: any number
};
// The answer holds `least` to `most` of the choices, all of them where both are 0.
struct QtiOrderInteraction {
  std::vector<QtiChoice> choices = {};
  bool shuffle = false;
  int least = 0;
  int most = 0;
};
struct QtiMatchInteraction {
  std::vector<QtiChoice> left = {};
  std::vector<QtiChoice> right = {};
  bool shuffle = false;
  int least = 0;  // pairs
  int most = 1;   // 0: any number
};
// The picture itself is not drawn on the command line: its words and its size stand in for it.
struct QtiPicture {
  std::string file = {};  // name in the package
  std::string alt = {};
  int width = 0;
  int height = 0;
};
struct QtiHotspotInteraction {
  QtiPicture picture = {};
  std::vector<QtiChoice> spots = {};  // named by hotspot-label, else by id
  std::vector<HotspotShape> shapes = {};
  int least = 0;
  int most = 1;
};
struct QtiSelectPointInteraction {
  QtiPicture picture = {};
  int least = 0;
  int most = 1;
};
struct QtiTextEntryInteraction {
  int expected_length = 0;  // 0: not said
};
struct QtiInlineChoiceInteraction {
  std::vector<QtiChoice> choices = {};
  bool shuffle = false;
  bool required = false;
};

struct QtiAsked {
  std::string response = {};  // the variable that the answer becomes
  RichText prompt = {};
  std::variant<QtiChoiceInteraction, QtiOrderInteraction, QtiMatchInteraction, QtiHotspotInteraction,
               QtiSelectPointInteraction, QtiTextEntryInteraction, QtiInlineChoiceInteraction>
      interaction = {};
};

enum class QtiFeedbackKind { inside, block, modal };
// Shown after the answer where `outcome` holds `id`, or, turned round, where it does not.
struct QtiFeedback {
  QtiFeedbackKind kind = QtiFeedbackKind::modal;
  std::string outcome = {};
  std::string id = {};
  bool turned_round = false;
  RichText text = {};
};

// A piece of the body: text, or the place of the interaction of that number.
using QtiBodyPart = std::variant<RichText, std::size_t>;

struct QtiItem {
  std::string id = {};
  std::string title = {};
  std::vector<QtiBodyPart> body = {};
  std::vector<QtiAsked> asked = {};
  std::vector<QtiFeedback> feedback = {};
  QtiScoring scoring = {};
};

// qti-item-session-control. What a file leaves out is as the section around it says.
struct QtiControl {
  int max_attempts = 1;  // 0: any number
  bool show_feedback = false;
  bool show_solution = false;
  bool allow_skipping = true;
  bool validate_responses = false;
};

// A section, or the place of an item in it.
struct QtiNode {
  std::string id = {};
  std::optional<std::size_t> item = {};  // of QtiAssessment::items; a section has none
  bool required = false;                 // stands in every selection
  bool fixed = false;                    // keeps its place when the others are shuffled
  std::optional<int> select = {};        // children; nothing: all
  bool with_replacement = false;
  bool shuffle = false;
  bool keep_together = true;
  QtiControl control = {};
  std::vector<QtiNode> children = {};
};

struct QtiPart {
  std::string id = {};
  std::vector<QtiNode> sections = {};
};

struct QtiAssessment {
  std::string title = {};
  std::vector<QtiPart> parts = {};
  std::vector<QtiItem> items = {};
};

// The feedback that shows with these outcomes, in the order of the file.
std::vector<const QtiFeedback*> shown_feedback(const QtiItem& item, const QtiValues& outcomes);

}  // namespace mamori
