// MySQL's and MariaDB's SQL, by its words: dev.mysql.com/doc/refman/8.4/en/sql-statements.html and
// mariadb.com/kb/en/sql-statements. What is read is what the statements begin with and what has names; what no
// statement there begins with, and a part of `alter table` or of a column that neither knows, is said to be unread.
#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <optional>
#include <set>

#include "compiler/rawsql/readers.h"

namespace mig::rawsql {
namespace {

using Kind = ActionKind;

class Reader : StatementReader {
 public:
  Reader(base::Dialect dialect, const Statement& statement, Notes notes) : StatementReader(dialect, statement, notes) {}

  void read() {
    if (!words_.lacks_end().empty()) {
      return notes_.unread(words_.whole(),
                           fmt::format("in a comment that the server runs, a {} has no end", words_.lacks_end()));
    }
    // `/*!40000 … */` of MariaDB only, for MySQL.
    if (words_.done()) return;
    const size_t first = notes_.count();
    statement();
    for (size_t i = first; i < notes_.count(); ++i) {
      notes_.action(i).traits.insert(how_.begin(), how_.end());
    }
  }

 private:
  void unknown(size_t from, size_t to, std::string_view what) {
    notes_.unread(words_.range(from, to),
                  fmt::format("{} is not known here: `{}`", what, words_.written(from, std::min(to, from + 3))));
  }
  Action& other() {
    Action& action = add(Kind::other, words_.whole());
    action.type = words_.lead();
    return action;
  }
  // The names of a list in parentheses; what is no name is as it is written.
  std::vector<std::string> keys() {
    std::vector<std::string> result;
    if (!words_.take("(")) return result;
    while (!words_.done() && !words_.is(")")) {
      const size_t from = words_.place();
      const std::string name = words_.name().name;
      // `a(10)`: a part of a column.
      words_.skip_element();
      result.push_back(name.empty() ? words_.written(from, words_.place()) : name);
      if (!words_.take(",")) break;
    }
    words_.take(")");
    return result;
  }

  void statement() {
    const size_t from = words_.place();
    if (words_.is("create")) return create();
    if (words_.is("alter")) return alter();
    if (words_.is("drop")) return drop();
    if (words_.take("truncate")) {
      words_.take("table");
      const Name table = words_.name();
      add(Kind::truncate, since(from), table);
      return;
    }
    if (words_.is("rename table") || words_.is("rename tables")) return rename_tables();
    if (words_.take_one_of({"insert", "replace"})) return insert(from);
    if (words_.take("update")) return update(from);
    if (words_.take("delete")) return delete_rows(from);
    if (words_.is("with")) return with();
    if (words_.is("load data") || words_.is("load xml")) return load();
    if (words_.take("call")) {
      const Name name = words_.name();
      add(Kind::call, since(from), name);
      return;
    }
    if (words_.is_one_of({"select", "values", "table", "do", "("})) {
      add(Kind::select, words_.whole());
      return;
    }
    if (words_.is("set")) return set();
    if (words_.is("start transaction") || words_.is("begin") || words_.is("xa start") || words_.is("xa begin")) {
      if (words_.is("begin not")) return notes_.unread(words_.whole(), "what a block does is not read");
      add(Kind::begin, words_.whole());
      return;
    }
    if (words_.is_one_of({"rollback to", "rollback work to", "savepoint", "release"})) return void(other());
    if (words_.is_one_of({"commit", "rollback", "xa commit", "xa rollback", "xa prepare", "xa end"})) {
      add(Kind::commit, words_.whole());
      return;
    }
    if (words_.take_one_of({"lock tables", "lock table"})) return lock_tables();
    if (words_.take("optimize")) return optimize();
    if (words_.is("analyze")) return analyze();
    if (words_.is_one_of({"grant", "revoke", "rename user"})) {
      add(Kind::change_rights, words_.whole());
      return;
    }
    if (words_.is_one_of({"prepare", "execute"})) {
      return notes_.unread(words_.whole(),
                           "what `prepare` and `execute` run is a text of the session, which is not read");
    }
    if (words_.is_one_of({"if", "case", "while", "loop", "repeat", "for"})) {
      return notes_.unread(words_.whole(), "what a block does is not read");
    }
    // They touch nothing that a table is or holds.
    if (words_.is_one_of({"show",    "explain",   "describe", "desc",       "help",     "use",          "handler",
                          "check",   "checksum",  "repair",   "unlock",     "flush",    "reset",        "kill",
                          "install", "uninstall", "cache",    "signal",     "resignal", "get",          "deallocate",
                          "binlog",  "purge",     "shutdown", "restart",    "clone",    "import table", "lock instance",
                          "change",  "stop",      "start",    "xa recover", "backup"})) {
      return void(other());
    }
    unknown(from, words_.count(), "a statement that begins so");
  }

  // create …

  void skip_definer() {
    while (!words_.done()) {
      if (words_.take("definer")) {
        words_.take("=");
        words_.next();
        words_.skip_group();
        if (words_.take("@")) words_.next();
      } else if (words_.take("algorithm") || words_.take("sql security")) {
        words_.take("=");
        words_.next();
      } else {
        return;
      }
    }
  }

  void create() {
    words_.take("create");
    const bool replaces = words_.take("or replace");
    skip_definer();
    const bool temporary = words_.take("temporary");
    if (words_.take("table")) return create_table(replaces, temporary);
    words_.take_one_of({"online", "offline"});
    if (words_.is_one_of({"index", "unique", "fulltext", "spatial index"})) return create_index(replaces);
    Kind kind = Kind::other;
    bool body = false;
    if (words_.take("view")) {
      kind = Kind::create_view;
    } else if (words_.take("trigger")) {
      return create_trigger(replaces);
    } else if (words_.take_one_of(
                   {"procedure", "function", "event", "aggregate function", "package body", "package"})) {
      kind = Kind::create_routine;
      body = true;
    } else if (words_.take_one_of({"database", "schema"})) {
      kind = Kind::create_database;
    } else if (words_.is_one_of({"user", "role"})) {
      kind = Kind::change_rights;
    } else if (words_.take("sequence")) {
      kind = Kind::create_sequence;
    } else if (words_.is_one_of({"server", "tablespace", "undo", "logfile", "resource", "spatial"})) {
      return void(other());
    } else {
      return unknown(0, words_.count(), "what this makes");
    }
    if (kind == Kind::change_rights) {
      add(kind, words_.whole());
      return;
    }
    const bool if_not_exists = words_.take("if not exists");
    const Name name = words_.name();
    Action& action = add(kind, since(0), name);
    say(action, Trait::or_replace, replaces);
    say(action, Trait::temporary, temporary);
    say(action, Trait::if_not_exists, if_not_exists);
    say(action, Trait::body_unread, body);
  }

  void create_trigger(bool replaces) {
    const bool if_not_exists = words_.take("if not exists");
    const Name trigger = words_.name();
    while (!words_.done() && !words_.is("on")) words_.next();
    words_.take("on");
    Name table = words_.name();
    if (table.schema.empty()) table.schema = trigger.schema;
    Action& action = add(Kind::create_trigger, since(0), table);
    action.part = trigger.name;
    say(action, Trait::or_replace, replaces);
    say(action, Trait::if_not_exists, if_not_exists);
    say(action, Trait::body_unread, true);
  }

  void create_table(bool replaces, bool temporary) {
    const bool if_not_exists = words_.take("if not exists");
    const Name table = words_.name();
    const size_t place = notes_.count();
    {
      Action& action = add(Kind::create_table, since(0), table);
      say(action, Trait::or_replace, replaces);
      say(action, Trait::temporary, temporary);
      say(action, Trait::if_not_exists, if_not_exists);
      if (words_.take("like") || words_.take("( like")) {
        action.others = {dotted(words_.name())};
        return;
      }
    }
    if (words_.is("(") && !words_.is("( select") && !words_.is("( with")) {
      in_new_table_ = true;
      const size_t open = words_.place();
      words_.next();
      std::vector<std::string> columns;
      while (!words_.done() && !words_.is(")")) {
        element(table, columns);
        if (!words_.take(",")) break;
      }
      in_new_table_ = false;
      say(notes_.action(place), Trait::repeated_column, has_repeated(columns, true));
      if (!words_.take(")")) {
        return notes_.unread(words_.range(open, words_.count()), "its parenthesis has no end");
      }
    }
    while (!words_.done()) {
      if (words_.is("partition by")) notes_.action(place).traits.insert(Trait::partitioned);
      if (!words_.skip_group()) words_.next();
    }
  }

  // A column, a key or a constraint of a new table.
  void element(const Name& table, std::vector<std::string>& columns) {
    const size_t from = words_.place();
    if (key(table, from)) return;
    if (words_.is("period for")) {
      words_.skip_element();
      return;
    }
    Words ahead = words_;
    columns.push_back(ahead.name().name);
    column(Kind::add_column, table, from);
  }

  // Whether a key or a constraint stands here, which is then read; `from` is where the words that make it begin.
  bool key(const Name& table, size_t from) {
    std::string name;
    bool constraint = false;
    bool if_not_exists = false;
    const size_t place = notes_.count();
    if (words_.take("constraint")) {
      constraint = true;
      if_not_exists |= words_.take("if not exists");
      if (!words_.is_one_of({"primary", "unique", "foreign", "check"})) name = words_.name().name;
    }
    if (words_.take("primary key")) {
      if_not_exists |= words_.take("if not exists");
      using_method();
      named_key(Kind::add_primary_key, table, from, name, "");
    } else if (words_.take("unique")) {
      words_.take_one_of({"index", "key"});
      if_not_exists |= words_.take("if not exists");
      name = name_of_key(name);
      named_key(Kind::add_unique, table, from, name, using_method());
    } else if (words_.is_one_of({"fulltext", "spatial", "index", "key"})) {
      const std::string type = words_.is_one_of({"fulltext", "spatial"}) ? words_.next().folded : "";
      words_.take_one_of({"index", "key"});
      if_not_exists |= words_.take("if not exists");
      name = name_of_key(name);
      const std::string method = using_method();
      named_key(Kind::create_index, table, from, name, type.empty() ? method : type);
    } else if (words_.take("foreign key")) {
      if_not_exists |= words_.take("if not exists");
      const std::string index = words_.is("(") ? "" : words_.name().name;
      const std::vector<std::string> columns = keys();
      foreign_key(table, from, name.empty() ? index : name, columns, false);
    } else if (words_.take("check")) {
      check(table, from, name, false);
    } else if (constraint) {
      words_.skip_element();
      unknown(from, words_.place(), "this constraint");
    } else {
      return false;
    }
    if (notes_.count() > place) say(notes_.action(place), Trait::if_not_exists, if_not_exists);
    return true;
  }

  std::string name_of_key(const std::string& said) {
    if (words_.is("(") || words_.is("using")) return said;
    const std::string name = words_.name().name;
    return name.empty() ? said : name;
  }
  std::string using_method() { return words_.take_one_of({"using", "type"}) ? words_.next().folded : ""; }

  void named_key(Kind kind, const Name& table, size_t from, const std::string& name, const std::string& type) {
    const std::vector<std::string> columns = keys();
    const std::string method = key_options();
    Action& action = add(kind, since(from), table);
    action.part = name;
    action.type = type.empty() ? method : type;
    action.columns = columns;
  }

  // The method is returned, which may stand behind the keys as well as before them.
  std::string key_options() {
    std::string method;
    while (!words_.done()) {
      if (words_.take("using")) {
        method = words_.next().folded;
      } else if (words_.take("with parser")) {
        words_.next();
      } else if (words_.is_one_of(
                     {"comment", "key_block_size", "engine_attribute", "secondary_engine_attribute", "clustering"})) {
        words_.next();
        words_.take("=");
        words_.next();
      } else if (!words_.take_one_of({"visible", "invisible", "ignored", "not ignored"})) {
        return method;
      }
    }
    return method;
  }

  // At `references`.
  void foreign_key(const Name& table, size_t from, const std::string& name, const std::vector<std::string>& columns,
                   bool is_inline) {
    if (!words_.take("references")) {
      words_.skip_element();
      return unknown(from, words_.place(), "this foreign key");
    }
    const std::string target = dotted(words_.name());
    const std::vector<std::string> referenced = keys();
    bool cascades = false;
    while (words_.is_one_of({"match", "on delete", "on update"})) {
      const bool deletes = words_.is("on delete");
      if (words_.next().folded == "on") words_.next();
      cascades |= deletes && words_.is("cascade");
      if (!words_.take_one_of({"set null", "set default", "no action"})) words_.next();
    }
    Action& action = add(Kind::add_foreign_key, since(from), table);
    action.part = name;
    action.columns = columns;
    action.others = {target};
    action.referenced = referenced;
    say(action, Trait::inline_constraint, is_inline);
    say(action, Trait::on_delete_cascade, cascades);
  }

  // Behind `check`.
  void check(const Name& table, size_t from, const std::string& name, bool is_inline) {
    if (!words_.skip_group()) {
      words_.skip_element();
      return unknown(from, words_.place(), "this check");
    }
    const bool off = words_.take("not enforced");
    words_.take("enforced");
    Action& action = add(Kind::add_check, since(from), table);
    action.part = name;
    say(action, Trait::inline_constraint, is_inline);
    say(action, Trait::not_valid, off);
  }

  // A column with its name; `from` is where the words that make it begin.
  void column(Kind kind, const Name& table, size_t from) {
    const Name name = words_.name();
    if (name.name.empty()) {
      words_.skip_element();
      return unknown(from, words_.place(), "this part of a table");
    }
    const size_t place = notes_.count();
    {
      Action& action = add(kind, since(from), table);
      action.part = name.name;
      action.type = type(action);
    }
    const size_t end = words_.end_of_element();
    while (words_.place() < end && !words_.is("partition by")) {
      const size_t at = words_.place();
      if (!attribute(notes_.action(place).traits) && !column_constraint(table, name.name, place)) {
        words_.go_to(end);
        unknown(at, end, "what this says of a column");
      }
    }
    const Range range = since(from);
    notes_.place(place, range);
  }

  std::string type(Action& action) {
    const size_t from = words_.place();
    if (words_.take("serial")) {
      if (!words_.is("default")) {
        // dev.mysql.com/doc/refman/8.4/en/numeric-type-syntax.html: `bigint unsigned not null auto_increment unique`.
        action.traits.insert({Trait::serial, Trait::identity, Trait::not_null});
      }
      return "serial";
    }
    if (!words_.take_one_of({"double precision", "national character varying", "national char varying",
                             "national varchar", "national character", "national char", "nchar varying",
                             "nchar varchar", "character varying", "char varying", "char byte", "long varchar",
                             "long varbinary", "long char varying", "long character varying"})) {
      if (words_.is_one_of({"generated", "as", "not", "null", "default", ","})) return {};  // MariaDB: `a int` only
      if (words_.is_name()) words_.next();
    }
    words_.skip_group();
    while (words_.take_one_of({"unsigned", "signed", "zerofill", "precision"})) continue;
    return words_.written(from, words_.place());
  }

  // What says something of a column, and is no constraint.
  bool attribute(std::set<Trait>& traits) {
    if (words_.take("not null")) {
      traits.insert(Trait::not_null);
    } else if (words_.take("auto_increment")) {
      traits.insert(Trait::identity);
    } else if (words_.take("serial default value")) {
      traits.insert({Trait::identity, Trait::not_null});
    } else if (words_.take("default")) {
      default_value(traits);
    } else if (words_.take("on update")) {
      words_.next();
      words_.skip_group();
    } else if (words_.take_one_of({"character set", "charset", "collate"})) {
      words_.take("=");
      words_.next();
      traits.insert(Trait::has_charset);
    } else if (words_.take_one_of({"ascii", "unicode", "byte"})) {
      traits.insert(Trait::has_charset);
    } else if (words_.take_one_of({"comment", "column_format", "storage", "srid", "ref_system_id", "engine_attribute",
                                   "secondary_engine_attribute"})) {
      words_.take("=");
      words_.next();
    } else if (words_.take("generated always as") || words_.take("as")) {
      words_.skip_group();
      if (words_.take("row start") || words_.take("row end")) return true;  // MariaDB's `system versioning`
      const bool stored = words_.take_one_of({"stored", "persistent"});
      words_.take("virtual");
      traits.insert(stored ? Trait::generated_stored : Trait::generated_virtual);
    } else if (words_.take("first")) {
      traits.insert(Trait::positioned);
    } else if (words_.take("after")) {
      words_.name();
      traits.insert(Trait::positioned);
    } else {
      return words_.take_one_of({"null", "binary", "visible", "invisible", "not secondary", "compressed",
                                 "without system versioning", "with system versioning"});
    }
    return true;
  }

  bool column_constraint(const Name& table, const std::string& column, size_t place) {
    const size_t from = words_.place();
    std::string name;
    if (words_.take("constraint")) {
      if (!words_.is("check")) name = words_.name().name;
      if (!words_.is("check")) return false;
    }
    if (words_.take("check")) {
      check(table, from, name, true);
      return true;
    }
    if (words_.is("references")) {
      foreign_key(table, from, "", {column}, true);
      return true;
    }
    const bool unique = words_.take("unique");
    if (unique) words_.take("key");
    if (!unique && !words_.take("primary key") && !words_.take("key")) return false;
    Action& action = add(unique ? Kind::add_unique : Kind::add_primary_key, since(from), table);
    action.columns = {column};
    action.traits.insert(Trait::inline_constraint);
    if (!unique) notes_.action(place).traits.insert(Trait::primary_key);
    return true;
  }

  // Behind `default`.
  void default_value(std::set<Trait>& traits) {
    if (words_.take("null")) return;
    traits.insert(Trait::has_default);
    const size_t from = words_.place();
    if (words_.is("(")) {
      words_.skip_group();
      traits.insert(Trait::expression_default);
    } else if (words_.take("next value for")) {
      words_.name();
      traits.insert({Trait::expression_default, Trait::volatile_default});
    } else {
      words_.take_one_of({"-", "+"});
      const Word& word = words_.next();
      if (word.quoted && word.text.starts_with("0000-00-00")) traits.insert(Trait::zero_date_default);
      const bool function = words_.is("(");
      words_.skip_group();
      // An introducer (`b'0'`, `_utf8mb4'x'`), or a number's fraction.
      if (!word.quoted && words_.peek().quoted && words_.peek().begin == word.end) words_.next();
      if (!word.quoted && word.folded.starts_with('_') && words_.peek().quoted) words_.next();
      if (words_.take_one_of({"date", "timestamp"})) words_.next();
      if (words_.take(".")) words_.next();
      static const std::set<std::string_view> now = {"now", "current_timestamp", "localtime", "localtimestamp"};
      if (function && !now.contains(word.folded)) traits.insert(Trait::expression_default);
    }
    // Those that are evaluated for each row anew, and give something else there.
    static const std::set<std::string_view> differ = {"rand",     "uuid",         "uuid_short", "uuid_v4", "uuid_v7",
                                                      "sys_guid", "random_bytes", "nextval",    "sysdate", "sleep"};
    if (!traits.contains(Trait::expression_default)) return;
    for (size_t i = from; i < words_.place(); ++i) {
      if (differ.contains(words_.at(i).folded)) traits.insert(Trait::volatile_default);
    }
  }

  void create_index(bool replaces) {
    const std::string kind = words_.is("index") ? "" : words_.next().folded;
    words_.take("index");
    const bool if_not_exists = words_.take("if not exists");
    const std::string name = words_.name().name;
    std::string method = using_method();
    if (!words_.take("on")) return unknown(0, words_.count(), "what this makes");
    const Name table = words_.name();
    while (words_.take("nowait") || words_.take("wait")) {
      if (!words_.is("(")) words_.next();
    }
    const std::vector<std::string> columns = keys();
    for (;;) {
      const size_t before = words_.place();
      if (const std::string behind = key_options(); !behind.empty()) method = behind;
      algorithm_or_lock();
      if (words_.place() == before) break;
    }
    if (!words_.done()) unknown(words_.place(), words_.count(), "what this says of an index");
    Action& action = add(Kind::create_index, words_.whole(), table);
    action.part = name;
    action.type = kind == "fulltext" || kind == "spatial" ? kind : method;
    action.columns = columns;
    say(action, Trait::unique, kind == "unique");
    say(action, Trait::or_replace, replaces);
    say(action, Trait::if_not_exists, if_not_exists);
  }

  // `algorithm = copy`, `lock = none`: they hold for all that the statement does.
  bool algorithm_or_lock() {
    const bool algorithm = words_.is("algorithm");
    if (!algorithm && !words_.is("lock")) return false;
    words_.next();
    words_.take("=");
    const std::string& said = words_.next().folded;
    if (said == "default") return true;
    how_.insert(algorithm ? Trait::algorithm_said : Trait::lock_said);
    if (algorithm && said == "copy") how_.insert(Trait::algorithm_copy);
    if (algorithm && said == "instant") how_.insert(Trait::algorithm_instant);
    if (!algorithm && (said == "shared" || said == "exclusive")) how_.insert(Trait::lock_blocking);
    return true;
  }

  // alter …

  void alter() {
    words_.take("alter");
    skip_definer();
    words_.take_one_of({"online", "offline"});
    words_.take("ignore");
    if (words_.take("table")) return alter_table();
    if (words_.take("view")) {
      const Name view = words_.name();
      say(add(Kind::create_view, since(0), view), Trait::or_replace, true);
      return;
    }
    if (words_.is_one_of({"user", "role"})) {
      add(Kind::change_rights, words_.whole());
      return;
    }
    if (words_.is("event")) {
      other().traits.insert(Trait::body_unread);
      return;
    }
    if (words_.is_one_of({"database", "schema", "procedure", "function", "server", "instance", "tablespace", "undo",
                          "logfile", "sequence", "resource"})) {
      return void(other());
    }
    unknown(0, words_.count(), "what this changes");
  }

  void alter_table() {
    if_exists_ = words_.take("if exists");
    const Name table = words_.name();
    if (words_.take("wait")) words_.next();
    words_.take("nowait");
    const size_t first = notes_.count();
    bool any = false;
    while (!words_.done()) {
      const size_t from = words_.place();
      if (algorithm_or_lock()) {
        words_.take(",");
        continue;
      }
      any = true;
      change(table);
      if (words_.place() == from) {
        words_.skip_element();
        if (words_.place() == from) words_.next();
        unknown(from, words_.place(), "this part of `alter table`");
      }
      words_.take(",");
    }
    if (!any) add(Kind::other, words_.whole(), table).type = "alter table";
    for (size_t i = first; i < notes_.count(); ++i) say(notes_.action(i), Trait::if_exists, if_exists_);
  }

  // One thing that is done to a table. Where it is not known, the reader stays where it is.
  void change(const Name& table) {
    const size_t from = words_.place();
    if (words_.take("add")) return add_to(table, from);
    if (words_.take("drop")) return drop_from(table, from);
    if (words_.take("modify")) {
      words_.take("column");
      const bool if_exists = words_.take("if exists");
      const size_t place = notes_.count();
      column(Kind::alter_type, table, from);
      if (place < notes_.count()) say(notes_.action(place), Trait::if_exists, if_exists);
      return;
    }
    if (words_.take("change")) return change_column(table, from);
    if (words_.take("alter")) return alter_part(table, from);
    if (words_.take("rename")) return rename_part(table, from);
    if (partitions(table, from)) return;
    if (options(table, from)) return;
    words_.go_to(from);
  }

  void add_to(const Name& table, size_t from) {
    if (words_.is_one_of({"partition"})) {
      words_.skip_element();
      Words ahead = words_;
      ahead.go_to(from);
      ahead.take("add partition");
      ahead.take("if not exists");
      Action& action = add(Kind::add_partition, since(from), table);
      if (ahead.take("( partition")) action.part = ahead.name().name;
      return;
    }
    if (words_.is_one_of({"period for", "system versioning"})) {
      words_.skip_element();
      add(Kind::set_table_options, since(from), table);
      return;
    }
    if (key(table, from)) return;
    words_.take("column");
    const bool if_not_exists = words_.take("if not exists");
    if (words_.take("(")) {
      std::vector<std::string> columns;
      while (!words_.done() && !words_.is(")")) {
        element(table, columns);
        if (!words_.take(",")) break;
      }
      words_.take(")");
      return;
    }
    const size_t place = notes_.count();
    column(Kind::add_column, table, from);
    if (place < notes_.count()) say(notes_.action(place), Trait::if_not_exists, if_not_exists);
  }

  void drop_from(const Name& table, size_t from) {
    Kind kind = Kind::drop_column;
    bool named = true;
    if (words_.take("primary key")) {
      kind = Kind::drop_primary_key;
      named = false;
    } else if (words_.take("foreign key")) {
      kind = Kind::drop_foreign_key;
    } else if (words_.take_one_of({"index", "key"})) {
      kind = Kind::drop_index;
    } else if (words_.take_one_of({"check", "constraint"})) {
      kind = Kind::drop_constraint;
    } else if (words_.take("partition")) {
      const bool if_exists = words_.take("if exists");
      return each_partition(Kind::drop_partition, table, from, if_exists);
    } else if (words_.is_one_of({"period for", "system versioning"})) {
      words_.skip_element();
      add(Kind::set_table_options, since(from), table);
      return;
    } else {
      words_.take("column");
    }
    const bool if_exists = words_.take("if exists");
    const std::string name = named ? words_.name().name : "";
    if (named && name.empty()) return words_.go_to(from);
    const bool cascade = words_.take("cascade");
    words_.take("restrict");
    Action& action = add(kind, since(from), table);
    action.part = name;
    say(action, Trait::if_exists, if_exists);
    say(action, Trait::cascade, cascade);
  }

  void each_partition(Kind kind, const Name& table, size_t from, bool if_exists) {
    do {
      const std::string name = words_.is("all") ? words_.next().folded : words_.name().name;
      Action& action = add(kind, since(from), table);
      action.part = name;
      say(action, Trait::if_exists, if_exists);
      from = words_.place() + 1;
    } while (words_.take(","));
  }

  void change_column(const Name& table, size_t from) {
    words_.take("column");
    const bool if_exists = words_.take("if exists");
    const std::string before = words_.name().name;
    Words ahead = words_;
    const std::string after = ahead.name().name;
    const size_t place = notes_.count();
    if (!after.empty() && before != after) {
      Action& action = add(Kind::rename_column, words_.range(from, ahead.place()), table);
      action.part = before;
      action.columns = {after};
    }
    column(Kind::alter_type, table, from);
    for (size_t i = place; i < notes_.count(); ++i) say(notes_.action(i), Trait::if_exists, if_exists);
  }

  void alter_part(const Name& table, size_t from) {
    if (words_.take_one_of({"index", "key"})) {
      words_.take("if exists");
      const std::string name = words_.name().name;
      if (!words_.take_one_of({"visible", "invisible", "ignored", "not ignored"})) return words_.go_to(from);
      add(Kind::set_table_options, since(from), table).part = name;
      return;
    }
    if (words_.take_one_of({"check", "constraint"})) {
      const std::string name = words_.name().name;
      const bool off = words_.take("not enforced");
      if (!off && !words_.take("enforced")) return words_.go_to(from);
      // What it holds is looked at where it is enforced again.
      add(off ? Kind::set_table_options : Kind::validate_constraint, since(from), table).part = name;
      return;
    }
    words_.take("column");
    words_.take("if exists");
    const std::string name = words_.name().name;
    if (words_.take("drop default")) {
      add(Kind::drop_default, since(from), table).part = name;
    } else if (words_.take("set default")) {
      std::set<Trait> traits;
      default_value(traits);
      Action& action = add(Kind::set_default, since(from), table);
      action.part = name;
      action.traits.insert(traits.begin(), traits.end());
    } else if (words_.take_one_of({"set visible", "set invisible"})) {
      add(Kind::set_table_options, since(from), table).part = name;
    } else {
      words_.go_to(from);
    }
  }

  void rename_part(const Name& table, size_t from) {
    const bool column = words_.take("column");
    if (column || words_.take_one_of({"index", "key"})) {
      const bool if_exists = words_.take("if exists");
      const std::string before = words_.name().name;
      if (!words_.take("to")) return words_.go_to(from);
      const std::string after = words_.name().name;
      Action& action = add(column ? Kind::rename_column : Kind::rename_index, since(from), table);
      action.part = before;
      action.columns = {after};
      say(action, Trait::if_exists, if_exists);
      return;
    }
    words_.take_one_of({"to", "as", "="});
    const std::string name = dotted(words_.name());
    if (name.empty()) return words_.go_to(from);
    add(Kind::rename_table, since(from), table).part = name;
  }

  bool partitions(const Name& table, size_t from) {
    if (words_.take("partition by")) {
      words_.skip_element();
    } else if (!words_.take("remove partitioning")) {
      return partition(table, from);
    }
    add(Kind::change_partitioning, since(from), table);
    return true;
  }

  bool partition(const Name& table, size_t from) {
    if (words_.take("coalesce partition")) {
      words_.take_one_of({"no_write_to_binlog", "local"});
      words_.next();
      add(Kind::drop_partition, since(from), table);
    } else if (words_.take("truncate partition")) {
      each_partition(Kind::drop_partition, table, from, false);
    } else if (words_.take("discard partition")) {
      each_partition(Kind::drop_partition, table, from, false);
      words_.take("tablespace");
    } else if (words_.take("exchange partition")) {
      const std::string name = words_.name().name;
      words_.take("with table");
      const std::string target = dotted(words_.name());
      words_.take_one_of({"with validation", "without validation"});
      Action& action = add(Kind::attach_partition, since(from), table);
      action.part = name;
      action.others = {target};
    } else if (words_.take("convert partition")) {
      const std::string name = words_.name().name;
      words_.take("to table");
      const std::string target = dotted(words_.name());
      Action& action = add(Kind::detach_partition, since(from), table);
      action.part = name;
      action.others = {target};
    } else if (words_.take("convert table")) {
      const std::string source = dotted(words_.name());
      words_.take("to partition");
      const std::string name = words_.name().name;
      words_.skip_element();
      Action& action = add(Kind::attach_partition, since(from), table);
      action.part = name;
      action.others = {source};
    } else if (words_.take_one_of(
                   {"reorganize partition", "rebuild partition", "optimize partition", "repair partition"})) {
      while (!words_.done() && words_.is_name() && !words_.is("into")) {
        words_.name();
        words_.take(",");
      }
      if (words_.take("into")) words_.skip_group();
      add(Kind::change_partitioning, since(from), table);
    } else if (words_.take_one_of({"analyze partition", "check partition", "import partition"})) {
      each_partition(Kind::set_table_options, table, from, false);
      words_.take("tablespace");
    } else {
      return false;
    }
    return true;
  }

  // What a table is called by: engine, character set and the like; several may stand behind one another.
  bool options(const Name& table, size_t from) {
    const size_t start = words_.place();
    if (words_.take_one_of({"disable keys", "enable keys", "discard tablespace", "import tablespace", "with validation",
                            "without validation", "secondary_load", "secondary_unload"})) {
      add(Kind::set_table_options, since(from), table).part = words_.written(start, words_.place());
      return true;
    }
    if (words_.take("force")) {
      add(Kind::vacuum_full, since(from), table);
      return true;
    }
    if (words_.take("order by")) {
      // Its commas are its own: only names, and nothing that `alter table` goes on with.
      do {
        words_.name();
        words_.take_one_of({"asc", "desc"});
      } while (words_.is(",") && is_sort_key(words_) && words_.take(","));
      add(Kind::set_table_options, since(from), table).part = "order by";
      return true;
    }
    if (words_.take("convert to")) {
      if (!words_.take_one_of({"character set", "charset"})) return false;
      words_.take("=");
      charset(Kind::set_charset, table, from);
      return true;
    }
    words_.take("default");
    if (words_.take_one_of({"character set", "charset", "collate"})) {
      words_.take("=");
      // `default …` is for columns that come later: the rows stay.
      charset(Kind::set_table_options, table, from);
      return true;
    }
    if (words_.take("engine") || words_.take("type")) {
      words_.take("=");
      std::string engine = words_.next().text;
      for (char& c : engine) c = static_cast<char>(c >= 'A' && c <= 'Z' ? c - 'A' + 'a' : c);
      add(Kind::set_engine, since(from), table).type = engine;
      return true;
    }
    static const std::set<std::string_view> known = {"auto_increment",
                                                     "autoextend_size",
                                                     "avg_row_length",
                                                     "checksum",
                                                     "compression",
                                                     "connection",
                                                     "data",
                                                     "delay_key_write",
                                                     "encrypted",
                                                     "encryption",
                                                     "encryption_key_id",
                                                     "engine_attribute",
                                                     "ietf_quotes",
                                                     "index",
                                                     "insert_method",
                                                     "itef_quotes",
                                                     "key_block_size",
                                                     "max_rows",
                                                     "min_rows",
                                                     "pack_keys",
                                                     "page_checksum",
                                                     "page_compressed",
                                                     "page_compression_level",
                                                     "password",
                                                     "row_format",
                                                     "secondary_engine",
                                                     "secondary_engine_attribute",
                                                     "sequence",
                                                     "start",
                                                     "stats_auto_recalc",
                                                     "stats_persistent",
                                                     "stats_sample_pages",
                                                     "storage",
                                                     "tablespace",
                                                     "transactional",
                                                     "union",
                                                     "comment"};
    const std::string option = words_.peek().folded;
    if (!known.contains(option)) return false;
    words_.next();
    words_.take("directory");
    words_.take("=");
    const size_t value = words_.place();
    const bool quoted = words_.peek().quoted;
    if (!words_.skip_group()) words_.next();
    Action& action = add(option == "comment" ? Kind::comment : Kind::set_table_options, since(from), table);
    if (option != "comment") {
      action.part = option;
      action.type = quoted ? words_.at(value).text : words_.written(value, words_.place());
    } else {
      action.type = "table";
    }
    return true;
  }

  // At a comma of `order by a, b, add column …`.
  static bool is_sort_key(Words words) {
    words.take(",");
    words.name();
    words.take_one_of({"asc", "desc"});
    return words.done() || words.is(",");
  }

  // Behind `character set =`.
  void charset(Kind kind, const Name& table, size_t from) {
    const std::string name = words_.next().text;
    std::string collation;
    words_.take("default");
    if (words_.take("collate")) {
      words_.take("=");
      collation = words_.next().text;
    }
    Action& action = add(kind, since(from), table);
    action.type = collation.empty() ? name : collation;
    if (kind == Kind::set_table_options) action.part = "character set";
  }

  // drop …, rename …

  void drop() {
    words_.take("drop");
    const bool temporary = words_.take("temporary");
    if (words_.take_one_of({"index", "online index", "offline index"})) {
      const bool if_exists = words_.take("if exists");
      const std::string name = words_.name().name;
      words_.take("on");
      const Name table = words_.name();
      while (algorithm_or_lock()) continue;
      Action& action = add(Kind::drop_index, words_.whole(), table);
      action.part = name;
      say(action, Trait::if_exists, if_exists);
      return;
    }
    static const std::map<std::string_view, Kind> kinds = {
        {"table", Kind::drop_table},     {"tables", Kind::drop_table},      {"view", Kind::drop_view},
        {"trigger", Kind::drop_trigger}, {"procedure", Kind::drop_routine}, {"function", Kind::drop_routine},
        {"event", Kind::drop_routine},   {"package", Kind::drop_routine},   {"database", Kind::drop_database},
        {"schema", Kind::drop_database}, {"sequence", Kind::drop_sequence}, {"user", Kind::change_rights},
        {"role", Kind::change_rights}};
    const auto found = kinds.find(words_.peek().folded);
    if (found == kinds.end()) {
      if (words_.is_one_of({"server", "tablespace", "undo", "logfile", "prepare", "resource", "spatial"})) {
        return void(other());
      }
      return unknown(0, words_.count(), "what this drops");
    }
    words_.next();
    words_.take("body");
    const bool if_exists = words_.take("if exists");
    if (found->second == Kind::change_rights) {
      say(add(Kind::change_rights, words_.whole()), Trait::if_exists, if_exists);
      return;
    }
    size_t from = 0;
    do {
      Name name = words_.name();
      std::string part;
      if (found->second == Kind::drop_trigger) part = std::exchange(name.name, "");
      Action& action = add(found->second, since(from), name);
      action.part = part;
      say(action, Trait::if_exists, if_exists);
      say(action, Trait::temporary, temporary);
      from = words_.place() + 1;
    } while (words_.take(","));
    // The server passes it over (dev.mysql.com/doc/refman/8.4/en/drop-table.html).
    words_.take_one_of({"restrict", "cascade"});
  }

  void rename_tables() {
    words_.go_to(words_.place() + 2);
    const bool if_exists = words_.take("if exists");
    size_t from = 0;
    do {
      const Name name = words_.name();
      words_.take("to");
      const std::string fresh = dotted(words_.name());
      Action& action = add(Kind::rename_table, since(from), name);
      action.part = fresh;
      say(action, Trait::if_exists, if_exists);
      from = words_.place() + 1;
    } while (words_.take(","));
  }

  // Rows.

  void insert(size_t from) {
    while (words_.take_one_of({"low_priority", "delayed", "high_priority", "ignore"})) continue;
    words_.take("into");
    const Name table = words_.name();
    const Range range = since(from);
    if (words_.take("partition")) words_.skip_group();
    std::vector<std::string> columns;
    if (words_.is("(") && !words_.is("( select") && !words_.is("( with") && !words_.is("( )")) {
      columns = keys();
    } else if (words_.take("set")) {
      columns = assigned();
    }
    Action& action = add(Kind::insert, range, table);
    action.columns = columns;
    say(action, Trait::repeated_column, has_repeated(columns, true));
    while (!words_.done()) {
      if (words_.next().folded != "from") continue;
      for (const Source& each : sources({"where", "group", "having", "order", "limit", "union", "for"})) {
        action.others.push_back(dotted(each.table));
      }
    }
  }

  // The columns of `a = 1, t.b = 2`.
  std::vector<std::string> assigned() {
    std::vector<std::string> columns;
    do {
      columns.push_back(words_.name().name);
      words_.skip_element();
    } while (words_.take(","));
    return columns;
  }

  struct Source {
    Name table;
    std::string alias;
  };

  // The tables of `a as x join b on … , c`, up to one of the words that end them.
  std::vector<Source> sources(std::initializer_list<std::string_view> ends) {
    std::vector<Source> tables;
    bool expects = true;
    size_t open = 0;
    while (!words_.done() && !(open == 0 && words_.is_one_of(ends))) {
      if (words_.is("( select") || words_.is("( with") || (!expects && words_.is("("))) {
        words_.skip_group();
        expects = false;
      } else if (words_.take("(")) {
        ++open;
      } else if (words_.take(")")) {
        if (open > 0) --open;
      } else if (words_.take_one_of({",", "join", "straight_join"})) {
        expects = true;
      } else if (expects && words_.is_name() && !words_.is("lateral")) {
        Source source{words_.name(), {}};
        if (words_.take("partition")) words_.skip_group();
        static const std::set<std::string_view> no_alias = {
            "set", "where", "join", "inner", "cross",  "left",  "right", "natural",  "straight_join",
            "on",  "using", "use",  "force", "ignore", "order", "limit", "returning"};
        const bool as = words_.take("as");
        if (words_.is_name() && (as || !no_alias.contains(words_.peek().folded))) source.alias = words_.name().name;
        tables.push_back(std::move(source));
        expects = false;
      } else {
        words_.next();
      }
    }
    return tables;
  }

  // The table that a name in a query stands for.
  static Name meant(const std::vector<Source>& tables, const Name& name) {
    for (const Source& each : tables) {
      if (name.schema.empty() && each.alias == name.name) return each.table;
    }
    for (const Source& each : tables) {
      if (each.table.name == name.name && (name.schema.empty() || name.schema == each.table.schema)) return each.table;
    }
    return name;
  }

  void update(size_t from) {
    while (words_.take_one_of({"low_priority", "ignore"})) continue;
    const std::vector<Source> tables = sources({"set"});
    const Range range = since(from);
    const bool all = lacks_condition(words_);
    if (!words_.take("set") || tables.empty()) return unknown(from, words_.count(), "an update of this form");
    // Each table that has a column set, in the order in which they come.
    std::vector<std::pair<Name, std::vector<std::string>>> changed;
    do {
      const Name column = words_.name();
      const Name table = column.schema.empty() ? tables.front().table : meant(tables, {"", column.schema});
      const auto found = std::find_if(changed.begin(), changed.end(), [&](const auto& each) {
        return each.first.name == table.name && each.first.schema == table.schema;
      });
      auto& columns =
          found == changed.end() ? changed.emplace_back(table, std::vector<std::string>()).second : found->second;
      columns.push_back(column.name);
      words_.skip_element();
    } while (words_.take(","));
    for (const auto& [table, columns] : changed) {
      Action& action = add(Kind::update, range, table);
      action.columns = columns;
      say(action, Trait::without_where, all);
      say(action, Trait::repeated_column, has_repeated(columns, true));
    }
  }

  void delete_rows(size_t from) {
    while (words_.take_one_of({"low_priority", "quick", "ignore"})) continue;
    const bool from_first = words_.take("from");
    std::vector<Name> targets;
    do {
      targets.push_back(words_.name());
      words_.take(". *");
    } while (words_.take(","));
    const Range range = since(from);
    std::vector<Source> tables;
    if (words_.take(from_first ? "using" : "from")) tables = sources({"where", "order", "limit", "returning"});
    const bool all = lacks_condition(words_);
    for (const Name& target : targets) {
      say(add(Kind::delete_rows, range, meant(tables, target)), Trait::without_where, all);
    }
  }

  void with() {
    while (!words_.done() && !words_.is_one_of({"select", "update", "delete", "insert", "replace"})) {
      if (!words_.skip_group()) words_.next();
    }
    if (words_.done()) return unknown(0, words_.count(), "a statement that begins so");
    statement();
  }

  void load() {
    while (!words_.done() && !words_.take("into table")) words_.next();
    const Name table = words_.name();
    add(Kind::insert, words_.whole(), table);
  }

  // Tables as they are.

  void lock_tables() {
    size_t from = 0;
    do {
      const Name table = words_.name();
      if (words_.take("as") || !words_.is_one_of({"read", "write", "low_priority"})) words_.name();
      words_.take("low_priority");
      const std::string mode = words_.next().folded;
      words_.take("local");
      add(Kind::lock_table, since(from), table).type = mode;
      from = words_.place() + 1;
    } while (words_.take(","));
  }

  void optimize() {
    words_.take_one_of({"no_write_to_binlog", "local"});
    words_.take_one_of({"table", "tables"});
    size_t from = 0;
    do {
      const Name table = words_.name();
      add(Kind::vacuum_full, since(from), table);
      from = words_.place() + 1;
    } while (words_.take(","));
  }

  void analyze() {
    Words ahead = words_;
    ahead.take("analyze");
    if (ahead.take("format =")) ahead.next();
    // MariaDB runs what stands behind it.
    if (!ahead.is_one_of({"select", "insert", "update", "delete", "replace", "with"})) return void(other());
    words_ = ahead;
    statement();
  }

  // The session.

  void set() {
    const size_t from = words_.place();
    words_.take("set");
    if (words_.is_one_of({"password", "role", "default role"})) {
      add(Kind::change_rights, words_.whole());
      return;
    }
    if (words_.take_one_of({"names", "character set", "charset"})) {
      Action& action = add(Kind::set, words_.whole());
      action.part = words_.at(words_.place() - 1).folded == "names" ? "names" : "character set";
      action.type = words_.next().text;
      return;
    }
    const bool statement_only = words_.take("statement");
    size_t begin = from;
    do {
      while (words_.take("@ @") || (words_.peek(1).folded != "." &&
                                    words_.take_one_of({"global", "session", "local", "persist", "persist_only"}))) {
        continue;
      }
      if (words_.take("transaction")) {
        words_.go_to(words_.count());
        add(Kind::set, since(begin)).part = "transaction";
        return;
      }
      const bool variable = words_.take("@");
      std::string part = dotted(words_.name());
      for (const std::string_view scope : {"global.", "session.", "local.", "persist.", "persist_only."}) {
        if (part.starts_with(scope)) part.erase(0, scope.size());
      }
      for (char& c : part) c = static_cast<char>(c >= 'A' && c <= 'Z' ? c - 'A' + 'a' : c);
      words_.take(":");
      if (part.empty() || !words_.take("=")) return unknown(from, words_.count(), "a statement that begins so");
      const size_t value_at = words_.place();
      size_t end = words_.end_of_element();
      if (statement_only) {
        // `set statement a = 1 for select …`
        while (words_.place() < end && !words_.is("for")) words_.next();
        end = words_.place();
      }
      words_.go_to(end);
      const bool quoted = end == value_at + 1 && words_.at(value_at).quoted;
      Action& action = add(Kind::set, since(begin));
      action.part = variable ? "@" + part : part;
      action.type = quoted ? words_.at(value_at).text : words_.written(value_at, end);
      begin = words_.place() + 1;
    } while (words_.take(","));
    if (statement_only && words_.take("for")) statement();
  }

  std::set<Trait> how_;  ///< `algorithm =` and `lock =`, of all that the statement does
  bool if_exists_ = false;
};

}  // namespace

void read_mysql(base::Dialect dialect, const Statement& statement, Notes notes) {
  Reader(dialect, statement, notes).read();
}

}  // namespace mig::rawsql
