#include "session/roster_export.h"

#include "base/cp932.h"
#include "report/csv.h"

namespace mamori {
namespace {

constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";

}  // namespace

Result<RosterBytes> roster_csv(const std::vector<Person>& people, const StringTable& strings, TextEncoding encoding) {
  CsvWriter csv;
  std::vector<std::string> headings;
  for (const RosterColumn column :
       {RosterColumn::staff_number, RosterColumn::name, RosterColumn::kana, RosterColumn::job, RosterColumn::employment,
        RosterColumn::roles, RosterColumn::joined, RosterColumn::state}) {
    headings.push_back(strings.plain(std::string("roster.column.") + name_of(column)));
  }
  csv.row(headings);
  for (const Person& person : people) {
    std::string roles;
    for (const StaffRole role : person.roles) {
      if (!roles.empty()) roles += strings.plain("roster.list.comma");
      roles += strings.plain(std::string("role.") + name_of(role));
    }
    csv.row({person.staff_number, person.name, person.kana, person.job,
             strings.plain(std::string("employment.") + name_of(person.employment)), roles,
             person.joined ? iso_date(*person.joined) : "",
             strings.plain(std::string("roster.state.") + name_of(person.state))});
  }
  if (encoding != TextEncoding::cp932) return RosterBytes{csv.bytes(), {}};
  auto encoded = to_cp932(std::string_view(csv.bytes()).substr(byte_order_mark.size()));
  if (!encoded) return encoded.problem();
  return RosterBytes{std::move(encoded->bytes), std::move(encoded->lost)};
}

}  // namespace mamori
