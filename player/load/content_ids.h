#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <vector>

#include "base/problem.h"

namespace mamori {

enum class ContentKind : std::uint8_t { term, check_item, card, card_set, sentence, quiz, picture, scenario_part };

// The ids that content files define and name, across files: filled by the loaders, judged once all are read.
class ContentIds {
 public:
  void define(ContentKind kind, const std::string& id, const Place& place);
  // An id of earlier content that records may hold: it must never stand for something else.
  void retire(const std::string& id, const Place& place);
  void refer(ContentKind kind, const std::string& id, const Place& place);

  // An id that stands twice or is retired, whatever it names (quizzes and pictures are named by their files and are apart), and
  // references to what is not there.
  Problems problems() const;

 private:
  struct Reference {
    ContentKind kind;
    std::string id;
    Place place;
  };

  std::map<std::pair<ContentKind, std::string>, Place> m_defined;
  std::map<std::string, Place> m_first;
  std::map<std::string, Place> m_retired;
  std::vector<Reference> m_references;
  Problems m_doubles;
};

}  // namespace mamori
