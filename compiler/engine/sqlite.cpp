#include "compiler/engine/sqlite.h"

#include <sqlite3.h>

#include <new>

namespace mig::engine {
namespace {

struct Finalize {
  void operator()(sqlite3_stmt* statement) const { sqlite3_finalize(statement); }
};
using Statement = std::unique_ptr<sqlite3_stmt, Finalize>;

// The comment of the step that a place in a script belongs to.
std::string step_at(std::string_view script, size_t offset) {
  constexpr std::string_view mark = "\n-- step ";
  const size_t at = script.rfind(mark, offset);
  if (at == std::string_view::npos) return "";
  const size_t begin = at + std::string_view("\n-- ").size();
  return std::string(script.substr(begin, script.find('\n', begin) - begin));
}

}  // namespace

void SqliteDatabase::Close::operator()(sqlite3* handle) const { sqlite3_close(handle); }

SqliteDatabase SqliteDatabase::in_memory() {
  sqlite3* handle = nullptr;
  if (sqlite3_open(":memory:", &handle) != SQLITE_OK) {
    sqlite3_close(handle);
    throw std::bad_alloc();  // the only way to fail without a file
  }
  return SqliteDatabase(handle);
}

std::optional<ScriptError> SqliteDatabase::run(std::string_view script) {
  const auto failed = [&](size_t offset) {
    ScriptError error{sqlite3_errmsg(handle_.get()), step_at(script, offset)};
    if (sqlite3_get_autocommit(handle_.get()) == 0) sqlite3_exec(handle_.get(), "rollback", nullptr, nullptr, nullptr);
    return error;
  };
  const char* const begin = script.data();
  const char* rest = begin;
  const char* const end = begin + script.size();
  while (rest < end) {
    sqlite3_stmt* raw = nullptr;
    const char* tail = nullptr;
    const int prepared = sqlite3_prepare_v2(handle_.get(), rest, static_cast<int>(end - rest), &raw, &tail);
    const Statement statement(raw);
    // A statement begins behind the comments before it: its step is the last one named before its own end.
    const auto offset = static_cast<size_t>((tail ? tail : end) - begin);
    if (prepared != SQLITE_OK) return failed(offset);
    int step = SQLITE_ROW;
    while (statement && step == SQLITE_ROW) step = sqlite3_step(statement.get());
    if (statement && step != SQLITE_DONE) return failed(offset);
    rest = tail;
  }
  return std::nullopt;
}

std::vector<Row> SqliteDatabase::query(const std::string& sql) const {
  std::vector<Row> rows;
  sqlite3_stmt* raw = nullptr;
  if (sqlite3_prepare_v2(handle_.get(), sql.c_str(), -1, &raw, nullptr) != SQLITE_OK) return rows;
  const Statement statement(raw);
  while (sqlite3_step(raw) == SQLITE_ROW) {
    Row row;
    for (int i = 0; i < sqlite3_column_count(raw); ++i) {
      const auto* text = sqlite3_column_text(raw, i);
      row.emplace_back(text ? reinterpret_cast<const char*>(text) : "");
    }
    rows.push_back(std::move(row));
  }
  return rows;
}

}  // namespace mig::engine
