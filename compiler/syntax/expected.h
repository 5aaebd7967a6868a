// What can stand at a place of a text, for completion, and which function is being called there. Both read what stands
// before the place, in the midst of whatever mistakes; what is meant by a name is said as a role, and who knows the
// schema finds the candidates. Knows nothing of what the text means.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "compiler/syntax/ast.h"

namespace mig::syntax {

/// What a name would be the name of.
enum class NameRole {
  new_name,  ///< of what is being made: nobody can know it
  table,
  relation,  ///< a table or a view
  column,    ///< of `Expected::tables`
  function,
  type,  ///< also an enum
  enum_type,
  view,
  trigger,
  constraint,
  index,
  schema,
  engine,
  archived_table,   ///< of `purge`: what it was called before it was archived
  archived_column,  ///< of `Expected::tables`
  annotation,       ///< the word behind `@`
  rule,             ///< of the linter; the word is all of it, with its `-`
  collation,
  operator_class,
  index_method,  ///< behind `using`
};

/// What a string would say. Those of which nothing can be proposed are `text`.
enum class StringRole {
  migration,   ///< which one, in `after` and `replaces`
  enum_value,  ///< of `Expected::enum_name`
  extension,
  opaque,  ///< the description of something that was made `opaque`
  collation,
  sql,      ///< an engine's own words
  literal,  ///< the value of an expression
  text,
};

struct Expected {
  /// The word that the caret stands in or behind: what is chosen takes its place. Of a string, what is between its
  /// quotes. Empty, at the caret, where there is none.
  ByteRange word;
  bool in_string = false;             ///< whether that is a string: then only `strings` says anything
  std::vector<std::string> keywords;  ///< as they are written, sorted: `create`, `in batches of`
  std::vector<NameRole> names;        ///< in the order of their enum, as are the next
  std::vector<StringRole> strings;
  bool expression = false;  ///< a value: literals, columns, functions
  bool integer = false;     ///< a whole number that is no expression
  bool duration = false;

  /// What is already written of a name, up to its last `.`: `a` of `a.b`.
  std::vector<Name> qualifier;
  /// Whose columns are meant, the innermost query's first: where a name says `column` or `archived_column`. In a query
  /// also those that are named behind the caret.
  std::vector<TableRef> tables;
  std::optional<QualifiedName> enum_name;
};

/// What can stand at `offset`. Nothing in comments and text blocks, and where what stands before cannot be read.
Expected expected_at(const base::SourceFile& source, uint32_t offset) noexcept;

/// A call whose parentheses a place is in.
struct CallAt {
  Name function;
  size_t argument = 0;  ///< the place is in this one, counted from 0
};

/// The innermost call around `offset` whose arguments it is among.
std::optional<CallAt> call_at(const base::SourceFile& source, uint32_t offset) noexcept;

}  // namespace mig::syntax
