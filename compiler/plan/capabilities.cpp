// What an engine can't do, found in the definitions before anything is planned: each an error that names the engine and
// the way round.
#include <fmt/format.h>

#include <algorithm>
#include <cctype>

#include "compiler/base/overloaded.h"
#include "compiler/plan/planner.h"
#include "compiler/schema/query.h"

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
    // How a change is made is the business of those that mig makes.
    const bool made = !applied.operation.stated;
    std::visit(
        base::Overloaded{
            [&](const ir::CreateTable& op) { check_table(after(op.table->name), applied.after); },
            [&](const ir::AddColumn& op) {
              check_column(op.column);
              if (op.fill) check_expr(op.fill);
            },
            [&](const ir::RenameTable& op) { check_relation_name(schema::local_name(op.to)); },
            [&](const ir::SetTableOptions& op) {
              if (made) check_options(op, applied.before);
            },
            [&](const ir::ChangeColumnType& op) { check_type_change(op, applied, made); },
            [&](const ir::SetDefault& op) { check_default(op.value, after(op.table).find_column(op.column)->type); },
            [&](const ir::SetNotNull& op) { check_expr(op.fill); },
            [&](const ir::SetGenerated& op) { check_expr(op.generated.expr); },
            [&](const ir::DropGenerated& op) {
              if (made) check_drop_generated(op, applied.before);
            },
            [&](const ir::CreateView& op) { check_view(*op.view); },
            [&](const ir::ReplaceView& op) { check_view(*op.view); },
            [&](const ir::CreateTrigger& op) {
              check_name(op.trigger.name);
              check_native(op.trigger.texts);
            },
            [&](const ir::CreateSchema& op) {
              check_name(op.name);
              if (!can_.schemas) report<DiagnosticId::engine_no_schemas>(engine_, op.name).help(only_there());
            },
            [&](const ir::CreateExtension& op) {
              if (can_.extensions) return;
              report<DiagnosticId::engine_no_extensions>(engine_, op.name).help(only_there());
            },
            [&](const ir::RenameColumn& op) {
              check_column_name(op.to);
              if (made) check_generated_rename(after(op.table), op);
            },
            [&](const ir::AddPrimaryKey& op) { check_key(after(op.table), op.key.columns); },
            [&](const ir::AddUnique& op) { check_unique(after(op.table), op.unique); },
            [&](const ir::AddCheck& op) { check_check(after(op.table), op.check); },
            [&](const ir::AddForeignKey& op) { check_foreign_key(after(op.table), op.key, applied.after); },
            [&](const ir::AddIndex& op) { check_index(after(op.table), op.index); },
            [&](const ir::RenameConstraint& op) { check_relation_name(op.to); },
            [&](const ir::CreateEnum& op) {
              check_relation_name(schema::local_name(op.type->name));
              for (const std::string& value : op.type->values) check_enum_value(value);
            },
            [&](const ir::AddEnumValue& op) { check_enum_value(op.value); },
            [&](const ir::RenameEnumValue& op) { check_enum_value(op.to); },
            [&](const ir::SetTableComment& op) {
              check_comment(op.table, op.comment, can_.max_table_comment_characters);
            },
            [&](const ir::SetColumnComment& op) { check_comment(op.column, op.comment, can_.max_comment_characters); },
            [&](const ir::InsertRows& op) {
              for (const auto& row : op.rows) {
                for (const schema::ExprPtr& value : row) check_expr(value);
              }
            },
            [&](const ir::ArchiveRows& op) {
              check_expr(op.where);
              check_checked_at_once(op.table, applied.before);
            },
            [](const ir::DropTable&) {},
            [](const ir::DropColumn&) {},
            [](const ir::DropPrimaryKey&) {},
            [](const ir::DropUnique&) {},
            [](const ir::DropCheck&) {},
            [](const ir::DropForeignKey&) {},
            [](const ir::DropIndex&) {},
            [](const ir::DropEnum&) {},
            [](const ir::DropDefault&) {},
            [](const ir::DropNotNull&) {},
            [](const ir::SetIdentity&) {},
            [](const ir::DropIdentity&) {},
            [](const ir::DropEnumValue&) {},
            [](const ir::DropView&) {},
            [](const ir::DropTrigger&) {},
            [](const ir::DropSchema&) {},
            [](const ir::DropExtension&) {},
            [&](const ir::InsertSelect& op) {
              if (!op.query.select) return check_native(op.query.native);
              check_select(*op.query.select);
            },
            [&](const ir::UpdateRows& op) {
              for (const ir::Assignment& each : op.assignments) check_expr(each.value);
              check_expr(op.where, true);
              if (can_.assigns_at_once || order_one_by_one(op.assignments)) return;
              report<DiagnosticId::engine_update_circle>(engine_, op.table)
                  .help("keep one of the values in a column of its own first, " + leave_out());
            },
            [&](const ir::DeleteWhere& op) { check_expr(op.where, true); },
            [](const ir::DeleteRows&) {},
            [](const ir::DeleteNotedRows&) {},
            [](const ir::RestoreRows&) {},
            // No row is written with it.
            [&](const ir::Require& op) { check_expr(op.condition, true); },
            [&](const ir::RunSql& op) { check_sql(op); },
            [](const ir::CreateOpaque&) {},
            [](const ir::DropOpaque&) {},
        },
        applied.operation.node);
    const std::string changed = ir::table_of(applied.operation.node);
    // A column and its key may be two operations of one item: only what the item leaves is judged.
    if (last_of_item && !changed.empty() && applied.after.find_table(changed)) check_identity(after(changed));
  }

 private:
  // What holds for a dialect and for the one that is laid over it (MySQL and MariaDB) is one mistake, and said once.
  template <DiagnosticId Id, typename... Args>
  base::Diagnostic& report(std::string_view engine, const Args&... args) {
    const base::Dialect covering = base::covered_by(sql_.dialect());
    const bool said = covering != sql_.dialect() && sink_.was_said<Id>(where_, base::display_name(covering), args...);
    return said ? repeated_ = {} : sink_.report<Id>(where_, engine, args...);
  }

  // Where a part of a new table stands.
  void stand_at(const std::string& part) {
    if (const auto found = parts_->find(part); found != parts_->end()) where_ = found->second;
  }

  // The way round that is always there.
  std::string leave_out() const {
    return fmt::format("or leave it out there: `skip {} because '…'` before the `;`", base::name_of(sql_.dialect()));
  }

  std::string only_there() const { return "say where it is: `only postgresql` before the `;`"; }

  // What a later version of the engine has. `instead` is what to do on this one.
  void report_lack(std::string_view what, base::Version since, const std::string& instead) {
    report<DiagnosticId::engine_version_lacks>(engine_, base::to_string(sql_.dialect(), version_), what)
        .help(
            fmt::format("raise the target to {} in mig.toml, or {}", base::to_string(sql_.dialect(), since), instead));
  }

  void report_native_missing() {
    report<DiagnosticId::engine_native_missing>(engine_).help(
        fmt::format("add its text: `native(…, {} '…')`, {}", base::name_of(sql_.dialect()), leave_out()));
  }

  void check_sql(const ir::RunSql& op) {
    if (op.texts.contains(sql_.dialect())) return;
    const std::string_view name = base::name_of(sql_.dialect());
    report<DiagnosticId::engine_sql_missing>(engine_, op.description)
        .help(fmt::format("write in the block `{0} \"\"\"…\"\"\" reverse \"\"\"…\"\"\";`, or `{0} skip because '…';`",
                          name));
  }

  void check_view(const schema::View& view) {
    check_relation_name(schema::local_name(view.name));
    check_query(view.query);
  }

  // An option that is taken away needs a value that it had without it.
  void check_options(const ir::SetTableOptions& op, const schema::Schema& before) {
    for (const std::string& name : setting_changes(op, sql_.dialect(), *before.find_table(op.table)).reset) {
      if (sql_.option_default(name)) continue;
      report<DiagnosticId::engine_option_without_default>(engine_, name)
          .help("say that there is no way back: `irreversible because '…'`");
    }
  }

  // What holds for a column of the type from the start holds for one that gets it.
  void check_type_change(const ir::ChangeColumnType& op, const ir::AppliedOperation& applied, bool made) {
    const Table now = schema::view_for(*applied.after.find_table(op.table), sql_.dialect());
    const Table was = schema::view_for(*applied.before.find_table(op.table), sql_.dialect());
    const schema::Column& column = *now.find_column(op.column);
    check_type(column);
    if (op.value && !is_guarded_cast(op, *was.find_column(op.column))) check_expr(op.value);
    check_default(op.default_value, column.type);
    const auto check_if_in = [&](const std::vector<std::string>& columns) {
      if (contains(columns, op.column)) check_key(now, {op.column});
    };
    if (now.primary_key) check_if_in(now.primary_key->columns);
    for (const schema::Unique& unique : now.uniques) check_if_in(plain_columns(unique.keys));
    for (const schema::Index& index : now.indexes) check_if_in(plain_columns(index.keys));
    const bool changes =
        sql_.type(was.find_column(op.column)->type, applied.before) != sql_.type(op.type, applied.after);
    if (!can_.foreign_key_types_must_match || !changes || !made) return;
    for (const std::string& name : applied.after.tables_referencing(op.table)) {
      for (const schema::ForeignKey& key :
           schema::view_for(*applied.after.find_table(name), sql_.dialect()).foreign_keys) {
        if (key.referenced_table == op.table && contains(key.referenced_columns, op.column)) held(op, key, name);
      }
    }
    for (const schema::ForeignKey& key : now.foreign_keys) {
      if (contains(key.columns, op.column)) held(op, key, op.table);
    }
  }

  // Rows that refer to each other can only go, and come back, in an order that a statement does not know.
  void check_checked_at_once(const std::string& name, const schema::Schema& schema) {
    if (can_.checks_statements_whole) return;
    for (const schema::ForeignKey& key : schema::view_for(*schema.find_table(name), sql_.dialect()).foreign_keys) {
      if (key.referenced_table != name) continue;
      report<DiagnosticId::engine_checks_each_row>(engine_, name, key.name)
          .help(fmt::format("take the key away before (`alter table {} drop constraint {};`), and add it again after",
                            schema::quote_name(name), schema::quote_name(key.name)));
      return;
    }
  }

  // MySQL: error 1832 and 1833, "used in a foreign key constraint".
  void held(const ir::ChangeColumnType& op, const schema::ForeignKey& key, const std::string& table) {
    report<DiagnosticId::engine_key_column_type>(engine_, op.column, key.name, table)
        .help(fmt::format("take the key away before (`alter table {} drop constraint {};`), and add it again after",
                          schema::quote_name(table), schema::quote_name(key.name)));
  }

  // A text that becomes a number by nothing but a cast: a rebuild looks whether each was one.
  bool is_guarded_cast(const ir::ChangeColumnType& op, const schema::Column& was) const {
    const auto* cast = std::get_if<schema::Cast>(&op.value->node);
    const auto* ref = cast ? std::get_if<schema::ColumnRef>(&cast->operand->node) : nullptr;
    return ref && ref->column == was.name && schema::class_of(was.type) == schema::TypeClass::text;
  }

  static std::vector<std::string> plain_columns(const std::vector<schema::IndexKey>& keys) {
    std::vector<std::string> columns;
    for (const schema::IndexKey& key : keys) {
      if (const auto column = schema::plain_column(key)) columns.push_back(*column);
    }
    return columns;
  }

  void check_drop_generated(const ir::DropGenerated& op, const schema::Schema& before) {
    const Table table = schema::view_for(*before.find_table(op.table), sql_.dialect());
    if (!table.find_column(op.column)->generated->stored && !can_.virtual_to_plain) {
      report<DiagnosticId::engine_virtual_to_plain>(engine_, op.column)
          .help("drop the column and add it again as a plain one, " + leave_out());
    } else if (version_ < can_.drop_generated_since) {
      report_lack("way to make a generated column a plain one", can_.drop_generated_since,
                  "drop the column and add it again");
    }
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

  void check_native(const schema::DialectTexts& texts) {
    if (!texts.contains(sql_.dialect())) report_native_missing();
  }

  // `in_query`: no row is written with it, so an engine may let pass what it would refuse there.
  void check_expr(const schema::ExprPtr& expr, bool in_query = false) {
    if (!expr) return;
    if (const auto* native = std::get_if<schema::NativeExpr>(&expr->node)) check_native(native->texts);
    if (const auto* call = std::get_if<schema::Call>(&expr->node)) {
      if (call->function == schema::Function::uuid && version_ < can_.uuid_function_since) {
        report_lack("function that makes a UUID", can_.uuid_function_since, "write the expression as `native(…)`");
      }
    }
    if (const auto* cast = std::get_if<schema::Cast>(&expr->node)) check_cast(*cast, in_query);
    if (const schema::SelectPtr select = schema::select_of(*expr)) {
      check_select(*select);
      const auto* in = std::get_if<schema::InSelect>(&expr->node);
      if (!in) return;
      if (!select->limit.empty() && !can_.limit_in_in) {
        report<DiagnosticId::engine_no_limit_in_in>(engine_).help("select it as one value, " + leave_out());
      }
      check_expr(in->operand, in_query);
      return;
    }
    for (const schema::ExprPtr& child : schema::children(*expr)) check_expr(child, in_query);
  }

  void check_cast(const schema::Cast& cast, bool in_query) {
    if (cast.type.kind == TypeKind::native) check_native(cast.type.native);
    if (cast.type.array_depth > 0 && !can_.arrays) {
      report<DiagnosticId::engine_no_array_cast>(engine_, schema::to_string(cast.type))
          .help("write the expression as `native(…)`, " + leave_out());
    }
    const schema::TypeClass to = schema::class_of(cast.type);
    const bool number = to == schema::TypeClass::integer || to == schema::TypeClass::decimal ||
                        to == schema::TypeClass::real || to == schema::TypeClass::boolean;
    const bool never_fails = !can_.casts_fail || (in_query && !can_.text_casts_fail);
    if (never_fails && number && cast.operand->type == schema::TypeClass::text) {
      report<DiagnosticId::engine_cast_never_fails>(engine_, schema::to_string(cast.type))
          .help("write the expression as `native(…)`, " + leave_out());
    }
  }

  void check_select(const schema::Select& select) {
    for (const schema::Source& source : schema::sources_of(select)) {
      if (!source.alias.empty()) check_name(source.alias);
    }
    for (const schema::ExprPtr& expr : schema::expressions_of(select)) check_expr(expr, true);
  }

  // The query of a view: its columns have names.
  void check_query(const schema::Query& query) {
    if (!query.select) return check_native(query.native);
    for (const schema::SelectItem& item : query.select->items) check_column_name(item.name);
    check_select(*query.select);
  }

  // PostgreSQL keeps an enum's values as names; MySQL and MariaDB keep them where they keep names, which cuts spaces
  // off, and would show `?` for each character that no name has.
  void check_enum_value(const std::string& value) {
    const auto refuse = [&](const std::string& why, std::string_view help) {
      report<DiagnosticId::engine_enum_value>(engine_, value, why).help(std::string(help));
    };
    if (can_.max_name_bytes > 0 && value.size() > can_.max_name_bytes) {
      refuse(fmt::format("it is longer than {} bytes", can_.max_name_bytes), "write a shorter one");
    }
    const size_t most = can_.max_enum_value_characters;
    if (most > 0 && base::code_points(value) > most) {
      refuse(fmt::format("it is longer than {} characters", most), "write a shorter one");
    }
    if (!can_.names_end_in_space && value.ends_with(' ')) refuse("it ends in a space", "let it end in something else");
    if (!can_.names_above_ffff && has_character_above_ffff(value)) {
      refuse("it has a character above U+FFFF", "write it with other characters");
    }
  }

  // MySQL keeps comments where it keeps names, too. `most`: characters; 0: no limit.
  void check_comment(const std::string& of, const std::string& comment, size_t most) {
    if (!can_.names_above_ffff && has_character_above_ffff(comment)) {
      report<DiagnosticId::engine_comment>(engine_, of, "it has a character above U+FFFF")
          .help("write it with other characters");
    }
    if (most > 0 && base::code_points(comment) > most) {
      report<DiagnosticId::engine_comment>(engine_, of, fmt::format("it is longer than {} characters", most))
          .help("write a shorter one");
    }
  }

  void check_column(const schema::Column& column) {
    stand_at(column.name);
    check_column_name(column.name);
    check_comment(column.name, column.comment, can_.max_comment_characters);
    check_type(column);
    check_default(column.default_value, column.type);
    if (column.generated) {
      check_expr(column.generated->expr);
      if (!column.nullable && !can_.generated_not_null) {
        report<DiagnosticId::engine_generated_not_null>(engine_, column.name)
            .help("let it be null (`?` after its type), " + leave_out());
      }
      if (version_ < can_.generated_since) {
        report_lack("generated columns", can_.generated_since, leave_out().substr(std::string_view("or ").size()));
      } else if (!column.generated->stored && version_ < can_.virtual_generated_since) {
        report_lack("virtual generated columns", can_.virtual_generated_since, "write `stored`");
      }
    }
  }

  void check_table(const Table& table, const schema::Schema& schema) {
    check_relation_name(schema::local_name(table.name));
    if (table.comment_engines.contains(sql_.dialect())) {
      check_comment(table.name, table.comment, can_.max_table_comment_characters);
    }
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

  void check_default(const schema::ExprPtr& expr, const schema::Type& type) {
    if (!expr) return;
    check_expr(expr);
    if (version_ >= can_.default_expressions_since || sql_.is_plain_default(expr, type)) return;
    if (schema::is_constant(expr)) {
      report_lack(fmt::format("defaults of a column that is `{}`", schema::to_string(type)),
                  can_.default_expressions_since, "give the value in each `insert`, " + leave_out());
    } else {
      report_lack("defaults that are expressions", can_.default_expressions_since,
                  fmt::format("give the value in each `insert`, or write `native(…, {} 'current_timestamp(6)')`, which "
                              "is in the session's time zone, {}",
                              base::name_of(sql_.dialect()), leave_out()));
    }
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

  // `expressions`: whether the engine's lack of keys over expressions is said here.
  void check_keys(const Table& table, const std::string& name, const std::vector<schema::IndexKey>& keys,
                  bool expressions = true) {
    std::vector<std::string> columns;
    for (const schema::IndexKey& key : keys) {
      check_expr(key.expr);
      if (const auto column = schema::plain_column(key)) {
        columns.push_back(*column);
      } else if (!can_.expression_indexes && expressions) {
        report<DiagnosticId::engine_no_expression_indexes>(engine_, name)
            .help("add a generated column and index that, " + leave_out());
      } else if (version_ < can_.expression_keys_since && expressions) {
        report_lack("keys over expressions", can_.expression_keys_since,
                    "add a generated column and index that, " + leave_out());
      } else {
        check_no_identity(table, name, key.expr);
      }
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
    const bool partial = unique.where && !can_.partial_indexes;
    check_keys(table, unique.name, unique.keys, !partial);
    check_unique_where(table, unique);
    if (unique.deferrable && !can_.deferrable_unique) {
      report<DiagnosticId::engine_not_deferrable>(engine_, "unique constraint", unique.name)
          .help("take `deferrable` away, " + leave_out());
    }
  }

  // MySQL: error 3109, what is generated cannot read what is given only when the row is in.
  void check_no_identity(const Table& table, const std::string& name, const schema::ExprPtr& expr) {
    if (can_.checks_on_identity) return;
    for (const std::string& read : schema::columns_of(expr)) {
      const schema::Column* column = table.find_column(read);
      if (!column || !column->identity) continue;
      report<DiagnosticId::engine_key_reads_identity>(engine_, name, read)
          .help("leave it out of the key, " + leave_out());
      return;
    }
  }

  // Where it is one over expressions, its keys have to be columns: what a column's value is has a type.
  void check_unique_where(const Table& table, const schema::Unique& unique) {
    if (!unique.where) return;
    if (!can_.partial_uniques) {
      check_where(unique.name, unique.where);
      return;
    }
    check_expr(unique.where);
    if (!can_.partial_indexes && version_ < can_.expression_keys_since) {
      report_lack("unique keys with a `where`", can_.expression_keys_since,
                  "add a generated column that is null where that does not hold, and make it `unique`, " + leave_out());
      return;
    }
    if (!can_.partial_indexes) {
      check_no_identity(table, unique.name, unique.where);
      for (const schema::IndexKey& key : unique.keys) check_no_identity(table, unique.name, key.expr);
    }
    if (can_.partial_indexes || plain_columns(unique.keys).size() == unique.keys.size()) return;
    report<DiagnosticId::engine_no_partial_indexes>(engine_, unique.name)
        .help("with nothing but columns as its keys it can, " + leave_out());
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
    check_comment(index.name, index.comment, can_.max_comment_characters);
    check_keys(table, index.name, index.keys);
    check_where(index.name, index.where);
    if (!index.include.empty() && !can_.index_include) {
      report<DiagnosticId::engine_no_include>(engine_, index.name).help("make them keys of the index, " + leave_out());
    } else if (!index.include.empty() && version_ < can_.index_include_since) {
      report_lack("indexes that include columns", can_.index_include_since,
                  "make them keys of the index, " + leave_out());
    }
    if (!index.method.empty() && !contains(can_.index_methods, index.method)) {
      report<DiagnosticId::engine_no_index_method>(engine_, index.method).help("take it away, " + leave_out());
    }
  }

  void check_check(const Table& table, const schema::Check& check) {
    stand_at(check.name);
    check_name(check.name);
    if (version_ < can_.checks_since) {
      report_lack("checks that are enforced", can_.checks_since,
                  "look at the rows in the code or in a trigger, " + leave_out());
      return;
    }
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

  void check_generated_rename(const Table& after, const ir::RenameColumn& op) {
    if (can_.renames_generated_sources) return;
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
  base::Diagnostic repeated_{};  ///< what was said already is written here, and read by nobody
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
