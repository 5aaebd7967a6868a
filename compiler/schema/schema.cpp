#include "compiler/schema/schema.h"

#include <fmt/format.h>

#include <algorithm>
#include <functional>
#include <map>
#include <set>

#include "compiler/schema/naming.h"

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
  std::string name;
  DialectSet engines;

  bool operator==(const Named&) const = default;
};

std::vector<Named> names_of(const Table* table) {
  std::vector<Named> names;
  if (!table) return names;
  // What a table has lies in the table's schema.
  const std::string schema = schema_of(table->name);
  const auto add = [&](NameSpace space, std::string_view kind, const auto& part) {
    names.push_back({space, kind, qualified(schema, part.name), part.engines});
  };
  names.push_back({NameSpace::relations, "table", table->name, table->engines});
  if (table->primary_key) add(NameSpace::relations, "primary key", *table->primary_key);
  for (const Unique& each : table->uniques) add(NameSpace::relations, "unique constraint", each);
  for (const Index& each : table->indexes) add(NameSpace::relations, "index", each);
  // An archive keeps the checks whose names are nobody else's business, on engines where each table has its own.
  if (!is_archive(table->name)) {
    for (const Check& each : table->checks) add(NameSpace::constraints, "check", each);
  }
  for (const ForeignKey& each : table->foreign_keys) add(NameSpace::constraints, "foreign key", each);
  for (const Trigger& each : table->triggers) add(NameSpace::triggers, "trigger", each);
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

bool has_native(const Query& query) {
  if (!query.select) return true;
  const std::vector<ExprPtr> all = expressions_of(*query.select);
  return std::any_of(all.begin(), all.end(), [](const ExprPtr& each) { return contains_native(each); });
}

// Views, each behind those of them that it reads. Which those are is looked up once for each view: a schema may have
// hundreds, and none of them reads many.
std::vector<ViewPtr> in_order(const std::vector<ViewPtr>& all) {
  std::map<std::string, ViewPtr> by_name;
  for (const ViewPtr& view : all) by_name.emplace(view->name, view);
  std::set<ViewPtr> seen;
  std::vector<ViewPtr> ordered;
  const std::function<void(const ViewPtr&)> add = [&](const ViewPtr& view) {
    if (!seen.insert(view).second) return;
    if (view->query.select) {
      for (const std::string& relation : relations_of(view->query)) {
        const auto found = by_name.find(relation);
        if (found != by_name.end()) add(found->second);
      }
    }
    if (has_native(view->query)) {
      for (const ViewPtr& other : all) {
        if (other != view && reads_relation(view->query, other->name)) add(other);
      }
    }
    ordered.push_back(view);
  };
  for (const ViewPtr& view : all) add(view);
  return ordered;
}

std::string view_line(const View& view) {
  return fmt::format("{}{}", to_string(view.query),
                     view.engines == DialectSet::all() ? "" : " only " + base::to_string(view.engines));
}

std::string opaque_line(const Opaque& opaque) {
  std::string on;
  for (const std::string& relation : opaque.relations) on += (on.empty() ? "on " : ", ") + quote_name(relation);
  return on + (opaque.engines == DialectSet::all() ? "" : " only " + base::to_string(opaque.engines));
}

std::set<std::string> both(const std::vector<std::string>& left, const std::vector<std::string>& right) {
  std::set<std::string> names(left.begin(), left.end());
  names.insert(right.begin(), right.end());
  return names;
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

ViewPtr Schema::find_view(const std::string& name) const {
  const ViewPtr* found = views_.find(name);
  return found ? *found : nullptr;
}

DialectSet Schema::find_schema(const std::string& name) const {
  const DialectSet* found = schemas_.find(name);
  return found ? *found : DialectSet();
}

DialectSet Schema::find_extension(const std::string& name) const {
  const DialectSet* found = extensions_.find(name);
  return found ? *found : DialectSet();
}

std::optional<Opaque> Schema::find_opaque(const std::string& description) const {
  const Opaque* found = opaques_.find(description);
  return found ? std::optional(*found) : std::nullopt;
}

std::vector<Opaque> Schema::opaques_over(const std::string& relation, DialectSet engines) const {
  std::vector<Opaque> result;
  opaques_.for_each([&](const std::string&, const Opaque& opaque) {
    const auto& relations = opaque.relations;
    const bool rests = std::find(relations.begin(), relations.end(), relation) != relations.end();
    if (rests && !(opaque.engines & engines).empty()) result.push_back(opaque);
  });
  return result;
}

std::vector<std::string> Schema::table_names() const { return keys_of(tables_); }

std::vector<std::string> Schema::enum_names() const { return keys_of(enums_); }

std::vector<std::string> Schema::view_names() const { return keys_of(views_); }

std::vector<std::string> Schema::tables_with_triggers() const {
  std::set<std::string> tables;
  names_[static_cast<size_t>(NameSpace::triggers)].for_each([&](const std::string&, const Owners& owners) {
    for (const NameOwner& owner : owners) tables.insert(owner.table);
  });
  return {tables.begin(), tables.end()};
}

std::vector<std::string> Schema::schema_names() const { return keys_of(schemas_); }

std::vector<std::string> Schema::extension_names() const { return keys_of(extensions_); }

std::vector<std::string> Schema::opaque_descriptions() const { return keys_of(opaques_); }

std::vector<ViewPtr> Schema::views_in_order() const {
  std::vector<ViewPtr> all;
  views_.for_each([&](const std::string&, const ViewPtr& view) { all.push_back(view); });
  return in_order(all);
}

std::vector<ViewPtr> Schema::views_over(const std::vector<std::string>& relations) const {
  std::vector<ViewPtr> found;
  if (views_.size() == 0) return found;
  std::vector<std::string> wanted = relations;
  for (size_t i = 0; i < wanted.size(); ++i) {
    views_.for_each([&](const std::string& name, const ViewPtr& view) {
      const bool known = std::find(found.begin(), found.end(), view) != found.end();
      if (known || name == wanted[i] || !reads_relation(view->query, wanted[i])) return;
      found.push_back(view);
      wanted.push_back(name);
    });
  }
  return in_order(found);
}

std::vector<std::string> Schema::tables_referencing(const std::string& table) const {
  const Names* found = referencing_.find(table);
  return found ? *found : Names{};
}

std::vector<std::string> Schema::tables_using_enum(const std::string& name) const {
  const Names* found = enum_users_.find(name);
  return found ? *found : Names{};
}

std::optional<NameOwner> Schema::owner_of(NameSpace space, std::string_view name, DialectSet engines) const {
  const Owners* owners = names_[static_cast<size_t>(space)].find(fold(name));
  if (!owners) return std::nullopt;
  for (const NameOwner& owner : *owners) {
    if (!(owner.engines & engines).empty()) return owner;
  }
  return std::nullopt;
}

void Schema::add_name(NameSpace space, const std::string& name, NameOwner owner) {
  change_entry(names(space), fold(name), [&](Owners& owners) { owners.push_back(std::move(owner)); });
}

void Schema::remove_name(NameSpace space, const std::string& name, std::string_view kind) {
  change_entry(names(space), fold(name), [&](Owners& owners) {
    std::erase_if(owners, [&](const NameOwner& owner) { return owner.kind == kind && owner.table == name; });
  });
}

void Schema::change_names(const Table* before, const Table* after) {
  const std::vector<Named> old_names = names_of(before);
  const std::vector<Named> new_names = names_of(after);
  const auto change = [&](const Named& named, auto&& edit) {
    change_entry(names(named.space), fold(named.name), edit);
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
  views_.for_each([&](const std::string&, const ViewPtr& view) {
    if (!reads_relation(view->query, from)) return;
    View changed = *view;
    changed.query = rename_relation(view->query, from, to);
    result = result.with_view(std::make_shared<const View>(std::move(changed)));
  });
  Table renamed = *result.find_table(from);
  renamed.name = to;
  return result.without_table(from).with_table(std::make_shared<const Table>(std::move(renamed)));
}

Schema Schema::with_enum(EnumPtr type) const {
  Schema result = without_enum(type->name);
  result.add_name(NameSpace::relations, type->name, {"enum", type->name, type->engines});
  std::string name = type->name;
  result.enums_ = result.enums_.with(std::move(name), std::move(type));
  return result;
}

Schema Schema::without_enum(const std::string& name) const {
  Schema result = *this;
  result.remove_name(NameSpace::relations, name, "enum");
  result.enums_ = result.enums_.without(name);
  return result;
}

Schema Schema::with_view(ViewPtr view) const {
  Schema result = without_view(view->name);
  result.add_name(NameSpace::relations, view->name, {"view", view->name, view->engines});
  std::string name = view->name;
  result.views_ = result.views_.with(std::move(name), std::move(view));
  return result;
}

Schema Schema::without_view(const std::string& name) const {
  Schema result = *this;
  result.remove_name(NameSpace::relations, name, "view");
  result.views_ = result.views_.without(name);
  return result;
}

Schema Schema::with_schema(const std::string& name, DialectSet engines) const {
  Schema result = *this;
  result.schemas_ = engines.empty() ? schemas_.without(name) : schemas_.with(name, engines);
  return result;
}

Schema Schema::with_extension(const std::string& name, DialectSet engines) const {
  Schema result = *this;
  result.extensions_ = engines.empty() ? extensions_.without(name) : extensions_.with(name, engines);
  return result;
}

Schema Schema::with_opaque(Opaque opaque) const {
  Schema result = *this;
  std::string description = opaque.description;
  result.opaques_ = opaques_.with(std::move(description), std::move(opaque));
  return result;
}

Schema Schema::without_opaque(const std::string& description) const {
  Schema result = *this;
  result.opaques_ = opaques_.without(description);
  return result;
}

Schema view_for(const Schema& schema, base::Dialect dialect) {
  Schema result;
  for (const std::string& name : schema.schema_names()) {
    const DialectSet engines = schema.find_schema(name);
    if (engines.contains(dialect)) result = result.with_schema(name, engines);
  }
  for (const std::string& name : schema.extension_names()) {
    const DialectSet engines = schema.find_extension(name);
    if (engines.contains(dialect)) result = result.with_extension(name, engines);
  }
  for (const std::string& name : schema.enum_names()) {
    const EnumPtr type = schema.find_enum(name);
    if (type->engines.contains(dialect)) result = result.with_enum(type);
  }
  for (const std::string& name : schema.table_names()) {
    const TablePtr table = schema.find_table(name);
    if (!table->engines.contains(dialect)) continue;
    result = result.with_table(std::make_shared<const Table>(view_for(*table, dialect)));
  }
  for (const ViewPtr& view : schema.views_in_order()) {
    if (view->engines.contains(dialect)) result = result.with_view(view);
  }
  for (const std::string& description : schema.opaque_descriptions()) {
    const Opaque opaque = *schema.find_opaque(description);
    if (opaque.engines.contains(dialect)) result = result.with_opaque(opaque);
  }
  return result;
}

std::vector<std::string> differences(const Schema& left, const Schema& right) {
  std::vector<std::string> lines;
  for (const std::string& name : both(left.table_names(), right.table_names())) {
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
  for (const std::string& name : both(left.enum_names(), right.enum_names())) {
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
  for (const std::string& name : both(left.view_names(), right.view_names())) {
    const ViewPtr a = left.find_view(name);
    const ViewPtr b = right.find_view(name);
    if (a == b) continue;
    const std::string what = "view " + quote_name(name);
    if (!a || !b) {
      lines.push_back((a ? "- " : "+ ") + what);
    } else {
      compare(what, {view_line(*a)}, {view_line(*b)}, lines);
    }
  }
  for (const std::string& name : both(left.schema_names(), right.schema_names())) {
    const DialectSet a = left.find_schema(name);
    if (a != right.find_schema(name)) lines.push_back((a.empty() ? "+ " : "- ") + ("schema " + quote_name(name)));
  }
  for (const std::string& description : both(left.opaque_descriptions(), right.opaque_descriptions())) {
    const std::optional<Opaque> a = left.find_opaque(description);
    const std::optional<Opaque> b = right.find_opaque(description);
    if (a == b) continue;
    const std::string what = "opaque " + quote_string(description);
    if (!a || !b) {
      lines.push_back((a ? "- " : "+ ") + what);
    } else {
      compare(what, {opaque_line(*a)}, {opaque_line(*b)}, lines);
    }
  }
  return lines;
}

}  // namespace mig::schema
