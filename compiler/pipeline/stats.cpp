#include <fmt/format.h>

#include <algorithm>
#include <nlohmann/json.hpp>

#include "compiler/base/source.h"
#include "compiler/engine/sizes.h"
#include "compiler/pipeline/operations.h"
#include "compiler/pipeline/pipeline.h"
#include "compiler/project/sizes.h"

namespace mig::pipeline {

using base::DiagnosticId;

namespace {

// The tables that an engine has after the last migration. Nothing where errors were reported.
std::optional<std::vector<std::string>> last_tables(const project::Project& project, base::Dialect dialect,
                                                    base::DiagnosticSink& sink) {
  const auto order = graph(project, sink);
  if (!order) return std::nullopt;
  sema::History history = history_of(project, *order);
  schema::Schema schema;
  for (uint32_t position = 0; position < order->order().size(); ++position) {
    if (const auto migration = history.resolve(position, sink)) schema = migration->after;
  }
  if (sink.has_errors()) return std::nullopt;
  std::vector<std::string> tables = schema.table_names();
  std::erase_if(tables, [&](const std::string& name) { return !schema.find_table(name)->engines.contains(dialect); });
  return tables;
}

}  // namespace

std::optional<Stats> stats(const project::Project& project, const std::string& url, base::DiagnosticSink& sink) {
  const auto dialect = engine::dialect_of(url, sink);
  if (!dialect) return std::nullopt;
  const auto tables = last_tables(project, *dialect, sink);
  if (!tables) return std::nullopt;
  const auto database = engine::open_existing(url, sink);
  if (!database) return std::nullopt;
  const auto answer = engine::table_sizes(*database, *tables);
  if (const auto* error = std::get_if<engine::SqlError>(&answer)) {
    const std::string_view engine = base::display_name(*dialect);
    if (database->is_lost()) {
      sink.report<DiagnosticId::connection_lost>({}, engine, error->message);
    } else {
      sink.report<DiagnosticId::statement_refused>({}, engine, "say how large the tables are", error->message)
          .help("connect as a user who may read all of them");
    }
    return std::nullopt;
  }
  const auto& sizes = std::get<std::map<std::string, engine::Size>>(answer);
  Stats result{*dialect, {}, {}};
  for (const std::string& table : *tables) {
    const auto size = sizes.find(table);
    if (size == sizes.end()) {
      result.missing.push_back(configured_name(table));
    } else {
      result.tables.push_back({configured_name(table), size->second.rows, size->second.bytes});
    }
  }
  std::sort(result.missing.begin(), result.missing.end());
  std::sort(result.tables.begin(), result.tables.end(),
            [](const TableStats& a, const TableStats& b) { return a.table < b.table; });
  return result;
}

std::map<std::string, project::TableSize> sizes_to_keep(const Stats& stats) {
  std::map<std::string, project::TableSize> sizes;
  for (const TableStats& table : stats.tables) {
    project::TableSize& size = sizes[table.table];
    size.rows = project::rounded(table.rows);
    if (table.bytes) size.bytes = project::rounded(*table.bytes);
  }
  return sizes;
}

std::string stats_text(const Stats& stats) {
  struct Line {
    std::string table;
    std::string rows;
    std::string bytes;
  };
  std::vector<Line> lines = {{"table", "rows", "bytes"}};
  for (const TableStats& table : stats.tables) {
    lines.push_back({table.table, project::grouped(table.rows), table.bytes ? project::grouped(*table.bytes) : "-"});
  }
  Line widest;
  size_t widest_name = 0;
  for (const Line& line : lines) {
    widest_name = std::max(widest_name, base::code_points(line.table));
    if (line.rows.size() > widest.rows.size()) widest.rows = line.rows;
    if (line.bytes.size() > widest.bytes.size()) widest.bytes = line.bytes;
  }
  std::string text;
  for (const Line& line : lines) {
    text += fmt::format("{}{:{}}  {:>{}}  {:>{}}\n", line.table, "", widest_name - base::code_points(line.table),
                        line.rows, widest.rows.size(), line.bytes, widest.bytes.size());
  }
  return text;
}

std::string stats_json(const Stats& stats) {
  using Json = nlohmann::ordered_json;
  Json tables = Json::array();
  for (const TableStats& table : stats.tables) {
    const Json bytes = table.bytes ? Json(*table.bytes) : Json(nullptr);
    tables.push_back({{"table", table.table}, {"rows", table.rows}, {"bytes", bytes}});
  }
  const Json document = {{"version", 1},
                         {"dialect", base::name_of(stats.dialect)},
                         {"tables", std::move(tables)},
                         {"missing", stats.missing}};
  return document.dump(2, ' ', false, Json::error_handler_t::replace) + "\n";
}

}  // namespace mig::pipeline
