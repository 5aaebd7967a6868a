#include <mariadb/mysql.h>

#include "compiler/engine/connections.h"

namespace mig::engine {
namespace {

constexpr const char* library_file = "libmariadb.so.3";
// Of errmsg.h: the server went away, and the connection broke while it worked.
constexpr unsigned server_gone = 2006;
constexpr unsigned server_lost = 2013;

// What is used of MariaDB Connector/C, which speaks to MySQL as well, with the types of its own header.
struct Connector {
  decltype(&mysql_init) init;
  decltype(&mysql_close) close;
  decltype(&mysql_options) options;
  decltype(&mysql_real_connect) connect;
  decltype(&mysql_real_query) query;
  decltype(&mysql_store_result) store_result;
  decltype(&mysql_free_result) free_result;
  decltype(&mysql_num_fields) num_fields;
  decltype(&mysql_fetch_row) fetch_row;
  decltype(&mysql_fetch_lengths) fetch_lengths;
  decltype(&mysql_field_count) field_count;
  decltype(&mysql_errno) error_number;
  decltype(&mysql_error) error;
};

std::optional<Connector> load() {
  static const ClientLibrary library(library_file);
  if (!library.is_loaded()) return std::nullopt;
  Connector my{};
  const bool all = library.find("mysql_init", my.init) && library.find("mysql_close", my.close) &&
                   library.find("mysql_options", my.options) && library.find("mysql_real_connect", my.connect) &&
                   library.find("mysql_real_query", my.query) && library.find("mysql_store_result", my.store_result) &&
                   library.find("mysql_free_result", my.free_result) &&
                   library.find("mysql_num_fields", my.num_fields) && library.find("mysql_fetch_row", my.fetch_row) &&
                   library.find("mysql_fetch_lengths", my.fetch_lengths) &&
                   library.find("mysql_field_count", my.field_count) && library.find("mysql_errno", my.error_number) &&
                   library.find("mysql_error", my.error);
  return all ? std::optional(my) : std::nullopt;
}

struct Close {
  decltype(&mysql_close) close;
  void operator()(MYSQL* handle) const { close(handle); }
};
using Handle = std::unique_ptr<MYSQL, Close>;

struct Free {
  decltype(&mysql_free_result) free;
  void operator()(MYSQL_RES* result) const { free(result); }
};
using Result = std::unique_ptr<MYSQL_RES, Free>;

class MysqlDatabase final : public Database {
 public:
  MysqlDatabase(const Connector& my, Handle handle) : my_(my), handle_(std::move(handle)) {}

  /// Asks the server who it is: `8.0.36`, or `10.11.6-MariaDB-0+deb12u1`.
  std::optional<SqlError> find_out() {
    const auto answer = query("select version()");
    if (const auto* error = std::get_if<SqlError>(&answer)) return *error;
    const std::string text = std::get<Rows>(answer).at(0).at(0).value_or("");
    const bool mariadb = text.find("MariaDB") != std::string::npos;
    dialect_ = mariadb ? base::Dialect::mariadb : base::Dialect::mysql;
    const size_t end = text.find_first_not_of("0123456789", text.find('.') + 1);
    version_ = base::parse_version(std::string_view(text).substr(0, end)).value_or(base::Version{});
    return std::nullopt;
  }

  std::optional<SqlError> run(std::string_view statement) override {
    return each_row(statement, [](Row) {});
  }

  std::variant<Rows, SqlError> query(const std::string& statement) override {
    Rows rows;
    if (auto error = each_row(statement, [&](Row row) { rows.push_back(std::move(row)); })) return *error;
    return rows;
  }

  void roll_back() override { run("rollback"); }

  bool is_lost() const override { return lost_; }

 private:
  SqlError error() {
    const unsigned number = my_.error_number(handle_.get());
    lost_ = lost_ || number == server_gone || number == server_lost;
    return {one_line(my_.error(handle_.get())), std::to_string(number)};
  }

  template <typename Use>
  std::optional<SqlError> each_row(std::string_view sql, Use&& use) {
    if (my_.query(handle_.get(), sql.data(), sql.size()) != 0) return error();
    const Result result(my_.store_result(handle_.get()), Free{my_.free_result});
    if (!result) return my_.field_count(handle_.get()) == 0 ? std::nullopt : std::optional(error());
    const unsigned count = my_.num_fields(result.get());
    while (MYSQL_ROW values = my_.fetch_row(result.get())) {
      const unsigned long* const lengths = my_.fetch_lengths(result.get());
      Row row;
      for (unsigned i = 0; i < count; ++i) {
        row.push_back(values[i] ? std::optional(std::string(values[i], lengths[i])) : std::nullopt);
      }
      use(std::move(row));
    }
    return std::nullopt;
  }

  Connector my_;
  Handle handle_;
  bool lost_ = false;
};

const char* or_null(const std::string& text) { return text.empty() ? nullptr : text.c_str(); }

}  // namespace

Connection open_mysql(const MysqlUrl& url) {
  const auto my = load();
  if (!my) return ConnectError{"", library_file, "libmariadb3"};
  Handle handle(my->init(nullptr), Close{my->close});
  const unsigned timeout = 10;  // seconds
  my->options(handle.get(), MYSQL_OPT_CONNECT_TIMEOUT, &timeout);
  my->options(handle.get(), MYSQL_SET_CHARSET_NAME, "utf8mb4");
  // Clients take `localhost` for a socket; who says a port means the port.
  const unsigned protocol = MYSQL_PROTOCOL_TCP;
  if (url.socket.empty() && url.port != 0) my->options(handle.get(), MYSQL_OPT_PROTOCOL, &protocol);
  if (!my->connect(handle.get(), or_null(url.host), or_null(url.user), or_null(url.password), url.database.c_str(),
                   url.port, or_null(url.socket), 0)) {
    return ConnectError{one_line(my->error(handle.get()))};
  }
  auto database = std::make_unique<MysqlDatabase>(*my, std::move(handle));
  if (const auto error = database->find_out()) return ConnectError{error->message};
  return database;
}

}  // namespace mig::engine
