#include <fmt/format.h>

#include "compiler/base/text.h"
#include "lint/names.h"
#include "lint/reporter.h"
#include "lint/texts.h"

namespace mig::lint::rules {
namespace {

constexpr size_t longest_on_postgresql = 63;  // bytes, postgresql.org/docs/current/sql-syntax-lexical.html
constexpr size_t longest_on_mysql = 64;       // characters, dev.mysql.com/doc/refman/8.4/en/identifier-length.html

// The whole of a name that PostgreSQL's parser has cut, as the text has it; the name itself where it is all of it.
std::string uncut(const GivenName& name) {
  // It cuts no character in two, so that up to three bytes less are left.
  if (name.name.size() + 3 < longest_on_postgresql) return name.name;
  const std::string text = SqlText{name.sql->op, name.sql->engines, true, {name.sql}}.text();
  const std::string folded = schema::fold(text);
  const size_t begin = folded.find(schema::fold(name.name), name.sql->action->begin);
  if (begin == std::string::npos) return name.name;
  size_t end = begin + name.name.size();
  const auto goes_on = [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '_' || c == '$' ||
           static_cast<unsigned char>(c) > 127;
  };
  while (end < folded.size() && goes_on(folded[end])) ++end;
  return text.substr(begin, end - begin);
}

}  // namespace

void long_name(const Migration& migration, Reporter& reporter) {
  for (const GivenName& each : given_names(migration)) {
    if (!each.sql) continue;
    const bool postgresql = each.engines.contains(base::Dialect::postgresql);
    const std::string whole = postgresql ? uncut(each) : each.name;
    const bool sqlite_alone = each.engines == base::DialectSet::of(base::Dialect::sqlite);
    if (postgresql && whole.size() > longest_on_postgresql) {
      reporter
          .found(
              each.where,
              fmt::format("PostgreSQL cuts `{}`, which has {} bytes, to 63 without an error: who says the whole name "
                          "elsewhere may not find it",
                          whole, whole.size()),
              each.engines)
          .help("choose a shorter one");
    } else if (!postgresql && !sqlite_alone && base::code_points(whole) > longest_on_mysql) {
      reporter
          .found(each.where,
                 fmt::format("`{}` has {} characters, and the server refuses more than 64", whole,
                             base::code_points(whole)),
                 each.engines)
          .help("choose a shorter one");
    }
  }
}

}  // namespace mig::lint::rules
