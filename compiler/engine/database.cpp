#include "compiler/engine/database.h"

#include <algorithm>
#include <cctype>

#include "compiler/engine/connections.h"

namespace mig::engine {

using base::DiagnosticId;

std::string one_line(std::string_view message) {
  std::string result;
  for (const char c : message) {
    if (std::isspace(static_cast<unsigned char>(c)) == 0) {
      result += c;
    } else if (!result.empty() && result.back() != ' ') {
      result += ' ';
    }
  }
  while (result.ends_with(' ') || result.ends_with('.')) result.pop_back();
  // What libpq says begins with the severity, which is always the same here.
  constexpr std::string_view severity = "ERROR: ";
  if (result.starts_with(severity)) result.erase(0, severity.size());
  return result;
}

std::optional<base::Dialect> dialect_of(std::string_view url, base::DiagnosticSink& sink) {
  const auto dialect = base::dialect_named(scheme_of(url));
  if (!dialect) {
    sink.report<DiagnosticId::not_a_database_url>({}, shown(url))
        .help("write `postgresql://…`, `mysql://…`, `mariadb://…` or `sqlite:PATH`");
  }
  return dialect;
}

namespace {

std::unique_ptr<Database> connect(std::string_view url, IfMissing if_missing, base::DiagnosticSink& sink) {
  const auto dialect = dialect_of(url, sink);
  if (!dialect) return nullptr;
  Connection connection;
  if (const std::string_view scheme = scheme_of(url); scheme == "sqlite") {
    connection = open_sqlite(std::string(url.substr(url.find(':') + 1)), if_missing);
  } else if (scheme == "postgresql") {
    connection = open_postgresql(std::string(url));
  } else {
    const auto parsed = parse_mysql_url(url);
    if (const auto* why = std::get_if<std::string>(&parsed)) {
      sink.report<DiagnosticId::bad_database_url>({}, shown(url), *why)
          .help(fmt::format("write `{}://user:password@host:port/database`", scheme));
      return nullptr;
    }
    connection = open_mysql(std::get<MysqlUrl>(parsed));
  }
  if (const auto* error = std::get_if<ConnectError>(&connection)) {
    if (error->missing_library.empty()) {
      sink.report<DiagnosticId::cannot_connect>({}, shown(url), error->message);
    } else {
      sink.report<DiagnosticId::client_library_missing>({}, base::display_name(*dialect), error->missing_library)
          .help(fmt::format("Debian and Ubuntu have it in the package `{}`", error->package));
    }
    return nullptr;
  }
  auto database = std::move(std::get<std::unique_ptr<Database>>(connection));
  if (database->dialect() != *dialect) {
    sink.report<DiagnosticId::other_engine>({}, shown(url), base::display_name(database->dialect()),
                                            base::display_name(*dialect))
        .help(fmt::format("write `{}://…`", base::name_of(database->dialect())));
    return nullptr;
  }
  return database;
}

}  // namespace

std::unique_ptr<Database> open(std::string_view url, base::DiagnosticSink& sink) {
  return connect(url, IfMissing::made, sink);
}

std::unique_ptr<Database> open_existing(std::string_view url, base::DiagnosticSink& sink) {
  return connect(url, IfMissing::refused, sink);
}

}  // namespace mig::engine
