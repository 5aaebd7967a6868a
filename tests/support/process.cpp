#include "tests/support/process.h"

#include <fcntl.h>
#include <fmt/format.h>
#include <poll.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <csignal>
#include <cstdlib>
#include <sstream>
#include <system_error>
#include <utility>

namespace mig::tests {
namespace {

using Clock = std::chrono::steady_clock;

[[noreturn]] void fail(const char* what) { throw std::system_error(errno, std::generic_category(), what); }

// A descriptor that closes itself.
class Descriptor {
 public:
  explicit Descriptor(int number = -1) : number_(number) {}
  ~Descriptor() { close(); }
  Descriptor(Descriptor&& other) noexcept : number_(std::exchange(other.number_, -1)) {}
  Descriptor& operator=(Descriptor&& other) noexcept {
    close();
    number_ = std::exchange(other.number_, -1);
    return *this;
  }

  int get() const { return number_; }
  void close() {
    if (number_ >= 0) ::close(std::exchange(number_, -1));
  }

 private:
  int number_;
};

struct Pipe {
  Descriptor read;
  Descriptor write;

  Pipe() {
    std::array<int, 2> ends{};
    if (pipe2(ends.data(), O_CLOEXEC) != 0) fail("pipe");
    read = Descriptor(ends[0]);
    write = Descriptor(ends[1]);
  }
};

Descriptor open_file(const std::filesystem::path& path, int flags) {
  Descriptor file(open(path.c_str(), flags | O_CLOEXEC, 0666));
  if (file.get() < 0) fail(path.c_str());
  return file;
}

// Pointers to the texts and a null, as exec takes them.
std::vector<char*> pointers(const std::vector<std::string>& texts) {
  std::vector<char*> result;
  for (const std::string& text : texts) result.push_back(const_cast<char*>(text.c_str()));
  result.push_back(nullptr);
  return result;
}

// The own environment with these variables set.
std::vector<std::string> environment_with(const std::vector<std::string>& variables) {
  const auto name = [](const std::string& variable) { return variable.substr(0, variable.find('=') + 1); };
  std::vector<std::string> result = variables;
  for (char** own = environ; *own; ++own) {
    const bool is_set = std::any_of(variables.begin(), variables.end(), [&](const std::string& variable) {
      return std::string_view(*own).starts_with(name(variable));
    });
    if (!is_set) result.emplace_back(*own);
  }
  return result;
}

// What the child does between vfork and exec: only calls that leave the memory as it is, because it is the parent's.
[[noreturn]] void become(const Command& command, const std::vector<char*>& arguments,
                         const std::vector<char*>& environment, int in, int out, int err) {
  std::signal(SIGPIPE, SIG_DFL);
  dup2(in, STDIN_FILENO);
  dup2(out, STDOUT_FILENO);
  dup2(err, STDERR_FILENO);
  setpgid(0, 0);
  if (!command.folder.empty() && chdir(command.folder.c_str()) != 0) _exit(126);
  if (command.file_size_limit) {
    const rlimit limit{*command.file_size_limit, *command.file_size_limit};
    setrlimit(RLIMIT_FSIZE, &limit);
    std::signal(SIGXFSZ, SIG_IGN);  // the write then fails with EFBIG instead of ending the process
  }
  execvpe(arguments[0], arguments.data(), environment.data());
  _exit(127);
}

// Feeds and reads the pipes until both outputs are closed. False where time ran out.
bool exchange(const std::string& input, Descriptor in, Descriptor out, Descriptor err, Finished& result,
              Clock::time_point deadline) {
  size_t sent = 0;
  if (input.empty()) in.close();
  if (in.get() >= 0) fcntl(in.get(), F_SETFL, O_NONBLOCK);
  std::array<char, 65536> buffer;
  while (out.get() >= 0 || err.get() >= 0) {
    const auto left = std::chrono::duration_cast<std::chrono::milliseconds>(deadline - Clock::now()).count();
    if (left <= 0) return false;
    std::array<pollfd, 3> watched{{{out.get(), POLLIN, 0}, {err.get(), POLLIN, 0}, {in.get(), POLLOUT, 0}}};
    if (poll(watched.data(), watched.size(), static_cast<int>(left)) < 0 && errno != EINTR) fail("poll");
    const auto drain = [&](Descriptor& from, std::string& into) {
      const ssize_t got = read(from.get(), buffer.data(), buffer.size());
      if (got > 0) into.append(buffer.data(), static_cast<size_t>(got));
      if (got == 0) from.close();
    };
    if (watched[0].revents != 0) drain(out, result.out);
    if (watched[1].revents != 0) drain(err, result.err);
    if (watched[2].revents != 0) {
      const ssize_t put = write(in.get(), input.data() + sent, input.size() - sent);
      if (put > 0) sent += static_cast<size_t>(put);
      if (sent == input.size() || (put < 0 && errno != EAGAIN)) in.close();
    }
  }
  return true;
}

double seconds(const timeval& time) {
  return static_cast<double>(time.tv_sec) + static_cast<double>(time.tv_usec) / 1e6;
}

}  // namespace

std::string Finished::description() const {
  std::string end = fmt::format("exit code {}", exit_code);
  if (signal != 0) end = fmt::format("ended by signal {}", signal);
  if (timed_out) end = "stopped after the timeout";
  return fmt::format("{}\nstandard output: {}\nstandard error: {}", end, out.substr(0, 4000), err.substr(0, 4000));
}

Finished run(const Command& command) {
  Finished result;
  const std::vector<char*> arguments = pointers(command.arguments);
  const std::vector<std::string> variables = environment_with(command.environment);
  const std::vector<char*> environment = pointers(variables);

  Pipe in;
  Pipe out;
  Pipe err;
  if (!command.input_from.empty()) {
    in.read = open_file(command.input_from, O_RDONLY);
    in.write.close();
  }
  if (!command.output_to.empty()) {
    out.write = open_file(command.output_to, O_WRONLY | O_CREAT);
    out.read.close();
  }

  // A child that does not read all of its input must not end the test by SIGPIPE.
  const auto old_handler = std::signal(SIGPIPE, SIG_IGN);
  const Clock::time_point start = Clock::now();
  // A fork would copy the tables of all pages, which takes longer than most of what is run: a test that holds the whole
  // corpus is large.
  const pid_t child = vfork();
  if (child < 0) fail("vfork");
  if (child == 0) become(command, arguments, environment, in.read.get(), out.write.get(), err.write.get());
  in.read.close();
  out.write.close();
  err.write.close();
  result.timed_out = !exchange(command.input, std::move(in.write), std::move(out.read), std::move(err.read), result,
                               start + command.timeout);
  if (result.timed_out) kill(-child, SIGKILL);

  int status = 0;
  rusage usage{};
  while (wait4(child, &status, 0, &usage) < 0 && errno == EINTR) {
  }
  std::signal(SIGPIPE, old_handler);
  result.wall_seconds = std::chrono::duration<double>(Clock::now() - start).count();
  result.user_seconds = seconds(usage.ru_utime);
  result.peak_kib = usage.ru_maxrss;
  if (WIFEXITED(status)) result.exit_code = WEXITSTATUS(status);
  if (WIFSIGNALED(status)) result.signal = WTERMSIG(status);
  return result;
}

bool in_path(const std::string& program) {
  const char* path = std::getenv("PATH");
  std::istringstream folders(path ? path : "");
  for (std::string folder; std::getline(folders, folder, ':');) {
    if (access((folder + "/" + program).c_str(), X_OK) == 0) return true;
  }
  return false;
}

}  // namespace mig::tests
