// What all resolvers share while one migration is resolved: its source, the schema so far, where to report, and which
// names were in mistakes already, so that one mistake gives one error.
#pragma once

#include <set>
#include <string>
#include <vector>

#include "compiler/base/diagnostic.h"
#include "compiler/base/suggest.h"
#include "compiler/schema/schema.h"
#include "compiler/sema/mentions.h"
#include "compiler/syntax/ast.h"

namespace mig::sema {

struct Context {
  const base::SourceFile* source = nullptr;
  base::DiagnosticSink& sink;
  schema::Schema schema;  ///< at this point of the migration
  /// What was in a mistake: a table or an enum by its name, a part of a table as `table.part`, all folded. That it is
  /// missing afterwards is not reported again.
  std::set<std::string> poisoned;
  /// Gets the names that were found and those that are given; null: nobody asks for them.
  std::vector<Mention>* mentions = nullptr;

  template <base::DiagnosticId Id, typename... Args>
  base::Diagnostic& report(base::ByteRange range, const Args&... args) {
    return sink.report<Id>({source, range}, args...);
  }

  base::Location at(base::ByteRange range) const { return {source, range}; }

  /// Notes what a name stands for, unless the compiler has put it there in the place of something else.
  void mention(MentionKind kind, const syntax::Name& name, const std::string& relation, bool gives = false) {
    if (!mentions) return;
    const std::string_view written = source->slice(name.range);
    if (written != name.text && !written.starts_with('"')) return;
    mentions->push_back({kind, name.range, relation, name.text, gives});
  }

  void poison(const std::string& name) { poisoned.insert(schema::fold(name)); }
  void poison(const std::string& table, const std::string& part) { poison(table + "." + part); }
  bool is_poisoned(const std::string& name) const { return poisoned.contains(schema::fold(name)); }
  bool is_poisoned(const std::string& table, const std::string& part) const {
    return is_poisoned(table) || is_poisoned(table + "." + part);
  }

  /// The way out where `public` is named.
  static constexpr const char* usual_schema =
      "leave it out: what has no schema of its own is in the engine's usual one";

  /// Says what will come with a later version of mig.
  base::Diagnostic& not_supported(base::ByteRange range, std::string_view what) {
    return report<base::DiagnosticId::not_supported_yet>(range, what);
  }

  /// Adds "did you mean …?" where a candidate is near; whether one is.
  static bool suggest(base::Diagnostic& diagnostic, const std::string& name,
                      const std::vector<std::string>& candidates) {
    const std::optional<std::string> near = base::nearest(name, candidates);
    if (near) diagnostic.help("did you mean `" + *near + "`?");
    return near.has_value();
  }
};

/// The engines of `native(…)` with their texts. Unknown or repeated engines are reported and left out.
schema::DialectTexts resolve_native(const std::vector<syntax::NativeText>& texts, Context& context);

/// The engine of that name; an unknown one is reported.
std::optional<base::Dialect> resolve_engine(const syntax::Name& name, Context& context);

/// A column's type. Nothing where it is wrong; that was reported.
std::optional<schema::Type> resolve_type(const syntax::TypeName& type, Context& context);

}  // namespace mig::sema
