// What is read of raw SQL, and that any text gets an answer. The cases are in read/ENGINE_*.sql: a text, and behind it
// what is read of it, a line `--> …` each; before it, `--| …`, the schema that it finds. MIG_UPDATE=1 writes what is
// read.
#include "compiler/rawsql/read.h"

#include <fmt/format.h>
#include <fmt/ranges.h>
#include <gtest/gtest.h>

#include <cstdlib>
#include <filesystem>
#include <random>

#include "tests/support/files.h"

namespace mig::rawsql {
namespace {

using base::Dialect;
namespace fs = std::filesystem;

const fs::path folder = fs::path(MIG_SOURCE) / "tests/unit/rawsql/read";

struct Case {
  std::vector<std::string> schema;
  std::string text;
  std::vector<std::string> expected;
  std::string place;  ///< `mysql_alter.sql:12`
};

Dialect dialect_of(const std::string& file) {
  return base::dialect_named(file.substr(0, file.find_first_of("_."))).value();
}

// The cases of a file; a blank line, or what is expected, ends one.
std::vector<Case> cases_in(const std::string& file) {
  std::vector<Case> cases;
  bool ended = true;
  const std::vector<std::string> lines = tests::lines_of(tests::read_file(folder / file));
  for (size_t i = 0; i < lines.size(); ++i) {
    const std::string& line = lines[i];
    if (line.empty()) {
      ended = true;
    } else if (line.starts_with("--> ")) {
      cases.back().expected.push_back(line);
      ended = true;
    } else {
      if (std::exchange(ended, false)) cases.push_back({{}, {}, {}, fmt::format("{}:{}", file, i + 1)});
      if (line.starts_with("--| ")) {
        cases.back().schema.push_back(line.substr(4));
      } else {
        cases.back().text += line + "\n";
      }
    }
  }
  return cases;
}

std::string part_of(std::string_view text, size_t begin, size_t end) {
  std::string part(text.substr(begin, end - begin));
  std::replace(part.begin(), part.end(), '\n', ' ');
  return part;
}

std::vector<std::string> lines_for(const Reading& reading, std::string_view text) {
  std::vector<std::string> lines;
  for (const Action& action : reading.actions) {
    std::string line = fmt::format("--> {}", name_of(action.kind));
    if (!action.schema.empty() || !action.object.empty()) {
      line += " " + (action.schema.empty() ? "" : action.schema + ".") + action.object;
    }
    if (!action.part.empty()) line += fmt::format(" part: {}", action.part);
    if (!action.type.empty()) line += fmt::format(" type: {}", action.type);
    if (!action.columns.empty()) line += fmt::format(" columns: {}", fmt::join(action.columns, ", "));
    if (!action.others.empty()) line += fmt::format(" others: {}", fmt::join(action.others, ", "));
    if (!action.referenced.empty()) line += fmt::format(" referenced: {}", fmt::join(action.referenced, ", "));
    std::vector<std::string_view> traits;
    for (const Trait trait : action.traits) traits.push_back(name_of(trait));
    if (!traits.empty()) line += fmt::format(" [{}]", fmt::join(traits, ", "));
    lines.push_back(line + " @ " + part_of(text, action.begin, action.end));
  }
  for (const Unread& unread : reading.unread) {
    lines.push_back(fmt::format("--> {}: {} @ {}", unread.refused ? "refused" : "unread", unread.why,
                                part_of(text, unread.begin, unread.end)));
  }
  return lines;
}

TEST(Read, cases) {
  const char* update = std::getenv("MIG_UPDATE");
  for (const std::string& file : tests::files_under(folder)) {
    std::string found;
    for (const Case& each : cases_in(file)) {
      const std::vector<std::string> lines = lines_for(read(dialect_of(file), each.text, each.schema), each.text);
      EXPECT_EQ(fmt::format("{}", fmt::join(lines, "\n")), fmt::format("{}", fmt::join(each.expected, "\n")))
          << each.place << "\n"
          << each.text << "MIG_UPDATE=1 takes over what is read";
      for (const std::string& line : each.schema) found += "--| " + line + "\n";
      found += each.text;
      for (const std::string& line : lines) found += line + "\n";
      found += "\n";
    }
    if (!found.empty()) found.pop_back();
    if (update && *update != '\0') tests::write_file(folder / file, found);
  }
}

TEST(Read, cases_have_each_action_and_each_trait) {
  std::set<std::string> words;
  for (const std::string& file : tests::files_under(folder)) {
    for (const Case& each : cases_in(file)) {
      for (const std::string& line : each.expected) {
        words.insert(line.substr(4, line.find(' ', 4) - 4));
        const size_t open = line.find('[');
        for (size_t at = open; at < line.find(']', open); at = line.find_first_of(",]", at + 1)) {
          const size_t begin = line.find_first_not_of(", [", at);
          words.insert(line.substr(begin, line.find_first_of(",]", begin) - begin));
        }
      }
    }
  }
#define MIG_SQL_ACTION(name) EXPECT_TRUE(words.contains(#name)) << #name;
#include "compiler/rawsql/sql_actions.def"
#define MIG_SQL_TRAIT(name) EXPECT_TRUE(words.contains(#name)) << #name;
#include "compiler/rawsql/sql_traits.def"
}

TEST(Read, says_which_statement_does_it) {
  for (const Dialect dialect : base::all_dialects()) {
    const Reading reading = read(dialect, "create table a (b int);\n-- then\ndrop table a;");
    ASSERT_EQ(reading.actions.size(), 3u) << base::name_of(dialect);
    EXPECT_EQ(reading.actions[1].statement, 0u);
    EXPECT_EQ(reading.actions[2].statement, 1u);
    EXPECT_TRUE(reading.unread.empty());
  }
}

std::string repeated(std::string_view what, size_t count) {
  std::string text;
  for (size_t i = 0; i < count; ++i) text += what;
  return text;
}

void expect_an_answer(Dialect dialect, const std::string& text, const std::vector<std::string>& schema = {}) {
  const Reading reading = read(dialect, text, schema);
  for (const Action& action : reading.actions) {
    ASSERT_LE(action.begin, action.end) << base::name_of(dialect) << ": " << text.substr(0, 1000);
    ASSERT_LE(action.end, text.size()) << base::name_of(dialect) << ": " << text.substr(0, 1000);
  }
  for (const Unread& unread : reading.unread) {
    ASSERT_LE(unread.begin, unread.end) << base::name_of(dialect) << ": " << text.substr(0, 1000);
    ASSERT_LE(unread.end, text.size()) << base::name_of(dialect) << ": " << text.substr(0, 1000);
    ASSERT_FALSE(unread.why.empty());
  }
}

TEST(Read, answers_to_any_text) {
  const std::vector<std::string> texts = {
      "select '",
      "/* ",
      "/*! select ' */",
      "/*!",
      "drop table a\0; drop table b" + std::string(1, '\0'),
      std::string("drop table \0a", 13),
      "select " + repeated("(", 50000) + "1" + repeated(")", 50000),
      "select " + repeated("(", 50000),
      "create table t (a int check " + repeated("(", 50000) + "a" + repeated(")", 50000) + ")",
      "select 1" + repeated(" + 1", 100000),
      "select 1" + repeated(" union select 1, 2", 50000),
      "select * from a" + repeated(" join b on true", 50000),
      "select a" + repeated("[1]", 50000),
      "select " + repeated("not ", 50000) + "true",
      "select " + repeated("- ", 50000) + "1",
      "select " + repeated("case when true then ", 20000) + "1" + repeated(" end", 20000),
      "insert into t (a, b) values (1, 'x')" + repeated(", (-1, 'y')", 50000),
      repeated("]", 1000) + repeated("alter table t add (", 10000),
      repeated("\xff\xfe\x80 drop table \xc3( ;", 40000),
      repeated("a;", 20000),
  };
  for (const Dialect dialect : base::all_dialects()) {
    for (const std::string& text : texts) expect_an_answer(dialect, text);
    std::mt19937 random(7);
    std::string garbage;
    for (size_t i = 0; i < 1000000; ++i) garbage += static_cast<char>(random() % 255 + 1);
    expect_an_answer(dialect, garbage);
  }
}

TEST(Read, answers_to_broken_cases) {
  std::mt19937 random(42);
  for (const std::string& file : tests::files_under(folder)) {
    const std::vector<Case> cases = cases_in(file);
    const auto any = [&](size_t count) { return static_cast<size_t>(random()) % std::max<size_t>(count, 1); };
    for (size_t round = 0; round < 1000; ++round) {
      const Case& each = cases[any(cases.size())];
      const std::string& other = cases[any(cases.size())].text;
      std::string text = each.text;
      for (size_t changes = 1 + any(3); changes > 0; --changes) {
        const size_t at = any(text.size());
        switch (any(4)) {
          case 0:
            text.erase(at, 1 + any(8));
            break;
          case 1:
            text.insert(at, 1, "'\"`;()[],.@!*/-$\\ 1\xc3"[any(20)]);
            break;
          case 2:
            text.insert(at, other.substr(any(other.size()), 1 + any(20)));
            break;
          default:
            text = text.substr(0, at) + other.substr(any(other.size()));
        }
      }
      expect_an_answer(dialect_of(file), text, each.schema);
      if (HasFatalFailure()) return;
    }
  }
}

// A database in memory is all that is there, whatever a text asks for.
TEST(Read, reaches_nothing_outside) {
  const tests::TempFolder temp;
  const std::string file = (temp.path() / "outside.db").string();
  for (const std::string& text :
       {"attach '" + file + "' as x; create table x.t (a)", "vacuum into '" + file + "'",
        "vacuum main into '" + file + "'", "create table t as select load_extension('" + file + "')",
        "pragma temp_store_directory = '" + temp.path().string() + "'"}) {
    read(Dialect::sqlite, text);
  }
  EXPECT_TRUE(tests::files_under(temp.path()).empty());
  const Reading endless = read(Dialect::sqlite,
                               "create table t as with recursive n (i) as (select 1 union all select i + 1 from n) "
                               "select i from n; create table u (a)");
  ASSERT_EQ(endless.unread.size(), 1u);
  EXPECT_EQ(endless.unread[0].why, "it takes too long");
  EXPECT_FALSE(endless.actions.empty());
}

}  // namespace
}  // namespace mig::rawsql
