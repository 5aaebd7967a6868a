#include "tests/runner/cases.h"

#include <algorithm>
#include <regex>
#include <stdexcept>

#include "compiler/base/dialect.h"
#include "tests/support/files.h"

namespace mig::tests {
namespace {

namespace fs = std::filesystem;

constexpr const char* project_file = "mig.toml";

void read_targets(const std::string& list, Case& into) {
  static const std::regex target(R"(^\s*([a-z]+)(?:\s+([0-9.]+))?\s*$)");
  size_t begin = 0;
  while (begin <= list.size()) {
    const size_t end = std::min(list.find(',', begin), list.size());
    const std::string item = list.substr(begin, end - begin);
    std::smatch parts;
    if (!std::regex_match(item, parts, target) || !base::dialect_named(parts[1].str())) {
      throw std::runtime_error(into.place.string() + ": not a target: `" + item + "`");
    }
    into.targets.emplace_back(parts[1].str(), parts[2].str());
    begin = end + 1;
  }
}

// Directives are comments at the head of a file, before its first line of another kind.
void read_directives(const fs::path& file, Case& into) {
  static const std::regex directive(R"(^(?:--|#) (targets|no-server): (.*)$)");
  static const std::regex without_server(R"(^([a-z]+) because '(.+)'$)");
  for (const std::string& line : lines_of(read_file(file))) {
    std::smatch parts;
    if (!std::regex_match(line, parts, directive)) return;
    const std::string text = parts[2].str();
    if (parts[1] == "targets") {
      if (into.is_project) throw std::runtime_error(file.string() + ": a project says its targets in `[targets]`");
      read_targets(text, into);
      continue;
    }
    std::smatch words;
    if (!std::regex_match(text, words, without_server)) {
      throw std::runtime_error(file.string() + ": expected `no-server: ENGINE because 'reason'`");
    }
    into.no_server[words[1].str()] = words[2].str();
  }
}

void search(const fs::path& root, const fs::path& folder, std::vector<Case>& found) {
  const auto add = [&](const fs::path& place, bool is_project) {
    Case one;
    one.name =
        fs::relative(place, root).replace_extension(is_project ? place.extension() : fs::path()).generic_string();
    one.place = place;
    one.is_project = is_project;
    read_directives(is_project ? place / project_file : place, one);
    found.push_back(std::move(one));
  };
  for (const fs::directory_entry& entry : fs::directory_iterator(folder)) {
    const fs::path& path = entry.path();
    if (entry.is_directory()) {
      if (fs::exists(path / project_file)) {
        add(path, true);
      } else {
        search(root, path, found);
      }
    } else if (path.extension() == ".mig") {
      add(path, false);
    }
  }
}

}  // namespace

fs::path Case::folder() const { return is_project ? place : place.parent_path(); }

fs::path Case::stem() const { return is_project ? place : fs::path(place).replace_extension(); }

std::vector<std::string> Case::annotated_files() const {
  if (!is_project) return {place.filename().string()};
  std::vector<std::string> files;
  for (const std::string& file : files_under(place)) {
    if (file == project_file || fs::path(file).extension() == ".mig") files.push_back(file);
  }
  return files;
}

std::vector<Case> find_cases(const fs::path& folder) {
  std::vector<Case> found;
  if (fs::is_directory(folder)) search(fs::absolute(folder), fs::absolute(folder), found);
  std::sort(found.begin(), found.end(), [](const Case& a, const Case& b) { return a.name < b.name; });
  return found;
}

}  // namespace mig::tests
