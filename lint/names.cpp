#include "lint/names.h"

#include <set>

#include "compiler/schema/naming.h"

namespace mig::lint {

using base::DialectSet;
using rawsql::ActionKind;
using rawsql::Trait;

std::string_view key_of(NameKind kind) {
  constexpr std::string_view keys[] = {"table", "column", "index", "unique",  "foreign_key",
                                       "check", "enum",   "view",  "trigger", "schema"};
  return keys[static_cast<size_t>(kind)];
}

std::string_view words_of(NameKind kind) {
  constexpr std::string_view words[] = {"a table", "a column", "an index", "a unique key", "a foreign key",
                                        "a check", "an enum",  "a view",   "a trigger",    "a schema"};
  return words[static_cast<size_t>(kind)];
}

namespace {

class Collecting {
 public:
  explicit Collecting(const Migration& migration) : migration_(migration) {}

  std::vector<GivenName> all() {
    read_operations();
    read_sql();
    return std::move(found_);
  }

 private:
  void add(NameKind kind, const std::string& name, const std::string& table, const Op& op, base::Location where,
           DialectSet engines) {
    engines = engines & op.engines;
    const std::string local = schema::local_name(name);
    if (engines.empty() || schema::is_archive(local)) return;
    found_.push_back({kind, local, schema::local_name(table), where, engines, nullptr});
  }

  void add_table(const schema::Table& table, const Op& op) {
    add(NameKind::table, table.name, table.name, op, op.where(), table.engines);
    const auto add_all = [&](NameKind kind, const auto& parts) {
      for (const auto& part : parts) add(kind, part.name, table.name, op, op.place_of(part.name), part.engines);
    };
    add_all(NameKind::column, table.columns);
    add_all(NameKind::unique, table.uniques);
    add_all(NameKind::check, table.checks);
    add_all(NameKind::foreign_key, table.foreign_keys);
    add_all(NameKind::index, table.indexes);
  }

  void read_operations() {
    const DialectSet all = DialectSet::all();
    migration_.each<ir::CreateTable>([&](const ir::CreateTable& op, const Op& at) { add_table(*op.table, at); });
    migration_.each<ir::RenameTable>(
        [&](const ir::RenameTable& op, const Op& at) { add(NameKind::table, op.to, op.to, at, at.where(), all); });
    migration_.each<ir::AddColumn>([&](const ir::AddColumn& op, const Op& at) {
      add(NameKind::column, op.column.name, op.table, at, at.where(), op.column.engines);
    });
    migration_.each<ir::RenameColumn>(
        [&](const ir::RenameColumn& op, const Op& at) { add(NameKind::column, op.to, op.table, at, at.where(), all); });
    migration_.each<ir::AddUnique>([&](const ir::AddUnique& op, const Op& at) {
      add(NameKind::unique, op.unique.name, op.table, at, at.where(), op.unique.engines);
    });
    migration_.each<ir::AddCheck>([&](const ir::AddCheck& op, const Op& at) {
      add(NameKind::check, op.check.name, op.table, at, at.where(), op.check.engines);
    });
    migration_.each<ir::AddForeignKey>([&](const ir::AddForeignKey& op, const Op& at) {
      add(NameKind::foreign_key, op.key.name, op.table, at, at.where(), op.key.engines);
    });
    migration_.each<ir::AddIndex>([&](const ir::AddIndex& op, const Op& at) {
      add(NameKind::index, op.index.name, op.table, at, at.where(), op.index.engines);
    });
    migration_.each<ir::RenameConstraint>([&](const ir::RenameConstraint& op, const Op& at) {
      if (op.kind == ir::ConstraintKind::primary_key) return;
      const NameKind kind = op.kind == ir::ConstraintKind::unique  ? NameKind::unique
                            : op.kind == ir::ConstraintKind::check ? NameKind::check
                            : op.kind == ir::ConstraintKind::index ? NameKind::index
                                                                   : NameKind::foreign_key;
      add(kind, op.to, op.table, at, at.where(), all);
    });
    migration_.each<ir::CreateEnum>([&](const ir::CreateEnum& op, const Op& at) {
      add(NameKind::enumeration, op.type->name, op.type->name, at, at.where(), op.type->engines);
    });
    migration_.each<ir::CreateView>([&](const ir::CreateView& op, const Op& at) {
      add(NameKind::view, op.view->name, op.view->name, at, at.where(), op.view->engines);
    });
    migration_.each<ir::CreateTrigger>([&](const ir::CreateTrigger& op, const Op& at) {
      add(NameKind::trigger, op.trigger.name, op.table, at, at.where(), op.trigger.engines);
    });
    migration_.each<ir::CreateSchema>([&](const ir::CreateSchema& op, const Op& at) {
      add(NameKind::schema, op.name, op.name, at, at.where(), all);
    });
  }

  void read_sql() {
    std::set<std::string> temporary;
    migration_.each_sql({ActionKind::create_table}, [&](const SqlAction& each) {
      if (each.has(Trait::temporary)) temporary.insert(each.table);
    });
    const auto from = [&](std::initializer_list<ActionKind> kinds, NameKind kind, auto name_of) {
      migration_.each_sql(kinds, [&](const SqlAction& each) {
        std::string name = name_of(*each.action);
        name = name.substr(name.find('.') + 1);  // a table moves to a schema with it
        if (name.empty() || temporary.contains(each.table) || each.has(Trait::temporary)) return;
        const bool unique = kind == NameKind::index && each.has(Trait::unique);
        found_.push_back(
            {unique ? NameKind::unique : kind, name, schema::local_name(each.table), each.where, each.engines, &each});
      });
    };
    const auto object = [](const rawsql::Action& action) { return action.object; };
    const auto part = [](const rawsql::Action& action) { return action.part; };
    const auto renamed = [](const rawsql::Action& action) {
      return action.columns.empty() ? std::string() : action.columns.front();
    };
    from({ActionKind::create_table}, NameKind::table, object);
    from({ActionKind::rename_table}, NameKind::table, part);
    from({ActionKind::add_column}, NameKind::column, part);
    from({ActionKind::rename_column}, NameKind::column, renamed);
    from({ActionKind::create_index}, NameKind::index, part);
    from({ActionKind::rename_index}, NameKind::index, renamed);
    from({ActionKind::add_unique}, NameKind::unique, part);
    from({ActionKind::add_check}, NameKind::check, part);
    from({ActionKind::add_foreign_key}, NameKind::foreign_key, part);
    from({ActionKind::create_view}, NameKind::view, object);
    from({ActionKind::create_trigger}, NameKind::trigger, part);
    from({ActionKind::create_schema}, NameKind::schema, object);
    migration_.each_sql({ActionKind::create_type}, [&](const SqlAction& each) {
      if (!each.has(Trait::is_enum)) return;
      found_.push_back(
          {NameKind::enumeration, each.action->object, each.action->object, each.where, each.engines, &each});
    });
  }

  const Migration& migration_;
  std::vector<GivenName> found_;
};

}  // namespace

std::vector<GivenName> given_names(const Migration& migration) { return Collecting(migration).all(); }

}  // namespace mig::lint
