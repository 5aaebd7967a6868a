#include "tests/engines/lasting_connection.h"

#include <stdexcept>

namespace mig::tests {

engine::Rows LastingConnection::ask(const std::string& url, const std::string& query) {
  auto rows = connected(url).query(query);
  if (const auto* error = std::get_if<engine::SqlError>(&rows)) throw std::runtime_error(error->message);
  return std::get<engine::Rows>(std::move(rows));
}

void LastingConnection::run(const std::string& url, const std::string& statement) {
  if (const auto error = connected(url).run(statement)) throw std::runtime_error(error->message);
}

void LastingConnection::leave(const std::string& url) {
  if (url_ == url) connection_ = nullptr;
}

engine::Database& LastingConnection::connected(const std::string& url) {
  if (connection_ && url_ == url) return *connection_;
  base::DiagnosticSink sink;
  connection_ = engine::open(url, sink);
  url_ = url;
  if (!connection_) throw std::runtime_error(sink.sorted().front().message);
  return *connection_;
}

}  // namespace mig::tests
