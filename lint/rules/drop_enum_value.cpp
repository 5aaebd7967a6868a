#include <fmt/format.h>

#include <algorithm>

#include "lint/added.h"
#include "lint/texts.h"

namespace mig::lint::rules {
namespace {

// What stands in quotes in `enum('a', 'it''s')`.
std::vector<std::string> values_in(const std::string& type) {
  std::vector<std::string> values;
  bool inside = false;
  for (size_t i = 0; i < type.size(); ++i) {
    if (type[i] != '\'') {
      if (inside) values.back() += type[i];
    } else if (inside && i + 1 < type.size() && type[i + 1] == '\'') {
      values.back() += type[++i];
    } else {
      inside = !inside;
      if (inside) values.emplace_back();
    }
  }
  return values;
}

}  // namespace

void drop_enum_value(const Migration& migration, Reporter& reporter) {
  migration.each<ir::DropEnumValue>([&](const ir::DropEnumValue& op, const Op& at) {
    if (is_made(migration, rawsql::ActionKind::create_type, op.name)) return;
    const std::string value = schema::quote_string(op.value);
    reporter
        .found(at.where(),
               op.replacement
                   ? fmt::format("rows with {} get {}, so that nobody can tell them apart again, and code that "
                                 "still writes {} fails",
                                 value, schema::quote_string(*op.replacement), value)
                   : fmt::format("code that still writes {} fails, and a row that has it stops the script", value),
               at.engines)
        .help("see first that no code writes it any more; give its rows another value in an earlier migration");
  });
  migration.each_sql({rawsql::ActionKind::alter_type}, [&](const SqlAction& each) {
    const schema::TablePtr table = each.op->before().find_table(each.table);
    const schema::Column* const column = table ? table->find_column(each.action->part) : nullptr;
    if (each.new_table || !column || column->type.kind != schema::TypeKind::enumeration ||
        !each.action->type.starts_with("enum")) {
      return;
    }
    const std::vector<std::string> left = values_in(each.action->type);
    std::vector<std::string> gone;
    for (const std::string& value : each.op->before().find_enum(column->type.enum_name)->values) {
      if (std::find(left.begin(), left.end(), value) == left.end()) gone.push_back(schema::quote_string(value));
    }
    if (gone.empty()) return;
    reporter
        .found(each.where,
               fmt::format("{} can't hold {} any more: rows that do stop the script or lose it, and code that still "
                           "writes it fails",
                           in_backticks(each.table, each.action->part), listed(gone)),
               each.engines)
        .help(fmt::format("write `alter enum {} drop …;`, which looks for such rows before anything is changed",
                          schema::quote_name(column->type.enum_name)));
  });
}

}  // namespace mig::lint::rules
