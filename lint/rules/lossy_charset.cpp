#include <fmt/format.h>

#include <set>

#include "lint/added.h"
#include "lint/rewrites.h"

namespace mig::lint::rules {
namespace {

using rawsql::ActionKind;

// Those that have not all characters of Unicode (dev.mysql.com/doc/refman/8.0/en/charset-charsets.html).
bool is_narrow(const std::string& charset) {
  static const std::set<std::string_view> narrow = {
      "armscii8", "ascii",    "big5",    "cp1250",  "cp1251", "cp1256", "cp1257", "cp850",   "cp852",
      "cp866",    "cp932",    "dec8",    "eucjpms", "euckr",  "gb2312", "gbk",    "geostd8", "greek",
      "hebrew",   "hp8",      "keybcs2", "koi8r",   "koi8u",  "latin1", "latin2", "latin5",  "latin7",
      "macce",    "macroman", "sjis",    "swe7",    "tis620", "ucs2",   "ujis",   "utf8",    "utf8mb3"};
  return narrow.contains(charset);
}

}  // namespace

void lossy_charset(const Migration& migration, Reporter& reporter) {
  const auto say = [&](base::Location where, base::DialectSet engines, const std::string& what,
                       const std::string& charset) {
    reporter
        .found(where,
               fmt::format(
                   "characters of {} that `{}` does not have stop the migration, or become `?` where the mode is not "
                   "strict",
                   what, charset),
               engines)
        .help("use `utf8mb4`, which has them all; or fill a new column, and compare before the old one goes");
  };
  migration.each<ir::ChangeColumnType>([&](const ir::ChangeColumnType& op, const Op& at) {
    const schema::TablePtr table = at.before().find_table(op.table);
    const schema::Column* const column = table ? table->find_column(op.column) : nullptr;
    const base::DialectSet engines =
        at.engines & (base::DialectSet::of(base::Dialect::mysql) | base::DialectSet::of(base::Dialect::mariadb));
    const std::string charset = charset_of(op.collation);
    if (!column || engines.empty() || at.made->has_column(op.table, op.column) || !is_narrow(charset) ||
        charset_of(column->collation) == charset) {
      return;
    }
    say(at.where(), engines, in_backticks(op.table, op.column), charset);
  });
  migration.each_sql({ActionKind::set_charset, ActionKind::alter_type}, [&](const SqlAction& each) {
    const base::DialectSet engines = mysql_of(each);
    const auto said =
        each.kind() == ActionKind::set_charset ? std::optional(each.action->type) : charset_in(words_of(each));
    if (engines.empty() || each.new_table || !said || !is_narrow(charset_of(schema::fold(*said)))) return;
    const std::string what = each.action->part.empty() ? fmt::format("`{}`", schema::quote_name(each.table))
                                                       : in_backticks(each.table, each.action->part);
    say(each.where, engines, what, charset_of(schema::fold(*said)));
  });
}

}  // namespace mig::lint::rules
