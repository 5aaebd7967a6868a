#include "compiler/sema/squash.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <set>

namespace mig::sema {
namespace {

using schema::quote_name;

// What the two sides have in one respect, and the engines on which that differs.
using Pairs = std::map<std::pair<std::string, std::string>, base::DialectSet>;

void append(const std::string& what, const Pairs& pairs, base::DialectSet targets, std::vector<std::string>& lines) {
  for (const auto& [pair, engines] : pairs) {
    const std::string where = engines == targets ? "" : " on " + base::to_string(engines);
    if (!pair.first.empty()) lines.push_back(fmt::format("- {}: {}{}", what, pair.first, where));
    if (!pair.second.empty()) lines.push_back(fmt::format("+ {}: {}{}", what, pair.second, where));
  }
}

std::vector<std::string> column_names(const schema::Table& table) {
  std::vector<std::string> names;
  for (const schema::Column& column : table.columns) names.push_back(column.name);
  return names;
}

std::string in_order(const std::vector<std::string>& names) {
  std::string list;
  for (const std::string& name : names) list += (list.empty() ? "" : ", ") + quote_name(name);
  return "columns in the order " + list;
}

// Where one side has other columns than the other, that was said already.
void compare_order(const schema::Table& left, const schema::Table& right, base::DialectSet targets,
                   std::vector<std::string>& lines) {
  Pairs pairs;
  for (const base::Dialect dialect : targets.members()) {
    const auto before = column_names(schema::view_for(left, dialect));
    const auto after = column_names(schema::view_for(right, dialect));
    if (before == after || std::multiset(before.begin(), before.end()) != std::multiset(after.begin(), after.end())) {
      continue;
    }
    auto& engines = pairs[{in_order(before), in_order(after)}];
    engines = engines | base::DialectSet::of(dialect);
  }
  append("table " + quote_name(left.name), pairs, targets, lines);
}

void compare_brought_indexes(const schema::Table& left, const schema::Table& right, base::DialectSet targets,
                             std::vector<std::string>& lines) {
  Pairs pairs;
  for (const schema::ForeignKey& was : left.foreign_keys) {
    for (const schema::ForeignKey& is : right.foreign_keys) {
      if (was.name != is.name) continue;
      const std::string index = "the index that the foreign key " + quote_name(was.name) + " brings";
      const auto only_old = was.brings_index.without(is.brings_index) & targets;
      const auto only_new = is.brings_index.without(was.brings_index) & targets;
      if (!only_old.empty()) pairs[{index, ""}] = only_old;
      if (!only_new.empty()) pairs[{"", index}] = only_new;
    }
  }
  append("table " + quote_name(left.name), pairs, targets, lines);
}

}  // namespace

std::vector<std::string> squash_differences(const schema::Schema& replaced, const schema::Schema& squash,
                                            base::DialectSet targets) {
  std::vector<std::string> lines = schema::differences(replaced, squash);
  for (const std::string& name : replaced.table_names()) {
    const schema::TablePtr left = replaced.find_table(name);
    const schema::TablePtr right = squash.find_table(name);
    if (!right || left == right) continue;
    compare_order(*left, *right, targets, lines);
    compare_brought_indexes(*left, *right, targets, lines);
  }
  const auto compare_extensions = [&](const schema::Schema& one, const schema::Schema& other, std::string_view sign) {
    for (const std::string& name : one.extension_names()) {
      if (one.find_extension(name) == other.find_extension(name)) continue;
      lines.push_back(fmt::format("{} extension {} on {}", sign, schema::quote_string(name),
                                  base::to_string(one.find_extension(name))));
    }
  };
  compare_extensions(replaced, squash, "-");
  compare_extensions(squash, replaced, "+");
  return lines;
}

}  // namespace mig::sema
