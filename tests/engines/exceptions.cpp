#include "tests/engines/exceptions.h"

#include <vector>

namespace mig::tests {
namespace {

enum class Kind { forward_without_rows, back_without_rows };

struct Exception {
  const char* history;
  const char* migration;
  Kind kind;
  const char* reason;
};

const std::vector<Exception> exceptions = {
    {"operations/add_column_rebuild", "0008_statement", Kind::forward_without_rows,
     "the column's default refers to a row that only the author can put in"},
    {"operations/insert_select", "0006_statement", Kind::forward_without_rows,
     "the query gives keys that are there: only the author knows what to do with those"},
    {"operations/insert_select", "0008_statement", Kind::forward_without_rows,
     "the query gives keys that are there: only the author knows what to do with those"},
    {"operations/alter_enum", "0005_statement", Kind::back_without_rows,
     "rows whose value was replaced keep the new one, which goes there"},
    {"operations/drop_column_rebuild", "0003_statement", Kind::back_without_rows,
     "the column comes back as a part of a foreign key, with a default that no parent has"},
};

}  // namespace

Exceptions exceptions_of(const std::string& history) {
  Exceptions result;
  for (const Exception& each : exceptions) {
    if (each.history != history) continue;
    const bool forward = each.kind == Kind::forward_without_rows;
    (forward ? result.forward_without_rows : result.back_without_rows).insert(each.migration);
  }
  return result;
}

}  // namespace mig::tests
