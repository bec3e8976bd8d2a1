#pragma once

#include <filesystem>
#include <string>

#include "base/clock.h"
#include "base/result.h"
#include "base/uuid.h"
#include "learn/ids.h"

namespace mamori {

class Database;

// What tells this machine from others; the same from start to start. Empty where the system does not say.
std::string machine_identity();

// SHA-256 (hex) of machine and canonical folder: it is compared, never read back.
std::string device_fingerprint(const std::filesystem::path& folder, const std::string& machine);

// The device that this database writes as. Where machine or path differ from those it was made on, a new device begins
// and the old chain stays as it is (decisions.md 11): two copies of a folder then never count on from the same counter.
Result<DeviceId> open_device(Database& database, const std::string& fingerprint, const RandomSource& random, Now now);

}  // namespace mamori
