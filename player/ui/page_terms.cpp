#include "ui/page_terms.h"

#include "learn/glossary_links.h"

namespace mamori {
namespace {

void link_view(View& view, const Glossary& glossary, Colour dots, std::set<std::string>& seen) {
  if (!view.links || view.focusable || view.role == Role::heading) return;
  if (!view.text.empty()) {
    view.text = link_terms(view.text, glossary, seen);
    view.text_style.term_colour = dots;
  }
  for (View& child : view.children) link_view(child, glossary, dots, seen);
}

}  // namespace

void link_page(View& root, const Glossary& glossary, Colour dots) {
  std::set<std::string> seen;
  link_view(root, glossary, dots, seen);
}

}  // namespace mamori
