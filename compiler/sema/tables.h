// Columns, constraints and indexes as they are written: resolved into parts of a table.
#pragma once

#include <optional>
#include <vector>

#include "compiler/sema/expressions.h"
#include "compiler/sema/names.h"

namespace mig::sema {

/// What one column definition stands for: the column, and the constraints that its attributes make.
struct ResolvedColumn {
  schema::Column column;
  schema::ExprPtr fill;
  std::optional<syntax::Batches> fill_batches;
  std::optional<schema::PrimaryKey> primary_key;
  std::vector<schema::Unique> uniques;
  std::vector<schema::Check> checks;
};

/// Resolves what is added to one table. `table` is the table with all its columns, new ones included, as far as they
/// are known when a function is called; it has to outlive the resolver.
class TableResolver {
 public:
  TableResolver(Context& context, Names& names, const schema::NamePatterns& patterns, const schema::Table& table)
      : context_(context), names_(names), patterns_(patterns), table_(table) {}

  /// The column without its constraints: name, type, what it is. Nothing where it is wrong; that was reported.
  std::optional<schema::Column> column(const syntax::ColumnDefinition& written, base::DialectSet engines);

  /// The rest of a column that is in the table by now, but for its references: expressions and constraints. False where
  /// something is wrong.
  bool complete(const syntax::ColumnDefinition& written, ResolvedColumn& resolved);

  /// The foreign keys that a column's `references` make, when all keys of the table are known: it may refer to itself.
  bool references(const syntax::ColumnDefinition& written, base::DialectSet engines,
                  std::vector<schema::ForeignKey>& keys);

  std::optional<schema::PrimaryKey> primary_key(const syntax::PrimaryKeyDefinition& written, base::DialectSet engines,
                                                base::ByteRange range);
  std::optional<schema::Unique> unique(const syntax::UniqueDefinition& written, base::DialectSet engines);
  std::optional<schema::Check> check(const syntax::CheckDefinition& written, base::DialectSet engines);
  std::optional<schema::ForeignKey> foreign_key(const syntax::ForeignKeyDefinition& written, base::DialectSet engines,
                                                base::ByteRange range);
  std::optional<schema::Index> index(const syntax::IndexDefinition& written, base::DialectSet engines);

  /// The column of that name, or null where there is none; that was reported.
  const schema::Column* find_column(const syntax::Name& name);

 private:
  std::string take_or_invent(const std::optional<syntax::Name>& name, std::string_view pattern,
                             const std::vector<std::string>& columns, schema::NameSpace space, base::DialectSet engines,
                             MentionKind kind, bool& ok);
  std::optional<std::vector<std::string>> columns(const std::vector<syntax::Name>& names);
  std::optional<std::vector<schema::IndexKey>> keys(const std::vector<syntax::IndexKey>& written);
  schema::ExprPtr predicate(const syntax::ExprPtr& written, std::string_view place, bool& ok);
  base::DialectSet engines_of(const std::vector<std::string>& columns, base::DialectSet engines) const;
  bool reference_options(const std::vector<syntax::ReferenceOption>& options, schema::ForeignKey& key);
  bool check_reference(schema::ForeignKey& key, const schema::Table& parent, base::ByteRange range);

  Context& context_;
  Names& names_;
  const schema::NamePatterns& patterns_;
  const schema::Table& table_;
};

}  // namespace mig::sema
