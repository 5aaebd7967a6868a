// What expressions and queries mean: each line of expressions.txt is a view over the rows of expressions.mig, and has
// the values that stand there on every engine, whatever the session's time zone is.
#include <fmt/chrono.h>
#include <fmt/format.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <chrono>
#include <functional>
#include <map>
#include <nlohmann/json.hpp>
#include <regex>
#include <set>

#include "compiler/engine/run.h"
#include "compiler/plan/plan.h"
#include "compiler/sema/history.h"
#include "compiler/syntax/parser.h"
#include "tests/engines/scratch.h"
#include "tests/support/files.h"

namespace mig::tests {
namespace {

using Value = std::optional<std::string>;  // as an engine gives it
using Values = std::vector<std::string>;   // as they are written in the list

struct OneExpression {
  std::string text;
  int line = 0;
  Values values;
  std::map<std::string, Values> differs;  // by server, or by dialect

  bool is_query() const { return text.starts_with("select "); }
  std::string view() const { return fmt::format("v_{}", line); }
  const Values& on(const std::string& server, base::Dialect dialect) const {
    auto found = differs.find(server);
    if (found == differs.end()) found = differs.find(std::string(name_of(dialect)));
    return found == differs.end() ? values : found->second;
  }
};

// `3 | 'a | b' | {"c": 1}`: a bar in quotes is no end.
Values split_values(const std::string& text) {
  Values result(1);
  char quote = 0;
  for (size_t i = 0; i < text.size(); ++i) {
    const char c = text[i];
    if (quote == 0 && c == '|') {
      result.emplace_back();
      continue;
    }
    if (quote == '"' && c == '\\') {
      result.back() += text.substr(i++, 2);
      continue;
    }
    if (quote == 0 && (c == '\'' || c == '"')) {
      quote = c;
    } else if (quote == c) {
      quote = 0;
    }
    result.back() += c;
  }
  for (std::string& each : result) {
    each.erase(0, each.find_first_not_of(' '));
    each.erase(each.find_last_not_of(' ') + 1);
  }
  return result;
}

std::vector<OneExpression> all_expressions() {
  static const std::regex difference(R"(  ([a-z0-9_, ]+): (.*) because '.+')");
  std::vector<OneExpression> result;
  int number = 0;
  for (const std::string& line : lines_of(read_file(std::string(MIG_SOURCE) + "/tests/engines/expressions.txt"))) {
    ++number;
    if (line.empty() || line.starts_with('#') || line.starts_with("==")) continue;
    std::smatch parts;
    if (!line.starts_with("  ")) {
      result.push_back({line, number, {}, {}});
    } else if (std::regex_match(line, parts, difference)) {
      const std::string servers = parts[1].str();
      static const std::regex word("[a-z0-9_]+");
      for (std::sregex_iterator at(servers.begin(), servers.end(), word), end; at != end; ++at) {
        result.back().differs[at->str()] = split_values(parts[2].str());
      }
    } else {
      result.back().values = split_values(line);
    }
  }
  return result;
}

// The sample and a view for each expression, as one migration.
struct Resolved {
  Resolved() : source("expressions.mig", text()) {
    base::DiagnosticSink sink;
    file = syntax::parse(source, sink);
    if (file) {
      const auto graph = sema::build_graph({{"expressions", &*file, &source}}, sink);
      if (graph) migration = sema::History(*graph, {}).resolve(0, sink);
    }
    for (const base::Diagnostic& each : sink.sorted()) {
      const uint32_t line = source.position(each.where.range.begin).line;
      mistakes += fmt::format("{}: {}\n", source.line(line), each.message);
    }
  }

  std::string text() {
    std::string result = read_file(std::string(MIG_SOURCE) + "/tests/engines/expressions.mig");
    expressions = all_expressions();
    for (const OneExpression& each : expressions) {
      result += each.is_query()
                    ? fmt::format("create view {} as {};\n", each.view(), each.text)
                    : fmt::format("create view {} as select id, {} as value from sample;\n", each.view(), each.text);
    }
    return result;
  }

  std::vector<OneExpression> expressions;
  base::SourceFile source;
  std::optional<syntax::File> file;
  std::optional<ir::Migration> migration;
  std::string mistakes;  // those of the list itself
};

const Resolved& resolved() {
  static const Resolved all;
  return all;
}

// ---- values --------------------------------------------------------------------------------------------------------

// `-2.50` and `-2.5`, `3.0` and `3`, `1e3` and `1000` are one number. Doubles of SQLite stand for decimals.
bool same_number(const std::string& one, const std::string& other) {
  const auto normal = [](std::string text) {
    if (text.find_first_of("eE") != std::string::npos) text = fmt::format("{}", std::stod(text));
    if (text.find('.') != std::string::npos) {
      text.erase(text.find_last_not_of('0') + 1);
      if (text.ends_with('.')) text.pop_back();
    }
    if (text.starts_with("-.") || text.starts_with('.')) text.insert(text.find('.'), "0");
    return text == "-0" ? "0" : text;
  };
  return normal(one) == normal(other);
}

// A time as it is in UTC, whatever the session's zone: without the offset that PostgreSQL writes, and without noughts
// at the end of its fraction.
std::string normal_time(const std::string& text) {
  static const std::regex fraction(R"((.*:\d\d)(\.\d*?)?0*([+-]\d\d)?$)");
  std::smatch found;
  if (!std::regex_match(text, found, fraction)) return text;
  std::string time = found[1].str();
  if (const int hours = found[3].matched ? std::stoi(found[3].str()) : 0) {
    std::tm local{};
    strptime(time.c_str(), "%Y-%m-%d %H:%M:%S", &local);
    time = fmt::format("{:%Y-%m-%d %H:%M:%S}", fmt::gmtime(timegm(&local) - hours * 3600));
  }
  return found[2].str().size() > 1 ? time + found[2].str() : time;
}

bool about_now(const std::string& text) {
  std::tm parts{};
  if (!strptime(normal_time(text).c_str(), "%Y-%m-%d %H:%M:%S", &parts)) return false;
  return std::abs(std::difftime(timegm(&parts), std::time(nullptr))) < 120;
}

bool about_today(const std::string& text) {
  const auto day = [](int seconds_ago) {
    return fmt::format("{:%Y-%m-%d}", fmt::gmtime(std::time(nullptr) - seconds_ago));
  };
  return text == day(0) || text == day(120);
}

bool matches(const Value& given, const std::string& wanted) {
  if (wanted == "null") return !given;
  if (!given) return false;
  const std::string& text = *given;
  if (wanted == "true") return text == "t" || text == "1" || text == "true";
  if (wanted == "false") return text == "f" || text == "0" || text == "false";
  if (wanted == "now") return about_now(text);
  if (wanted == "today") return about_today(text);
  if (wanted == "uuid") {
    static const std::regex uuid("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
    return std::regex_match(text, uuid);
  }
  if (wanted.starts_with('\'')) {
    std::string content;
    for (size_t i = 1; i + 1 < wanted.size(); ++i) {
      content += wanted[i];
      if (wanted[i] == '\'') ++i;
    }
    return text == content;
  }
  if (wanted.starts_with('{') || wanted.starts_with('[')) {
    const auto json = nlohmann::json::parse(text, nullptr, false);
    return json == nlohmann::json::parse(wanted);
  }
  if (wanted.starts_with("ts ")) return normal_time(text) == wanted.substr(3);
  return same_number(text, wanted);
}

// ---- one engine ----------------------------------------------------------------------------------------------------

class Evaluation {
 public:
  explicit Evaluation(const std::string& server)
      : server_(server), scratch_(server, "mig_expressions"), connection_(scratch_.connect()) {
    version_ = std::min(connection_->version(), base::assumed_version(connection_->dialect()));
  }

  void run() {
    const Resolved& all = resolved();
    ASSERT_TRUE(all.migration) << all.mistakes;
    std::map<std::string, const OneExpression*> by_view;
    for (const OneExpression& each : all.expressions) by_view[each.view()] = &each;
    // What the settings of a script would not change: whatever the session's time zone is, the values are the same.
    std::vector<ir::AppliedOperation> sample;
    std::vector<ir::AppliedOperation> views;
    for (const ir::Item& item : all.migration->items) {
      for (const ir::AppliedOperation& each : item.operations) {
        const auto* view = std::get_if<ir::CreateView>(&each.operation.node);
        (view && by_view.contains(view->view->name) ? views : sample).push_back(each);
      }
    }
    EXPECT_EQ(made(sample), "");
    if (server_ == "sqlite") set("pragma synchronous = off");
    if (server_ == "postgresql") set("set time zone 'Asia/Tokyo'");
    if (server_.starts_with("mysql") || server_ == "mariadb") set("set time_zone = '+09:00'");
    for (const ir::AppliedOperation& each : views) {
      look_at(*by_view.at(std::get<ir::CreateView>(each.operation.node).view->name), each);
    }
  }

 private:
  void set(const std::string& statement) {
    const auto error = connection_->run(statement);
    ASSERT_FALSE(error) << error->message;
  }

  // Runs operations, and says what mig or the engine has against them.
  std::string made(const std::vector<ir::AppliedOperation>& operations) {
    base::DiagnosticSink sink;
    const base::Dialect dialect = connection_->dialect();
    const plan::Plan plan = plan::make_plan(dialect, version_, operations, sink);
    if (sink.has_errors()) return "refused: " + sink.sorted().front().message;
    for (const plan::Step& step : plan.steps) {
      for (const plan::Sql& statement : step.statements) {
        if (const auto error = connection_->run(statement.text))
          return fmt::format("error: {}\n{}", error->message, statement.text);
      }
    }
    return "";
  }

  void look_at(const OneExpression& one, const ir::AppliedOperation& operation) {
    const Values& wanted = one.on(server_, connection_->dialect());
    const std::string where = fmt::format("expressions.txt:{}: {}", one.line, one.text);
    const std::string mistake = made({operation});
    if (wanted.front() == "refused" || !mistake.empty()) {
      const bool as_wanted = mistake.starts_with(wanted.front() + ": ");
      EXPECT_TRUE(as_wanted) << where << "\n  " << (mistake.empty() ? "is not refused" : mistake);
      return;
    }
    const auto answer =
        connection_->query(fmt::format("select value from {}{}", one.view(), one.is_query() ? "" : " order by id"));
    if (const auto* error = std::get_if<engine::SqlError>(&answer)) {
      connection_->roll_back();
      EXPECT_EQ(wanted.front(), "error") << where << "\n  " << error->message << "\n  " << sql(operation);
      return;
    }
    std::vector<Value> values;
    for (const engine::Row& row : std::get<engine::Rows>(answer)) values.push_back(row.at(0));
    Values expected = wanted;
    if (expected.front() == "none") expected.clear();
    if (!one.is_query() && expected.size() == 1) expected.assign(values.size(), wanted.front());
    if (!agree(values, expected, one.is_query() && one.text.find(" limit ") == std::string::npos)) {
      std::string given;
      for (const Value& value : values) given += (given.empty() ? "" : " | ") + value.value_or("null");
      ADD_FAILURE() << where << "\n  gives  " << given << "\n  not    " << fmt::format("{}", fmt::join(wanted, " | "))
                    << "\n  " << sql(operation);
    }
  }

  // A query without a limit has its rows in no order.
  static bool agree(std::vector<Value> values, const Values& wanted, bool any_order) {
    if (values.size() != wanted.size()) return false;
    for (const std::string& each : wanted) {
      const auto end = any_order ? values.end() : values.begin() + 1;
      const auto found = std::find_if(values.begin(), end, [&](const Value& value) { return matches(value, each); });
      if (found == end) return false;
      values.erase(found);
    }
    return true;
  }

  std::string sql(const ir::AppliedOperation& operation) const {
    base::DiagnosticSink sink;
    const base::Dialect dialect = connection_->dialect();
    return plan::make_plan(dialect, version_, {operation}, sink).steps.front().statements.front().text;
  }

  std::string server_;
  Scratch scratch_;
  std::unique_ptr<engine::Database> connection_;
  base::Version version_;  ///< that it is written for
};

TEST(postgresql_expressions, mean_what_the_list_says) {
  MIG_NEEDS_SERVER("postgresql");
  Evaluation("postgresql").run();
}

TEST(mysql_expressions, mean_what_the_list_says) {
  MIG_NEEDS_SERVER("mysql");
  Evaluation("mysql").run();
}

TEST(mysql_5_7_expressions, mean_what_the_list_says) {
  MIG_NEEDS_SERVER("mysql_5_7");
  Evaluation("mysql_5_7").run();
}

TEST(mariadb_expressions, mean_what_the_list_says) {
  MIG_NEEDS_SERVER("mariadb");
  Evaluation("mariadb").run();
}

TEST(sqlite_expressions, mean_what_the_list_says) { Evaluation("sqlite").run(); }

// A function or an operator that is added needs a line in the list.
TEST(sqlite_expressions, are_all_in_the_list) {
  std::set<schema::Function> functions;
  std::set<schema::BinaryOperator> operators;
  std::set<size_t> nodes;
  const std::function<void(const schema::ExprPtr&)> look = [&](const schema::ExprPtr& expr) {
    if (const auto* call = std::get_if<schema::Call>(&expr->node)) functions.insert(call->function);
    if (const auto* binary = std::get_if<schema::Binary>(&expr->node)) operators.insert(binary->op);
    nodes.insert(expr->node.index());
    for (const schema::ExprPtr& child : schema::children(*expr)) look(child);
  };
  const Resolved& all = resolved();
  ASSERT_TRUE(all.migration) << all.mistakes;
  for (const OneExpression& each : all.expressions) {
    const schema::ViewPtr view = all.migration->after.find_view(each.view());
    for (const schema::ExprPtr& expr : schema::expressions_of(*view->query.select)) look(expr);
  }
  for (const schema::FunctionInfo& each : schema::all_functions()) {
    EXPECT_TRUE(functions.contains(each.function)) << "expressions.txt has no line with " << each.name;
  }
  for (int op = 0; op <= static_cast<int>(schema::BinaryOperator::modulo); ++op) {
    const auto each = static_cast<schema::BinaryOperator>(op);
    EXPECT_TRUE(operators.contains(each)) << "expressions.txt has no line with " << schema::symbol(each);
  }
  // All but an engine's own words.
  EXPECT_EQ(nodes.size() + 1, std::variant_size_v<decltype(schema::Expr::node)>);
}

}  // namespace
}  // namespace mig::tests
