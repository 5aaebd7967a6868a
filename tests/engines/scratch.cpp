#include "tests/engines/scratch.h"

#include <fmt/format.h>
#include <unistd.h>

#include <cstdlib>
#include <stdexcept>

namespace mig::tests {
namespace {

std::unique_ptr<Server> server_named(const std::string& name) {
  if (name == "postgresql") return make_postgresql();
  if (name == "sqlite") return make_sqlite();
  return name == "mysql" ? make_mysql() : make_mariadb();
}

const char* variable(const char* name) {
  const char* const value = std::getenv(name);
  return value ? value : "";
}

}  // namespace

bool engines_required() {
  const auto is_set = [](const char* name) {
    const std::string_view value = variable(name);
    return !value.empty() && value != "0" && value != "false";
  };
  return is_set("CI") || is_set("MIG_REQUIRE_ENGINES");
}

std::string missing_server(const std::string& server) { return server_named(server)->missing(); }

bool may_go_without(const std::string& server) { return !engines_required() || server_named(server)->may_be_missing(); }

// Runs side by side may use the same server.
Scratch::Scratch(const std::string& server, const std::string& name)
    : server_(server_named(server)), name_(fmt::format("{}_{}", name, getpid())) {
  clear();
  url_ = server_->url(name_);
}

Scratch::~Scratch() { server_->drop(name_); }

void Scratch::clear() { server_->create(name_); }

std::unique_ptr<engine::Database> Scratch::connect() const {
  base::DiagnosticSink sink;
  auto database = engine::open(url_, sink);
  if (!database) throw std::runtime_error(sink.sorted().front().message);
  return database;
}

}  // namespace mig::tests
