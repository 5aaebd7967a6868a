#include <fmt/format.h>

#include <algorithm>
#include <chrono>
#include <stdexcept>

#include "tests/engines/lock_measure.h"

namespace mig::tests {
namespace {

using dialect::LockMode;
using dialect::StatementForm;
using dialect::Work;

// A relation as the model calls it: with its schema where that is not the first.
constexpr const char* named = "case n.nspname when 'public' then c.relname else n.nspname || chr(31) || c.relname end";

LockMode mode_named(const std::string& name) {
  if (name == "AccessExclusiveLock") return LockMode::access_exclusive;
  if (name == "ShareRowExclusiveLock") return LockMode::share_row_exclusive;
  if (name == "ShareLock") return LockMode::share;
  if (name == "ShareUpdateExclusiveLock") return LockMode::share_update_exclusive;
  if (name == "RowExclusiveLock") return LockMode::row_exclusive;
  return LockMode::none;
}

// A table, a view or an index, as the catalog has it.
struct Relation {
  std::string name;
  bool index = false;
  std::string table;  ///< of an index
  std::string file;   ///< its relfilenode
};
using Relations = std::map<std::string, Relation>;  // by oid

class PostgresqlMeasure final : public LockMeasure {
 public:
  void connect(const Scratch& scratch) override {
    worker_ = scratch.connect();
    holder_ = scratch.connect();
    watcher_ = scratch.connect();
    pid_ = *asked(*worker_, "select pg_backend_pid()")[0][0];
  }

  void leave() override {
    worker_ = nullptr;
    holder_ = nullptr;
    watcher_ = nullptr;
  }

  std::vector<Observation> run(const plan::Plan& plan, const std::string& where) override {
    std::vector<Observation> result;
    plan::Plan head = plan;
    head.steps.clear();
    for (size_t i = 0; i < plan.steps.size(); ++i) {
      const plan::Step& step = plan.steps[i];
      const std::string place = fmt::format("{}, step {}: {}", where, i + 1, step.summary);
      if (step.in_transaction) {
        result.push_back(in_transaction({place, head, {}, {}, true, {}, true}, step));
        continue;
      }
      for (const plan::Sql& statement : step.statements) {
        const bool online = std::any_of(statement.effects.begin(), statement.effects.end(), [](const auto& effect) {
          return effect.form == StatementForm::create_index_online || effect.form == StatementForm::drop_index_online;
        });
        if (!online) {
          ran(*worker_, statement.text);
        } else if (auto seen = held({place, head, statement.effects, {}, false, {}, true}, statement.text)) {
          result.push_back(std::move(*seen));
        }
      }
    }
    return result;
  }

 private:
  static Relations relations(engine::Database& connection) {
    Relations result;
    for (const engine::Row& row :
         asked(connection,
               fmt::format("select c.oid, {}, c.relkind = 'i', coalesce((select {} from pg_index i join "
                           "pg_class c on c.oid = i.indrelid join pg_namespace n on n.oid = c.relnamespace "
                           "where i.indexrelid = outer_c.oid), ''), c.relfilenode from pg_class c join pg_namespace "
                           "n on n.oid = c.relnamespace join pg_class outer_c on outer_c.oid = c.oid where "
                           "c.relkind in ('r', 'p', 'v', 'm', 'i') and n.nspname !~ '^pg_' and n.nspname <> "
                           "'information_schema'",
                           named, named))) {
      result[*row[0]] = {*row[1], *row[2] == "t", *row[3], *row[4]};
    }
    return result;
  }

  // The strongest lock of each relation that the worker holds, by oid.
  std::map<std::string, LockMode> locks(engine::Database& connection) const {
    std::map<std::string, LockMode> result;
    for (const engine::Row& row :
         asked(connection,
               "select relation, mode from pg_locks where locktype = 'relation' and granted and pid = " + pid_)) {
      LockMode& mode = result[*row[0]];
      mode = std::max(mode, mode_named(*row[1]));
    }
    return result;
  }

  // What a table goes through, from the files before and after, and whether it was read.
  static Work work_of(const std::string& oid, const Relation& table, const Relations& before, const Relations& after,
                      bool scanned) {
    const auto now = after.find(oid);
    if (now != after.end() && now->second.file != table.file) return Work::rewrite;
    if (!scanned) return Work::instant;
    for (const auto& [index_oid, index] : after) {
      const auto was = before.find(index_oid);
      const bool anew = was == before.end() || was->second.file != index.file;
      if (index.index && index.table == table.name && anew) return Work::index;
    }
    return Work::scan;
  }

  void note(Observation& seen, const std::map<std::string, LockMode>& modes, const Relations& before,
            const Relations& after, const std::set<std::string>& scanned) const {
    std::set<std::string> locked;
    for (const auto& [oid, mode] : modes) {
      const auto relation = before.find(oid);
      if (relation == before.end() || relation->second.index || mode == LockMode::none) continue;
      locked.insert(relation->second.name);
      seen.seen[relation->second.name] = {mode, work_of(oid, relation->second, before, after, scanned.contains(oid))};
    }
    // An index that is locked with its table is a part of it.
    for (const auto& [oid, mode] : modes) {
      const auto relation = before.find(oid);
      if (relation == before.end() || !relation->second.index || mode <= LockMode::row_exclusive) continue;
      if (!locked.contains(relation->second.table)) seen.seen[relation->second.name] = {mode, Work::instant};
    }
  }

  // How often each table was read from its beginning to its end; counted on from transactions before.
  static std::map<std::string, std::string> scans(engine::Database& connection) {
    std::map<std::string, std::string> result;
    for (const engine::Row& row : asked(connection,
                                        "select oid, pg_stat_get_xact_numscans(oid) from pg_class where relkind in "
                                        "('r', 'p') and oid > 16383")) {
      result[*row[0]] = row[1].value_or("0");
    }
    return result;
  }

  Observation in_transaction(Observation seen, const plan::Step& step) {
    const Relations before = relations(*worker_);
    ran(*worker_, "begin");
    const std::map<std::string, std::string> scans_before = scans(*worker_);
    for (const plan::Sql& statement : step.statements) {
      seen.effects.insert(seen.effects.end(), statement.effects.begin(), statement.effects.end());
      ran(*worker_, statement.text);
    }
    const std::map<std::string, LockMode> modes = locks(*worker_);
    std::set<std::string> scanned;
    for (const auto& [oid, count] : scans(*worker_)) {
      const auto was = scans_before.find(oid);
      if (count != (was == scans_before.end() ? "0" : was->second)) scanned.insert(oid);
    }
    note(seen, modes, before, relations(*worker_), scanned);
    ran(*worker_, "commit");
    return seen;
  }

  // Who has an older snapshot and has read every table holds up what is built or taken away online, when it has all its
  // locks. Nothing where it had nothing to wait for: then there was no index to take away.
  std::optional<Observation> held(Observation seen, const std::string& statement) {
    const Relations before = relations(*watcher_);
    ran(*holder_, "begin isolation level repeatable read");
    for (const plan::Effect& effect : seen.effects) {
      std::string quoted;
      for (const auto& [oid, relation] : before) {
        if (!relation.index && relation.name == effect.table) {
          quoted = *asked(*watcher_, fmt::format("select cast({} as regclass)", oid))[0][0];
        }
      }
      ran(*holder_, fmt::format("select 1 from {} limit 0", quoted));
    }
    Held held(*worker_, statement);
    const auto end = std::chrono::steady_clock::now() + std::chrono::seconds(60);
    bool waits = false;
    while (!held.ended() && !waits) {
      waits =
          !asked(*watcher_, "select 1 from pg_locks where not granted and locktype = 'virtualxid' and pid = " + pid_)
               .empty();
      if (std::chrono::steady_clock::now() > end) break;
      std::this_thread::sleep_for(std::chrono::milliseconds(1));
    }
    if (waits) note(seen, locks(*watcher_), before, before, {});
    ran(*holder_, "commit");
    if (const auto error = held.join()) throw std::runtime_error(error->message + ": " + statement);
    if (!waits) return std::nullopt;
    const Relations after = relations(*watcher_);
    for (auto& [relation, lock] : seen.seen) {
      for (const auto& [oid, index] : after) {
        if (index.index && index.table == relation && !before.contains(oid)) lock.work = Work::index;
      }
    }
    return seen;
  }

  std::unique_ptr<engine::Database> worker_;
  std::unique_ptr<engine::Database> holder_;
  std::unique_ptr<engine::Database> watcher_;
  std::string pid_;
};

}  // namespace

std::unique_ptr<LockMeasure> measure_postgresql() { return std::make_unique<PostgresqlMeasure>(); }

}  // namespace mig::tests
