#include <fmt/format.h>

#include <string_view>

#include "lint/added.h"

namespace mig::lint::rules {
namespace {

// What SQLite keeps less of than the others: sqlite.org/datatype3.html.
std::string_view loss_on_sqlite(schema::TypeKind kind) {
  switch (kind) {
    case schema::TypeKind::decimal:
      return "which SQLite stores as a double: sums are not exact there";
    case schema::TypeKind::fixed_char:
    case schema::TypeKind::varchar:
      return "and SQLite takes longer texts too";
    case schema::TypeKind::smallint:
    case schema::TypeKind::integer:
      return "and SQLite takes larger numbers too";
    case schema::TypeKind::enumeration:
      return "which SQLite sorts by its letters, not in the order of the values";
    default:
      return "";
  }
}

}  // namespace

void type_differs(const Migration& migration, Reporter& reporter) {
  const bool elsewhere = migration.targets() != base::DialectSet::of(base::Dialect::sqlite);
  report_columns(
      migration, reporter,
      [&](const AddedColumn& each) -> std::optional<std::string> {
        if (!elsewhere || each.engine != base::Dialect::sqlite || !each.is_of_language()) return std::nullopt;
        const std::string_view loss = loss_on_sqlite(each.column->type.kind);
        if (loss.empty()) return std::nullopt;
        return fmt::format("{} is `{}`, {}", in_backticks(each.table, each.name), each.written, loss);
      },
      "have tests of this run on the other engine too");
}

}  // namespace mig::lint::rules
