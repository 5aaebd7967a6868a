#include "compiler/emit/writer.h"

#include <signal.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cctype>
#include <cerrno>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <set>
#include <sstream>
#include <string_view>
#include <system_error>
#include <unordered_set>

namespace mig::emit {

namespace fs = std::filesystem;
using base::DiagnosticId;

namespace {

// Who interrupts waits until the folder is whole again.
class SignalsHeld {
 public:
  SignalsHeld() {
    sigset_t held;
    sigemptyset(&held);
    for (const int signal : {SIGINT, SIGTERM, SIGHUP}) sigaddset(&held, signal);
    pthread_sigmask(SIG_BLOCK, &held, &before_);
  }
  ~SignalsHeld() { pthread_sigmask(SIG_SETMASK, &before_, nullptr); }
  SignalsHeld(const SignalsHeld&) = delete;
  SignalsHeld& operator=(const SignalsHeld&) = delete;

 private:
  sigset_t before_;
};

// A link that leads nowhere is in the way too.
bool is_taken(const fs::path& path) {
  struct stat status;
  return lstat(path.c_str(), &status) == 0;
}

// What was done, so that it can be undone. Without `commit` the destructor does that.
class Transaction {
 public:
  explicit Transaction(base::DiagnosticSink& sink) : sink_(sink) {}
  Transaction(const Transaction&) = delete;
  Transaction& operator=(const Transaction&) = delete;

  ~Transaction() {
    std::error_code ignored;  // what can't be undone can't be undone a second time either
    for (auto move = moves_.rbegin(); move != moves_.rend(); ++move) fs::rename(move->to, move->from, ignored);
    if (!staging_.empty()) fs::remove_all(staging_, ignored);
    for (auto folder = made_.rbegin(); folder != made_.rend(); ++folder) fs::remove(*folder, ignored);
  }

  void commit() {
    moves_.clear();
    made_.clear();
  }

  bool fail(const fs::path& path, int error) {
    std::string text = std::generic_category().message(error);
    text[0] = static_cast<char>(std::tolower(static_cast<unsigned char>(text[0])));
    sink_.report<DiagnosticId::cannot_write>({}, path.string(), text);
    return false;
  }

  bool make_folder(const fs::path& folder) {
    if (folder.empty() || !known_.insert(folder.native()).second) return true;
    if (!make_folder(folder.parent_path())) return false;
    if (mkdir(folder.c_str(), 0777) == 0) {
      made_.push_back(folder);
      return true;
    }
    const int error = errno;
    std::error_code ignored;
    return fs::is_directory(folder, ignored) || fail(folder, error);
  }

  bool make_staging(const fs::path& folder) {
    std::string name = (folder / ".mig-XXXXXX").string();
    if (!mkdtemp(name.data())) return fail(folder, errno);
    staging_ = name;
    return true;
  }

  // Writes a file into the staging folder.
  bool stage(size_t number, const OutputFile& file, const fs::path& target) {
    FILE* const out = std::fopen(staged(number).c_str(), "wb");
    if (!out) return fail(target, errno);
    const bool written = std::fwrite(file.bytes.data(), 1, file.bytes.size(), out) == file.bytes.size();
    const int error = errno;
    const bool closed = std::fclose(out) == 0;
    if (!written) return fail(target, error);
    return closed || fail(target, errno);
  }

  bool put_in_place(size_t number, const fs::path& target) {
    return make_folder(target.parent_path()) && take_away(target) && move(staged(number), target);
  }

  // Keeps what is at `target`, until the commit, in the staging folder.
  bool take_away(const fs::path& target) {
    return !is_taken(target) || move(target, staging_ / ("kept-" + std::to_string(++kept_)));
  }

 private:
  struct Move {
    fs::path from;
    fs::path to;
  };

  fs::path staged(size_t number) const { return staging_ / std::to_string(number); }

  bool move(const fs::path& from, const fs::path& to) {
    if (std::rename(from.c_str(), to.c_str()) != 0) return fail(to.parent_path() == staging_ ? from : to, errno);
    moves_.push_back({from, to});
    return true;
  }

  base::DiagnosticSink& sink_;
  fs::path staging_;
  size_t kept_ = 0;
  std::unordered_set<std::string> known_;
  std::vector<fs::path> made_;
  std::vector<Move> moves_;
};

// The files that mig wrote into `folder` the last time. Nothing, and a diagnostic, where what is called the manifest is
// none.
std::optional<std::vector<std::string>> files_of_before(const fs::path& folder, base::DiagnosticSink& sink) {
  const fs::path path = folder / manifest_name;
  if (!is_taken(path)) return std::vector<std::string>();
  std::ifstream in(path, std::ios::binary);
  if (!in) {
    sink.report<DiagnosticId::unreadable_file>({}, path.string(), std::generic_category().message(errno));
    return std::nullopt;
  }
  std::ostringstream text;
  text << in.rdbuf();
  auto paths = listed_paths(text.str());
  if (!paths) {
    sink.report<DiagnosticId::foreign_file>({}, path.string()).help("name another folder, or move the file away");
    return std::nullopt;
  }
  paths->emplace_back(manifest_name);
  return paths;
}

}  // namespace

bool write_files(const std::string& folder_name, const std::vector<OutputFile>& files, base::DiagnosticSink& sink) {
  const fs::path folder(folder_name);
  const SignalsHeld held;
  Transaction transaction(sink);
  std::error_code ignored;
  if (is_taken(folder) && !fs::is_directory(folder, ignored)) return transaction.fail(folder, ENOTDIR);
  const auto before = files_of_before(folder, sink);
  if (!before) return false;
  const std::set<std::string> ours(before->begin(), before->end());
  bool free = true;
  for (const OutputFile& file : files) {
    const fs::path target = folder / file.path;
    if (!is_taken(target) || (ours.count(file.path) > 0 && !fs::is_directory(target, ignored))) continue;
    sink.report<DiagnosticId::foreign_file>({}, target.string()).help("name another folder, or move the file away");
    free = false;
  }
  if (!free || !transaction.make_folder(folder) || !transaction.make_staging(folder)) return false;

  for (size_t i = 0; i < files.size(); ++i) {
    if (!transaction.stage(i, files[i], folder / files[i].path)) return false;
  }
  std::set<std::string> removed = ours;
  for (size_t i = 0; i < files.size(); ++i) {
    if (!transaction.put_in_place(i, folder / files[i].path)) return false;
    removed.erase(files[i].path);
  }
  for (const std::string& path : removed) {
    if (!fs::is_directory(folder / path, ignored) && !transaction.take_away(folder / path)) return false;
  }
  transaction.commit();
  // Folders that held only what was removed go as well; what still holds something is left by `remove`.
  for (const std::string& path : removed) {
    fs::path parent = fs::path(path).parent_path();
    while (!parent.empty() && fs::remove(folder / parent, ignored)) parent = parent.parent_path();
  }
  return true;
}

}  // namespace mig::emit
