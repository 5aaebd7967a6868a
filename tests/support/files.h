// Files for tests: read, write, folders that go away, and the difference of two texts for people to read.
#pragma once

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

namespace mig::tests {

/// The whole file. Throws std::runtime_error where it cannot be read.
std::string read_file(const std::filesystem::path& path);

/// Writes the whole file, and the folders above it. Throws std::runtime_error where it cannot.
void write_file(const std::filesystem::path& path, std::string_view text);

/// All regular files under a folder, as sorted paths relative to it; none where there is no such folder.
std::vector<std::string> files_under(const std::filesystem::path& folder);

/// The lines of a text without their line breaks.
std::vector<std::string> lines_of(std::string_view text);

/// What has to be done to `before` to get `after`: the lines that differ with `-` and `+`, and two lines around them.
/// Empty where they are the same.
std::string difference(std::string_view before, std::string_view after);

/// A new empty folder that is removed with all that is in it.
class TempFolder {
 public:
  TempFolder();
  ~TempFolder();
  TempFolder(const TempFolder&) = delete;
  TempFolder& operator=(const TempFolder&) = delete;

  const std::filesystem::path& path() const { return path_; }

 private:
  std::filesystem::path path_;
};

/// Stands in a folder for as long as it lives.
class StandIn {
 public:
  explicit StandIn(const std::filesystem::path& folder);
  ~StandIn();
  StandIn(const StandIn&) = delete;
  StandIn& operator=(const StandIn&) = delete;

 private:
  std::filesystem::path before_;
};

}  // namespace mig::tests
