#include <fmt/format.h>

#include <algorithm>

#include "lint/added.h"

namespace mig::lint::rules {

void forbidden_type(const Migration& migration, Reporter& reporter) {
  const std::vector<std::string>& types = reporter.list("types");
  report_columns(
      migration, reporter,
      [&](const AddedColumn& each) -> std::optional<std::string> {
        const std::string name = sql_type(each.engine, each.written).name;
        const bool wanted = std::none_of(types.begin(), types.end(), [&](const std::string& type) {
          return sql_type(each.engine, type).name == name;
        });
        if (wanted) return std::nullopt;
        return fmt::format("{} is `{}`, a type that the project does not want", in_backticks(each.table, each.name),
                           each.written);
      },
      "take another one: `mig.toml` has the list, under `[lint.rules.forbidden-type]`");
}

}  // namespace mig::lint::rules
