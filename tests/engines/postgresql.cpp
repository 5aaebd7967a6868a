#include <fmt/format.h>

#include <stdexcept>

#include "tests/engines/dump.h"
#include "tests/engines/lasting_connection.h"
#include "tests/engines/server.h"

namespace mig::tests {
namespace {

// What a pg_dump of the schema says, from the catalog of version 10 or later: pg_dump refuses a server that is newer
// than itself. What not all versions have is taken out of the row as JSON; `oid` is no column of `*` before 12. Each
// object is a line, so the order of a table's columns does not count. The sequence behind an identity column is part of
// that: what it is called depends on what the column was called when it came.
constexpr const char* catalog = R"sql(
with mine as (select oid as id, * from pg_class where relnamespace in
  (select oid from pg_namespace where nspname !~ '^pg_' and nspname <> 'information_schema'))
select line from (
  select format('%s %s %s %s', c.relkind, c.id::regclass, c.reloptions, c.relpersistence) as line
    from mine c where relkind in ('r', 'v', 'm', 'p', 'S') and not exists
      (select from pg_depend d where d.classid = 'pg_class'::regclass and d.objid = c.id and d.deptype = 'i')
  union all
  select format('column %s.%s %s%s %s default %s identity %s generated %s collation %s', c.id::regclass, a.attname,
      format_type(a.atttypid, a.atttypmod), case when a.attnotnull then ' NOT NULL' end, a.attstorage,
      pg_get_expr(d.adbin, d.adrelid), a.attidentity, coalesce(to_jsonb(a) ->> 'attgenerated', ''), l.collname)
    from mine c join pg_attribute a on a.attrelid = c.id left join pg_attrdef d
      on d.adrelid = a.attrelid and d.adnum = a.attnum left join pg_collation l on l.oid = a.attcollation
    where a.attnum > 0 and not a.attisdropped and c.relkind in ('r', 'p', 'v', 'm')
  union all
  select format('constraint %s on %s: %s, valid %s', k.conname, k.conrelid::regclass, pg_get_constraintdef(k.oid),
      k.convalidated)
    from pg_constraint k where k.conrelid in (select id from mine)
  union all
  select pg_get_indexdef(i.indexrelid) || format(' valid %s', i.indisvalid)
    from pg_index i where i.indrelid in (select id from mine)
  union all
  select format('view %s: %s', c.id::regclass, pg_get_viewdef(c.id)) from mine c where relkind in ('v', 'm')
  union all
  select pg_get_triggerdef(t.oid) from pg_trigger t where t.tgrelid in (select id from mine) and not tgisinternal
  union all
  select pg_get_functiondef(p.oid) from pg_proc p where p.pronamespace in
      (select oid from pg_namespace where nspname !~ '^pg_' and nspname <> 'information_schema')
    and coalesce(to_jsonb(p) ->> 'prokind', case to_jsonb(p) ->> 'proisagg' when 'true' then 'a' else 'f' end)
      in ('f', 'p') and not exists
      (select from pg_depend d where d.objid = p.oid and d.deptype = 'e')
  union all
  select format('enum %s: %s', t.oid::regtype, string_agg(quote_literal(e.enumlabel), ', ' order by e.enumsortorder))
    from pg_type t join pg_enum e on e.enumtypid = t.oid group by t.oid
  union all
  select format('schema %s', nspname) from pg_namespace where nspname !~ '^pg_' and nspname <> 'information_schema'
  union all
  select format('comment %s: %s', pg_describe_object(classoid, objoid, objsubid), description)
    from pg_description where objoid in (select id from mine) or objoid in
      (select oid from pg_constraint where conrelid in (select id from mine))
) as lines order by line collate "C";
)sql";

class Postgresql : public Server {
 public:
  explicit Postgresql(const std::string& name) : name_(name), server_(environment(variable_of(name))) {}

  std::string name() const override { return name_; }
  base::Dialect dialect() const override { return base::Dialect::postgresql; }

  std::string missing() const override {
    if (server_.empty()) return "no PostgreSQL server: " + variable_of(name_) + " is not set";
    if (!in_path("psql") || !in_path("pg_dump")) return "no psql or no pg_dump in PATH";
    return {};
  }

  void create(const std::string& database) override {
    drop(database);
    // A database's files are copied from the template faster than its pages are logged, as all are before version 15.
    server_wide_.run(url("postgres"), fmt::format("create database {} template template0{}", database,
                                                  version() >= 15 ? " strategy file_copy" : ""));
  }

  void drop(const std::string& database) override {
    connection_.leave(url(database));
    server_wide_.run(url("postgres"), "drop database if exists " + database);
  }
  std::string url(const std::string& database) const override { return connection(database); }

  Finished run_script(const std::string& database, const std::filesystem::path& script,
                      std::chrono::seconds timeout) override {
    return run({.arguments = {"psql", "-X", "-q", "-v", "ON_ERROR_STOP=1", "-d", connection(database), "-f", script},
                .timeout = timeout});
  }

  void try_each(const std::string& database, const std::string& statements) override {
    run({.arguments = {"psql", "-X", "-q", "-d", connection(database)}, .input = statements});
  }

  std::string quick_schema(const std::string& database) override {
    std::string lines;
    for (const engine::Row& row : ask(database, catalog)) lines += *row[0] + "\n";
    return lines;
  }

  std::string schema(const std::string& database) override {
    if (is_newest()) return quick_schema(database);
    const Finished finished = run({.arguments = {"pg_dump", "-s", "-d", connection(database)}});
    if (!finished.ok()) throw std::runtime_error(finished.description());
    return normal_postgresql(finished.out);
  }

  // By the names of the columns: one that was dropped comes back as the last.
  std::string rows(const std::string& database) override {
    std::string selects;
    for (const engine::Row& table : ask(database, R"sql(
select quote_literal(oid::regclass::text), oid::regclass::text from pg_class where relkind = 'r' and relnamespace in
  (select oid from pg_namespace where nspname !~ '^pg_' and nspname <> 'information_schema')
)sql")) {
      selects += fmt::format("{}select {}, to_jsonb(t)::text from {} t", selects.empty() ? "" : " union all ",
                             *table[0], *table[1]);
    }
    std::string lines;
    if (selects.empty()) return lines;
    for (const engine::Row& row : ask(database, selects)) lines += *row[0] + "\t" + *row[1] + "\n";
    return sorted_lines(lines);
  }

  std::map<std::string, Counter> counters(const std::string& database) override {
    std::string selects;
    for (const engine::Row& column : ask(database, R"sql(
select format('select %L, coalesce((select max(%I) from %s), 0)::bigint, case when is_called then last_value + 1 else last_value end '
    'from %s', a.attrelid::regclass, a.attname, a.attrelid::regclass,
    pg_get_serial_sequence(a.attrelid::regclass::text, a.attname))
  from pg_attribute a join pg_class c on c.oid = a.attrelid where a.attidentity <> '' and not a.attisdropped and c.relkind = 'r'
)sql")) {
      selects += (selects.empty() ? "" : " union all ") + *column[0];
    }
    std::map<std::string, Counter> result;
    if (selects.empty()) return result;
    for (const engine::Row& row : ask(database, selects)) result[*row[0]] = {std::stoll(*row[1]), std::stoll(*row[2])};
    return result;
  }

 private:
  std::string connection(const std::string& database) const { return server_ + " dbname=" + database; }

  int version() {
    if (version_ == 0) {
      version_ = std::stoi(server_wide_.ask(url("postgres"), "show server_version_num").at(0).at(0).value()) / 10000;
    }
    return version_;
  }

  engine::Rows ask(const std::string& database, const std::string& query) {
    return connection_.ask(url(database), query);
  }

  std::string name_;
  std::string server_;
  int version_ = 0;  ///< 0: not asked yet
  LastingConnection connection_;
  LastingConnection server_wide_;  ///< databases are made and dropped from another one
};

}  // namespace

std::unique_ptr<Server> make_postgresql(const std::string& name) { return std::make_unique<Postgresql>(name); }

}  // namespace mig::tests
