#include <fmt/format.h>

#include <cctype>
#include <map>
#include <sstream>

#include "tests/engines/dump.h"
#include "tests/engines/lasting_connection.h"
#include "tests/engines/server.h"

namespace mig::tests {
namespace {

std::string encoded(const std::string& text) {
  static const char* const digits = "0123456789ABCDEF";
  std::string result;
  for (const char c : text) {
    const auto byte = static_cast<unsigned char>(c);
    if (std::isalnum(byte) != 0) {
      result += c;
    } else {
      result += {'%', digits[byte >> 4], digits[byte & 15]};
    }
  }
  return result;
}

// The options of the `mysql` client (`--socket=… --user=…`) as a URL.
std::string url_of_options(const std::string& scheme, const std::vector<std::string>& options,
                           const std::string& database) {
  std::map<std::string, std::string> values;
  for (const std::string& word : options) {
    const size_t equals = word.find('=');
    if (word.starts_with("--") && equals != std::string::npos) {
      values[word.substr(2, equals - 2)] = word.substr(equals + 1);
    }
  }
  std::string url = scheme + "://" + encoded(values["user"]);
  if (!values["password"].empty()) url += ":" + encoded(values["password"]);
  url += "@" + encoded(values["host"]);
  if (!values["port"].empty()) url += ":" + values["port"];
  url += "/" + database;
  return values["socket"].empty() ? url : url + "?socket=" + encoded(values["socket"]);
}

// MySQL and MariaDB: the same client, another server. Both are asked by the same queries: one's mysqldump does not know
// the other's server.
class Mysql : public Server {
 public:
  Mysql(const std::string& name, base::Dialect dialect)
      : name_(name), dialect_(dialect), why_missing_(environment(variable_of(name) + "_MISSING")) {
    std::istringstream words(environment(variable_of(name)));
    for (std::string word; words >> word;) options_.push_back(word);
  }

  std::string name() const override { return name_; }
  base::Dialect dialect() const override { return dialect_; }

  std::string missing() const override {
    if (options_.empty()) {
      return "no server: " + (why_missing_.empty() ? variable_of(name_) + " is not set" : why_missing_);
    }
    return in_path("mysql") ? "" : "no mysql in PATH";
  }

  bool may_be_missing() const override { return !why_missing_.empty(); }

  void create(const std::string& database) override {
    drop(database);
    server_wide_.run(url("mysql"), "create database " + database + " character set utf8mb4");
  }

  void drop(const std::string& database) override {
    connection_.leave(url(database));
    server_wide_.run(url("mysql"), "drop database if exists " + database);
  }
  std::string url(const std::string& database) const override {
    return url_of_options(std::string(name_of(dialect_)), options_, database);
  }

  Finished run_script(const std::string& database, const std::filesystem::path& script,
                      std::chrono::seconds timeout) override {
    return run({.arguments = client({"--batch", database}), .input_from = script, .timeout = timeout});
  }

  // They say no character set themselves, as scripts do, and the locale's may be another.
  void try_each(const std::string& database, const std::string& statements) override {
    run({.arguments = client({"--batch", "--force", "--default-character-set=utf8mb4", database}),
         .input = statements});
  }

  std::string schema(const std::string& database) override {
    // The names are in backquotes already. A database's name stands before that of an object in no statement.
    std::string shown;
    for (const engine::Row& object : ask(database, R"sql(
select concat(if(table_type = 'VIEW', 'view ', 'table '), '`', replace(table_name, '`', '``'), '`') as object
  from information_schema.tables where table_schema = database()
union all select concat(lower(routine_type), ' `', replace(routine_name, '`', '``'), '`')
  from information_schema.routines where routine_schema = database()
order by object)sql")) {
      shown += text_of(ask(database, "show create " + *object[0]));
    }
    // What `show create trigger` says has the time of its making in it.
    shown += text_of(ask(database,
                         "select trigger_name, action_timing, event_manipulation, event_object_table, action_statement "
                         "from information_schema.triggers where trigger_schema = database() order by trigger_name"));
    return normal_mysql(shown);
  }

  // By the names of the columns, because MariaDB puts a hidden column that comes back last.
  std::string rows(const std::string& database) override {
    std::map<std::string, std::pair<std::string, std::string>> tables;  // a list of columns, and one of their names
    for (const engine::Row& column : ask(database, R"sql(
select c.table_name, c.column_name from information_schema.columns c
  join information_schema.tables t on t.table_schema = c.table_schema and t.table_name = c.table_name
  where c.table_schema = database() and t.table_type = 'BASE TABLE' order by c.column_name)sql")) {
      auto& [columns, names] = tables[*column[0]];
      columns += (columns.empty() ? "" : ", ") + in_quotes(*column[1], '`');
      names += (names.empty() ? "" : ", ") + *column[1];
    }
    std::string lines;
    for (const auto& [table, columns] : tables) {
      const std::string query = fmt::format("select {} from {}", columns.first, in_quotes(table, '`'));
      for (const engine::Row& row : ask(database, query)) {
        lines += fmt::format("{} ({}):", table, columns.second);
        // A null is told apart from a text.
        for (const auto& value : row) lines += value ? " " + in_quotes(*value, '\'') : " null";
        lines += "\n";
      }
    }
    return sorted_lines(lines);
  }

  std::map<std::string, Counter> counters(const std::string& database) override {
    std::map<std::string, Counter> result;
    // Not from the information schema's count, which is what it knew a while ago.
    for (const engine::Row& table : ask(database,
                                        "select table_name from information_schema.tables "
                                        "where table_schema = database() and table_type = 'BASE TABLE'")) {
      const std::string shown = text_of(ask(database, "show create table " + in_quotes(*table[0], '`')));
      const size_t at = shown.find(" AUTO_INCREMENT=");
      // The server keeps a counter above what it is told to insert, so it is never behind.
      if (at != std::string::npos) result[*table[0]] = {0, std::stoll(shown.substr(at + 16))};
    }
    return result;
  }

 private:
  // Options of the user's own files would make the run another one, so none is read; that option must come first.
  std::vector<std::string> client(const std::vector<std::string>& more) const {
    std::vector<std::string> arguments = {"mysql", "--no-defaults"};
    arguments.insert(arguments.end(), options_.begin(), options_.end());
    arguments.insert(arguments.end(), more.begin(), more.end());
    return arguments;
  }

  engine::Rows ask(const std::string& database, const std::string& query) {
    return connection_.ask(url(database), query);
  }

  // With tabs between the values, and a line each.
  static std::string text_of(const engine::Rows& rows) {
    std::string text;
    for (const engine::Row& row : rows) {
      for (const auto& value : row) text += (&value == &row.front() ? "" : "\t") + value.value_or("NULL");
      text += "\n";
    }
    return text;
  }

  std::string name_;
  base::Dialect dialect_;
  std::string why_missing_;
  std::vector<std::string> options_;
  LastingConnection connection_;
  LastingConnection server_wide_;  ///< databases are made and dropped from another one
};

}  // namespace

std::unique_ptr<Server> make_mysql(const std::string& name, base::Dialect dialect) {
  return std::make_unique<Mysql>(name, dialect);
}

}  // namespace mig::tests
