#include "store/device.h"

#include "base/files.h"
#include "base/sha.h"
#include "store/database.h"
#include "store/statement.h"
#include "store/transaction.h"

namespace mamori {
namespace {

Result<DeviceId> begin_device(Database& database, const std::string& fingerprint, const RandomSource& random, Now now) {
  const DeviceId device{Uuid::random(random)};
  auto transaction = Transaction::begin(database);
  if (!transaction) return transaction.problem();
  if (auto status = database.run("UPDATE device SET own = 0 WHERE own = 1"); !status) return status.problem();
  auto insert = Statement::prepare(database, "INSERT INTO device (id, fingerprint, made, own) VALUES (?1, ?2, ?3, 1)");
  if (!insert) return insert.problem();
  if (auto status = insert->with(device, fingerprint, now.wall).run(); !status) return status.problem();
  if (auto status = transaction->commit(); !status) return status.problem();
  return device;
}

}  // namespace

std::string machine_identity() {
  const auto text = read_file("/etc/machine-id", 256);  // machine-id(5)
  return text ? *text : std::string();
}

std::string device_fingerprint(const std::filesystem::path& folder, const std::string& machine) {
  std::error_code error;
  const std::filesystem::path canonical = std::filesystem::weakly_canonical(folder, error);
  return to_hex(sha256("mamori-device-1\n" + machine + "\n" + to_utf8(error ? folder : canonical)));
}

Result<DeviceId> open_device(Database& database, const std::string& fingerprint, const RandomSource& random, Now now) {
  auto own = Statement::prepare(database, "SELECT id, fingerprint FROM device WHERE own = 1");
  if (!own) return own.problem();
  const auto row = own->step();
  if (!row) return row.problem();
  if (*row && own->text(1) == fingerprint) {
    const auto id = own->uuid(0);
    if (!id) return Problem{.kind = ProblemKind::damaged, .message = "the device's id is not a UUID"};
    return DeviceId{*id};
  }
  if (auto status = own->run(); !status) return status.problem();
  return begin_device(database, fingerprint, random, now);
}

}  // namespace mamori
