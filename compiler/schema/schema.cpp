#include "compiler/schema/schema.h"

#include <fmt/format.h>

#include <algorithm>
#include <set>

namespace mig::schema {
namespace {

template <typename Map, typename Change>
void change_entry(Map& map, const std::string& key, Change&& change) {
  const auto* found = map.find(key);
  auto list = found ? *found : std::remove_cvref_t<decltype(*found)>{};
  change(list);
  map = list.empty() ? map.without(key) : map.with(key, std::move(list));
}

void change_set(base::PersistentMap<std::vector<std::string>>& map, const std::string& key, const std::string& member,
                bool add) {
  change_entry(map, key, [&](std::vector<std::string>& members) {
    const auto at = std::lower_bound(members.begin(), members.end(), member);
    const bool there = at != members.end() && *at == member;
    if (add && !there) members.insert(at, member);
    if (!add && there) members.erase(at);
  });
}

template <typename Map>
std::vector<std::string> keys_of(const Map& map) {
  std::vector<std::string> keys;
  map.for_each([&](const std::string& key, const auto&) { keys.push_back(key); });
  return keys;
}

std::vector<std::string> enum_lines(const EnumType& type) {
  std::string values;
  for (const std::string& value : type.values) values += (values.empty() ? "" : ", ") + quote_string(value);
  return {fmt::format("({})", values)};
}

// The lines that only one side has, marked.
void compare(const std::string& what, const std::vector<std::string>& left, const std::vector<std::string>& right,
             std::vector<std::string>& lines) {
  const std::set<std::string> left_set(left.begin(), left.end());
  const std::set<std::string> right_set(right.begin(), right.end());
  for (const std::string& line : left_set) {
    if (!right_set.contains(line)) lines.push_back(fmt::format("- {}: {}", what, line));
  }
  for (const std::string& line : right_set) {
    if (!left_set.contains(line)) lines.push_back(fmt::format("+ {}: {}", what, line));
  }
}

}  // namespace

std::string fold(std::string_view name) {
  std::string result(name);
  for (char& c : result) {
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  }
  return result;
}

TablePtr Schema::find_table(const std::string& name) const {
  const TablePtr* found = tables_.find(name);
  return found ? *found : nullptr;
}

EnumPtr Schema::find_enum(const std::string& name) const {
  const EnumPtr* found = enums_.find(name);
  return found ? *found : nullptr;
}

std::vector<std::string> Schema::table_names() const { return keys_of(tables_); }

std::vector<std::string> Schema::enum_names() const { return keys_of(enums_); }

std::vector<std::string> Schema::tables_referencing(const std::string& table) const {
  const Names* found = referencing_.find(table);
  return found ? *found : Names{};
}

std::vector<std::string> Schema::tables_using_enum(const std::string& name) const {
  const Names* found = enum_users_.find(name);
  return found ? *found : Names{};
}

std::optional<NameOwner> Schema::owner_of(NameSpace space, std::string_view name, DialectSet engines) const {
  const Owners* owners = (space == NameSpace::relations ? relation_names_ : constraint_names_).find(fold(name));
  if (!owners) return std::nullopt;
  for (const NameOwner& owner : *owners) {
    if (!(owner.engines & engines).empty()) return owner;
  }
  return std::nullopt;
}

void Schema::change_names(const Table& table, bool add) {
  const auto change = [&](base::PersistentMap<Owners>& map, const std::string& name, const char* kind,
                          DialectSet engines) {
    change_entry(map, fold(name), [&](Owners& owners) {
      if (add) {
        owners.push_back({kind, table.name, engines});
        return;
      }
      const auto at = std::find_if(owners.begin(), owners.end(), [&](const NameOwner& owner) {
        return owner.kind == kind && owner.table == table.name && owner.engines == engines;
      });
      if (at != owners.end()) owners.erase(at);
    });
  };
  change(relation_names_, table.name, "table", table.engines);
  if (table.primary_key) change(relation_names_, table.primary_key->name, "primary key", table.primary_key->engines);
  for (const Unique& unique : table.uniques) change(relation_names_, unique.name, "unique constraint", unique.engines);
  for (const Index& index : table.indexes) change(relation_names_, index.name, "index", index.engines);
  for (const Check& check : table.checks) change(constraint_names_, check.name, "check", check.engines);
  for (const ForeignKey& key : table.foreign_keys) change(constraint_names_, key.name, "foreign key", key.engines);
}

void Schema::change_references(const Table& table, bool add) {
  for (const ForeignKey& key : table.foreign_keys) change_set(referencing_, key.referenced_table, table.name, add);
  for (const Column& column : table.columns) {
    if (column.type.kind == TypeKind::enumeration) change_set(enum_users_, column.type.enum_name, table.name, add);
  }
}

Schema Schema::with_table(TablePtr table) const {
  Schema result = *this;
  if (const TablePtr old = find_table(table->name)) {
    result.change_names(*old, false);
    result.change_references(*old, false);
  }
  result.change_names(*table, true);
  result.change_references(*table, true);
  std::string name = table->name;
  result.tables_ = result.tables_.with(std::move(name), std::move(table));
  return result;
}

Schema Schema::without_table(const std::string& name) const {
  Schema result = *this;
  const TablePtr old = find_table(name);
  result.change_names(*old, false);
  result.change_references(*old, false);
  result.tables_ = result.tables_.without(name);
  return result;
}

Schema Schema::with_renamed_table(const std::string& from, const std::string& to) const {
  Schema result = *this;
  for (const std::string& name : tables_referencing(from)) {
    Table referencing = *result.find_table(name);
    for (ForeignKey& key : referencing.foreign_keys) {
      if (key.referenced_table == from) key.referenced_table = to;
    }
    result = result.with_table(std::make_shared<const Table>(std::move(referencing)));
  }
  Table renamed = *result.find_table(from);
  renamed.name = to;
  return result.without_table(from).with_table(std::make_shared<const Table>(std::move(renamed)));
}

Schema Schema::with_enum(EnumPtr type) const {
  Schema result = *this;
  change_entry(result.relation_names_, fold(type->name),
               [&](Owners& owners) { owners.push_back({"enum", type->name, type->engines}); });
  std::string name = type->name;
  result.enums_ = result.enums_.with(std::move(name), std::move(type));
  return result;
}

Schema Schema::without_enum(const std::string& name) const {
  Schema result = *this;
  change_entry(result.relation_names_, fold(name), [&](Owners& owners) {
    std::erase_if(owners, [&](const NameOwner& owner) { return owner.kind == "enum" && owner.table == name; });
  });
  result.enums_ = result.enums_.without(name);
  return result;
}

std::vector<std::string> differences(const Schema& left, const Schema& right) {
  std::vector<std::string> lines;
  std::set<std::string> tables;
  for (const std::string& name : left.table_names()) tables.insert(name);
  for (const std::string& name : right.table_names()) tables.insert(name);
  for (const std::string& name : tables) {
    const TablePtr a = left.find_table(name);
    const TablePtr b = right.find_table(name);
    if (a == b) continue;
    const std::string what = "table " + quote_name(name);
    if (!a || !b) {
      lines.push_back((a ? "- " : "+ ") + what);
    } else {
      compare(what, describe(*a), describe(*b), lines);
    }
  }
  std::set<std::string> enums;
  for (const std::string& name : left.enum_names()) enums.insert(name);
  for (const std::string& name : right.enum_names()) enums.insert(name);
  for (const std::string& name : enums) {
    const EnumPtr a = left.find_enum(name);
    const EnumPtr b = right.find_enum(name);
    if (a == b) continue;
    const std::string what = "enum " + quote_name(name);
    if (!a || !b) {
      lines.push_back((a ? "- " : "+ ") + what);
    } else {
      compare(what, enum_lines(*a), enum_lines(*b), lines);
    }
  }
  return lines;
}

}  // namespace mig::schema
