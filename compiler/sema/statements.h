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

  /// Resolves what is verified when all else is done. Called at the end of what becomes one script.
  void resolve_verifies();
  /// What follows is a phase of its own: it runs later than what was resolved before, when there may be rows.
  void begin_phase() { first_of_phase_ = items_.size(); }
  size_t item_count() const { return items_.size(); }

  /// What was resolved so far.
  std::vector<ir::Item> take_items() { return std::move(items_); }

 private:
  void create_table(const syntax::CreateTable& create, base::DialectSet engines);
  void drop_table(const syntax::DropTable& drop, base::DialectSet engines);
  /// Whether a table (a column) can go: nothing else needs it. What does is reported.
  bool can_drop_table(const schema::Table& table, base::ByteRange range);
  bool can_drop_column(const schema::Table& table, const schema::Column& column, base::ByteRange range);
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

  // archives.cpp: what hides instead of destroying, and `purge`.
  /// Whether a table or a column is an archive, which nothing but `purge` changes; that is reported.
  bool is_kept(const std::string& table, base::ByteRange range);
  bool is_kept(const schema::Column& column, base::ByteRange range);
  /// The statement that takes away an archived table, or a column of one that is there; nothing where neither is
  /// archived.
  static std::optional<std::string> purge_of(const std::string& table, const std::string& column);
  void archive_table(const schema::Table& table, base::DialectSet engines, base::ByteRange range);
  void archive_column(const syntax::DropColumn& drop, const schema::Table& table, const schema::Column& column,
                      const ir::DropColumn& dropped, base::DialectSet engines);
  void purge_table(const syntax::PurgeTable& purge, base::DialectSet engines);
  void purge_column(const syntax::PurgeColumn& purge, const schema::Table& table, base::DialectSet engines);
  void delete_archive(const syntax::Delete& written, base::DialectSet engines);
  bool can_purge(base::ByteRange range);
  /// Says of the last item that there is no way back.
  void purged(const std::string& name);
  /// Whether there is, or was, an archive of that name: no number is used again.
  bool is_used(const std::string& archive) const;
  std::optional<std::string> next_rows_archive(const std::string& table, base::ByteRange range);
  schema::Table archive_of_rows(const schema::Table& table, const std::string& name, base::DialectSet engines);

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

  // guards.cpp: `require` and `verify`.
  struct Verify {
    const syntax::Guard* guard;
    base::DialectSet engines;
    base::ByteRange range;
    schema::Schema there;  ///< where it is written
  };
  void guard(const syntax::Guard& guard, base::DialectSet engines, const syntax::Statement& statement);
  void check_guard(const syntax::Guard& guard, base::DialectSet engines);
  void refuse_verifies_in_reverse();
  // data.cpp: rows.
  void insert(const syntax::Insert& insert, base::DialectSet engines);
  void insert_query(const syntax::Insert& insert, const schema::Table& table, std::vector<std::string> columns,
                    std::vector<std::string> key, base::DialectSet engines);
  void update(const syntax::Update& update, base::DialectSet engines, const syntax::End& end);
  void delete_where(const syntax::Delete& removal, base::DialectSet engines);
  std::optional<std::vector<std::string>> insert_columns(const syntax::Insert& insert, const schema::Table& table,
                                                         base::DialectSet& engines);
  std::optional<std::vector<std::string>> insert_key(const syntax::Insert& insert, const schema::Table& table,
                                                     const std::vector<std::string>& columns);
  bool resolve_rows(const syntax::Insert& insert, const schema::Table& table, ir::InsertRows& rows);
  /// A table for the keys of rows that are put into `table`, under a name that is free.
  schema::TablePtr note_for(const schema::Table& table, const std::vector<std::string>& key, base::DialectSet engines);
  /// The ranges of `in batches of` over a table. Nothing where they are wrong; that was reported.
  std::optional<ir::Batches> resolve_batches(const syntax::Batches& written, const schema::Table& table);
  /// How a fill gets into the rows of a table: as it is written, else in batches where it differs from row to row and
  /// the table has a key for that. Nothing where it is wrong; that was reported.
  std::optional<std::optional<ir::Batches>> fill_batches(const std::optional<syntax::Batches>& written,
                                                         const schema::ExprPtr& fill, const schema::Table& table);

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

  static const syntax::Offline* offline_of(const syntax::TableAction& action);
  /// Asks for the plain form of the operations of all items from `first_item` on; null asks for nothing.
  void mark_offline(const syntax::Offline* offline, size_t first_item);

  base::DialectSet resolve_targets(const std::vector<syntax::Targets>& targets, base::DialectSet engines);

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
  bool in_reverse_ = false;       ///< of an author's `reverse { … }`
  std::vector<Verify> verifies_;  ///< those that wait for the end
  size_t first_of_phase_ = 0;
  bool in_state_ = false;  ///< what is resolved stands in the `state` of raw SQL
};

}  // namespace mig::sema
