// What an engine can't do, found in the definitions before anything is planned: each an error that names the engine and
// the way round.
#include <fmt/format.h>

#include <algorithm>
#include <cctype>

#include "compiler/base/overloaded.h"
#include "compiler/plan/planner.h"

namespace mig::plan {
namespace {

using base::DiagnosticId;
using schema::Table;
using schema::TypeKind;

bool contains(const std::vector<std::string>& names, const std::string& name) {
  return std::find(names.begin(), names.end(), name) != names.end();
}

bool contains(const std::vector<std::string_view>& words, std::string_view word) {
  return std::find(words.begin(), words.end(), word) != words.end();
}

// A character above U+FFFF takes four bytes in UTF-8, and only those begin with 0xF0 or more.
bool has_character_above_ffff(std::string_view text) {
  return std::any_of(text.begin(), text.end(), [](char c) { return static_cast<unsigned char>(c) >= 0xF0; });
}

class Checker {
 public:
  Checker(const dialect::SqlDialect& sql, base::Version version, base::DiagnosticSink& sink)
      : sql_(sql),
        can_(sql.capabilities()),
        version_(version),
        engine_(base::display_name(sql.dialect())),
        sink_(sink) {}

  void check(const ir::AppliedOperation& applied, bool last_of_item) {
    where_ = applied.operation.where;
    parts_ = &applied.operation.parts;
    const auto after = [&](const std::string& table) {
      return schema::view_for(*applied.after.find_table(table), sql_.dialect());
    };
    std::visit(base::Overloaded{
                   [&](const ir::CreateTable& op) { check_table(after(op.table->name), applied.after); },
                   [&](const ir::AddColumn& op) {
                     check_column(op.column);
                     if (op.fill) check_expr(op.fill);
                   },
                   [&](const ir::RenameTable& op) { check_relation_name(op.to); },
                   [&](const ir::RenameColumn& op) {
                     check_column_name(op.to);
                     check_generated_rename(after(op.table), op);
                   },
                   [&](const ir::AddPrimaryKey& op) { check_key(after(op.table), op.key.columns); },
                   [&](const ir::AddUnique& op) { check_unique(after(op.table), op.unique); },
                   [&](const ir::AddCheck& op) { check_check(after(op.table), op.check); },
                   [&](const ir::AddForeignKey& op) { check_foreign_key(after(op.table), op.key, applied.after); },
                   [&](const ir::AddIndex& op) { check_index(after(op.table), op.index); },
                   [&](const ir::RenameConstraint& op) { check_relation_name(op.to); },
                   [&](const ir::CreateEnum& op) { check_relation_name(op.type->name); },
                   [&](const ir::InsertRows& op) {
                     for (const auto& row : op.rows) {
                       for (const schema::ExprPtr& value : row) check_expr(value);
                     }
                   },
                   [](const ir::DropTable&) {},
                   [](const ir::DropColumn&) {},
                   [](const ir::DropPrimaryKey&) {},
                   [](const ir::DropUnique&) {},
                   [](const ir::DropCheck&) {},
                   [](const ir::DropForeignKey&) {},
                   [](const ir::DropIndex&) {},
                   [](const ir::DropEnum&) {},
                   [](const ir::DeleteRows&) {},
               },
               applied.operation.node);
    const std::string changed = ir::table_of(applied.operation.node);
    // A column and its key may be two operations of one item: only what the item leaves is judged.
    if (last_of_item && !changed.empty() && applied.after.find_table(changed)) check_identity(after(changed));
  }

 private:
  template <DiagnosticId Id, typename... Args>
  base::Diagnostic& report(const Args&... args) {
    return sink_.report<Id>(where_, args...);
  }

  // Where a part of a new table stands.
  void stand_at(const std::string& part) {
    if (const auto found = parts_->find(part); found != parts_->end()) where_ = found->second;
  }

  // The way round that is always there.
  std::string leave_out() const {
    return fmt::format("or leave it out there: `skip {} because '…'` before the `;`", base::name_of(sql_.dialect()));
  }

  void check_name(const std::string& name) {
    const bool too_long = (can_.max_name_bytes > 0 && name.size() > can_.max_name_bytes) ||
                          (can_.max_name_characters > 0 && base::code_points(name) > can_.max_name_characters);
    if (too_long) {
      const std::string limit = can_.max_name_bytes > 0 ? fmt::format("{} bytes", can_.max_name_bytes)
                                                        : fmt::format("{} characters", can_.max_name_characters);
      report<DiagnosticId::engine_name_too_long>(engine_, name, limit).help("give it a shorter name");
      return;
    }
    if (!can_.names_above_ffff && has_character_above_ffff(name)) {
      report<DiagnosticId::engine_name_characters>(engine_, name, "it has a character above U+FFFF")
          .help("give it another name");
    }
    if (!can_.names_end_in_space && name.ends_with(' ')) {
      report<DiagnosticId::engine_name_characters>(engine_, name, "it ends in a space").help("give it another name");
    }
  }

  void check_relation_name(const std::string& name) {
    check_name(name);
    for (const std::string_view prefix : can_.reserved_prefixes) {
      if (schema::fold(name).starts_with(prefix)) {
        report<DiagnosticId::engine_reserved_name>(engine_, name).help("give it another name");
      }
    }
  }

  void check_column_name(const std::string& name) {
    check_name(name);
    if (contains(can_.reserved_columns, schema::fold(name))) {
      report<DiagnosticId::engine_reserved_name>(engine_, name).help("give it another name");
    }
  }

  void check_type(const schema::Column& column) {
    if (column.type.array_depth > 0 && !can_.arrays) {
      report<DiagnosticId::engine_no_arrays>(engine_, column.name, schema::to_string(column.type))
          .help("use `json`, or a table of its own, " + leave_out());
    }
    if (column.type.kind == TypeKind::native && !column.type.native.contains(sql_.dialect())) {
      report<DiagnosticId::engine_native_missing>(engine_).help(
          fmt::format("add its text: `native(…, {} '…')`, {}", base::name_of(sql_.dialect()), leave_out()));
    }
  }

  void check_expr(const schema::ExprPtr& expr) {
    if (!expr) return;
    if (const auto* native = std::get_if<schema::NativeExpr>(&expr->node)) {
      if (!native->texts.contains(sql_.dialect())) {
        report<DiagnosticId::engine_native_missing>(engine_).help(
            fmt::format("add its text: `native(…, {} '…')`, {}", base::name_of(sql_.dialect()), leave_out()));
      }
    }
    if (const auto* call = std::get_if<schema::Call>(&expr->node)) {
      if (call->function == schema::Function::uuid && version_ < can_.uuid_function_since) {
        report<DiagnosticId::engine_version_lacks>(engine_, base::to_string(sql_.dialect(), version_),
                                                   "function that makes a UUID")
            .help(fmt::format("raise the target to {} in mig.toml, or write the expression as `native(…)`",
                              base::to_string(sql_.dialect(), can_.uuid_function_since)));
      }
    }
    if (const auto* cast = std::get_if<schema::Cast>(&expr->node)) {
      const schema::TypeClass to = schema::class_of(cast->type);
      const bool number = to == schema::TypeClass::integer || to == schema::TypeClass::decimal ||
                          to == schema::TypeClass::real || to == schema::TypeClass::boolean;
      if (sql_.dialect() == base::Dialect::sqlite && number && cast->operand->type == schema::TypeClass::text) {
        report<DiagnosticId::engine_cast_never_fails>(engine_, schema::to_string(cast->type))
            .help("write the expression as `native(…)`, " + leave_out());
      }
    }
    for (const schema::ExprPtr& child : schema::children(*expr)) check_expr(child);
  }

  void check_column(const schema::Column& column) {
    stand_at(column.name);
    check_column_name(column.name);
    check_type(column);
    check_expr(column.default_value);
    if (column.generated) {
      check_expr(column.generated->expr);
      if (!column.generated->stored && version_ < can_.virtual_generated_since) {
        report<DiagnosticId::engine_version_lacks>(engine_, base::to_string(sql_.dialect(), version_),
                                                   "virtual generated columns")
            .help(fmt::format("write `stored`, or raise the target to {} in mig.toml",
                              base::to_string(sql_.dialect(), can_.virtual_generated_since)));
      }
    }
  }

  void check_table(const Table& table, const schema::Schema& schema) {
    check_relation_name(table.name);
    for (const schema::Column& column : table.columns) check_column(column);
    if (table.primary_key) {
      stand_at(table.primary_key->name);
      check_name(table.primary_key->name);
      check_key(table, table.primary_key->columns);
    }
    for (const schema::Unique& unique : table.uniques) check_unique(table, unique);
    for (const schema::Check& each : table.checks) check_check(table, each);
    for (const schema::ForeignKey& key : table.foreign_keys) check_foreign_key(table, key, schema);
    for (const schema::Index& index : table.indexes) check_index(table, index);
  }

  // Columns that have to be indexed.
  void check_key(const Table& table, const std::vector<std::string>& columns) {
    if (can_.keys_over_long_types) return;
    for (const std::string& name : columns) {
      const schema::Column* column = table.find_column(name);
      if (!column) continue;
      const TypeKind kind = column->type.kind;
      if (kind != TypeKind::text && kind != TypeKind::bytes && kind != TypeKind::json) continue;
      report<DiagnosticId::engine_key_over_long_type>(engine_, name, schema::to_string(column->type))
          .help("make it a `varchar(n)`, " + leave_out());
    }
  }

  void check_keys(const Table& table, const std::vector<schema::IndexKey>& keys) {
    std::vector<std::string> columns;
    for (const schema::IndexKey& key : keys) {
      check_expr(key.expr);
      if (const auto column = schema::plain_column(key)) columns.push_back(*column);
      if (!key.operator_class.empty() && !can_.operator_classes) {
        report<DiagnosticId::engine_no_operator_class>(engine_, key.operator_class)
            .help("take it away, " + leave_out());
      }
      if (key.nulls != schema::NullsOrder::unspecified && !can_.nulls_order) {
        report<DiagnosticId::engine_no_nulls_order>(engine_).help("take it away, " + leave_out());
      }
    }
    check_key(table, columns);
  }

  void check_unique(const Table& table, const schema::Unique& unique) {
    stand_at(unique.name);
    check_relation_name(unique.name);
    check_keys(table, unique.keys);
    check_where(unique.name, unique.where);
    if (unique.deferrable && !can_.deferrable_unique) {
      report<DiagnosticId::engine_not_deferrable>(engine_, "unique constraint", unique.name)
          .help("take `deferrable` away, " + leave_out());
    }
  }

  void check_where(const std::string& name, const schema::ExprPtr& where) {
    if (!where) return;
    check_expr(where);
    if (!can_.partial_indexes) {
      report<DiagnosticId::engine_no_partial_indexes>(engine_, name)
          .help("an index over all rows is another index: write it as one of its own, " + leave_out());
    }
  }

  void check_index(const Table& table, const schema::Index& index) {
    stand_at(index.name);
    check_relation_name(index.name);
    check_keys(table, index.keys);
    check_where(index.name, index.where);
    if (!index.include.empty() && !can_.index_include) {
      report<DiagnosticId::engine_no_include>(engine_, index.name).help("make them keys of the index, " + leave_out());
    }
    if (!index.method.empty() && !contains(can_.index_methods, index.method)) {
      report<DiagnosticId::engine_no_index_method>(engine_, index.method).help("take it away, " + leave_out());
    }
  }

  void check_check(const Table& table, const schema::Check& check) {
    stand_at(check.name);
    check_name(check.name);
    check_expr(check.expr);
    for (const std::string& name : schema::columns_of(check.expr)) {
      const schema::Column* column = table.find_column(name);
      if (!can_.checks_on_identity && column && column->identity) {
        report<DiagnosticId::engine_check_on_identity>(engine_, check.name, name)
            .help("check it elsewhere, " + leave_out());
      }
      for (const schema::ForeignKey& key : table.foreign_keys) check_acted_column(check, key, name);
    }
  }

  // dev.mysql.com/doc/refman/8.0/en/create-table-check-constraints.html: actions that write the column itself.
  void check_acted_column(const schema::Check& check, const schema::ForeignKey& key, const std::string& column) {
    using schema::ReferenceAction;
    const auto writes = [](ReferenceAction action) {
      return action == ReferenceAction::set_null || action == ReferenceAction::set_default;
    };
    const bool acts = writes(key.on_delete) || writes(key.on_update) || key.on_update == ReferenceAction::cascade;
    if (can_.checks_on_acted_columns || !acts || !contains(key.columns, column)) return;
    report<DiagnosticId::engine_check_on_acted_column>(engine_, check.name, column, key.name)
        .help("take the action or the check away, " + leave_out());
  }

  void check_foreign_key(const Table& table, const schema::ForeignKey& key, const schema::Schema& schema) {
    stand_at(key.name);
    check_name(key.name);
    check_key(table, key.columns);
    if (key.deferrable && !can_.deferrable_foreign_keys) {
      report<DiagnosticId::engine_not_deferrable>(engine_, "foreign key", key.name)
          .help("take `deferrable` away, " + leave_out());
    }
    const bool set_default =
        key.on_delete == schema::ReferenceAction::set_default || key.on_update == schema::ReferenceAction::set_default;
    if (set_default && !can_.set_default_action) {
      report<DiagnosticId::engine_no_set_default>(engine_, key.name)
          .help("use `set null` or `restrict`, " + leave_out());
    }
    for (const schema::Check& check : table.checks) {
      for (const std::string& column : schema::columns_of(check.expr)) check_acted_column(check, key, column);
    }
    if (!can_.foreign_key_types_must_match) return;
    const schema::TablePtr parent = schema.find_table(key.referenced_table);
    for (size_t i = 0; parent && i < key.columns.size(); ++i) {
      const schema::Column* child_column = table.find_column(key.columns[i]);
      const schema::Column* parent_column = parent->find_column(key.referenced_columns[i]);
      if (!child_column || !parent_column) continue;
      const std::string child_type = sql_.type(child_column->type, schema);
      const std::string parent_type = sql_.type(parent_column->type, schema);
      // Texts of different lengths fit together; everything else has to be the same type.
      const bool texts = child_column->type.kind == TypeKind::varchar && parent_column->type.kind == TypeKind::varchar;
      if (child_type != parent_type && !texts) {
        report<DiagnosticId::engine_foreign_key_types>(engine_, key.columns[i], child_type, key.referenced_table,
                                                       key.referenced_columns[i], parent_type)
            .help("give both columns the same type, " + leave_out());
      }
    }
  }

  void check_identity(const Table& table) {
    for (const schema::Column& column : table.columns) {
      if (!column.identity) continue;
      stand_at(column.name);
      const bool primary = table.primary_key && table.primary_key->columns.front() == column.name;
      if (can_.identity_is_primary_key && !(primary && table.primary_key->columns.size() == 1)) {
        report<DiagnosticId::engine_identity_key>(engine_, column.name, "the whole primary key")
            .help("make it the primary key, " + leave_out());
      }
      const bool unique = std::any_of(table.uniques.begin(), table.uniques.end(), [&](const schema::Unique& each) {
        return schema::plain_column(each.keys.front()) == column.name;
      });
      if (can_.identity_must_be_key && !primary && !unique) {
        report<DiagnosticId::engine_identity_key>(engine_, column.name,
                                                  "the first column of a primary key or a unique one")
            .help("make it the primary key or `unique`, " + leave_out());
      }
    }
  }

  // MySQL 8.0: error 3108, "has a generated column dependency".
  void check_generated_rename(const Table& after, const ir::RenameColumn& op) {
    if (sql_.dialect() != base::Dialect::mysql) return;
    for (const schema::Column& column : after.columns) {
      if (!column.generated || !contains(schema::columns_of(column.generated->expr), op.to)) continue;
      report<DiagnosticId::engine_generated_rename>(engine_, op.from, column.name)
          .help(fmt::format("drop the column `{}` before, and add it again after", column.name));
    }
  }

  const dialect::SqlDialect& sql_;
  const dialect::Capabilities& can_;
  base::Version version_;
  std::string_view engine_;
  base::DiagnosticSink& sink_;
  base::Location where_;
  const std::map<std::string, base::Location>* parts_ = nullptr;
};

}  // namespace

void check_capabilities(const dialect::SqlDialect& sql, base::Version version,
                        const std::vector<const ir::AppliedOperation*>& operations, base::DiagnosticSink& sink) {
  Checker checker(sql, version, sink);
  for (size_t i = 0; i < operations.size(); ++i) {
    const base::Location& where = operations[i]->operation.where;
    const bool last = i + 1 == operations.size() || operations[i + 1]->operation.where.file != where.file ||
                      operations[i + 1]->operation.where.range != where.range;
    checker.check(*operations[i], last);
  }
}

}  // namespace mig::plan
