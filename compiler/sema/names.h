// Names of one migration: finding what they stand for, and giving new ones. What a migration names has to come before
// it, and what it makes needs a name that is free.
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "compiler/base/persistent_map.h"
#include "compiler/schema/naming.h"
#include "compiler/sema/context.h"
#include "compiler/sema/graph.h"

namespace mig::sema {

/// Which migration made or changed each table and enum last: positions in the order, by folded name.
using LastChanges = base::PersistentMap<uint32_t>;

class Names {
 public:
  Names(Context& context, const Graph& graph, uint32_t position, const LastChanges& last_changes)
      : context_(context), graph_(graph), position_(position), last_changes_(last_changes) {}

  /// The table, or null where there is none; that was reported.
  schema::TablePtr table(const syntax::QualifiedName& name);
  /// Reports that there is neither a table nor a view of that name.
  void relation(const syntax::QualifiedName& name);
  /// The enum, or null where there is none; that was reported.
  schema::EnumPtr enumeration(const syntax::QualifiedName& name);
  /// The view, or null where there is none; that was reported.
  schema::ViewPtr view(const syntax::QualifiedName& name);

  /// The name of something that is new or looked for: qualified where it has a schema, which has to be there. Nothing
  /// where it has too many parts or an unknown schema; that was reported.
  std::optional<std::string> relation_name(const syntax::QualifiedName& name);

  /// Reports where another migration, which this one does not come after, made or changed `name` last: what the script
  /// says must not depend on files that it does not come after.
  /// `why`: what `name` has to do with what stands at `range`, where that is something else.
  void touch(const std::string& name, base::ByteRange range, std::string_view why = {});

  /// Reports where a view over `relation` was made or changed last by a migration that this one does not come after.
  void touch_views(const std::string& relation, base::ByteRange range);

  /// Takes a name that the author gave, in a schema (which may be empty: no other than the engine's own). False where
  /// it is taken or can't be had; that was reported.
  bool take(const syntax::Name& name, const std::string& schema, schema::NameSpace space, base::DialectSet engines);

  /// Reports where something can't have the name at all: it begins with `mig_`, or holds control characters.
  bool can_be_given(const syntax::Name& name);

  /// Makes a name for a part of `table` from a pattern and takes it; where it is taken already, a number follows.
  std::string invent(std::string_view pattern, const std::string& table, const std::vector<std::string>& columns,
                     schema::NameSpace space, base::DialectSet engines);

  /// Takes a name that mig made for a part of something in `schema`; where it is taken already, a number follows.
  std::string take_free(const std::string& made, const std::string& schema, schema::NameSpace space,
                        base::DialectSet engines);

  /// Whether a migration before this one, or beside it, made something of that name, even if it is gone by now.
  bool was_made(const std::string& name) const { return last_changes_.find(schema::fold(name)) != nullptr; }

  /// Forgets the names that were taken and are not in the schema: called before each statement.
  void begin_statement() { taken_.clear(); }

 private:
  struct Taken {
    schema::NameSpace space;
    std::string folded;
    base::DialectSet engines;
  };

  template <base::DiagnosticId Missing, typename Find>
  auto find(const syntax::QualifiedName& written, Find&& find, const std::function<std::vector<std::string>()>& known)
      -> decltype(find(std::string()));
  bool is_taken(schema::NameSpace space, const std::string& name, base::DialectSet engines) const;
  bool suggest_maker(base::Diagnostic& diagnostic, const std::string& name, const std::vector<std::string>& candidates);
  std::string after_line(uint32_t other) const;

  Context& context_;
  const Graph& graph_;
  uint32_t position_;
  const LastChanges& last_changes_;
  std::vector<Taken> taken_;
};

}  // namespace mig::sema
