#include "report/checklist_card.h"

#include <algorithm>
#include <utility>
#include <vector>

#include "report/paper_flow.h"
#include "report/paper_ruby.h"

namespace mamori {
namespace {

constexpr float left = 16;
constexpr float right = a4::width - left;
constexpr float inner = right - left;
constexpr float items_top = 38;
constexpr float items_bottom = 233;
constexpr float section_height = 9.5f;
constexpr float section_gap = 1.5f;
constexpr float tallest_row = 27;
constexpr float room_for_question = 20;  // rows this high carry the whole question under the short text
constexpr float box_side = 6.5f;
constexpr float text_left = left + 27;
constexpr float text_width = right - text_left;

struct Rows {
  const CheckSection* section = nullptr;
  std::vector<const CheckItem*> items;
};

std::vector<Rows> rows_for(const Checklist& checklist, CheckAudience audience) {
  std::vector<Rows> all;
  for (const CheckSection& section : checklist.sections) {
    Rows rows{.section = &section, .items = {}};
    for (const CheckItem& item : section.items) {
      if (item.audience == audience) rows.items.push_back(&item);
    }
    if (!rows.items.empty()) all.push_back(std::move(rows));
  }
  return all;
}

class CardPaper {
 public:
  CardPaper(const Checklist& checklist, const Office& office, const Paper& paper, PdfDocument& document)
      : m_checklist(checklist), m_office(office), m_paper(paper), m_document(document) {}

  void page(CheckAudience audience, const std::vector<Rows>& sections) {
    const bool staff = audience == CheckAudience::staff;
    head(say(staff ? "card.staff.audience" : "card.manager.audience"),
         say(staff ? "card.staff.lead" : "card.manager.lead"));
    std::size_t count = 0;
    for (const Rows& rows : sections) count += rows.items.size();
    const float heads = static_cast<float>(sections.size()) * (section_height + section_gap);
    const float row = std::min(tallest_row, (items_bottom - items_top - heads) / static_cast<float>(count));
    float y = items_top;
    for (const Rows& rows : sections) {
      y += section(*rows.section, y);
      for (const CheckItem* one : rows.items) {
        item(*one, y, row);
        y += row;
      }
    }
    foot();
  }

 private:
  RichText say(const char* key, const TextArguments& arguments = {}) const {
    return m_paper.strings.rich(key, arguments);
  }

  TextBlock lay(const RichText& text, float size, float width, FontWeight weight = FontWeight::regular,
                Colour colour = paper::ink) const {
    return with_readings(text, size, width, m_paper, weight, colour);
  }

  // The largest size, from `size` down, at which the text stands on one line.
  TextBlock one_line(const RichText& text, float size, float width, FontWeight weight, Colour colour = paper::ink) {
    TextBlock block = lay(text, size, width, weight, colour);
    while (block.lines > 1 && size > points(9)) {
      size *= 0.94f;
      block = lay(text, size, width, weight, colour);
    }
    return block;
  }

  // Lines of one row stand on one baseline although only some have readings above: bottoms are what agrees.
  void put(const TextBlock& block, float x, float bottom) { m_document.block({x, bottom - block.size.height}, block); }

  void head(const RichText& audience, const RichText& lead) {
    m_document.fill({left, 12, inner, 16}, paper::ink);
    put(lay(say("card.title"), points(24), 110, FontWeight::bold, paper::white), left + 5, 25);
    const TextBlock who = one_line(audience, points(15), 66, FontWeight::bold, paper::white);
    put(who, right - 5 - who.size.width, 24.6f);
    put(lay(lead, points(12), inner), left + 1, 36);
  }

  float section(const CheckSection& of, float y) {
    m_document.fill({left, y, 2.4f, section_height - 1.5f}, paper::ink);
    const RichText text = say("card.section", {{"number", of.id}, {"title", of.title}});
    put(one_line(text, points(14), inner - 8, FontWeight::bold), left + 5, y + section_height - 2);
    m_document.line({left, y + section_height - 0.3f}, {right, y + section_height - 0.3f}, 0.4f, paper::ink);
    return section_height + section_gap;
  }

  void item(const CheckItem& of, float y, float height) {
    const bool with_question = height >= room_for_question;
    const float size = std::min(points(with_question ? 18 : 17), (height - 1.6f) / 1.5f);
    const float base = with_question ? y + 11 : y + (height + 1.5f * size) / 2;  // readings included
    m_document.stroke({left + 2, base - (size + box_side) / 2 - 0.8f, box_side, box_side}, 0.6f, paper::ink, 1);
    put(lay(plain_text(of.id.text()), points(12), 16, FontWeight::bold), left + 12, base - 0.6f);
    put(one_line(of.short_text, size, text_width, FontWeight::bold), text_left, base);
    if (with_question) m_document.block({text_left, base + 2.2f}, lay(of.text.text, points(11.5f), text_width));
    m_document.line({left, y + height - 0.2f}, {right, y + height - 0.2f}, 0.15f, paper::rule);
  }

  // Beside the label; a line to write on where there is nothing.
  void field(const char* label, const std::string& value, float x, float bottom, float width) {
    const TextBlock name = lay(say(label), points(12), width);
    put(name, x, bottom);
    const float from = x + name.size.width + 3;
    if (value.empty()) {
      m_document.line({from, bottom + 0.6f}, {x + width, bottom + 0.6f}, 0.3f, paper::ink);
      return;
    }
    put(one_line(plain_text(value), points(18), x + width - from, FontWeight::bold), from, bottom + 0.5f);
  }

  void foot() {
    m_document.stroke({left, 239, inner, 39}, 0.9f, paper::ink, 3);
    const TextBlock tell = one_line(say("card.tell"), points(19), inner - 12, FontWeight::bold);
    put(tell, left + (inner - tell.size.width) / 2, 252);
    field("card.manager", m_office.manager_name, left + 6, 263, inner / 2 - 9);
    field("card.phone", m_office.manager_phone, left + inner / 2 + 3, 263, inner / 2 - 9);
    field("card.office", m_office.name, left + 6, 274, inner - 12);
    const std::string& month = m_checklist.as_of;
    const auto number = [&](std::size_t from, std::size_t count) {
      const std::string digits = month.size() == 7 ? month.substr(from, count) : std::string();
      return digits.starts_with('0') ? digits.substr(1) : digits;
    };
    const RichText source = say("card.source", {{"year", number(0, 4)}, {"month", number(5, 2)}});
    TextStyle style = paper_style(points(8.5f));
    style.colour = paper::soft_ink;
    m_document.block({left, 281}, lay_out(source, style, inner, m_paper.fonts, m_paper.rules));
  }

  const Checklist& m_checklist;
  const Office& m_office;
  const Paper& m_paper;
  PdfDocument& m_document;
};

}  // namespace

Result<std::string> checklist_card_pdf(const Checklist& checklist, const Office& office, WallTime printed,
                                       const Paper& paper) {
  PdfDocument document(paper.fonts,
                       {.title = paper.strings.plain("card.title"), .author = office.name, .created = printed});
  CardPaper card(checklist, office, paper, document);
  bool is_first = true;
  for (const CheckAudience audience : {CheckAudience::staff, CheckAudience::manager}) {
    const auto sections = rows_for(checklist, audience);
    if (sections.empty()) continue;
    if (!std::exchange(is_first, false)) document.next_page();
    card.page(audience, sections);
  }
  if (is_first) return Problem{.kind = ProblemKind::refused, .message = "the checklist has no item to print"};
  return document.finish();
}

}  // namespace mamori
