#include "compiler/engine/sizes.h"

#include <charconv>

#include "compiler/dialect/sql_dialect.h"
#include "compiler/engine/catalog_parts.h"

namespace mig::engine {
namespace {

using base::Dialect;
using Sizes = std::map<std::string, Size>;

std::optional<uint64_t> whole(const std::optional<std::string>& value) {
  uint64_t result = 0;
  if (!value) return std::nullopt;
  const auto read = std::from_chars(value->data(), value->data() + value->size(), result);
  return read.ec == std::errc() ? std::optional(result) : std::nullopt;
}

class Reader {
 public:
  Reader(Database& database, const std::vector<std::string>& tables)
      : database_(database), dialect_(dialect::sql_dialect(database.dialect())), tables_(tables) {}

  Sizes read() {
    if (tables_.empty()) return {};
    switch (database_.dialect()) {
      case Dialect::sqlite:
        return sqlite();
      case Dialect::postgresql:
        return postgresql();
      default:
        return mysql();
    }
  }

 private:
  uint64_t count(const std::string& table) {
    return whole(rows(database_, "select count(*) from " + dialect_.name(table)).at(0).at(0)).value_or(0);
  }

  // What was estimated to be empty may only not have been looked at since it was filled.
  uint64_t estimated_or_counted(const std::string& table, const std::optional<std::string>& estimate) {
    const uint64_t estimated = whole(estimate).value_or(0);
    return estimated > 0 ? estimated : count(table);
  }

  // `reltuples` is -1 where the table was never analysed, and was 0 there before PostgreSQL 14
  // (postgresql.org/docs/current/catalog-pg-class.html). A partitioned table has its bytes in its partitions.
  Sizes postgresql() {
    std::string wanted;
    for (size_t i = 0; i < tables_.size(); ++i) {
      const std::string schema = schema::schema_of(tables_[i]);
      wanted += fmt::format("{}({}, {}, {})", i == 0 ? "" : ", ", i,
                            schema.empty() ? "coalesce(current_schema(), 'public')::text" : dialect_.text(schema),
                            dialect_.text(schema::local_name(tables_[i])));
    }
    Sizes sizes;
    for (const Row& row : rows(database_, fmt::format(R"(
select w.place, c.reltuples::numeric,
       (with recursive part (oid) as (select c.oid union all select i.inhrelid from pg_inherits i
          join part p on p.oid = i.inhparent where c.relkind = 'p')
        select sum(pg_total_relation_size(p.oid)) from part p)
from (values {}) w (place, nspname, relname)
join pg_namespace n on n.nspname = w.nspname
join pg_class c on c.relnamespace = n.oid and c.relname = w.relname
where c.relkind in ('r', 'p', 'f'))",
                                                      wanted))) {
      const std::string& table = tables_.at(whole(row[0]).value_or(0));
      sizes[table] = {estimated_or_counted(table, row[1]), whole(row[2])};
    }
    return sizes;
  }

  // MySQL keeps what it says of sizes for a day from 8.0 on, unless the session says otherwise
  // (dev.mysql.com/doc/refman/8.0/en/information-schema-optimization.html).
  Sizes mysql() {
    const bool keeps = database_.dialect() == Dialect::mysql && database_.version() >= base::Version{8, 0};
    if (keeps) rows(database_, "set session information_schema_stats_expiry = 0");
    const Rows answer = rows(database_,
                             "select table_name, table_rows, data_length + index_length from information_schema.tables "
                             "where table_schema = database() and table_type <> 'VIEW'");
    Sizes sizes;
    const std::map<std::string, std::string> names = names_of(answer);
    for (const Row& row : answer) {
      const auto table = names.find(text(row[0]));
      if (table == names.end()) continue;
      sizes[table->second] = {estimated_or_counted(table->first, row[1]), whole(row[2])};
    }
    return sizes;
  }

  Sizes sqlite() {
    const Rows answer = rows(database_, "select name from sqlite_master where type = 'table'");
    // A virtual table that not every build of SQLite has: without it nothing is known of bytes.
    std::map<std::string, std::optional<uint64_t>> bytes;
    const auto pages = database_.query(
        "select m.tbl_name, sum(s.pgsize) from sqlite_master m join dbstat s on s.name = m.name and s.aggregate = true "
        "group by m.tbl_name");
    if (const auto* known = std::get_if<Rows>(&pages)) {
      for (const Row& row : *known) bytes[text(row[0])] = whole(row[1]);
    }
    Sizes sizes;
    for (const auto& [name, table] : names_of(answer)) sizes[table] = {count(name), bytes[name]};
    return sizes;
  }

  // The tables that are looked for, by the names of them that the database has, in the first column of `answer`: these
  // may be written in other letters.
  std::map<std::string, std::string> names_of(const Rows& answer) const {
    std::map<std::string, std::string> exact;
    std::map<std::string, std::string> folded;
    for (const Row& row : answer) {
      exact.emplace(text(row[0]), text(row[0]));
      folded.emplace(schema::fold(text(row[0])), text(row[0]));
    }
    std::map<std::string, std::string> names;
    for (const std::string& table : tables_) {
      auto found = exact.find(table);
      if (found == exact.end()) {
        found = folded.find(schema::fold(table));
        if (found == folded.end()) continue;
      }
      names.emplace(found->second, table);
    }
    return names;
  }

  Database& database_;
  const dialect::SqlDialect& dialect_;
  const std::vector<std::string>& tables_;
};

}  // namespace

std::variant<std::map<std::string, Size>, SqlError> table_sizes(Database& database,
                                                                const std::vector<std::string>& tables) {
  try {
    return Reader(database, tables).read();
  } catch (CatalogError& error) {
    return std::move(error.error);
  }
}

}  // namespace mig::engine
