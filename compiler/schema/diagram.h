// A schema as a picture: an entity-relationship diagram of Mermaid
// (mermaid.js.org/syntax/entityRelationshipDiagram.html). It shows tables, columns and foreign keys; what else a schema
// has is not in it.
#pragma once

#include <optional>
#include <string>

#include "compiler/schema/schema.h"

namespace mig::schema {

/// The diagram, ended by a line break; with a dialect, of what that engine has. Names that Mermaid can't take are made
/// safe; the real one of a table stands beside it, that of a column in its comment.
std::string mermaid(const Schema& schema, std::optional<base::Dialect> dialect);

}  // namespace mig::schema
