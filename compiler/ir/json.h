// The IR and a schema as JSON, for other programs. The form is versioned and described by docs/ir.schema.json and
// docs/schema.schema.json; a change that a reader has to know of is a new version. Knows nothing of files and commands.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "compiler/ir/migration.h"

namespace mig::ir {

/// The version of both documents.
inline constexpr int json_version = 1;

/// A migration with what is known of it besides its operations.
struct DescribedMigration {
  Migration migration;
  std::vector<std::string> parents;  ///< the identities that it comes after, as `after` says it
  Reverse reverse;
  std::vector<Reverse> phase_reverses;  ///< of each phase alone
};

/// The document of docs/ir.schema.json, ended by a line break.
std::string to_json(const std::vector<DescribedMigration>& migrations);

/// The document of docs/schema.schema.json, ended by a line break: the schema that the migration `after` leaves (empty:
/// that before all migrations). With a dialect the schema is that engine's view, and no other engine is named in it.
std::string to_json(const schema::Schema& schema, const std::string& after, std::optional<base::Dialect> dialect);

}  // namespace mig::ir
