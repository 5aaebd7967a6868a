#include <fmt/format.h>
#include <fmt/ranges.h>

#include "compiler/schema/naming.h"
#include "lint/old_code.h"
#include "lint/reporter.h"

namespace mig::lint::rules {
namespace {

std::string said(const std::string& from) {
  return fmt::format("code that runs still says `{}`, which is not there any more", schema::quote_name(from));
}

// The view that old code can go on with.
std::string view_of(const ir::RenameTable& op, const schema::Schema& after) {
  std::vector<std::string> names;
  if (const schema::TablePtr table = after.find_table(op.to)) {
    for (const schema::Column& column : table->columns) {
      const std::string name = schema::quote_name(column.name);
      if (names.empty() || names.back() != name) names.push_back(name);
    }
  }
  return fmt::format("create view {} as select {} from {};", schema::quote_name(op.from), fmt::join(names, ", "),
                     schema::quote_name(op.to));
}

}  // namespace

void rename_table(const Migration& migration, Reporter& reporter) {
  each_beside_old_code<ir::RenameTable>(migration, [&](const ir::RenameTable& op, const Op& at, const Script&) {
    if (schema::is_archive(schema::local_name(op.to)) || at.made->has_table(op.from) ||
        comes_back(migration, op.from)) {
      return;
    }
    reporter.found(at.where(), said(op.from), at.engines)
        .help(fmt::format("keep the old name in the same migration, until no code says it: `{}`",
                          view_of(op, at.after())));
  });
  each_sql_beside_old_code(migration, {rawsql::ActionKind::rename_table}, [&](const SqlAction& each, const Script&) {
    if (each.new_table || each.has(rawsql::Trait::temporary) || comes_back(migration, each.table)) return;
    reporter.found(each.where, said(each.table), each.engines)
        .help("create a view of the old name in the same migration, until no code says it");
  });
}

}  // namespace mig::lint::rules
