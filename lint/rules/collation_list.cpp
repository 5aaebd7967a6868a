#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <regex>

#include "lint/added.h"

namespace mig::lint::rules {
namespace {

// What stands behind `character set` and `collate`.
std::vector<std::string> names_in(const std::string& text) {
  static const std::regex said(R"re(\b(?:character\s+set|charset|collate)\s*=?\s*["'`]?([a-z0-9_.@-]+))re",
                               std::regex::icase);
  std::vector<std::string> names;
  for (std::sregex_iterator each(text.begin(), text.end(), said), end; each != end; ++each) names.push_back((*each)[1]);
  return names;
}

}  // namespace

void collation_list(const Migration& migration, Reporter& reporter) {
  const std::vector<std::string>& allowed = reporter.list("allowed");
  if (allowed.empty()) return;
  const auto judge = [&](const std::string& name, base::Location where, base::DialectSet engines,
                         const std::string& what) {
    const bool wanted = std::any_of(allowed.begin(), allowed.end(),
                                    [&](const std::string& each) { return schema::fold(each) == schema::fold(name); });
    if (wanted || name.empty()) return;
    reporter
        .found(where, fmt::format("{} has `{}`, which is none of those that the project wants", what, name), engines)
        .help(fmt::format("take one of `{}`", fmt::join(allowed, "`, `")));
  };
  for (const AddedColumn& each : added_columns(migration)) {
    const std::string what = in_backticks(each.table, each.name);
    if (each.column) judge(each.column->collation, each.where, each.engines(), what);
    if (!each.sql) continue;
    for (const std::string& name : names_in(text_of(*each.sql))) judge(name, each.where, each.engines(), what);
  }
  const auto of_options = [&](const schema::DialectTexts& options, const Op& at, const std::string& table) {
    for (const base::Dialect engine : at.engines.members()) {
      const auto text = options.find(engine);
      if (text == options.end()) continue;
      for (const std::string& name : names_in(text->second)) {
        judge(name, at.where(), base::DialectSet::of(engine), fmt::format("`{}`", schema::quote_name(table)));
      }
    }
  };
  migration.each<ir::CreateTable>(
      [&](const ir::CreateTable& op, const Op& at) { of_options(op.table->options, at, op.table->name); });
  migration.each<ir::SetTableOptions>(
      [&](const ir::SetTableOptions& op, const Op& at) { of_options(op.options, at, op.table); });
  migration.each_sql({rawsql::ActionKind::set_charset}, [&](const SqlAction& each) {
    judge(each.action->type, each.where, each.engines, fmt::format("`{}`", schema::quote_name(each.table)));
  });
}

}  // namespace mig::lint::rules
