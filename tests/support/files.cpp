#include "tests/support/files.h"

#include <fmt/format.h>

#include <algorithm>
#include <cstdlib>
#include <fstream>
#include <sstream>
#include <stdexcept>

namespace mig::tests {

namespace fs = std::filesystem;

std::string read_file(const fs::path& path) {
  std::ifstream file(path, std::ios::binary);
  std::ostringstream text;
  text << file.rdbuf();
  if (!file) throw std::runtime_error("cannot read " + path.string());
  return std::move(text).str();
}

void write_file(const fs::path& path, std::string_view text) {
  if (path.has_parent_path()) fs::create_directories(path.parent_path());
  std::ofstream file(path, std::ios::binary | std::ios::trunc);
  file << text;
  file.close();
  if (!file) throw std::runtime_error("cannot write " + path.string());
}

std::vector<std::string> files_under(const fs::path& folder) {
  std::vector<std::string> found;
  if (!fs::is_directory(folder)) return found;
  for (const fs::directory_entry& entry : fs::recursive_directory_iterator(folder)) {
    if (entry.is_regular_file()) found.push_back(fs::relative(entry.path(), folder).generic_string());
  }
  std::sort(found.begin(), found.end());
  return found;
}

std::vector<std::string> lines_of(std::string_view text) {
  std::vector<std::string> lines;
  while (!text.empty()) {
    const size_t end = text.find('\n');
    lines.emplace_back(text.substr(0, end));
    text = end == std::string_view::npos ? std::string_view() : text.substr(end + 1);
  }
  return lines;
}

std::string difference(std::string_view before, std::string_view after) {
  if (before == after) return {};
  const std::vector<std::string> a = lines_of(before);
  const std::vector<std::string> b = lines_of(after);
  const size_t shorter = std::min(a.size(), b.size());
  size_t head = 0;
  while (head < shorter && a[head] == b[head]) ++head;
  size_t tail = 0;
  while (tail < shorter - head && a[a.size() - 1 - tail] == b[b.size() - 1 - tail]) ++tail;
  // Equal lines, so only the last line break differs.
  if (head == a.size() && head == b.size()) return "the line break at the end differs\n";

  constexpr size_t context = 2;
  std::string result = fmt::format("from line {}:\n", head + 1);
  for (size_t i = head - std::min(head, context); i < head; ++i) result += "  " + a[i] + "\n";
  for (size_t i = head; i < a.size() - tail; ++i) result += "- " + a[i] + "\n";
  for (size_t i = head; i < b.size() - tail; ++i) result += "+ " + b[i] + "\n";
  for (size_t i = a.size() - tail; i < std::min(a.size(), a.size() - tail + context); ++i) result += "  " + a[i] + "\n";
  return result;
}

TempFolder::TempFolder() {
  std::string name = (fs::temp_directory_path() / "mig-test-XXXXXX").string();
  if (!mkdtemp(name.data())) throw std::runtime_error("cannot make the folder " + name);
  path_ = name;
}

TempFolder::~TempFolder() {
  std::error_code ignored;  // a destructor may not throw, and a folder left in /tmp does no harm
  fs::remove_all(path_, ignored);
}

StandIn::StandIn(const fs::path& folder) : before_(fs::current_path()) { fs::current_path(folder); }
StandIn::~StandIn() {
  std::error_code ignored;
  fs::current_path(before_, ignored);
}

}  // namespace mig::tests
