// What hides instead of destroying: an archive of a table or a column is made of operations that have exact reverses
// already, one of rows is a table that the delete makes. Only `purge` takes them away, for good.
#include <fmt/format.h>

#include <algorithm>

#include "compiler/sema/expressions.h"
#include "compiler/sema/queries.h"
#include "compiler/sema/statements.h"

namespace mig::sema {
namespace {

using base::ByteRange;
using base::DiagnosticId;
using base::DialectSet;
using schema::NameSpace;
using schema::quote_name;

// On MySQL a check's name is one of the whole database, and it cannot be renamed (error 3822); elsewhere each table has
// its own.
const DialectSet with_shared_check_names = DialectSet::of(base::Dialect::mysql);

std::string of_archived_column(const std::string& archive) { return archive.substr(schema::archive_prefix.size()); }

// Whether a part of a table is no longer there, on the same engines.
template <typename T>
bool is_gone(const std::vector<T>& left, const T& part) {
  return std::none_of(left.begin(), left.end(),
                      [&](const T& other) { return other.name == part.name && other.engines == part.engines; });
}

// Whether each row gets a value of its own for the column, whatever else is said of it.
bool gives_itself_values(const schema::Column& column) { return column.identity || column.generated; }

}  // namespace

std::optional<std::string> StatementResolver::purge_of(const std::string& table, const std::string& column) {
  if (schema::is_archive(table)) return fmt::format("purge {};", quote_name(schema::archived_table_name(table)));
  if (!schema::is_archive(column)) return std::nullopt;
  return fmt::format("alter table {} purge column {};", quote_name(table), quote_name(of_archived_column(column)));
}

bool StatementResolver::is_kept(const std::string& table, ByteRange range) {
  if (!schema::is_archive(table)) return false;
  context_.report<DiagnosticId::archive_changed>(range, table)
      .help(fmt::format("to destroy it: `{}`", *purge_of(table, "")));
  return true;
}

bool StatementResolver::is_kept(const schema::Column& column, ByteRange range) {
  if (!schema::is_archive(column.name)) return false;
  context_.report<DiagnosticId::archive_changed>(range, column.name)
      .help(fmt::format("to destroy it: `purge column {};`", quote_name(of_archived_column(column.name))));
  return true;
}

void StatementResolver::archive_table(const schema::Table& table, DialectSet engines, ByteRange range) {
  const std::string archive = schema::archive_name(table.name);
  const std::string schema_name = schema::schema_of(table.name);
  if (schema::ends_in_number(table.name)) {
    context_.report<DiagnosticId::archive_number>(range, table.name, schema::archived_table_name(archive))
        .help(fmt::format("rename it before: `rename table {} to …;`", quote_name(table.name)));
    return;
  }
  names_.touch(archive, range);
  if (context_.schema.find_table(archive)) {
    context_.report<DiagnosticId::archive_exists>(range, table.name, archive)
        .help(fmt::format("destroy that first: `{}`", *purge_of(archive, "")));
    return;
  }
  begin_item();
  const auto drop = [&](const auto& parts, DialectSet where, auto make) {
    for (const auto& part : parts) {
      const DialectSet here = engines & part.engines & where;
      if (!here.empty()) emit(make(part.name), here, range);
    }
  };
  drop(table.triggers, DialectSet::all(), [&](const std::string& name) { return ir::DropTrigger{table.name, name}; });
  drop(table.foreign_keys, DialectSet::all(), [&](const std::string& name) {
    return ir::DropForeignKey{table.name, name};
  });
  drop(table.checks, with_shared_check_names, [&](const std::string& name) { return ir::DropCheck{table.name, name}; });
  // A new table may have their names.
  const auto rename = [&](ir::ConstraintKind kind, const std::string& name, DialectSet has) {
    const std::string to = names_.take_free(schema::archive_name(name), schema_name, NameSpace::relations, has);
    emit(ir::RenameConstraint{table.name, kind, name, to}, engines & has, range);
  };
  const auto rename_all = [&](const auto& parts, ir::ConstraintKind kind) {
    std::map<std::string, DialectSet> engines_of;
    for (const auto& part : parts) engines_of[part.name] = engines_of[part.name] | part.engines;
    for (const auto& [name, has] : engines_of) rename(kind, name, has);
  };
  if (table.primary_key) {
    rename(ir::ConstraintKind::primary_key, table.primary_key->name, table.primary_key->engines);
  }
  rename_all(table.uniques, ir::ConstraintKind::unique);
  rename_all(table.indexes, ir::ConstraintKind::index);
  emit(ir::RenameTable{table.name, archive}, engines & table.engines, range);
}

void StatementResolver::archive_column(const syntax::DropColumn& drop, const schema::Table& table,
                                       const schema::Column& column, const ir::DropColumn& dropped,
                                       DialectSet engines) {
  const ByteRange range = drop.name.range;
  const std::string archive = schema::archive_name(column.name);
  if (table.find_column(archive)) {
    context_.report<DiagnosticId::archive_exists>(range, column.name, archive)
        .help(fmt::format("destroy that first: `purge column {};`", quote_name(column.name)));
    return;
  }
  DialectSet without_value;  // where a row that comes gets none
  bool counts = true;
  for (const schema::Column& each : table.columns) {
    if (each.name != column.name) continue;
    counts = counts && each.identity;
    const bool has_value = each.nullable || each.default_value || gives_itself_values(each);
    if (!has_value) without_value = without_value | each.engines;
  }
  if (dropped.restore_fill && without_value.empty()) {
    const std::string_view why = column.nullable        ? "it may be null"
                                 : column.default_value ? "new rows get its default"
                                                        : "it gives itself its values";
    context_.report<DiagnosticId::archive_fill>(drop.restore_fill->expr->range, column.name, why).help("leave it out");
    return;
  }
  const schema::Table without = schema::without_column(table, column.name);
  begin_item();
  const auto drop_gone = [&](const auto& parts, const auto& left, auto make) {
    for (const auto& part : parts) {
      if (is_gone(left, part)) emit(make(part), engines & part.engines, range);
    }
  };
  drop_gone(table.foreign_keys, without.foreign_keys, [&](const schema::ForeignKey& part) -> ir::OperationNode {
    return ir::DropForeignKey{table.name, part.name};
  });
  drop_gone(table.checks, without.checks, [&](const schema::Check& part) -> ir::OperationNode {
    return ir::DropCheck{table.name, part.name};
  });
  drop_gone(table.uniques, without.uniques, [&](const schema::Unique& part) -> ir::OperationNode {
    // What counts goes on to count, and MySQL wants a key over it (error 1075). New rows do not get in its way.
    if (!counts || !part.is_constraint() || part.keys.size() > 1) return ir::DropUnique{table.name, part.name};
    return ir::RenameConstraint{table.name, ir::ConstraintKind::unique, part.name,
                                names_.take_free(schema::archive_name(part.name), schema::schema_of(table.name),
                                                 NameSpace::relations, part.engines)};
  });
  drop_gone(table.indexes, without.indexes, [&](const schema::Index& part) -> ir::OperationNode {
    return ir::DropIndex{table.name, part.name};
  });
  if (!without_value.empty()) {
    emit(ir::DropNotNull{table.name, column.name, dropped.restore_fill, dropped.restore_batches},
         engines & without_value, range);
  }
  emit(ir::RenameColumn{table.name, column.name, archive}, engines & table.engines_of(column.name), range);
}

// ---- purge -----------------------------------------------------------------------------------------------------

bool StatementResolver::can_purge(ByteRange range) {
  if (!in_reverse_) return true;
  context_.report<DiagnosticId::purge_in_reverse>(range).help("purge it in a migration of its own");
  return false;
}

void StatementResolver::purged(const std::string& name) {
  ir::AuthorReverse none;
  none.kind = ir::AuthorReverse::Kind::irreversible;
  none.reason = fmt::format("`purge` destroys what was archived of {} for good", quote_name(name));
  items_.back().author_reverse = std::move(none);
}

void StatementResolver::purge_table(const syntax::PurgeTable& purge, DialectSet engines) {
  const ByteRange range = purge.name.range;
  const std::optional<std::string> name = names_.relation_name(purge.name);
  if (!name || !can_purge(range)) return;
  const size_t errors = context_.sink.error_count();
  std::vector<schema::TablePtr> archives;
  const auto look_for = [&](const std::string& archive) {
    names_.touch(archive, range);
    if (schema::TablePtr found = context_.schema.find_table(archive)) archives.push_back(std::move(found));
  };
  look_for(schema::archive_name(*name));
  for (size_t number = 1;; ++number) {
    const std::string archive = schema::rows_archive_name(*name, number);
    if (!is_used(archive)) break;
    look_for(archive);
  }
  if (context_.sink.error_count() > errors) return;
  if (archives.empty()) {
    if (context_.is_poisoned(*name)) return;
    std::vector<std::string> known;
    for (const std::string& table : context_.schema.table_names()) {
      if (schema::is_archive(table)) known.push_back(schema::archived_table_name(table));
    }
    Context::suggest(context_.report<DiagnosticId::nothing_archived>(range, *name), *name, known);
    return;
  }
  for (const schema::TablePtr& archive : archives) {
    if (!whole(archive->name, archive->engines, engines, range) || !can_drop_table(*archive, range)) return;
  }
  begin_item();
  for (const schema::TablePtr& archive : archives) {
    emit(ir::DropTable{archive->name}, engines & archive->engines, range);
  }
  purged(*name);
}

void StatementResolver::purge_column(const syntax::PurgeColumn& purge, const schema::Table& table, DialectSet engines) {
  const ByteRange range = purge.name.range;
  if (!can_purge(range)) return;
  const schema::Column* const column = table.find_column(schema::archive_name(purge.name.text));
  if (!column) {
    if (context_.is_poisoned(table.name, purge.name.text)) return;
    std::vector<std::string> known;
    for (const schema::Column& each : table.columns) {
      if (schema::is_archive(each.name)) known.push_back(of_archived_column(each.name));
    }
    Context::suggest(context_.report<DiagnosticId::nothing_archived>(range, purge.name.text), purge.name.text, known);
    return;
  }
  const DialectSet has = table.engines_of(column->name);
  if (!whole(column->name, has, engines, range) || !can_drop_column(table, *column, range)) return;
  begin_item();
  emit(ir::DropColumn{table.name, column->name, nullptr}, engines & has, range);
  purged(purge.name.text);
}

// ---- rows ------------------------------------------------------------------------------------------------------

bool StatementResolver::is_used(const std::string& archive) const {
  if (context_.schema.find_table(archive) || names_.was_made(archive)) return true;
  return std::any_of(items_.begin(), items_.end(), [&](const ir::Item& item) {
    return std::any_of(item.operations.begin(), item.operations.end(), [&](const ir::AppliedOperation& applied) {
      const auto* archived = std::get_if<ir::ArchiveRows>(&applied.operation.node);
      return archived && archived->archive->name == archive;
    });
  });
}

// The next number that no archive of the table has or had: a purged one is not used again.
std::optional<std::string> StatementResolver::next_rows_archive(const std::string& table, ByteRange range) {
  const size_t errors = context_.sink.error_count();
  for (size_t number = 1;; ++number) {
    const std::string archive = schema::rows_archive_name(table, number);
    if (!is_used(archive)) return archive;
    names_.touch(archive, range);
    if (context_.sink.error_count() > errors) return std::nullopt;
  }
}

// The table that takes the rows: their values, and the key by which they are told.
schema::Table StatementResolver::archive_of_rows(const schema::Table& table, const std::string& name,
                                                 DialectSet engines) {
  schema::Table archive;
  archive.name = name;
  archive.engines = engines;
  archive.options = table.options;
  const std::vector<std::string>& key = table.primary_key->columns;
  for (schema::Column column : table.columns) {
    column.engines = column.engines & engines;
    if (column.generated || column.engines.empty()) continue;
    column.nullable = std::find(key.begin(), key.end(), column.name) == key.end();
    column.default_value = nullptr;
    column.identity = false;
    column.comment.clear();
    // Columns that differ in what the archive does not have are one there.
    const auto same = std::find_if(archive.columns.begin(), archive.columns.end(), [&](const schema::Column& other) {
      return schema::describe(other) == schema::describe(column);
    });
    if (same == archive.columns.end()) {
      archive.columns.push_back(std::move(column));
    } else {
      same->engines = same->engines | column.engines;
    }
  }
  archive.primary_key =
      schema::PrimaryKey{names_.take_free(schema::make_name(patterns_.primary_key, schema::local_name(name), {}),
                                          schema::schema_of(name), NameSpace::relations, engines),
                         key, engines};
  return archive;
}

void StatementResolver::delete_archive(const syntax::Delete& written, DialectSet engines) {
  const schema::TablePtr table = names_.table(written.table);
  const ByteRange range = written.table.range;
  if (!table || is_kept(table->name, range)) return;
  engines = engines & table->engines;
  QueryScope scope = scope_of(*table);
  const schema::ExprPtr where =
      resolve_condition(written.where, {"`where`", nullptr, false, &names_, &scope}, context_);
  if (!where) return;
  engines = engines & engines_of_rows(*table, where, context_.schema);
  if (!table->primary_key || !table->primary_key->engines.contains(engines)) {
    context_.report<DiagnosticId::archive_without_key>(range, table->name)
        .help(fmt::format("give it one before: `alter table {} add primary key (…);`", quote_name(table->name)));
    return;
  }
  for (const std::string& name : context_.schema.tables_referencing(table->name)) {
    for (const schema::ForeignKey& key : context_.schema.find_table(name)->foreign_keys) {
      const bool acts =
          key.on_delete != schema::ReferenceAction::no_action && key.on_delete != schema::ReferenceAction::restrict;
      if (!acts || key.referenced_table != table->name || (key.engines & engines).empty()) continue;
      context_
          .report<DiagnosticId::archive_cascades>(range, table->name, key.name, name, schema::to_string(key.on_delete))
          .help(fmt::format("{}take the key away before: `alter table {} drop constraint {};`",
                            name == table->name ? "" : fmt::format("archive the rows of `{}` first, and ", name),
                            quote_name(name), quote_name(key.name)));
      return;
    }
  }
  std::optional<ir::Batches> batches;
  if (written.batches) {
    batches = resolve_batches(*written.batches, *table);
    if (!batches) return;
  }
  const std::optional<std::string> archive = next_rows_archive(table->name, range);
  if (!archive) return;
  begin_item();
  emit(ir::ArchiveRows{table->name, std::make_shared<const schema::Table>(archive_of_rows(*table, *archive, engines)),
                       where, batches},
       engines, range);
}

}  // namespace mig::sema
