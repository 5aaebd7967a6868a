// Each lock that steps say they hold is measured: all steps of the corpus and the examples, forward and back, in their
// online and in their plain forms, run on a real server that is looked at meanwhile. A step that locks more, longer or
// elsewhere than it says fails, and so does one that says more than it does. Then each fact that a step rests on is got
// wrong in every way that there is: something has to disagree with it.
#include <fmt/format.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <iostream>
#include <regex>

#include "tests/engines/histories.h"
#include "tests/engines/lock_measure.h"

namespace mig::tests {
namespace {

using Histories = std::list<std::unique_ptr<History>>;

// As the corpus has them, with each statement a migration of its own: the tables are there when they are changed.
const Histories& all_histories() {
  static const Histories histories = [] {
    Histories result;
    for (const auto& [folder, prefix] : {std::pair(MIG_CORPUS, ""), std::pair(MIG_EXAMPLES, "examples/"),
                                         std::pair(MIG_SOURCE "/tests/versions", "versions/")}) {
      for (History& history : compilable_histories(folder, prefix)) {
        std::unique_ptr<History> cut = cut_up(history);
        result.push_back(cut ? std::move(cut) : std::make_unique<History>(std::move(history)));
      }
    }
    return result;
  }();
  return histories;
}

// The server's version has not all that a history needs.
struct Lacks {};

class Locks {
 public:
  Locks(std::string server, base::Dialect dialect, base::Version version, std::unique_ptr<LockMeasure> measure)
      : server_(std::move(server)), dialect_(dialect), version_(version), measure_(std::move(measure)) {}

  void measure(const History& history, bool online) {
    const Scratch scratch(server_, "mig_locks");
    measure_->connect(scratch);
    const std::string where = history.one.name + (online ? "" : ", in plain forms");
    try {
      for (const ModelStep& step : history.model) run(step.applied, online, where + ": " + step.migration);
      for (auto step = history.model.rbegin(); step != history.model.rend() && step->reversed; ++step) {
        run(step->reverse, online, where + ": back from " + step->migration);
      }
    } catch (const Lacks&) {
      ++left_out_;
      if (version_ >= base::assumed_version(dialect_)) ADD_FAILURE() << where << " can't be planned";
    } catch (const std::runtime_error& error) {
      ADD_FAILURE() << where << ": " << error.what();
    }
    measure_->leave();
  }

  void expect_agreement() const {
    const auto& facts = dialect::sql_dialect(dialect_).locks();
    for (const Observation& seen : seen_) EXPECT_EQ(disagreement(seen, facts), "") << seen.where;
  }

  void expect_each_fact_to_matter() const {
    std::vector<dialect::LockFact> facts = dialect::sql_dialect(dialect_).locks();
    std::map<size_t, std::vector<const Observation*>> by_fact;
    for (const Observation& seen : seen_) {
      for (const size_t fact : facts_behind(seen, facts)) by_fact[fact].push_back(&seen);
    }
    size_t mistakes = 0;
    for (const auto& [place, observations] : by_fact) {
      const dialect::LockFact right = facts[place];
      const std::vector<dialect::LockFact> all_right = facts;
      for (const dialect::LockFact& wrong : mistaken(right, dialect_)) {
        facts[place] = wrong;
        // What stands beside stronger facts in every statement, or is about a relation that nobody sees, says nothing
        // that could be wrong.
        const bool silent = std::all_of(observations.begin(), observations.end(), [&](const Observation* seen) {
          return !seen->is_whole || says_same(*seen, all_right, facts);
        });
        facts[place] = right;
        if (silent) continue;
        ++mistakes;
        facts[place] = wrong;
        const bool found = std::any_of(observations.begin(), observations.end(),
                                       [&](const Observation* seen) { return !disagreement(*seen, facts).empty(); });
        EXPECT_TRUE(found) << dialect::name_of(right.form) << ": nothing disagrees with " << said(wrong);
      }
      facts[place] = right;
    }
    std::cout << fmt::format(
        "{}: {} steps compared, {} facts behind them, {} mistakes in these found, {} histories not to their end\n",
        server_, seen_.size(), by_fact.size(), mistakes, left_out_);
  }

  // What no step rests on is listed in docs/locks.md, and nothing else is.
  // Of what holds from a version on that others that are measured do not have, where there are such.
  void expect_the_rest_to_be_listed(base::Version since) const {
    const auto& facts = dialect::sql_dialect(dialect_).locks();
    std::set<size_t> measured;
    for (const Observation& seen : seen_) measured.merge(facts_behind(seen, facts));
    const std::set<std::string> listed = listed_as_not_measured();
    for (size_t i = 0; i < facts.size(); ++i) {
      if (facts[i].since < since || dialect::lock_fact(facts, version_, facts[i].form) != &facts[i]) continue;
      const std::string name(dialect::name_of(facts[i].form));
      EXPECT_EQ(listed.contains(name), !measured.contains(i)) << name << ", docs/locks.md";
    }
  }

 private:
  std::set<std::string> listed_as_not_measured() const {
    const std::string text = read_file(std::string(MIG_SOURCE) + "/docs/locks.md");
    static const std::regex line("- (\\w+) `(\\w+)`: .*");
    std::set<std::string> result;
    for (const std::string& each : lines_of(text.substr(text.find("## Not measured")))) {
      std::smatch parts;
      if (std::regex_match(each, parts, line) && parts[1].str() == base::display_name(dialect_))
        result.insert(parts[2]);
    }
    return result;
  }

  static std::string said(const dialect::LockFact& fact) {
    return fmt::format("{} for {}, others {}, {} {}", dialect::name_of(fact.table.mode),
                       static_cast<int>(fact.table.work), dialect::name_of(fact.others.mode),
                       dialect::name_of(fact.algorithm), fact.in_transaction);
  }

  void run(const std::vector<ir::AppliedOperation>& operations, bool online, const std::string& where) {
    base::DiagnosticSink sink;
    plan::PlanOptions options;
    options.online = online;
    const plan::Plan plan = plan::make_plan(dialect_, version_, operations, sink, options);
    if (sink.has_errors()) throw Lacks();  // an older server may
    for (Observation& seen : measure_->run(plan, where)) {
      if (is_known(seen)) seen_.push_back(std::move(seen));
    }
  }

  // What an author's own SQL does is not read, neither in a statement nor in a default: of that the most is said.
  static bool is_known(const Observation& seen) {
    const bool raw = std::any_of(seen.effects.begin(), seen.effects.end(), [](const plan::Effect& effect) {
      return effect.form == dialect::StatementForm::raw_sql;
    });
    // MariaDB renames an index where one that is alike takes its place.
    const auto has = [&](dialect::StatementForm form) {
      return std::any_of(seen.effects.begin(), seen.effects.end(), [&](const auto& each) { return each.form == form; });
    };
    const bool replaces_index = has(dialect::StatementForm::drop_index) && has(dialect::StatementForm::create_index);
    // A column that a reverse brought back is nullable already.
    const bool is_nullable = seen.where.find(": back from 0002_statement") != std::string::npos &&
                             seen.where.find("drop not null on mail of person") != std::string::npos;
    return !raw && !replaces_index && !is_nullable &&
           seen.where.find("add column raw_given to sample") == std::string::npos;
  }

  std::string server_;
  base::Dialect dialect_;
  base::Version version_;
  std::unique_ptr<LockMeasure> measure_;
  std::vector<Observation> seen_;
  size_t left_out_ = 0;  ///< histories, from what the server lacks on
};

// `lacking` are histories that the server is too old for, by their names; those that are taken begin with `only`.
void measure_all(const std::string& server, base::Dialect dialect, std::unique_ptr<LockMeasure> measure,
                 base::Version listed_since = {}, const std::set<std::string>& lacking = {},
                 std::string_view only = "") {
  const Scratch scratch(server, "mig_locks_version");
  Locks locks(server, dialect, scratch.connect()->version(), std::move(measure));
  for (const auto& history : all_histories()) {
    if (!history->one.name.starts_with(only) || !history->targets(dialect) || history->one.no_server.contains(server) ||
        lacking.contains(history->one.name)) {
      continue;
    }
    locks.measure(*history, true);
    locks.measure(*history, false);
  }
  locks.expect_agreement();
  locks.expect_each_fact_to_matter();
  locks.expect_the_rest_to_be_listed(listed_since);
}

TEST(postgresql_locks, are_what_steps_say) {
  MIG_NEEDS_SERVER("postgresql");
  measure_all("postgresql", base::Dialect::postgresql, measure_postgresql());
}

TEST(postgresql_12_locks, are_what_steps_say) {
  MIG_NEEDS_SERVER("postgresql_12");
  // A body of SQL in its author's own words, `begin atomic`, is there from 14 on.
  measure_all("postgresql_12", base::Dialect::postgresql, measure_postgresql(), base::Version{99, 0},
              {"operations/run_sql"});
}

TEST(postgresql_10_locks, are_what_steps_say) {
  MIG_NEEDS_SERVER("postgresql_10");
  // It makes databases slowly: those of the projects for old versions are enough.
  measure_all("postgresql_10", base::Dialect::postgresql, measure_postgresql(), base::Version{99, 0}, {}, "versions/");
}

TEST(postgresql_newest_locks, are_what_steps_say) {
  MIG_NEEDS_SERVER("postgresql_newest");
  measure_all("postgresql_newest", base::Dialect::postgresql, measure_postgresql(), base::Version{16, 0});
}

TEST(mysql_locks, are_what_steps_say) {
  MIG_NEEDS_SERVER("mysql");
  measure_all("mysql", base::Dialect::mysql, measure_mysql());
}

TEST(mysql_5_7_locks, are_what_steps_say) {
  MIG_NEEDS_SERVER("mysql_5_7");
  measure_all("mysql_5_7", base::Dialect::mysql, measure_mysql(), base::Version{99, 0});
}

TEST(mariadb_locks, are_what_steps_say) {
  MIG_NEEDS_SERVER("mariadb");
  measure_all("mariadb", base::Dialect::mariadb, measure_mysql());
}

}  // namespace
}  // namespace mig::tests
