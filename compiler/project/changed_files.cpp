#include "compiler/project/changed_files.h"

#include <fcntl.h>
#include <poll.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cctype>
#include <cerrno>
#include <cstdlib>
#include <system_error>
#include <utility>
#include <variant>
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
  void close() {
    if (number_ >= 0) ::close(std::exchange(number_, -1));
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

// How git ended, and what it wrote.
struct Answer {
  int exit_code = -1;  // -1 where it did not end by itself
  std::string out;
  std::string err;
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

// Reads until the other ends are closed.
void read_both(Descriptor& out, Descriptor& err, Answer& answer) {
  std::array<char, 1 << 16> buffer;
  while (out.is_open() || err.is_open()) {
    std::array<pollfd, 2> watched{{{out.get(), POLLIN, 0}, {err.get(), POLLIN, 0}}};
    if (poll(watched.data(), watched.size(), -1) < 0) {
      if (errno == EINTR) continue;
      return;
    }
    const auto drain = [&](const pollfd& ready, Descriptor& from, std::string& into) {
      if (ready.revents == 0) return;
      const ssize_t got = read(from.get(), buffer.data(), buffer.size());
      if (got > 0) {
        into.append(buffer.data(), static_cast<size_t>(got));
      } else if (got == 0 || errno != EINTR) {
        from.close();
      }
    };
    drain(watched[0], out, answer.out);
    drain(watched[1], err, answer.err);
  }
}

// Runs git to its end. The number of the error where it could not be started.
std::variant<Answer, int> run_git(std::vector<std::string> arguments) {
  arguments.insert(arguments.begin(), "git");
  std::vector<std::string> variables = environment_of_git();
  const std::vector<char*> argv = pointers(arguments);
  const std::vector<char*> environment = pointers(variables);
  Pipe out;
  Pipe err;
  if (const int error = out.open()) return error;
  if (const int error = err.open()) return error;
  SpawnActions actions;
  posix_spawn_file_actions_addopen(actions.get(), STDIN_FILENO, "/dev/null", O_RDONLY, 0);
  posix_spawn_file_actions_adddup2(actions.get(), out.write.get(), STDOUT_FILENO);
  posix_spawn_file_actions_adddup2(actions.get(), err.write.get(), STDERR_FILENO);
  pid_t child = -1;
  const int error = posix_spawnp(&child, argv[0], actions.get(), nullptr, argv.data(), environment.data());
  if (error != 0) return error;
  out.write.close();
  err.write.close();
  Answer answer;
  read_both(out.read, err.read, answer);
  int status = 0;
  while (waitpid(child, &status, 0) < 0 && errno == EINTR) {
  }
  if (WIFEXITED(status)) answer.exit_code = WEXITSTATUS(status);
  return answer;
}

// Git's own words for what is wrong, without `fatal: `; of several lines the first.
std::string complaint(const Answer& answer) {
  std::string text = answer.err.substr(0, answer.err.find('\n'));
  for (const std::string_view beginning : {"fatal: ", "error: "}) {
    if (text.starts_with(beginning)) text.erase(0, beginning.size());
  }
  return text.empty() ? "it ended without a word" : text;
}

void add_names(const std::string& listed, const fs::path& top, std::set<fs::path>& files) {
  for (size_t begin = 0; begin < listed.size();) {
    const size_t end = std::min(listed.find('\0', begin), listed.size());
    files.insert(top / listed.substr(begin, end - begin));
    begin = end + 1;
  }
}

// Questions to git about the repository around a folder. What it can't answer is reported, once.
class Git {
 public:
  Git(const fs::path& folder, base::DiagnosticSink& sink) : folder_(folder.empty() ? "." : folder), sink_(sink) {}

  std::optional<Answer> ask(std::vector<std::string> arguments) {
    // Who says where the repository is means it as seen from where we stand, as a hook does.
    const char* const repository = std::getenv("GIT_DIR");
    if (!repository || !*repository) arguments.insert(arguments.begin(), {"-C", folder_.string()});
    auto answer = run_git(std::move(arguments));
    if (const int* error = std::get_if<int>(&answer)) {
      std::string why = *error == ENOENT ? "it is not installed" : std::generic_category().message(*error);
      why[0] = static_cast<char>(std::tolower(static_cast<unsigned char>(why[0])));
      sink_.report<DiagnosticId::git_missing>({}, why).help("install git, or name the migrations that have changed");
      return std::nullopt;
    }
    return std::get<Answer>(std::move(answer));
  }

  // What it wrote, where it ended well.
  std::optional<std::string> output(std::vector<std::string> arguments) {
    auto answer = ask(std::move(arguments));
    if (!answer) return std::nullopt;
    if (answer->exit_code == 0) return std::move(answer->out);
    report_failed(*answer);
    return std::nullopt;
  }

  std::optional<fs::path> top() {
    auto answer = ask({"rev-parse", "--show-toplevel"});
    if (!answer) return std::nullopt;
    if (answer->exit_code == 0) {
      if (answer->out.ends_with('\n')) answer->out.pop_back();
      return fs::path(answer->out);
    }
    if (answer->err.find("not a git repository") != std::string::npos) {
      sink_.report<DiagnosticId::no_git_repository>({}, shown_path(normal_path(folder_)))
          .help("begin one with `git init`, or name the migrations that have changed");
    } else {
      report_failed(*answer);
    }
    return std::nullopt;
  }

  // The commit that a revision stands for: what is no option any more, whatever was written.
  std::optional<std::string> commit(const std::string& revision) {
    const bool is_option = revision.starts_with('-');
    auto answer = is_option ? Answer{} : ask({"rev-parse", "--verify", "--quiet", revision + "^{commit}"});
    if (!answer) return std::nullopt;
    if (answer->exit_code == 0) {
      if (answer->out.ends_with('\n')) answer->out.pop_back();
      return std::move(answer->out);
    }
    sink_.report<DiagnosticId::unknown_revision>({}, revision)
        .help("`git log --oneline` and `git branch --all` list what there is")
        .help("a shallow clone has few of them: `git fetch --unshallow` gets the others");
    return std::nullopt;
  }

 private:
  void report_failed(const Answer& answer) {
    sink_.report<DiagnosticId::git_failed>({}, complaint(answer))
        .help("`git status` in the project's folder says more; or name the migrations that have changed");
  }

  fs::path folder_;
  base::DiagnosticSink& sink_;
};

bool lies_in(const fs::path& path, const fs::path& folder) {
  return std::mismatch(folder.begin(), folder.end(), path.begin(), path.end()).first == folder.end();
}

bool has_changed(const fs::path& file, const RepositoryFiles& changed) {
  std::error_code error;
  const fs::path target = fs::canonical(file, error);
  if (error || !lies_in(target, changed.top)) return true;
  // A link is a file to git, and what it leads to is another.
  const fs::path folder = fs::canonical(file.has_parent_path() ? file.parent_path() : ".", error);
  return changed.files.contains(target) || (!error && changed.files.contains(folder / file.filename()));
}

}  // namespace

std::optional<RepositoryFiles> changed_files(const fs::path& folder, const std::string& revision,
                                             base::DiagnosticSink& sink) {
  Git git(folder, sink);
  const auto top = git.top();
  if (!top) return std::nullopt;
  const auto commit = git.commit(revision);
  if (!commit) return std::nullopt;
  // Settings of whoever calls must not change what is listed.
  const auto changed = git.output(
      {"diff", "--name-only", "-z", "--no-relative", "--no-renames", "--no-ext-diff", "--no-color", *commit, "--"});
  if (!changed) return std::nullopt;
  const auto untracked = git.output({"ls-files", "--others", "--exclude-standard", "-z", "--full-name", "--", ":/"});
  if (!untracked) return std::nullopt;
  RepositoryFiles result{*top, {}};
  add_names(*changed, *top, result.files);
  add_names(*untracked, *top, result.files);
  return result;
}

bool ask_for_changed(Project& project, const std::string& revision, base::DiagnosticSink& sink) {
  if (!project.config_file && project.migrations.empty()) return true;
  const base::SourceFile* const file = project.config_file ? project.config_file : project.migrations.front().source;
  const auto changed = changed_files(fs::path(file->path()).parent_path(), revision, sink);
  if (!changed) return false;
  for (MigrationFile& migration : project.migrations) {
    migration.asked = migration.asked && has_changed(migration.source->path(), *changed);
  }
  return true;
}

}  // namespace mig::project
