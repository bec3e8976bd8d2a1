#include <algorithm>

#include "learn/glossary_search.h"
#include "ui/screens/glossary_screen.h"
#include "ui/screens/reference_parts.h"
#include "ui/widgets/widgets.h"

namespace mamori {
namespace {

// Names in kana or Latin letters carry no reading of their own above them.
bool needs_reading_line(const Term& term) {
  return std::all_of(term.name.runs.begin(), term.name.runs.end(),
                     [](const TextRun& run) { return run.reading.empty(); }) &&
         folded_for_search(term.name.plain()) != folded_for_search(term.reading);
}

}  // namespace

View glossary_term(const UiContext& context, const Term& term) {
  std::vector<View> parts;
  View head = context.wide() ? row(16) : column(10);
  if (context.wide()) head.across = Across::start;
  View name = column(2);
  if (context.wide()) name.grow = 1;
  View title = heading(context, term.name, sizes::title);
  title.id = "glossary.name." + term.id.text();
  title.keep_in_view = true;
  title.links = false;
  title.text_style.furigana = Furigana::all;
  name.add(std::move(title));
  if (needs_reading_line(term)) {
    name.add(soft_text(context, context.tr("glossary.reading", {{"reading", term.reading}}), sizes::label));
  }
  head.add(std::move(name));
  if (term.added) head.add(tag(context, context.tr("glossary.added")));
  parts.push_back(std::move(head));
  parts.push_back(spoken(body_text(context, term.meaning.text), term.meaning));
  if (!term.example.empty()) {
    parts.push_back(labelled_box(context,
                                 {.icon = "icons/hint",
                                  .label = context.tr("glossary.example"),
                                  .fill = context.theme.note,
                                  .border = context.theme.note_border,
                                  .ink = context.theme.note_text},
                                 term.example));
  }
  View related = row(10);
  related.wraps = true;
  for (const TermId& id : term.see) {
    const Term* other = context.session.library().glossary().find(id);
    if (other == nullptr) continue;
    View link = button(context, "glossary.see." + id.text(), other->name, {.kind = ButtonKind::quiet});
    link.links = false;
    related.add(std::move(link));
  }
  if (!related.children.empty()) {
    related.children.insert(related.children.begin(), soft_text(context, context.tr("glossary.related"), sizes::label));
    parts.push_back(std::move(related));
  }
  parts.push_back(source_line(context, term.sources));
  View view = card(context, std::move(parts));
  view.padding = sides(30, 20);
  view.gap = 14;
  return view;
}

}  // namespace mamori
