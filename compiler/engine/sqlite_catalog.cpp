// SQLite keeps the statements that made its tables and indexes, and only they hold all that was said (names of
// constraints, checks, collations): they are read. What ALTER TABLE changes, it changes in them.
#include <algorithm>
#include <array>
#include <cctype>

#include "compiler/engine/catalog_parts.h"

namespace mig::engine {
namespace {

using base::Dialect;

constexpr Dialect sqlite = Dialect::sqlite;

enum class TokenKind { word, name, text, other };

// A word in lower case, a name without its quotes, a text as it is written.
struct Token {
  TokenKind kind;
  std::string text;
  std::string written;  ///< of a word
};

using Tokens = std::vector<Token>;

bool is_word_part(char c) {
  return std::isalnum(static_cast<unsigned char>(c)) != 0 || c == '_' || c == '$' || (c & 0x80) != 0;
}

Tokens tokens_of(std::string_view sql) {
  Tokens tokens;
  for (size_t i = 0; i < sql.size();) {
    const char c = sql[i];
    size_t end = i + 1;
    if (std::isspace(static_cast<unsigned char>(c)) != 0) {
      ++i;
    } else if (sql.substr(i, 2) == "--") {
      i = std::min(sql.find('\n', i), sql.size());
    } else if (sql.substr(i, 2) == "/*") {
      const size_t close = sql.find("*/", i + 2);
      i = close == std::string_view::npos ? sql.size() : close + 2;
    } else if (c == '\'' || c == '"' || c == '`' || c == '[') {
      const char quote = c == '[' ? ']' : c;
      std::string inside;
      for (; end < sql.size(); ++end) {
        if (sql[end] == quote) {
          if (quote == ']' || end + 1 >= sql.size() || sql[end + 1] != quote) break;
          ++end;
        }
        inside += sql[end];
      }
      end = std::min(end + 1, sql.size());
      if (c == '\'') {
        tokens.push_back({TokenKind::text, std::string(sql.substr(i, end - i)), inside});
      } else {
        tokens.push_back({TokenKind::name, inside, inside});
      }
      i = end;
    } else if (is_word_part(c)) {
      while (end < sql.size() &&
             (is_word_part(sql[end]) || (sql[end] == '.' && std::isdigit(static_cast<unsigned char>(c)) != 0))) {
        ++end;
      }
      const std::string written(sql.substr(i, end - i));
      tokens.push_back({TokenKind::word, schema::fold(written), written});
      i = end;
    } else {
      tokens.push_back({TokenKind::other, std::string(1, c), std::string(1, c)});
      ++i;
    }
  }
  return tokens;
}

// Tokens that are read from left to right. Behind the last there is an empty one.
class Cursor {
 public:
  explicit Cursor(Tokens tokens) : tokens_(std::move(tokens)) {}

  bool at_end() const { return at_ >= tokens_.size(); }
  const Token& peek(size_t ahead = 0) const {
    static const Token none{TokenKind::other, "", ""};
    return at_ + ahead < tokens_.size() ? tokens_[at_ + ahead] : none;
  }
  bool is(std::string_view text, size_t ahead = 0) const {
    return peek(ahead).kind != TokenKind::name && peek(ahead).kind != TokenKind::text && peek(ahead).text == text;
  }
  bool take(std::string_view text) {
    if (!is(text)) return false;
    ++at_;
    return true;
  }
  /// A name, in quotes or without.
  std::string name() {
    const std::string result = peek().written;
    ++at_;
    return result;
  }
  Token next() {
    Token token = peek();
    ++at_;
    return token;
  }
  /// What stands between a parenthesis that opens here and the one that closes it.
  Tokens inside() {
    Tokens result;
    int depth = 0;
    for (; !at_end(); ++at_) {
      if (is("(") && depth++ == 0) continue;
      if (is(")") && --depth == 0) {
        ++at_;
        break;
      }
      if (depth == 0) break;
      result.push_back(peek());
    }
    return result;
  }

 private:
  Tokens tokens_;
  size_t at_ = 0;
};

// Splits at the commas that stand in no parentheses.
std::vector<Tokens> items_of(const Tokens& tokens) {
  std::vector<Tokens> items(1);
  int depth = 0;
  for (const Token& token : tokens) {
    if (token.kind == TokenKind::other && token.text == "(") ++depth;
    if (token.kind == TokenKind::other && token.text == ")") --depth;
    if (token.kind == TokenKind::other && token.text == "," && depth == 0) {
      items.emplace_back();
    } else {
      items.back().push_back(token);
    }
  }
  if (items.back().empty()) items.pop_back();
  return items;
}

// Words in one form: a rename puts quotes round a name, and nothing else.
std::string joined(const Tokens& tokens) {
  std::string result;
  for (const Token& token : tokens) {
    result += (result.empty() ? "" : " ") + (token.kind == TokenKind::name ? schema::fold(token.text) : token.text);
  }
  return result;
}

schema::ExprPtr expression(const Tokens& tokens) { return native_expr(sqlite, joined(tokens)); }

class TableText {
 public:
  TableText(schema::Table& table, std::vector<std::string>& facts) : table_(table), facts_(facts) {}

  // create table NAME (…) options
  void read(const std::string& sql) {
    Cursor cursor(tokens_of(sql));
    while (!cursor.at_end() && !cursor.is("(")) {
      if (cursor.is("virtual")) {
        facts_.push_back(sql);
        return;
      }
      cursor.next();
    }
    for (const Tokens& item : items_of(cursor.inside())) read_item(item);
    for (Tokens option; !cursor.at_end();) {
      option.push_back(cursor.next());
      if (!cursor.at_end() && !cursor.is(",")) continue;
      std::string& options = table_.options[sqlite];
      options += (options.empty() ? "" : ", ") + joined(option);
      option.clear();
      cursor.take(",");
    }
  }

 private:
  void read_item(const Tokens& item) {
    Cursor cursor(item);
    static constexpr std::array beginnings = {"constraint", "primary", "unique", "check", "foreign"};
    const bool of_table =
        std::any_of(beginnings.begin(), beginnings.end(), [&](const char* word) { return cursor.is(word); });
    if (of_table) {
      const std::string name = cursor.take("constraint") ? cursor.name() : "";
      read_table_constraint(cursor, name);
    } else {
      read_column(cursor);
    }
  }

  void read_table_constraint(Cursor& cursor, const std::string& name) {
    if (cursor.take("primary")) {
      cursor.take("key");
      table_.primary_key = schema::PrimaryKey{name, names_in(cursor.inside())};
    } else if (cursor.take("unique")) {
      add_unique(name, names_in(cursor.inside()));
    } else if (cursor.take("check")) {
      table_.checks.push_back({name, expression(cursor.inside())});
    } else if (cursor.take("foreign")) {
      cursor.take("key");
      std::vector<std::string> columns = names_in(cursor.inside());
      cursor.take("references");
      read_reference(cursor, name, std::move(columns));
    }
    skip_conflict(cursor);
  }

  static std::vector<std::string> names_in(const Tokens& tokens) {
    std::vector<std::string> names;
    for (const Tokens& item : items_of(tokens)) {
      if (!item.empty()) names.push_back(item.front().written);
    }
    return names;
  }

  void add_unique(const std::string& name, const std::vector<std::string>& columns) {
    schema::Unique unique;
    unique.name = name;
    for (const std::string& column : columns) unique.keys.push_back({column_ref(column), "", {}, {}});
    table_.uniques.push_back(std::move(unique));
    facts_.push_back(fmt::format("unique constraint ({})", fmt::join(columns, ", ")));
  }

  void skip_conflict(Cursor& cursor) {
    if (!cursor.is("on") || !cursor.is("conflict", 1)) return;
    cursor.next();
    cursor.next();
    facts_.push_back("on conflict " + cursor.next().text);
  }

  static bool begins_constraint(const Cursor& cursor) {
    static constexpr std::array words = {"constraint", "primary", "not",        "null",      "unique", "check",
                                         "default",    "collate", "references", "generated", "as"};
    return std::any_of(words.begin(), words.end(), [&](const char* word) { return cursor.is(word); });
  }

  void read_column(Cursor& cursor) {
    schema::Column column;
    column.name = cursor.name();
    column.nullable = true;
    std::string type;
    while (!cursor.at_end() && !begins_constraint(cursor)) {
      const Token token = cursor.next();
      const bool tight = token.kind == TokenKind::other || type.empty() || type.ends_with('(') || type.ends_with(',');
      type += (tight ? "" : " ") + token.text;
    }
    column.type = type_of(type);
    std::string name;
    while (!cursor.at_end()) {
      if (cursor.take("constraint")) {
        name = cursor.name();
        continue;
      }
      read_column_constraint(cursor, column, name);
      name.clear();
    }
    table_.columns.push_back(std::move(column));
  }

  void read_column_constraint(Cursor& cursor, schema::Column& column, const std::string& name) {
    if (cursor.take("primary")) {
      cursor.take("key");
      if (cursor.take("desc")) facts_.push_back("primary key desc");
      cursor.take("asc");
      skip_conflict(cursor);
      column.identity = cursor.take("autoincrement");
      table_.primary_key = schema::PrimaryKey{name, {column.name}};
    } else if (cursor.take("not")) {
      cursor.take("null");
      column.nullable = false;
      skip_conflict(cursor);
    } else if (cursor.take("unique")) {
      add_unique(name, {column.name});
      skip_conflict(cursor);
    } else if (cursor.take("check")) {
      table_.checks.push_back({name, expression(cursor.inside())});
    } else if (cursor.take("default")) {
      column.default_value = read_default(cursor, column.type);
    } else if (cursor.take("collate")) {
      column.collation = cursor.name();
    } else if (cursor.take("references")) {
      read_reference(cursor, name, {column.name});
    } else if (cursor.is("generated") || cursor.is("as")) {
      while (!cursor.at_end() && !cursor.is("(")) cursor.next();
      column.generated = schema::Generated{expression(cursor.inside()), false};
      column.generated->stored = cursor.take("stored");
      cursor.take("virtual");
    } else {
      cursor.next();  // `null`
    }
  }

  static schema::ExprPtr read_default(Cursor& cursor, const schema::Type& type) {
    if (cursor.is("(")) return expression(cursor.inside());
    std::string sign;
    if (cursor.take("-")) sign = "-";
    cursor.take("+");
    const Token token = cursor.next();
    if (token.kind == TokenKind::text) {
      return schema::make_expr(schema::Literal{schema::Literal::Kind::string, token.written}, schema::TypeClass::text);
    }
    if (token.text == "null") return nullptr;
    const bool is_number = !token.text.empty() && std::isdigit(static_cast<unsigned char>(token.text[0])) != 0;
    // A truth value is written as a number, a number in a column of text is kept as one.
    schema::Type as_number = type;
    if (is_number) as_number.kind = schema::TypeKind::decimal;
    const schema::ExprPtr value = is_number ? literal(as_number, sign + token.text) : nullptr;
    return value ? value : native_expr(sqlite, sign + token.text);
  }

  void read_reference(Cursor& cursor, const std::string& name, std::vector<std::string> columns) {
    schema::ForeignKey key;
    key.name = name;
    key.columns = std::move(columns);
    key.referenced_table = cursor.name();
    if (cursor.is("(")) key.referenced_columns = names_in(cursor.inside());
    while (!cursor.at_end()) {
      if (cursor.is("on") && !cursor.is("conflict", 1)) {
        cursor.next();
        const bool on_delete = cursor.next().text == "delete";
        std::string action = cursor.next().text;
        if (action == "set" || action == "no") action += " " + cursor.next().text;
        (on_delete ? key.on_delete : key.on_update) = action_named(action);
      } else if (cursor.take("match")) {
        cursor.next();
      } else if (cursor.is("deferrable") || (cursor.is("not") && cursor.is("deferrable", 1))) {
        const bool can = !cursor.take("not");
        cursor.next();
        const bool deferred = cursor.take("initially") && cursor.next().text == "deferred";
        if (can) key.deferrable = schema::Deferrable{deferred};
      } else {
        break;
      }
    }
    table_.foreign_keys.push_back(std::move(key));
  }

  static schema::Type type_of(const std::string& written) {
    using schema::TypeKind;
    struct Known {
      std::string_view name;
      TypeKind kind;
    };
    static constexpr std::array known_types = {Known{"integer", TypeKind::bigint}, Known{"text", TypeKind::text},
                                               Known{"blob", TypeKind::bytes}, Known{"real", TypeKind::real},
                                               Known{"boolean", TypeKind::boolean}};
    schema::Type type;
    for (const Known& known : known_types) {
      if (known.name == written) {
        type.kind = known.kind;
        return type;
      }
    }
    const TypeWords words = split_type(written);
    if (words.name != "decimal" || words.first == 0) return native_type(sqlite, written);
    type.kind = TypeKind::decimal;
    type.length = words.first;
    type.scale = words.second;
    return type;
  }

  schema::Table& table_;
  std::vector<std::string>& facts_;
};

// create [unique] index NAME on TABLE (keys) [where …]
void read_index(schema::Table& table, const std::string& name, const std::string& sql) {
  Cursor cursor(tokens_of(sql));
  cursor.take("create");
  const bool unique = cursor.take("unique");
  while (!cursor.at_end() && !cursor.is("(")) cursor.next();
  std::vector<schema::IndexKey> keys;
  for (Tokens item : items_of(cursor.inside())) {
    schema::IndexKey key;
    if (item.size() > 1 && item.back().kind == TokenKind::word &&
        (item.back().text == "desc" || item.back().text == "asc")) {
      if (item.back().text == "desc") key.order = schema::SortOrder::descending;
      item.pop_back();
    }
    const bool is_column = item.size() == 1 && item[0].kind != TokenKind::text && item[0].kind != TokenKind::other;
    key.expr = is_column ? column_ref(item[0].written) : expression(item);
    keys.push_back(std::move(key));
  }
  schema::ExprPtr where;
  if (cursor.take("where")) {
    Tokens rest;
    while (!cursor.at_end()) rest.push_back(cursor.next());
    where = expression(rest);
  }
  if (unique) {
    schema::Unique result;
    result.name = name;
    result.keys = std::move(keys);
    result.where = where;
    table.uniques.push_back(std::move(result));
  } else {
    schema::Index result;
    result.name = name;
    result.keys = std::move(keys);
    result.where = where;
    table.indexes.push_back(std::move(result));
  }
}

// What SQLite keeps for itself begins with `sqlite_`.
constexpr const char* own_objects = "name not like 'sqlite\\_%' escape '\\'";

}  // namespace

Catalog read_sqlite(Database& database) {
  Catalog catalog;
  TableList tables;
  for (const Row& row : rows(database, fmt::format("select type, name, tbl_name, sql from sqlite_master where {} order "
                                                   "by case type when 'table' then 0 else 1 end",
                                                   own_objects))) {
    const std::string& type = text(row[0]);
    const std::string& name = text(row[1]);
    if (type == "table") {
      std::vector<std::string> facts;
      TableText(tables.add(name, name), facts).read(text(row[3]));
      if (!facts.empty()) catalog.facts[name] = std::move(facts);
    } else if (type == "index" && row[3]) {
      if (schema::Table* const table = tables.find(text(row[2]))) read_index(*table, name, *row[3]);
    } else if (type == "trigger") {
      catalog.facts[text(row[2])].push_back(fmt::format("trigger {}: {}", name, joined(tokens_of(text(row[3])))));
    } else if (type == "view") {
      catalog.facts["view " + name].push_back(joined(tokens_of(text(row[3]))));
    }
  }
  tables.move_into(catalog.schema);
  return catalog;
}

std::vector<std::string> sqlite_contents(Database& database) {
  std::vector<std::string> result;
  for (const Row& row : rows(database, fmt::format("select type, name from sqlite_master where type in ('table', "
                                                   "'view') and {} order by type, name",
                                                   own_objects))) {
    result.push_back(text(row[0]) + " " + text(row[1]));
  }
  return result;
}

}  // namespace mig::engine
