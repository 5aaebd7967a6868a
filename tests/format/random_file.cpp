#include "tests/format/random_file.h"

#include <fmt/format.h>

#include <functional>

namespace mig::tests {
namespace {

class Writer {
 public:
  explicit Writer(Random& random) : random_(random) {}

  std::string file() {
    std::string text = "migration 'Made up';\n";
    if (chance(3)) text += fmt::format("after {};\n", list(1, 9, [&] { return string(); }));
    for (size_t i = 1 + pick(2); i > 0; --i) text += statement(2) + "\n";
    return text;
  }

 private:
  size_t pick(size_t end) { return below(random_, end); }
  bool chance(size_t of) { return pick(of) == 0; }
  std::string one_of(std::initializer_list<std::string> all) { return *(all.begin() + pick(all.size())); }
  std::string maybe(size_t of, const std::function<std::string()>& text) { return chance(of) ? text() : ""; }

  std::string name() {
    if (chance(12)) return one_of({"\"ein Näme\"", "\"a\"\"b\"", "comment", "key", "\"where\""});
    std::string text(1, static_cast<char>('a' + pick(26)));
    for (size_t length = pick(chance(4) ? 20 : 8); length > 0; --length) text += "abcdefgh_0123456789"[pick(19)];
    return text + "_";  // no word of the language ends so
  }
  std::string table() { return chance(5) ? name() + "." + name() : name(); }
  std::string string() {
    return one_of({"''", "'a'", "'it''s -- no /* comment'", "'ünï 🙂'", "'some more words in it'"});
  }
  std::string list(size_t least, size_t most, const std::function<std::string()>& entry) {
    std::string text = entry();
    for (size_t count = least + pick(most - least + 1); count > 1; --count) text += ", " + entry();
    return text;
  }
  std::string names() {
    return "(" + list(1, 7, [&] { return name(); }) + ")";
  }

  std::string native() {
    const auto entry = [&](const char* engine) {
      return std::string(engine) + (chance(5) ? " \"\"\"\n  select 1;\n\n    x\n\"\"\"" : " " + string());
    };
    return "native(" + entry("postgresql") + ", " + entry("mysql") + ", " + entry("sqlite") + ")";
  }
  std::string type() {
    return one_of({"int", "bigint", "varchar(50)", "decimal(10,2)", "text[]", name(), chance(4) ? native() : "json"});
  }

  std::string chain(std::initializer_list<std::string> operators, size_t depth) {
    std::string text = expr(depth - 1);
    for (size_t count = 1 + pick(5); count > 0; --count) text += " " + one_of(operators) + " " + expr(depth - 1);
    return "(" + text + ")";
  }
  std::string select(size_t depth) {
    std::string text = "select ";
    text += maybe(4, [] { return "distinct "; });
    text += list(1, 5, [&] { return expr(depth - 1) + maybe(2, [&] { return " as " + name(); }); });
    text += " from " + table() + " as " + name();
    while (chance(3)) text += one_of({" join ", " left join "}) + table() + " as " + name() + " on " + expr(depth - 1);
    text += maybe(2, [&] { return " where " + expr(depth - 1); });
    text += maybe(3, [&] { return " group by " + list(1, 4, [&] { return expr(1); }); });
    text += maybe(6, [&] { return " having " + expr(depth - 1); });
    text += maybe(3, [&] {
      return " order by " + list(1, 4, [&] { return expr(1) + one_of({"", " desc", " nulls last"}); });
    });
    return text + maybe(6, [] { return " limit 10"; });
  }
  std::string expr(size_t depth) {
    if (depth == 0) {
      return one_of(
          {name(), name() + "." + name(), string(), "1", "-2.5", "- -3", "true", "null", "now()", "count(*)"});
    }
    switch (pick(11)) {
      case 0:
        return chain({"and"}, depth);
      case 1:
        return chain({"or", "and"}, depth);
      case 2:
        return chain({"+", "-", "||"}, depth);
      case 3:
        return chain({"*", "/", "%"}, depth);
      case 4:
        return "(" + expr(depth - 1) + " " + one_of({"=", "<>", "<=", ">", "like"}) + " " + expr(depth - 1) + ")";
      case 5:
        return name() + "(" + list(1, 6, [&] { return expr(depth - 1); }) + ")";
      case 6: {
        std::string text = "case";
        for (size_t count = 1 + pick(3); count > 0; --count)
          text += " when " + expr(depth - 1) + " then " + expr(depth - 1);
        return text + maybe(2, [&] { return " else " + expr(depth - 1); }) + " end";
      }
      case 7:
        return "cast(" + expr(depth - 1) + " as " + one_of({"int", "varchar(9)"}) + ")";
      case 8:
        return "(" + expr(depth - 1) + one_of({" is not null", " between 1 and 2", " not in (1, 2)", " is null"}) + ")";
      case 9:
        return one_of({"exists ", ""}) + "(" + select(depth) + ")";
      default:
        return "(not " + expr(depth - 1) + ")";
    }
  }

  std::string end() {
    std::string text = maybe(4, [] { return " only postgresql, mysql"; });
    text += maybe(6, [&] { return " skip sqlite because " + string(); });
    if (chance(12)) return text + " reverse { " + statement(0) + " " + maybe(2, [&] { return statement(0); }) + "}";
    return text + one_of({";", ";", ";", " reverse nothing;", " irreversible because " + string() + ";"});
  }
  std::string column() {
    std::string text = name() + " " + type() + maybe(3, [] { return "?"; });
    for (size_t count = pick(4); count > 0; --count) {
      text += " " + one_of({"primary key", "unique", "identity", "default " + expr(1), "check (" + expr(2) + ")",
                            "offline", "references " + table() + " (" + name() + ") on delete set null deferrable",
                            "comment " + string(), "generated as (" + expr(2) + ") stored",
                            "fill " + expr(1) + " in batches of 100 by " + name() + " pause 10ms"});
    }
    return text;
  }
  std::string index() {
    return "index " + maybe(2, [&] { return name(); }) + " (" +
           list(1, 5,
                [&] {
                  return expr(1) + one_of({"", " desc", " asc nulls first"});
                }) +
           ")" + maybe(3, [] { return " using gin"; }) + maybe(3, [&] { return " include " + names(); }) +
           maybe(3, [&] { return " where " + expr(2); });
  }
  std::string constraint() {
    return one_of({"check " + name() + " (" + expr(3) + ")", "unique " + names(), "primary key " + names(),
                   "foreign key " + names() + " references " + table() + " " + names() + " on delete cascade"});
  }
  std::string blank_line() {
    return maybe(4, [] { return "\n\n"; });
  }

  std::string table_item() {
    return blank_line() + maybe(8, [&] { return "@allow(drop-column, " + string() + ") "; }) +
           one_of({column(), column(), column(), index(), constraint(), "comment " + string(),
                   "with postgresql 'x', mysql " + string()}) +
           end();
  }
  std::string action() {
    return blank_line() +
           one_of({"add column " + column(), "add column " + column(), "add " + index(), "add " + constraint(),
                   "drop column " + name() + " archive restore fill " + expr(1),
                   "rename column " + name() + " to " + name(),
                   "alter column " + name() + " type " + type() + " using " + expr(3),
                   "alter column " + name() + " set not null fill " + expr(1),
                   "alter column " + name() + " drop default"}) +
           end();
  }
  std::string many(size_t most, const std::function<std::string()>& item) {
    std::string text = "{ ";
    for (size_t count = pick(most + 1); count > 0; --count) text += item() + " ";
    return text + "}";
  }
  std::string statement(size_t depth) {
    switch (pick(depth > 0 ? 13 : 10)) {
      case 0:
        return "create enum " + table() + " (" + list(1, 9, [&] { return string(); }) + ")" + end();
      case 1:
        return "create view " + table() + " as " + (chance(4) ? native() : select(3)) + end();
      case 2:
        return "insert into " + table() + " " + names() + " if missing " + select(2) + " in batches of 100" + end();
      case 3:
        return "update " + table() + " set " + list(1, 4, [&] { return name() + " = " + expr(2); }) + " where " +
               expr(3) + " in batches of 100" + end();
      case 4:
        return "delete from " + table() + " where " + expr(3) + maybe(2, [] { return " archive"; }) + end();
      case 5:
        return one_of({"require", "verify"}) +
               one_of({" (" + expr(3) + ")", " no rows in " + table() + " where " + expr(2),
                       " no orphans in " + table() + " " + names() + " references " + table() + " " + names()}) +
               maybe(2, [&] { return " else " + string(); }) + end();
      case 6:
        return "insert into " + table() + " " + names() + " key " + names() + " " +
               many(3, [&] { return "(" + list(1, 6, [&] { return expr(1); }) + ");"; });
      case 7:
        return "alter table " + table() + " " + action();
      case 8:
        return "create trigger " + name() + " on " + table() + " as " + native() + end();
      case 9:
        return "sql " + string() + " { postgresql " + string() + " reverse " + string() +
               "; mysql \"\"\"a\n   b\"\"\"; sqlite skip because 'n'; " +
               maybe(2, [&] { return "state { drop table " + name() + "; }"; }) + "}";
      case 10:
        return "create table " + table() + " " + many(8, [&] { return table_item(); });
      case 11:
        return "alter table " + table() + " " + many(6, [&] { return action(); });
      default:
        return "only postgresql " + many(2, [&] { return statement(depth - 1); });
    }
  }

  Random& random_;
};

}  // namespace

std::string random_file(Random& random) { return Writer(random).file(); }

}  // namespace mig::tests
