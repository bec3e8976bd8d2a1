#include "ui/widgets/widgets.h"

namespace mamori {

View glossary_pop_up(const UiContext& context, const Term& term) {
  std::vector<View> parts;
  View head = row(14);
  head.add(icon_view("icons/book", 40, context.theme.accent));
  View name = heading(context, term.name, 32);
  name.grow = 1;
  head.add(std::move(name));
  if (term.added) head.add(tag(context, context.tr("glossary.added")));
  parts.push_back(std::move(head));
  View meaning = body_text(context, term.meaning.text);
  meaning.sentence_id = term.meaning.id.text();
  parts.push_back(std::move(meaning));
  if (!term.example.empty()) {
    View example = note_box(context, "icons/hint", term.example.text);
    example.children.back().sentence_id = term.example.id.text();
    parts.push_back(std::move(example));
  }
  const Glossary& glossary = context.session.library().glossary();
  View others = row(12);
  others.wraps = true;
  for (const TermId& id : term.see) {
    if (const Term* other = glossary.find(id)) others.add(button(context, "popup.see." + id.text(), other->name));
  }
  if (!others.children.empty()) {
    parts.push_back(soft_text(context, context.tr("glossary.see"), sizes::small));
    parts.push_back(std::move(others));
  }
  std::string sources;
  for (const std::string& source : term.sources) sources += (sources.empty() ? "" : "; ") + source;
  parts.push_back(soft_text(context, source_words(context, sources), sizes::small));
  View close = button(context, "popup.close", context.tr("ui.close"),
                      {.kind = ButtonKind::primary, .icon = "icons/close", .takes_focus = true});
  close.self = Across::end;
  parts.push_back(std::move(close));
  View view = dialog(context, "popup", std::move(parts));
  view.name = term.name.plain();
  view.links = false;
  return view;
}

View toast(const UiContext& context, RichText text) {
  View view = row(14);
  view.role = Role::status;
  view.links = false;
  view.padding = sides(28, 16);
  view.decoration = {.fill = context.theme.text,
                     .radius = 30,
                     .shadow = Shadow{.offset_y = 4, .blur = 14, .colour = context.theme.shadow}};
  view.add(icon_view("icons/info", 30, context.theme.card));
  TextStyle style = context.chrome_style(22, context.theme.card);
  style.balanced = true;
  style.reading_colour = context.theme.card;
  view.add(text_view(std::move(text), style));
  return view;
}

}  // namespace mamori
