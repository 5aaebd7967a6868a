#include "tests/support/lsp_client.h"

#include <fcntl.h>
#include <fmt/format.h>
#include <poll.h>
#include <signal.h>
#include <sys/wait.h>
#include <unistd.h>

#include <stdexcept>

namespace mig::tests {

namespace {

constexpr std::chrono::milliseconds patience = std::chrono::seconds(60);

}  // namespace

LspClient::LspClient(const std::string& program, const std::filesystem::path& folder, std::nullptr_t) {
  int input[2];
  int output[2];
  if (pipe2(input, O_CLOEXEC) != 0 || pipe2(output, O_CLOEXEC) != 0) throw std::runtime_error("no pipe");
  // What the server does not read any more is no reason to end the test.
  signal(SIGPIPE, SIG_IGN);
  process_ = fork();
  if (process_ == 0) {
    dup2(input[0], STDIN_FILENO);
    dup2(output[1], STDOUT_FILENO);
    if (chdir(folder.c_str()) == 0) execl(program.c_str(), program.c_str(), "lsp", "--stdio", nullptr);
    _exit(127);
  }
  ::close(input[0]);
  ::close(output[1]);
  to_ = input[1];
  from_ = output[0];
}

LspClient::LspClient(const std::string& program, const std::filesystem::path& folder, const Json& capabilities,
                     const Json& options)
    : LspClient(program, folder, nullptr) {
  server_ = ask("initialize", {{"processId", getpid()},
                               {"rootUri", uri(folder)},
                               {"capabilities", capabilities},
                               {"initializationOptions", options}});
  notify("initialized", Json::object());
}

LspClient::~LspClient() {
  if (to_ >= 0) ::close(to_);
  if (process_ > 0) {
    kill(process_, SIGKILL);
    waitpid(process_, nullptr, 0);
  }
  ::close(from_);
}

std::string LspClient::uri(const std::filesystem::path& path) { return "file://" + path.string(); }

void LspClient::send_raw(const std::string& bytes) {
  size_t done = 0;
  while (done < bytes.size()) {
    const ssize_t count = write(to_, bytes.data() + done, bytes.size() - done);
    if (count <= 0) throw std::runtime_error("the server does not read");
    done += static_cast<size_t>(count);
  }
}

int LspClient::send(const std::string& method, const Json& params) {
  const std::string body =
      Json({{"jsonrpc", "2.0"}, {"id", ++last_id_}, {"method", method}, {"params", params}}).dump();
  send_raw(fmt::format("Content-Length: {}\r\n\r\n{}", body.size(), body));
  return last_id_;
}

void LspClient::notify(const std::string& method, const Json& params) {
  const std::string body = Json({{"jsonrpc", "2.0"}, {"method", method}, {"params", params}}).dump();
  send_raw(fmt::format("Content-Length: {}\r\n\r\n{}", body.size(), body));
}

bool LspClient::wait_for_bytes(std::chrono::milliseconds timeout) {
  pollfd waits{from_, POLLIN, 0};
  if (poll(&waits, 1, static_cast<int>(timeout.count())) <= 0) return false;
  char bytes[1 << 16];
  const ssize_t count = read(from_, bytes, sizeof bytes);
  if (count <= 0) throw std::runtime_error("the server has ended");
  buffer_.append(bytes, static_cast<size_t>(count));
  return true;
}

// Null where none comes in time.
LspClient::Json LspClient::read_message(std::chrono::milliseconds timeout) {
  while (true) {
    const size_t head = buffer_.find("\r\n\r\n");
    if (head != std::string::npos) {
      const size_t length = std::stoul(buffer_.substr(buffer_.find(':') + 1));
      if (buffer_.size() >= head + 4 + length) {
        Json message = Json::parse(buffer_.substr(head + 4, length));
        buffer_.erase(0, head + 4 + length);
        return message;
      }
    }
    if (!wait_for_bytes(timeout)) return nullptr;
  }
}

void LspClient::take(Json message) {
  if (!message.contains("method")) {
    const Json id = message["id"];
    if (id.is_number_integer()) responses_[id] = std::move(message);
  } else if (message["method"] == "textDocument/publishDiagnostics") {
    published_[message["params"]["uri"]] = message["params"];
  }
}

LspClient::Json LspClient::next() {
  Json message = read_message(patience);
  if (message.is_null()) throw std::runtime_error("the server says nothing");
  take(message);
  return message;
}

LspClient::Json LspClient::response(int id) {
  while (!responses_.contains(id)) next();
  Json response = std::move(responses_[id]);
  responses_.erase(id);
  return response;
}

LspClient::Json LspClient::ask(const std::string& method, const Json& params) {
  const Json answer = response(send(method, params));
  if (answer.contains("error")) throw std::runtime_error(answer["error"]["message"].get<std::string>());
  return answer["result"];
}

void LspClient::open(const std::filesystem::path& path, const std::string& text) {
  versions_[uri(path)] = 1;
  notify("textDocument/didOpen",
         {{"textDocument", {{"uri", uri(path)}, {"languageId", "mig"}, {"version", 1}, {"text", text}}}});
}

void LspClient::change(const std::filesystem::path& path, const std::string& text) {
  const int version = ++versions_[uri(path)];
  notify("textDocument/didChange", {{"textDocument", {{"uri", uri(path)}, {"version", version}}},
                                    {"contentChanges", Json::array({{{"text", text}}})}});
}

LspClient::Json LspClient::diagnostics(const std::filesystem::path& path) {
  const std::string here = uri(path);
  while (!published_.contains(here) || published_[here].value("version", 0) != versions_[here]) next();
  return published_[here]["diagnostics"];
}

LspClient::Json LspClient::told(const std::filesystem::path& path) const {
  const auto found = published_.find(uri(path));
  return found == published_.end() ? Json::array() : found->second["diagnostics"];
}

void LspClient::settle(std::chrono::milliseconds quiet) {
  while (true) {
    const Json message = read_message(quiet);
    if (message.is_null()) return;
    take(message);
  }
}

int LspClient::wait_for_end() {
  // What it still says must not keep it from ending.
  try {
    while (wait_for_bytes(patience)) buffer_.clear();
  } catch (const std::runtime_error&) {
  }
  int status = 0;
  waitpid(process_, &status, 0);
  process_ = -1;
  return WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
}

int LspClient::stop() {
  ask("shutdown", nullptr);
  notify("exit", nullptr);
  return wait_for_end();
}

int LspClient::close() {
  ::close(to_);
  to_ = -1;
  return wait_for_end();
}

}  // namespace mig::tests
