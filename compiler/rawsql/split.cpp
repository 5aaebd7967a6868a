#include "compiler/rawsql/split.h"

#include <algorithm>
#include <initializer_list>
#include <memory>
#include <utility>

#include "compiler/rawsql/scanner.h"

namespace mig::rawsql {
namespace {

using Kind = Token::Kind;
using base::Dialect;

bool means_something(const Token& token) {
  return token.kind != Kind::blank && token.kind != Kind::comment && token.kind != Kind::line_comment;
}

bool is_one_of(const std::string& word, std::initializer_list<std::string_view> words) {
  return std::find(words.begin(), words.end(), word) != words.end();
}

// Where the statements of one engine end. It sees the tokens that mean something, one by one, and the one behind each.
class Ends {
 public:
  virtual ~Ends() = default;
  /// Whether the statement ends in this `;`. Of other tokens the answer does not count.
  virtual bool take(const Token& token, const Token* next) = 0;
  /// What is open in the statement so far; empty where it may end here.
  virtual std::string_view open() const = 0;
  virtual void begin_statement() = 0;
};

// As psql does it (src/fe_utils/psqlscan.l): no `;` in parentheses ends a statement, nor does one between `begin` and
// `end` of a function or procedure.
class PostgresqlEnds final : public Ends {
 public:
  void begin_statement() override { *this = {}; }
  std::string_view open() const override { return depth_ > 0 ? "body" : parentheses_ > 0 ? "parenthesis" : ""; }

  bool take(const Token& token, const Token*) override {
    if (token.folded == "(") ++parentheses_;
    if (token.folded == ")" && parentheses_ > 0) --parentheses_;
    if (token.folded == ";") return parentheses_ == 0 && depth_ == 0;
    if (token.kind != Kind::word) return false;
    if (words_.size() < 4) words_.push_back(token.folded);
    if (!is_routine() || parentheses_ > 0) return false;
    if (token.folded == "begin" || (token.folded == "case" && depth_ > 0)) ++depth_;
    if (token.folded == "end" && depth_ > 0) --depth_;
    return false;
  }

 private:
  // `create [or replace] function|procedure`
  bool is_routine() const {
    const auto routine = [&](size_t i) { return words_.size() > i && is_one_of(words_[i], {"function", "procedure"}); };
    if (words_.empty() || words_[0] != "create") return false;
    return routine(1) || (words_.size() > 2 && words_[1] == "or" && words_[2] == "replace" && routine(3));
  }

  std::vector<std::string> words_;
  size_t parentheses_ = 0;
  size_t depth_ = 0;
};

// As sqlite3_complete() does it (src/complete.c): the body of a trigger ends in `; end ;`.
class SqliteEnds final : public Ends {
 public:
  void begin_statement() override { *this = {}; }
  std::string_view open() const override {
    return is_trigger() && !(last_ == "end" && before_last_ == ";") ? "body" : "";
  }

  bool take(const Token& token, const Token*) override {
    if (token.folded == ";" && (!is_trigger() || (last_ == "end" && before_last_ == ";"))) return true;
    before_last_ = std::move(last_);
    last_ = token.kind == Kind::quoted ? "" : token.folded;
    if (words_.size() < 6 && token.kind == Kind::word) words_.push_back(token.folded);
    return false;
  }

 private:
  // `[explain [query plan]] create [temp] trigger`
  bool is_trigger() const {
    size_t at = 0;
    const auto skip = [&](std::initializer_list<std::string_view> words) {
      if (at < words_.size() && is_one_of(words_[at], words)) ++at;
    };
    skip({"explain"});
    skip({"query"});
    skip({"plan"});
    if (at >= words_.size() || words_[at++] != "create") return false;
    skip({"temp", "temporary"});
    return at < words_.size() && words_[at] == "trigger";
  }

  std::vector<std::string> words_;
  std::string last_;
  std::string before_last_;
};

// MySQL and MariaDB: the bodies of routines, triggers and events, which may be blocks in blocks
// (dev.mysql.com/doc/refman/8.0/en/sql-compound-statements.html). The client knows nothing of them, so it is worked out
// here.
class MysqlEnds final : public Ends {
 public:
  void begin_statement() override { *this = {}; }
  std::string_view open() const override { return open_.empty() ? "" : "body"; }

  bool take(const Token& token, const Token* next) override {
    const std::string before = std::exchange(last_, token.kind == Kind::quoted ? "'" : token.folded);
    if (token.folded == ";") return open_.empty();
    if (token.folded == "(") ++parentheses_;
    if (token.folded == ")" && parentheses_ > 0) --parentheses_;
    const std::string after = next ? next->folded : "";
    if (token.kind == Kind::word) word(token.folded, before, after);
    // The parameters of a routine are behind us.
    if (part_ == Part::parameters && token.folded == ")" && parentheses_ == 0) part_ = Part::before_body;
    return false;
  }

 private:
  enum class Part { statement, head, parameters, trigger, event, before_body, simple_body, block };
  enum class Open { block, case_expression };

  void word(const std::string& word, const std::string& before, const std::string& after) {
    switch (part_) {
      case Part::statement:
        part_ = is_one_of(word, {"create", "alter"}) ? Part::head : Part::simple_body;
        if (word == "begin" && after == "not") open_block();  // MariaDB: `begin not atomic`
        return;
      case Part::head:
        if (word == "procedure" || word == "function") part_ = Part::parameters;
        if (word == "trigger") part_ = Part::trigger;
        if (word == "event") part_ = Part::event;
        if (is_one_of(word, {"table", "view", "index", "database", "schema", "user", "role", "server"})) {
          part_ = Part::simple_body;
        }
        return;
      case Part::trigger:
        if (before == "each" && word == "row") part_ = Part::before_body;
        return;
      case Part::event:
        if (word == "do") part_ = Part::before_body;
        return;
      case Part::before_body:
        begin_body(word, before, after);
        return;
      case Part::block:
        in_block(word, before, after);
        return;
      case Part::parameters:
      case Part::simple_body:
        return;
    }
  }

  void open_block() {
    part_ = Part::block;
    open_.push_back(Open::block);
  }

  // What comes first: a block, or a statement that needs no end of its own. Before it stand types and characteristics.
  void begin_body(const std::string& word, const std::string& before, const std::string& after) {
    if (before == "returns") return;  // the type `set`
    if (is_one_of(word, {"begin", "if", "case", "loop", "while", "repeat"}) || (word == "for" && after != "each")) {
      open_block();
    } else if (is_one_of(word, {"return", "select",   "insert",  "update",   "delete", "replace", "set",     "call",
                                "signal", "resignal", "with",    "truncate", "drop",   "create",  "alter",   "grant",
                                "revoke", "do",       "execute", "values",   "rename", "analyze", "optimize"})) {
      part_ = Part::simple_body;
    }
  }

  void in_block(const std::string& word, const std::string& before, const std::string& after) {
    if (before == "." || before == "@") return;  // a part of a name
    if (before == "end" && is_one_of(word, {"if", "case", "loop", "while", "repeat", "for"})) return;
    if (word == "end") {
      open_.pop_back();
      if (open_.empty()) part_ = Part::simple_body;
      return;
    }
    // `if` and `repeat` are functions too, `for` has many uses, and a `case` may be an expression, in which there are
    // no statements: these begin something where a statement does.
    const bool in_expression = open_.back() == Open::case_expression;
    const bool first = !in_expression && is_one_of(before, {";", "begin", "then", "else", "do", "loop", "repeat", ":"});
    if (word == "case") {
      open_.push_back(first ? Open::block : Open::case_expression);
    } else if (!in_expression && after != ":" &&
               (is_one_of(word, {"begin", "loop", "while"}) || (first && is_one_of(word, {"if", "repeat", "for"})))) {
      open_.push_back(Open::block);
    }
  }

  Part part_ = Part::statement;
  std::string last_;
  size_t parentheses_ = 0;
  std::vector<Open> open_;
};

std::unique_ptr<Ends> ends_of(Dialect dialect) {
  if (dialect == Dialect::postgresql) return std::make_unique<PostgresqlEnds>();
  if (base::covered_by(dialect) == Dialect::mysql) return std::make_unique<MysqlEnds>();
  return std::make_unique<SqliteEnds>();
}

// Tokens that mean something, with the next such one.
std::vector<const Token*> meaningful(const std::vector<Token>& tokens) {
  std::vector<const Token*> result;
  for (const Token& token : tokens) {
    if (means_something(token)) result.push_back(&token);
  }
  return result;
}

}  // namespace

std::variant<std::vector<Statement>, Unsplit> split(Dialect dialect, std::string_view text) {
  const std::vector<Token> tokens = scan(dialect, text);
  if (!tokens.empty() && !tokens.back().lacks_end.empty()) {
    return Unsplit{std::string(tokens.back().lacks_end), tokens.back().begin, tokens.back().end};
  }
  std::vector<Statement> statements;
  const std::unique_ptr<Ends> ends = ends_of(dialect);
  const std::vector<const Token*> parts = meaningful(tokens);
  const Token* first = nullptr;  // of the statement
  size_t begin = 0;              // with the comments before it
  const auto finish = [&](size_t end) {
    std::string_view statement = text.substr(begin, end - begin);
    const size_t start = statement.find_first_not_of(" \t\r\n\f\v");
    const size_t last = statement.find_last_not_of(" \t\r\n\f\v");
    if (first) statements.push_back({std::string(statement.substr(start, last + 1 - start)), begin + start});
    first = nullptr;
    ends->begin_statement();
  };
  for (size_t i = 0; i < parts.size(); ++i) {
    const Token& token = *parts[i];
    const bool is_semicolon = token.folded == ";";
    if (!first && token.folded == "delimiter") {
      return Unsplit{"", token.begin, std::min(text.find_first_of("\r\n", token.begin), text.size())};
    }
    if (!first && !is_semicolon) first = &token;
    const bool ended = ends->take(token, i + 1 < parts.size() ? parts[i + 1] : nullptr) && is_semicolon;
    if (!ended) continue;
    finish(token.begin);
    begin = token.end;
  }
  if (first && !ends->open().empty()) return Unsplit{std::string(ends->open()), first->begin, first->end};
  finish(text.size());
  return statements;
}

bool runs_in_transaction(Dialect dialect) { return base::covered_by(dialect) != Dialect::mysql; }

TransactionUse transaction_use(Dialect dialect, std::string_view statement) {
  const std::vector<Token> tokens = scan(dialect, statement);
  const std::vector<const Token*> parts = meaningful(tokens);
  const auto word = [&](size_t i) { return i < parts.size() ? std::string_view(parts[i]->folded) : ""; };
  const auto use = [&](Transaction kind, size_t count) {
    TransactionUse result{kind, "", parts[0]->begin, parts[count - 1]->end};
    for (size_t i = 0; i < count; ++i) {
      if (i > 0) result.words += " ";
      result.words += statement.substr(parts[i]->begin, parts[i]->end - parts[i]->begin);
    }
    return result;
  };
  const bool postgresql = dialect == Dialect::postgresql;
  if (word(0) == "start" && word(1) == "transaction") return use(Transaction::begins, 2);
  // `begin not atomic` of MariaDB is a block.
  if (word(0) == "begin" && word(1) != "not") return use(Transaction::begins, 1);
  if (word(0) == "commit" || word(0) == "rollback") {
    if (word(1) == "prepared") return use(Transaction::outside, 2);
    // To a savepoint: `rollback [work|transaction] to …`.
    const bool more = word(1) == "work" || word(1) == "transaction";
    return word(more ? 2 : 1) == "to" ? TransactionUse{} : use(Transaction::ends, 1);
  }
  if (word(0) == "end" || (word(0) == "abort" && postgresql)) return use(Transaction::ends, 1);
  if (word(0) == "prepare" && word(1) == "transaction") return use(Transaction::ends, 2);
  struct Words {
    std::string_view first;
    std::string_view second;
  };
  // postgresql.org/docs/current/sql-commands.html: each says so of itself.
  static constexpr Words postgresql_words[] = {
      {"vacuum", ""},           {"alter", "system"},    {"create", "database"},     {"drop", "database"},
      {"create", "tablespace"}, {"drop", "tablespace"}, {"create", "subscription"}, {"drop", "subscription"},
      {"reindex", "database"},  {"reindex", "system"},  {"reindex", "schema"},
  };
  // The pragmas do nothing there, without a word (sqlite.org/pragma.html).
  static constexpr Words sqlite_words[] = {
      {"vacuum", ""}, {"attach", ""}, {"detach", ""}, {"pragma", "foreign_keys"}, {"pragma", "journal_mode"}};
  const auto find = [&](const auto& list) {
    return std::find_if(std::begin(list), std::end(list), [&](const Words& words) {
      return word(0) == words.first && (words.second.empty() || word(1) == words.second);
    });
  };
  if (dialect == Dialect::sqlite) {
    const auto* const found = find(sqlite_words);
    return found == std::end(sqlite_words) ? TransactionUse{}
                                           : use(Transaction::outside, found->second.empty() ? 1 : 2);
  }
  if (!postgresql) return {};
  if (const auto* const found = find(postgresql_words); found != std::end(postgresql_words)) {
    return use(Transaction::outside, found->second.empty() ? 1 : 2);
  }
  // `create [unique] index concurrently`, `drop index concurrently`, `reindex (verbose) table concurrently`, `alter
  // table … detach partition … concurrently`: before anything in parentheses but its options. A `refresh materialized
  // view concurrently` may stand in a transaction.
  if (!is_one_of(std::string(word(0)), {"create", "drop", "reindex", "alter"})) return {};
  size_t parentheses = 0;
  for (size_t i = 1; i < parts.size(); ++i) {
    if (word(i) == "as") return {};
    if (word(i) == "(") ++parentheses;
    if (word(i) == ")" && parentheses > 0) --parentheses;
    if (word(i) == "concurrently" && parentheses == 0) return use(Transaction::outside, i + 1);
  }
  return {};
}

bool has_inner_semicolon(Dialect dialect, std::string_view text) {
  const std::vector<Token> tokens = scan(dialect, text);
  return std::any_of(tokens.begin(), tokens.end(), [&](const Token& token) {
    return token.kind != Kind::quoted &&
           text.substr(token.begin, token.end - token.begin).find(';') != std::string_view::npos;
  });
}

bool ends_in_line_comment(Dialect dialect, std::string_view text) {
  const std::vector<Token> tokens = scan(dialect, text);
  return !tokens.empty() && tokens.back().kind == Kind::line_comment;
}

}  // namespace mig::rawsql
