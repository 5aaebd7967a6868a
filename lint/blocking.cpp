#include "lint/blocking.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <set>
#include <tuple>
#include <utility>

#include "compiler/plan/words.h"
#include "lint/rewrites.h"
#include "lint/texts.h"

namespace mig::lint {

using base::Dialect;
using rawsql::ActionKind;
using rawsql::Trait;

std::string in_words(const std::vector<std::string>& tables) {
  std::vector<std::string> quoted;
  for (const std::string& table : tables) quoted.push_back(fmt::format("`{}`", schema::quote_name(table)));
  return listed(quoted);
}

namespace {

// What an operation does to others on some engines alike.
struct Blocking {
  std::vector<std::string> tables;  ///< in the order of the steps
  bool reads = false;               ///< whether they can't read either
  std::string help;
  std::set<std::string> meanwhile;
  base::DialectSet engines;
};

std::string words_of(const Blocking& blocking) {
  return fmt::format("nobody can {} {} {}", blocking.reads ? "use" : "write to", in_words(blocking.tables),
                     blocking.meanwhile.size() == 1 ? *blocking.meanwhile.begin() : "until it is done");
}

Blocking blocking_of(const std::vector<const LastingLock*>& locks, const std::string& help) {
  Blocking result;
  for (const LastingLock* each : locks) {
    if (std::find(result.tables.begin(), result.tables.end(), each->lock.relation) == result.tables.end()) {
      result.tables.push_back(each->lock.relation);
    }
    result.reads = result.reads || each->lock.blocks() == dialect::Blocks::reads_and_writes;
  }
  const dialect::Work work = locks.front()->lock.work;
  const bool of_several = result.tables.size() > 1 && work == dialect::Work::scan;
  result.meanwhile.emplace(of_several ? "while all their rows are read" : plan::words_of(work));
  result.help = help;
  result.engines = base::DialectSet::of(locks.front()->target.dialect);
  return result;
}

}  // namespace

void report_blocking(const Migration& migration, Reporter& reporter,
                     std::initializer_list<dialect::StatementForm> forms,
                     const std::function<std::string(const LastingLock&)>& help) {
  const std::vector<LastingLock> locks = lasting_locks(migration);
  // Of a relation that a step locks by several forms only one is said: what counts is that one of the step's is meant.
  std::set<const plan::Step*> meant;
  for (const LastingLock& each : locks) {
    if (is_of(each, forms)) meant.insert(each.step);
  }
  std::map<const Op*, std::map<Dialect, std::vector<const LastingLock*>>> by_operation;
  for (const LastingLock& each : locks) {
    if (!each.op || each.op->applied->operation.stated || !meant.contains(each.step)) continue;
    // How long it takes goes by the rows of the operation's own table.
    if (!migration.is_small(ir::table_of(each.op->node()))) by_operation[each.op][each.target.dialect].push_back(&each);
  }
  for (const auto& [op, by_engine] : by_operation) {
    std::vector<Blocking> found;
    for (const auto& [engine, of_engine] : by_engine) {
      Blocking here = blocking_of(of_engine, help(*of_engine.front()));
      const auto alike = std::find_if(found.begin(), found.end(), [&](const Blocking& other) {
        return other.tables == here.tables && other.reads == here.reads && other.help == here.help;
      });
      if (alike == found.end()) {
        found.push_back(std::move(here));
      } else {
        alike->engines = alike->engines | here.engines;
        alike->meanwhile.merge(here.meanwhile);
      }
    }
    // Where an engine has no other form, without the word it would be an error.
    const bool has_way_round =
        std::all_of(found.begin(), found.end(), [](const Blocking& each) { return each.help == leave_offline_out; });
    for (const Blocking& each : found) {
      Finding& finding = reporter.found(op->where(), words_of(each), each.engines);
      if (has_way_round) {
        leave_out_offline(finding, *op);
      } else {
        finding.help(each.help);
      }
    }
  }
}

void leave_out_offline(Finding& finding, const Op& op) {
  finding.help(std::string(leave_offline_out));
  const base::Location& place = op.applied->operation.offline_place;
  if (!place.file) return;
  const std::string_view text = place.file->text();
  uint32_t begin = place.range.begin;
  while (begin > 0 && text[begin - 1] == ' ') --begin;
  finding.fix({begin, place.range.end}, "");
}

std::string no_way_round(const std::string& table) {
  return fmt::format(
      "run it in a quiet hour; where the table has few rows, say so in `mig.toml`: `[tables.{}] rows = 800`",
      schema::quote_name(table));
}

std::vector<SqlGroup> sql_statements(const Migration& migration) {
  std::vector<SqlGroup> groups;
  for (const Script& script : migration.scripts()) {
    const auto key = [](const SqlAction& each) {
      return std::tuple(each.op, each.engines.members(), each.action->statement);
    };
    const SqlAction* last = nullptr;
    for (const SqlAction& each : script.sql) {
      if (!each.forward) continue;
      if (!last || key(*last) != key(each)) groups.emplace_back();
      groups.back().push_back(&each);
      last = &each;
    }
  }
  return groups;
}

std::vector<SqlGroup> sql_transactions(const Migration& migration) {
  std::vector<SqlGroup> groups;
  for (const Script& script : migration.scripts()) {
    std::map<size_t, size_t> transaction_of;  // operation → its transaction in the plan
    for (const TargetPlan& target : script.plans) {
      if (target.target.dialect != Dialect::postgresql) continue;
      const std::vector<plan::StepRange> ranges = plan::transactions(target.forward);
      for (size_t i = 0; i < ranges.size(); ++i) {
        for (size_t step = ranges[i].first; step <= ranges[i].last; ++step) {
          for (const size_t op : target.forward.steps[step].operations) transaction_of.emplace(op, i);
        }
      }
    }
    bool open = false;       // whether the last group goes on
    bool explicit_ = false;  // since a `begin` of the text
    std::optional<size_t> last;
    for (const SqlAction& each : script.sql) {
      if (!each.forward || !runs_on_postgresql(each)) continue;
      const auto found = transaction_of.find(each.op->number);
      if (found == transaction_of.end()) continue;
      if (last != found->second) open = explicit_ = false;
      last = found->second;
      if (each.kind() == ActionKind::begin || each.kind() == ActionKind::commit) {
        open = false;
        explicit_ = each.kind() == ActionKind::begin;
        continue;
      }
      if (!each.in_transaction && !explicit_) continue;
      if (!open) groups.emplace_back();
      open = true;
      groups.back().push_back(&each);
    }
  }
  return groups;
}

bool locks_whole_table(const SqlAction& action) {
  if (!runs_on_postgresql(action) || action.has(Trait::in_new_table) || action.has(Trait::concurrently)) return false;
  switch (action.kind()) {
    case ActionKind::drop_table:
    case ActionKind::rename_table:
    case ActionKind::truncate:
    case ActionKind::set_logged:
    case ActionKind::set_access_method:
    case ActionKind::set_tablespace:
    case ActionKind::detach_partition:
    case ActionKind::add_column:
    case ActionKind::drop_column:
    case ActionKind::rename_column:
    case ActionKind::alter_type:
    case ActionKind::set_default:
    case ActionKind::drop_default:
    case ActionKind::set_not_null:
    case ActionKind::drop_not_null:
    case ActionKind::set_identity:
    case ActionKind::drop_identity:
    case ActionKind::drop_expression:
    case ActionKind::add_primary_key:
    case ActionKind::add_unique:
    case ActionKind::add_check:
    case ActionKind::add_exclusion:
    case ActionKind::drop_primary_key:
    case ActionKind::drop_foreign_key:
    case ActionKind::drop_constraint:
    case ActionKind::rename_constraint:
    case ActionKind::drop_index:
    case ActionKind::cluster:
    case ActionKind::vacuum_full:
    case ActionKind::refresh_materialized_view:
    case ActionKind::drop_trigger:
      return true;
    case ActionKind::lock_table:
      // Without a mode it is the strongest (postgresql.org/docs/current/sql-lock.html).
      return action.action->type.empty() || action.action->type == "access exclusive";
    default:
      return false;
  }
}

std::string table_of(const SqlAction& action) {
  if (!action.table.empty()) return action.table;
  const std::string& name = action.action->part;
  for (const schema::NameSpace space : {schema::NameSpace::relations, schema::NameSpace::constraints}) {
    const auto owner = action.op->before().owner_of(space, name, action.engines);
    if (owner) return owner->table;
  }
  return {};
}

std::string other_table(const SqlAction& action, const std::string& dotted) {
  const size_t dot = dotted.find('.');
  const std::string schema_name = dot == std::string::npos ? "" : dotted.substr(0, dot);
  const std::string local = dot == std::string::npos ? dotted : dotted.substr(dot + 1);
  const std::string name =
      schema_name.empty() || schema_name == "public" ? local : schema::qualified(schema_name, local);
  for (const std::string& table : action.op->before().table_names()) {
    if (schema::fold(table) == schema::fold(name)) return table;
  }
  return name;
}

bool is_in_use(const Migration& migration, const SqlAction& action, const std::string& table) {
  if (table.empty() || migration.is_small(table) || action.op->made->has_table(table)) return false;
  if (action.table == table && !is_in_use(migration, action)) return false;
  bool made = false;
  migration.each_sql({ActionKind::create_table, ActionKind::create_view}, [&](const SqlAction& each) {
    made = made || (each.engines == action.engines && each.table == table);
  });
  return !made;
}

const SqlAction* added_with(const Migration& migration, const SqlAction& action, const std::string& column) {
  for (const SqlGroup& statement : sql_statements(migration)) {
    if (std::find(statement.begin(), statement.end(), &action) == statement.end()) continue;
    for (const SqlAction* each : statement) {
      if (each->kind() == ActionKind::add_column && each->action->part == column) return each;
    }
  }
  return nullptr;
}

bool is_proved_not_null(const schema::Schema& schema, const std::string& table, const std::string& column) {
  const schema::TablePtr found = schema.find_table(table);
  return found && schema::check_refuses_nulls(*found, column);
}

bool writes_type_anew(const SqlAction& action) {
  const Dialect engine = action.engines.members().front();
  const std::optional<SqlType> before = type_before(action, engine);
  return !before || !keeps_rows(engine, *before, sql_type(engine, action.action->type));
}

bool is_instant_on_mysql(const Migration& migration, const SqlAction& action) {
  const std::optional<base::Version> mysql =
      action.engines.contains(Dialect::mysql) ? migration.version_of(Dialect::mysql) : std::nullopt;
  const bool old = mysql && *mysql < base::Version{8, 0};
  switch (action.kind()) {
    case ActionKind::add_column:
      return !old && !action.has(Trait::generated_stored) && !action.has(Trait::identity) &&
             !action.has(Trait::expression_default) && !action.has(Trait::positioned);
    case ActionKind::drop_column:
      return !old;
    case ActionKind::rename_column:
    case ActionKind::set_default:
    case ActionKind::drop_default:
    case ActionKind::rename_index:
    case ActionKind::drop_constraint:
      return true;
    default:
      return false;
  }
}

bool rewrites_on_mysql(const SqlAction& action) {
  switch (action.kind()) {
    case ActionKind::alter_type:
      return writes_type_anew(action);
    case ActionKind::add_column:
      return action.has(Trait::generated_stored) || action.has(Trait::identity) ||
             action.has(Trait::expression_default);
    case ActionKind::set_charset:
    case ActionKind::set_engine:
    case ActionKind::change_partitioning:
    case ActionKind::add_primary_key:
    case ActionKind::drop_primary_key:
    case ActionKind::add_check:
    case ActionKind::add_foreign_key:
    case ActionKind::vacuum_full:
      return true;
    default:
      return false;
  }
}

}  // namespace mig::lint
