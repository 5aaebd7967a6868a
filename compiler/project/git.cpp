#include "compiler/project/git.h"

#include <fcntl.h>
#include <poll.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cctype>
#include <cerrno>
#include <charconv>
#include <cstdlib>
#include <system_error>
#include <utility>
#include <vector>

#include "compiler/project/files.h"

namespace mig::project {

namespace fs = std::filesystem;
using base::DiagnosticId;

namespace {

// A file descriptor that closes itself.
class Descriptor {
 public:
  explicit Descriptor(int number = -1) : number_(number) {}
  ~Descriptor() { close(); }
  Descriptor(const Descriptor&) = delete;
  Descriptor& operator=(const Descriptor&) = delete;

  int get() const { return number_; }
  bool is_open() const { return number_ >= 0; }
  void reset(int number) {
    close();
    number_ = number;
  }
  int release() { return std::exchange(number_, -1); }
  void close() {
    if (number_ >= 0) ::close(release());
  }

 private:
  int number_;
};

struct Pipe {
  Descriptor read;
  Descriptor write;

  // The number of the error, 0 where there is none.
  int open() {
    std::array<int, 2> ends{};
    if (pipe2(ends.data(), O_CLOEXEC) != 0) return errno;
    read.reset(ends[0]);
    write.reset(ends[1]);
    return 0;
  }
};

class SpawnActions {
 public:
  SpawnActions() { posix_spawn_file_actions_init(&actions_); }
  ~SpawnActions() { posix_spawn_file_actions_destroy(&actions_); }
  SpawnActions(const SpawnActions&) = delete;
  SpawnActions& operator=(const SpawnActions&) = delete;

  posix_spawn_file_actions_t* get() { return &actions_; }

 private:
  posix_spawn_file_actions_t actions_{};
};

// Pointers to the texts and a null, as exec takes them.
std::vector<char*> pointers(std::vector<std::string>& texts) {
  std::vector<char*> result;
  for (std::string& text : texts) result.push_back(text.data());
  result.push_back(nullptr);
  return result;
}

// The own environment, with messages as they are compared below, and without locks that others would wait for.
std::vector<std::string> environment_of_git() {
  std::vector<std::string> result = {"LC_ALL=C", "GIT_OPTIONAL_LOCKS=0"};
  for (char** own = environ; *own; ++own) {
    const std::string_view variable(*own);
    if (!variable.starts_with("LC_ALL=") && !variable.starts_with("GIT_OPTIONAL_LOCKS=")) result.emplace_back(variable);
  }
  return result;
}

// Takes git's words for what is wrong, without `fatal: `; of several lines the first.
std::string complaint(const std::string& errors) {
  std::string text = errors.substr(0, errors.find('\n'));
  for (const std::string_view beginning : {"fatal: ", "error: "}) {
    if (text.starts_with(beginning)) text.erase(0, beginning.size());
  }
  return text.empty() ? "it ended without a word" : text;
}

void report_failed(const std::string& why, base::DiagnosticSink& sink) {
  sink.report<DiagnosticId::git_failed>({}, why).help(
      "`git status` in the project's folder says more; or name the migrations that have changed");
}

void report_missing(int error, base::DiagnosticSink& sink) {
  std::string why = error == ENOENT ? "it is not installed" : std::generic_category().message(error);
  why[0] = static_cast<char>(std::tolower(static_cast<unsigned char>(why[0])));
  sink.report<DiagnosticId::git_missing>({}, why).help("install git, or name the migrations that have changed");
}

// The text without the line break at its end.
std::string one_line(std::string text) {
  if (text.ends_with('\n')) text.pop_back();
  return text;
}

}  // namespace

// A git that runs. It ends when this goes, at the latest.
class GitProcess {
 public:
  std::string out;  // what it has written and nobody has taken yet
  std::string err;

  ~GitProcess() {
    in_.close();
    out_.close();
    err_.close();
    wait();
  }
  GitProcess() = default;
  GitProcess(const GitProcess&) = delete;
  GitProcess& operator=(const GitProcess&) = delete;

  // The number of the error where it could not be started, else 0.
  int start(std::vector<std::string> arguments) {
    arguments.insert(arguments.begin(), "git");
    std::vector<std::string> variables = environment_of_git();
    const std::vector<char*> argv = pointers(arguments);
    const std::vector<char*> environment = pointers(variables);
    Pipe in;
    Pipe output;
    Pipe errors;
    for (Pipe* pipe : {&in, &output, &errors}) {
      if (const int error = pipe->open()) return error;
    }
    SpawnActions actions;
    posix_spawn_file_actions_adddup2(actions.get(), in.read.get(), STDIN_FILENO);
    posix_spawn_file_actions_adddup2(actions.get(), output.write.get(), STDOUT_FILENO);
    posix_spawn_file_actions_adddup2(actions.get(), errors.write.get(), STDERR_FILENO);
    const int error = posix_spawnp(&child_, argv[0], actions.get(), nullptr, argv.data(), environment.data());
    if (error != 0) return error;
    in_.reset(in.write.release());
    out_.reset(output.read.release());
    err_.reset(errors.read.release());
    return 0;
  }

  // Says something to it. What it does not take any more is lost: it has ended then, and its answer says why.
  void say(std::string_view text) {
    while (!text.empty()) {
      const ssize_t written = write(in_.get(), text.data(), text.size());
      if (written < 0 && errno == EINTR) continue;
      if (written < 0) return;
      text.remove_prefix(static_cast<size_t>(written));
    }
  }

  // Waits for more of its words. False where there will be none.
  bool listen() {
    if (!out_.is_open() && !err_.is_open()) return false;
    std::array<pollfd, 2> watched{{{out_.get(), POLLIN, 0}, {err_.get(), POLLIN, 0}}};
    if (poll(watched.data(), watched.size(), -1) < 0) return errno == EINTR;
    drain(watched[0], out_, out);
    drain(watched[1], err_, err);
    return true;
  }

  // Says that there is nothing more to answer, and listens to the end. -1 where it did not end by itself.
  int finish() {
    in_.close();
    while (listen()) {
    }
    return wait();
  }

 private:
  static void drain(const pollfd& ready, Descriptor& from, std::string& into) {
    if (ready.revents == 0) return;
    std::array<char, 1 << 16> buffer;
    const ssize_t got = read(from.get(), buffer.data(), buffer.size());
    if (got > 0) {
      into.append(buffer.data(), static_cast<size_t>(got));
    } else if (got == 0 || errno != EINTR) {
      from.close();
    }
  }

  int wait() {
    if (child_ < 0) return -1;
    int status = 0;
    while (waitpid(child_, &status, 0) < 0 && errno == EINTR) {
    }
    child_ = -1;
    return WIFEXITED(status) ? WEXITSTATUS(status) : -1;
  }

  pid_t child_ = -1;
  Descriptor in_;
  Descriptor out_;
  Descriptor err_;
};

Git::Git(const fs::path& folder, base::DiagnosticSink& sink) : folder_(folder.empty() ? "." : folder), sink_(sink) {}

Git::~Git() = default;

std::unique_ptr<GitProcess> Git::start(std::vector<std::string> arguments) {
  // Who says where the repository is means it as seen from where we stand, as a hook does.
  const char* const repository = std::getenv("GIT_DIR");
  if (!repository || !*repository) arguments.insert(arguments.begin(), {"-C", folder_.string()});
  auto process = std::make_unique<GitProcess>();
  if (const int error = process->start(std::move(arguments))) {
    report_missing(error, sink_);
    return nullptr;
  }
  return process;
}

std::optional<std::string> Git::output(std::vector<std::string> arguments) {
  const auto process = start(std::move(arguments));
  if (!process) return std::nullopt;
  if (process->finish() == 0) return std::move(process->out);
  report_failed(complaint(process->err), sink_);
  return std::nullopt;
}

std::optional<fs::path> Git::top() {
  const auto process = start({"rev-parse", "--show-toplevel"});
  if (!process) return std::nullopt;
  if (process->finish() == 0) return fs::path(one_line(std::move(process->out)));
  if (process->err.find("not a git repository") != std::string::npos) {
    sink_.report<DiagnosticId::no_git_repository>({}, shown_path(normal_path(folder_)))
        .help("begin one with `git init`, or name the migrations that have changed");
  } else {
    report_failed(complaint(process->err), sink_);
  }
  return std::nullopt;
}

std::optional<std::string> Git::commit(const std::string& revision) {
  if (!revision.starts_with('-')) {
    const auto process = start({"rev-parse", "--verify", "--quiet", revision + "^{commit}"});
    if (!process) return std::nullopt;
    if (process->finish() == 0) return one_line(std::move(process->out));
  }
  sink_.report<DiagnosticId::unknown_revision>({}, revision)
      .help("`git log --oneline` and `git branch --all` list what there is")
      .help("a shallow clone has few of them: `git fetch --unshallow` gets the others");
  return std::nullopt;
}

std::optional<std::string> Git::blob(const std::string& id, size_t limit) {
  if (!objects_) objects_ = start({"cat-file", "--batch"});
  if (!objects_) return std::nullopt;
  objects_->say(id + "\n");
  // `ID blob SIZE`, the text and a line break; or `ID missing`.
  std::string& out = objects_->out;
  size_t line_end = std::string::npos;
  while ((line_end = out.find('\n')) == std::string::npos && objects_->listen()) {
  }
  const std::string head = out.substr(0, line_end);
  const std::string begin = id + " blob ";
  size_t rest = 0;
  const bool is_blob = line_end != std::string::npos && head.starts_with(begin) &&
                       std::from_chars(head.data() + begin.size(), head.data() + head.size(), rest).ec == std::errc();
  if (!is_blob) {
    if (line_end == std::string::npos) objects_->finish();
    const std::string why = line_end == std::string::npos ? complaint(objects_->err) : one_line(head);
    report_failed(why, sink_);
    objects_.reset();
    return std::nullopt;
  }
  out.erase(0, line_end + 1);
  std::string text;
  ++rest;  // the line break
  while (rest > 0) {
    if (out.empty() && !objects_->listen()) {
      report_failed(complaint(objects_->err), sink_);
      objects_.reset();
      return std::nullopt;
    }
    const size_t taken = std::min(rest, out.size());
    if (text.size() <= limit) text.append(out, 0, std::min(taken, rest - 1));
    out.erase(0, taken);
    rest -= taken;
  }
  return text;
}

}  // namespace mig::project
