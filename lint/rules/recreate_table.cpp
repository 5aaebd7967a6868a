#include <fmt/format.h>

#include "lint/reporter.h"
#include "lint/texts.h"

namespace mig::lint::rules {
namespace {

using rawsql::ActionKind;

// A table that a text makes in the place of one that was there.
struct Recreated {
  const SqlAction* create;
  const SqlAction* gone;  ///< what takes the old one away
  schema::TablePtr table;
  bool keeps_rows;
};

bool is_name_of(const std::string& written, const std::string& table) {
  return schema::fold(written.substr(written.find('.') + 1)) == schema::fold(schema::local_name(table));
}

std::vector<Recreated> recreated_in(const SqlText& text) {
  const schema::Schema& before = text.op->before();
  std::vector<Recreated> found;
  for (auto create = text.actions.begin(); create != text.actions.end(); ++create) {
    if ((*create)->kind() != ActionKind::create_table || (*create)->has(rawsql::Trait::temporary)) continue;
    const std::string& made = (*create)->table;
    // The old one goes first, and another of its name is made.
    const auto drop = std::find_if(text.actions.begin(), create, [&](const SqlAction* each) {
      return each->kind() == ActionKind::drop_table && each->table == made;
    });
    if (const schema::TablePtr table = before.find_table(made); table && drop != create) {
      found.push_back({*create, *drop, table, false});
    }
    // The new one gets the name of the old one.
    for (auto rename = create; rename != text.actions.end(); ++rename) {
      if ((*rename)->kind() != ActionKind::rename_table || (*rename)->table != made) continue;
      for (const std::string& name : before.table_names()) {
        if (!is_name_of((*rename)->action->part, name)) continue;
        const auto gone = std::find_if(text.actions.begin(), text.actions.end(), [&](const SqlAction* each) {
          const bool goes = each->kind() == ActionKind::drop_table || each->kind() == ActionKind::rename_table;
          return goes && each->table == name;
        });
        if (gone == text.actions.end()) continue;
        const bool copied = std::any_of(create, text.actions.end(), [&](const SqlAction* each) {
          const std::vector<std::string>& read = each->action->others;
          return (each == *create || each->kind() == ActionKind::insert) && each->table == made &&
                 std::any_of(read.begin(), read.end(), [&](const std::string& from) { return is_name_of(from, name); });
        });
        found.push_back({*create, *gone, before.find_table(name), copied});
      }
    }
  }
  return found;
}

// What the old table had and the text does not make again.
std::vector<std::string> lost_by(const Recreated& recreated, const SqlText& text) {
  std::vector<std::string> things;
  const auto lose = [&](std::string_view what, const auto& parts, ActionKind made_by) {
    for (const auto& part : parts) {
      const bool made = std::any_of(text.actions.begin(), text.actions.end(), [&](const SqlAction* each) {
        return each->kind() == made_by && schema::fold(each->action->part) == schema::fold(part.name);
      });
      if (made || (part.engines & text.engines).empty()) continue;
      things.push_back(fmt::format("the {} `{}`", what, schema::quote_name(part.name)));
    }
  };
  // MySQL's `create table new like old` takes along the indexes, but no trigger.
  const bool like = !recreated.create->action->others.empty() && !text.engines.contains(base::Dialect::sqlite);
  if (!like) lose("index", recreated.table->indexes, ActionKind::create_index);
  lose("trigger", recreated.table->triggers, ActionKind::create_trigger);
  if (!text.engines.contains(base::Dialect::sqlite)) return things;
  // SQLite deletes all rows of a table that is dropped, with what follows from that, unless foreign keys are off, which
  // no transaction can turn them (sqlite.org/foreignkeys.html, chapter 5).
  for (const std::string& child : text.op->before().tables_referencing(recreated.table->name)) {
    for (const schema::ForeignKey& key : text.op->before().find_table(child)->foreign_keys) {
      if (key.referenced_table != recreated.table->name || child == recreated.table->name) continue;
      if (key.on_delete != schema::ReferenceAction::cascade) continue;
      things.push_back(
          fmt::format("each row of `{}` that refers to it, where foreign keys are on", schema::quote_name(child)));
    }
  }
  return things;
}

}  // namespace

void recreate_table(const Migration& migration, Reporter& reporter) {
  for (const Script& script : migration.scripts()) {
    for (const SqlText& text : sql_texts(script)) {
      for (const Recreated& each : recreated_in(text)) {
        if (text.op->made->has_table(each.table->name)) continue;
        std::vector<std::string> things = lost_by(each, text);
        if (!each.keeps_rows) things.insert(things.begin(), "all rows");
        const std::string name = schema::quote_name(each.table->name);
        reporter
            .found(each.gone->where,
                   things.empty()
                       ? fmt::format(
                             "`{}` is made anew by hand, and what it had beside its columns is easily forgotten", name)
                       : fmt::format("`{}` is made anew by hand, and what is lost by that is {}", name, listed(things)),
                   text.engines)
            .note(each.create->where, "the new one is made here")
            .help(fmt::format(
                "write what is to change as `alter table {} …`: where the engine has to make the table anew "
                "for it, mig does so, with all that belongs to the table",
                name));
      }
    }
  }
}

}  // namespace mig::lint::rules
