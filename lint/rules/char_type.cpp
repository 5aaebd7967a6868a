#include <fmt/format.h>

#include "lint/added.h"

namespace mig::lint::rules {

void char_type(const Migration& migration, Reporter& reporter) {
  report_columns(
      migration, reporter,
      [&](const AddedColumn& each) -> std::optional<std::string> {
        if (each.engine == base::Dialect::sqlite || each.type.name != "char") return std::nullopt;
        return fmt::format(
            "{} is padded with blanks up to its length, and loses those that stand at the end of a value",
            in_backticks(each.table, each.name));
      },
      "write `varchar`, with a `check` of the length where it has to be just that");
}

}  // namespace mig::lint::rules
