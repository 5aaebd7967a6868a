#include "compiler/reverse/reverse.h"

#include <fmt/format.h>

#include <algorithm>
#include <cassert>
#include <map>

#include "compiler/base/overloaded.h"
#include "compiler/ir/additions.h"
#include "compiler/schema/conversion.h"

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
  /// `added`: what the operations before it, which are undone too, have added.
  Undoing(const ir::AppliedOperation& applied, const ir::Additions& added) : applied_(applied), added_(added) {}

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
            [&](const ir::SetTableComment& op) {
              const Table& was = before(op.table);
              const bool had = !(was.comment_engines & applied_.operation.engines).empty();
              add(ir::SetTableComment{op.table, had ? was.comment : ""});
            },
            [&](const ir::SetTableOptions& op) {
              ir::SetTableOptions old{op.table, {}};
              for (const auto& [dialect, text] : op.options) {
                const auto was = before(op.table).options.find(dialect);
                old.options[dialect] = was == before(op.table).options.end() ? "" : was->second;
              }
              add(std::move(old));
            },
            [&](const ir::ChangeColumnType& op) { change_type_back(op); },
            [&](const ir::SetDefault& op) { restore_default(op); },
            [&](const ir::DropDefault& op) { restore_default(op); },
            [&](const ir::SetNotNull& op) {
              add(ir::DropNotNull{op.table, op.column});
              if (op.fill) result_.losses.push_back("which " + values_of(op) + " were null");
            },
            [&](const ir::DropNotNull& op) {
              add(ir::SetNotNull{op.table, op.column, op.restore_fill, op.restore_batches});
            },
            [&](const ir::SetIdentity& op) {
              add(ir::DropIdentity{op.table, op.column});
            },
            [&](const ir::DropIdentity& op) {
              add(ir::SetIdentity{op.table, op.column});
              result_.losses.push_back(
                  fmt::format("how far {} of {} had counted", quote_name(op.column), quote_name(op.table)));
            },
            // Only reverses set it, and they are not reversed.
            [](const ir::SetGenerated&) { assert(false); },
            [&](const ir::DropGenerated& op) {
              for_each_entry(op, [&](const schema::Column& was) {
                add(ir::SetGenerated{op.table, op.column, *was.generated}, was.engines);
              });
              result_.destroys.push_back(values_of(op) + " that differ from its expression");
            },
            [&](const ir::SetColumnComment& op) {
              for_each_entry(op, [&](const schema::Column& was) {
                add(ir::SetColumnComment{op.table, op.column, was.comment}, was.engines);
              });
            },
            [&](const ir::CreateEnum& op) { add(ir::DropEnum{op.type->name}); },
            [&](const ir::DropEnum& op) { add(ir::CreateEnum{applied_.before.find_enum(op.name)}); },
            [&](const ir::AddEnumValue& op) {
              add(ir::DropEnumValue{op.name, op.value, std::nullopt});
            },
            [&](const ir::RenameEnumValue& op) {
              add(ir::RenameEnumValue{op.name, op.to, op.from});
            },
            [&](const ir::DropEnumValue& op) { restore_enum_value(op); },
            [&](const ir::CreateView& op) { add(ir::DropView{op.view->name}); },
            [&](const ir::ReplaceView& op) { add(ir::ReplaceView{applied_.before.find_view(op.view->name)}); },
            [&](const ir::DropView& op) { add(ir::CreateView{applied_.before.find_view(op.name)}); },
            [&](const ir::CreateTrigger& op) {
              add(ir::DropTrigger{op.table, op.trigger.name});
            },
            [&](const ir::DropTrigger& op) {
              for_each_named(before(op.table).triggers, op.name, [&](const schema::Trigger& part) {
                add(ir::CreateTrigger{op.table, part}, part.engines);
              });
            },
            [&](const ir::CreateSchema& op) { add(ir::DropSchema{op.name}); },
            [&](const ir::DropSchema& op) { add(ir::CreateSchema{op.name}); },
            // Others may use it by then.
            [](const ir::CreateExtension&) {},
            [&](const ir::DropExtension& op) { add(ir::CreateExtension{op.name}); },
            [&](const ir::InsertRows& op) { remove_rows(op); },
            // Only reverses delete rows by their keys, and they are not reversed.
            [](const ir::DeleteRows&) { assert(false); },
            [](const ir::DeleteNotedRows&) { assert(false); },
            [&](const ir::InsertSelect& op) {
              add(ir::DeleteNotedRows{op.table, op.note->name});
            },
            [&](const ir::UpdateRows& op) {
              for (const ir::Assignment& each : op.assignments) {
                if (added_.has_column(op.table, each.column)) continue;
                result_.losses.push_back(fmt::format("the values of {} in {} that the update replaced",
                                                     quote_name(each.column), quote_name(op.table)));
              }
            },
            [&](const ir::DeleteWhere& op) {
              if (!added_.has_table(op.table)) {
                result_.losses.push_back(fmt::format("the rows of {} that are deleted", quote_name(op.table)));
              }
            },
            [&](const ir::ArchiveRows& op) {
              add(ir::RestoreRows{op.table, op.archive->name});
            },
            [](const ir::RestoreRows&) { assert(false); },
            // Changes nothing.
            [](const ir::Require&) {},
            [&](const ir::RunSql& op) {
              if (!op.reverse_texts.empty()) {
                add(ir::RunSql{op.description, op.reverse_texts, {}, op.outside_transaction, op.reverse_places});
              }
              result_.losses.push_back(
                  fmt::format("what sql {} did, but for what its author undoes", schema::quote_string(op.description)));
            },
            [&](const ir::CreateOpaque& op) { add(ir::DropOpaque{op.opaque.description}); },
            [&](const ir::DropOpaque& op) { add(ir::CreateOpaque{*applied_.before.find_opaque(op.description)}); },
        },
        applied_.operation.node);
    return std::move(result_);
  }

 private:
  const Table& before(const std::string& table) const { return *applied_.before.find_table(table); }

  void add(OperationNode node, base::DialectSet engines = base::DialectSet::all()) {
    result_.operations.push_back({std::move(node), engines & applied_.operation.engines, applied_.operation.where});
    result_.operations.back().offline = applied_.operation.offline;
    result_.operations.back().stated = applied_.operation.stated;
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
    key.brings_index = {};
    return key;
  }

  template <typename Op>
  static std::string values_of(const Op& op) {
    return fmt::format("values of {} in {}", quote_name(op.column), quote_name(op.table));
  }

  // The entries of the column as they were, on the engines of the operation: it may have differed between them.
  template <typename Op, typename Use>
  void for_each_entry(const Op& op, Use&& use) {
    for (schema::Column entry : before(op.table).columns) {
      entry.engines = entry.engines & applied_.operation.engines;
      if (entry.name == op.column && !entry.engines.empty()) use(entry);
    }
  }

  template <typename Op>
  void restore_default(const Op& op) {
    for_each_entry(op, [&](const schema::Column& was) {
      if (was.default_value) {
        add(ir::SetDefault{op.table, op.column, was.default_value}, was.engines);
      } else {
        add(ir::DropDefault{op.table, op.column}, was.engines);
      }
    });
  }

  // What the way back gives is as exact as the way forth was: a value that has become another cannot come back.
  void change_type_back(const ir::ChangeColumnType& op) {
    for_each_entry(op, [&](const schema::Column& was) {
      schema::ExprPtr value = op.reverse_value;
      if (!value && schema::conversion(op.type, was.type, applied_.before) == schema::Conversion::none) {
        // The engine's own cast, which has to be asked for.
        value = schema::make_expr(
            schema::Cast{schema::make_expr(schema::ColumnRef{op.column}, schema::class_of(op.type)), was.type},
            schema::class_of(was.type));
      }
      add(ir::ChangeColumnType{op.table, op.column, was.type, was.collation, value, was.default_value, nullptr},
          was.engines);
      const bool keeps =
          !op.value && schema::conversion(was.type, op.type, applied_.before) != schema::Conversion::lossy;
      if (!keeps) result_.losses.push_back(values_of(op) + " that the new type has changed");
    });
  }

  void restore_enum_value(const ir::DropEnumValue& op) {
    const std::vector<std::string>& values = applied_.before.find_enum(op.name)->values;
    const auto at = std::find(values.begin(), values.end(), op.value) - values.begin();
    add(ir::AddEnumValue{op.name, op.value, static_cast<size_t>(at)});
    if (!op.replacement) return;
    result_.losses.push_back(
        fmt::format("which rows had {} of the enum {}", schema::quote_string(op.value), quote_name(op.name)));
    // Defaults and predicates that said the value say the replacement now: they are set back one by one.
    for (const std::string& user : applied_.before.tables_using_enum(op.name)) {
      const Table& was = before(user);
      const Table& now = *applied_.after.find_table(user);
      for (const schema::Column& column : was.columns) {
        if (!schema::uses_enum_value(column.default_value, op.name, op.value)) continue;
        add(ir::SetDefault{user, column.name, column.default_value}, column.engines);
      }
      const auto restore = [&](const auto& parts, const auto& changed, auto drop, auto make) {
        for (const auto& part : parts) {
          const auto same = std::find_if(changed.begin(), changed.end(), [&](const auto& other) {
            return other.name == part.name && other.engines == part.engines;
          });
          if (same == changed.end() || schema::to_string(same->where) == schema::to_string(part.where)) continue;
          add(drop(part), part.engines);
          add(make(part), part.engines);
        }
      };
      restore(
          was.indexes, now.indexes,
          [&](const schema::Index& part) {
            return ir::DropIndex{user, part.name};
          },
          [&](const schema::Index& part) {
            return ir::AddIndex{user, part};
          });
      restore(
          was.uniques, now.uniques,
          [&](const schema::Unique& part) {
            return ir::DropUnique{user, part.name};
          },
          [&](const schema::Unique& part) {
            return ir::AddUnique{user, part};
          });
    }
  }

  // The column, then all that rested on it, in an order in which each finds what it needs.
  void restore_column(const ir::DropColumn& op) {
    const Table& was = before(op.table);
    const Table& now = *applied_.after.find_table(op.table);
    const auto gone = [](const auto& left, const auto& part) {
      return std::none_of(left.begin(), left.end(),
                          [&](const auto& other) { return other.name == part.name && other.engines == part.engines; });
    };
    const std::string name = quote_name(op.column);
    const auto lose = [&](std::string loss) {
      if (std::find(result_.losses.begin(), result_.losses.end(), loss) == result_.losses.end()) {
        result_.losses.push_back(std::move(loss));
      }
    };
    for_each_entry(op, [&](schema::Column column) {
      if (!column.generated) lose(fmt::format("the values of {} in {}", name, quote_name(op.table)));
      // What raw SQL brings back it has to bring back as it was.
      const bool has_value = column.default_value || column.generated || column.identity || op.restore_fill;
      if (!column.nullable && !has_value && !applied_.operation.stated) {
        column.nullable = true;
        lose(fmt::format("that {} of {} is `not null`: nothing says what its rows would have", name,
                         quote_name(op.table)));
      }
      add(ir::AddColumn{op.table, column, op.restore_fill, was.column_index(op.column), op.restore_batches},
          column.engines);
    });
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
    if (op.note) {
      add(ir::DeleteNotedRows{op.table, op.note->name});
      return;
    }
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
  const ir::Additions& added_;
  Undo result_;
};

// What was added before each operation that writes rows: what is written there goes with it.
class AddedBefore {
 public:
  explicit AddedBefore(const std::vector<ir::Item>& items) {
    ir::Additions added;
    for (const ir::Item& item : items) {
      for (const ir::AppliedOperation& applied : item.operations) {
        const ir::OperationNode& node = applied.operation.node;
        const bool writes =
            std::holds_alternative<ir::UpdateRows>(node) || std::holds_alternative<ir::DeleteWhere>(node);
        if (writes) by_operation_.emplace(&applied, added);
        added.follow(node);
      }
    }
  }

  const ir::Additions& operator[](const ir::AppliedOperation& applied) const {
    const auto found = by_operation_.find(&applied);
    return found == by_operation_.end() ? nothing_ : found->second;
  }

 private:
  std::map<const ir::AppliedOperation*, ir::Additions> by_operation_;
  ir::Additions nothing_;
};

// The foreign keys that brought an index when an operation took away the one that served them, and that find it again.
std::vector<std::string> released(const ir::AppliedOperation& applied, const std::vector<ir::Operation>& undo,
                                  schema::Schema schema) {
  const std::string name = ir::table_of(undo.back().node);
  const schema::TablePtr was = applied.before.find_table(name);
  if (name.empty() || !was || was->foreign_keys.empty()) return {};
  for (const ir::Operation& operation : undo) schema = ir::apply(schema, operation);
  const schema::TablePtr now = schema.find_table(name);
  std::vector<std::string> result;
  for (const schema::ForeignKey& key : now ? now->foreign_keys : std::vector<schema::ForeignKey>{}) {
    for (const schema::ForeignKey& before : was->foreign_keys) {
      if (before.name == key.name && !before.brings_index.contains(key.brings_index)) result.push_back(key.name);
    }
  }
  return result;
}

void append_unique(std::vector<std::string>& list, std::vector<std::string> more) {
  for (std::string& each : more) {
    if (std::find(list.begin(), list.end(), each) == list.end()) list.push_back(std::move(each));
  }
}

// What of an item is undone, in that order.
std::vector<const ir::AppliedOperation*> undone(const ir::Item& item) {
  std::vector<const ir::AppliedOperation*> result;
  for (const ir::AppliedOperation& each : item.operations) result.insert(result.begin(), &each);
  if (result.empty()) return result;
  // What an `add column` brings with its column goes with the column.
  if (std::holds_alternative<ir::AddColumn>(result.back()->operation.node)) return {result.back()};
  // Raw SQL comes before what it does to the schema, on the way back too.
  if (std::holds_alternative<ir::RunSql>(result.back()->operation.node)) {
    std::rotate(result.begin(), result.end() - 1, result.end());
  }
  return result;
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
  const AddedBefore added(migration.items);
  schema::Schema schema = start;
  const auto apply = [&](const ir::Operation& operation) {
    schema::Schema after = ir::apply(schema, operation);
    result.operations.push_back({operation, schema, after});
    schema = std::move(after);
  };
  for (auto item = migration.items.rbegin(); item != migration.items.rend(); ++item) {
    if (item->author_reverse) {
      for (const ir::AppliedOperation& each : item->author_reverse->operations) apply(each.operation);
      const bool nothing = item->author_reverse->kind == ir::AuthorReverse::Kind::nothing;
      for (const ir::AppliedOperation& applied : item->operations) {
        // What the operation destroys no author brings back.
        if (std::holds_alternative<ir::Require>(applied.operation.node)) continue;
        if (nothing && std::holds_alternative<ir::RunSql>(applied.operation.node)) {
          append_unique(result.losses, {"what " + ir::summary(applied.operation.node) + " did"});
          continue;
        }
        if (nothing) append_unique(result.losses, {"how it was before: " + ir::summary(applied.operation.node)});
        append_unique(result.losses, Undoing(applied, added[applied]).undo().losses);
      }
      continue;
    }
    for (const ir::AppliedOperation* applied : undone(*item)) {
      Undo undo = Undoing(*applied, added[*applied]).undo();
      if (!undo.operations.empty()) undo.operations.back().releases = released(*applied, undo.operations, schema);
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
