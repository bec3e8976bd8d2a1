#include "learn/span_set.h"

#include <algorithm>

namespace mamori {

SpanSet::SpanSet(std::initializer_list<MediaSpan> spans) {
  for (const MediaSpan& span : spans) add(span);
}

void SpanSet::add(MediaSpan span) {
  if (span.end <= span.begin) return;
  const auto first = std::lower_bound(m_spans.begin(), m_spans.end(), span.begin,
                                      [](const MediaSpan& s, MediaPosition begin) { return s.end < begin; });
  auto last = first;
  while (last != m_spans.end() && last->begin <= span.end) {
    span.begin = std::min(span.begin, last->begin);
    span.end = std::max(span.end, last->end);
    ++last;
  }
  m_spans.insert(m_spans.erase(first, last), span);
}

void SpanSet::add(const SpanSet& other) {
  for (const MediaSpan& span : other.m_spans) add(span);
}

MediaLength SpanSet::covered() const {
  MediaLength total{};
  for (const MediaSpan& span : m_spans) total += span.end - span.begin;
  return total;
}

bool SpanSet::contains(MediaPosition position) const { return reach_from(position) != position; }

MediaPosition SpanSet::reach_from(MediaPosition position) const {
  for (const MediaSpan& span : m_spans) {
    if (position >= span.begin && position < span.end) return span.end;
  }
  return position;
}

}  // namespace mamori
