#include "ui/field_focus.h"

namespace mamori {
namespace {

const Placed* placed_field(const Layout& layout, const std::string& id) {
  const int index = layout.find(id);
  if (index < 0) return nullptr;
  const Placed& placed = layout.elements[static_cast<std::size_t>(index)];
  return placed.field ? &placed : nullptr;
}

FieldReply reply(bool edited) {
  return edited ? FieldReply::edited : FieldReply::shown;
}

std::optional<CaretMove> move_of(Key key) {
  if (key == Key::left) return CaretMove::left;
  if (key == Key::right) return CaretMove::right;
  if (key == Key::home) return CaretMove::home;
  if (key == Key::end) return CaretMove::end;
  return std::nullopt;
}

}  // namespace

bool FieldFocus::follow(const Layout& layout, const std::string& focus) {
  const Placed* placed = placed_field(layout, focus);
  if (placed == nullptr) {
    const bool had = m_state.has_value();
    leave();
    return had;
  }
  const FieldText& field = *placed->view->field;
  m_hidden = field.hidden;
  if (!m_state || m_state->id != focus) {
    leave();
    m_state = FieldState{.id = focus, .edit = TextEdit(field.value, field.most_characters)};
    return true;
  }
  if (field.value != m_state->edit.text()) {
    m_state->edit.replace(field.value);
    return true;
  }
  m_state->scroll = placed->field->scroll;
  return false;
}

void FieldFocus::leave() {
  m_state.reset();
  m_drags = false;
  ++m_turn;
}

std::optional<InputPlace> FieldFocus::input_place(const Layout& layout) const {
  const Placed* placed = m_state ? placed_field(layout, m_state->id) : nullptr;
  if (placed == nullptr || !placed->field->caret) return std::nullopt;
  return InputPlace{.caret = *placed->field->caret, .turn = m_turn};
}

FieldReply FieldFocus::type(const std::string& text) {
  return m_state ? reply(m_state->edit.insert(text)) : FieldReply::ignored;
}

FieldReply FieldFocus::paste(const std::string& text) {
  return m_state && !is_composing() ? reply(m_state->edit.insert(text)) : FieldReply::ignored;
}

FieldReply FieldFocus::compose(const Composition& composition) {
  if (!m_state) return FieldReply::ignored;
  // What is composed takes the selection's place, as typed text would.
  const bool edited = !composition.text.empty() && m_state->edit.erase_selected();
  m_state->edit.compose(composition);
  return reply(edited);
}

FieldReply FieldFocus::finish_composition() {
  if (!is_composing()) return FieldReply::ignored;
  ++m_turn;
  return reply(m_state->edit.finish_composition());
}

FieldReply FieldFocus::command(Key key, const UiPorts& ports) {
  TextEdit& edit = m_state->edit;
  if (key == Key::letter_a) {
    edit.select_all();
    return FieldReply::shown;
  }
  const bool cuts = key == Key::letter_x;
  if (key != Key::letter_c && !cuts) return FieldReply::ignored;
  if (m_hidden || edit.selection().empty()) return FieldReply::shown;
  if (ports.copy) ports.copy(edit.selected());
  return reply(cuts && edit.erase_selected());
}

FieldReply FieldFocus::key(const KeyPressed& pressed, const UiPorts& ports) {
  if (!m_state) return FieldReply::ignored;
  TextEdit& edit = m_state->edit;
  if (const auto move = move_of(pressed.key)) {
    edit.move(*move, pressed.shift);
    return FieldReply::shown;
  }
  if (pressed.key == Key::backspace) return reply(edit.erase_back());
  if (pressed.key == Key::del) return reply(edit.erase_forward());
  return pressed.ctrl ? command(pressed.key, ports) : FieldReply::ignored;
}

void FieldFocus::press(const Layout& layout, Point at, int clicks, const FontMetrics& metrics) {
  const Placed* placed = m_state ? placed_field(layout, m_state->id) : nullptr;
  if (placed == nullptr) return;
  m_drags = clicks == 1;
  if (m_drags) {
    m_state->edit.place_caret(gap_at(*placed->field, at.x, metrics), false);
  } else {
    m_state->edit.select_all();
  }
}

void FieldFocus::drag(const Layout& layout, Point at, const FontMetrics& metrics) {
  const Placed* placed = m_state ? placed_field(layout, m_state->id) : nullptr;
  if (placed != nullptr && m_drags) m_state->edit.place_caret(gap_at(*placed->field, at.x, metrics), true);
}

}  // namespace mamori
