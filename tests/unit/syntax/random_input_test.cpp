// Broken texts of all kinds: the parser comes back, with a tree or with an error, and says nothing twice.
#include <gtest/gtest.h>

#include <chrono>
#include <filesystem>
#include <fstream>
#include <random>
#include <set>
#include <sstream>

#include "tests/support/files.h"
#include "tests/unit/syntax/parsing.h"

namespace mig::syntax {
namespace {

const std::string everything = tests::read_file(MIG_SOURCE "/tests/unit/syntax/every_construct.mig");

std::vector<std::string> texts() {
  std::vector<std::string> all{everything};
  for (const auto& entry : std::filesystem::directory_iterator(MIG_CORPUS "/syntax")) {
    if (entry.path().extension() != ".mig" || entry.file_size() > 4000) continue;
    std::ifstream file(entry.path());
    std::stringstream text;
    text << file.rdbuf();
    all.push_back(text.str());
  }
  std::sort(all.begin() + 1, all.end());  // a folder has no order of its own
  return all;
}

void expect_an_answer(const std::string& text) {
  const base::SourceFile source("a.mig", text);
  const Parsed parsed = parse_source(source);
  ASSERT_EQ(parsed.tree.has_value(), parsed.diagnostics.empty()) << text;
  std::set<std::tuple<uint32_t, std::string>> said;
  for (const base::Diagnostic& each : parsed.diagnostics) {
    ASSERT_LE(each.where.range.begin, each.where.range.end) << text;
    ASSERT_LE(each.where.range.end, text.size()) << text;
    ASSERT_TRUE(said.emplace(each.where.range.begin, each.message).second) << each.message << "\n" << text;
  }
}

class Stopwatch {
 public:
  bool goes_on() const { return std::chrono::steady_clock::now() - start_ < std::chrono::milliseconds(700); }

 private:
  std::chrono::steady_clock::time_point start_ = std::chrono::steady_clock::now();
};

// Words, numbers, strings and single characters, roughly as the lexer cuts them.
std::vector<std::string> pieces(const std::string& text) {
  std::vector<std::string> result;
  for (size_t i = 0; i < text.size();) {
    const auto is_word = [&](size_t at) {
      return std::isalnum(static_cast<unsigned char>(text[at])) || text[at] == '_';
    };
    size_t end = i + 1;
    while (is_word(i) && end < text.size() && is_word(end)) ++end;
    result.push_back(text.substr(i, end - i));
    i = end;
  }
  return result;
}

std::string joined(const std::vector<std::string>& all) {
  std::string text;
  for (const std::string& each : all) text += each;
  return text;
}

TEST(RandomInput, the_text_itself_is_right) {
  const Parsed parsed = parse_text(everything);
  EXPECT_TRUE(parsed.tree) << (parsed.diagnostics.empty() ? "" : parsed.diagnostics[0].message);
}

TEST(RandomInput, every_beginning_of_a_text) {
  for (size_t length = 0; length < everything.size(); ++length) {
    expect_an_answer(everything.substr(0, length));
    if (HasFatalFailure()) return;
  }
}

TEST(RandomInput, pieces_left_out_doubled_and_swapped) {
  const std::vector<std::string> all = texts();
  std::mt19937 random(20260101);  // the same every time
  const Stopwatch stopwatch;
  for (int i = 0; i < 200 || (stopwatch.goes_on() && i < 5000); ++i) {
    std::vector<std::string> parts = pieces(all[random() % all.size()]);
    const int changes = 1 + static_cast<int>(random() % 3);
    for (int c = 0; c < changes && parts.size() > 2; ++c) {
      const size_t at = random() % (parts.size() - 1);
      const size_t other = random() % parts.size();
      switch (random() % 4) {
        case 0:
          parts.erase(parts.begin() + static_cast<ssize_t>(at));
          break;
        case 1:
          parts.insert(parts.begin() + static_cast<ssize_t>(at), parts[at]);
          break;
        case 2:
          std::swap(parts[at], parts[other]);
          break;
        default:
          parts.insert(parts.begin() + static_cast<ssize_t>(at), parts[other]);
      }
    }
    expect_an_answer(joined(parts));
    if (HasFatalFailure()) return;
  }
}

TEST(RandomInput, bytes_changed) {
  const std::vector<std::string> all = texts();
  std::mt19937 random(20260102);  // the same every time
  const Stopwatch stopwatch;
  for (int i = 0; i < 200 || (stopwatch.goes_on() && i < 5000); ++i) {
    std::string text = all[random() % all.size()];
    const int changes = 1 + static_cast<int>(random() % 5);
    for (int c = 0; c < changes; ++c) {
      // Mostly ASCII: the rest would mostly be refused before it is lexed.
      const unsigned limit = random() % 8 == 0 ? 256 : 128;
      text[random() % text.size()] = static_cast<char>(random() % limit);
    }
    expect_an_answer(text);
    if (HasFatalFailure()) return;
  }
}

}  // namespace
}  // namespace mig::syntax
