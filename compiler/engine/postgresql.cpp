#include <postgresql/libpq-fe.h>

#include "compiler/engine/connections.h"

namespace mig::engine {
namespace {

constexpr const char* library_file = "libpq.so.5";

// What is used of libpq, with the types of its own header.
struct Libpq {
  decltype(&PQconnectdbParams) connect;
  decltype(&PQfinish) finish;
  decltype(&PQstatus) status;
  decltype(&PQtransactionStatus) transaction_status;
  decltype(&PQserverVersion) server_version;
  decltype(&PQerrorMessage) error_message;
  decltype(&PQsetNoticeProcessor) set_notice_processor;
  decltype(&PQexec) exec;
  decltype(&PQclear) clear;
  decltype(&PQresultStatus) result_status;
  decltype(&PQresultErrorField) error_field;
  decltype(&PQntuples) rows;
  decltype(&PQnfields) columns;
  decltype(&PQgetisnull) is_null;
  decltype(&PQgetvalue) value;
  decltype(&PQgetlength) length;
};

std::optional<Libpq> load() {
  static const ClientLibrary library(library_file);
  if (!library.is_loaded()) return std::nullopt;
  Libpq pq{};
  const bool all = library.find("PQconnectdbParams", pq.connect) && library.find("PQfinish", pq.finish) &&
                   library.find("PQstatus", pq.status) && library.find("PQtransactionStatus", pq.transaction_status) &&
                   library.find("PQserverVersion", pq.server_version) &&
                   library.find("PQerrorMessage", pq.error_message) &&
                   library.find("PQsetNoticeProcessor", pq.set_notice_processor) && library.find("PQexec", pq.exec) &&
                   library.find("PQclear", pq.clear) && library.find("PQresultStatus", pq.result_status) &&
                   library.find("PQresultErrorField", pq.error_field) && library.find("PQntuples", pq.rows) &&
                   library.find("PQnfields", pq.columns) && library.find("PQgetisnull", pq.is_null) &&
                   library.find("PQgetvalue", pq.value) && library.find("PQgetlength", pq.length);
  return all ? std::optional(pq) : std::nullopt;
}

struct Finish {
  decltype(&PQfinish) finish;
  void operator()(PGconn* connection) const { finish(connection); }
};
struct Clear {
  decltype(&PQclear) clear;
  void operator()(PGresult* result) const { clear(result); }
};
using Handle = std::unique_ptr<PGconn, Finish>;
using Result = std::unique_ptr<PGresult, Clear>;

class PostgresqlDatabase final : public Database {
 public:
  PostgresqlDatabase(const Libpq& pq, Handle handle) : pq_(pq), handle_(std::move(handle)) {
    dialect_ = base::Dialect::postgresql;
    // 150018 is 15.18 (postgresql.org/docs/current/libpq-status.html); mig speaks of the first part only.
    version_ = {static_cast<uint32_t>(pq_.server_version(handle_.get()) / 10000), 0};
  }

  std::optional<SqlError> run(std::string_view statement) override {
    const Result result = execute(std::string(statement));
    return is_fine(result) ? std::nullopt : std::optional(error_of(result));
  }

  std::variant<Rows, SqlError> query(const std::string& statement) override {
    const Result result = execute(statement);
    if (!is_fine(result)) return error_of(result);
    Rows rows(static_cast<size_t>(pq_.rows(result.get())));
    const int columns = pq_.columns(result.get());
    for (int i = 0; i < static_cast<int>(rows.size()); ++i) {
      Row& row = rows[static_cast<size_t>(i)];
      for (int j = 0; j < columns; ++j) {
        row.push_back(pq_.is_null(result.get(), i, j) != 0
                          ? std::nullopt
                          : std::optional(std::string(pq_.value(result.get(), i, j),
                                                      static_cast<size_t>(pq_.length(result.get(), i, j)))));
      }
    }
    return rows;
  }

  void roll_back() override {
    const PGTransactionStatusType status = pq_.transaction_status(handle_.get());
    if (status == PQTRANS_INTRANS || status == PQTRANS_INERROR) execute("rollback");
  }

  bool is_lost() const override { return pq_.status(handle_.get()) != CONNECTION_OK; }

 private:
  Result execute(const std::string& sql) { return {pq_.exec(handle_.get(), sql.c_str()), Clear{pq_.clear}}; }

  bool is_fine(const Result& result) const {
    const ExecStatusType status = pq_.result_status(result.get());
    return status == PGRES_COMMAND_OK || status == PGRES_TUPLES_OK || status == PGRES_EMPTY_QUERY;
  }

  SqlError error_of(const Result& result) const {
    const char* const message = pq_.error_field(result.get(), PG_DIAG_MESSAGE_PRIMARY);
    if (!message) return {one_line(pq_.error_message(handle_.get())), ""};
    std::string text = one_line(message);
    if (const char* detail = pq_.error_field(result.get(), PG_DIAG_MESSAGE_DETAIL)) text += ": " + one_line(detail);
    const char* const state = pq_.error_field(result.get(), PG_DIAG_SQLSTATE);
    return {text, state ? state : ""};
  }

  Libpq pq_;
  Handle handle_;
};

}  // namespace

Connection open_postgresql(const std::string& url) {
  const auto pq = load();
  if (!pq) return ConnectError{"", library_file, "libpq5"};
  // What stands later wins: the URL over the time limit, the encoding over the URL.
  const char* const keywords[] = {"connect_timeout", "fallback_application_name", "dbname", "client_encoding", nullptr};
  const char* const values[] = {"10", "mig", url.c_str(), "UTF8", nullptr};
  Handle handle(pq->connect(keywords, values, 1), Finish{pq->finish});
  if (pq->status(handle.get()) != CONNECTION_OK) return ConnectError{one_line(pq->error_message(handle.get()))};
  pq->set_notice_processor(
      handle.get(), [](void*, const char*) {}, nullptr);
  return std::make_unique<PostgresqlDatabase>(*pq, std::move(handle));
}

}  // namespace mig::engine
