#include "tests/engines/exceptions.h"

#include <algorithm>
#include <vector>

namespace mig::tests {
namespace {

enum class Kind { forward_without_rows, back_without_rows, not_exact };

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

struct Mistake {
  const char* history;
  const char* server;
  const char* failure;
};

const std::vector<Mistake> mistakes = {};

struct Empty {
  const char* history;
  const char* table;
  const char* reason;
};

const std::vector<Empty> empty_tables = {};

}  // namespace

Exceptions exceptions_of(const std::string& history) {
  Exceptions result;
  for (const Exception& each : exceptions) {
    if (each.history != history) continue;
    switch (each.kind) {
      case Kind::forward_without_rows:
        result.forward_without_rows.insert(each.migration);
        break;
      case Kind::back_without_rows:
        result.back_without_rows.insert(each.migration);
        break;
      case Kind::not_exact:
        result.not_exact.insert(each.migration);
        break;
    }
  }
  return result;
}

bool stays_empty(const std::string& history, const std::string& table) {
  return std::any_of(empty_tables.begin(), empty_tables.end(),
                     [&](const Empty& each) { return each.history == history && each.table == table; });
}

const char* known_mistake(const std::string& history, const std::string& server) {
  for (const Mistake& each : mistakes) {
    if (each.history == history && each.server == server) return each.failure;
  }
  return nullptr;
}

}  // namespace mig::tests
