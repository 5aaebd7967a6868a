// Names and texts that would like to be SQL, or a command of a client: two thousand of them go to each engine, in
// every place that has one, by the engine's own client and by mig's connection. Each comes back as it was written, or
// is an error of mig before anything runs.
#include <fmt/format.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <random>
#include <set>

#include "compiler/base/text_decoding.h"
#include "compiler/dialect/sql_dialect.h"
#include "compiler/engine/catalog.h"
#include "compiler/engine/drift.h"
#include "compiler/engine/run.h"
#include "compiler/plan/plan.h"
#include "compiler/reverse/reverse.h"
#include "compiler/sema/history.h"
#include "compiler/syntax/parser.h"
#include "tests/engines/histories.h"
#include "tests/engines/scratch.h"
#include "tests/support/files.h"

namespace mig::tests {
namespace {

using base::DiagnosticId;

constexpr int tables = 200;  // with ten hostile texts each

const std::vector<std::string>& alphabet() {
  static const std::vector<std::string> pieces = {"'",           "\"",      "`",
                                                  "$",           "\\",      ";",
                                                  "--",          "-- ",     "/*",
                                                  "*/",          "#",       "%",
                                                  "{",           "}",       "{}",
                                                  "{0}",         "%s",      "%n",
                                                  "$$",          "$mig$",   ":name",
                                                  ":'name'",     "?",       "?1",
                                                  "@x",          "\\",      "\\",
                                                  "\\q",         "\\g",     "\\!",
                                                  "\\'",         "\\\"",    "\\`",
                                                  "''",          "\"\"",    "``",
                                                  "'",           "'",       "(",
                                                  ")",           ",",       ".",
                                                  "=",           "\t",      " ",
                                                  "  ",          "a",       "B",
                                                  "é",           "ß",       "İ",
                                                  "日本",        "😀",       "👨‍👩‍👧",
                                                  "\u202e",      "\u200b",  "e\u0301",
                                                  "\u0301",      "\ufeff",  "𝒳",
                                                  "null",        "select",  "delimiter //",
                                                  ".quit",       "go",      "; drop table t; --",
                                                  "' or '1'='1", "*/ x /*", "\u2028",
                                                  "\\0",         "\\x27",   "\\u0027",
                                                  "%27",         "&quot;",  "E'\\''",
                                                  "0x27",        "[",       "]",
                                                  "!",           "~",       "^",
                                                  "|",           "||",      "&&"};
  return pieces;
}

const std::vector<std::string>& lines_of_clients() {
  static const std::vector<std::string> lines = {"\ndelimiter //\n", "\n.quit\n", "\n\\q\n", "\n/\n",       "\ngo\n",
                                                 "\n-- x\n",         "\n;\n",     "\n",      "\nsource x\n"};
  return lines;
}

// A text in one place of the migration.
struct Slot {
  std::string text;  // as it should come back
  size_t begin = 0;  // where it stands in the source
  size_t end = 0;
  bool is_name = true;
  std::string tame;  // what takes its place where mig refuses it
};

struct TableSlots {
  Slot name, first, second, enumeration, value, other_value, default_text, comment, column_comment, check, literal,
      index, seed;

  std::vector<Slot*> all() {
    return {&name,    &first,          &second, &enumeration, &value, &other_value, &default_text,
            &comment, &column_comment, &check,  &literal,     &index, &seed};
  }
};

class Hostile {
 public:
  explicit Hostile(unsigned seed) : random_(seed), seed_(seed) {
    for (int i = 0; i < tables; ++i) {
      TableSlots table;
      int place = 0;
      for (Slot* slot : table.all()) {
        slot->tame = fmt::format("tame_{}_{}", i, ++place);
        slot->is_name = slot == &table.name || slot == &table.first || slot == &table.second ||
                        slot == &table.enumeration || slot == &table.check || slot == &table.index;
        // The number keeps two of them apart, whatever a collation takes for the same.
        const bool is_key = slot->is_name || slot == &table.value || slot == &table.other_value;
        const bool may_break = slot == &table.comment || slot == &table.column_comment;
        slot->text = made(is_key ? fmt::format("{}_{}", i, place) : "", slot->is_name, may_break);
      }
      all_.push_back(table);
    }
  }

  unsigned seed() const { return seed_; }
  std::vector<TableSlots>& all() { return all_; }

  std::string source() {
    std::string text = "migration " + text_of(made("", false, false)) + ";\n";
    const auto put = [&](Slot& slot) {
      slot.begin = text.size();
      if (slot.is_name) {
        text += name_of(slot.text);
      } else {
        // A text block has rules of its own for what its lines begin with; what can't be one is a single line.
        const std::string written = text_of(slot.text);
        if (written.starts_with("\"\"\"")) {
          slot.text = base::decode_text_block(written);
        } else {
          slot.text = base::decode_string(written);
        }
        text += written;
      }
      slot.end = text.size();
    };
    for (TableSlots& each : all_) {
      text += "create enum ", put(each.enumeration);
      text += " (", put(each.value), text += ", ", put(each.other_value);
      text += ");\ncreate table ", put(each.name);
      text += " {\n  id bigint primary key;\n  ", put(each.first);
      text += " varchar(120) default ", put(each.default_text);
      text += " comment ", put(each.column_comment);
      text += ";\n  ", put(each.second);
      text += " text?;\n  mood " + name_of(each.enumeration.text) + ";\n  check ", put(each.check);
      text += " (" + name_of(each.first.text) + " <> ", put(each.literal);
      text += ");\n  index ", put(each.index);
      text += " (" + name_of(each.first.text) + ");\n  comment ", put(each.comment);
      text +=
          ";\n}\ninsert into " + name_of(each.name.text) + " (id, " + name_of(each.second.text) + ", mood) {\n  (1, ",
          put(each.seed);
      text += ", " + text_of(each.value.text) + ");\n}\n";
    }
    return text;
  }

 private:
  // A comment alone may go over several lines.
  std::string made(const std::string& number, bool is_name, bool may_break) {
    std::uniform_int_distribution<int> many(1, 100);
    std::uniform_int_distribution<size_t> piece(0, alphabet().size() - 1);
    std::string result;
    const int luck = many(random_);
    const int count = luck > 97 ? 30 : luck % 7 + 1;
    for (int i = 0; i < count; ++i) result += alphabet()[piece(random_)];
    const int place = many(random_);
    result = place < 30 ? number + result : place < 60 ? result + number : result + number + alphabet()[piece(random_)];
    if (may_break && many(random_) > 40) {
      std::uniform_int_distribution<size_t> line(0, lines_of_clients().size() - 1);
      result = "x" + result + lines_of_clients()[line(random_)] + "y";
    }
    // The one thing that no name begins with: it would open a text block.
    if (is_name && result.starts_with('"')) result = "'" + result;
    // A name is cut where no engine would have it, but for a few.
    if (is_name && many(random_) > 5) {
      while (result.size() > 60) {
        size_t at = result.size() - 1;
        while ((static_cast<unsigned char>(result[at]) & 0xC0) == 0x80) --at;
        result.resize(at);
      }
      if (!number.empty() && result.find(number) == std::string::npos) result = number;
    }
    return result;
  }

  static std::string doubled(const std::string& text, char quote) {
    std::string result(1, quote);
    for (const char c : text) result += c == quote ? std::string(2, c) : std::string(1, c);
    return result + quote;
  }
  static std::string name_of(const std::string& text) { return doubled(text, '"'); }
  static std::string text_of(const std::string& text) {
    if (text.find('\n') == std::string::npos) return doubled(text, '\'');
    const bool closes = text.find("\"\"\"") != std::string::npos || text.ends_with('"') || text.starts_with('"');
    if (!closes) return "\"\"\"" + text + "\"\"\"";
    std::string one_line = text;
    std::replace(one_line.begin(), one_line.end(), '\n', ' ');
    return doubled(one_line, '\'');
  }

  std::mt19937 random_;
  unsigned seed_;
  std::vector<TableSlots> all_;
};

// A migration in memory, planned for one engine.
struct Planned {
  base::SourceFile source;
  base::DiagnosticSink sink;
  std::optional<syntax::File> file;
  std::optional<ir::Migration> migration;
  std::vector<plan::Statement> up;
  std::vector<plan::Statement> down;

  Planned(const std::string& text, base::Dialect dialect) : source("hostile.mig", text) {
    file = syntax::parse(source, sink);
    if (!file) return;
    const auto graph = sema::build_graph({{"hostile", &*file, &source}}, sink);
    if (graph) migration = sema::History(*graph, {}).resolve(0, sink);
    if (!migration) return;
    std::vector<ir::AppliedOperation> operations;
    for (const ir::Item& item : migration->items) {
      operations.insert(operations.end(), item.operations.begin(), item.operations.end());
    }
    const base::Version version = base::assumed_version(dialect);
    up = plan::statements_in_order(plan::make_plan(dialect, version, operations, sink));
    if (sink.has_errors()) return;
    const ir::Reverse reverse = reverse::reverse(*migration, migration->after);
    down = plan::statements_in_order(plan::make_plan(dialect, version, reverse.operations, sink));
  }
};

class Injection {
 public:
  explicit Injection(const std::string& server) : server_(server), scratch_(server, "mig_injection") {}

  void run(unsigned seed) {
    SCOPED_TRACE(fmt::format("seed {}", seed));
    Hostile hostile(seed);
    const std::unique_ptr<Planned> planned = without_refused(hostile);
    if (!planned || testing::Test::HasFailure()) return;
    const size_t all = static_cast<size_t>(tables) * 13;
    EXPECT_LT(refused_ * 3, all) << "too many are refused for this to prove much";
    {
      SCOPED_TRACE("by mig's connection");
      const auto connection = scratch_.connect();
      run_all(*connection, planned->up);
      if (testing::Test::HasFatalFailure()) return;
      look_at(*connection, hostile, planned->migration->after);
      run_all(*connection, planned->down);
      expect_empty(*connection);
    }
    scratch_.clear();
    SCOPED_TRACE("by its client");
    const Compiled compiled =
        history_of("hostile", scratch_.server().dialect(), {{"0001_hostile", std::string(planned->source.text())}})
            ->compiled;
    ASSERT_EQ(compiled.scripts.size(), 1U) << compiled.err;
    run_script(compiled.files.at(compiled.scripts[0].up));
    if (testing::Test::HasFatalFailure()) return;
    const auto connection = scratch_.connect();
    look_at(*connection, hostile, planned->migration->after);
    run_script(compiled.files.at(*compiled.scripts[0].down));
    expect_empty(*connection);
  }

 private:
  // What mig refuses, by name and with the reason, gives way to something tame.
  std::unique_ptr<Planned> without_refused(Hostile& hostile) {
    static const std::set<DiagnosticId> allowed = {
        DiagnosticId::engine_name_too_long, DiagnosticId::engine_name_characters,
        DiagnosticId::engine_reserved_name, DiagnosticId::engine_enum_value,
        DiagnosticId::engine_comment,       DiagnosticId::control_character_in_name,
        DiagnosticId::value_out_of_range,   DiagnosticId::name_taken};
    for (int i = 0; i < 6; ++i) {
      auto planned = std::make_unique<Planned>(hostile.source(), scratch_.server().dialect());
      if (!planned->sink.has_errors()) return planned;
      bool changed = false;
      for (const base::Diagnostic& each : planned->sink.sorted()) {
        if (each.severity != base::Severity::error) continue;
        EXPECT_TRUE(allowed.contains(each.id)) << each.message;
        changed = tame(hostile, each) || changed;
      }
      if (!changed) {
        ADD_FAILURE() << planned->sink.sorted().front().message;
        return nullptr;
      }
    }
    ADD_FAILURE() << "there is always something that is refused";
    return nullptr;
  }

  static bool says(const base::Diagnostic& said, const Slot& slot) {
    const std::string name = "`" + slot.text + "`";
    return said.message.find(name) != std::string::npos ||
           std::any_of(said.notes.begin(), said.notes.end(),
                       [&](const base::Note& note) { return note.text.find(name) != std::string::npos; });
  }

  bool tame(Hostile& hostile, const base::Diagnostic& said) {
    bool changed = false;
    // Of a comment is said whose it is.
    const bool is_comment = said.id == DiagnosticId::engine_comment;
    for (TableSlots& table : hostile.all()) {
      for (Slot* slot : table.all()) {
        const bool is_here = slot->begin <= said.where.range.begin && said.where.range.begin < slot->end;
        const bool of_this = (slot == &table.comment && says(said, table.name)) ||
                             (slot == &table.column_comment && says(said, table.first));
        if (is_comment ? !of_this : !is_here && !says(said, *slot)) continue;
        if (slot->text == slot->tame) continue;
        slot->text = slot->tame;
        changed = true;
        ++refused_;
      }
    }
    return changed;
  }

  void run_all(engine::Database& connection, const std::vector<plan::Statement>& statements) {
    const auto failure = engine::run(connection, statements);
    ASSERT_FALSE(failure) << failure->error.message;
  }

  void run_script(const std::string& text) {
    const TempFolder folder;
    write_file(folder.path() / "script.sql", text);
    const Finished finished = scratch_.server().run_script(scratch_.name(), folder.path() / "script.sql");
    ASSERT_TRUE(finished.ok()) << finished.description();
  }

  static engine::Rows asked(engine::Database& connection, const std::string& query) {
    auto rows = connection.query(query);
    if (const auto* error = std::get_if<engine::SqlError>(&rows)) {
      ADD_FAILURE() << error->message << "\n" << query;
      return {};
    }
    return std::get<engine::Rows>(rows);
  }

  // The names and comments that the engine's own catalog has, not as mig reads it.
  std::multiset<std::string> known_names(engine::Database& connection) const {
    std::string query =
        "select relname, obj_description(oid, 'pg_class') from pg_class where relnamespace = 'public'::regnamespace "
        "union all select attname, col_description(attrelid, attnum) from pg_attribute a join pg_class c on "
        "c.oid = a.attrelid and c.relkind = 'r' where relnamespace = 'public'::regnamespace union all select conname, "
        "null from pg_constraint union all select typname, null from pg_type union all select enumlabel, null from "
        "pg_enum";
    if (server_ == "sqlite") {
      query =
          "select name, null from sqlite_schema union all select c.name, null from sqlite_schema as t, "
          "pragma_table_info(t.name) as c where t.type = 'table'";
    } else if (server_ != "postgresql") {
      query =
          "select table_name, table_comment from information_schema.tables where table_schema = database() union all "
          "select column_name, column_comment from information_schema.columns where table_schema = database() union "
          "all select constraint_name, null from information_schema.check_constraints where constraint_schema = "
          "database() union all select index_name, null from information_schema.statistics where table_schema = "
          "database()";
    }
    std::multiset<std::string> names;
    for (const engine::Row& row : asked(connection, query)) {
      for (const std::optional<std::string>& each : row) {
        if (each) names.insert(*each);
      }
    }
    return names;
  }

  void look_at(engine::Database& connection, Hostile& hostile, const schema::Schema& model) {
    const std::vector<std::string> drift = engine::drift(connection, model);
    EXPECT_TRUE(drift.empty()) << fmt::format("{}", fmt::join(drift, "\n"));
    const std::multiset<std::string> known = known_names(connection);
    const bool has_comments = server_ != "sqlite";
    const dialect::SqlDialect& sql = dialect::sql_dialect(connection.dialect());
    for (TableSlots& each : hostile.all()) {
      for (const Slot* name : {&each.name, &each.first, &each.second, &each.index}) {
        EXPECT_TRUE(known.contains(name->text)) << "no name `" << name->text << "`";
      }
      if (has_comments) {
        EXPECT_TRUE(known.contains(each.check.text)) << "no check `" << each.check.text << "`";
        EXPECT_TRUE(known.contains(each.comment.text)) << "no comment `" << each.comment.text << "`";
        EXPECT_TRUE(known.contains(each.column_comment.text)) << "no comment `" << each.column_comment.text << "`";
      }
      const std::string table = sql.name(each.name.text);
      const std::string first = sql.name(each.first.text);
      const engine::Rows rows =
          asked(connection, fmt::format("select {}, {}, mood from {}", first, sql.name(each.second.text), table));
      ASSERT_EQ(rows.size(), 1U) << each.name.text;
      EXPECT_EQ(rows[0][0], each.default_text.text);
      EXPECT_EQ(rows[0][1], each.seed.text);
      EXPECT_EQ(rows[0][2], each.value.text);
      // The literal of the check is what the check refuses, and the enum has its other value too.
      EXPECT_FALSE(connection.run(fmt::format("update {} set mood = {}", table, sql.text(each.other_value.text))))
          << each.other_value.text;
      EXPECT_TRUE(connection.run(fmt::format("update {} set {} = {}", table, first, sql.text(each.literal.text))))
          << each.literal.text;
      const engine::Rows changed = asked(connection, "select mood from " + table);
      EXPECT_EQ(changed.at(0).at(0), each.other_value.text);
    }
  }

  static void expect_empty(engine::Database& connection) {
    const auto contents = engine::contents(connection);
    const auto* things = std::get_if<std::vector<std::string>>(&contents);
    ASSERT_TRUE(things);
    EXPECT_TRUE(things->empty()) << fmt::format("{}", fmt::join(*things, ", "));
  }

  std::string server_;
  Scratch scratch_;
  size_t refused_ = 0;
};

TEST(postgresql_injection, comes_back_as_it_was_written) {
  MIG_NEEDS_SERVER("postgresql");
  Injection("postgresql").run(1);
}

TEST(mysql_injection, comes_back_as_it_was_written) {
  MIG_NEEDS_SERVER("mysql");
  Injection("mysql").run(1);
}

TEST(mariadb_injection, comes_back_as_it_was_written) {
  MIG_NEEDS_SERVER("mariadb");
  Injection("mariadb").run(1);
}

TEST(sqlite_injection, comes_back_as_it_was_written) {
  MIG_NEEDS_SERVER("sqlite");
  Injection("sqlite").run(1);
}

// What no script could hold never gets that far.
TEST(sqlite_injection, refuses_what_is_no_name_at_all) {
  using namespace std::string_literals;
  for (const std::string& name : {"a\nb"s, "a\rb"s, "a\0b"s, "a\x01"s, "\x7f"s, "a\x1f"s + "b"s, ""s, "a\xff"s}) {
    const Planned planned("migration 'x';\ncreate table \"" + name + "\" { id int primary key; }\n",
                          base::Dialect::sqlite);
    EXPECT_TRUE(planned.sink.has_errors()) << name;
  }
  for (const std::string& text : {"a\nb"s, "a\0b"s, "\xff"s}) {
    const Planned planned("migration 'x';\ncreate table t { a text default '" + text + "'; }\n", base::Dialect::sqlite);
    EXPECT_TRUE(planned.sink.has_errors()) << text;
  }
}

}  // namespace
}  // namespace mig::tests
