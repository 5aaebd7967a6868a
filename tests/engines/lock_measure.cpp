#include "tests/engines/lock_measure.h"

#include <stdexcept>

namespace mig::tests {

Held::Held(engine::Database& connection, std::string statement)
    : thread_([this, &connection, statement = std::move(statement)] {
        error_ = connection.run(statement);
        ended_ = true;
      }) {}

Held::~Held() {
  if (thread_.joinable()) thread_.join();
}

std::optional<engine::SqlError> Held::join() {
  if (thread_.joinable()) thread_.join();
  return error_;
}

engine::Rows asked(engine::Database& connection, const std::string& query) {
  auto rows = connection.query(query);
  if (const auto* error = std::get_if<engine::SqlError>(&rows)) throw std::runtime_error(error->message + ": " + query);
  return std::move(std::get<engine::Rows>(rows));
}

void ran(engine::Database& connection, const std::string& statement) {
  if (const auto error = connection.run(statement)) throw std::runtime_error(error->message + ": " + statement);
}

}  // namespace mig::tests
