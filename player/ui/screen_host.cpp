#include "ui/screen_host.h"

#include <algorithm>

#include "base/overloaded.h"
#include "ui/focus.h"
#include "ui/page_settings.h"

namespace mamori {
namespace {

constexpr float wheel_step = 80;

}  // namespace

ScreenHost::ScreenHost(LearnerSession& session, UiPorts ports, const FontMetrics& metrics, const TextRules& rules,
                       Size stage)
    : m_session(session), m_ports(std::move(ports)), m_texts(metrics, rules), m_stage(stage) {}

ScreenHost::~ScreenHost() = default;

const Theme& ScreenHost::theme() const {
  return m_session.preferences().high_contrast ? contrast_theme() : day_theme();
}

UiContext ScreenHost::context(Now now) const {
  return {.session = m_session,
          .ports = m_ports,
          .theme = theme(),
          .stage = m_stage,
          .now = now,
          .focus = m_focus,
          .field = m_field.state(),
          .is_reading = m_tools.is_reading(),
          .may_read = top() == nullptr || !top()->is_sounding()};
}

void ScreenHost::start(std::unique_ptr<Screen> first, Now now) {
  apply(PushScreen{std::move(first)}, now);
}

std::string_view ScreenHost::screen_name() const {
  return top() ? top()->name() : std::string_view{};
}

void ScreenHost::apply(ScreenChange change, Now now) {
  UiContext lent = context(now);
  const auto drop_top = [&] {
    m_screens.back()->left(lent);
    m_screens.pop_back();
  };
  std::visit(Overloaded{
                 [&](Stay&) { rebuild(now); },
                 [&](PushScreen& push) {
                   m_screens.push_back(std::move(push.screen));
                   enter_top(now);
                 },
                 [&](ReplaceScreen& replace) {
                   drop_top();
                   m_screens.push_back(std::move(replace.screen));
                   enter_top(now);
                 },
                 [&](PopScreen&) {
                   drop_top();
                   if (m_screens.empty()) {
                     m_finished = true;
                   } else {
                     enter_top(now);
                   }
                 },
                 [&](QuitProgram&) {
                   while (!m_screens.empty()) drop_top();
                   m_finished = true;
                 },
             },
             change);
}

void ScreenHost::enter_top(Now now) {
  m_offsets.clear();
  m_kept.clear();
  m_focus.clear();
  m_hover.clear();
  m_pressed.clear();
  m_field.leave();
  m_tools.screen_left(now);
  UiContext lent = context(now);
  top()->entered(lent);
  rebuild(now);
}

void ScreenHost::rebuild(Now now) {
  if (!top()) return;
  const PaintState before_state = m_painted;
  const UiContext lent = context(now);
  const Theme& colours = theme();
  const ScrollNames names{.up = lent.tr("ui.page_up"),
                          .down = lent.tr("ui.page_down"),
                          .colour = colours.accent,
                          .border = colours.card_border,
                          .ground = colours.card};
  auto next = lay_out_view(dressed(lent), m_stage, m_offsets, m_texts, names);
  if (follow(*next)) next = lay_out_view(dressed(lent), m_stage, m_offsets, m_texts, names);
  m_texts.forget_unused();
  const bool has_dialog = next->overlay() >= 0;
  if (next->find(m_focus) < 0 || !next->takes_input(next->find(m_focus)) || (has_dialog && !m_had_dialog)) {
    m_focus.clear();
    for (const Placed& placed : next->elements) {
      const int index = static_cast<int>(&placed - next->elements.data());
      if (placed.view->takes_focus && next->takes_input(index)) m_focus = placed.view->id;
    }
    if (m_focus.empty() && has_dialog) {
      const auto order = focus_order(*next);
      if (!order.empty()) m_focus = next->elements[static_cast<std::size_t>(order.front())].view->id;
    }
  }
  m_had_dialog = has_dialog;
  if (m_field.follow(*next, m_focus)) {
    next = lay_out_view(dressed(context(now)), m_stage, m_offsets, m_texts, names);
    m_field.follow(*next, m_focus);
  }
  const auto previous = std::exchange(m_layout, std::move(next));
  const PaintState after_state = paint_state();
  m_painted = after_state;
  if (!previous) {
    m_dirty.push_back({0, 0, m_stage.width, m_stage.height});
  } else {
    for (const Rect& rect : changed_rects(*previous, before_state, *m_layout, after_state)) m_dirty.push_back(rect);
  }
}

View ScreenHost::dressed(const UiContext& context) const {
  View root = top()->view(context);
  m_tools.dress(root, context);
  return root;
}

bool ScreenHost::follow(const Layout& layout) {
  std::string kept;
  bool moved = false;
  for (const Placed& placed : layout.elements) {
    if (!placed.view->keep_in_view || placed.scroller < 0) continue;
    kept = placed.view->id;
    if (kept == m_kept) continue;
    const Scroller& scroller = layout.scrollers[static_cast<std::size_t>(placed.scroller)];
    const Placed& window = layout.elements[static_cast<std::size_t>(scroller.element)];
    const bool is_high = placed.rect.y < window.rect.y;
    const bool is_low = placed.rect.bottom() > window.rect.y + 0.75f * scroller.page;
    if (scroller.furthest <= 0 || (!is_high && !is_low)) continue;
    const float by = placed.rect.y - window.rect.y - 0.1f * scroller.page;
    m_offsets[window.view->id] = std::clamp(scroller.offset + by, 0.0f, scroller.furthest);
    moved = true;
  }
  // Between two sentences nothing is marked; the next one still counts as another.
  if (!kept.empty()) m_kept = kept;
  return moved;
}

PaintState ScreenHost::paint_state() const {
  if (!m_layout) return {};
  return {.focus = m_ring_shown ? m_layout->find(m_focus) : -1,
          .hover = m_layout->find(m_hover),
          .pressed = m_layout->find(m_pressed)};
}

std::vector<Rect> ScreenHost::take_dirty() {
  return std::exchange(m_dirty, {});
}

void ScreenHost::paint(Canvas& canvas, const Rect& dirty) const {
  if (m_layout) paint_layout(canvas, *m_layout, paint_state(), theme(), dirty);
}

std::optional<MonotonicTime> ScreenHost::next_wake(Now now) {
  if (!top()) return std::nullopt;
  const auto screen = top()->next_wake(context(now));
  const auto tools = m_tools.next_wake(now);
  return screen && tools ? std::min(screen, tools) : screen ? screen : tools;
}

std::optional<InputPlace> ScreenHost::input_place() const {
  return m_layout ? m_field.input_place(*m_layout) : std::nullopt;
}

bool ScreenHost::take(FieldReply reply, Now now) {
  if (reply == FieldReply::ignored) return false;
  if (reply == FieldReply::edited) {
    UiContext lent = context(now);
    apply(top()->edit(m_field.state()->id, m_field.state()->edit.text(), lent), now);
  } else {
    rebuild(now);
  }
  return true;
}

bool ScreenHost::is_field(int element) const {
  return element >= 0 && m_layout->elements[static_cast<std::size_t>(element)].view->role == Role::text_field;
}

int ScreenHost::element_at(Point at) const {
  if (!m_layout) return -1;
  for (std::size_t i = m_layout->elements.size(); i-- > 0;) {
    const int index = static_cast<int>(i);
    if (m_layout->takes_input(index) && m_layout->elements[i].visible().contains(at)) return index;
  }
  return -1;
}

void ScreenHost::handle(const InputEvent& event, Now now) {
  if (!top()) return;
  UiContext lent = context(now);
  const auto id_of = [&](int element) {
    return element < 0 ? std::string() : m_layout->elements[static_cast<std::size_t>(element)].view->id;
  };
  std::visit(
      Overloaded{
          [&](const KeyPressed& e) { key(e, now); },
          [&](const TextTyped& e) { take(m_field.type(e.text), now); },
          [&](const TextComposing& e) { take(m_field.compose(e.composition), now); },
          [&](const TextPasted& e) { take(m_field.paste(e.text), now); },
          [&](const PointerMoved& e) {
            const int pressed = m_layout->find(m_pressed);
            if (pressed >= 0 && m_layout->elements[static_cast<std::size_t>(pressed)].view->role == Role::slider) {
              slide_to(e.at, pressed, now);
              return;
            }
            if (is_field(pressed)) {
              m_field.drag(*m_layout, e.at, m_texts.metrics());
              return rebuild(now);
            }
            std::string hover = id_of(element_at(e.at));
            if (hover == m_hover) return;
            m_hover = std::move(hover);
            rebuild(now);
          },
          [&](const PointerPressed& e) {
            take(m_field.finish_composition(), now);
            const int element = element_at(e.at);
            m_pressed = id_of(element);
            m_ring_shown = false;
            if (element >= 0) m_focus = m_pressed;
            if (is_field(element)) {
              m_field.follow(*m_layout, m_focus);
              m_field.press(*m_layout, e.at, e.clicks, m_texts.metrics());
            }
            if (element >= 0 && m_layout->elements[static_cast<std::size_t>(element)].view->role == Role::slider) {
              slide_to(e.at, element, now);
            } else {
              rebuild(now);
            }
          },
          [&](const PointerReleased& e) {
            const std::string pressed = std::exchange(m_pressed, {});
            const int element = element_at(e.at);
            const bool same = !pressed.empty() && id_of(element) == pressed;
            const bool is_slider =
                same && m_layout->elements[static_cast<std::size_t>(element)].view->role == Role::slider;
            if (same && !is_slider) {
              press(pressed, now);
            } else {
              rebuild(now);
            }
          },
          [&](const WheelTurned& e) {
            for (const Scroller& scroller : m_layout->scrollers) {
              if (scroller.furthest <= 0) continue;
              scroll_by(m_layout->elements[static_cast<std::size_t>(scroller.element)].view->id, -e.steps * wheel_step);
              rebuild(now);
              return;
            }
          },
          [&](const ElementPressed& e) {
            take(m_field.finish_composition(), now);
            const int element = m_layout->find(e.id);
            if (!m_layout->takes_input(element)) return;
            scroll_to(element);
            m_focus = e.id;
            press(e.id, now);
          },
          [&](const ElementSlid& e) {
            if (m_layout->takes_input(m_layout->find(e.id))) apply(top()->slide(e.id, e.value, lent), now);
          },
          [&](const WindowResized& e) {
            m_stage = e.stage;
            m_dirty.push_back({0, 0, m_stage.width, m_stage.height});
            rebuild(now);
          },
          [&](const WindowCloseAsked&) { apply(QuitProgram{}, now); },
          [&](const Woken&) {
            m_tools.wake(lent);
            apply(top()->wake(lent), now);
          },
      },
      event);
}

void ScreenHost::key(const KeyPressed& pressed, Now now) {
  if (m_field.is_composing()) return;  // the input method has it
  const Key key = pressed.key;
  UiContext lent = context(now);
  const int focus = m_layout->find(m_focus);
  const bool in_field = m_field.state() != nullptr;
  const bool was_shown = std::exchange(m_ring_shown, true);
  const auto role = focus < 0 ? Role::group : m_layout->elements[static_cast<std::size_t>(focus)].view->role;
  if (key == Key::tab) return move_focus(focus_after(*m_layout, focus), now);
  if (key == Key::back_tab) return move_focus(focus_before(*m_layout, focus), now);
  if (key == Key::escape) return go_back(now);
  if (take(m_field.key(pressed, m_ports), now)) return;
  if (role == Role::slider && (key == Key::left || key == Key::right)) {
    const float value = m_layout->elements[static_cast<std::size_t>(focus)].view->value;
    return apply(top()->slide(m_focus, std::clamp(value + (key == Key::right ? 0.05f : -0.05f), 0.0f, 1.0f), lent),
                 now);
  }
  if (key == Key::up || key == Key::down || key == Key::left || key == Key::right) {
    // The first arrow only shows where the focus is.
    if (!was_shown && focus >= 0) return rebuild(now);
    return move_focus(focus_towards(*m_layout, focus, key), now);
  }
  if (!in_field && !pressed.ctrl && press_by_key(key, now)) return;
  const bool activates = key == Key::enter || (key == Key::space && !in_field);
  if (activates && focus >= 0) return press(m_focus, now);
  rebuild(now);
}

bool ScreenHost::press_by_key(Key key, Now now) {
  for (std::size_t i = 0; i < m_layout->elements.size(); ++i) {
    const View& view = *m_layout->elements[i].view;
    if (!m_layout->takes_input(static_cast<int>(i))) continue;
    if (std::find(view.keys.begin(), view.keys.end(), key) == view.keys.end()) continue;
    const std::string id = view.id;
    const bool is_choice = view.role == Role::answer;
    if (is_choice) {
      m_focus = id;
      scroll_to(static_cast<int>(i));
    }
    press(id, now);
    return true;
  }
  return false;
}

void ScreenHost::press(const std::string& id, Now now) {
  if (press_setting(id, now)) return;
  for (const std::string_view end : {".up", ".down"}) {
    if (!id.ends_with(end)) continue;
    const std::string scroller = id.substr(0, id.size() - end.size());
    for (const Scroller& known : m_layout->scrollers) {
      if (m_layout->elements[static_cast<std::size_t>(known.element)].view->id != scroller) continue;
      scroll_by(scroller, (end == ".up" ? -1.0f : 1.0f) * known.page * 0.85f);
      return rebuild(now);
    }
  }
  UiContext lent = context(now);
  if (m_tools.press(id, *m_layout, lent)) return rebuild(now);
  if (id == "back") return go_back(now);
  m_tools.page_left(now);
  apply(top()->press(id, lent), now);
}

void ScreenHost::go_back(Now now) {
  if (m_tools.close_pop_up()) return rebuild(now);
  m_tools.page_left(now);
  UiContext lent = context(now);
  apply(top()->back(lent), now);
}

bool ScreenHost::press_setting(const std::string& id, Now now) {
  const auto preferences = after_setting(id, m_session.preferences());
  if (!preferences) return false;
  m_session.set_preferences(*preferences, now);
  m_dirty.push_back({0, 0, m_stage.width, m_stage.height});
  rebuild(now);
  return true;
}

void ScreenHost::move_focus(int element, Now now) {
  if (element >= 0) {
    m_focus = m_layout->elements[static_cast<std::size_t>(element)].view->id;
    scroll_to(element);
  }
  rebuild(now);
}

void ScreenHost::scroll_to(int element) {
  const Placed& placed = m_layout->elements[static_cast<std::size_t>(element)];
  if (placed.scroller < 0) return;
  const Scroller& scroller = m_layout->scrollers[static_cast<std::size_t>(placed.scroller)];
  if (scroller.furthest <= 0) return;
  const Placed& window = m_layout->elements[static_cast<std::size_t>(scroller.element)];
  const float above = window.rect.y + 12 - placed.rect.y;
  const float below = placed.rect.bottom() + 12 - window.rect.bottom();
  if (above > 0) {
    scroll_by(window.view->id, -above);
  } else if (below > 0) {
    scroll_by(window.view->id, std::min(below, -above));
  }
}

void ScreenHost::scroll_by(const std::string& id, float by) {
  for (const Scroller& scroller : m_layout->scrollers) {
    if (m_layout->elements[static_cast<std::size_t>(scroller.element)].view->id != id) continue;
    m_offsets[id] = std::clamp(scroller.offset + by, 0.0f, scroller.furthest);
  }
}

void ScreenHost::slide_to(Point at, int element, Now now) {
  const Rect& rect = m_layout->elements[static_cast<std::size_t>(element)].rect;
  const float value = rect.width <= 0 ? 0 : std::clamp((at.x - rect.x) / rect.width, 0.0f, 1.0f);
  UiContext lent = context(now);
  apply(top()->slide(m_layout->elements[static_cast<std::size_t>(element)].view->id, value, lent), now);
}

}  // namespace mamori
