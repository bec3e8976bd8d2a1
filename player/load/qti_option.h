#pragma once

#include <map>
#include <set>
#include <string>

#include "learn/quiz.h"
#include "load/xml_cursor.h"

namespace mamori {

// Reasons that stand in <qti-modal-feedback>, by option; a reason inside the choice is read with it.
struct QtiModalFeedback {
  XmlCursor element;
  RichText text;
  bool used = false;
};
using QtiModalFeedbacks = std::map<std::string, QtiModalFeedback>;

// Reads the options of one interaction and keeps their ids apart. Owns nothing of the feedbacks; marks those it used.
class QtiOptionReader {
 public:
  explicit QtiOptionReader(QtiModalFeedbacks& feedbacks) : m_feedbacks(feedbacks) {}

  ItemOption read(const XmlCursor& choice, bool needs_reason);
  const std::set<std::string>& ids() const { return m_ids; }

 private:
  RichText read_reason(const XmlCursor& choice, const std::string& id);

  QtiModalFeedbacks& m_feedbacks;
  std::set<std::string> m_ids;
};

}  // namespace mamori
