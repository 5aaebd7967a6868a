// SQLite's SQL, by SQLite: each statement is prepared in a database in memory that has the schema which the text finds,
// so that SQLite says itself what it does not take. Statements that change the schema are run there; those that touch
// rows are not. What a statement is called and which columns it has, its words say: SQLite took them, so there is no
// doubt.
#include <fmt/format.h>
#include <sqlite3.h>

#include <algorithm>
#include <map>
#include <memory>
#include <set>

#include "compiler/rawsql/readers.h"

namespace mig::rawsql {
namespace {

using Kind = ActionKind;

// What SQLite says while it prepares a statement (sqlite.org/c3ref/set_authorizer.html).
struct Seen {
  std::string dropped_from;    ///< the table of the index or trigger that is dropped
  std::set<std::string> read;  ///< tables
  bool outside = false;        ///< it wanted something outside of the database
};

// A database in memory that reaches nothing outside of it, and stops what takes long.
class Sandbox {
 public:
  Sandbox() {
    sqlite3* opened = nullptr;
    sqlite3_open(":memory:", &opened);
    database_.reset(opened);
    if (!opened) return;
    sqlite3_exec(opened, "pragma temp_store = memory; pragma max_page_count = 16384", nullptr, nullptr, nullptr);
    sqlite3_limit(opened, SQLITE_LIMIT_ATTACHED, 0);
    sqlite3_limit(opened, SQLITE_LIMIT_LENGTH, 16 << 20);
    sqlite3_set_authorizer(opened, &Sandbox::authorize, this);
    sqlite3_progress_handler(
        opened, 1000, [](void* self) { return static_cast<Sandbox*>(self)->steps_-- == 0 ? 1 : 0; }, this);
  }
  // Closing calls none of the handlers.
  Sandbox(const Sandbox&) = delete;
  Sandbox& operator=(const Sandbox&) = delete;

  const Seen& seen() const { return seen_; }

  /// Prepares the first statement of a text, and runs it where it is to be run. Gives how much of the text it is, or
  /// nothing where SQLite refuses it: then `why` says so.
  std::optional<size_t> take(const std::string& text, bool run, std::string& why) {
    seen_ = {};
    steps_ = most_steps;
    sqlite3_stmt* prepared = nullptr;
    const char* tail = nullptr;
    int result = sqlite3_prepare_v2(database_.get(), text.c_str(), static_cast<int>(text.size()), &prepared, &tail);
    const std::unique_ptr<sqlite3_stmt, decltype(&sqlite3_finalize)> owner(prepared, &sqlite3_finalize);
    if (result == SQLITE_OK && run && prepared) {
      do {
        result = sqlite3_step(prepared);
      } while (result == SQLITE_ROW);
    }
    if (result == SQLITE_OK || result == SQLITE_DONE) return static_cast<size_t>(tail - text.c_str());
    why = result == SQLITE_INTERRUPT ? "it takes too long" : sqlite3_errmsg(database_.get());
    return std::nullopt;
  }

 private:
  static constexpr int most_steps = 5000;  ///< of a thousand instructions of its machine each

  static int authorize(void* self, int code, const char* first, const char* second, const char*, const char* trigger) {
    Sandbox& sandbox = *static_cast<Sandbox*>(self);
    const std::string_view name = first ? first : "";
    const std::string_view detail = second ? second : "";
    // What changes how SQLite reads the schema, and what SQLite asks itself while it changes it; nothing else.
    static const std::set<std::string_view> pragmas = {
        "data_version",    "quick_check",        "page_size",
        "foreign_keys",    "defer_foreign_keys", "legacy_alter_table",
        "writable_schema", "recursive_triggers", "ignore_check_constraints"};
    switch (code) {
      case SQLITE_ATTACH:
      case SQLITE_DETACH:
        sandbox.seen_.outside = true;
        return SQLITE_DENY;
      case SQLITE_PRAGMA:
        if (pragmas.contains(name)) return SQLITE_OK;
        sandbox.seen_.outside = true;
        return SQLITE_DENY;
      case SQLITE_FUNCTION:
        if (detail != "load_extension" && detail != "fts3_tokenizer") return SQLITE_OK;
        sandbox.seen_.outside = true;
        return SQLITE_DENY;
      case SQLITE_DROP_INDEX:
      case SQLITE_DROP_TEMP_INDEX:
      case SQLITE_DROP_TRIGGER:
      case SQLITE_DROP_TEMP_TRIGGER:
        sandbox.seen_.dropped_from = detail;
        return SQLITE_OK;
      case SQLITE_READ:
        if (!trigger && !name.starts_with("sqlite_")) sandbox.seen_.read.insert(std::string(name));
        return SQLITE_OK;
      default:
        return SQLITE_OK;
    }
  }

  std::unique_ptr<sqlite3, decltype(&sqlite3_close)> database_{nullptr, &sqlite3_close};
  Seen seen_;
  int steps_ = most_steps;
};

class Reader : StatementReader {
 public:
  Reader(Sandbox& sandbox, const Statement& statement, Notes notes)
      : StatementReader(base::Dialect::sqlite, statement, notes), sandbox_(sandbox) {}

  void read() {
    if (words_.is_one_of({"attach", "detach", "vacuum into"}) || is_vacuum_into()) {
      return notes_.unread(words_.whole(), "it reaches another file, in which nothing is looked at");
    }
    if (words_.is("pragma")) return pragma();
    if (session()) return;
    const bool changes_schema = words_.is_one_of({"create", "alter", "drop"});
    std::string why;
    const std::optional<size_t> length = sandbox_.take(statement_.text, changes_schema, why);
    if (!length) return refused(why);
    if (!Words(base::Dialect::sqlite, std::string_view(statement_.text).substr(*length)).done()) {
      return notes_.unread({*length, statement_.text.size()},
                           "SQLite takes what stands before this for a whole statement");
    }
    if (words_.is("create")) return create();
    if (words_.is("alter")) return alter();
    if (words_.is("drop")) return drop();
    rows();
  }

 private:
  void other() { add(Kind::other, words_.whole()).type = words_.at(0).folded; }

  void refused(const std::string& why) {
    if (sandbox_.seen().outside) {
      return notes_.unread(words_.whole(), "it reaches out of the database, and so is not tried: " + why);
    }
    // An application may have these where its database is open.
    const bool may_be_there = why.starts_with("no such module") || why.starts_with("no such function") ||
                              why.starts_with("no such collation") || why.starts_with("unknown tokenizer");
    const bool engine_says = !may_be_there && why != "it takes too long";
    notes_.unread(words_.whole(), engine_says ? "SQLite refuses it: " + why : why, engine_says);
  }

  bool is_vacuum_into() const {
    Words ahead = words_;
    return ahead.take("vacuum") && (ahead.is("into") || (!ahead.name().name.empty() && ahead.is("into")));
  }

  // What is neither prepared nor run here: it would change what is open here, and says all with its words.
  bool session() {
    if (words_.is("begin")) {
      add(Kind::begin, words_.whole());
    } else if (words_.is_one_of(
                   {"rollback to", "rollback transaction to", "savepoint", "release", "explain", "analyze"})) {
      other();
    } else if (words_.is_one_of({"commit", "end", "rollback"})) {
      add(Kind::commit, words_.whole());
    } else if (words_.take("vacuum")) {
      const std::string schema = words_.name().name;
      add(Kind::vacuum_full, words_.whole(), {schema, ""});
    } else if (words_.take("reindex")) {
      const Name name = words_.name();
      Action& action = add(Kind::reindex, words_.whole(), {name.schema, ""});
      action.part = name.name;
    } else {
      return false;
    }
    return true;
  }

  void pragma() {
    words_.take("pragma");
    const Name name = words_.name();
    std::string value;
    if (words_.take("=") || words_.take("(")) {
      const size_t from = words_.place();
      const bool quoted = words_.peek().quoted;
      words_.skip_element();
      value = quoted ? words_.at(from).text : words_.written(from, words_.place());
    }
    Action& action = add(Kind::set, words_.whole(), {name.schema, ""});
    action.part = name.name;
    for (char& c : action.part) c = static_cast<char>(c >= 'A' && c <= 'Z' ? c - 'A' + 'a' : c);
    action.type = value;
    // Some are seen by the statements behind it; the others are denied, and nothing of that is said.
    std::string why;
    sandbox_.take(statement_.text, true, why);
  }

  // create …

  void create() {
    words_.take("create");
    const bool temporary = words_.take_one_of({"temp", "temporary"});
    const bool unique = words_.take("unique");
    const bool is_virtual = words_.take("virtual");
    const std::string what = words_.next().folded;
    const bool if_not_exists = words_.take("if not exists");
    Name name = words_.name();
    const auto common = [&](Action& action) {
      say(action, Trait::temporary, temporary);
      say(action, Trait::if_not_exists, if_not_exists);
    };
    if (what == "table") {
      const size_t place = notes_.count();
      common(add(Kind::create_table, since(0), name));
      if (!is_virtual) table_body(name, place);
    } else if (what == "index") {
      words_.take("on");
      const Name table{name.schema, words_.name().name};
      const std::vector<std::string> columns = keys();
      Action& action = add(Kind::create_index, words_.whole(), table);
      common(action);
      say(action, Trait::unique, unique);
      say(action, Trait::partial, words_.is("where"));
      action.part = name.name;
      action.columns = columns;
    } else if (what == "view") {
      common(add(Kind::create_view, since(0), name));
    } else if (what == "trigger") {
      while (!words_.done() && !words_.is("on")) words_.next();
      words_.take("on");
      const Name table{name.schema, words_.name().name};
      Action& action = add(Kind::create_trigger, since(0), table);
      common(action);
      action.part = name.name;
      action.traits.insert(Trait::body_unread);
    }
  }

  std::vector<std::string> keys() {
    std::vector<std::string> result;
    if (!words_.take("(")) return result;
    while (!words_.done() && !words_.is(")")) {
      const size_t from = words_.place();
      const std::string name = words_.name().name;
      // `lower(a)` and `a || b` are expressions.
      const bool column = !name.empty() && (words_.is_one_of({",", ")", "collate", "asc", "desc"}) || words_.done());
      words_.skip_element();
      result.push_back(column ? name : words_.written(from, words_.place()));
      if (!words_.take(",")) break;
    }
    words_.take(")");
    return result;
  }

  void table_body(const Name& table, size_t place) {
    if (words_.is("as")) {
      const std::set<std::string>& read = sandbox_.seen().read;
      notes_.action(place).others.assign(read.begin(), read.end());
      return;
    }
    if (!words_.take("(")) return;
    in_new_table_ = true;
    while (!words_.done() && !words_.is(")")) {
      if (!table_constraint(table)) column(table, words_.place());
      // Constraints of a table may stand there without commas between them.
      if (!words_.take(",") && !words_.is_one_of({"constraint", "primary", "unique", "check", "foreign"})) break;
    }
    in_new_table_ = false;
  }

  bool table_constraint(const Name& table) {
    const size_t from = words_.place();
    std::string name;
    if (words_.take("constraint")) name = words_.name().name;
    Kind kind = Kind::add_check;
    std::vector<std::string> columns;
    Reference to;
    if (words_.take("primary key")) {
      kind = Kind::add_primary_key;
      columns = keys();
    } else if (words_.take("unique")) {
      kind = Kind::add_unique;
      columns = keys();
    } else if (words_.take("check")) {
      words_.skip_group();
    } else if (words_.take("foreign key")) {
      kind = Kind::add_foreign_key;
      columns = keys();
      to = reference();
    } else {
      words_.go_to(from);
      return false;
    }
    on_conflict();
    Action& action = add(kind, since(from), table);
    action.part = name;
    action.columns = columns;
    refers(action, to);
    return true;
  }

  void on_conflict() {
    if (words_.take("on conflict")) words_.next();
  }

  // What a foreign key refers to.
  struct Reference {
    std::string table = {};
    std::vector<std::string> columns = {};
    bool cascades = false;
  };

  static void refers(Action& action, const Reference& to) {
    if (to.table.empty()) return;
    action.others = {to.table};
    action.referenced = to.columns;
    say(action, Trait::on_delete_cascade, to.cascades);
  }

  // At `references`.
  Reference reference() {
    words_.take("references");
    Reference to{dotted(words_.name())};
    if (words_.is("(")) to.columns = keys();
    for (;;) {
      if (words_.take("on delete")) {
        to.cascades |= words_.is("cascade");
        if (!words_.take_one_of({"set null", "set default", "no action"})) words_.next();
      } else if (words_.take("on update")) {
        if (!words_.take_one_of({"set null", "set default", "no action"})) words_.next();
      } else if (words_.take("match")) {
        words_.name();
      } else if (!words_.take_one_of({"not deferrable", "deferrable", "initially deferred", "initially immediate"})) {
        return to;
      }
    }
  }

  void column(const Name& table, size_t from) {
    const std::string name = words_.name().name;
    const size_t place = notes_.count();
    add(Kind::add_column, since(from), table).part = name;
    const size_t end = words_.end_of_element();
    const size_t type = words_.place();
    while (words_.place() < end && !words_.is_one_of({"constraint", "primary", "not", "null", "unique", "check",
                                                      "default", "collate", "references", "generated", "as"})) {
      if (!words_.skip_group()) words_.next();
    }
    notes_.action(place).type = words_.written(type, words_.place());
    while (words_.place() < end) {
      if (!attribute(notes_.action(place).traits) && !column_constraint(table, name, place)) break;
    }
    notes_.place(place, since(from));
  }

  bool attribute(std::set<Trait>& traits) {
    if (words_.take("not null")) {
      on_conflict();
      traits.insert(Trait::not_null);
    } else if (words_.take("default")) {
      default_value(traits);
    } else if (words_.take("collate")) {
      words_.name();
      traits.insert(Trait::has_charset);
    } else if (words_.take("generated always as") || words_.take("as")) {
      words_.skip_group();
      traits.insert(words_.take("stored") ? Trait::generated_stored : Trait::generated_virtual);
      words_.take("virtual");
    } else if (words_.take("null")) {
      on_conflict();
    } else {
      return false;
    }
    return true;
  }

  void default_value(std::set<Trait>& traits) {
    if (words_.take("null")) return;
    traits.insert(Trait::has_default);
    const size_t from = words_.place();
    if (words_.skip_group()) {
      traits.insert(Trait::expression_default);
    } else {
      words_.take_one_of({"-", "+"});
      // These are none of the constants that an added column may have.
      if (words_.is_one_of({"current_timestamp", "current_date", "current_time"})) {
        traits.insert(Trait::expression_default);
      }
      const Word& word = words_.next();
      if (words_.is(".")) words_.go_to(words_.place() + 2);
      if (word.folded == "x" && words_.peek().quoted) words_.next();
    }
    // sqlite.org/deterministic.html
    static const std::set<std::string_view> differ = {"random", "randomblob", "changes", "total_changes",
                                                      "last_insert_rowid"};
    for (size_t i = from; i < words_.place(); ++i) {
      if (differ.contains(words_.at(i).folded)) traits.insert(Trait::volatile_default);
    }
  }

  bool column_constraint(const Name& table, const std::string& column, size_t place) {
    const size_t from = words_.place();
    std::string name;
    if (words_.take("constraint")) name = words_.name().name;
    Kind kind = Kind::add_check;
    Reference to;
    if (words_.take("primary key")) {
      kind = Kind::add_primary_key;
      words_.take_one_of({"asc", "desc"});
      on_conflict();
      notes_.action(place).traits.insert(Trait::primary_key);
      if (words_.take("autoincrement")) notes_.action(place).traits.insert(Trait::identity);
    } else if (words_.take("unique")) {
      kind = Kind::add_unique;
      on_conflict();
    } else if (words_.take("check")) {
      words_.skip_group();
      on_conflict();
    } else if (words_.is("references")) {
      kind = Kind::add_foreign_key;
      to = reference();
    } else {
      return attribute(notes_.action(place).traits);  // with a name of its own: `constraint x not null`
    }
    Action& action = add(kind, since(from), table);
    action.part = name;
    if (kind != Kind::add_check) action.columns = {column};
    refers(action, to);
    action.traits.insert(Trait::inline_constraint);
    return true;
  }

  // alter …, drop …

  void alter() {
    words_.take("alter table");
    const Name table = words_.name();
    const size_t from = words_.place();
    if (words_.take("rename to")) {
      const std::string name = words_.name().name;
      add(Kind::rename_table, since(from), table).part = name;
    } else if (words_.take("rename")) {
      words_.take("column");
      const std::string before = words_.name().name;
      words_.take("to");
      const std::string after = words_.name().name;
      Action& action = add(Kind::rename_column, since(from), table);
      action.part = before;
      action.columns = {after};
    } else if (words_.take("add")) {
      words_.take("column");
      column(table, from);
    } else if (words_.take("drop")) {
      words_.take("column");
      const std::string name = words_.name().name;
      add(Kind::drop_column, since(from), table).part = name;
    } else {
      notes_.unread(words_.range(from, words_.count()), "what this does to a table is not known here");
    }
  }

  void drop() {
    words_.take("drop");
    const std::string what = words_.next().folded;
    const bool if_exists = words_.take("if exists");
    Name name = words_.name();
    static const std::map<std::string_view, Kind> kinds = {{"table", Kind::drop_table},
                                                           {"index", Kind::drop_index},
                                                           {"view", Kind::drop_view},
                                                           {"trigger", Kind::drop_trigger}};
    const auto found = kinds.find(what);
    if (found == kinds.end()) return other();
    std::string part;
    if (what == "index" || what == "trigger") part = std::exchange(name.name, sandbox_.seen().dropped_from);
    Action& action = add(found->second, words_.whole(), name);
    action.part = part;
    say(action, Trait::if_exists, if_exists);
  }

  // Rows.

  void rows() {
    if (words_.is("with")) {
      while (!words_.done() && !words_.is_one_of({"select", "values", "update", "delete", "insert", "replace"})) {
        if (!words_.skip_group()) words_.next();
      }
    }
    const size_t from = words_.place();
    if (words_.take("delete from")) {
      const Name table = words_.name();
      say(add(Kind::delete_rows, since(from), table), Trait::without_where, lacks_condition(words_));
    } else if (words_.take("update")) {
      if (words_.take("or")) words_.next();
      const Name table = words_.name();
      const Range range = since(from);
      while (!words_.done() && !words_.is("set")) words_.next();
      words_.take("set");
      const bool all = lacks_condition(words_);
      Action& action = add(Kind::update, range, table);
      do {
        if (words_.is("(")) {
          for (std::string& each : keys()) action.columns.push_back(std::move(each));
        } else {
          action.columns.push_back(words_.name().name);
        }
        words_.skip_element();
      } while (words_.take(","));
      say(action, Trait::without_where, all);
      say(action, Trait::repeated_column, has_repeated(action.columns, true));
    } else if (words_.take("insert") || words_.take("replace")) {
      if (words_.take("or")) words_.next();
      words_.take("into");
      const Name table = words_.name();
      Action& action = add(Kind::insert, since(from), table);
      if (words_.take("as")) words_.name();
      action.columns = keys();
      say(action, Trait::repeated_column, has_repeated(action.columns, true));
      for (const std::string& each : sandbox_.seen().read) {
        if (each != table.name) action.others.push_back(each);
      }
    } else {
      add(Kind::select, words_.whole());
    }
  }

  Sandbox& sandbox_;
};

}  // namespace

void read_sqlite(const std::vector<Statement>& statements, const std::vector<std::string>& schema, Reading& reading) {
  Sandbox sandbox;
  std::string why;
  // What fails of these makes what needs it unread.
  for (const std::string& each : schema) sandbox.take(each, true, why);
  for (size_t i = 0; i < statements.size(); ++i) {
    Reader(sandbox, statements[i], Notes(statements[i], i, reading)).read();
  }
}

}  // namespace mig::rawsql
