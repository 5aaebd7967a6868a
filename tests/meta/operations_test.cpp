// The table of operations, type classes and engines: what each engine does of each operation on a column of each type,
// as the cases of the corpus show it. The engine tests run all cases that compile, so a full cell is one that ran. The
// table is docs/operations.md; MIG_UPDATE=1 writes it.
#include <fmt/format.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <cstdlib>
#include <map>
#include <set>
#include <string>

#include "compiler/base/overloaded.h"
#include "compiler/plan/plan.h"
#include "compiler/project/project.h"
#include "compiler/reverse/reverse.h"
#include "compiler/sema/history.h"
#include "tests/runner/cases.h"
#include "tests/support/files.h"

namespace mig::tests {
namespace {

using base::Dialect;
using schema::TypeKind;

struct Cell {
  std::string operation;
  std::string type;  ///< empty where the operation is on no column
  Dialect dialect;

  auto operator<=>(const Cell&) const = default;
};

using Cells = std::map<Cell, std::set<std::string>>;  // ▶ how it is done

constexpr const char* array_class = "array";

std::vector<std::string> type_classes() {
  std::vector<std::string> result;
  for (const auto& [name, kind] : schema::builtin_types()) result.emplace_back(name);
  result.insert(result.end(), {"enum", "native", array_class});
  std::sort(result.begin(), result.end());
  return result;
}

std::string type_class(const schema::Type& type) {
  if (type.array_depth > 0) return array_class;
  if (type.kind == TypeKind::enumeration) return "enum";
  if (type.kind == TypeKind::native) return "native";
  for (const auto& [name, kind] : schema::builtin_types()) {
    if (kind == type.kind) return std::string(name);
  }
  return "";
}

// Renames of each kind of constraint are operations of their own: engines do them in different ways. So are unique keys
// with a `where`, and generated columns that are stored and that are not.
std::string operation_name(const ir::AppliedOperation& applied) {
  const ir::OperationNode& node = applied.operation.node;
  const std::string name(ir::name_of(node));
  if (const auto* rename = std::get_if<ir::RenameConstraint>(&node)) {
    static constexpr const char* kinds[] = {"primary key", "unique", "check", "foreign key", "index"};
    return name + " " + kinds[static_cast<size_t>(rename->kind)];
  }
  if (const auto* add = std::get_if<ir::AddUnique>(&node)) return add->unique.where ? name + " where" : name;
  if (const auto* change = std::get_if<ir::ChangeColumnType>(&node)) return change->value ? name + " using" : name;
  return name;
}

// The columns that an operation is about, as a table has them that it is done to.
std::vector<std::string> columns_of(const ir::OperationNode& node) {
  using Names = std::vector<std::string>;
  const auto keys = [](const std::vector<schema::IndexKey>& list) {
    Names names;
    for (const schema::IndexKey& key : list) {
      for (std::string& name : schema::columns_of(key.expr)) names.push_back(std::move(name));
    }
    return names;
  };
  return std::visit(base::Overloaded{
                        [](const ir::AddColumn& op) { return Names{op.column.name}; },
                        [](const ir::DropColumn& op) { return Names{op.column}; },
                        [](const ir::RenameColumn& op) {
                          return Names{op.from, op.to};
                        },
                        [](const ir::ChangeColumnType& op) { return Names{op.column}; },
                        [](const ir::SetDefault& op) { return Names{op.column}; },
                        [](const ir::DropDefault& op) { return Names{op.column}; },
                        [](const ir::SetNotNull& op) { return Names{op.column}; },
                        [](const ir::DropNotNull& op) { return Names{op.column}; },
                        [](const ir::SetIdentity& op) { return Names{op.column}; },
                        [](const ir::DropIdentity& op) { return Names{op.column}; },
                        [](const ir::SetGenerated& op) { return Names{op.column}; },
                        [](const ir::DropGenerated& op) { return Names{op.column}; },
                        [](const ir::SetColumnComment& op) { return Names{op.column}; },
                        [](const ir::AddPrimaryKey& op) { return op.key.columns; },
                        [&](const ir::AddUnique& op) { return keys(op.unique.keys); },
                        [](const ir::AddCheck& op) { return schema::columns_of(op.check.expr); },
                        [](const ir::AddForeignKey& op) { return op.key.columns; },
                        [&](const ir::AddIndex& op) { return keys(op.index.keys); },
                        [](const auto&) { return Names{}; },
                    },
                    node);
}

std::set<std::string> classes_of(const ir::AppliedOperation& applied, Dialect dialect) {
  std::set<std::string> classes;
  const std::vector<std::string> columns = columns_of(applied.operation.node);
  if (columns.empty()) return {""};
  const std::string table = ir::table_of(applied.operation.node);
  // What goes is there before, all else after; a change of a type is about the new one.
  for (const schema::Schema* schema : {&applied.after, &applied.before}) {
    const schema::TablePtr found = schema->find_table(table);
    if (!found) continue;
    for (const schema::Column& column : found->columns) {
      const bool meant = std::find(columns.begin(), columns.end(), column.name) != columns.end();
      if (meant && column.engines.contains(dialect)) classes.insert(type_class(column.type));
    }
    if (!classes.empty()) break;
  }
  return classes;
}

base::DialectSet targets_of(const Case& one) {
  if (one.targets.empty()) return base::DialectSet::all();
  base::DialectSet targets;
  for (const auto& [name, version] : one.targets) targets = targets | base::DialectSet::of(*base::dialect_named(name));
  return targets;
}

base::Version version_of(const Case& one, Dialect dialect) {
  for (const auto& [name, version] : one.targets) {
    if (name == base::name_of(dialect) && !version.empty()) return *base::parse_version(version);
  }
  return base::assumed_version(dialect);
}

std::string_view name_of(plan::Form form) {
  switch (form) {
    case plan::Form::native:
      return "native";
    case plan::Form::rebuild:
      return "rebuild";
    case plan::Form::emulated:
      return "emulated";
  }
  return "";
}

// Each operation is planned by itself where the plan of all is refused: the others are no reason.
void add_plan(const std::vector<ir::AppliedOperation>& operations, Dialect dialect, base::Version version,
              Cells& cells) {
  base::DiagnosticSink sink;
  // A guard is no way to do an operation.
  const plan::Plan plan = plan::make_plan(dialect, version, operations, sink, {.guards = false});
  if (sink.has_errors() && operations.size() > 1) {
    for (const ir::AppliedOperation& each : operations) add_plan({each}, dialect, version, cells);
    return;
  }
  for (size_t i = 0; i < operations.size(); ++i) {
    if (!operations[i].operation.engines.contains(dialect)) continue;
    // What raw SQL does says nothing of how mig does it; but there is nobody else to make what is opaque.
    const ir::OperationNode& node = operations[i].operation.node;
    const bool opaque = std::holds_alternative<ir::CreateOpaque>(node) || std::holds_alternative<ir::DropOpaque>(node);
    if (operations[i].operation.stated && !opaque) continue;
    std::set<std::string> ways;
    if (sink.has_errors()) ways.insert("refused");
    for (const plan::Step& step : plan.steps) {
      const bool made = std::find(step.operations.begin(), step.operations.end(), i) != step.operations.end();
      if (made) ways.emplace(name_of(step.form));
    }
    if (ways.empty()) ways.insert("nothing to do");
    for (const std::string& type : classes_of(operations[i], dialect)) {
      cells[{operation_name(operations[i]), type, dialect}].insert(ways.begin(), ways.end());
    }
  }
}

void collect(const Case& one, Cells& cells) {
  base::DiagnosticSink sink;
  project::Request request;
  request.paths = {one.place.string()};
  const project::Workspace workspace = project::open_projects(request, sink);
  if (sink.has_errors() || workspace.projects.empty()) return;
  const project::Project& project = workspace.projects.front();
  std::vector<sema::GraphInput> inputs;
  for (const project::MigrationFile& file : project.migrations) {
    inputs.push_back({file.identity, file.tree ? &*file.tree : nullptr, file.source});
  }
  const auto graph = sema::build_graph(std::move(inputs), sink);
  if (!graph) return;
  sema::History history(*graph, project.config.naming);
  for (uint32_t position = 0; position < graph->order().size(); ++position) {
    const auto migration = history.resolve(position, sink);
    if (!migration) return;
    std::vector<ir::AppliedOperation> forward;
    for (const ir::Item& item : migration->items) {
      forward.insert(forward.end(), item.operations.begin(), item.operations.end());
    }
    for (const Dialect dialect : targets_of(one).members()) {
      // What older versions lack is theirs.
      if (version_of(one, dialect) < base::assumed_version(dialect)) continue;
      add_plan(forward, dialect, version_of(one, dialect), cells);
      add_plan(reverse::reverse(*migration, migration->after).operations, dialect, version_of(one, dialect), cells);
    }
  }
}

const Cells& all_cells() {
  static const Cells cells = [] {
    Cells result;
    for (const char* folder : {"/operations", "/engines", "/meaning"}) {
      for (const Case& one : find_cases(std::string(MIG_CORPUS) + folder)) collect(one, result);
    }
    return result;
  }();
  return cells;
}

std::vector<std::string> all_operations() {
  std::vector<std::string> wanted;
#define MIG_OPERATION(Struct, name) wanted.push_back(#name);
#include "compiler/ir/operations.def"
  std::erase(wanted, "rename_constraint");
  for (const char* kind : {"primary key", "unique", "check", "foreign key", "index"}) {
    wanted.push_back(std::string("rename_constraint ") + kind);
  }
  wanted.insert(std::find(wanted.begin(), wanted.end(), "add_unique") + 1, "add_unique where");
  wanted.insert(std::find(wanted.begin(), wanted.end(), "change_column_type") + 1, "change_column_type using");
  return wanted;
}

// Whether an operation is one on columns of any type.
bool is_of_every_type(const std::string& operation) {
  static const std::set<std::string> of_every_type = {
      "add_column",   "drop_column",     "rename_column",      "set_default",     "drop_default",
      "set_not_null", "drop_not_null",   "set_column_comment", "add_primary_key", "add_unique",
      "add_check",    "add_foreign_key", "add_index"};
  return of_every_type.contains(operation);
}

// Of what an engine has not there is one cell, where it is refused; what goes with it can't be asked for.
bool can_be_asked_for(const std::string& operation, const std::string& type, Dialect dialect) {
  if (dialect != Dialect::postgresql && type == array_class) return operation == "add_column";
  const bool postgresql_alone = operation == "drop_schema" || operation == "drop_extension";
  return !postgresql_alone || dialect == Dialect::postgresql;
}

std::string written(const std::set<std::string>& ways) {
  std::string text;
  for (const std::string& way : ways) text += (text.empty() ? "" : " or ") + way;
  return text;
}

// `native; refused: bytes, json, text`: the way of most types first, without them.
std::string written(const std::string& operation, Dialect dialect) {
  std::map<std::string, std::vector<std::string>> types;  // by the way
  for (const auto& [cell, ways] : all_cells()) {
    if (cell.operation == operation && cell.dialect == dialect) types[written(ways)].push_back(cell.type);
  }
  if (types.empty()) return "–";
  const auto most = std::max_element(types.begin(), types.end(),
                                     [](const auto& a, const auto& b) { return a.second.size() < b.second.size(); });
  std::string text = most->first;
  for (const auto& [way, list] : types) {
    if (way != most->first) text += fmt::format("; {}: {}", way, fmt::join(list, ", "));
  }
  return text;
}

TEST(Operations, EachCellOfOperationTypeAndEngineIsShownByTheCorpus) {
  for (const std::string& operation : all_operations()) {
    for (const Dialect dialect : base::all_dialects()) {
      const std::vector<std::string> types =
          is_of_every_type(operation) ? type_classes() : std::vector<std::string>{""};
      for (const std::string& type : types) {
        if (!can_be_asked_for(operation, type, dialect)) continue;
        const bool full = std::any_of(all_cells().begin(), all_cells().end(), [&](const auto& entry) {
          const Cell& cell = entry.first;
          return cell.operation == operation && cell.dialect == dialect && (type.empty() || cell.type == type);
        });
        EXPECT_TRUE(full) << "no case in tests/corpus/operations or engines makes `" << operation << "` of " << type
                          << " on " << base::name_of(dialect);
      }
    }
  }
}

TEST(Operations, TheTableInTheDocumentsIsWhatTheCorpusShows) {
  std::string text =
      "# What each engine does of each operation\n\n"
      "Made from the test corpus, whose cases run on all engines (`tests/meta/operations_test.cpp`; `MIG_UPDATE=1` "
      "writes it).\n"
      "*native* is a statement of the engine's own, *rebuild* a new table in the place of the old one, *emulated* "
      "something\n"
      "else with the same effect, *refused* an error that says the way round; with *nothing to do* the change is one "
      "of the\n"
      "model alone. Where it depends on the type or on the definition, both are said.\n\n|";
  std::string line = "| --- |";
  text += " operation |";
  for (const Dialect dialect : base::all_dialects()) {
    text += fmt::format(" {} |", base::display_name(dialect));
    line += " --- |";
  }
  text += "\n" + line + "\n";
  for (const std::string& operation : all_operations()) {
    text += fmt::format("| `{}` |", operation);
    for (const Dialect dialect : base::all_dialects()) text += fmt::format(" {} |", written(operation, dialect));
    text += "\n";
  }
  const std::filesystem::path page = std::filesystem::path(MIG_SOURCE) / "docs" / "operations.md";
  if (const char* update = std::getenv("MIG_UPDATE"); update && *update != '\0') write_file(page, text);
  EXPECT_EQ(read_file(page), text) << "MIG_UPDATE=1 writes docs/operations.md anew";
}

}  // namespace
}  // namespace mig::tests
