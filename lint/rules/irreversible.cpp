#include <fmt/format.h>

#include <algorithm>

#include "compiler/schema/naming.h"
#include "lint/reporter.h"

namespace mig::lint::rules {
namespace {

// `purge` says by itself that what it takes away is gone.
bool is_purge(const ir::Item& item) {
  return std::all_of(item.operations.begin(), item.operations.end(), [](const ir::AppliedOperation& applied) {
    const ir::OperationNode& node = applied.operation.node;
    if (const auto* table = std::get_if<ir::DropTable>(&node)) {
      return schema::is_archive(schema::local_name(table->table));
    }
    const auto* column = std::get_if<ir::DropColumn>(&node);
    return column && schema::is_archive(column->column);
  });
}

}  // namespace

void irreversible(const Migration& migration, Reporter& reporter) {
  for (const ir::Item& item : migration.ir().items) {
    const bool says_so = item.author_reverse && item.author_reverse->kind == ir::AuthorReverse::Kind::irreversible;
    if (!says_so || item.operations.empty() || is_purge(item)) continue;
    if ((item.operations.front().operation.engines & migration.targets()).empty()) continue;
    reporter
        .found(item.operations.front().operation.where,
               fmt::format("a database that has run this can't go back to what was before it: {}",
                           item.author_reverse->reason))
        .help(
            "give it a phase or a migration of its own, so that what comes before it can still be undone, and have a "
            "backup when it runs");
  }
}

}  // namespace mig::lint::rules
