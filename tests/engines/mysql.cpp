#include <cctype>
#include <cstdlib>
#include <map>
#include <sstream>
#include <stdexcept>

#include "compiler/engine/database.h"
#include "tests/engines/dump.h"
#include "tests/engines/server.h"
#include "tests/support/files.h"

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
  Mysql(std::string name, std::string variable, base::Dialect dialect)
      : name_(std::move(name)), variable_(std::move(variable)), dialect_(dialect) {
    const char* options = std::getenv(variable_.c_str());
    std::istringstream words(options ? options : "");
    for (std::string word; words >> word;) options_.push_back(word);
  }

  std::string name() const override { return name_; }
  base::Dialect dialect() const override { return dialect_; }

  std::string missing() const override {
    if (options_.empty()) {
      const char* why = std::getenv((variable_ + "_MISSING").c_str());
      return "no server: " + (why && *why ? std::string(why) : variable_ + " is not set");
    }
    return in_path("mysql") ? "" : "no mysql in PATH";
  }

  bool may_be_missing() const override { return std::getenv((variable_ + "_MISSING").c_str()) != nullptr; }

  void create(const std::string& database) override {
    leave(database);
    ask("", "drop database if exists " + database + "; create database " + database + " character set utf8mb4");
  }

  void drop(const std::string& database) override {
    leave(database);
    ask("", "drop database if exists " + database);
  }
  std::string url(const std::string& database) const override {
    return url_of_options(std::string(name_of(dialect_)), options_, database);
  }

  Finished run_script(const std::string& database, const std::filesystem::path& script) override {
    return run({.arguments = client({"--batch", database}), .input_from = script});
  }

  void try_each(const std::string& database, const std::string& statements) override {
    run({.arguments = client({"--batch", "--force", database}), .input = statements});
  }

  std::vector<std::string> query(const std::string& database, const std::string& queries) override {
    return lines_of(ask(database, queries));
  }

  std::string schema(const std::string& database) override {
    // The names are in backquotes already. A database's name stands before that of an object in no statement.
    std::string shows;
    for (const std::string& object : listed(database, R"sql(
select concat(if(table_type = 'VIEW', 'view ', 'table '), '`', replace(table_name, '`', '``'), '`') as object
  from information_schema.tables where table_schema = database()
union all select concat(lower(routine_type), ' `', replace(routine_name, '`', '``'), '`')
  from information_schema.routines where routine_schema = database()
order by object)sql")) {
      shows += "show create " + object + ";\n";
    }
    // What `show create trigger` says has the time of its making in it.
    shows +=
        "select trigger_name, action_timing, event_manipulation, event_object_table, action_statement "
        "from information_schema.triggers where trigger_schema = database() order by trigger_name;\n";
    return normal_mysql(ask(database, shows, {"--raw"}));
  }

  std::string rows(const std::string& database) override {
    std::string result;
    const std::string selects = each_table(database, [](const std::string& name, const std::string& quoted) {
      return "select '" + name + "' as mig_table, t.* from " + quoted + " t;\n";
    });
    // In XML a null is told apart from a text.
    return selects.empty() ? "" : sorted_rows_of_xml(ask(database, selects, {"--xml"}));
  }

  std::map<std::string, Counter> counters(const std::string& database) override {
    std::map<std::string, Counter> result;
    // Not from the information schema, which answers with what it knew a while ago.
    const std::string shows = each_table(
        database, [](const std::string&, const std::string& quoted) { return "show create table " + quoted + ";\n"; });
    if (shows.empty()) return result;
    for (const std::string& line : query(database, shows)) {
      const size_t at = line.find(" AUTO_INCREMENT=");
      // The server keeps a counter above what it is told to insert, so it is never behind.
      if (at != std::string::npos) result[line.substr(0, line.find('\t'))] = {0, std::stoll(line.substr(at + 16))};
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

  std::string ask(const std::string& database, const std::string& queries, std::vector<std::string> how = {}) const {
    how.insert(how.end(), {"--batch", "-N", "--default-character-set=utf8mb4"});
    if (!database.empty()) how.push_back(database);
    const Finished finished = run({.arguments = client(how), .input = queries});
    if (!finished.ok()) throw std::runtime_error(finished.description());
    return finished.out;
  }

  // The rows of one query, with tabs between their values, over a connection that stays: a client would take longer
  // than the answer.
  std::vector<std::string> listed(const std::string& database, const std::string& query) {
    if (asked_ != database) {
      base::DiagnosticSink sink;
      connection_ = engine::open(url(database), sink);
      asked_ = connection_ ? database : "";
      if (!connection_) throw std::runtime_error(sink.sorted().front().message);
    }
    const auto rows = connection_->query(query);
    if (const auto* error = std::get_if<engine::SqlError>(&rows)) throw std::runtime_error(error->message);
    std::vector<std::string> lines;
    for (const engine::Row& row : std::get<engine::Rows>(rows)) {
      std::string& line = lines.emplace_back();
      for (const auto& value : row) line += (&value == &row.front() ? "" : "\t") + value.value_or("NULL");
    }
    return lines;
  }

  // A database of that name that is made anew is another one.
  void leave(const std::string& database) {
    if (asked_ == database) asked_.clear();
  }

  template <class Make>
  std::string each_table(const std::string& database, Make make) {
    std::string result;
    for (const std::string& names : listed(database,
                                           "select replace(table_name, '''', ''''''), replace(table_name, '`', '``') "
                                           "from information_schema.tables where table_schema = database() "
                                           "and table_type = 'BASE TABLE' order by table_name")) {
      const size_t tab = names.find('\t');
      result += make(names.substr(0, tab), "`" + names.substr(tab + 1) + "`");
    }
    return result;
  }

  std::string name_;
  std::string variable_;
  base::Dialect dialect_;
  std::vector<std::string> options_;
  std::unique_ptr<engine::Database> connection_;
  std::string asked_;  ///< the database that it is to
};

}  // namespace

std::unique_ptr<Server> make_mariadb() {
  return std::make_unique<Mysql>("mariadb", "MIG_TEST_MARIADB", base::Dialect::mariadb);
}
std::unique_ptr<Server> make_mysql() {
  return std::make_unique<Mysql>("mysql", "MIG_TEST_MYSQL", base::Dialect::mysql);
}

}  // namespace mig::tests
