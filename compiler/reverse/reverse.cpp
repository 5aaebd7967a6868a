#include "compiler/reverse/reverse.h"

#include <fmt/format.h>

#include <algorithm>
#include <cassert>

#include "compiler/base/overloaded.h"

namespace mig::reverse {
namespace {

using ir::OperationNode;
using schema::quote_name;
using schema::Table;

// What undoes one operation, with what that costs.
struct Undo {
  std::vector<ir::Operation> operations;
  std::vector<std::string> losses;
  std::vector<std::string> destroys;
};

class Undoing {
 public:
  explicit Undoing(const ir::AppliedOperation& applied) : applied_(applied) {}

  Undo undo() {
    std::visit(
        base::Overloaded{
            [&](const ir::CreateTable& op) {
              add(ir::DropTable{op.table->name});
              result_.destroys.push_back(fmt::format("the table {} with all its rows", quote_name(op.table->name)));
            },
            [&](const ir::DropTable& op) {
              add(ir::CreateTable{applied_.before.find_table(op.table)});
              result_.losses.push_back(fmt::format("the rows of {}", quote_name(op.table)));
            },
            [&](const ir::RenameTable& op) {
              add(ir::RenameTable{op.to, op.from});
            },
            [&](const ir::AddColumn& op) {
              add(ir::DropColumn{op.table, op.column.name, nullptr});
              result_.destroys.push_back(
                  fmt::format("the column {} of {} with its values", quote_name(op.column.name), quote_name(op.table)));
            },
            [&](const ir::DropColumn& op) { restore_column(op); },
            [&](const ir::RenameColumn& op) {
              add(ir::RenameColumn{op.table, op.to, op.from});
            },
            [&](const ir::AddPrimaryKey& op) { add(ir::DropPrimaryKey{op.table}); },
            [&](const ir::DropPrimaryKey& op) {
              add(ir::AddPrimaryKey{op.table, *before(op.table).primary_key});
            },
            [&](const ir::AddUnique& op) {
              add(ir::DropUnique{op.table, op.unique.name});
            },
            [&](const ir::DropUnique& op) {
              for_each_named(before(op.table).uniques, op.name, [&](const schema::Unique& part) {
                add(ir::AddUnique{op.table, part}, part.engines);
              });
            },
            [&](const ir::AddCheck& op) {
              add(ir::DropCheck{op.table, op.check.name});
            },
            [&](const ir::DropCheck& op) {
              for_each_named(before(op.table).checks, op.name, [&](const schema::Check& part) {
                add(ir::AddCheck{op.table, part}, part.engines);
              });
            },
            [&](const ir::AddForeignKey& op) {
              add(ir::DropForeignKey{op.table, op.key.name});
            },
            [&](const ir::DropForeignKey& op) {
              for_each_named(before(op.table).foreign_keys, op.name, [&](const schema::ForeignKey& part) {
                add(ir::AddForeignKey{op.table, without_brought_index(part)}, part.engines);
              });
            },
            [&](const ir::AddIndex& op) {
              add(ir::DropIndex{op.table, op.index.name});
            },
            [&](const ir::DropIndex& op) {
              for_each_named(before(op.table).indexes, op.name, [&](const schema::Index& part) {
                add(ir::AddIndex{op.table, part}, part.engines);
              });
            },
            [&](const ir::RenameConstraint& op) {
              add(ir::RenameConstraint{op.table, op.kind, op.to, op.from});
            },
            [&](const ir::CreateEnum& op) { add(ir::DropEnum{op.type->name}); },
            [&](const ir::DropEnum& op) { add(ir::CreateEnum{applied_.before.find_enum(op.name)}); },
            [&](const ir::InsertRows& op) { remove_rows(op); },
            // Only reverses delete rows, and they are not reversed.
            [](const ir::DeleteRows&) { assert(false); },
        },
        applied_.operation.node);
    return std::move(result_);
  }

 private:
  const Table& before(const std::string& table) const { return *applied_.before.find_table(table); }

  void add(OperationNode node, base::DialectSet engines = base::DialectSet::all()) {
    result_.operations.push_back({std::move(node), engines & applied_.operation.engines, applied_.operation.where});
  }

  // The parts of that name, on the engines on which they went.
  template <typename T, typename Use>
  void for_each_named(const std::vector<T>& parts, const std::string& name, Use&& use) {
    for (T part : parts) {
      part.engines = part.engines & applied_.operation.engines;
      if (part.name == name && !part.engines.empty()) use(part);
    }
  }

  // Whether the key needs an index of its own is found anew when it is added.
  static schema::ForeignKey without_brought_index(schema::ForeignKey key) {
    key.brings_index = false;
    return key;
  }

  // The column, then all that rested on it, in an order in which each finds what it needs.
  void restore_column(const ir::DropColumn& op) {
    const Table& was = before(op.table);
    const Table& now = *applied_.after.find_table(op.table);
    const auto gone = [](const auto& left, const auto& part) {
      return std::none_of(left.begin(), left.end(),
                          [&](const auto& other) { return other.name == part.name && other.engines == part.engines; });
    };
    schema::Column column = *was.find_column(op.column);
    const std::string name = quote_name(op.column);
    if (!column.generated) result_.losses.push_back(fmt::format("the values of {} in {}", name, quote_name(op.table)));
    if (!column.nullable && !column.default_value && !column.generated && !column.identity && !op.restore_fill) {
      column.nullable = true;
      result_.losses.push_back(fmt::format("that {} of {} is `not null`: nothing says what its rows would have", name,
                                           quote_name(op.table)));
    }
    add(ir::AddColumn{op.table, column, op.restore_fill, was.column_index(op.column)}, column.engines);
    for (const schema::Unique& part : was.uniques) {
      if (gone(now.uniques, part)) add(ir::AddUnique{op.table, part}, part.engines);
    }
    for (const schema::Index& part : was.indexes) {
      if (gone(now.indexes, part)) add(ir::AddIndex{op.table, part}, part.engines);
    }
    for (const schema::Check& part : was.checks) {
      if (gone(now.checks, part)) add(ir::AddCheck{op.table, part}, part.engines);
    }
    for (const schema::ForeignKey& part : was.foreign_keys) {
      if (gone(now.foreign_keys, part)) add(ir::AddForeignKey{op.table, without_brought_index(part)}, part.engines);
    }
  }

  void remove_rows(const ir::InsertRows& op) {
    ir::DeleteRows rows{op.table, op.key, {}};
    for (const auto& row : op.rows) {
      std::vector<schema::ExprPtr> values;
      for (const std::string& column : op.key) {
        const auto at = std::find(op.columns.begin(), op.columns.end(), column) - op.columns.begin();
        values.push_back(row[static_cast<size_t>(at)]);
      }
      rows.rows.push_back(std::move(values));
    }
    add(std::move(rows));
  }

  const ir::AppliedOperation& applied_;
  Undo result_;
};

void append_unique(std::vector<std::string>& list, std::vector<std::string> more) {
  for (std::string& each : more) {
    if (std::find(list.begin(), list.end(), each) == list.end()) list.push_back(std::move(each));
  }
}

}  // namespace

ir::Reverse reverse(const ir::Migration& migration, const schema::Schema& start) {
  ir::Reverse result;
  for (const ir::Item& item : migration.items) {
    if (!item.author_reverse || item.author_reverse->kind != ir::AuthorReverse::Kind::irreversible) continue;
    result.reversal = ir::Reversal::irreversible;
    result.reason = item.author_reverse->reason;
    return result;
  }
  schema::Schema schema = start;
  const auto apply = [&](const ir::Operation& operation) {
    schema::Schema after = ir::apply(schema, operation);
    result.operations.push_back({operation, schema, after});
    schema = std::move(after);
  };
  for (auto item = migration.items.rbegin(); item != migration.items.rend(); ++item) {
    if (item->author_reverse) {
      for (const ir::AppliedOperation& each : item->author_reverse->operations) apply(each.operation);
      continue;
    }
    // What an `add column` brings with its column goes with the column.
    const bool adds_column =
        !item->operations.empty() && std::holds_alternative<ir::AddColumn>(item->operations.front().operation.node);
    const auto first = adds_column ? std::prev(item->operations.rend()) : item->operations.rbegin();
    for (auto applied = first; applied != item->operations.rend(); ++applied) {
      Undo undo = Undoing(*applied).undo();
      for (const ir::Operation& operation : undo.operations) apply(operation);
      append_unique(result.losses, std::move(undo.losses));
      append_unique(result.destroys, std::move(undo.destroys));
    }
  }
  if (!result.losses.empty()) result.reversal = ir::Reversal::lossy;
  return result;
}

void append(ir::Reverse& later, ir::Reverse earlier) {
  if (later.reversal == ir::Reversal::irreversible) return;
  if (earlier.reversal == ir::Reversal::irreversible) {
    later = std::move(earlier);
    return;
  }
  later.reversal = std::max(later.reversal, earlier.reversal);
  append_unique(later.losses, std::move(earlier.losses));
  append_unique(later.destroys, std::move(earlier.destroys));
  for (ir::AppliedOperation& operation : earlier.operations) later.operations.push_back(std::move(operation));
}

}  // namespace mig::reverse
