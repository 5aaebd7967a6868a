#include <fmt/format.h>

#include <algorithm>
#include <map>

#include "lint/added.h"

namespace mig::lint::rules {
namespace {

// How PostgreSQL keeps a value in a row: typlen and typalign of pg_type (postgresql.org/docs/15/catalog-pg-type.html).
// A size of 0: it differs from row to row.
struct How {
  uint64_t size = 0;
  uint64_t alignment = 1;
};

How kept(const SqlType& type) {
  static const std::map<std::string, How, std::less<>> types = {
      {"bigint", {8, 8}},      {"bigserial", {8, 8}}, {"double", {8, 8}},   {"timestamp", {8, 8}},
      {"timestamptz", {8, 8}}, {"time", {8, 8}},      {"timetz", {12, 8}},  {"money", {8, 8}},
      {"interval", {16, 8}},   {"int", {4, 4}},       {"serial", {4, 4}},   {"real", {4, 4}},
      {"date", {4, 4}},        {"enum", {4, 4}},      {"smallint", {2, 2}}, {"smallserial", {2, 2}},
      {"boolean", {1, 1}},     {"uuid", {16, 1}},
  };
  const auto found = types.find(type.name);
  return found == types.end() || type.is_array ? How{} : found->second;
}

struct Kept {
  std::string name;
  How how;
};

// Where a value of no fixed size ends nobody knows: what comes behind it counts as if it stood well.
uint64_t padding(const std::vector<Kept>& columns) {
  uint64_t at = 0;
  uint64_t wasted = 0;
  for (const Kept& each : columns) {
    if (each.how.size == 0) {
      at = 0;
      continue;
    }
    const uint64_t gap = (each.how.alignment - at % each.how.alignment) % each.how.alignment;
    wasted += gap;
    at += gap + each.how.size;
  }
  return wasted;
}

}  // namespace

void column_alignment(const Migration& migration, Reporter& reporter) {
  const uint64_t least = std::max<uint64_t>(reporter.number("bytes"), 1);
  for (const AddedTable& table : added_tables(migration)) {
    if (!table.engines.contains(base::Dialect::postgresql)) continue;
    std::vector<Kept> columns;
    for (const AddedColumn& each : added_columns(migration)) {
      const bool new_here = !each.changed && each.engine == base::Dialect::postgresql && each.table == table.name;
      if (new_here) columns.push_back({each.name, kept(each.type)});
    }
    const uint64_t wasted = padding(columns);
    if (wasted < least) continue;
    // What is aligned to more first: then nothing is left between two.
    std::stable_sort(columns.begin(), columns.end(),
                     [](const Kept& a, const Kept& b) { return a.how.alignment > b.how.alignment; });
    std::vector<std::string> names;
    for (const Kept& each : columns) names.push_back(each.name);
    reporter
        .found(table.where,
               fmt::format("each row of `{}` has {} bytes of nothing between its columns, which begin at multiples of "
                           "their size",
                           schema::quote_name(table.name), wasted),
               base::DialectSet::of(base::Dialect::postgresql))
        .help(fmt::format("write them in this order: `{}`", names_of(names)));
  }
}

}  // namespace mig::lint::rules
