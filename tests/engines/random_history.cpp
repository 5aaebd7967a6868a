#include "tests/engines/random_history.h"

#include <fmt/format.h>

#include <algorithm>
#include <random>

namespace mig::tests {
namespace {

struct Column {
  std::string name;
  std::string type;
  std::string enumeration = {};  // whose type it is, else empty
  bool nullable = false;
  bool has_default = false;
  bool repeats = false;  // rows may have the same value there
  bool kept = false;     // the way back wants the values that are there, so nothing changes or loses them
  bool identity = false;
  bool generated = false;
};

struct Constraint {
  enum class Kind { unique, check, foreign_key, index };
  Kind kind;
  std::string name;
  std::vector<std::string> columns;
  std::string parent = {};  // of a foreign key
  bool acts = true;         // of a foreign key: rows can go though others refer to them
};

struct Table {
  std::string name;
  std::vector<Column> columns;
  std::vector<std::string> key;  // the primary key's columns
  std::vector<Constraint> constraints;
  int next_row = 1;
};

struct Enum {
  std::string name;
  std::vector<std::string> values;
};

struct View {
  std::string name;
  std::string table;
  std::vector<std::string> columns;
};

bool has(const std::vector<std::string>& list, const std::string& what) {
  return std::find(list.begin(), list.end(), what) != list.end();
}

std::string in_quotes(const std::string& name) { return "\"" + name + "\""; }

std::string listed(const std::vector<std::string>& names) {
  std::string result;
  for (const std::string& name : names) result += (result.empty() ? "" : ", ") + in_quotes(name);
  return result;
}

class Generator {
 public:
  explicit Generator(uint32_t seed) : random_(seed) {}

  std::vector<std::vector<std::string>> history() {
    std::vector<std::vector<std::string>> migrations;
    const size_t operations = 10 + number(31);
    const size_t count = 2 + number(4);
    for (size_t i = 0; i < count; ++i) {
      migrations.emplace_back();
      const size_t here = operations / count + 1;
      for (size_t made = 0, tries = 0; made < here && tries < here * 8; ++tries) {
        const std::string statement = next();
        if (statement.empty()) continue;
        migrations.back().push_back(statement);
        ++made;
      }
    }
    return migrations;
  }

 private:
  // What may come next: how often, and a function that gives its statement and changes the model, or gives nothing
  // where there is nothing to do it to. Another kind of operation is another line.
  struct Kind {
    size_t weight;
    std::string (Generator::*make)();
  };
  static const std::vector<Kind>& kinds() {
    static const std::vector<Kind> all = {
        {8, &Generator::create_table},
        {2, &Generator::drop_table},
        {3, &Generator::rename_table},
        {10, &Generator::add_column},
        {5, &Generator::drop_column},
        {5, &Generator::rename_column},
        {4, &Generator::set_default},
        {2, &Generator::drop_default},
        {4, &Generator::set_not_null},
        {3, &Generator::drop_not_null},
        {6, &Generator::change_type},
        {3, &Generator::change_type_using},
        {2, &Generator::comment_column},
        {2, &Generator::comment_table},
        {5, &Generator::add_unique},
        {5, &Generator::add_check},
        {5, &Generator::add_foreign_key},
        {5, &Generator::add_index},
        {5, &Generator::drop_constraint},
        {2, &Generator::rename_constraint},
        {3, &Generator::create_enum},
        {3, &Generator::add_enum_value},
        {2, &Generator::rename_enum_value},
        {2, &Generator::drop_enum_value},
        {1, &Generator::drop_enum},
        {4, &Generator::create_view},
        {2, &Generator::replace_view},
        {2, &Generator::drop_view},
        {4, &Generator::insert},
        {3, &Generator::insert_if_missing},
        {4, &Generator::update},
        {2, &Generator::delete_rows},
        {3, &Generator::fill_column},
        {2, &Generator::archive_column},
        {1, &Generator::archive_table},
        {2, &Generator::guard},
        {1, &Generator::move_primary_key},
    };
    return all;
  }

  std::string next() {
    if (tables_.empty()) return create_table();
    size_t sum = 0;
    for (const Kind& kind : kinds()) sum += kind.weight;
    size_t at = number(sum);
    for (const Kind& kind : kinds()) {
      if (at < kind.weight) return (this->*kind.make)();
      at -= kind.weight;
    }
    return "";
  }

  // ---- choices: by the remainder, because the distributions of the library differ between machines ----
  size_t number(size_t below) { return random_() % below; }
  bool chance(size_t percent) { return number(100) < percent; }
  template <class T>
  T& one_of(std::vector<T>& list) {
    return list[number(list.size())];
  }
  template <class T, class Fits>
  T* any(std::vector<T>& list, Fits fits) {
    std::vector<T*> found;
    for (T& each : list) {
      if (fits(each)) found.push_back(&each);
    }
    return found.empty() ? nullptr : one_of(found);
  }

  // Names are never used again; some need their quotes.
  std::string name(const std::string& kind) {
    static const std::vector<std::string> forms = {"{0}{1}",  "{0}{1}",    "{0}_{1}",     "{0} {1}",
                                                   "{0}{1}é", "Big{0}{1}", "order-{0}{1}"};
    return fmt::format(fmt::runtime(forms[number(forms.size())]), kind, ++names_);
  }

  // ---- what is there ----
  Table& table() { return one_of(tables_); }
  bool is_viewed(const Table& of, const std::string& column) const {
    return std::any_of(views_.begin(), views_.end(), [&](const View& view) {
      return view.table == of.name && (column.empty() || has(view.columns, column));
    });
  }
  bool is_parent(const Table& of) const {
    return std::any_of(tables_.begin(), tables_.end(), [&](const Table& each) {
      return each.name != of.name && std::any_of(each.constraints.begin(), each.constraints.end(),
                                                 [&](const Constraint& key) { return key.parent == of.name; });
    });
  }
  bool is_held(const Table& of, const Column& column) const {
    return column.generated || has(of.key, column.name) || is_viewed(of, column.name) ||
           std::any_of(of.constraints.begin(), of.constraints.end(),
                       [&](const Constraint& each) { return has(each.columns, column.name); });
  }
  bool is_source(const Table& of, const Column& column) const {
    return std::any_of(of.columns.begin(), of.columns.end(), [&](const Column& each) { return each.generated; }) &&
           column.type == "int";
  }
  Column* plain_column(Table& of) {
    return any(of.columns, [&](const Column& each) { return !has(of.key, each.name) && !each.generated; });
  }
  static bool is_number(const Column& column) {
    return column.type == "int" || column.type == "bigint" || column.type == "smallint" ||
           column.type.starts_with("decimal");
  }
  static bool is_text(const Column& column) { return column.type.starts_with("varchar") || column.type == "text"; }
  // What every engine has keys over.
  static bool is_key_type(const Column& column) {
    return is_number(column) || column.type.starts_with("varchar") || column.type == "date" || column.type == "uuid";
  }

  std::string random_type(std::string& enumeration) {
    static const std::vector<std::string> types = {
        "bool",         "smallint",      "int",     "int",         "bigint",      "real",        "double",
        "decimal(8,2)", "decimal(10,0)", "char(3)", "varchar(20)", "varchar(20)", "varchar(60)", "text",
        "bytes",        "date",          "time",    "timestamp",   "timestamptz", "uuid",        "json"};
    if (!enums_.empty() && chance(15)) {
      enumeration = one_of(enums_).name;
      return in_quotes(enumeration);
    }
    return types[number(types.size())];
  }

  // A value of a column as it is written; empty where there is none that can be written.
  std::string value(const Column& column) {
    if (!column.enumeration.empty()) {
      for (const Enum& each : enums_) {
        if (each.name == column.enumeration) return "'" + each.values.front() + "'";
      }
    }
    const std::string type = column.type.substr(0, column.type.find('('));
    if (type == "bool") return chance(50) ? "true" : "false";
    if (type == "smallint" || type == "int" || type == "bigint" || type == "decimal")
      return std::to_string(1 + number(50));
    if (type == "real" || type == "double") return fmt::format("{}.5", number(50));
    if (type == "char") return "'abc'";
    if (type == "varchar" || type == "text") {
      static const std::vector<std::string> texts = {"'plain'", "'it''s'", "'back\\slash'", "'é%_'", "'two  words'"};
      return texts[number(texts.size())];
    }
    if (type == "date") return "'2024-02-29'";
    if (type == "time") return "'10:30:00'";
    if (type == "timestamp") return "'2024-02-29 10:30:00'";
    if (type == "timestamptz") return "'2024-02-29T10:30:00Z'";
    if (type == "uuid") return "'01234567-89ab-cdef-0123-456789abcdef'";
    if (type == "json") return "'{\"a\": 1}'";
    return "";
  }

  Column random_column() {
    Column column{name("c"), ""};
    column.type = random_type(column.enumeration);
    column.nullable = chance(45);
    return column;
  }

  static std::string written(const Column& column) {
    return fmt::format("{} {}{}", in_quotes(column.name), column.type, column.nullable ? "?" : "");
  }

  // ---- tables ----
  std::string create_table() {
    if (tables_.size() > 6) return "";
    Table made;
    made.name = name("t");
    std::string items;
    const size_t form = number(10);
    if (form < 6) {
      made.columns.push_back({.name = "id", .type = "bigint", .identity = true});
      made.key = {"id"};
      items = "\"id\" bigint identity primary key; ";
    } else if (form < 9) {
      made.columns.push_back({"id", form < 8 ? "int" : "varchar(20)"});
      made.key = {"id"};
      items = fmt::format("\"id\" {} primary key; ", made.columns[0].type);
    } else {
      made.columns.push_back({"a", "int"});
      made.columns.push_back({"b", "varchar(20)"});
      made.key = {"a", "b"};
      items = "\"a\" int; \"b\" varchar(20); primary key (a, b); ";
    }
    const size_t more = 1 + number(5);
    for (size_t i = 0; i < more; ++i) {
      Column column = random_column();
      std::string item = written(column);
      const std::string some = value(column);
      if (!some.empty() && chance(35)) {
        item += " default " + some;
        column.has_default = column.repeats = true;
      }
      if (chance(8)) item += " comment 'about it''s column'";
      items += item + "; ";
      made.columns.push_back(column);
    }
    if (chance(12)) {
      Column base{name("c"), "int"};
      base.nullable = true;
      Column generated{name("g"), "int"};
      generated.nullable = true;
      generated.generated = true;
      items +=
          written(base) + "; " + written(generated) + " generated as (" + in_quotes(base.name) + " * 2 + 1) stored; ";
      made.columns.push_back(base);
      made.columns.push_back(generated);
    }
    if (chance(15)) items += "comment 'a table; -- made up'; ";
    tables_.push_back(made);
    return fmt::format("create table {} {{ {}}}", in_quotes(made.name), items);
  }

  std::string drop_table() {
    Table* found = any(tables_, [&](const Table& each) { return !is_parent(each) && !is_viewed(each, ""); });
    if (!found || tables_.size() < 3) return "";
    const std::string gone = found->name;
    std::erase_if(tables_, [&](const Table& each) { return each.name == gone; });
    return fmt::format("drop table {};", in_quotes(gone));
  }

  std::string rename_table() {
    Table& found = table();
    const std::string from = found.name;
    found.name = name("t");
    for (Table& each : tables_) {
      for (Constraint& key : each.constraints) {
        if (key.parent == from) key.parent = found.name;
      }
    }
    for (View& view : views_) {
      if (view.table == from) view.table = found.name;
    }
    return fmt::format("rename table {} to {};", in_quotes(from), in_quotes(found.name));
  }

  static std::string alter(const Table& of, const std::string& action) {
    return fmt::format("alter table {} {};", in_quotes(of.name), action);
  }

  std::string comment_table() { return alter(table(), chance(80) ? "comment 'what it''s for'" : "comment ''"); }

  // ---- columns ----
  std::string add_column() {
    Table& to = table();
    if (to.columns.size() > 9) return "";
    Column column = random_column();
    const std::string some = value(column);
    std::string behind;
    column.repeats = true;
    if (!some.empty() && chance(50)) {
      column.has_default = true;
      behind = " default " + some;
    } else if (!column.nullable) {
      if (some.empty()) return "";
      behind = " fill " + some;
    }
    const std::string action = "add column " + written(column) + behind;
    to.columns.push_back(column);
    return alter(to, action);
  }

  std::string drop_column() {
    Table& from = table();
    Column* column = any(from.columns, [&](const Column& each) {
      return !has(from.key, each.name) && !is_viewed(from, each.name) && !is_source(from, each) && !each.kept &&
             std::none_of(from.constraints.begin(), from.constraints.end(),
                          [&](const Constraint& key) { return is_partial(key) && has(key.columns, each.name); });
    });
    if (!column || from.columns.size() < 3) return "";
    const std::string gone = column->name;
    const std::string some = value(*column);
    const bool lost = !column->nullable && !column->has_default && !column->generated;
    // Rows that the history has put in itself would be without a value, and a later way back wants one in each.
    const bool has_rows = from.next_row > 1;
    const bool restores = lost && !some.empty() && !is_unique(from, gone) && (has_rows || chance(60));
    if (lost && has_rows && !restores) return "";
    std::erase_if(from.constraints, [&](const Constraint& each) { return has(each.columns, gone); });
    std::erase_if(from.columns, [&](const Column& each) { return each.name == gone; });
    return alter(from, "drop column " + in_quotes(gone) + (restores ? " restore fill " + some : ""));
  }

  std::string rename_column() {
    Table& of = table();
    Column* column = any(of.columns, [&](const Column& each) { return !is_source(of, each); });
    if (!column) return "";
    const std::string from = column->name;
    const std::string to = name("c");
    column->name = to;
    const auto replace = [&](std::vector<std::string>& names) { std::replace(names.begin(), names.end(), from, to); };
    replace(of.key);
    for (Constraint& each : of.constraints) replace(each.columns);
    // A view's own columns keep their names, so it is read no more by what the model knows of it.
    for (View& view : views_) {
      if (view.table == of.name) replace(view.columns);
    }
    return alter(of, fmt::format("rename column {} to {} offline", in_quotes(from), in_quotes(to)));
  }

  std::string set_default() {
    Table& of = table();
    Column* column = plain_column(of);
    if (!column || is_key(of, column->name)) return "";
    const std::string some = value(*column);
    if (some.empty()) return "";
    column->has_default = column->repeats = true;
    return alter(of, fmt::format("alter column {} set default {}", in_quotes(column->name), some));
  }

  std::string drop_default() {
    Table& of = table();
    Column* column = any(of.columns, [](const Column& each) { return each.has_default; });
    if (!column) return "";
    column->has_default = false;
    return alter(of, fmt::format("alter column {} drop default", in_quotes(column->name)));
  }

  std::string set_not_null() {
    Table& of = table();
    Column* column = any(of.columns, [&](const Column& each) {
      return each.nullable && !each.generated && !each.kept && !is_key(of, each.name);
    });
    if (!column) return "";
    const std::string some = value(*column);
    if (some.empty()) return "";
    // Rows that the history has put in itself may have null there.
    const bool has_rows = of.next_row > 1;
    if (has_rows && is_unique(of, column->name)) return "";
    column->nullable = false;
    const bool fills = has_rows || (chance(70) && !is_unique(of, column->name));
    column->repeats = true;
    return alter(of,
                 fmt::format("alter column {} set not null{}", in_quotes(column->name), fills ? " fill " + some : ""));
  }

  std::string drop_not_null() {
    Table& of = table();
    Column* column = any(
        of.columns, [&](const Column& each) { return !each.nullable && !each.generated && !has(of.key, each.name); });
    if (!column) return "";
    column->nullable = true;
    column->kept = true;
    return alter(of, fmt::format("alter column {} drop not null", in_quotes(column->name)));
  }

  static bool is_key(const Table& of, const std::string& column) {
    return std::any_of(of.constraints.begin(), of.constraints.end(), [&](const Constraint& each) {
      return each.kind == Constraint::Kind::foreign_key && has(each.columns, column);
    });
  }
  static bool is_unique(const Table& of, const std::string& column) {
    return std::any_of(of.constraints.begin(), of.constraints.end(), [&](const Constraint& each) {
      return each.kind == Constraint::Kind::unique && has(each.columns, column);
    });
  }

  // On MariaDB it has a hidden column, which a reverse puts last: the schema is the same but for its place.
  static bool is_partial(const Constraint& each) {
    return each.kind == Constraint::Kind::unique && each.columns.size() > 1;
  }

  std::string change_type() {
    static const std::vector<std::pair<std::string, std::string>> ways = {{"smallint", "int"},
                                                                          {"int", "bigint"},
                                                                          {"real", "double"},
                                                                          {"decimal(8,2)", "decimal(12,4)"},
                                                                          {"varchar(20)", "varchar(40)"},
                                                                          {"varchar(20)", "text"},
                                                                          {"varchar(60)", "varchar(20)"},
                                                                          {"uuid", "varchar(60)"},
                                                                          {"date", "timestamp"},
                                                                          {"timestamp", "timestamptz"},
                                                                          {"int", "double"},
                                                                          {"char(3)", "varchar(20)"}};
    Table& of = table();
    Column* column = plain_column(of);
    if (!column || is_source(of, *column) || is_key(of, column->name) || is_held(of, *column)) return "";
    const size_t first = number(ways.size());
    for (size_t i = 0; i < ways.size(); ++i) {
      const auto& [from, to] = ways[(first + i) % ways.size()];
      if (column->type != from) continue;
      column->type = to;
      return alter(of, fmt::format("alter column {} type {} offline", in_quotes(column->name), to));
    }
    return "";
  }

  std::string change_type_using() {
    Table& of = table();
    Column* column = plain_column(of);
    if (!column || is_held(of, *column) || is_source(of, *column) || column->has_default || column->kept) return "";
    std::string forward;
    std::string back;
    const std::string before = column->type;
    const std::string c = in_quotes(column->name);
    if (before == "int" || before == "smallint") {
      column->type = "varchar(20)";
      forward = fmt::format("cast({} as varchar(20))", c);
      back = fmt::format("cast({} as {})", c, before);
    } else if (before == "bool") {
      column->type = "int";
      forward = fmt::format("case when {} then 1 else 0 end", c);
      back = c + " = 1";
    } else if (before == "decimal(8,2)") {
      column->type = "int";
      forward = fmt::format("cast({} as int)", c);
      back = fmt::format("cast({} as decimal(8,2))", c);
    } else {
      return "";
    }
    column->kept = column->repeats = true;
    return alter(
        of, fmt::format("alter column {} type {} using {} offline reverse using {}", c, column->type, forward, back));
  }

  std::string comment_column() {
    Table& of = table();
    return alter(of, fmt::format("alter column {} comment 'about \"it\"; -- x'", in_quotes(one_of(of.columns).name)));
  }

  // ---- constraints ----
  std::string add_unique() {
    Table& of = table();
    if (of.next_row > 1) return "";
    Column* column = any(of.columns, [&](const Column& each) {
      return is_key_type(each) && !each.repeats && !each.generated && !has(of.key, each.name) &&
             !is_unique(of, each.name) && !is_key(of, each.name);
    });
    if (!column) return "";
    Column* guard =
        any(of.columns, [](const Column& each) { return is_number(each) && !each.identity && !each.generated; });
    const std::string key = name("u");
    of.constraints.push_back({Constraint::Kind::unique, key, {column->name}});
    std::string where;
    if (guard && guard != column && chance(30)) {
      where = fmt::format(" where {} > 0", in_quotes(guard->name));
      of.constraints.back().columns.push_back(guard->name);
    }
    return alter(of, fmt::format("add unique {} ({}){}{}", in_quotes(key), in_quotes(column->name), where,
                                 where.empty() ? "" : " offline"));
  }

  std::string add_check() {
    Table& of = table();
    Column* column = any(of.columns, [&](const Column& each) {
      return (is_number(each) || is_text(each)) && !each.identity && !each.generated && !is_key(of, each.name);
    });
    if (!column) return "";
    const std::string c = in_quotes(column->name);
    static const std::vector<std::string> of_numbers = {"{} >= 0", "{} + 1 > 0", "{} between 0 and 9000",
                                                        "{} is null or {} <> 7777", "abs({}) < 9999"};
    static const std::vector<std::string> of_texts = {"{} <> 'never; --'", "length({}) < 60", "{} not like '%zz%'",
                                                      "lower({}) <> 'it''s never'", "{} || 'x' <> 'nx'"};
    const std::string form = is_number(*column) ? of_numbers[number(5)] : of_texts[number(5)];
    const std::string check = name("k");
    of.constraints.push_back({Constraint::Kind::check, check, {column->name}});
    return alter(
        of, fmt::format("add check {} ({}) offline mysql", in_quotes(check), fmt::format(fmt::runtime(form), c, c)));
  }

  // A new column that may be null and refers to a table, maybe to its own: so circles come about.
  std::string add_foreign_key() {
    Table& of = table();
    Table* parent = any(tables_, [](const Table& each) { return each.key.size() == 1; });
    if (!parent || of.columns.size() > 9) return "";
    std::string type;
    for (const Column& each : parent->columns) {
      if (each.name == parent->key[0]) type = each.type;
    }
    static const std::vector<std::string> actions = {"", " on delete cascade", " on delete set null",
                                                     " on delete restrict"};
    const Column column{.name = name("r"), .type = type, .nullable = true};
    const std::string key = name("f");
    const std::string parent_name = parent->name;
    const bool is_named = !chance(50);
    const std::string& action = actions[number(4)];
    const bool acts = !action.empty() && action != " on delete restrict";
    std::string result;
    if (is_named) {
      result = fmt::format("alter table {} {{ add column {}; add foreign key {} ({}) references {}{}; }}",
                           in_quotes(of.name), written(column), in_quotes(key), in_quotes(column.name),
                           in_quotes(parent_name), action);
    } else {
      // The key is named after the column by mig, so the model can't drop it.
      result = alter(of, fmt::format("add column {} references {}{}", written(column), in_quotes(parent_name), action));
    }
    of.constraints.push_back({Constraint::Kind::foreign_key, is_named ? key : "", {column.name}, parent_name, acts});
    of.columns.push_back(column);
    return result;
  }

  std::string add_index() {
    Table& of = table();
    Column* column = any(of.columns, [](const Column& each) { return is_key_type(each); });
    if (!column) return "";
    const std::string index = name("i");
    of.constraints.push_back({Constraint::Kind::index, index, {column->name}});
    Column* second = any(of.columns, [](const Column& each) { return is_key_type(each); });
    std::string more;
    if (second != column && chance(40)) {
      more = ", " + in_quotes(second->name) + " desc";
      of.constraints.back().columns.push_back(second->name);
    }
    return alter(of, fmt::format("add index {} ({}{})", in_quotes(index), in_quotes(column->name), more));
  }

  std::string drop_constraint() {
    Table& of = table();
    Constraint* found =
        any(of.constraints, [](const Constraint& each) { return !each.name.empty() && !is_partial(each); });
    if (!found) return "";
    const Constraint gone = *found;
    for (Column& each : of.columns) {
      each.kept = each.kept || (gone.kind == Constraint::Kind::foreign_key && has(gone.columns, each.name));
    }
    std::erase_if(of.constraints, [&](const Constraint& each) { return each.name == gone.name; });
    return alter(of, fmt::format("drop {} {}", gone.kind == Constraint::Kind::index ? "index" : "constraint",
                                 in_quotes(gone.name)));
  }

  std::string rename_constraint() {
    Table& of = table();
    Constraint* found = any(of.constraints, [](const Constraint& each) {
      return !each.name.empty() && each.kind != Constraint::Kind::index;
    });
    if (!found) return "";
    const std::string from = found->name;
    found->name = name("n");
    return alter(of, fmt::format("rename constraint {} to {}", in_quotes(from), in_quotes(found->name)));
  }

  std::string move_primary_key() {
    Table* of = any(tables_, [&](const Table& each) {
      return !is_parent(each) && each.key.size() == 1 && !each.columns[0].identity &&
             each.columns[0].name == each.key[0] &&
             std::none_of(each.constraints.begin(), each.constraints.end(),
                          [&](const Constraint& key) { return key.parent == each.name; });
    });
    if (!of) return "";
    return fmt::format("alter table {0} {{ drop primary key; add primary key {1} ({2}); }}", in_quotes(of->name),
                       in_quotes(name("p")), listed(of->key));
  }

  // ---- enums ----
  std::string create_enum() {
    if (enums_.size() > 3) return "";
    Enum made{name("e"), {}};
    const size_t count = 2 + number(3);
    for (size_t i = 0; i < count; ++i) made.values.push_back(fmt::format("v{}", ++names_));
    enums_.push_back(made);
    std::string values;
    for (const std::string& each : made.values) values += (values.empty() ? "'" : ", '") + each + "'";
    return fmt::format("create enum {} ({});", in_quotes(made.name), values);
  }

  std::string add_enum_value() {
    if (enums_.empty()) return "";
    Enum& of = one_of(enums_);
    const std::string made = fmt::format("v{}", ++names_);
    const bool placed = chance(50);
    const size_t place = placed ? number(of.values.size()) : 0;
    const std::string where = placed ? fmt::format(" after '{}'", of.values[place]) : "";
    of.values.insert(placed ? of.values.begin() + static_cast<std::ptrdiff_t>(place) + 1 : of.values.end(), made);
    return fmt::format("alter enum {} add '{}'{} offline mysql;", in_quotes(of.name), made, where);
  }

  std::string rename_enum_value() {
    if (enums_.empty()) return "";
    Enum& of = one_of(enums_);
    std::string& value = one_of(of.values);
    const std::string from = value;
    value = fmt::format("v{}", ++names_);
    return fmt::format("alter enum {} rename '{}' to '{}' offline mysql;", in_quotes(of.name), from, value);
  }

  std::string drop_enum_value() {
    Enum* of = any(enums_, [](const Enum& each) { return each.values.size() > 2; });
    if (!of) return "";
    const std::string gone = of->values.back();
    of->values.pop_back();
    return fmt::format("alter enum {} drop '{}' replace '{}' offline;", in_quotes(of->name), gone, of->values.front());
  }

  std::string drop_enum() {
    Enum* of = any(enums_, [&](const Enum& each) {
      return std::none_of(tables_.begin(), tables_.end(), [&](const Table& table) {
        return std::any_of(table.columns.begin(), table.columns.end(),
                           [&](const Column& column) { return column.enumeration == each.name; });
      });
    });
    if (!of) return "";
    const std::string gone = of->name;
    std::erase_if(enums_, [&](const Enum& each) { return each.name == gone; });
    return fmt::format("drop enum {};", in_quotes(gone));
  }

  // ---- views ----
  std::string query(View& view, const Table& of) {
    view.columns.clear();
    std::string items;
    for (const Column& each : of.columns) {
      if (!chance(60) && !view.columns.empty()) continue;
      items += (items.empty() ? "" : ", ") + in_quotes(each.name) + " as " + in_quotes("as " + each.name);
      view.columns.push_back(each.name);
    }
    const Column* number_column = nullptr;
    for (const Column& each : of.columns) {
      if (is_number(each)) number_column = &each;
    }
    std::string where;
    if (number_column && chance(50)) {
      where = fmt::format(" where {} > 0", in_quotes(number_column->name));
      view.columns.push_back(number_column->name);
    }
    return fmt::format("select {} from {}{}", items, in_quotes(of.name), where);
  }

  std::string create_view() {
    if (views_.size() > 3) return "";
    const Table& of = table();
    View made{name("w"), of.name, {}};
    const std::string text = query(made, of);
    views_.push_back(made);
    return fmt::format("create view {} as {};", in_quotes(made.name), text);
  }

  std::string replace_view() {
    if (views_.empty()) return "";
    View& of = one_of(views_);
    for (const Table& each : tables_) {
      if (each.name == of.table) return fmt::format("replace view {} as {};", in_quotes(of.name), query(of, each));
    }
    return "";
  }

  std::string drop_view() {
    if (views_.empty()) return "";
    const std::string gone = one_of(views_).name;
    std::erase_if(views_, [&](const View& each) { return each.name == gone; });
    return fmt::format("drop view {};", in_quotes(gone));
  }

  // ---- rows ----
  std::string insert_if_missing() {
    std::string statement = insert();
    if (!statement.empty()) statement.insert(statement.find(" {"), " if missing");
    return statement;
  }

  static bool is_constrained(const Table& of, const std::string& column) {
    return std::any_of(of.constraints.begin(), of.constraints.end(), [&](const Constraint& each) {
      return each.kind != Constraint::Kind::index && has(each.columns, column);
    });
  }

  std::string batches(const Table& of) {
    return of.key.size() == 1 && chance(40) ? fmt::format(" in batches of {}", 1 + number(3)) : "";
  }

  std::string update() {
    Table& of = table();
    Column* column = plain_column(of);
    if (!column || column->identity || column->kept || is_constrained(of, column->name)) return "";
    const std::string some = value(*column);
    if (some.empty()) return "";
    column->repeats = true;
    return fmt::format("update {} set {} = {} where {} is not null{} reverse nothing;", in_quotes(of.name),
                       in_quotes(column->name), some, in_quotes(of.key[0]), batches(of));
  }

  std::string delete_rows() {
    Table* of = any(tables_, [&](const Table& each) {
      return !is_parent(each) &&
             std::none_of(each.constraints.begin(), each.constraints.end(),
                          [&](const Constraint& key) { return key.parent == each.name && !key.acts; });
    });
    Column* column = of ? plain_column(*of) : nullptr;
    if (!column || is_constrained(*of, of->key[0])) return "";
    const bool archive = of->key.size() == 1 && chance(40);
    return fmt::format("delete from {} where {} is null{};", in_quotes(of->name), in_quotes(column->name),
                       archive ? " archive" : batches(*of));
  }

  // What differs from row to row.
  std::string fill_column() {
    Table& to = table();
    if (to.columns.size() > 9) return "";
    Column column{name("c"), "varchar(60)"};
    const Column* number_column =
        any(to.columns, [](const Column& each) { return is_number(each) && !each.generated; });
    std::string fill = "uuid()";
    if (chance(30)) {
      column.type = "uuid";
    } else {
      fill = fmt::format("'row ' || {}", number_column
                                             ? fmt::format("cast({} as varchar(20))", in_quotes(number_column->name))
                                             : "'without a number'");
      if (number_column && number_column->nullable) fill = fmt::format("coalesce({}, 'none')", fill);
    }
    to.columns.push_back(column);
    return alter(to, fmt::format("add column {} fill {}{}", written(column), fill, batches(to)));
  }

  std::string archive_column() {
    Table& of = table();
    Column* found = any(of.columns, [&](const Column& each) {
      return !is_held(of, each) && !is_source(of, each) && !each.identity && each.nullable;
    });
    if (!found || of.columns.size() < 3) return "";
    const std::string gone = found->name;
    std::erase_if(of.columns, [&](const Column& each) { return each.name == gone; });
    return alter(of, fmt::format("drop column {} archive", in_quotes(gone)));
  }

  std::string archive_table() {
    std::string statement = drop_table();
    if (!statement.empty()) statement.insert(statement.size() - 1, " archive");
    return statement;
  }

  std::string guard() {
    const Table& of = table();
    return fmt::format("{} no nulls in {} ({});", chance(50) ? "require" : "verify", in_quotes(of.name),
                       in_quotes(of.key[0]));
  }

  // Of tables in which no two values may be the same but in the key ----
  std::string insert() {
    Table* to = any(tables_, [](const Table& each) {
      return each.key.size() == 1 &&
             std::none_of(each.constraints.begin(), each.constraints.end(),
                          [](const Constraint& key) { return key.kind == Constraint::Kind::unique; });
    });
    if (!to) return "";
    std::vector<const Column*> columns;
    for (const Column& each : to->columns) {
      const bool is_id = each.name == to->key[0];
      if (!is_id && !each.nullable && !each.has_default && value(each).empty()) return "";
      if (is_id || (!each.nullable && !each.has_default && !each.generated)) columns.push_back(&each);
    }
    std::string names;
    std::string rows;
    for (const Column* each : columns) names += (names.empty() ? "" : ", ") + in_quotes(each->name);
    const size_t count = 1 + number(3);
    for (size_t i = 0; i < count; ++i) {
      std::string row;
      for (const Column* each : columns) {
        std::string some = value(*each);
        if (each->name == to->key[0])
          some = is_number(*each) ? std::to_string(to->next_row) : fmt::format("'key {}'", to->next_row);
        row += (row.empty() ? "" : ", ") + some;
      }
      ++to->next_row;
      rows += "(" + row + "); ";
    }
    return fmt::format("insert into {} ({}) {{ {}}}", in_quotes(to->name), names, rows);
  }

  std::mt19937 random_;
  int names_ = 0;
  std::vector<Table> tables_;
  std::vector<Enum> enums_;
  std::vector<View> views_;
};

}  // namespace

std::vector<std::vector<std::string>> random_history(uint32_t seed) { return Generator(seed).history(); }

}  // namespace mig::tests
