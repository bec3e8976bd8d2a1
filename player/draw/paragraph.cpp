#include "draw/paragraph.h"

#include <algorithm>

#include "base/utf8.h"

namespace mamori {
namespace {

constexpr float least_fill = 0.45f;       // of the line, up to a preferred break
constexpr float least_reading = 12;       // stage units
constexpr float reading_share = 0.5f;     // em of the text
constexpr float overhang_share = 0.125f;  // em of the text, over a neighbouring kana
constexpr float reading_gap = 0.1f;       // em of the reading, on each side where two readings meet

bool is_space(char32_t c) {
  return c == U' ' || c == U'\t' || c == U'\u3000';
}

bool is_kana(char32_t c) {
  return is_hiragana(c) || is_katakana(c);
}

bool shows_reading(const std::u32string& base, Furigana level, const std::u32string& easy_kanji) {
  switch (level) {
    case Furigana::none:
      return false;
    case Furigana::all:
      return true;
    case Furigana::difficult:
      break;
  }
  const auto is_easy = [&easy_kanji](char32_t c) {
    return c == U'々' || std::binary_search(easy_kanji.begin(), easy_kanji.end(), c);
  };
  const auto has_no_kanji = std::none_of(base.begin(), base.end(), is_kanji);
  return has_no_kanji || std::any_of(base.begin(), base.end(), [&](char32_t c) { return is_kanji(c) && !is_easy(c); });
}

}  // namespace

float reading_size(float text_size) {
  return std::max(least_reading, reading_share * text_size);
}

// Sets one line from left to right.
struct Paragraph::Setter {
  const Paragraph& paragraph;
  const LineRange& range;
  SetLine line = {};
  std::string pending = {};  // text that goes into one piece
  FontSpec pending_font = {};
  std::string pending_term = {};

  FontSpec font_of(const Span& span) const {
    FontSpec font = paragraph.m_font;
    if (span.strong) font.weight = FontWeight::bold;
    return font;
  }

  float measure(const std::string& text, const FontSpec& font) const { return paragraph.m_metrics.width(text, font); }

  void put(std::string text, float x, float width, const FontSpec& font, const std::string& term) {
    const float baseline = paragraph.m_metrics.ascent(font);
    line.pieces.push_back({.text = std::move(text), .left = {x, baseline}, .width = width, .font = font, .term = term});
  }

  void flush() {
    if (pending.empty()) return;
    const float width = measure(pending, pending_font);
    put(std::move(pending), line.width, width, pending_font, pending_term);
    line.width += width;
    pending.clear();
  }

  void add_plain(std::u32string_view text, const FontSpec& font, const std::string& term) {
    if (!pending.empty() && (pending_font != font || pending_term != term)) flush();
    pending_font = font;
    pending_term = term;
    pending += to_utf8(text);
  }

  // How far the reading may reach past its base on one side; negative: how far it must stay inside.
  float room_beside(std::size_t span, std::size_t begin, std::size_t end, bool left) const {
    if (left ? begin <= range.begin : end >= range.end) return 0;
    const std::size_t other = left ? (begin > paragraph.m_spans[span].begin ? span : span - 1)
                                   : (end < paragraph.m_spans[span].end ? span : span + 1);
    if (!paragraph.m_spans[other].reading.empty()) return -reading_gap * reading_size(paragraph.m_font.size);
    return is_kana(paragraph.m_text[left ? begin - 1 : end]) ? overhang_share * paragraph.m_font.size : 0;
  }

  void add_ruby(std::size_t index, std::size_t begin, std::size_t end) {
    flush();
    const Span& span = paragraph.m_spans[index];
    const FontSpec font = font_of(span);
    FontSpec small = paragraph.m_font;
    small.size = reading_size(font.size);
    small.weight = FontWeight::regular;
    // A base that had to be split takes its share of the reading along.
    const std::size_t length = span.end - span.begin;
    const std::size_t from = span.reading.size() * (begin - span.begin) / length;
    const std::size_t to = span.reading.size() * (end - span.begin) / length;
    const std::string reading = to_utf8(std::u32string_view(span.reading).substr(from, to - from));
    const std::u32string_view base = std::u32string_view(paragraph.m_text).substr(begin, end - begin);

    const float base_width = measure(to_utf8(base), font);
    const float reading_width = measure(reading, small);
    const float room_left = room_beside(index, begin, end, true);
    const float room_right = room_beside(index, begin, end, false);
    const float excess = reading_width - room_left - room_right - base_width;
    // JLREQ 3.3.8 would open the base 1:2:1 for a wider reading. On screen «修 了» then reads as two words, so the base
    // stays whole and the room goes to its sides.
    const float width = base_width + std::max(0.0f, excess);
    put(to_utf8(base), line.width + (width - base_width) / 2, base_width, font, span.term);
    if (!reading.empty()) {
      const float least = line.width - room_left;
      const float most = line.width + width + room_right - reading_width;
      const float centred = line.width + (width - reading_width) / 2;
      put(reading, std::clamp(centred, std::min(least, most), std::max(least, most)), reading_width, small, {});
      line.pieces.back().left.y -= small.size;
      line.pieces.back().is_reading = true;
      line.has_reading = true;
    }
    line.width += width;
  }

  SetLine run() {
    for (std::size_t i = 0; i < paragraph.m_spans.size(); ++i) {
      const Span& span = paragraph.m_spans[i];
      const std::size_t begin = std::max(span.begin, range.begin);
      const std::size_t end = std::min(span.end, range.end);
      if (begin >= end) continue;
      if (span.reading.empty()) {
        add_plain(std::u32string_view(paragraph.m_text).substr(begin, end - begin), font_of(span), span.term);
      } else {
        add_ruby(i, begin, end);
      }
    }
    flush();
    return std::move(line);
  }
};

Paragraph::Paragraph(const RichText& text, const TextStyle& style, const FontMetrics& metrics, const TextRules& rules)
    : m_font(style.font), m_metrics(metrics) {
  for (const TextRun& run : text.runs) add_run(run, style.furigana, rules.easy_kanji);
  m_breaks = line_breaks(m_text, rules.phrases);
  // A link is one place to press, so it is not split either.
  for (std::size_t i = 1; i < m_spans.size(); ++i) {
    if (m_spans[i].term.empty() || m_spans[i].term != m_spans[i - 1].term) continue;
    m_clusters.emplace_back(m_spans[i - 1].begin, m_spans[i].end);
  }
  for (const Span& span : m_spans) {
    if (!span.term.empty()) m_clusters.emplace_back(span.begin, span.end);
  }
  for (const auto& [begin, end] : m_clusters) {
    for (std::size_t gap = begin + 1; gap < end; ++gap) m_breaks[gap] = Break::forbidden;
  }
}

void Paragraph::add_run(const TextRun& run, Furigana level, const std::u32string& easy_kanji) {
  const std::u32string base = to_utf32(run.text);
  if (base.empty()) return;
  Span span{.begin = m_text.size(),
            .end = m_text.size() + base.size(),
            .reading = {},
            .strong = run.strong,
            .term = run.term};
  if (!run.reading.empty()) {
    m_clusters.emplace_back(span.begin, span.end);
    if (shows_reading(base, level, easy_kanji)) span.reading = to_utf32(run.reading);
  }
  m_text += base;
  m_spans.push_back(std::move(span));
}

SetLine Paragraph::set(const LineRange& range) const {
  return Setter{*this, range}.run();
}

std::size_t Paragraph::without_spaces(std::size_t begin, std::size_t end) const {
  while (end > begin && is_space(m_text[end - 1])) --end;
  return end;
}

float Paragraph::width_of(std::size_t begin, std::size_t end) {
  end = without_spaces(begin, end);
  const auto [entry, is_new] = m_widths.try_emplace({begin, end});
  if (is_new) entry->second = set({begin, end}).width;
  return entry->second;
}

// The last gap at which a line from `begin` may end and still fits; `begin` where there is none.
std::size_t Paragraph::last_that_fits(std::size_t begin, float width) {
  std::size_t best = begin;
  const auto guess = begin + static_cast<std::size_t>(std::max(0.0f, width / m_font.size));
  const auto may_end = [this](std::size_t gap) { return gap == m_text.size() || m_breaks[gap] != Break::forbidden; };
  // Most text is one em a character: begin the search there, go on while it fits, or back until it does.
  std::size_t gap = std::clamp(guess, begin + 1, m_text.size());
  while (gap > begin && !(may_end(gap) && width_of(begin, gap) <= width)) --gap;
  if (gap > begin) best = gap;
  for (gap = std::max(best, begin) + 1; gap <= m_text.size(); ++gap) {
    if (!may_end(gap)) continue;
    if (width_of(begin, gap) > width) break;
    best = gap;
  }
  return best;
}

// Where a word wider than the line is cut: as late as fits, after one character at least.
std::size_t Paragraph::forced_end(std::size_t begin, float width) {
  std::size_t end = begin + 1;
  while (end < m_text.size() && width_of(begin, end + 1) <= width) ++end;
  return end;
}

std::vector<LineRange> Paragraph::break_lines(float width) {
  if (m_text.empty()) return {LineRange{}};
  std::vector<LineRange> lines;
  std::size_t begin = 0;
  do {
    LineRange line{.begin = begin, .end = last_that_fits(begin, width)};
    std::size_t next = line.end;
    if (line.end < m_text.size()) {
      if (line.end == begin) {
        next = forced_end(begin, width);
        line.is_good = false;
      } else if (m_breaks[line.end] != Break::preferred) {
        std::size_t gap = line.end - 1;
        while (gap > begin && m_breaks[gap] != Break::preferred) --gap;
        line.is_good = gap > begin && width_of(begin, gap) >= least_fill * width;
        if (line.is_good) next = gap;
      }
    }
    line.end = without_spaces(begin, next);
    lines.push_back(line);
    begin = next;
    while (begin < m_text.size() && is_space(m_text[begin])) ++begin;
  } while (begin < m_text.size());
  return lines;
}

}  // namespace mamori
