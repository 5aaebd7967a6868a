#include <fmt/format.h>

#include "lint/rewrites.h"
#include "lint/sql.h"

namespace mig::lint::rules {
namespace {

// How many values MySQL tells apart in one byte (dev.mysql.com/doc/refman/8.0/en/storage-requirements.html).
constexpr size_t most_in_a_byte = 255;

void say(Reporter& reporter, base::Location where, base::DialectSet engines, const std::string& table) {
  reporter
      .found(where,
             fmt::format("from 256 values on an enum takes two bytes in each row, so {}",
                         rewrite_words(table, dialect::Blocks::writes)),
             engines)
      .help("keep so many values in a table of their own, with a foreign key");
}

}  // namespace

void enum_growth(const Migration& migration, Reporter& reporter) {
  const base::DialectSet mysql =
      base::DialectSet::of(base::Dialect::mysql) | base::DialectSet::of(base::Dialect::mariadb);
  migration.each<ir::AddEnumValue>([&](const ir::AddEnumValue& op, const Op& at) {
    const schema::EnumPtr type = at.before().find_enum(op.name);
    if (!type || type->values.size() != most_in_a_byte || (at.engines & mysql).empty()) return;
    for (const std::string& table : at.before().tables_using_enum(op.name)) {
      if (!at.made->has_table(table) && !migration.is_small(table))
        say(reporter, at.where(), at.engines & mysql, table);
    }
  });
  migration.each_sql({rawsql::ActionKind::alter_type}, [&](const SqlAction& each) {
    const auto before = enum_values_before(each);
    const auto after = enum_values(each.action->type);
    const bool grows = before && after && before->size() <= most_in_a_byte && after->size() > most_in_a_byte;
    if (grows && is_in_use(migration, each)) say(reporter, each.where, mysql_of(each), each.table);
  });
}

}  // namespace mig::lint::rules
