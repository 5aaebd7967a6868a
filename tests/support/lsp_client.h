// A client of `mig lsp` for tests and benches: starts the program, sends messages, waits for answers. Knows of the
// protocol what all its uses share.
#pragma once

#include <chrono>
#include <filesystem>
#include <map>
#include <nlohmann/json.hpp>
#include <string>
#include <vector>

namespace mig::tests {

class LspClient {
 public:
  using Json = nlohmann::json;

  /// Starts `program lsp` in a folder and says `initialize` and `initialized`. `capabilities` are the client's. Throws
  /// std::runtime_error where that fails, as all of its functions do where the server ends or does not answer in time.
  LspClient(const std::string& program, const std::filesystem::path& folder, const Json& capabilities = Json::object(),
            const Json& options = Json::object());
  /// Only starts the program.
  LspClient(const std::string& program, const std::filesystem::path& folder, std::nullptr_t);
  ~LspClient();
  LspClient(const LspClient&) = delete;
  LspClient& operator=(const LspClient&) = delete;

  /// What the server said of itself.
  const Json& server() const { return server_; }

  /// Sends a request; its number.
  int send(const std::string& method, const Json& params);
  /// The whole response to a request.
  Json response(int id);
  /// The result of a request. Throws std::runtime_error with the message where it is an error.
  Json ask(const std::string& method, const Json& params);
  void notify(const std::string& method, const Json& params);
  /// Sends bytes as they are.
  void send_raw(const std::string& bytes);
  /// The next message of whatever kind.
  Json next();

  void open(const std::filesystem::path& path, const std::string& text);
  void change(const std::filesystem::path& path, const std::string& text);
  /// The diagnostics of an open document in its newest version, once the server has told them.
  Json diagnostics(const std::filesystem::path& path);
  /// Those that were told last of a file, open or not; an empty list where none were.
  Json told(const std::filesystem::path& path) const;
  /// Reads what the server sends until it has nothing more to say for a while.
  void settle(std::chrono::milliseconds quiet);

  /// Says `shutdown` and `exit`; the exit code.
  int stop();
  /// Closes the server's input; the exit code.
  int close();

  int process() const { return process_; }
  static std::string uri(const std::filesystem::path& path);

 private:
  bool wait_for_bytes(std::chrono::milliseconds timeout);
  Json read_message(std::chrono::milliseconds timeout);
  void take(Json message);
  int wait_for_end();

  int process_ = -1;
  int to_ = -1;
  int from_ = -1;
  int last_id_ = 0;
  std::string buffer_;
  Json server_;
  std::map<int, Json> responses_;
  std::map<std::string, Json> published_;  ///< the parameters, by URI
  std::map<std::string, int> versions_;
};

}  // namespace mig::tests
