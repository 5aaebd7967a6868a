#include <sqlite3.h>

#include <new>

#include "compiler/engine/connections.h"

namespace mig::engine {
namespace {

struct Close {
  void operator()(sqlite3* handle) const { sqlite3_close(handle); }
};
struct Finalize {
  void operator()(sqlite3_stmt* statement) const { sqlite3_finalize(statement); }
};
using Statement = std::unique_ptr<sqlite3_stmt, Finalize>;

class SqliteDatabase final : public Database {
 public:
  explicit SqliteDatabase(std::unique_ptr<sqlite3, Close> handle) : handle_(std::move(handle)) {
    dialect_ = base::Dialect::sqlite;
    version_ = base::parse_version(sqlite3_libversion())
                   .value_or(base::Version{static_cast<uint32_t>(SQLITE_VERSION_NUMBER / 1000000),
                                           SQLITE_VERSION_NUMBER / 1000 % 1000});
  }

  std::optional<SqlError> run(std::string_view statement) override {
    return each_row(statement, [](Row) {});
  }

  std::variant<Rows, SqlError> query(const std::string& statement) override {
    Rows rows;
    if (auto error = each_row(statement, [&](Row row) { rows.push_back(std::move(row)); })) return *error;
    return rows;
  }

  void roll_back() override {
    if (sqlite3_get_autocommit(handle_.get()) == 0) sqlite3_exec(handle_.get(), "rollback", nullptr, nullptr, nullptr);
  }

  bool is_lost() const override { return false; }

 private:
  SqlError error() const {
    return {one_line(sqlite3_errmsg(handle_.get())), std::to_string(sqlite3_extended_errcode(handle_.get()))};
  }

  // Statements that follow each other are run as well, as a script has them.
  template <typename Use>
  std::optional<SqlError> each_row(std::string_view sql, Use&& use) {
    while (!sql.empty()) {
      sqlite3_stmt* raw = nullptr;
      const char* tail = nullptr;
      const int prepared = sqlite3_prepare_v2(handle_.get(), sql.data(), static_cast<int>(sql.size()), &raw, &tail);
      const Statement statement(raw);
      if (prepared != SQLITE_OK) return error();
      sql.remove_prefix(static_cast<size_t>(tail - sql.data()));
      if (!raw) continue;  // a comment
      int step = sqlite3_step(raw);
      for (; step == SQLITE_ROW; step = sqlite3_step(raw)) {
        Row row;
        for (int i = 0; i < sqlite3_column_count(raw); ++i) {
          const auto* text = sqlite3_column_text(raw, i);
          row.push_back(text ? std::optional(std::string(reinterpret_cast<const char*>(text),
                                                         static_cast<size_t>(sqlite3_column_bytes(raw, i))))
                             : std::nullopt);
        }
        use(std::move(row));
      }
      if (step != SQLITE_DONE) return error();
    }
    return std::nullopt;
  }

  std::unique_ptr<sqlite3, Close> handle_;
};

}  // namespace

Connection open_sqlite(const std::string& path, IfMissing if_missing) {
  sqlite3* raw = nullptr;
  const int flags = SQLITE_OPEN_READWRITE | (if_missing == IfMissing::made ? SQLITE_OPEN_CREATE : 0);
  const int opened = sqlite3_open_v2(path.c_str(), &raw, flags, nullptr);
  std::unique_ptr<sqlite3, Close> handle(raw);
  if (!handle) throw std::bad_alloc();
  const auto failed = [&] { return ConnectError{one_line(sqlite3_errmsg(handle.get()))}; };
  if (opened != SQLITE_OK) return failed();
  // SQLite looks into the file only when it has to.
  if (sqlite3_exec(handle.get(), "select count(*) from sqlite_master", nullptr, nullptr, nullptr) != SQLITE_OK) {
    return failed();
  }
  return std::make_unique<SqliteDatabase>(std::move(handle));
}

std::unique_ptr<Database> sqlite_in_memory() {
  Connection connection = open_sqlite(":memory:", IfMissing::made);
  if (!std::holds_alternative<std::unique_ptr<Database>>(connection)) throw std::bad_alloc();
  return std::move(std::get<std::unique_ptr<Database>>(connection));
}

}  // namespace mig::engine
