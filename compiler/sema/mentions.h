// The names in a migration's text and what they stand for, as an editor asks for them: where a column is used, what a
// word under the cursor is. It knows nothing of other migrations.
#pragma once

#include <string>
#include <vector>

#include "compiler/base/source.h"

namespace mig::sema {

enum class MentionKind { schema, table, view, enumeration, column, constraint, index, trigger };

/// `column`, `table`, `enum` …: as messages call it.
std::string_view to_string(MentionKind kind);

/// A name in the text.
struct Mention {
  MentionKind kind;
  base::ByteRange range;  ///< the name alone, with its quotes
  std::string relation;   ///< the table (of a column also the view) that has it; of a table, a view and an enum its own
                          ///< name in the schema at this place; of a schema empty
  std::string name;       ///< the name itself, without a schema
  bool gives = false;     ///< it is given here: to what is made, or as the new name of what is renamed
};

}  // namespace mig::sema
