#include "ui/page_tools.h"

#include <algorithm>

#include "ui/page_terms.h"
#include "ui/widgets/widgets.h"

namespace mamori {
namespace {

using namespace std::chrono_literals;

constexpr auto note_time = 5s;
constexpr const char* term_prefix = "term.";
constexpr const char* see_prefix = "popup.see.";

void mark_sentence(View& view, const std::string& id, Colour tint) {
  if (view.sentence_id == id) {
    view.decoration = {.fill = tint, .radius = 8};
    view.keep_in_view = true;
  }
  for (View& child : view.children) mark_sentence(child, id, tint);
}

// What can be read on the page, in reading order; with a dialog open, only what stands in it.
std::vector<SentenceId> sentences_of(const Layout& layout) {
  std::vector<SentenceId> sentences;
  const bool has_dialog = layout.overlay() >= 0;
  for (const Placed& placed : layout.elements) {
    if (placed.view->sentence_id.empty() || (has_dialog && !placed.in_overlay)) continue;
    SentenceId id(placed.view->sentence_id);
    if (std::find(sentences.begin(), sentences.end(), id) == sentences.end()) sentences.push_back(std::move(id));
  }
  return sentences;
}

bool stands_on(const Layout& layout, const std::string& id) { return layout.find(id) >= 0; }

}  // namespace

PageTools::PageTools() = default;
PageTools::~PageTools() = default;

void PageTools::dress(View& root, const UiContext& context) const {
  const Glossary& glossary = context.session.library().glossary();
  link_page(root, glossary, context.theme.accent);
  if (m_read < m_queue.size()) mark_sentence(root, m_queue[m_read].text(), context.theme.tag);
  if (m_note != nullptr) root.add(note(context));
  if (m_term.empty()) return;
  if (const Term* term = glossary.find(TermId(m_term))) root.add(glossary_pop_up(context, *term));
}

View PageTools::note(const UiContext& context) const {
  View place = column(0);
  place.spot = Rect{0.1f, 0.5f, 0.8f, 0.37f};
  place.along = Along::end;
  place.across = Across::centre;
  place.add(toast(context, context.tr(m_note)));
  return place;
}

bool PageTools::press(const std::string& id, const Layout& layout, UiContext& context) {
  if (id == "settings.aloud") {
    if (is_reading()) {
      page_left(context.now);
    } else {
      start_reading(layout, context);
    }
    return true;
  }
  if (id == "popup.close") return close_pop_up();
  for (const std::string_view prefix : {term_prefix, see_prefix}) {
    if (!id.starts_with(prefix) || !stands_on(layout, id)) continue;
    page_left(context.now);
    m_term = id.substr(prefix.size());
    return true;
  }
  return false;
}

bool PageTools::close_pop_up() {
  return !std::exchange(m_term, {}).empty();
}

void PageTools::page_left(Now now) {
  m_queue.clear();
  m_read = 0;
  if (m_player) m_player->stop(now.monotonic);
}

void PageTools::screen_left(Now now) {
  page_left(now);
  m_term.clear();
  m_note = nullptr;
}

void PageTools::say(const char* key, Now now) {
  m_note = key;
  m_note_until = now.monotonic + note_time;
}

void PageTools::start_reading(const Layout& layout, UiContext& context) {
  m_queue = sentences_of(layout);
  m_read = 0;
  std::erase_if(m_queue, [&](const SentenceId& id) { return context.session.clips().find(id) == nullptr; });
  if (m_queue.empty()) return say("aloud.none", context.now);
  if (context.ports.voice == nullptr) {
    m_queue.clear();
    return say("aloud.no_sound", context.now);
  }
  m_note = nullptr;
  read_next(context);
}

void PageTools::read_next(UiContext& context) {
  if (m_read >= m_queue.size()) return page_left(context.now);
  if (!m_player) m_player = std::make_unique<ClipPlayer>(*context.ports.voice);
  const SpokenClip* clip = context.session.clips().find(m_queue[m_read]);
  if (m_player->start(clip->place, context.now.monotonic)) return;
  page_left(context.now);
  say("aloud.no_sound", context.now);
}

bool PageTools::wake(UiContext& context) {
  bool changed = false;
  if (m_note != nullptr && context.now.monotonic >= m_note_until) {
    m_note = nullptr;
    changed = true;
  }
  if (!is_reading()) return changed;
  switch (m_player->state(context.now.monotonic)) {
    case ClipState::playing:
      return changed;
    case ClipState::idle:
    case ClipState::done:
      ++m_read;
      read_next(context);
      return true;
    case ClipState::failed:
      page_left(context.now);
      say("aloud.broken", context.now);
      return true;
  }
  return changed;
}

std::optional<MonotonicTime> PageTools::next_wake(Now now) const {
  std::optional<MonotonicTime> due;
  if (m_note != nullptr) due = m_note_until;
  if (is_reading()) {
    const auto voice = m_player->next_due(now.monotonic);
    if (voice && (!due || *voice < *due)) due = voice;
  }
  return due;
}

}  // namespace mamori
