#include <fmt/format.h>

#include "lint/old_code.h"
#include "lint/reporter.h"

namespace mig::lint::rules {
namespace {

using schema::quote_name;
using schema::quote_string;

void say(Reporter& reporter, base::Location where, base::DialectSet engines, const std::string& type,
         const std::string& from, const std::string& to) {
  reporter
      .found(where,
             fmt::format("code that runs still writes {} into `{}` and compares with it, which fails from now on",
                         quote_string(from), quote_name(type)),
             engines)
      .help(fmt::format(
          "let both be there for a while: `alter enum {0} add {2};` now, and `alter enum {0} drop {1} replace {2} "
          "offline;` in `phase contract`",
          quote_name(type), quote_string(from), quote_string(to)));
}

}  // namespace

void rename_enum_value(const Migration& migration, Reporter& reporter) {
  const auto is_new = [&](const std::string& name) {
    return has_operation<ir::CreateEnum>(migration, [&](const ir::CreateEnum& op) { return op.type->name == name; }) ||
           has_sql(migration, {rawsql::ActionKind::create_type},
                   [&](const SqlAction& each) { return each.action->object == name; });
  };
  each_beside_old_code<ir::RenameEnumValue>(migration, [&](const ir::RenameEnumValue& op, const Op& at, const Script&) {
    if (!is_new(op.name)) say(reporter, at.where(), at.engines, op.name, op.from, op.to);
  });
  each_sql_beside_old_code(migration, {rawsql::ActionKind::rename_enum_value},
                           [&](const SqlAction& each, const Script&) {
                             if (is_new(each.action->object)) return;
                             const std::string to = each.action->columns.empty() ? "…" : each.action->columns.front();
                             say(reporter, each.where, each.engines, each.action->object, each.action->part, to);
                           });
}

}  // namespace mig::lint::rules
