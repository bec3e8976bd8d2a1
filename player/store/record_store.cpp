#include "store/record_store.h"

#include <utility>

#include "base/files.h"
#include "store/schema.h"

namespace mamori {
namespace {

Status check_unaltered(const Database& database, const std::filesystem::path& file) {
  const auto check = check_chains(database);
  if (!check) return check.problem();
  for (const ChainFault& fault : check->faults) {
    if (fault.kind != ChainFaultKind::altered) continue;
    return Problem{
        .kind = ProblemKind::damaged,
        .message = "event " + fault.device.text() + " #" + std::to_string(fault.counter) + " does not match its hash",
        .place = Place{.file = to_utf8(file)}};
  }
  return {};
}

}  // namespace

std::filesystem::path RecordStore::database_file(const std::filesystem::path& folder) {
  return folder / "records.sqlite";
}

Result<std::unique_ptr<RecordStore>> RecordStore::open(const std::filesystem::path& folder, RandomSource random,
                                                       Now now, const std::string& machine) {
  auto lock = FolderLock::take(folder);
  if (!lock) return lock.problem();
  const std::filesystem::path file = database_file(folder);
  auto reader = Database::open(file);
  if (!reader) return reader.problem();
  if (auto status = migrate(*reader); !status) return status.problem();
  if (auto status = check_unaltered(*reader, file); !status) {
    reader->keep_files_untouched();
    return status.problem();
  }
  const auto device = open_device(*reader, device_fingerprint(folder, machine), random, now);
  if (!device) return device.problem();
  auto connection = Database::open(file, FileCheck::skip);
  if (!connection) return connection.problem();
  auto writer = Writer::start(std::move(*connection), *device);
  if (!writer) return writer.problem();

  std::unique_ptr<RecordStore> store(new RecordStore(std::move(*lock), std::move(*reader), folder, std::move(random)));
  store->m_device = *device;
  store->m_writer = std::move(*writer);
  return store;
}

Result<Ticket> RecordStore::append(PersonId person, RegistrationId registration, const Records& records, Now at) {
  auto pending = encode(person, registration, records, at, m_random);
  if (!pending) return pending.problem();
  return m_writer->append(std::move(*pending));
}

}  // namespace mamori
