#include "compiler/ir/operation.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "compiler/base/overloaded.h"
#include "compiler/base/suggest.h"

namespace mig::ir {
namespace {

using base::Overloaded;
using schema::quote_name;
using schema::Schema;
using schema::Table;

constexpr auto names = std::to_array<std::string_view>({
#define MIG_OPERATION(Struct, name) #name,
#include "compiler/ir/operations.def"
});
static_assert(names.size() == std::variant_size_v<OperationNode>,
              "the variant and operations.def have the same members");

std::string_view word(ConstraintKind kind) {
  switch (kind) {
    case ConstraintKind::primary_key:
      return "primary key";
    case ConstraintKind::unique:
      return "unique constraint";
    case ConstraintKind::check:
      return "check";
    case ConstraintKind::foreign_key:
      return "foreign key";
    case ConstraintKind::index:
      return "index";
  }
  return "";
}

// The schema with one table changed in place.
template <typename Change>
Schema with_changed(const Schema& before, const std::string& table, Change&& change) {
  Table copy = *before.find_table(table);
  change(copy);
  schema::update_brought_indexes(copy);
  return before.with_table(std::make_shared<const Table>(std::move(copy)));
}

// Takes what has that name away from `engines`; elsewhere it stays.
template <typename T>
void erase_named(std::vector<T>& parts, const std::string& name, base::DialectSet engines) {
  for (T& part : parts) {
    if (part.name == name) part.engines = part.engines.without(engines);
  }
  std::erase_if(parts, [&](const T& part) { return part.name == name && part.engines.empty(); });
}

template <typename T>
void rename_named(std::vector<T>& parts, const std::string& from, const std::string& to) {
  for (T& part : parts) {
    if (part.name == from) part.name = to;
  }
}

Schema rename_column(const Schema& before, const RenameColumn& op) {
  Schema result = before.with_table(
      std::make_shared<const Table>(schema::with_renamed_column(*before.find_table(op.table), op.from, op.to)));
  for (const std::string& name : before.tables_referencing(op.table)) {
    if (name == op.table) continue;
    Table referencing = *result.find_table(name);
    for (schema::ForeignKey& key : referencing.foreign_keys) {
      if (key.referenced_table != op.table) continue;
      std::replace(key.referenced_columns.begin(), key.referenced_columns.end(), op.from, op.to);
    }
    result = result.with_table(std::make_shared<const Table>(std::move(referencing)));
  }
  return result;
}

}  // namespace

std::string_view name_of(const OperationNode& node) { return names[node.index()]; }

std::string table_of(const OperationNode& node) {
  return std::visit(Overloaded{
                        [](const CreateTable& op) { return op.table->name; },
                        [](const RenameTable& op) { return op.from; },
                        [](const CreateEnum&) { return std::string(); },
                        [](const DropEnum&) { return std::string(); },
                        [](const auto& op) { return op.table; },
                    },
                    node);
}

std::string summary(const OperationNode& node) {
  const auto on = [](std::string_view what, const std::string& name, const std::string& table) {
    return fmt::format("{} {} on {}", what, quote_name(name), quote_name(table));
  };
  return std::visit(
      Overloaded{
          [](const CreateTable& op) { return "create table " + quote_name(op.table->name); },
          [](const DropTable& op) { return "drop table " + quote_name(op.table); },
          [](const RenameTable& op) {
            return fmt::format("rename table {} to {}", quote_name(op.from), quote_name(op.to));
          },
          [](const AddColumn& op) {
            return fmt::format("add column {} to {}", quote_name(op.column.name), quote_name(op.table));
          },
          [](const DropColumn& op) {
            return fmt::format("drop column {} of {}", quote_name(op.column), quote_name(op.table));
          },
          [](const RenameColumn& op) {
            return fmt::format("rename column {} of {} to {}", quote_name(op.from), quote_name(op.table),
                               quote_name(op.to));
          },
          [&](const AddPrimaryKey& op) { return "add primary key to " + quote_name(op.table); },
          [&](const DropPrimaryKey& op) { return "drop primary key of " + quote_name(op.table); },
          [&](const AddUnique& op) { return on("add unique", op.unique.name, op.table); },
          [&](const DropUnique& op) { return on("drop unique", op.name, op.table); },
          [&](const AddCheck& op) { return on("add check", op.check.name, op.table); },
          [&](const DropCheck& op) { return on("drop check", op.name, op.table); },
          [&](const AddForeignKey& op) { return on("add foreign key", op.key.name, op.table); },
          [&](const DropForeignKey& op) { return on("drop foreign key", op.name, op.table); },
          [&](const AddIndex& op) { return on("add index", op.index.name, op.table); },
          [&](const DropIndex& op) { return on("drop index", op.name, op.table); },
          [](const RenameConstraint& op) {
            return fmt::format("rename {} {} on {} to {}", word(op.kind), quote_name(op.from), quote_name(op.table),
                               quote_name(op.to));
          },
          [](const CreateEnum& op) { return "create enum " + quote_name(op.type->name); },
          [](const DropEnum& op) { return "drop enum " + quote_name(op.name); },
          [](const InsertRows& op) {
            return fmt::format("insert {} into {}", base::plural(op.rows.size(), "row"), quote_name(op.table));
          },
          [](const DeleteRows& op) {
            return fmt::format("delete {} from {}", base::plural(op.rows.size(), "row"), quote_name(op.table));
          },
      },
      node);
}

Schema apply(const Schema& before, const Operation& operation) {
  return std::visit(
      Overloaded{
          [&](const CreateTable& op) {
            Table copy = *op.table;
            schema::update_brought_indexes(copy);
            return before.with_table(std::make_shared<const Table>(std::move(copy)));
          },
          [&](const DropTable& op) { return before.without_table(op.table); },
          [&](const RenameTable& op) { return before.with_renamed_table(op.from, op.to); },
          [&](const AddColumn& op) {
            return with_changed(before, op.table, [&](Table& table) {
              const size_t at = std::min(op.position.value_or(table.columns.size()), table.columns.size());
              table.columns.insert(table.columns.begin() + static_cast<std::ptrdiff_t>(at), op.column);
            });
          },
          [&](const DropColumn& op) {
            return with_changed(before, op.table,
                                [&](Table& table) { table = schema::without_column(table, op.column); });
          },
          [&](const RenameColumn& op) { return rename_column(before, op); },
          [&](const AddPrimaryKey& op) {
            return with_changed(before, op.table, [&](Table& table) { table.primary_key = op.key; });
          },
          [&](const DropPrimaryKey& op) {
            return with_changed(before, op.table, [&](Table& table) { table.primary_key.reset(); });
          },
          [&](const AddUnique& op) {
            return with_changed(before, op.table, [&](Table& table) { table.uniques.push_back(op.unique); });
          },
          [&](const DropUnique& op) {
            return with_changed(before, op.table,
                                [&](Table& table) { erase_named(table.uniques, op.name, operation.engines); });
          },
          [&](const AddCheck& op) {
            return with_changed(before, op.table, [&](Table& table) { table.checks.push_back(op.check); });
          },
          [&](const DropCheck& op) {
            return with_changed(before, op.table,
                                [&](Table& table) { erase_named(table.checks, op.name, operation.engines); });
          },
          [&](const AddForeignKey& op) {
            return with_changed(before, op.table, [&](Table& table) { table.foreign_keys.push_back(op.key); });
          },
          [&](const DropForeignKey& op) {
            return with_changed(before, op.table,
                                [&](Table& table) { erase_named(table.foreign_keys, op.name, operation.engines); });
          },
          [&](const AddIndex& op) {
            return with_changed(before, op.table, [&](Table& table) { table.indexes.push_back(op.index); });
          },
          [&](const DropIndex& op) {
            return with_changed(before, op.table,
                                [&](Table& table) { erase_named(table.indexes, op.name, operation.engines); });
          },
          [&](const RenameConstraint& op) {
            return with_changed(before, op.table, [&](Table& table) {
              switch (op.kind) {
                case ConstraintKind::primary_key:
                  table.primary_key->name = op.to;
                  break;
                case ConstraintKind::unique:
                  rename_named(table.uniques, op.from, op.to);
                  break;
                case ConstraintKind::check:
                  rename_named(table.checks, op.from, op.to);
                  break;
                case ConstraintKind::foreign_key:
                  rename_named(table.foreign_keys, op.from, op.to);
                  break;
                case ConstraintKind::index:
                  rename_named(table.indexes, op.from, op.to);
                  break;
              }
            });
          },
          [&](const CreateEnum& op) { return before.with_enum(op.type); },
          [&](const DropEnum& op) { return before.without_enum(op.name); },
          [&](const InsertRows&) { return before; },
          [&](const DeleteRows&) { return before; },
      },
      operation.node);
}

}  // namespace mig::ir
