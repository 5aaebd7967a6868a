// Questions to a server over a connection that stays: a client for each would take longer than its answer.
#pragma once

#include <memory>
#include <string>

#include "compiler/engine/database.h"

namespace mig::tests {

class LastingConnection {
 public:
  /// The rows of one query. Connects where the last one was to another URL. Throws std::runtime_error where the server
  /// refuses.
  engine::Rows ask(const std::string& url, const std::string& query);
  /// Runs one statement; likewise.
  void run(const std::string& url, const std::string& statement);
  /// Disconnects from that database, if that is where it is to: none that is dropped or made anew may be in use.
  void leave(const std::string& url);

 private:
  engine::Database& connected(const std::string& url);

  std::unique_ptr<engine::Database> connection_;
  std::string url_;
};

}  // namespace mig::tests
