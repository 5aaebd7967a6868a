// The names that a migration gives, whether `.mig` or raw SQL says them. The rules of the category naming are made of
// them. It knows nothing of which names are good.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "lint/migration.h"

namespace mig::lint {

/// What is called so.
enum class NameKind { table, column, index, unique, foreign_key, check, enumeration, view, trigger, schema };

/// `foreign_key`: as options say it.
std::string_view key_of(NameKind kind);
/// `a foreign key`: as people say it.
std::string_view words_of(NameKind kind);

struct GivenName {
  NameKind kind;
  std::string name;   ///< without its schema
  std::string table;  ///< whose it is, without its schema; of a table itself its own name
  base::Location where;
  base::DialectSet engines;
  const SqlAction* sql = nullptr;  ///< null in `.mig`
};

/// In `.mig` those that were left out are among them: they are names like others. What is temporary or mig's own, as
/// archives are, is not.
std::vector<GivenName> given_names(const Migration& migration);

}  // namespace mig::lint
