// Appends numbered records to a data folder until it is killed; prints the counter of the last acknowledged event after
// each append. The kill test's child.
#include <cstdlib>
#include <string>
#include <unistd.h>

#include "base/files.h"
#include "store/record_store.h"
#include "store/support/sample_records.h"

int main(int count, char** arguments) {
  using namespace mamori;
  if (count != 3) return 2;
  const auto seed = static_cast<std::uint64_t>(std::strtoull(arguments[2], nullptr, 10));
  auto store = RecordStore::open(to_path(arguments[1]), test::seeded_random(seed), test::moment(), "machine");
  if (!store) {
    const std::string text = to_text(store.problem()) + "\n";
    return ::write(STDERR_FILENO, text.data(), text.size()) < 0 ? 4 : 3;
  }
  auto number = static_cast<int>((*store)->status().head.counter);
  for (;;) {
    Records records;
    for (int i = 0; i <= number % 3; ++i) records.push_back(test::numbered_record(number + i + 1));
    number += static_cast<int>(records.size());
    const auto ticket =
        (*store)->append(test::person_number(1), test::registration_number(1), records, test::moment(number));
    if (!ticket || !(*store)->wait_for(*ticket)) return 5;
    const std::string line = std::to_string((*store)->status().head.counter) + "\n";
    if (::write(STDOUT_FILENO, line.data(), line.size()) < 0) return 0;
  }
}
