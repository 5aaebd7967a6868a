#include <fmt/format.h>

#include "compiler/schema/naming.h"
#include "lint/added.h"

namespace mig::lint::rules {

void archive_left(const Migration& migration, Reporter& reporter) {
  // Of the last migration nobody can say that no later one does it.
  bool is_last = false;
  bool known = false;
  const auto report = [&](const std::string& what, const std::string& purge, const Op& at) {
    if (!known) is_last = schema::differences(end_of(migration), migration.last()).empty();
    known = true;
    if (is_last) return;
    reporter.found(at.where(), fmt::format("no later migration purges {}: it is kept for ever", what), at.engines)
        .help(fmt::format("write in one of these, when nobody has missed it for a while: `{}`", purge));
  };
  const auto is_left = [&](const std::string& table) {
    return schema::is_archive(schema::local_name(table)) && migration.last().find_table(table);
  };
  migration.each<ir::RenameTable>([&](const ir::RenameTable& op, const Op& at) {
    if (!is_left(op.to)) return;
    const std::string name = schema::quote_name(op.from);
    report(fmt::format("the archive of `{}`", name), fmt::format("purge {};", name), at);
  });
  migration.each<ir::ArchiveRows>([&](const ir::ArchiveRows& op, const Op& at) {
    if (!is_left(op.archive->name)) return;
    const std::string name = schema::quote_name(op.table);
    report(fmt::format("the rows of `{}` that are archived", name), fmt::format("purge {};", name), at);
  });
  migration.each<ir::RenameColumn>([&](const ir::RenameColumn& op, const Op& at) {
    const schema::TablePtr table = migration.last().find_table(op.table);
    if (!schema::is_archive(op.to) || !table || !table->find_column(op.to)) return;
    report(fmt::format("the archive of {}", in_backticks(op.table, op.from)),
           fmt::format("alter table {} purge column {};", schema::quote_name(op.table), schema::quote_name(op.from)),
           at);
  });
}

}  // namespace mig::lint::rules
