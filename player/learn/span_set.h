#pragma once

#include <initializer_list>
#include <vector>

#include "base/media_time.h"

namespace mamori {

struct MediaSpan {
  MediaPosition begin;
  MediaPosition end;  // not included

  friend bool operator==(const MediaSpan&, const MediaSpan&) = default;
};

// Distinct stretches of a film, kept sorted, apart from each other and not empty. Union is commutative and idempotent,
// so coverage may be merged from any number of devices in any order (decision 2).
class SpanSet {
 public:
  SpanSet() = default;
  SpanSet(std::initializer_list<MediaSpan> spans);

  void add(MediaSpan span);  // an empty or backward span adds nothing
  void add(const SpanSet& other);

  MediaLength covered() const;
  bool contains(MediaPosition position) const;
  // The end of the stretch that holds `position`, or `position` itself where none does.
  MediaPosition reach_from(MediaPosition position) const;
  const std::vector<MediaSpan>& spans() const { return m_spans; }

  friend bool operator==(const SpanSet&, const SpanSet&) = default;

 private:
  std::vector<MediaSpan> m_spans;
};

}  // namespace mamori
