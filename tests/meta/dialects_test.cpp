// Each dialect has its page, and the reference leads to it.
#include <fmt/format.h>
#include <gtest/gtest.h>

#include "compiler/base/dialect.h"
#include "tests/support/files.h"

namespace mig::tests {
namespace {

const std::string docs = std::string(MIG_SOURCE) + "/docs/";

TEST(DialectPages, are_there_with_the_chapters_that_all_have) {
  for (const base::Dialect dialect : base::all_dialects()) {
    const std::string text = read_file(fmt::format("{}dialects/{}.md", docs, base::name_of(dialect)));
    EXPECT_TRUE(text.starts_with(fmt::format("# {}\n", base::display_name(dialect)))) << base::name_of(dialect);
    for (const char* chapter : {"Versions", "Native", "Made of something else", "Refused", "Differs in meaning"}) {
      EXPECT_NE(text.find(fmt::format("\n## {}\n", chapter)), std::string::npos)
          << base::name_of(dialect) << " says nothing under `" << chapter << "`";
    }
    const std::string oldest = base::to_string(dialect, base::oldest_version(dialect));
    EXPECT_NE(text.find(oldest), std::string::npos)
        << base::name_of(dialect) << " does not say that it is from " << oldest;
  }
}

TEST(DialectPages, are_linked_from_the_reference) {
  // The folder, so that a new page needs no edit there; a page that has a link of its own must be one of a dialect.
  const std::string reference = read_file(docs + "language.md");
  EXPECT_NE(reference.find("](dialects/)"), std::string::npos);
  for (const std::string& file : files_under(docs + "dialects")) {
    const std::string name = file.substr(0, file.rfind(".md"));
    EXPECT_TRUE(base::dialect_named(name)) << file << " is the page of no dialect";
  }
}

}  // namespace
}  // namespace mig::tests
