#include <fmt/format.h>

#include <algorithm>

#include "lint/reporter.h"

namespace mig::lint::rules {
namespace {

// Whether a reverse may lose something by an operation (compiler/reverse/reverse.cpp says what). What the migration has
// added itself goes with its reverse.
bool may_lose(const Op& op) {
  const ir::OperationNode& node = op.node();
  if (op.applied->operation.stated || op.made->has_table(ir::table_of(node))) return false;
  if (const auto* column = std::get_if<ir::DropColumn>(&node)) {
    return !op.made->has_column(column->table, column->column);
  }
  if (const auto* type = std::get_if<ir::ChangeColumnType>(&node)) {
    return !op.made->has_column(type->table, type->column);
  }
  if (const auto* set_not_null = std::get_if<ir::SetNotNull>(&node)) {
    return set_not_null->fill && !op.made->has_column(set_not_null->table, set_not_null->column);
  }
  if (const auto* value = std::get_if<ir::DropEnumValue>(&node)) return value->replacement.has_value();
  if (const auto* update = std::get_if<ir::UpdateRows>(&node)) {
    return std::any_of(update->assignments.begin(), update->assignments.end(),
                       [&](const ir::Assignment& each) { return !op.made->has_column(update->table, each.column); });
  }
  return std::holds_alternative<ir::DropTable>(node) || std::holds_alternative<ir::DropIdentity>(node) ||
         std::holds_alternative<ir::DeleteWhere>(node);
}

// What a script's reverse loses. Not what raw SQL did: of that nobody knows, and a reverse of it is said; nor how it
// was before an operation whose own losses are said.
std::vector<std::string> losses_of(const Script& script) {
  std::vector<std::string> losses = script.reverse.losses;
  for (const Op& op : script.operations) {
    const std::string summary = ir::summary(op.node());
    std::erase_if(losses, [&](const std::string& loss) {
      return loss == fmt::format("how it was before: {}", summary) ||
             (std::holds_alternative<ir::RunSql>(op.node()) && loss.starts_with(fmt::format("what {} did", summary)));
    });
  }
  return losses;
}

}  // namespace

void lossy_reverse(const Migration& migration, Reporter& reporter) {
  for (const Script& script : migration.scripts()) {
    std::vector<std::string> losses = losses_of(script);
    const auto op = std::find_if(script.operations.begin(), script.operations.end(), may_lose);
    if (losses.empty() || op == script.operations.end()) continue;
    std::reverse(losses.begin(), losses.end());  // the way back begins with what was done last
    constexpr size_t most = 3;
    if (losses.size() > most) {
      const size_t more = losses.size() - most + 1;
      losses.resize(most - 1);
      losses.push_back(fmt::format("{} more", more));
    }
    reporter.found(op->where(), fmt::format("the reverse does not bring back: {}", fmt::join(losses, "; ")))
        .help(
            "keep it where it can come back from: `archive` behind a `drop` or a `delete`, a column of its own beside "
            "one whose values change");
  }
}

}  // namespace mig::lint::rules
