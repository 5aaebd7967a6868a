#include "compiler/sema/history.h"

#include <algorithm>
#include <charconv>
#include <map>

#include "compiler/base/overloaded.h"
#include "compiler/sema/annotations.h"
#include "compiler/sema/squash.h"
#include "compiler/sema/statements.h"

namespace mig::sema {
namespace {

using base::DiagnosticId;

std::optional<ir::LockTimeout> lock_timeout_of(const syntax::File& file, Context& context) {
  if (!file.lock_timeout) return std::nullopt;
  const syntax::LockTimeout& written = *file.lock_timeout;
  ir::LockTimeout result{written.timeout.milliseconds, std::nullopt, context.at(written.timeout.range)};
  if (result.timeout == 0) {
    context.report<DiagnosticId::lock_timeout_zero>(written.timeout.range)
        .help("to wait without an end, say `timeout = \"0\"` of `[lock]` in `mig.toml`");
  }
  if (written.retry) {
    const std::string& digits = written.retry->digits;
    uint64_t count = 0;
    const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), count);
    constexpr uint64_t most = 1000;
    if (error != std::errc() || count > most) {
      context.report<DiagnosticId::lock_retry>(written.retry->range, most);
    } else {
      result.retry = count;
    }
  }
  return result;
}

ir::PhaseKind kind_of(const syntax::Phase& phase) {
  switch (phase.kind) {
    case syntax::PhaseKind::expand:
      return ir::PhaseKind::expand;
    case syntax::PhaseKind::migrate:
      return ir::PhaseKind::migrate;
    case syntax::PhaseKind::contract:
      return ir::PhaseKind::contract;
  }
  return ir::PhaseKind::expand;
}

// A file has phases only or none; each is there once, and they stand in the order in which they run.
void check_phases(const syntax::File& file, Context& context) {
  std::map<ir::PhaseKind, const syntax::Phase*> seen;
  const syntax::Phase* first = nullptr;
  const syntax::Statement* outside = nullptr;
  for (const auto& entry : file.entries) {
    const auto* phase = std::get_if<syntax::Phase>(&entry);
    if (!phase) {
      if (!outside) outside = &std::get<syntax::Statement>(entry);
      continue;
    }
    if (!first) first = phase;
    const ir::PhaseKind kind = kind_of(*phase);
    const auto [same, is_new] = seen.emplace(kind, phase);
    if (!is_new) {
      context.report<DiagnosticId::phase_twice>(phase->head_range, ir::to_string(kind))
          .note(context.at(same->second->head_range), "it is here first")
          .help("put the statements of both into one");
    } else if (const auto last = std::prev(seen.end()); last->first != kind) {
      context.report<DiagnosticId::phase_order>(phase->head_range, ir::to_string(kind), ir::to_string(last->first))
          .note(context.at(last->second->head_range), "that stands here")
          .help("the order is `phase expand`, `phase migrate`, `phase contract`");
    }
  }
  if (!first || !outside) return;
  context.report<DiagnosticId::outside_phases>(outside->range)
      .note(context.at(first->head_range), "the file has a phase here")
      .help("put it into a phase: `phase expand { … }` is what runs before the new code is deployed");
}

// Each place once, in the order of the text: what is resolved twice was found twice, and what it stands for first is
// what its author wrote it for.
void put_in_order(std::vector<Mention>& mentions) {
  const auto before = [](const Mention& a, const Mention& b) { return a.range.begin < b.range.begin; };
  const auto same = [](const Mention& a, const Mention& b) { return a.range == b.range; };
  std::stable_sort(mentions.begin(), mentions.end(), before);
  mentions.erase(std::unique(mentions.begin(), mentions.end(), same), mentions.end());
}

}  // namespace

std::optional<ir::Migration> History::resolve(uint32_t position, base::DiagnosticSink& sink,
                                              std::vector<Mention>* mentions) {
  const GraphNode& node = graph_.order()[position];
  const size_t errors = sink.error_count();
  Context context{node.source, sink, state_.schema, state_.poisoned, mentions};
  Names names(context, graph_, position, state_.last_changes);
  check_phases(*node.file, context);
  StatementResolver statements(context, names, patterns_);
  std::vector<ir::Phase> phases;
  for (const auto& entry : node.file->entries) {
    std::visit(base::Overloaded{
                   [&](const syntax::Statement& each) { statements.resolve(each, base::DialectSet::all()); },
                   [&](const syntax::Phase& phase) {
                     statements.begin_phase();
                     ir::Phase& made = phases.emplace_back(
                         ir::Phase{kind_of(phase), true, statements.item_count(), 0, context.schema, context.schema});
                     for (const syntax::Statement& each : phase.statements) {
                       statements.resolve(each, base::DialectSet::all());
                     }
                     statements.resolve_verifies();
                     made.item_count = statements.item_count() - made.first_item;
                     made.after = context.schema;
                   },
               },
               entry);
  }
  statements.resolve_verifies();
  if (phases.empty()) {
    phases.push_back({ir::PhaseKind::expand, false, 0, statements.item_count(), state_.schema, context.schema});
  }
  ir::Migration migration{node.identity,
                          node.file->title.value,
                          node.source->path(),
                          statements.take_items(),
                          state_.schema,
                          context.schema,
                          std::move(phases),
                          lock_timeout_of(*node.file, context),
                          allows_of(*node.file, context)};
  const bool right = sink.error_count() == errors;
  if (!node.replaced.empty()) compare_with_replaced(position, right ? &migration : nullptr, sink);
  note_changes(migration, position);
  state_.schema = context.schema;
  state_.poisoned = std::move(context.poisoned);
  if (mentions) put_in_order(*mentions);
  return sink.error_count() == errors ? std::optional(std::move(migration)) : std::nullopt;
}

void History::note_changes(const ir::Migration& migration, uint32_t position) {
  // Whatever is not the same object in the two schemas was made, changed, renamed or dropped here.
  for (const ir::Item& item : migration.items) {
    for (const ir::AppliedOperation& applied : item.operations) {
      const auto& operation = applied.operation.node;
      const auto change = [&](const std::string& name) {
        state_.last_changes = state_.last_changes.with(schema::fold(name), position);
      };
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
}

void History::compare_with_replaced(uint32_t position, const ir::Migration* squash, base::DiagnosticSink& sink) const {
  const GraphNode& node = graph_.order()[position];
  const auto graph = graph_.before_squash(position, sink);
  if (!graph) return;
  History history(*graph, patterns_, targets_);
  history.state_ = {state_.schema, {}, state_.poisoned};
  state_.last_changes.for_each([&](const std::string& name, uint32_t changed) {
    const uint32_t there = *graph->find(graph_.order()[changed].identity);
    history.state_.last_changes = history.state_.last_changes.with(name, there);
  });
  bool right = squash != nullptr;
  for (uint32_t i = 0; i < graph->order().size(); ++i) {
    const bool is_replaced = std::binary_search(node.replaces.begin(), node.replaces.end(), graph->order()[i].identity);
    if (is_replaced && !history.resolve(i, sink)) right = false;
  }
  if (!right) return;
  const std::vector<std::string> differences = squash_differences(history.state_.schema, squash->after, targets_);
  if (differences.empty()) return;
  const auto& names = node.file->replaces;
  auto& diagnostic = sink.report<DiagnosticId::squash_differs>(
      {node.source, {names.front().range.begin, names.back().range.end}}, node.identity);
  for (const std::string& line : differences) diagnostic.help(line);
}

}  // namespace mig::sema
