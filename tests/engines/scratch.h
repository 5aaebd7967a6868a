// Databases of the test servers as mig itself reaches them: by a URL. Knows nothing of what a test does there.
#pragma once

#include <memory>
#include <string>

#include "compiler/engine/database.h"
#include "tests/engines/server.h"

namespace mig::tests {

/// A run that has to see all engines (a build server's) must not pass because one did not start.
bool engines_required();

/// A database that is made empty, in place of one of that name, and goes away in the end.
class Scratch {
 public:
  /// A server that tests/engines/server.h knows by that name. Throws std::runtime_error where it refuses.
  Scratch(const std::string& server, const std::string& name);
  ~Scratch();
  Scratch(const Scratch&) = delete;
  Scratch& operator=(const Scratch&) = delete;

  /// As it was asked for, with the process behind it.
  const std::string& name() const { return name_; }
  const std::string& url() const { return url_; }
  /// A connection. Throws std::runtime_error where there is none.
  std::unique_ptr<engine::Database> connect() const;
  /// Takes everything out of it.
  void clear();
  /// Its server, which reaches the database by its own client.
  Server& server() const { return *server_; }

 private:
  std::unique_ptr<Server> server_;
  std::string name_;
  std::string url_;
};

/// Why a server can't be used here; empty where it can.
std::string missing_server(const std::string& server);

/// Whether a run goes on without a server: none is required, or the server says that it may be missing.
bool may_go_without(const std::string& server);

}  // namespace mig::tests

/// At the beginning of a test: skips it where the server is not there, fails where it has to be.
#define MIG_NEEDS_SERVER(server)                                                            \
  if (const std::string missing = ::mig::tests::missing_server(server); !missing.empty()) { \
    if (!::mig::tests::may_go_without(server)) FAIL() << missing;                           \
    GTEST_SKIP() << missing;                                                                \
  }
