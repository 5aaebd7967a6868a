// How large the tables of a database are, as the engine estimates it. It only reads, and knows no more of a table than
// its name.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "compiler/engine/database.h"

namespace mig::engine {

/// The size of a table.
struct Size {
  uint64_t rows = 0;              ///< as the engine estimates them; counted where it has no estimate
  std::optional<uint64_t> bytes;  ///< on disk, with its indexes; nothing where the engine does not say it

  bool operator==(const Size&) const = default;
};

/// The sizes of those of `tables` that are in the database, by their names, which are as schema::qualified makes them:
/// one without a schema is looked for in PostgreSQL's current schema.
std::variant<std::map<std::string, Size>, SqlError> table_sizes(Database& database,
                                                                const std::vector<std::string>& tables);

}  // namespace mig::engine
