#include <fmt/format.h>

#include <set>

#include "lint/old_code.h"
#include "lint/rewrites.h"

namespace mig::lint::rules {
namespace {

using base::Dialect;
using base::DialectSet;
using rawsql::ActionKind;

// Options for which all rows are written anew (dev.mysql.com/doc/refman/8.0/en/innodb-online-ddl-operations.html).
bool is_in_rows(const std::string& option) {
  static const std::set<std::string_view> names = {"engine",     "row_format",      "key_block_size", "compression",
                                                   "encryption", "page_compressed", "encrypted",      "tablespace"};
  return names.contains(option);
}

std::string value_of(const std::string& options, const std::string& name) {
  for (const schema::Setting& each : schema::parse_settings(options).value_or(std::vector<schema::Setting>{})) {
    if (schema::fold(each.name) == name) return schema::fold(each.value);
  }
  return "";
}

std::string text_of(const schema::DialectTexts& texts, Dialect engine) {
  const auto own = texts.find(engine);
  const auto found = own == texts.end() ? texts.find(base::covered_by(engine)) : own;
  return found == texts.end() ? "" : found->second;
}

// Whether an operation changes such an option; naming the engine that all tables have changes nothing.
bool changes_rows(const ir::SetTableOptions& op, const schema::TablePtr& before, Dialect engine) {
  const std::string older = before ? text_of(before->options, engine) : "";
  const std::string newer = text_of(op.options, engine);
  for (const schema::Setting& each : schema::parse_settings(newer).value_or(std::vector<schema::Setting>{})) {
    const std::string name = schema::fold(each.name);
    const std::string was = value_of(older, name);
    const bool same = was == schema::fold(each.value) || (was.empty() && schema::fold(each.value) == "innodb");
    if (is_in_rows(name) && !same) return true;
  }
  return false;
}

}  // namespace

void change_engine(const Migration& migration, Reporter& reporter) {
  const char* const help =
      "do it with a tool that copies the table beside itself (gh-ost, pt-online-schema-change), or when nobody works";
  migration.each<ir::SetTableOptions>([&](const ir::SetTableOptions& op, const Op& at) {
    if (at.made->has_table(op.table) || migration.is_small(op.table)) return;
    for (const Dialect engine : at.engines.members()) {
      if (base::covered_by(engine) != Dialect::mysql) continue;
      const schema::TablePtr before = at.before().find_table(op.table);
      if (!changes_rows(op, before, engine)) continue;
      const bool other_engine = value_of(text_of(op.options, engine), "engine") != "" &&
                                value_of(text_of(op.options, engine), "engine") != "innodb";
      reporter
          .found(at.where(), rewrite_words(op.table, other_engine ? dialect::Blocks::writes : dialect::Blocks::nothing),
                 DialectSet::of(engine))
          .help(help);
    }
  });
  report_raw_rewrites(
      migration, reporter, {ActionKind::set_engine, ActionKind::set_table_options},
      [](const SqlAction& each) {
        const bool rewrites = each.kind() == ActionKind::set_engine || is_in_rows(each.action->part);
        return rewrites && !each.has(rawsql::Trait::in_new_table) ? mysql_of(each) : DialectSet{};
      },
      help);
}

}  // namespace mig::lint::rules
