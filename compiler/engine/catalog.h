// What a database says of itself, as a schema: its catalog, read with one question for each kind of object. It knows
// nothing of a model to compare it with.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "compiler/engine/database.h"
#include "compiler/schema/schema.h"

namespace mig::engine {

/// A catalog. Types are the language's where the engine's type is one that the dialect writes, else native; defaults
/// are literals where they are; every other expression is native, in the form in which the engine gives it back.
struct Catalog {
  schema::Schema schema;
  /// What the model has no place for, in the engine's words, a line each: by the table's name (an index that is not
  /// valid), or by what it is and its name (`view song_title`).
  std::map<std::string, std::vector<std::string>> facts;
};

struct CatalogOptions {
  std::vector<std::string> hidden_schemas = {};  ///< PostgreSQL: schemas that are not looked at
};

/// Reads the database that the connection stands in; of PostgreSQL all schemas but the system's. What is in
/// PostgreSQL's current schema has a plain name, all else one that schema::qualified makes.
std::variant<Catalog, SqlError> read_catalog(Database& database, const CatalogOptions& options = {});

/// Its tables and enums alone.
std::variant<schema::Schema, SqlError> read_schema(Database& database);

/// What is in the database, for people: `table song`, `view top_songs`. Nothing where it is empty.
std::variant<std::vector<std::string>, SqlError> contents(Database& database);

}  // namespace mig::engine
