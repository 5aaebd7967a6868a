#include "compiler/plan/planner.h"

#include <fmt/format.h>

#include <algorithm>

#include "compiler/base/overloaded.h"
#include "compiler/plan/guards.h"
#include "compiler/plan/words.h"
#include "compiler/rawsql/split.h"

namespace mig::plan {

using dialect::StatementForm;

namespace {

// Where an engine keeps less than the migration says. They stand in the script's head, once each.
std::vector<std::string> notes_of(const dialect::SqlDialect& sql, base::Version version,
                                  const std::vector<const ir::AppliedOperation*>& operations) {
  bool length = false;
  bool decimal = false;
  bool comment = false;
  bool enumeration = false;
  bool descending = false;
  const auto look_at_type = [&](const schema::Type& type) {
    using schema::TypeKind;
    length = length || type.kind == TypeKind::varchar || type.kind == TypeKind::fixed_char;
    decimal = decimal || type.kind == TypeKind::decimal;
  };
  const auto look_at = [&](const schema::Column& column) {
    look_at_type(column.type);
    comment = comment || !column.comment.empty();
  };
  const auto look_at_keys = [&](const std::vector<schema::IndexKey>& keys) {
    descending = descending || std::any_of(keys.begin(), keys.end(), [](const schema::IndexKey& key) {
                   return key.order == schema::SortOrder::descending;
                 });
  };
  const auto look_at_index = [&](const schema::Index& index) {
    comment = comment || !index.comment.empty();
    look_at_keys(index.keys);
  };
  for (const ir::AppliedOperation* operation : operations) {
    const ir::OperationNode& node = operation->operation.node;
    if (const auto* create = std::get_if<ir::CreateTable>(&node)) {
      for (const schema::Column& column : create->table->columns) look_at(column);
      comment = comment || !create->table->comment.empty();
      for (const schema::Index& index : create->table->indexes) look_at_index(index);
      for (const schema::Unique& unique : create->table->uniques) look_at_keys(unique.keys);
    } else if (const auto* add = std::get_if<ir::AddColumn>(&node)) {
      look_at(add->column);
    } else if (const auto* change = std::get_if<ir::ChangeColumnType>(&node)) {
      look_at_type(change->type);
    } else if (const auto* index = std::get_if<ir::AddIndex>(&node)) {
      look_at_index(index->index);
    } else if (const auto* unique = std::get_if<ir::AddUnique>(&node)) {
      look_at_keys(unique->unique.keys);
    } else if (std::holds_alternative<ir::SetColumnComment>(node) ||
               std::holds_alternative<ir::SetTableComment>(node)) {
      comment = true;
    } else if (std::holds_alternative<ir::AddEnumValue>(node)) {
      enumeration = true;
    }
  }
  const dialect::Capabilities& can = sql.capabilities();
  const std::string_view engine = base::display_name(sql.dialect());
  std::vector<std::string> notes;
  const auto note = [&](bool differs, std::string_view text) {
    if (differs) notes.push_back(fmt::format("{} {}", engine, text));
  };
  note(length && !can.enforces_lengths, "does not enforce the length of char and varchar");
  note(decimal && !can.exact_decimals, "stores a decimal as an integer or a double: it is not exact");
  note(comment && !can.comments, "has no comments: they stay in the migration");
  note(descending && version < can.descending_keys_since,
       fmt::format("before {} takes each key of an index upwards, `desc` or not",
                   base::to_string(sql.dialect(), can.descending_keys_since)));
  note(enumeration && !can.enums_in_order, "sorts the values of an enum as texts, not in the enum's order");
  return notes;
}

// A rebuild drops the table, and what rests on it would go with it, or keep the rebuild from what it needs.
void report_rebuilds_under_opaques(const Plan& plan, const Planner& planner,
                                   const std::vector<ir::AppliedOperation>& operations, base::DiagnosticSink& sink) {
  const auto rebuilds = [](const Step& step) { return step.form == Form::rebuild; };
  for (const Step& step : plan.steps) {
    if (!rebuilds(step)) continue;
    const schema::Schema& before = operations[step.operations.front()].before;
    const auto opaques = before.opaques_over(step.rebuilt, base::DialectSet::of(plan.dialect));
    if (opaques.empty()) continue;
    // Of all that one rebuild does, the first that could not do without.
    const auto culprit = std::find_if(step.operations.begin(), step.operations.end(), [&](size_t i) {
      const std::vector<Step> alone = planner.steps({&operations[i]}, {i});
      return std::any_of(alone.begin(), alone.end(), rebuilds);
    });
    const size_t number = culprit == step.operations.end() ? step.operations.front() : *culprit;
    sink.report<base::DiagnosticId::engine_rebuild_under_opaque>(operations[number].operation.where,
                                                                 base::display_name(plan.dialect), step.rebuilt,
                                                                 opaques.front().description)
        .help(ir::drop_opaque_before(opaques.front()));
  }
}

// Whether an engine would have to look at all rows for a `not null`, or write a constant into them, which later
// versions of it need not.
std::string way_round_old(const Plan& plan, const ir::OperationNode& node) {
  if (plan.dialect != base::Dialect::postgresql || !(plan.version < base::Version{12, 0})) return "";
  const auto check = [](const std::string& column) {
    return fmt::format("add a check that holds for no null (`add check (\"{}\" is not null)`)", column);
  };
  if (const auto* set = std::get_if<ir::SetNotNull>(&node)) return "without a lock: " + check(set->column);
  const auto* add = std::get_if<ir::AddColumn>(&node);
  if (!add || add->column.identity || add->column.generated || !(add->fill || add->column.default_value)) return "";
  std::string way = "without a lock: add the column without a value (`?` after its type), write it from the code";
  if (!add->column.nullable) way += ", and " + check(add->column.name);
  return way;
}

// What is in the way is not what the change is about.
std::string way_round_expressions(base::Dialect dialect) {
  return dialect == base::Dialect::mariadb
             ? "without a lock: drop the unique key with a `where`, or the index of a computed column, first, and "
               "add it again behind it"
             : "without a lock: make a new table as it is to be, move the rows in batches, and rename the two";
}

// How the same is reached without a lock: expand and contract.
std::string way_round(const Plan& plan, const ir::OperationNode& node) {
  if (std::string way = way_round_old(plan, node); !way.empty()) return way;
  return std::visit(
      base::Overloaded{
          [](const ir::ChangeColumnType& op) {
            return fmt::format(
                "without a lock: add a column of the new type, write both from the code, fill it in batches, read it "
                "from the code, and drop `{}` when nobody uses it any more",
                op.column);
          },
          [](const ir::AddColumn& op) -> std::string {
            if (op.fill) {
              return "without a lock: let the value read no column that the server makes, an identity or a generated "
                     "one";
            }
            if (op.column.generated) {
              return "without a lock: add a plain column, write it from the code, and fill it in batches";
            }
            if (op.column.identity)
              return "without a lock: make a new table with the column, and move the rows in batches";
            return "without a lock: add the column without a value, and fill it in batches: `fill … in batches of "
                   "1000`";
          },
          [](const ir::AddCheck&) -> std::string {
            return "without a lock: look at new rows in the code or in a trigger, and at old ones by `verify`";
          },
          [](const ir::RenameColumn& op) {
            return fmt::format("without a lock: drop what rests on `{}` first, rename it, and add that again", op.from);
          },
          [](const ir::AddIndex&) -> std::string {
            return "without a lock: add a column that has the value, and an index on it";
          },
          [](const ir::AddUnique&) -> std::string {
            return "without a lock: add a column that has the value, and a unique key on it";
          },
          [](const ir::AddEnumValue&) -> std::string { return "without a lock: add the value behind the others"; },
          [](const ir::DropEnumValue& op) {
            return fmt::format("without a lock: leave `{}` in the enum, and keep it out of rows in the code", op.value);
          },
          [](const ir::RenameEnumValue& op) {
            return fmt::format("without a lock: add `{}`, write it from the code, and move the rows in batches", op.to);
          },
          [](const auto&) -> std::string {
            return "without a lock: make a new table as it is to be, move the rows in batches, and rename the two";
          },
      },
      node);
}

// Whether the operations before one have made the table, perhaps in the place of one of that name.
bool is_made_by(const std::vector<ir::AppliedOperation>& operations, size_t number, const std::string& table) {
  ir::Additions made;
  for (size_t i = 0; i < number; ++i) made.follow(operations[i].operation.node);
  return made.has_table(table);
}

// Where a change cannot be made in batches, nobody writes its rows until it ends: its author decides.
bool report_no_batches(const Plan& plan, const ir::Operation& operation, size_t number,
                       const std::vector<ir::AppliedOperation>& operations, const PlanOptions& options,
                       base::DiagnosticSink& sink) {
  const base::Version since = dialect::sql_dialect(plan.dialect).capabilities().batches_since;
  if (plan.version >= since) return false;
  const std::string table = ir::table_of(operation.node);
  const bool batches = std::visit(
      [](const auto& op) {
        if constexpr (requires { op.batches; }) return op.batches.has_value();
        return false;
      },
      operation.node);
  if (!batches || options.small_tables.contains(table) || is_made_by(operations, number, table)) return false;
  const bool fills =
      std::holds_alternative<ir::AddColumn>(operation.node) || std::holds_alternative<ir::SetNotNull>(operation.node);
  sink.report<base::DiagnosticId::engine_version_lacks>(operation.where, base::display_name(plan.dialect),
                                                        base::to_string(plan.dialect, plan.version),
                                                        "transactions inside of a statement, which batches are")
      .help(fmt::format("raise the target to {} in mig.toml", base::to_string(plan.dialect, since)))
      .help(fmt::format(
          "or, where nobody may write these rows until all are done: {}",
          fills ? fmt::format("write `offline {}` behind it", base::name_of(plan.dialect)) : "leave `in batches` out"));
  return true;
}

// An engine without a form that lets others read and write says so where the author can decide.
void report_blocking(const Plan& plan, const std::vector<ir::AppliedOperation>& operations, const PlanOptions& options,
                     base::DiagnosticSink& sink) {
  if (dialect::sql_dialect(plan.dialect).capabilities().one_writer) return;  // all wait for each other anyway
  std::set<size_t> reported;
  for (const Step& step : plan.steps) {
    if (step.operations.empty()) continue;
    const size_t number = step.operations.front();
    const ir::Operation& operation = operations[number].operation;
    if (operation.offline.contains(plan.dialect) || reported.contains(number)) continue;
    if (report_no_batches(plan, operation, number, operations, options, sink)) {
      reported.insert(number);
      continue;
    }
    if (step.loses_writes) {
      sink.report<base::DiagnosticId::loses_writes>(operation.where, base::display_name(plan.dialect),
                                                    ir::summary(operation.node))
          .help(way_round(plan, operation.node))
          .help(fmt::format("or, where nobody writes: write `offline {}` behind it", base::name_of(plan.dialect)));
      reported.insert(number);
      continue;
    }
    for (const Lock& lock : locks_of(plan, step)) {
      const bool lasts = lock.work != dialect::Work::instant && lock.work != dialect::Work::rows;
      if (!lasts || lock.blocks() == dialect::Blocks::nothing || options.small_tables.contains(lock.relation) ||
          is_made_by(operations, number, lock.relation)) {
        continue;
      }
      const auto report = [&](auto&& how, base::Dialect dialect) -> decltype(auto) {
        return how(base::display_name(dialect), ir::summary(operation.node), words_of(lock.blocks()),
                   schema::quote_name(lock.relation), words_of(lock.work));
      };
      constexpr auto id = base::DiagnosticId::needs_offline;
      const bool for_expressions = lock.fact->form == dialect::StatementForm::copy_for_expressions ||
                                   lock.fact->form == dialect::StatementForm::rewrite_for_expressions;
      // What holds for MySQL and MariaDB is one mistake, and said once.
      const base::Dialect covering = base::covered_by(plan.dialect);
      const bool said =
          covering != plan.dialect &&
          report([&](const auto&... args) { return sink.was_said<id>(operation.where, args...); }, covering);
      if (!said) {
        report([&](const auto&... args) -> base::Diagnostic& { return sink.report<id>(operation.where, args...); },
               plan.dialect)
            .help(for_expressions ? way_round_expressions(plan.dialect) : way_round(plan, operation.node))
            .help(fmt::format("or, where that may be: write `offline {}` behind it", base::name_of(plan.dialect)));
      }
      reported.insert(number);
      break;
    }
  }
}

}  // namespace

std::set<std::string> made_tables(const std::vector<const ir::AppliedOperation*>& operations) {
  std::set<std::string> made;
  for (const ir::AppliedOperation* applied : operations) {
    const auto* rename = std::get_if<ir::RenameTable>(&applied->operation.node);
    if (rename && !made.contains(rename->from)) continue;
    for (const std::string& name : ir::changed_names(applied->operation.node)) {
      const bool was_there = applied->before.find_table(name) || operations.front()->before.find_table(name);
      if (applied->after.find_table(name) && !was_there) made.insert(name);
    }
  }
  return made;
}

std::unique_ptr<Planner> make_planner(base::Dialect dialect, base::Version version, PlanOptions options) {
  switch (dialect) {
#define MIG_DIALECT(id, ...) \
  case base::Dialect::id:    \
    return make_##id##_planner(version, std::move(options));
#include "compiler/base/dialects.def"
  }
  return nullptr;
}

Plan make_plan(base::Dialect dialect, base::Version version, const std::vector<ir::AppliedOperation>& operations,
               base::DiagnosticSink& sink, PlanOptions options) {
  std::vector<const ir::AppliedOperation*> here;
  std::vector<size_t> numbers;
  for (size_t i = 0; i < operations.size(); ++i) {
    if (!operations[i].operation.engines.contains(dialect)) continue;
    here.push_back(&operations[i]);
    numbers.push_back(i);
  }
  Plan plan{dialect, version, {}, {}, {}, options.limits};
  const size_t errors = sink.error_count();
  check_capabilities(dialect::sql_dialect(dialect), version, here, sink);
  if (sink.error_count() > errors) return plan;
  // What raw SQL does is done by then.
  for (size_t i = here.size(); i-- > 0;) {
    if (!here[i]->operation.stated) continue;
    here.erase(here.begin() + static_cast<std::ptrdiff_t>(i));
    numbers.erase(numbers.begin() + static_cast<std::ptrdiff_t>(i));
  }
  const auto planner = make_planner(dialect, version, options);
  const Guarded guarded = options.guards ? with_guards(here, numbers, *planner, dialect) : Guarded{here, numbers, {}};
  plan.steps = planner->steps(guarded.operations, guarded.numbers);
  plan.notes = notes_of(dialect::sql_dialect(dialect), version, here);
  plan.made = made_tables(here);
  report_rebuilds_under_opaques(plan, *planner, operations, sink);
  if (options.refuse_blocking && options.online) report_blocking(plan, operations, options, sink);
  return plan;
}

std::vector<Lock> locks_of(const Plan& plan, const std::vector<Effect>& effects,
                           const std::vector<dialect::LockFact>& facts) {
  std::vector<Lock> result;
  for (const Effect& effect : effects) {
    const dialect::LockFact* fact = dialect::lock_fact(facts, plan.version, effect.form);
    if (!fact) continue;
    const auto add = [&](const std::string& relation, dialect::Hold hold) {
      const bool is_own = plan.made.contains(relation) || plan.made.contains(effect.of);
      if (hold.mode == dialect::LockMode::none || relation.empty() || is_own) return;
      // A table that the plan makes has no rows that would take their time.
      if (plan.made.contains(effect.table)) hold.work = dialect::Work::instant;
      result.push_back({relation, hold.mode, hold.work, fact->algorithm, fact});
    };
    add(effect.table, fact->table);
    for (const std::string& other : effect.others) {
      if (other != effect.table) add(other, fact->others);
    }
  }
  return result;
}

std::vector<Lock> locks_of(const Plan& plan, const Step& step) {
  std::vector<Lock> result;
  const dialect::SqlDialect& sql = dialect::sql_dialect(plan.dialect);
  // What is locked in a transaction is locked to its end; elsewhere to the end of its statement.
  const bool held = !sql.begin().empty() && step.in_transaction;
  for (const Sql& statement : step.statements) {
    for (const Lock& lock : locks_of(plan, statement.effects, sql.locks())) {
      const auto same = std::find_if(result.begin(), result.end(), [&](const Lock& other) {
        return other.relation == lock.relation && (held || (other.mode == lock.mode && other.work == lock.work));
      });
      if (same == result.end()) {
        result.push_back(lock);
        continue;
      }
      const dialect::Work work = std::max(same->work, lock.work);
      if (lock.mode > same->mode) *same = lock;
      same->work = work;
    }
  }
  return result;
}

std::vector<StepRange> transactions(const Plan& plan) {
  const bool opens = !dialect::sql_dialect(plan.dialect).begin().empty();
  std::vector<StepRange> result;
  for (size_t i = 0; i < plan.steps.size(); ++i) {
    const bool goes_on = opens && i > 0 && plan.steps[i - 1].in_transaction && plan.steps[i].in_transaction &&
                         !plan.steps[i].begins_transaction;
    if (goes_on) {
      result.back().last = i;
    } else {
      result.push_back({i, i});
    }
  }
  return result;
}

std::vector<Statement> statements_in_order(const Plan& plan, size_t first) {
  const dialect::SqlDialect& sql = dialect::sql_dialect(plan.dialect);
  std::vector<Statement> result;
  if (plan.steps.empty()) return result;
  for (std::string& setting : sql.session()) result.push_back({std::move(setting), std::nullopt});
  for (std::string& limit : sql.limits(plan.limits)) result.push_back({std::move(limit), std::nullopt});
  for (const StepRange& range : transactions(plan)) {
    if (range.first < first && !plan.steps[range.first].sets_session) continue;
    const bool opens = plan.steps[range.first].in_transaction && !sql.begin().empty();
    if (opens) result.push_back({std::string(sql.begin()), std::nullopt});
    for (size_t i = range.first; i <= range.last; ++i) {
      for (const Sql& statement : plan.steps[i].statements) result.push_back({statement.text, i});
    }
    if (opens) result.push_back({"commit", std::nullopt});
  }
  return result;
}

std::vector<std::string> create_table(base::Dialect dialect, const schema::Table& table, const schema::Schema& schema) {
  const auto planner = make_planner(dialect, base::assumed_version(dialect));
  std::vector<std::string> result;
  for (Sql& statement : planner->create_table(schema::view_for(table, dialect), schema)) {
    result.push_back(std::move(statement.text));
  }
  return result;
}

std::vector<std::string> create_schema(base::Dialect dialect, const schema::Schema& schema) {
  const auto planner = make_planner(dialect, base::assumed_version(dialect));
  std::vector<std::string> result;
  const auto add = [&](Statements statements) {
    for (Sql& statement : statements) result.push_back(std::move(statement.text));
  };
  const auto add_operation = [&](ir::OperationNode node) {
    add(planner->statements({{std::move(node), base::DialectSet::of(dialect), {}}, schema, schema}));
  };
  for (const std::string& name : schema.schema_names()) {
    if (schema.find_schema(name).contains(dialect)) add_operation(ir::CreateSchema{name});
  }
  for (const std::string& name : schema.extension_names()) {
    if (schema.find_extension(name).contains(dialect)) add_operation(ir::CreateExtension{name});
  }
  for (const std::string& name : schema.enum_names()) {
    const schema::EnumPtr type = schema.find_enum(name);
    if (type->engines.contains(dialect)) add_operation(ir::CreateEnum{type});
  }
  // Keys to tables that come later, or in a circle, are added when all tables are there, where the engine can do that.
  std::vector<std::string> tables = schema.table_names();
  std::erase_if(tables, [&](const std::string& name) { return !schema.find_table(name)->engines.contains(dialect); });
  const bool adds_keys = dialect::sql_dialect(dialect).capabilities().adds_foreign_keys;
  for (const std::string& name : tables) {
    schema::Table table = schema::view_for(*schema.find_table(name), dialect);
    if (adds_keys) {
      // Their indexes come with them.
      table.foreign_keys.clear();
    }
    add(planner->create_table(table, schema));
  }
  for (const std::string& name : tables) {
    if (!adds_keys) break;
    for (const schema::ForeignKey& key : schema::view_for(*schema.find_table(name), dialect).foreign_keys) {
      add_operation(ir::AddForeignKey{name, key});
    }
  }
  for (const schema::ViewPtr& view : schema.views_in_order()) {
    if (view->engines.contains(dialect)) result.push_back(planner->create_view(*view).text);
  }
  for (const std::string& name : tables) {
    for (const schema::Trigger& trigger : schema::view_for(*schema.find_table(name), dialect).triggers) {
      result.push_back(planner->create_trigger(trigger, name).text);
    }
  }
  return result;
}

std::vector<Step> Planner::steps(const std::vector<const ir::AppliedOperation*>& operations,
                                 const std::vector<size_t>& numbers) const {
  std::vector<Step> result;
  for (size_t i = 0; i < operations.size(); ++i) {
    Step made = step(*operations[i], numbers[i]);
    if (!made.statements.empty()) result.push_back(std::move(made));
  }
  return result;
}

Step Planner::step(const ir::AppliedOperation& operation, size_t number) const {
  const std::vector<schema::ViewPtr> views = views_in_the_way(operation);
  const std::vector<schema::Trigger> triggers = triggers_in_the_way(operation);
  const std::string table = ir::table_of(operation.operation.node);
  Step result{ir::summary(operation.operation.node), {}, true, {number}, {}, form_of(operation)};
  std::string names;
  for (auto view = views.rbegin(); view != views.rend(); ++view) {
    result.statements.push_back(drop_view((*view)->name));
    names = schema::quote_name((*view)->name) + (names.empty() ? "" : ", ") + names;
  }
  for (const schema::Trigger& trigger : triggers) result.statements.push_back(drop_trigger(trigger.name, table));
  for (Sql& statement : statements(operation)) {
    if (statement.effects.empty()) statement.effects = effects_on_rows(operation.operation.node);
    result.statements.push_back(std::move(statement));
  }
  for (const schema::Trigger& trigger : triggers) result.statements.push_back(create_trigger(trigger, table));
  // A table that comes back has its triggers again.
  if (const auto* create = std::get_if<ir::CreateTable>(&operation.operation.node)) {
    for (const schema::Trigger& trigger : view(operation.after, create->table->name).triggers) {
      result.statements.push_back(create_trigger(trigger, create->table->name));
    }
  }
  for (const schema::ViewPtr& view : views) {
    result.statements.push_back(create_view(*operation.after.find_view(view->name)));
  }
  if (!views.empty() && sql_.capabilities().view_grants) {
    result.notes.push_back(fmt::format("{} made anew: grants on {} are lost",
                                       names + (views.size() > 1 ? " are" : " is"), views.size() > 1 ? "them" : "it"));
  }
  return result;
}

void Planner::add_step(std::string summary, Statements statements, size_t number, std::vector<Step>& steps,
                       bool in_transaction, std::vector<std::string> notes) {
  steps.push_back(
      {std::move(summary), std::move(statements), in_transaction, {number}, std::move(notes), Form::native});
}

std::vector<std::string> Planner::parents_of(const schema::Table& table) {
  std::vector<std::string> parents;
  for (const schema::ForeignKey& key : table.foreign_keys) parents.push_back(key.referenced_table);
  return parents;
}

std::vector<schema::ViewPtr> Planner::views_in_the_way(const ir::AppliedOperation&) const { return {}; }

std::vector<schema::Trigger> Planner::triggers_in_the_way(const ir::AppliedOperation&) const { return {}; }

Sql Planner::create_view(const schema::View& view) const {
  return does(StatementForm::create_view, view.name,
              fmt::format("create view {} as\n{}", sql_.name(view.name), sql_.query(view.query)));
}

Sql Planner::replace_view(const schema::View& view) const {
  return does(StatementForm::replace_view, view.name,
              fmt::format("create or replace view {} as\n{}", sql_.name(view.name), sql_.query(view.query)));
}

Sql Planner::drop_view(const std::string& name) const {
  return does(StatementForm::drop_view, name, "drop view " + sql_.name(name));
}

Sql Planner::create_trigger(const schema::Trigger& trigger, const std::string& table) const {
  // A statement of a plan has no `;`; its author may have written one.
  const std::string& text = trigger.texts.at(sql_.dialect());
  return does(StatementForm::create_trigger, table, text.substr(0, text.find_last_not_of("; \t\r\n") + 1));
}

Sql Planner::drop_trigger(const std::string& trigger, const std::string& table) const {
  return does(StatementForm::drop_trigger, table, "drop trigger " + sql_.name(trigger));
}

std::vector<schema::ViewPtr> Planner::views_over(const schema::Schema& schema, const std::string& table,
                                                 const std::vector<std::string>& columns) const {
  std::vector<std::string> readers;
  for (const schema::ViewPtr& view : schema.views_over({table})) {
    const bool reads = std::any_of(columns.begin(), columns.end(), [&](const std::string& column) {
      return schema::reads_column(view->query, table, column);
    });
    if (columns.empty() ? schema::reads_relation(view->query, table) : reads) readers.push_back(view->name);
  }
  std::vector<schema::ViewPtr> result;
  const std::vector<schema::ViewPtr> all = schema.views_over({table});
  const std::vector<schema::ViewPtr> over_readers = schema.views_over(readers);
  for (const schema::ViewPtr& view : all) {
    const bool is_reader = std::find(readers.begin(), readers.end(), view->name) != readers.end();
    const bool over = std::find(over_readers.begin(), over_readers.end(), view) != over_readers.end();
    if ((is_reader || over) && view->engines.contains(sql_.dialect())) result.push_back(view);
  }
  return result;
}

std::vector<schema::ViewPtr> Planner::views_saying_value(const ir::AppliedOperation& operation) const {
  const ir::OperationNode& node = operation.operation.node;
  std::vector<schema::ViewPtr> result;
  if (!std::holds_alternative<ir::RenameEnumValue>(node) && !std::holds_alternative<ir::DropEnumValue>(node)) {
    return result;
  }
  for (const schema::ViewPtr& view : operation.before.views_in_order()) {
    if (!view->engines.contains(sql_.dialect())) continue;
    const schema::ViewPtr after = operation.after.find_view(view->name);
    if (schema::to_string(view->query) != schema::to_string(after->query)) result.push_back(view);
  }
  return result;
}

bool Planner::is_of_enum(const schema::Column& column, const std::string& name) {
  return column.type.kind == schema::TypeKind::enumeration && column.type.enum_name == name;
}

std::vector<schema::Table> Planner::users_of_enum(const schema::Schema& schema, const std::string& name) const {
  std::vector<schema::Table> result;
  for (const std::string& user : schema.tables_using_enum(name)) {
    schema::Table table = view(schema, user);
    const bool uses = std::any_of(table.columns.begin(), table.columns.end(),
                                  [&](const schema::Column& each) { return is_of_enum(each, name); });
    if (uses && table.engines.contains(sql_.dialect())) result.push_back(std::move(table));
  }
  return result;
}

SettingChanges setting_changes(const ir::SetTableOptions& op, base::Dialect dialect, const schema::Table& before) {
  SettingChanges result;
  const auto now = op.options.find(dialect);
  if (now == op.options.end()) return result;
  const auto found = before.options.find(dialect);
  const auto settings = [](const std::string& text) {
    return schema::parse_settings(text).value_or(std::vector<schema::Setting>{});
  };
  const std::vector<schema::Setting> was = settings(found == before.options.end() ? "" : found->second);
  const std::vector<schema::Setting> is = settings(now->second);
  const auto in = [](const std::vector<schema::Setting>& list, const schema::Setting& setting, bool with_value) {
    return std::any_of(list.begin(), list.end(), [&](const schema::Setting& other) {
      return other.name == setting.name && (!with_value || other.value == setting.value);
    });
  };
  for (const schema::Setting& setting : is) {
    if (!in(was, setting, true)) result.set.push_back(setting);
  }
  for (const schema::Setting& setting : was) {
    if (!in(is, setting, false)) result.reset.push_back(setting.name);
  }
  return result;
}

schema::Column Planner::column(const schema::Schema& schema, const std::string& table, const std::string& name) const {
  return *view(schema, table).find_column(name);
}

schema::Table Planner::view(const schema::Schema& schema, const std::string& table) const {
  return schema::view_for(*schema.find_table(table), sql_.dialect());
}

std::string Planner::primary_key(const schema::PrimaryKey& key) const {
  return fmt::format("constraint {} primary key ({})", sql_.name(key.name), sql_.names(key.columns));
}

std::string Planner::deferral(const std::optional<schema::Deferrable>& deferrable) {
  if (!deferrable) return "";
  return deferrable->initially_deferred ? " deferrable initially deferred" : " deferrable";
}

std::string Planner::unique(const schema::Unique& unique) const {
  return fmt::format("constraint {} unique ({}){}", sql_.name(unique.name), keys(unique.keys),
                     deferral(unique.deferrable));
}

std::string Planner::check(const schema::Check& check) const {
  return fmt::format("constraint {} check ({})", sql_.name(check.name), sql_.expression(check.expr));
}

std::string Planner::references(const schema::ForeignKey& key) const {
  std::string result =
      fmt::format("references {} ({})", sql_.name(key.referenced_table), sql_.names(key.referenced_columns));
  if (key.on_delete != schema::ReferenceAction::no_action) {
    result += fmt::format(" on delete {}", schema::to_string(key.on_delete));
  }
  if (key.on_update != schema::ReferenceAction::no_action) {
    result += fmt::format(" on update {}", schema::to_string(key.on_update));
  }
  return result + deferral(key.deferrable);
}

std::string Planner::foreign_key(const schema::ForeignKey& key) const {
  return fmt::format("constraint {} foreign key ({}) {}", sql_.name(key.name), sql_.names(key.columns),
                     references(key));
}

std::string Planner::keys(const std::vector<schema::IndexKey>& keys) const {
  std::string result;
  for (const schema::IndexKey& key : keys) {
    if (!result.empty()) result += ", ";
    result += schema::plain_column(key) ? sql_.expression(key.expr) : "(" + sql_.expression(key.expr) + ")";
    if (!key.operator_class.empty()) result += " " + key.operator_class;
    if (key.order == schema::SortOrder::descending) result += " desc";
    if (key.nulls == schema::NullsOrder::first) result += " nulls first";
    if (key.nulls == schema::NullsOrder::last) result += " nulls last";
  }
  return result;
}

std::string Planner::create_index(const std::string& table, const schema::Index& index, bool unique) const {
  std::string result =
      fmt::format("create {}index {} on {}", unique ? "unique " : "", sql_.name(index.name), sql_.name(table));
  if (!index.method.empty() && index.method != "btree") result += " using " + index.method;
  result += fmt::format(" ({})", keys(index.keys));
  if (!index.include.empty()) result += fmt::format(" include ({})", sql_.names(index.include));
  if (index.where) result += " where " + sql_.expression(index.where);
  return result;
}

std::string Planner::create_unique_index(const std::string& table, const schema::Unique& unique) const {
  schema::Index index;
  index.name = unique.name;
  index.keys = unique.keys;
  index.where = unique.where;
  return create_index(table, index, true);
}

Statements Planner::require(const ir::Require& require) const {
  Statements result = guard(require.message, sql_.expression(require.condition));
  for (const std::string& read : schema::relations_of(require.condition)) {
    result.front().effects.push_back({StatementForm::read_rows, read});
  }
  return result;
}

Statements Planner::run_sql(const ir::RunSql& sql) const {
  Statements result;
  const auto text = sql.texts.find(sql_.dialect());
  if (text == sql.texts.end()) return result;  // that was said of the engine which covers this one
  const auto split = rawsql::split(sql_.dialect(), text->second);
  for (const rawsql::Statement& each : std::get<std::vector<rawsql::Statement>>(split)) {
    result.push_back(does(StatementForm::raw_sql, "", each.text));
  }
  return result;
}

std::string Planner::insert_rows(const ir::InsertRows& insert, const schema::Table& table) const {
  std::string rows;
  for (const auto& row : insert.rows) {
    std::string values;
    for (size_t i = 0; i < row.size(); ++i) {
      values += (i == 0 ? "" : ", ") + sql_.value(row[i], table.find_column(insert.columns[i])->type);
    }
    rows += fmt::format("{}\n  ({})", rows.empty() ? "" : ",", values);
  }
  return fmt::format("insert into {} ({}) values{}", sql_.name(insert.table), sql_.names(insert.columns), rows);
}

std::string Planner::delete_rows(const ir::DeleteRows& rows, const schema::Table& table) const {
  const auto value = [&](const std::vector<schema::ExprPtr>& row, size_t i) {
    return sql_.value(row[i], table.find_column(rows.key[i])->type);
  };
  std::string condition;
  if (rows.key.size() == 1) {
    for (const auto& row : rows.rows) condition += (condition.empty() ? "" : ", ") + value(row, 0);
    condition = fmt::format("{} in ({})", sql_.name(rows.key[0]), condition);
  } else {
    for (const auto& row : rows.rows) {
      std::string equal;
      for (size_t i = 0; i < row.size(); ++i) {
        equal += fmt::format("{}{} = {}", i == 0 ? "" : " and ", sql_.name(rows.key[i]), value(row, i));
      }
      condition += fmt::format("{}({})", condition.empty() ? "" : "\n  or ", equal);
    }
  }
  return fmt::format("delete from {} where {}", sql_.name(rows.table), condition);
}

std::vector<std::string> Planner::names_of_columns(const schema::Table& table) {
  std::vector<std::string> names;
  for (const schema::Column& column : table.columns) names.push_back(column.name);
  return names;
}

std::string Planner::archive_rows(const ir::ArchiveRows& op, const schema::Table& archive,
                                  const std::string& range) const {
  const std::string columns = sql_.names(names_of_columns(archive));
  return fmt::format("insert into {} ({})\n  select {} from {}{}", sql_.name(archive.name), columns, columns,
                     sql_.name(op.table), where(op.where, range));
}

std::string Planner::restore_rows(const ir::RestoreRows& op, const schema::Table& archive) const {
  const std::string columns = sql_.names(names_of_columns(archive));
  return fmt::format("insert into {} ({})\n  select {} from {}", sql_.name(op.table), columns, columns,
                     sql_.name(archive.name));
}

std::string Planner::table_with(const std::string& name, const std::vector<std::string>& lines) const {
  return fmt::format("create table {} (\n  {}\n)", sql_.name(name), fmt::join(lines, ",\n  "));
}

}  // namespace mig::plan
