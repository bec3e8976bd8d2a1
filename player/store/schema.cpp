#include "store/schema.h"

#include <array>
#include <string>

#include "store/database.h"
#include "store/transaction.h"

namespace mamori {
namespace {

constexpr std::int64_t application_id = 0x4d414d4f;  // "MAMO"

// Entry n brings the database from version n to n + 1. Released ones are never changed.
// Times are milliseconds since 1970 in UTC; ids are 16 bytes, hashes 32. Forks (decisions.md 11) are why the hash
// stands in the key of `event`.
constexpr std::array migrations = {R"sql(
CREATE TABLE device (
  id BLOB PRIMARY KEY, fingerprint TEXT NOT NULL, made INTEGER NOT NULL, own INTEGER NOT NULL
) STRICT;
CREATE UNIQUE INDEX device_own ON device (own) WHERE own = 1;

CREATE TABLE event (
  device BLOB NOT NULL, counter INTEGER NOT NULL, id BLOB NOT NULL, wall INTEGER NOT NULL, monotonic INTEGER NOT NULL,
  person BLOB NOT NULL, registration BLOB NOT NULL, kind TEXT NOT NULL, payload TEXT NOT NULL, previous BLOB NOT NULL,
  hash BLOB NOT NULL,
  PRIMARY KEY (device, counter, hash)
) STRICT;
CREATE INDEX event_person ON event (person);
CREATE TRIGGER event_is_not_changed BEFORE UPDATE ON event BEGIN SELECT RAISE(ABORT, 'events are never changed'); END;
CREATE TRIGGER event_is_not_removed BEFORE DELETE ON event BEGIN SELECT RAISE(ABORT, 'events are never removed'); END;

CREATE TABLE person (
  id BLOB PRIMARY KEY, name TEXT NOT NULL, kana TEXT NOT NULL, roles TEXT NOT NULL, employment TEXT NOT NULL,
  state TEXT NOT NULL, staff_number TEXT NOT NULL, job TEXT NOT NULL, joined TEXT, facts TEXT NOT NULL, pin TEXT,
  version INTEGER NOT NULL, updated INTEGER NOT NULL
) STRICT;
CREATE TABLE tombstone (person BLOB PRIMARY KEY, erased INTEGER NOT NULL) STRICT;

CREATE TABLE setting (
  key TEXT PRIMARY KEY, value TEXT NOT NULL, version INTEGER NOT NULL, updated INTEGER NOT NULL
) STRICT;
CREATE TABLE label (
  id TEXT NOT NULL, version TEXT NOT NULL, text TEXT NOT NULL, PRIMARY KEY (id, version)
) STRICT, WITHOUT ROWID;
CREATE TABLE gate (
  one INTEGER PRIMARY KEY CHECK (one = 1), hash TEXT NOT NULL, wrong INTEGER NOT NULL, last_wrong INTEGER NOT NULL,
  updated INTEGER NOT NULL
) STRICT;
)sql",
                                   R"sql(
CREATE TABLE check_note (
  person BLOB NOT NULL, item TEXT NOT NULL, text TEXT NOT NULL, version INTEGER NOT NULL, updated INTEGER NOT NULL,
  PRIMARY KEY (person, item)
) STRICT, WITHOUT ROWID;
)sql",
                                   R"sql(
CREATE TABLE film_place (
  number INTEGER PRIMARY KEY, film TEXT NOT NULL, since INTEGER NOT NULL, sha256 TEXT NOT NULL, file TEXT NOT NULL,
  title TEXT NOT NULL, source TEXT NOT NULL, length INTEGER NOT NULL, bytes INTEGER NOT NULL, modified INTEGER NOT NULL,
  extras TEXT NOT NULL
) STRICT;
CREATE INDEX film_place_film ON film_place (film);
)sql"};

Status apply(Database& database, std::size_t from) {
  auto transaction = Transaction::begin(database);
  if (!transaction) return transaction.problem();
  if (auto status = database.run(migrations[from]); !status) return status;
  const std::string mark =
      "PRAGMA application_id=" + std::to_string(application_id) + "; PRAGMA user_version=" + std::to_string(from + 1);
  if (auto status = database.run(mark.c_str()); !status) return status;
  return transaction->commit();
}

}  // namespace

int schema_version() {
  return static_cast<int>(migrations.size());
}

Status check_known(Database& database) {
  const auto tables = database.number("SELECT count(*) FROM sqlite_schema");
  if (!tables) return tables.problem();
  if (*tables == 0) return {};
  const auto application = database.number("PRAGMA application_id");
  if (!application) return application.problem();
  if (*application != application_id) {
    return Problem{.kind = ProblemKind::unsupported, .message = "the database belongs to another program"};
  }
  const auto version = database.number("PRAGMA user_version");
  if (!version) return version.problem();
  if (*version > schema_version()) {
    return Problem{.kind = ProblemKind::newer,
                   .message = "the database has version " + std::to_string(*version) + ", this program knows up to " +
                              std::to_string(schema_version())};
  }
  return {};
}

Status migrate(Database& database) {
  const auto version = database.number("PRAGMA user_version");
  if (!version) return version.problem();
  for (auto from = static_cast<std::size_t>(*version); from < migrations.size(); ++from) {
    if (auto status = apply(database, from); !status) return status;
  }
  return {};
}

}  // namespace mamori
