// Statements as they are written: resolved into items of operations, each applied to the schema as it goes.
#pragma once

#include <vector>

#include "compiler/ir/migration.h"
#include "compiler/sema/tables.h"

namespace mig::sema {

class StatementResolver {
 public:
  StatementResolver(Context& context, Names& names, const schema::NamePatterns& patterns)
      : context_(context), names_(names), patterns_(patterns) {}

  /// Resolves one statement, appends its items, and leaves the schema after it in the context.
  void resolve(const syntax::Statement& statement, base::DialectSet engines);

  /// What was resolved so far.
  std::vector<ir::Item> take_items() { return std::move(items_); }

 private:
  void create_table(const syntax::CreateTable& create, base::DialectSet engines);
  void drop_table(const syntax::DropTable& drop, base::DialectSet engines);
  void rename_table(const syntax::RenameTable& rename, base::DialectSet engines);
  void alter_table(const syntax::AlterTable& alter, base::DialectSet engines);
  void action(const syntax::TableAction& action, const std::string& table, base::DialectSet engines);
  void poison_what_it_adds(const syntax::TableAction& action, const std::string& table);
  void add_column(const syntax::AddColumn& add, const schema::Table& table, base::DialectSet engines);
  void add_constraint(const syntax::AddConstraint& add, const schema::Table& table, base::DialectSet engines,
                      base::ByteRange range);
  void add_index(const syntax::AddIndex& add, const schema::Table& table, base::DialectSet engines,
                 base::ByteRange range);
  void drop_column(const syntax::DropColumn& drop, const schema::Table& table, base::DialectSet engines);
  void drop_constraint(const syntax::DropConstraint& drop, const schema::Table& table, base::DialectSet engines);
  void drop_primary_key(const schema::Table& table, base::DialectSet engines, base::ByteRange range);
  void drop_index(const syntax::DropIndex& drop, const schema::Table& table, base::DialectSet engines);
  void rename_in_table(const syntax::RenameInTable& rename, const schema::Table& table, base::DialectSet engines);
  void rename_column(const syntax::RenameInTable& rename, const schema::Table& table, base::DialectSet engines);

  // alter_columns.cpp: what changes of a column, a table's comment and its options.
  void change_type(const syntax::AlterColumnType& alter, const schema::Table& table, base::DialectSet engines,
                   const syntax::TableAction& action);
  void set_default(const syntax::SetDefault& set, const schema::Table& table, base::DialectSet engines);
  void set_not_null(const syntax::SetNotNull& set, const schema::Table& table, base::DialectSet engines);
  void set_identity(const syntax::SetIdentity& set, const schema::Table& table, base::DialectSet engines);
  void drop_property(const syntax::DropProperty& drop, const schema::Table& table, base::DialectSet engines);
  void set_column_comment(const syntax::SetColumnComment& set, const schema::Table& table, base::DialectSet engines);
  void set_table_comment(const syntax::CommentDefinition& comment, const schema::Table& table,
                         base::DialectSet engines);
  void set_table_options(const syntax::OptionsDefinition& options, const schema::Table& table, base::DialectSet engines,
                         base::ByteRange range);
  const schema::Column* entry(const syntax::Name& name, const schema::Table& table, base::DialectSet engines);
  bool can_change_type(const schema::Table& table, const schema::Column& column, const schema::Type& type,
                       base::DialectSet engines, base::ByteRange range);
  bool convert_default(const schema::Column& column, ir::ChangeColumnType& change, base::ByteRange range);

  // objects.cpp: enums, views, triggers, schemas, extensions.
  void create_enum(const syntax::CreateEnum& create, base::DialectSet engines);
  void drop_enum(const syntax::DropEnum& drop, base::DialectSet engines);
  void alter_enum(const syntax::AlterEnum& alter, base::DialectSet engines);
  void enum_action(const syntax::EnumAction& action, const schema::EnumType& type, base::DialectSet engines);
  void drop_enum_value(const syntax::DropEnumValue& drop, const schema::EnumType& type, base::DialectSet engines);
  bool is_value(const syntax::Text& value, const schema::EnumType& type);
  void create_view(const syntax::CreateView& create, base::DialectSet engines);
  void replace_view(const syntax::ReplaceView& replace, base::DialectSet engines);
  void drop_view(const syntax::DropView& drop, base::DialectSet engines);
  void create_trigger(const syntax::CreateTrigger& create, base::DialectSet engines);
  void drop_trigger(const syntax::DropTrigger& drop, base::DialectSet engines);
  void create_schema(const syntax::CreateSchema& create, base::DialectSet engines);
  void drop_schema(const syntax::DropSchema& drop, base::DialectSet engines);
  void create_extension(const syntax::CreateExtension& create, base::DialectSet engines);
  void drop_extension(const syntax::DropExtension& drop, base::DialectSet engines);

  /// Whether a name that is about to be renamed stands in the words of a native view or a trigger over `table`, which
  /// nobody can rewrite; the first is reported. An empty column: the table's own name.
  bool is_in_native(const schema::Table& table, const std::string& column, base::ByteRange range);

  struct FoundTrigger {
    std::string trigger;
    std::string table;

    std::string drop() const;  ///< the statement that drops it
  };
  /// The first trigger, of this table (where `own`) or of another, whose words name the table and, if one is given, the
  /// column.
  std::optional<FoundTrigger> trigger_naming(const schema::Table& table, const std::string& column, bool own) const;

  void insert(const syntax::Insert& insert, base::DialectSet engines, base::ByteRange range);
  bool resolve_insert_key(const syntax::Insert& insert, const schema::Table& table, ir::InsertRows& rows,
                          base::ByteRange range);
  bool resolve_rows(const syntax::Insert& insert, const schema::Table& table, ir::InsertRows& rows);

  // raw_sql.cpp
  void raw_sql(const syntax::RawSql& sql, const syntax::End& end, base::DialectSet engines);
  bool check_sql(base::Dialect dialect, const syntax::Text& text, bool outside_transaction);
  void check_sql_reverse(const syntax::SqlBody& body, base::Dialect dialect, bool said_behind,
                         bool outside_transaction);
  void resolve_state(const syntax::SqlState& state, base::DialectSet engines);
  void create_opaque(const syntax::OpaqueObject& object, base::DialectSet engines);
  void drop_opaque(const syntax::DropOpaque& drop, base::DialectSet engines);
  /// Whether it stands in a `state`, where it has no place; that is reported.
  bool refused_in_state(base::ByteRange range, std::string_view what);
  bool refused_in_state(const syntax::Statement& statement);
  /// Whether raw SQL made something on what an operation takes away or changes; that is reported.
  bool refused_under_opaque(const ir::OperationNode& node, base::DialectSet engines, base::ByteRange range);

  /// Resolves what stands behind the last `count` items as their reverse.
  void author_reverse(const syntax::End& end, size_t first_item, const schema::Schema& before);

  base::DialectSet resolve_targets(const std::vector<syntax::Targets>& targets, base::DialectSet engines);
  void refuse_annotations(const std::vector<syntax::Annotation>& annotations);

  /// Whether the keys of other tables (and of this one, where `itself`) refer to any of `columns`; the first is
  /// reported by `report`, which gets the key and its table.
  template <typename Report>
  bool is_referenced(const schema::Table& table, const std::vector<std::string>& columns, bool itself, Report&& report);

  bool whole(const std::string& name, base::DialectSet has, base::DialectSet engines, base::ByteRange range);

  /// Adds an operation to the current item and applies it. Reports where no engine is left.
  void emit(ir::OperationNode node, base::DialectSet engines, base::ByteRange range,
            std::map<std::string, base::Location> parts = {});
  void begin_item() { items_.emplace_back(); }

  Context& context_;
  Names& names_;
  const schema::NamePatterns& patterns_;
  std::vector<ir::Item> items_;
  bool in_state_ = false;    ///< what is resolved stands in the `state` of raw SQL
  bool in_reverse_ = false;  ///< or in a `reverse { … }`
};

}  // namespace mig::sema
