#include <fmt/format.h>

#include "lint/added.h"
#include "lint/old_code.h"

namespace mig::lint::rules {

void type_column(const Migration& migration, Reporter& reporter) {
  const std::vector<std::string>& names = reporter.list("names");
  for (const AddedColumn& each : added_columns(migration)) {
    const bool is_added = each.sql ? each.sql->kind() == rawsql::ActionKind::add_column &&
                                         !each.sql->has(rawsql::Trait::in_new_table) && !each.sql->new_table
                                   : has_operation<ir::AddColumn>(migration, [&](const ir::AddColumn& op) {
                                       return op.table == each.table && op.column.name == each.name;
                                     });
    const schema::TablePtr before = migration.scripts().front().before.find_table(each.table);
    const bool was_there = before && before->find_column(each.name);
    if (!is_added || !before || was_there || std::find(names.begin(), names.end(), each.name) == names.end()) continue;
    reporter
        .found(
            each.where,
            fmt::format("the framework gives `{}` a meaning, so code that runs reads the rows of `{}` in another way",
                        schema::quote_name(each.name), schema::quote_name(each.table)),
            each.engines())
        .help("give it another name, or deploy code that knows the column as a plain one first");
  }
}

}  // namespace mig::lint::rules
