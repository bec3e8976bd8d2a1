#pragma once

#include <map>
#include <optional>
#include <utility>

#include "learn/event_key.h"
#include "learn/record.h"

namespace mamori {

// What colleagues chose in scenarios the first time they stood there. A fold that does not depend on the order of the
// events. Nothing is told of fewer than `fewest_people`, so that nobody can be made out.
class ChoiceShares {
 public:
  static constexpr int fewest_people = 5;

  // `own`: the person who looks; the own choices are not counted.
  explicit ChoiceShares(PersonId own) : m_own(own) {}

  void add(const Event& event);

  struct Share {
    int chose = 0;
    int people = 0;
    friend bool operator==(const Share&, const Share&) = default;
  };
  std::optional<Share> of(const NodeId& node, const ChoiceId& choice) const;

 private:
  struct First {
    EventKey key;
    ChoiceId choice;
  };
  PersonId m_own;
  std::map<NodeId, std::map<PersonId, First>> m_firsts;
};

}  // namespace mamori
