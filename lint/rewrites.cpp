#include "lint/rewrites.h"

#include <fmt/format.h>

#include <algorithm>
#include <set>

#include "compiler/dialect/sql_dialect.h"
#include "compiler/plan/words.h"
#include "lint/old_code.h"
#include "lint/sql.h"

namespace mig::lint {

using base::Dialect;
using base::DialectSet;
using dialect::Blocks;
using dialect::Work;

std::string rewrite_words(const std::string& table, Blocks blocks) {
  const std::string name = schema::quote_name(table);
  switch (blocks) {
    case Blocks::reads_and_writes:
      return fmt::format("all of `{}` is written anew, and nobody can read or write it meanwhile", name);
    case Blocks::writes:
      return fmt::format("all of `{}` is written anew, and nobody can write to it meanwhile", name);
    case Blocks::nothing:
      return fmt::format("all of `{}` is written anew, which takes its time and as much space again", name);
  }
  return "";
}

void report_rewrites(const Migration& migration, Reporter& reporter,
                     const std::function<bool(const LastingLock&)>& is_of_rule, const std::string& help) {
  for (const Script& script : migration.scripts()) {
    for (const TargetPlan& plan : script.plans) {
      if (plan.target.dialect == Dialect::sqlite) continue;
      for (const plan::Step& step : plan.forward.steps) {
        const Op* const op = script.op_of(step);
        if (!op || op->applied->operation.stated) continue;
        for (const plan::Lock& lock : plan::locks_of(plan.forward, step)) {
          const bool anew = lock.work == Work::rewrite || lock.work == Work::index;
          if (!anew || migration.is_small(lock.relation) || !is_of_rule({op, &script, plan.target, &step, lock})) {
            continue;
          }
          const std::string words =
              lock.work == Work::rewrite
                  ? rewrite_words(lock.relation, lock.blocks())
                  : fmt::format("indexes of `{}` are built anew, which {}", schema::quote_name(lock.relation),
                                lock.blocks() == Blocks::nothing
                                    ? "takes its time"
                                    : fmt::format("blocks {} meanwhile", plan::words_of(lock.blocks())));
          reporter.found(op->where(), words, DialectSet::of(plan.target.dialect)).help(help);
        }
      }
    }
  }
}

namespace {

// Since 11.2 MariaDB lets others write while it copies a table, but for a column that counts (measured on 11.8;
// mariadb.com/docs: online-schema-change).
bool copies_online(const Migration& migration, const SqlAction& action) {
  const auto version = migration.version_of(Dialect::mariadb);
  const bool can = action.kind() == rawsql::ActionKind::alter_type || action.kind() == rawsql::ActionKind::add_column ||
                   action.kind() == rawsql::ActionKind::drop_primary_key;
  return version && *version >= base::Version{11, 2} && can && !action.has(rawsql::Trait::identity) &&
         !action.has(rawsql::Trait::lock_blocking);
}

}  // namespace

void report_raw_rewrites(const Migration& migration, Reporter& reporter,
                         std::initializer_list<rawsql::ActionKind> kinds,
                         const std::function<DialectSet(const SqlAction&)>& engines, const std::string& help) {
  migration.each_sql(kinds, [&](const SqlAction& each) {
    if (!is_in_use(migration, each)) return;
    DialectSet where = engines(each);
    if (copies_online(migration, each)) where = where.without(DialectSet::of(Dialect::mariadb));
    if (where.empty()) return;
    const bool postgresql = where.contains(Dialect::postgresql);
    reporter.found(each.where, rewrite_words(each.table, postgresql ? Blocks::reads_and_writes : Blocks::writes), where)
        .help(help);
  });
}

DialectSet mysql_of(const SqlAction& action) {
  return action.engines & (DialectSet::of(Dialect::mysql) | DialectSet::of(Dialect::mariadb));
}

DialectSet postgresql_of(const SqlAction& action) { return action.engines & DialectSet::of(Dialect::postgresql); }

std::optional<SqlType> type_before(const SqlAction& action, Dialect engine) {
  const schema::Column* const column = column_before(action);
  if (!column) return std::nullopt;
  if (column->type.kind == schema::TypeKind::native && !column->type.native.contains(engine)) return std::nullopt;
  return sql_type(engine, dialect::sql_dialect(engine).type(column->type, action.op->before()));
}

namespace {

bool is_integer(const SqlType& type) {
  static const std::set<std::string_view> names = {"tinyint", "smallint", "mediumint", "int", "bigint"};
  return names.contains(type.name);
}

}  // namespace

bool is_same_type(Dialect engine, const SqlType& left, const SqlType& right) {
  // MySQL's `int(11)` says how wide it is shown.
  const bool shown_width = engine != Dialect::postgresql && is_integer(left);
  return left.name == right.name && left.is_unsigned == right.is_unsigned && left.is_array == right.is_array &&
         (shown_width || left.lengths == right.lengths);
}

bool keeps_rows(Dialect engine, const SqlType& from, const SqlType& to) {
  if (is_same_type(engine, from, to)) return true;
  if (from.is_array != to.is_array || from.is_unsigned != to.is_unsigned) return false;
  const auto length = [](const SqlType& type, size_t at, uint32_t unsaid) {
    return at < type.lengths.size() ? type.lengths[at] : unsaid;
  };
  const bool longer = length(from, 0, UINT32_MAX) <= length(to, 0, UINT32_MAX);
  if (engine != Dialect::postgresql) {
    // Values of an enum are enum-rewrite's business. Of a `varchar` MySQL keeps one byte of length up to 255 bytes.
    if (from.name == "enum" && to.name == "enum") return true;
    const bool one_side = (length(from, 0, 0) <= 63) == (length(to, 0, 0) <= 63);
    return from.name == "varchar" && to.name == "varchar" && longer && (one_side || engine == Dialect::mariadb);
  }
  static const std::set<std::string_view> grow = {"varchar", "varbit", "bit varying"};
  static const std::set<std::string_view> times = {"timestamp", "timestamptz", "time", "timetz", "interval"};
  if (from.name == to.name && grow.contains(from.name)) return longer;
  if (from.name == to.name && times.contains(from.name)) return length(from, 0, 6) <= length(to, 0, 6);
  if (from.name == "decimal" && to.name == "decimal") {
    return to.lengths.empty() || (!from.lengths.empty() && longer && length(from, 1, 0) == length(to, 1, 0));
  }
  const bool endless = to.lengths.empty();
  static const std::set<std::pair<std::string_view, std::string_view>> same_bytes = {
      {"varchar", "text"}, {"text", "varchar"}, {"cidr", "inet"}, {"citext", "text"}, {"text", "citext"}};
  return endless && same_bytes.contains({from.name, to.name});
}

std::optional<std::vector<std::string>> enum_values(std::string_view type) {
  if (!type.starts_with("enum")) return std::nullopt;
  std::vector<std::string> values;
  for (size_t at = type.find('\''); at != std::string_view::npos; at = type.find('\'', at)) {
    std::string value;
    for (++at; at < type.size(); ++at) {
      if (type[at] == '\'' && (at + 1 == type.size() || type[at + 1] != '\'')) break;
      if (type[at] == '\'') ++at;
      value += type[at];
    }
    values.push_back(schema::fold(value));
    if (at < type.size()) ++at;
  }
  return values;
}

std::optional<std::vector<std::string>> enum_values_before(const SqlAction& action) {
  const schema::Column* const column = column_before(action);
  const DialectSet here = mysql_of(action);
  if (!column || here.empty()) return std::nullopt;
  const Dialect engine = here.members().front();
  if (column->type.kind == schema::TypeKind::native && !column->type.native.contains(engine)) return std::nullopt;
  return enum_values(dialect::sql_dialect(engine).type(column->type, action.op->before()));
}

std::optional<std::string> charset_in(std::string_view words) {
  for (const std::string_view sign : {"character set", "charset", "collate"}) {
    const size_t at = words.find(sign);
    if (at == std::string_view::npos) continue;
    const size_t begin = words.find_first_not_of(" =\t\n'\"", at + sign.size());
    if (begin == std::string_view::npos) continue;
    const size_t end = words.find_first_of(" ,;\t\n'\")", begin);
    return std::string(words.substr(begin, end == std::string_view::npos ? end : end - begin));
  }
  return std::nullopt;
}

std::string charset_of(std::string_view collation) { return std::string(collation.substr(0, collation.find('_'))); }

}  // namespace mig::lint
