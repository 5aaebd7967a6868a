#include "tests/engines/journey.h"

#include <fmt/format.h>
#include <unistd.h>

#include <algorithm>
#include <regex>

#include "compiler/engine/drift.h"
#include "compiler/sema/squash.h"
#include "tests/engines/rows.h"

namespace mig::tests {

namespace fs = std::filesystem;

Journey::Journey(Server& server, const History& history, Tables tables, const Exceptions& exceptions,
                 Reporter& reporter)
    : server_(server),
      history_(history),
      tables_(tables),
      exceptions_(exceptions),
      reporter_(reporter),
      // Runs side by side may use the same server.
      database_(fmt::format("mig_test_{}", getpid())) {
  const Compiled& compiled = history.compiled;
  std::copy_if(compiled.scripts.begin(), compiled.scripts.end(), std::back_inserter(steps_),
               [&](const CompiledScript& script) { return script.dialect == name_of(server.dialect()); });
  filled_.resize(steps_.size());
  for (const auto& [path, text] : compiled.files) write_file(folder_.path() / path, text);
  server_.create(database_);
  base::DiagnosticSink sink;
  connection_ = engine::open(server_.url(database_), sink);
  if (!connection_) throw std::runtime_error(sink.sorted().front().message);
}

Journey::~Journey() {
  connection_ = nullptr;  // a server does not drop what is in use
  try {
    server_.drop(database_);
  } catch (const std::exception& error) {
    reporter_.fail(fmt::format("the database cannot be dropped: {}", error.what()));
  }
}

void Journey::run() {
  try {
    if (forward_first() && back()) forward_again();
  } catch (const std::runtime_error& error) {
    // A question that the server can't answer: what it has is not what it should have.
    reporter_.fail(error.what());
  }
}

bool Journey::forward_first() {
  schemas_.push_back(schema_now());
  for (size_t i = 0; i < steps_.size(); ++i) {
    const CompiledScript& step = steps_[i];
    const bool filled = tables_ == Tables::filled;
    if (filled) {
      if (exceptions_.forward_without_rows.contains(step.migration)) take_rows_out(i);
      rows_.push_back(server_.rows(database_));
      if (is_exact(i) && !goes_there_and_back(i)) return false;
    }
    const Counters before = filled ? server_.counters(database_) : Counters();
    const RowCounts rows_before = filled ? row_counts(schema_before(i)) : RowCounts();
    if (!run_script(step.up)) return false;
    schemas_.push_back(schema_now());
    if (!verifies(i)) return false;
    if (!fits_model("after", i, history_.step(step).after)) return false;
    if (!filled) continue;
    if (!rows_stay(i, rows_before) || !counters_stand("after", i, before, false)) return false;
    if (!put_given_rows_in(i) || !fill_empty_tables(i)) return false;
  }
  return true;
}

bool Journey::fits_model(const char* when, size_t step, const std::optional<schema::Schema>& model) {
  if (!model) return true;
  const std::vector<std::string> drift = unexplained(engine::drift(*connection_, *model));
  if (drift.empty()) return true;
  reporter_.fail(
      fmt::format("{} {} the catalog is not what the model says:\n{}", when, steps_[step].up, fmt::join(drift, "\n")));
  return false;
}

// Whether the model is back at what it was before the step: it was held against the database then.
bool Journey::is_as_before(size_t step) const {
  const std::optional<schema::Schema>& reversed = history_.step(steps_[step]).reversed;
  return reversed &&
         sema::squash_differences(schema_before(step), *reversed, base::DialectSet::of(server_.dialect())).empty();
}

// The drift without columns that came back nullable and since are `not null` again: where SQLite rebuilds their table,
// a script makes it as it was on the way forward.
std::vector<std::string> Journey::unexplained(const std::vector<std::string>& drift) const {
  static const std::regex side(": (missing|unexpected): ");
  const auto without_side = [](const std::string& line) { return std::regex_replace(line, side, ": "); };
  const auto required = [&](const std::string& line) {
    std::string result = without_side(line);
    std::erase(result, '?');
    return result;
  };
  std::vector<std::string> result;
  std::copy_if(drift.begin(), drift.end(), std::back_inserter(result), [&](const std::string& line) {
    return std::none_of(drift.begin(), drift.end(), [&](const std::string& other) {
      return !nullable_.empty() && without_side(line) != without_side(other) && required(line) == required(other);
    });
  });
  return result;
}

schema::Schema Journey::schema_before(size_t step) const {
  return step == 0 ? schema::Schema() : history_.step(steps_[step - 1]).after;
}

// A history that was made for the test is a case that goes its way as a whole too: there the engine's own tool looks.
std::string Journey::schema_now() {
  return history_.folder ? server_.quick_schema(database_) : server_.schema(database_);
}

// By tables, those that there are.
Journey::RowCounts Journey::row_counts(const schema::Schema& schema) {
  RowCounts result;
  const std::vector<std::string> tables = tables_by_parents({{&schema}, {}}, server_.dialect());
  if (tables.empty()) return result;
  for (const engine::Row& row : asked(count_rows(tables, server_.dialect()))) {
    result[tables.at(std::stoul(row[0].value()))] = std::stoll(row[1].value());
  }
  return result;
}

// Migrations take no rows out of a table that stays, unless they say so, least of all a rebuild out of the tables that
// refer to it.
bool Journey::rows_stay(size_t step, const RowCounts& before) {
  for (const ir::Operation& operation : history_.step(steps_[step]).operations()) {
    if (std::holds_alternative<ir::DeleteWhere>(operation.node)) return true;
  }
  const RowCounts now = row_counts(history_.step(steps_[step]).after);
  std::set<std::string> emptied;
  for (const ir::Operation& operation : history_.step(steps_[step]).operations()) {
    if (const auto* archive = std::get_if<ir::ArchiveRows>(&operation.node)) emptied.insert(archive->table);
  }
  for (const auto& [table, was] : before) {
    const auto found = now.find(table);
    if (found == now.end() || found->second >= was || emptied.contains(table)) continue;
    reporter_.fail(fmt::format("after {} {} has {} rows, but had {}", steps_[step].up, table, found->second, was));
    return false;
  }
  return true;
}

engine::Rows Journey::asked(const std::string& query) {
  auto rows = connection_->query(query);
  if (const auto* error = std::get_if<engine::SqlError>(&rows)) throw std::runtime_error(error->message);
  return std::move(std::get<engine::Rows>(rows));
}

// What rows had is lost in many ways, which the schema does not show. A column may come back without its `not
// null`, and so stays until its table goes. What else a script says that it loses is not known here.
bool Journey::takes_losses_in(size_t step) {
  static const std::string title = "it does not bring back";
  static const std::regex nullable("--   that [\"`]?(.*?)[\"`]? of .* is `not null`.*");
  static const std::regex of_rows(
      "^--   (what sql '|the values of|the rows of|values of|which values of|which rows had|how far|"
      "how it was before: update) ");
  bool in_losses = false;
  for (const std::string& line : lines_of(history_.compiled.files.at(*steps_[step].down))) {
    if (!line.starts_with("--")) break;
    if (in_losses && !line.starts_with("--   ")) break;
    std::smatch parts;
    if (in_losses && std::regex_match(line, parts, nullable)) {
      nullable_.insert(parts[1].str());
    } else if (in_losses && !std::regex_search(line, of_rows)) {
      return false;
    }
    if (line.find(title) != std::string::npos) in_losses = true;
  }
  return true;
}

// The schema as it would be if the columns that came back nullable had always been.
std::string Journey::with_losses(const std::string& schema) const {
  static const std::regex not_null(" NOT NULL| not null| DEFAULT NULL");
  // SQLite's check of JSON, which lets nulls through where there may be some.
  static const std::regex json_check(R"(check \( (json_valid \( (.*) \)) \))");
  if (nullable_.empty()) return schema;
  std::vector<std::regex> columns;
  for (const std::string& column : nullable_) {
    // Where the engine has only small letters, so has what is said of its schema.
    columns.emplace_back("(^|[ .`\"])" + column + "([ ,`\"]|$)", std::regex::icase);
  }
  std::string result;
  for (const std::string& line : lines_of(schema)) {
    const bool lost = std::any_of(columns.begin(), columns.end(),
                                  [&](const std::regex& column) { return std::regex_search(line, column); });
    // PostgreSQL 18 keeps `not null` as a constraint too.
    if (lost && line.find(": NOT NULL ") != std::string::npos) continue;
    if (!lost) {
      result += line + "\n";
      continue;
    }
    const std::string nullable = std::regex_replace(line, not_null, "");
    result += std::regex_replace(nullable, json_check, "check ( $2 is null or $1 )") + "\n";
  }
  return result;
}

// All rows of the tables that there are before a step.
void Journey::take_rows_out(size_t step) {
  if (step == 0) return;
  std::vector<std::string> tables = tables_by_parents(history_.from(steps_[step - 1]), server_.dialect());
  std::reverse(tables.begin(), tables.end());
  server_.try_each(database_, delete_rows(tables, server_.dialect()));
}

bool Journey::goes_there_and_back(size_t step) {
  const Counters before = server_.counters(database_);
  return run_script(steps_[step].up) && run_script(*steps_[step].down) &&
         same("the schema, forward and back over", step, schemas_.back(), schema_now()) &&
         same("the rows, forward and back over", step, rows_.back(), server_.rows(database_)) &&
         counters_stand("forward and back over", step, before, true);
}

bool Journey::back() {
  // Until something is lost that was there on the way forward.
  bool rows_are_known = tables_ == Tables::filled;
  bool schema_is_known = true;
  bool rows_were_taken_out = false;
  turned_ = true;
  turned_at_ = steps_.size();
  while (turned_at_ > 0 && steps_[turned_at_ - 1].down) {
    const size_t i = --turned_at_;
    if (!filled_[i].empty()) server_.try_each(database_, delete_rows(filled_[i], server_.dialect()));
    if (given_.contains(i)) rows_are_known = false;
    if (tables_ == Tables::filled && exceptions_.back_without_rows.contains(steps_[i].migration)) {
      take_rows_out(i + 1);
    }
    if (!run_script(*steps_[i].down)) return false;
    if (!is_exact(i)) rows_are_known = false;
    if (!takes_losses_in(i)) schema_is_known = false;
    // Rows without a value in a column that came back are in the way of a rebuild that says `not null` of it.
    if (server_.dialect() == base::Dialect::sqlite && !nullable_.empty()) take_rows_out(i);
    if (exceptions_.forward_without_rows.contains(steps_[i].migration)) rows_were_taken_out = true;
    if (schema_is_known &&
        !same("the schema after the reverse of", i, with_losses(schemas_[i]), with_losses(schema_now()))) {
      return false;
    }
    const bool fitted = schema_is_known && nullable_.empty() && is_as_before(i);
    if (!fitted && !fits_model("after the reverse of", i, history_.step(steps_[i]).reversed)) return false;
    if (rows_are_known && !same("the rows after the reverse of", i, rows_[i], server_.rows(database_))) return false;
    if (rows_were_taken_out) rows_are_known = false;
  }
  return true;
}

bool Journey::forward_again() {
  nullable_.clear();
  for (size_t i = turned_at_; i < steps_.size(); ++i) {
    if (tables_ == Tables::filled && exceptions_.forward_without_rows.contains(steps_[i].migration)) take_rows_out(i);
    if (!run_script(steps_[i].up)) return false;
    if (!same("the schema, the second time after", i, schemas_[i + 1], schema_now())) return false;
    if (!verifies(i)) return false;
    if (tables_ == Tables::empty) continue;
    // Those that are still there from the first time are passed over.
    const fs::path given = given_rows_after(i);
    if (!given.empty()) server_.try_each(database_, read_file(given));
    if (!fill_empty_tables(i)) return false;
  }
  return true;
}

bool Journey::run_script(const std::string& path_under_out) {
  const Finished finished = server_.run_script(database_, folder_.path() / path_under_out);
  if (!finished.ok()) reporter_.fail(path_under_out + ": " + finished.description());
  return finished.ok();
}

// What can be verified again holds when the script has run, and looking at it changes nothing.
bool Journey::verifies(size_t step) {
  const std::optional<std::string>& script = steps_[step].verify;
  if (!script) return true;
  const std::string rows = server_.rows(database_);
  return run_script(*script) && same("the schema, verified after", step, schemas_[step + 1], schema_now()) &&
         same("the rows, verified after", step, rows, server_.rows(database_));
}

// Of a project by the script's name: the migration's, with its phase as in `0001_initial.1_expand`. A file's are for
// what it ends in, or, where their first line says so, for what one of its statements (or phases) leaves: for nothing
// where that is no script of its own.
fs::path Journey::given_rows_after(size_t step) const {
  static const std::regex directive("^-- after statement ([0-9]+)\n");
  fs::path rows = history_.given_rows;
  if (rows.extension() != ".sql") {
    const std::string& script = steps_[step].up;  // `sqlite/billing/0001_initial.up.sql`
    const size_t begin = script.find('/') + 1;
    rows /= script.substr(begin, script.size() - begin - std::string_view(".up.sql").size()) + ".sql";
  }
  if (!fs::exists(rows)) return {};
  if (history_.given_rows.extension() != ".sql") return rows;
  const std::string text = read_file(rows);
  std::smatch parts;
  const bool says = std::regex_search(text, parts, directive, std::regex_constants::match_continuous);
  return step + 1 == (says ? std::stoul(parts[1]) : steps_.size()) ? rows : fs::path();
}

bool Journey::put_given_rows_in(size_t step) {
  const fs::path rows = given_rows_after(step);
  if (rows.empty()) return true;
  given_.insert(step);
  const Finished finished = server_.run_script(database_, rows);
  if (!finished.ok()) reporter_.fail(rows.string() + ": " + finished.description());
  return finished.ok();
}

bool Journey::fill_empty_tables(size_t step) {
  const Ahead ahead = history_.from(steps_[step]);
  const std::vector<std::string> all = tables_by_parents(ahead, server_.dialect());
  const auto find_empty = [&] {
    const RowCounts counts = row_counts(*ahead.schemas.front());
    std::vector<std::string> empty;
    std::copy_if(all.begin(), all.end(), std::back_inserter(empty),
                 [&](const std::string& table) { return counts.at(table) == 0; });
    return empty;
  };
  const std::vector<std::string> empty = find_empty();
  if (empty.empty()) return true;
  server_.try_each(database_, insert_rows(ahead, empty, server_.dialect()));
  const std::vector<std::string> still = find_empty();
  for (const std::string& table : empty) {
    if (std::find(still.begin(), still.end(), table) != still.end()) {
      unfilled_.insert(table);
    } else if (!turned_) {
      // Children go out before their parents.
      filled_[step].insert(filled_[step].begin(), table);
    }
  }
  return true;
}

bool Journey::counters_stand(const char* when, size_t step, const Counters& before, bool reversed) {
  const Counters after = server_.counters(database_);
  for (const auto& [table, was] : before) {
    if (!reversed || after.contains(table)) continue;
    reporter_.fail(fmt::format("{} {} {} has no counter any more", when, steps_[step].up, table));
    return false;
  }
  for (const auto& [table, now] : after) {
    const auto known = before.find(table);
    // Rows that a case gives may leave a counter behind, and a migration the table under another name.
    const bool was_behind = std::any_of(before.begin(), before.end(), [&, name = table](const auto& each) {
      return (known == before.end() || each.first == name) && each.second.next <= each.second.greatest;
    });
    if (now.next <= now.greatest && !was_behind) {
      reporter_.fail(fmt::format("{} {} the counter of {} is at {}, but there is a {} already", when, steps_[step].up,
                                 table, now.next, now.greatest));
      return false;
    }
    // Keys that were given are not given again, not even when their rows are gone.
    if (reversed && known != before.end() && now.next < known->second.next) {
      reporter_.fail(fmt::format("{} {} the counter of {} is at {}, but was at {}", when, steps_[step].up, table,
                                 now.next, known->second.next));
      return false;
    }
  }
  return true;
}

bool Journey::same(const char* what, size_t step, const std::string& before, const std::string& now) const {
  const std::string differs = difference(before, now);
  if (!differs.empty()) reporter_.fail(fmt::format("{} {} is not what it was: {}", what, steps_[step].up, differs));
  return differs.empty();
}

}  // namespace mig::tests
