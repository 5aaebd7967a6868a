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

// A name that a table takes.
struct Named {
  NameSpace space;
  std::string_view kind;
  std::string_view name;
  DialectSet engines;

  bool operator==(const Named&) const = default;
};

std::vector<Named> names_of(const Table* table) {
  std::vector<Named> names;
  if (!table) return names;
  names.push_back({NameSpace::relations, "table", table->name, table->engines});
  if (const auto& key = table->primary_key) {
    names.push_back({NameSpace::relations, "primary key", key->name, key->engines});
  }
  for (const Unique& each : table->uniques) {
    names.push_back({NameSpace::relations, "unique constraint", each.name, each.engines});
  }
  for (const Index& each : table->indexes) names.push_back({NameSpace::relations, "index", each.name, each.engines});
  for (const Check& each : table->checks) names.push_back({NameSpace::constraints, "check", each.name, each.engines});
  for (const ForeignKey& each : table->foreign_keys) {
    names.push_back({NameSpace::constraints, "foreign key", each.name, each.engines});
  }
  return names;
}

std::vector<std::string> referenced_tables(const Table* table) {
  std::vector<std::string> names;
  if (!table) return names;
  for (const ForeignKey& key : table->foreign_keys) names.push_back(key.referenced_table);
  return names;
}

std::vector<std::string> used_enums(const Table* table) {
  std::vector<std::string> names;
  if (!table) return names;
  for (const Column& column : table->columns) {
    if (column.type.kind == TypeKind::enumeration) names.push_back(column.type.enum_name);
  }
  return names;
}

// What `left` has and `right` has not. A change of a table leaves most of it as it was, so that little is looked up.
template <typename T, typename Use>
void for_each_difference(const std::vector<T>& left, const std::vector<T>& right, Use&& use) {
  for (const T& each : left) {
    if (std::find(right.begin(), right.end(), each) == right.end()) use(each);
  }
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

void Schema::change_names(const Table* before, const Table* after) {
  const std::vector<Named> old_names = names_of(before);
  const std::vector<Named> new_names = names_of(after);
  const auto change = [&](const Named& named, auto&& edit) {
    auto& map = named.space == NameSpace::relations ? relation_names_ : constraint_names_;
    change_entry(map, fold(named.name), edit);
  };
  for_each_difference(old_names, new_names, [&](const Named& gone) {
    change(gone, [&](Owners& owners) {
      const auto at = std::find_if(owners.begin(), owners.end(), [&](const NameOwner& owner) {
        return owner.kind == gone.kind && owner.table == before->name && owner.engines == gone.engines;
      });
      if (at != owners.end()) owners.erase(at);
    });
  });
  for_each_difference(new_names, old_names, [&](const Named& made) {
    change(made, [&](Owners& owners) { owners.push_back({std::string(made.kind), after->name, made.engines}); });
  });
}

void Schema::change_references(const Table* before, const Table* after) {
  const std::string& table = (before ? before : after)->name;
  for_each_difference(referenced_tables(before), referenced_tables(after),
                      [&](const std::string& name) { change_set(referencing_, name, table, false); });
  for_each_difference(referenced_tables(after), referenced_tables(before),
                      [&](const std::string& name) { change_set(referencing_, name, table, true); });
  for_each_difference(used_enums(before), used_enums(after),
                      [&](const std::string& name) { change_set(enum_users_, name, table, false); });
  for_each_difference(used_enums(after), used_enums(before),
                      [&](const std::string& name) { change_set(enum_users_, name, table, true); });
}

Schema Schema::with_table(TablePtr table) const {
  Schema result = *this;
  const TablePtr old = find_table(table->name);
  result.change_names(old.get(), table.get());
  result.change_references(old.get(), table.get());
  std::string name = table->name;
  result.tables_ = result.tables_.with(std::move(name), std::move(table));
  return result;
}

Schema Schema::without_table(const std::string& name) const {
  Schema result = *this;
  const TablePtr old = find_table(name);
  result.change_names(old.get(), nullptr);
  result.change_references(old.get(), nullptr);
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
  change_entry(result.relation_names_, fold(type->name), [&](Owners& owners) {
    owners.push_back({"enum", type->name, type->engines});
  });
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
