#include "tests/engines/scratch.h"

#include <fmt/format.h>
#include <unistd.h>

#include <stdexcept>

namespace mig::tests {

bool engines_required() {
  const auto is_set = [](const char* name) {
    const std::string value = environment(name);
    return !value.empty() && value != "0" && value != "false";
  };
  return is_set("CI") || is_set("MIG_REQUIRE_ENGINES");
}

std::string missing_server(const std::string& server) { return make_server(server)->missing(); }

bool may_go_without(const std::string& server) { return !engines_required() || make_server(server)->may_be_missing(); }

// Runs side by side may use the same server.
Scratch::Scratch(const std::string& server, const std::string& name)
    : server_(make_server(server)), name_(fmt::format("{}_{}", name, getpid())) {
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
