#include "tests/bench/history.h"

#include <fmt/format.h>

#include "tests/support/files.h"

namespace mig::tests {

std::string migration_text(int number) {
  const std::string table = fmt::format("item_{:05}", number);
  std::string text = fmt::format("migration 'Table {}';\n", table);
  if (number == 0) {
    return text + fmt::format(
                      "\ncreate table {} {{\n  id     bigint       identity primary key;\n  label  varchar(50);\n"
                      "  kind   int          default 0;\n\n  index (label);\n  index (kind, label);\n}}\n",
                      table);
  }
  const std::string before = fmt::format("item_{:05}", number - 1);
  text += fmt::format("after '{:05}';\n\n", number - 1);
  text += fmt::format(
      "create table {0} {{\n  id         bigint       identity primary key;\n  parent_id  bigint       references {1} "
      "(id) "
      "on delete cascade;\n  label      varchar(50);\n  kind       int          default 0;\n\n  index (parent_id);\n"
      "  index (kind, label);\n}}\n\n",
      table, before);
  text +=
      fmt::format("alter table {} {{\n  add column note varchar(200)?;\n  rename column label to title;\n}}\n", before);
  return text;
}

void write_history(const std::filesystem::path& folder, int size) {
  write_file(folder / "mig.toml", "[targets]\npostgresql = \"15\"\nmysql = \"8.0\"\nsqlite = \"3.40\"\n");
  for (int i = 0; i < size; ++i) write_file(folder / "migrations" / fmt::format("{:05}.mig", i), migration_text(i));
}

}  // namespace mig::tests
