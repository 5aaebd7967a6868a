#include "tests/engines/dump.h"

#include <algorithm>
#include <cctype>
#include <regex>
#include <vector>

#include "tests/support/files.h"

namespace mig::tests {
namespace {

using Tokens = std::vector<std::string>;

std::string lower(std::string_view text) {
  std::string result(text);
  std::transform(result.begin(), result.end(), result.begin(), [](unsigned char c) { return std::tolower(c); });
  return result;
}

bool is_word(char c) { return std::isalnum(static_cast<unsigned char>(c)) != 0 || c == '_' || (c & 0x80) != 0; }

// A name that needs no quotes is compared without them.
std::string unquoted(const std::string& quoted) {
  const std::string inside = quoted.substr(1, quoted.size() - 2);
  const bool plain = !inside.empty() && std::all_of(inside.begin(), inside.end(), is_word);
  return plain ? lower(inside) : quoted;
}

Tokens tokens_of(std::string_view sql) {
  Tokens tokens;
  for (size_t i = 0; i < sql.size();) {
    const char c = sql[i];
    size_t end = i + 1;
    if (std::isspace(static_cast<unsigned char>(c)) != 0) {
      ++i;
      continue;
    }
    if (sql.substr(i, 2) == "--") {
      i = std::min(sql.find('\n', i), sql.size());
      continue;
    }
    if (c == '\'' || c == '"') {
      while (end < sql.size() && (sql[end] != c || (end + 1 < sql.size() && sql[end + 1] == c))) {
        end += sql[end] == c ? 2 : 1;
      }
      ++end;
      const std::string text(sql.substr(i, end - i));
      tokens.push_back(c == '"' ? unquoted(text) : text);
    } else {
      if (is_word(c)) {
        while (end < sql.size() && (is_word(sql[end]) || sql[end] == '.')) ++end;
      }
      tokens.push_back(lower(sql.substr(i, end - i)));
    }
    i = end;
  }
  return tokens;
}

std::string joined(const Tokens& tokens) {
  std::string text;
  for (const std::string& token : tokens) text += (text.empty() ? "" : " ") + token;
  return text;
}

// Splits what stands between the outer parentheses at its commas.
std::vector<Tokens> items_of(const Tokens& tokens, size_t open, size_t& close) {
  std::vector<Tokens> items(1);
  int depth = 0;
  for (close = open; close < tokens.size(); ++close) {
    const std::string& token = tokens[close];
    if (token == ")" && --depth == 0) break;
    if (token == "," && depth == 1) {
      items.emplace_back();
    } else if (depth > 0) {
      items.back().push_back(token);
    }
    if (token == "(") ++depth;
  }
  return items;
}

// The end of a constraint that begins at `begin`: before the next word that begins something of its own in a column.
size_t constraint_end(const Tokens& item, size_t begin) {
  static const std::vector<std::string> starts = {"constraint", "check",   "references", "unique", "primary",
                                                  "default",    "collate", "generated",  "not",    "null"};
  int depth = 0;
  size_t end = begin + 1;
  for (; end < item.size(); ++end) {
    if (item[end] == "(") ++depth;
    if (item[end] == ")") --depth;
    const bool follows_on = item[end - 1] == "on" || item[end - 1] == "set" || item[end] == "deferrable" ||
                            (item[end] == "not" && end + 1 < item.size() && item[end + 1] == "deferrable");
    if (depth == 0 && !follows_on && std::find(starts.begin(), starts.end(), item[end]) != starts.end()) break;
    // `set null` and `set default` are parts of a foreign key's action.
  }
  return end;
}

// Takes checks, foreign keys and uniques out of a column's definition, as constraints of the table.
void lift_constraints(Tokens& column, std::vector<std::string>& constraints) {
  const std::string name = column.front();
  for (size_t at = 1; at < column.size();) {
    const size_t keyword = column[at] == "constraint" ? at + 2 : at;
    const bool lifted = keyword < column.size() &&
                        (column[keyword] == "check" || column[keyword] == "references" || column[keyword] == "unique");
    if (!lifted) {
      // What stands in parentheses (a default, a generated column) is no constraint.
      at = column[at] == "constraint" ? at + 2 : constraint_end(column, at);
      continue;
    }
    const size_t end = constraint_end(column, keyword);
    Tokens constraint(column.begin() + static_cast<ptrdiff_t>(at), column.begin() + static_cast<ptrdiff_t>(end));
    const size_t in_constraint = keyword - at;
    if (column[keyword] == "references") {
      const Tokens key = {"foreign", "key", "(", name, ")"};
      constraint.insert(constraint.begin() + static_cast<ptrdiff_t>(in_constraint), key.begin(), key.end());
    } else if (column[keyword] == "unique") {
      const Tokens key = {"(", name, ")"};
      constraint.insert(constraint.begin() + static_cast<ptrdiff_t>(in_constraint) + 1, key.begin(), key.end());
    }
    constraints.push_back(joined(constraint));
    column.erase(column.begin() + static_cast<ptrdiff_t>(at), column.begin() + static_cast<ptrdiff_t>(end));
  }
}

// ALTER COLUMN writes `not null` behind all else.
void put_not_null_last(Tokens& column) {
  int depth = 0;
  for (size_t i = 0; i + 1 < column.size(); ++i) {
    depth += column[i] == "(" ? 1 : column[i] == ")" ? -1 : 0;
    if (depth > 0 || column[i] != "not" || column[i + 1] != "null") continue;
    std::rotate(column.begin() + static_cast<ptrdiff_t>(i), column.begin() + static_cast<ptrdiff_t>(i) + 2,
                column.end());
    return;
  }
}

bool is_table_constraint(const Tokens& item) {
  const std::string& first = item.front();
  return first == "constraint" || first == "check" || first == "foreign" || first == "unique" || first == "primary";
}

}  // namespace

std::string normal_postgresql(std::string_view dump) {
  std::string result;
  std::vector<std::string> table;
  bool in_table = false;
  for (std::string line : lines_of(dump)) {
    // `\restrict` carries a random word.
    if (line.empty() || line.starts_with("--") || line.starts_with("\\") || line.starts_with("SET ") ||
        line.starts_with("SELECT pg_catalog.set_config") || line.starts_with("CREATE EXTENSION ") ||
        line.starts_with("COMMENT ON EXTENSION ")) {
      continue;
    }
    if (line.starts_with("CREATE TABLE ")) in_table = true;
    if (in_table && line.starts_with(")")) {
      std::sort(table.begin() + 1, table.end());
      for (const std::string& part : table) result += part + "\n";
      table.clear();
      in_table = false;
    }
    if (!in_table) {
      result += line + "\n";
      continue;
    }
    if (line.ends_with(',')) line.pop_back();
    table.push_back(std::move(line));
  }
  return result;
}

std::string normal_mysql(std::string_view shown) {
  static const std::regex counter(" AUTO_INCREMENT=[0-9]+");
  // MariaDB says it of a key that was added in place, and not of one that came with its table: it is what holds anyway.
  static const std::regex no_action(" ON (DELETE|UPDATE) NO ACTION");
  std::string result;
  std::vector<std::string> keys;
  for (std::string line : lines_of(shown)) {
    // A hidden column of mig's own stands where it was added last: its place means nothing.
    const bool column = line.starts_with("  `") && !line.starts_with("  `mig_");
    const bool key = !column && line.starts_with("  ");
    if ((column || key) && line.ends_with(',')) line.pop_back();
    if (key) {
      keys.push_back(std::regex_replace(line, no_action, ""));
      continue;
    }
    // Behind all columns, those that come after a hidden one too.
    if (!column) {
      std::sort(keys.begin(), keys.end());
      for (const std::string& each : keys) result += each + "\n";
      keys.clear();
    }
    result += std::regex_replace(line, counter, "") + "\n";
  }
  return result;
}

std::string normal_sqlite(std::string_view statement) {
  const Tokens tokens = tokens_of(statement);
  const auto open = std::find(tokens.begin(), tokens.end(), "(");
  if (tokens.size() < 2 || tokens[1] != "table" || open == tokens.end()) return joined(tokens) + "\n";

  size_t close = 0;
  std::vector<std::string> columns;
  std::vector<std::string> constraints;
  for (Tokens& item : items_of(tokens, static_cast<size_t>(open - tokens.begin()), close)) {
    if (item.empty()) continue;
    if (is_table_constraint(item)) {
      constraints.push_back(joined(item));
    } else {
      lift_constraints(item, constraints);
      put_not_null_last(item);
      columns.push_back(joined(item));
    }
  }
  std::sort(constraints.begin(), constraints.end());
  std::string result = joined(Tokens(tokens.begin(), open)) + "\n";
  for (const std::string& column : columns) result += "  " + column + "\n";
  for (const std::string& constraint : constraints) result += "  " + constraint + "\n";
  return result + joined(Tokens(tokens.begin() + static_cast<ptrdiff_t>(close), tokens.end())) + "\n";
}

std::string sorted_lines(std::string_view text) {
  std::vector<std::string> lines = lines_of(text);
  std::sort(lines.begin(), lines.end());
  std::string result;
  for (const std::string& line : lines) result += line + "\n";
  return result;
}

std::string in_quotes(std::string_view text, char quote) {
  std::string result(1, quote);
  for (const char c : text) result += c == quote ? std::string(2, c) : std::string(1, c);
  return result + quote;
}

}  // namespace mig::tests
