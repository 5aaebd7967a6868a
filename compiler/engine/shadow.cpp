#include "compiler/engine/shadow.h"

#include <fmt/format.h>

#include <functional>

#include "compiler/dialect/sql_dialect.h"
#include "compiler/engine/catalog_parts.h"
#include "compiler/plan/plan.h"

namespace mig::engine {
namespace {

using base::Dialect;

// Throws CatalogError.
void run_all(Database& database, const std::vector<std::string>& statements) {
  for (const std::string& statement : statements) {
    if (auto error = database.run(statement)) throw CatalogError{std::move(*error)};
  }
}

// Throws CatalogError.
Catalog read_or_throw(Database& database, const CatalogOptions& options = {}) {
  auto catalog = read_catalog(database, options);
  if (auto* error = std::get_if<SqlError>(&catalog)) throw CatalogError{std::move(*error)};
  return std::move(std::get<Catalog>(catalog));
}

Catalog sqlite_shadow(const schema::Schema& model) {
  const std::unique_ptr<Database> shadow = sqlite_in_memory();
  run_all(*shadow, plan::create_schema(shadow->dialect(), model));
  return read_or_throw(*shadow);
}

// Runs what puts things back, however a block is left.
class Finally {
 public:
  explicit Finally(std::function<void()> what) : what_(std::move(what)) {}
  ~Finally() { what_(); }
  Finally(const Finally&) = delete;
  Finally& operator=(const Finally&) = delete;

 private:
  std::function<void()> what_;
};

Catalog postgresql_shadow(Database& database, const schema::Schema& model) {
  const dialect::SqlDialect& sql = dialect::sql_dialect(Dialect::postgresql);
  const Rows path = rows(database, "select current_setting('search_path')");
  const Finally back([&] { database.roll_back(); });
  // What has no schema of its own is made in a new one; the other schemas that are there step aside, so that the
  // model's can be made under their names. Where an extension lives it stays, unseen: what it brought is needed.
  std::vector<std::string> statements = {"begin"};
  CatalogOptions options;
  for (const Row& row : rows(database, R"(
select n.nspname, n.nspname !~ '^pg_' and n.nspname not in ('information_schema', 'public', current_schema())
       and not exists (select 1 from pg_extension e where e.extnamespace = n.oid)
from pg_namespace n)")) {
    std::string name = text(row[0]);
    if (is_true(row[1])) {
      const std::string away = "mig_away_" + name;
      statements.push_back(fmt::format("alter schema {} rename to {}", sql.name(name), sql.name(away)));
      name = away;
    }
    options.hidden_schemas.push_back(name);
  }
  statements.emplace_back("create schema mig_shadow");
  statements.push_back(fmt::format("set local search_path = mig_shadow, {}", text(path.at(0).at(0))));
  run_all(database, statements);
  run_all(database, plan::create_schema(database.dialect(), model));
  return read_or_throw(database, options);
}

Catalog mysql_shadow(Database& database, const schema::Schema& model) {
  const dialect::SqlDialect& sql = dialect::sql_dialect(database.dialect());
  const Row session = rows(database,
                           "select database(), concat('mig_shadow_', connection_id()), @@character_set_database, "
                           "@@collation_database, @@session.sql_mode, @@session.foreign_key_checks")
                          .at(0);
  const std::string shadow = sql.name(text(session[1]));
  // The modes of the scripts: they decide what a text in quotes is, and what a value that does not fit does.
  const std::vector<std::string> open = {
      "drop database if exists " + shadow,
      fmt::format("create database {} character set {} collate {}", shadow, text(session[2]), text(session[3])),
      "use " + shadow, "set session foreign_key_checks = 0",
      "set session sql_mode = 'STRICT_ALL_TABLES,NO_ZERO_IN_DATE,NO_ZERO_DATE,ERROR_FOR_DIVISION_BY_ZERO,"
      "NO_ENGINE_SUBSTITUTION'"};
  const Finally back([&] {
    database.run("use " + sql.name(text(session[0])));
    database.run("drop database if exists " + shadow);
    database.run("set session foreign_key_checks = " + text(session[5]));
    database.run("set session sql_mode = " + sql.text(text(session[4])));
  });
  run_all(database, open);
  run_all(database, plan::create_schema(database.dialect(), model));
  return read_or_throw(database);
}

}  // namespace

std::variant<Catalog, SqlError> read_shadow(Database& database, const schema::Schema& model) {
  try {
    switch (database.dialect()) {
      case Dialect::sqlite:
        return sqlite_shadow(model);
      case Dialect::postgresql:
        return postgresql_shadow(database, model);
      default:
        return mysql_shadow(database, model);
    }
  } catch (CatalogError& error) {
    return std::move(error.error);
  }
}

}  // namespace mig::engine
