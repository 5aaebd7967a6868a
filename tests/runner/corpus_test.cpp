// Each case of tests/corpus as one test, and the tests that look at all of them.
#include "tests/runner/corpus.h"

#include <gtest/gtest.h>

#include <cstdlib>
#include <memory>
#include <set>

#include "compiler/base/diagnostic.h"
#include "compiler/cli/run.h"
#include "tests/cli/caseless_diagnostics.h"
#include "tests/runner/goldens.h"

namespace mig::tests {
namespace {

bool updating() {
  const char* flag = std::getenv("MIG_UPDATE");
  return flag && std::string_view(flag) == "1";
}

class CaseTest : public testing::Test {
 public:
  CaseTest(std::shared_ptr<Corpus> corpus, const Case& one) : corpus_(std::move(corpus)), case_(one) {}

  void TestBody() override {
    Compiled compiled = corpus_->compiled(case_);
    // A mistake that no diagnostic speaks of, or a diagnostic that does not stop the command, is no case's expectation.
    ASSERT_EQ(compiled.exit_code, compiled.has_errors() ? cli::bad_input : cli::clean) << compiled.err;
    ASSERT_EQ(compiled.files.empty(), compiled.has_errors()) << compiled.err;
    if (updating()) {
      // New expectations move lines, and messages may name lines: only what stays is right.
      for (int round = 0; round < 2; ++round) {
        update(case_, compiled);
        compiled = compile(case_);
      }
    }
    const std::string differs = compare(case_, compiled);
    if (!differs.empty()) ADD_FAILURE() << differs << "MIG_UPDATE=1 takes over what was found";
  }

 private:
  std::shared_ptr<Corpus> corpus_;
  const Case& case_;
};

// A test that looks at all cases.
class WholeTest : public testing::Test {
 public:
  using Body = void (*)(Corpus&);
  WholeTest(std::shared_ptr<Corpus> corpus, Body body) : corpus_(std::move(corpus)), body_(body) {}

  void TestBody() override { body_(*corpus_); }

 private:
  std::shared_ptr<Corpus> corpus_;
  Body body_;
};

void every_diagnostic_has_a_case(Corpus& corpus) {
  std::set<std::string> provoked;
  for (const base::DiagnosticId id : caseless_diagnostics) provoked.emplace(base::info(id).name);
  for (const Case& one : corpus.cases()) {
    for (const Reported& reported : corpus.compiled(one).diagnostics) provoked.insert(reported.id);
  }
  for (const base::DiagnosticId id : base::all_diagnostics()) {
    EXPECT_TRUE(provoked.contains(std::string(base::info(id).name)))
        << "no case in tests/corpus provokes `" << base::info(id).name << "`";
  }
}

}  // namespace
}  // namespace mig::tests

int main(int argc, char** argv) {
  using mig::tests::Case;
  testing::InitGoogleTest(&argc, argv);
  const auto corpus = std::make_shared<mig::tests::Corpus>(mig::tests::find_cases(MIG_CORPUS));
  for (const Case& one : corpus->cases()) {
    testing::RegisterTest("Corpus", one.name.c_str(), nullptr, nullptr, one.place.c_str(), 1,
                          [=, &one]() -> testing::Test* { return new mig::tests::CaseTest(corpus, one); });
  }
  const auto add_whole = [&](const char* name, mig::tests::WholeTest::Body body) {
    testing::RegisterTest("CorpusAsAWhole", name, nullptr, nullptr, __FILE__, __LINE__,
                          [=]() -> testing::Test* { return new mig::tests::WholeTest(corpus, body); });
  };
  add_whole("every_diagnostic_has_a_case", mig::tests::every_diagnostic_has_a_case);
  return RUN_ALL_TESTS();
}
