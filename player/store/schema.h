#pragma once

#include "base/result.h"

namespace mamori {

class Database;

// The number of the last migration, which is the user_version that this program writes.
int schema_version();

// Reads only. Problems: newer (made by a newer program), unsupported (a database of some other program).
Status check_known(Database& database);

// Brings a known database up to schema_version(), each migration in a transaction of its own.
Status migrate(Database& database);

}  // namespace mamori
