#include "compiler/sema/history.h"

#include "compiler/sema/statements.h"

namespace mig::sema {
namespace {

using base::DiagnosticId;

// Parts of a file that later versions give their meaning.
void refuse_what_comes_later(const syntax::File& file, Context& context) {
  for (const syntax::Annotation& annotation : file.annotations)
    context.not_supported(annotation.range, "an annotation");
  if (file.lock_timeout) context.not_supported(file.lock_timeout->range, "`lock timeout`");
  for (const auto& entry : file.entries) {
    if (const auto* phase = std::get_if<syntax::Phase>(&entry)) context.not_supported(phase->range, "a `phase`");
  }
}

}  // namespace

std::optional<ir::Migration> History::resolve(uint32_t position, base::DiagnosticSink& sink) {
  const GraphNode& node = graph_.order()[position];
  const size_t errors = sink.error_count();
  Context context{node.source, sink, schema_, std::move(poisoned_)};
  Names names(context, graph_, position, last_changes_);
  refuse_what_comes_later(*node.file, context);
  StatementResolver statements(context, names, patterns_);
  for (const auto& entry : node.file->entries) {
    if (const auto* statement = std::get_if<syntax::Statement>(&entry)) {
      statements.resolve(*statement, base::DialectSet::all());
    }
  }
  statements.resolve_verifies();
  ir::Migration migration{node.identity, node.file->title.value, node.source->path(), statements.take_items(),
                          schema_,       context.schema};
  // Whatever is not the same object in the two schemas was made, changed, renamed or dropped here.
  for (const ir::Item& item : migration.items) {
    for (const ir::AppliedOperation& applied : item.operations) {
      const auto& operation = applied.operation.node;
      const auto change = [&](const std::string& name) { last_changes_[schema::fold(name)] = position; };
      for (const std::string& name : ir::changed_names(operation)) change(name);
      // What else reads another way from here on.
      for (const std::string& name : ir::changed_names(operation)) {
        for (const std::string& user : applied.before.tables_using_enum(name)) change(user);
      }
      const bool renames =
          std::holds_alternative<ir::RenameTable>(operation) || std::holds_alternative<ir::RenameColumn>(operation);
      if (!renames) continue;
      const std::string table = ir::table_of(operation);
      for (const std::string& other : applied.before.tables_referencing(table)) change(other);
      for (const schema::ViewPtr& view : applied.before.views_over({table})) change(view->name);
    }
  }
  schema_ = context.schema;
  poisoned_ = std::move(context.poisoned);
  return sink.error_count() == errors ? std::optional(std::move(migration)) : std::nullopt;
}

}  // namespace mig::sema
