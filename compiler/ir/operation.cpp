#include "compiler/ir/operation.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cassert>
#include <functional>

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

// With a part added. What comes back on some engines only, while the others kept it, is one part again.
template <typename T>
void add_part(Table& table, std::vector<T> Table::*parts, const T& part) {
  const auto text = [&](T each) {
    each.engines = base::DialectSet::all();
    Table alone;
    (alone.*parts).push_back(std::move(each));
    return schema::describe(alone);
  };
  for (T& other : table.*parts) {
    if (other.name != part.name || text(other) != text(part)) continue;
    other.engines = other.engines | part.engines;
    return;
  }
  (table.*parts).push_back(part);
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

// With the views changed that read a table.
template <typename Change>
Schema with_changed_views(Schema schema, const std::string& table, Change&& change) {
  for (const schema::ViewPtr& view : schema.views_over({table})) {
    schema::View changed = *view;
    change(changed);
    schema = schema.with_view(std::make_shared<const schema::View>(std::move(changed)));
  }
  return schema;
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
  return with_changed_views(std::move(result), op.table, [&](schema::View& view) {
    view.query = schema::rename_column(view.query, op.table, op.from, op.to);
  });
}

// The enum with other values, and all that says one of them changed by `rewrite`.
template <typename Rewrite>
Schema with_enum_values(const Schema& before, const std::string& name, std::vector<std::string> values,
                        Rewrite&& rewrite) {
  schema::EnumType type = *before.find_enum(name);
  type.values = std::move(values);
  Schema result = before.with_enum(std::make_shared<const schema::EnumType>(std::move(type)));
  for (const std::string& user : before.tables_using_enum(name)) {
    Table table = *result.find_table(user);
    schema::change_expressions(table, rewrite);
    result = result.with_table(std::make_shared<const Table>(std::move(table)));
  }
  return result;
}

Schema rename_enum_value(const Schema& before, const std::string& name, const std::string& from, const std::string& to,
                         std::vector<std::string> values) {
  Schema result = with_enum_values(before, name, std::move(values), [&](const ExprPtr& expr) {
    return schema::rename_enum_value(expr, name, from, to);
  });
  for (const std::string& user : before.tables_using_enum(name)) {
    result = with_changed_views(std::move(result), user, [&](schema::View& view) {
      view.query = schema::rename_enum_value(view.query, name, from, to);
    });
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
                        [](const AddEnumValue&) { return std::string(); },
                        [](const RenameEnumValue&) { return std::string(); },
                        [](const DropEnumValue&) { return std::string(); },
                        [](const CreateView&) { return std::string(); },
                        [](const ReplaceView&) { return std::string(); },
                        [](const DropView&) { return std::string(); },
                        [](const CreateSchema&) { return std::string(); },
                        [](const DropSchema&) { return std::string(); },
                        [](const CreateExtension&) { return std::string(); },
                        [](const DropExtension&) { return std::string(); },
                        [](const Require&) { return std::string(); },
                        [](const RunSql&) { return std::string(); },
                        [](const CreateOpaque&) { return std::string(); },
                        [](const DropOpaque&) { return std::string(); },
                        [](const auto& op) { return op.table; },
                    },
                    node);
}

std::vector<std::string> changed_names(const OperationNode& node) {
  using Names = std::vector<std::string>;
  return std::visit(Overloaded{
                        [](const CreateTable& op) { return Names{op.table->name}; },
                        [](const RenameTable& op) {
                          return Names{op.from, op.to};
                        },
                        [](const CreateEnum& op) { return Names{op.type->name}; },
                        [](const DropEnum& op) { return Names{op.name}; },
                        [](const AddEnumValue& op) { return Names{op.name}; },
                        [](const RenameEnumValue& op) { return Names{op.name}; },
                        [](const DropEnumValue& op) { return Names{op.name}; },
                        [](const CreateView& op) { return Names{op.view->name}; },
                        [](const ReplaceView& op) { return Names{op.view->name}; },
                        [](const DropView& op) { return Names{op.name}; },
                        [](const CreateSchema& op) { return Names{schema::schema_key(op.name)}; },
                        [](const DropSchema& op) { return Names{schema::schema_key(op.name)}; },
                        [](const CreateExtension&) { return Names{}; },
                        [](const DropExtension&) { return Names{}; },
                        [](const InsertRows& op) {
                          return op.note ? Names{op.table, op.note->name} : Names{op.table};
                        },
                        [](const InsertSelect& op) {
                          return Names{op.table, op.note->name};
                        },
                        [](const DeleteNotedRows& op) {
                          return Names{op.table, op.note};
                        },
                        [](const ArchiveRows& op) {
                          return Names{op.table, op.archive->name};
                        },
                        [](const RestoreRows& op) {
                          return Names{op.table, op.archive};
                        },
                        [](const Require&) { return Names{}; },
                        [](const RunSql&) { return Names{}; },
                        [](const CreateOpaque& op) { return Names{schema::opaque_key(op.opaque.description)}; },
                        [](const DropOpaque& op) { return Names{schema::opaque_key(op.description)}; },
                        [](const auto& op) { return Names{op.table}; },
                    },
                    node);
}

std::vector<std::string> read_names(const OperationNode& node) {
  std::vector<std::string> names;
  const auto add = [&](const std::vector<std::string>& more) { names.insert(names.end(), more.begin(), more.end()); };
  const auto add_expr = [&](const ExprPtr& expr) {
    if (expr) add(schema::relations_of(expr));
  };
  std::visit(Overloaded{
                 [&](const InsertSelect& op) { add(schema::relations_of(op.query)); },
                 [&](const UpdateRows& op) {
                   for (const Assignment& each : op.assignments) add_expr(each.value);
                   add_expr(op.where);
                 },
                 [&](const DeleteWhere& op) { add_expr(op.where); },
                 [&](const ArchiveRows& op) { add_expr(op.where); },
                 [](const auto&) {},
             },
             node);
  return names;
}

std::optional<Batches> usual_batches(const schema::Table& table) {
  constexpr uint64_t usual_size = 1000;
  if (!table.primary_key || table.primary_key->columns.size() != 1) return std::nullopt;
  const std::string& key = table.primary_key->columns.front();
  if (!schema::has_order(table.find_column(key)->type)) return std::nullopt;
  return Batches{usual_size, key, 0};
}

std::string summary(const OperationNode& node) {
  const auto on = [](std::string_view what, const std::string& name, const std::string& table) {
    return fmt::format("{} {} on {}", what, quote_name(name), quote_name(table));
  };
  const auto column = [](std::string_view what, const auto& op) {
    return fmt::format("{} {} of {}", what, quote_name(op.column), quote_name(op.table));
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
          [&](const SetTableComment& op) {
            return fmt::format("{} of {}", op.comment.empty() ? "drop comment" : "set comment", quote_name(op.table));
          },
          [&](const SetTableOptions& op) { return "set options of " + quote_name(op.table); },
          [&](const ChangeColumnType& op) {
            return fmt::format("{} to {}{}", column("change type of", op), schema::to_string(op.type),
                               op.collation.empty() ? "" : " collate " + quote_name(op.collation));
          },
          [&](const SetDefault& op) { return column("set default of", op); },
          [&](const DropDefault& op) { return column("drop default of", op); },
          [&](const SetNotNull& op) { return column("set not null on", op); },
          [&](const DropNotNull& op) { return column("drop not null on", op); },
          [&](const SetIdentity& op) { return column("set identity on", op); },
          [&](const DropIdentity& op) { return column("drop identity of", op); },
          [&](const SetGenerated& op) { return column("set generated on", op); },
          [&](const DropGenerated& op) { return column("drop generated of", op); },
          [&](const SetColumnComment& op) {
            return column(op.comment.empty() ? "drop comment of" : "set comment of", op);
          },
          [](const CreateEnum& op) { return "create enum " + quote_name(op.type->name); },
          [](const DropEnum& op) { return "drop enum " + quote_name(op.name); },
          [](const AddEnumValue& op) {
            return fmt::format("add {} to enum {}", schema::quote_string(op.value), quote_name(op.name));
          },
          [](const RenameEnumValue& op) {
            return fmt::format("rename {} of enum {} to {}", schema::quote_string(op.from), quote_name(op.name),
                               schema::quote_string(op.to));
          },
          [](const DropEnumValue& op) {
            return fmt::format("drop {} of enum {}", schema::quote_string(op.value), quote_name(op.name));
          },
          [](const CreateView& op) { return "create view " + quote_name(op.view->name); },
          [](const ReplaceView& op) { return "replace view " + quote_name(op.view->name); },
          [](const DropView& op) { return "drop view " + quote_name(op.name); },
          [&](const CreateTrigger& op) { return on("create trigger", op.trigger.name, op.table); },
          [&](const DropTrigger& op) { return on("drop trigger", op.name, op.table); },
          [](const CreateSchema& op) { return "create schema " + quote_name(op.name); },
          [](const DropSchema& op) { return "drop schema " + quote_name(op.name); },
          [](const CreateExtension& op) { return "create extension " + schema::quote_string(op.name); },
          [](const DropExtension& op) { return "drop extension " + schema::quote_string(op.name); },
          [](const InsertRows& op) {
            return fmt::format("insert {} into {}{}", base::plural(op.rows.size(), "row"), quote_name(op.table),
                               op.note ? ", if missing" : "");
          },
          [](const DeleteRows& op) {
            return fmt::format("delete {} from {}", base::plural(op.rows.size(), "row"), quote_name(op.table));
          },
          [](const DeleteNotedRows& op) { return "delete the rows that were put into " + quote_name(op.table); },
          [](const InsertSelect& op) {
            return fmt::format("insert {}rows of a query into {}", op.if_missing ? "missing " : "",
                               quote_name(op.table));
          },
          [](const UpdateRows& op) {
            std::string columns;
            for (const Assignment& each : op.assignments) {
              columns += (columns.empty() ? "" : ", ") + quote_name(each.column);
            }
            return fmt::format("update {} of {}", columns, quote_name(op.table));
          },
          [](const DeleteWhere& op) { return "delete rows of " + quote_name(op.table); },
          [](const ArchiveRows& op) {
            return fmt::format("archive rows of {} as {}", quote_name(op.table), quote_name(op.archive->name));
          },
          [](const RestoreRows& op) {
            return fmt::format("put the rows of {} back into {}", quote_name(op.archive), quote_name(op.table));
          },
          [](const Require& op) {
            return fmt::format("{}, else {}", op.verify ? "verify" : "require", schema::quote_string(op.message));
          },
          [](const RunSql& op) { return "sql " + schema::quote_string(op.description); },
          [](const CreateOpaque& op) { return "opaque " + schema::quote_string(op.opaque.description); },
          [](const DropOpaque& op) { return "drop opaque " + schema::quote_string(op.description); },
      },
      node);
}

std::string drop_opaque_before(const schema::Opaque& opaque) {
  return fmt::format(
      "take it away before, by raw SQL that says so (`sql '…' {{ … state {{ drop opaque {}; }} }}`), and make it again "
      "after",
      schema::quote_string(opaque.description));
}

Schema apply(const Schema& before, const Operation& operation) {
  if (!operation.releases.empty()) {
    Operation plain = operation;
    plain.releases.clear();
    const Schema after = apply(before, plain);
    Table table = *after.find_table(table_of(operation.node));
    for (schema::ForeignKey& key : table.foreign_keys) {
      const bool released =
          std::find(operation.releases.begin(), operation.releases.end(), key.name) != operation.releases.end();
      if (released) key.brings_index = key.brings_index.without(operation.engines);
    }
    return after.with_table(std::make_shared<const Table>(std::move(table)));
  }
  const auto changed_column = [&](const auto& op, const std::function<void(schema::Column&)>& change) {
    return with_changed(before, op.table,
                        [&](Table& table) { schema::change_column(table, op.column, operation.engines, change); });
  };
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
            return with_changed(before, op.table, [&](Table& table) { add_part(table, &Table::uniques, op.unique); });
          },
          [&](const DropUnique& op) {
            return with_changed(before, op.table,
                                [&](Table& table) { erase_named(table.uniques, op.name, operation.engines); });
          },
          [&](const AddCheck& op) {
            return with_changed(before, op.table, [&](Table& table) { add_part(table, &Table::checks, op.check); });
          },
          [&](const DropCheck& op) {
            return with_changed(before, op.table,
                                [&](Table& table) { erase_named(table.checks, op.name, operation.engines); });
          },
          [&](const AddForeignKey& op) {
            return with_changed(before, op.table, [&](Table& table) { add_part(table, &Table::foreign_keys, op.key); });
          },
          [&](const DropForeignKey& op) {
            return with_changed(before, op.table,
                                [&](Table& table) { erase_named(table.foreign_keys, op.name, operation.engines); });
          },
          [&](const AddIndex& op) {
            return with_changed(before, op.table, [&](Table& table) { add_part(table, &Table::indexes, op.index); });
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
          [&](const SetTableComment& op) {
            return with_changed(before, op.table, [&](Table& table) {
              const base::DialectSet others = table.comment_engines.without(operation.engines);
              const bool kept = !table.comment.empty() && !others.empty() && table.comment != op.comment;
              // One comment for all that have one: where some engines keep another, it is theirs that stays apart.
              assert(!kept || op.comment.empty());
              if (kept) {
                table.comment_engines = others;
              } else {
                table.comment = op.comment;
                table.comment_engines = op.comment.empty() ? base::DialectSet::all() : operation.engines;
              }
            });
          },
          [&](const SetTableOptions& op) {
            return with_changed(before, op.table, [&](Table& table) {
              for (const auto& [dialect, text] : op.options) {
                if (text.empty()) {
                  table.options.erase(dialect);
                } else {
                  table.options[dialect] = text;
                }
              }
            });
          },
          [&](const ChangeColumnType& op) {
            return changed_column(op, [&](schema::Column& column) {
              column.type = op.type;
              column.collation = op.collation;
              column.default_value = op.default_value;
            });
          },
          [&](const SetDefault& op) {
            return changed_column(op, [&](schema::Column& column) { column.default_value = op.value; });
          },
          [&](const DropDefault& op) {
            return changed_column(op, [&](schema::Column& column) { column.default_value = nullptr; });
          },
          [&](const SetNotNull& op) {
            return changed_column(op, [&](schema::Column& column) { column.nullable = false; });
          },
          [&](const DropNotNull& op) {
            return changed_column(op, [&](schema::Column& column) { column.nullable = true; });
          },
          [&](const SetIdentity& op) {
            return changed_column(op, [&](schema::Column& column) { column.identity = true; });
          },
          [&](const DropIdentity& op) {
            return changed_column(op, [&](schema::Column& column) { column.identity = false; });
          },
          [&](const SetGenerated& op) {
            return changed_column(op, [&](schema::Column& column) { column.generated = op.generated; });
          },
          [&](const DropGenerated& op) {
            return changed_column(op, [&](schema::Column& column) { column.generated.reset(); });
          },
          [&](const SetColumnComment& op) {
            return changed_column(op, [&](schema::Column& column) { column.comment = op.comment; });
          },
          [&](const CreateEnum& op) { return before.with_enum(op.type); },
          [&](const DropEnum& op) { return before.without_enum(op.name); },
          [&](const AddEnumValue& op) {
            std::vector<std::string> values = before.find_enum(op.name)->values;
            values.insert(values.begin() + static_cast<std::ptrdiff_t>(std::min(op.position, values.size())), op.value);
            return with_enum_values(before, op.name, std::move(values), [](const ExprPtr& expr) { return expr; });
          },
          [&](const RenameEnumValue& op) {
            std::vector<std::string> values = before.find_enum(op.name)->values;
            std::replace(values.begin(), values.end(), op.from, op.to);
            return rename_enum_value(before, op.name, op.from, op.to, std::move(values));
          },
          [&](const DropEnumValue& op) {
            std::vector<std::string> values = before.find_enum(op.name)->values;
            std::erase(values, op.value);
            return rename_enum_value(before, op.name, op.value, op.replacement.value_or(op.value), std::move(values));
          },
          [&](const CreateView& op) { return before.with_view(op.view); },
          [&](const ReplaceView& op) { return before.with_view(op.view); },
          [&](const DropView& op) { return before.without_view(op.name); },
          [&](const CreateTrigger& op) {
            return with_changed(before, op.table, [&](Table& table) { table.triggers.push_back(op.trigger); });
          },
          [&](const DropTrigger& op) {
            return with_changed(before, op.table,
                                [&](Table& table) { erase_named(table.triggers, op.name, operation.engines); });
          },
          [&](const CreateSchema& op) {
            return before.with_schema(op.name, before.find_schema(op.name) | operation.engines);
          },
          [&](const DropSchema& op) {
            return before.with_schema(op.name, before.find_schema(op.name).without(operation.engines));
          },
          [&](const CreateExtension& op) {
            return before.with_extension(op.name, before.find_extension(op.name) | operation.engines);
          },
          [&](const DropExtension& op) {
            return before.with_extension(op.name, before.find_extension(op.name).without(operation.engines));
          },
          [&](const InsertRows& op) { return op.note ? before.with_table(op.note) : before; },
          [&](const DeleteRows&) { return before; },
          [&](const DeleteNotedRows& op) { return before.without_table(op.note); },
          [&](const InsertSelect& op) { return before.with_table(op.note); },
          [&](const UpdateRows&) { return before; },
          [&](const DeleteWhere&) { return before; },
          [&](const ArchiveRows& op) { return before.with_table(op.archive); },
          [&](const RestoreRows& op) { return before.without_table(op.archive); },
          [&](const Require&) { return before; },
          [&](const RunSql&) { return before; },
          [&](const CreateOpaque& op) { return before.with_opaque(op.opaque); },
          [&](const DropOpaque& op) { return before.without_opaque(op.description); },
      },
      operation.node);
}

}  // namespace mig::ir
