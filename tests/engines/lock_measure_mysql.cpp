#include <fmt/format.h>

#include <algorithm>
#include <chrono>
#include <stdexcept>

#include "tests/engines/lock_measure.h"

namespace mig::tests {
namespace {

using dialect::Algorithm;
using dialect::LockMode;
using dialect::StatementForm;
using dialect::Work;

// A way of telling the server how to change a table, from the best to the worst.
struct Way {
  Algorithm algorithm;
  LockMode lock;
  std::string clause;
};

std::vector<Way> ways_of(base::Dialect dialect) {
  using enum Algorithm;
  std::vector<Way> ways;
  const bool mysql = dialect == base::Dialect::mysql;
  // MySQL takes no LOCK= beside INSTANT, and knows no NOCOPY.
  ways.push_back({instant, LockMode::lock_none, mysql ? "algorithm = instant" : "algorithm = instant, lock = none"});
  for (const Algorithm algorithm : {nocopy, inplace, copy}) {
    if (mysql && algorithm == nocopy) continue;
    for (const auto& [lock, word] :
         {std::pair(LockMode::lock_none, "none"), std::pair(LockMode::lock_shared, "shared")}) {
      ways.push_back({algorithm, lock, fmt::format("algorithm = {}, lock = {}", dialect::name_of(algorithm), word)});
    }
  }
  return ways;
}

// The server says that it can't do it that way (1845, 1846), that LOCK= and ALGORITHM= do not go together (1221), or
// that it knows of no such ALGORITHM (1800).
bool refuses_way(const engine::SqlError& error) {
  return error.code == "1845" || error.code == "1846" || error.code == "1221" || error.code == "1800";
}

class MysqlMeasure final : public LockMeasure {
 public:
  void connect(const Scratch& scratch) override {
    worker_ = scratch.connect();
    holder_ = scratch.connect();
    watcher_ = scratch.connect();
    database_ = scratch.name();
    id_ = *asked(*worker_, "select connection_id()")[0][0];
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
    for (const std::string& setting : dialect::sql_dialect(plan.dialect).session()) ran(*worker_, setting);
    for (size_t i = 0; i < plan.steps.size(); ++i) {
      for (const plan::Sql& statement : plan.steps[i].statements) {
        Observation seen{fmt::format("{}, step {}: {}: {}", where, i + 1, plan.steps[i].summary, statement.text),
                         head,
                         statement.effects,
                         {},
                         false,
                         {},
                         true};
        if (!is_looked_at(statement)) {
          ran(*worker_, statement.text);
        } else {
          look(std::move(seen), statement, result);
        }
      }
    }
    return result;
  }

 private:
  // Rows, and what is in no list, lock no table for others; what is in a session's own LOCK TABLES can't be held up.
  // Nor does a `drop … if exists` of what is not there.
  static bool is_looked_at(const plan::Sql& statement) {
    if (statement.text.find(" if exists ") != std::string::npos) return false;
    return std::any_of(statement.effects.begin(), statement.effects.end(), [](const plan::Effect& effect) {
      return effect.form != StatementForm::write_rows && effect.form != StatementForm::write_ranges &&
             effect.form != StatementForm::read_rows && effect.form != StatementForm::raw_sql &&
             effect.form != StatementForm::lock_and_write_rows;
    });
  }

  struct Table {
    std::string id;  ///< another one after the table was written anew
    std::set<std::string> indexes;
  };

  std::map<std::string, Table> tables() {
    const bool renamed = watcher_->dialect() == base::Dialect::mysql && watcher_->version() >= base::Version{8, 0};
    std::map<std::string, Table> result;
    for (const engine::Row& row :
         asked(*watcher_, fmt::format("select t.table_name, i.table_id from information_schema.tables t left join "
                                      "information_schema.{} i on i.name = concat(t.table_schema, '/', t.table_name) "
                                      "where t.table_schema = '{}' and t.table_type = 'BASE TABLE'",
                                      renamed ? "innodb_tables" : "innodb_sys_tables", database_))) {
      result[*row[0]].id = row[1].value_or("");
    }
    for (const engine::Row& row :
         asked(*watcher_, fmt::format("select distinct table_name, index_name from "
                                      "information_schema.statistics where table_schema = '{}'",
                                      database_))) {
      result[*row[0]].indexes.insert(*row[1]);
    }
    return result;
  }

  static std::string quoted(const std::string& table) { return "`" + table + "`"; }

  // Whether a statement waits for a transaction that has read a table, or is about to write to it. Where it does not it
  // has run.
  bool waits_for(const std::vector<std::string>& tables, bool writes, const std::string& statement,
                 std::optional<engine::SqlError>& error) {
    ran(*holder_, "start transaction");
    for (const std::string& table : tables) {
      ran(*holder_, fmt::format("select 1 from {} limit 1{}", quoted(table), writes ? " for update" : ""));
    }
    bool waits = false;
    {
      Held held(*worker_, statement);
      const auto end = std::chrono::steady_clock::now() + std::chrono::seconds(60);
      while (!held.ended() && !waits && std::chrono::steady_clock::now() < end) {
        const engine::Rows state = asked(
            *watcher_, "select 1 from information_schema.processlist where state like 'Waiting for%' and id = " + id_);
        waits = !state.empty();
        if (!waits) std::this_thread::sleep_for(std::chrono::milliseconds(1));
      }
      if (waits) ran(*watcher_, "kill query " + id_);
      error = held.join();
      waits = waits && error;  // it may have ended just then
    }
    ran(*holder_, "rollback");
    return waits;
  }

  void look(Observation seen, const plan::Sql& statement, std::vector<Observation>& result) {
    const std::map<std::string, Table> before = tables();
    const size_t clause = statement.text.find(",\n  algorithm = ");
    const std::string text = statement.text.substr(0, clause);
    const bool alters = text.starts_with("alter table ");

    // Whom it waits for, the first few times that such a statement comes: it takes a while.
    std::set<std::string> stated;
    std::string kind;
    for (const plan::Effect& effect : seen.effects) {
      kind += fmt::format("{}{} ", dialect::name_of(effect.form), effect.others.empty() ? "" : " of others");
      stated.insert(effect.table);
      stated.insert(effect.others.begin(), effect.others.end());
    }
    constexpr int often = 2;
    const bool asks = ++kinds_[kind] <= often;
    std::optional<engine::SqlError> error;
    std::vector<std::string> others;  // those that it waits for, or of which that is not known
    for (const std::string& table : stated) {
      if (!asks || !before.contains(table)) continue;
      // Of the others it may only be writers that are kept out.
      const bool is_own = table == seen.effects.front().table;
      const bool waits = waits_for({table}, !is_own, statement.text, error);
      // It was done before anybody saw it wait: nothing can be said of it. A form of which that is always so is one
      // that was not measured, and has to be listed as such.
      if (!waits && !error) return;
      if (!is_own) others.push_back(table);
    }
    if (alters) {
      for (const Way& way : ways_of(worker_->dialect())) {
        error = worker_->run(text + ", " + way.clause);
        if (error && refuses_way(*error)) continue;
        if (error) throw std::runtime_error(error->message + ": " + text + ", " + way.clause);
        seen.best = way.algorithm;
        seen.seen[seen.effects.front().table].mode = way.lock;
        break;
      }
      if (!seen.best) throw std::runtime_error("no way of doing it is taken: " + text);
    } else {
      std::vector<std::string> rest;
      for (const auto& [table, state] : before) {
        if (!stated.contains(table)) rest.push_back(table);
      }
      if (asks && waits_for(rest, false, text, error)) {
        seen.seen["a table that is not named"].mode = LockMode::lock_exclusive;
        ran(*worker_, text);
      } else if (!asks) {
        ran(*worker_, text);
      } else if (error) {
        throw std::runtime_error(error->message + ": " + text);
      }
      const bool was_there = before.contains(seen.effects.front().table);
      if (was_there) seen.seen[seen.effects.front().table].mode = LockMode::lock_exclusive;
    }
    seen.is_whole = asks;
    const std::map<std::string, Table> after = tables();
    for (const std::string& table : others) seen.seen[table].mode = LockMode::lock_none;
    if (const auto own = seen.seen.find(seen.effects.front().table); own != seen.seen.end()) {
      const auto was = before.find(own->first);
      const auto now = after.find(own->first);
      if (was != before.end() && now != after.end()) {
        const bool renames = text.find(" rename index ") != std::string::npos;
        // An index that is made anew under its name shows in nothing but the algorithm.
        const bool index_anew =
            seen.best == Algorithm::nocopy && seen.effects.front().form == StatementForm::alter_collation_indexed;
        const bool new_index = !renames && !std::includes(was->second.indexes.begin(), was->second.indexes.end(),
                                                          now->second.indexes.begin(), now->second.indexes.end());
        own->second.work = was->second.id != now->second.id ? Work::rewrite
                           : new_index || index_anew        ? Work::index
                                                            : Work::instant;
      }
    }
    result.push_back(std::move(seen));
  }

  std::unique_ptr<engine::Database> worker_;
  std::unique_ptr<engine::Database> holder_;
  std::unique_ptr<engine::Database> watcher_;
  std::string database_;
  std::string id_;
  std::map<std::string, int> kinds_;  ///< how often a kind of statement was seen
};

}  // namespace

std::unique_ptr<LockMeasure> measure_mysql() { return std::make_unique<MysqlMeasure>(); }

}  // namespace mig::tests
