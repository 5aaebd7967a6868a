// Each case of tests/corpus as one test, and the tests that look at all of them.
#include "tests/runner/corpus.h"

#include <fmt/format.h>
#include <gtest/gtest.h>

#include <cstdlib>
#include <memory>
#include <nlohmann/json.hpp>
#include <set>

#include "compiler/base/diagnostic.h"
#include "compiler/cli/run.h"
#include "tests/cli/caseless_diagnostics.h"
#include "tests/engines/server_diagnostics.h"
#include "tests/runner/goldens.h"
#include "tests/support/files.h"
#include "tests/support/process.h"

namespace mig::tests {
namespace {

namespace fs = std::filesystem;

class CaseTest : public testing::Test {
 public:
  CaseTest(std::shared_ptr<Corpus> corpus, const Case& one) : corpus_(std::move(corpus)), case_(one) {}

  void TestBody() override {
    const Compiled& compiled = corpus_->compiled(case_);
    // A mistake that no diagnostic speaks of, or a diagnostic that does not stop the command, is no case's expectation.
    ASSERT_EQ(compiled.exit_code, compiled.has_errors() ? cli::bad_input : cli::clean) << compiled.err;
    ASSERT_EQ(compiled.files.empty(), compiled.has_errors()) << compiled.err;
    const std::string differs = settle(case_, compiled);
    if (!differs.empty()) ADD_FAILURE() << differs;
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
  for (const base::DiagnosticId id : server_diagnostics) provoked.emplace(base::info(id).name);
  for (const Case& one : corpus.cases()) {
    for (const Reported& reported : corpus.compiled(one).diagnostics) provoked.insert(reported.id);
  }
  for (const base::DiagnosticId id : base::all_diagnostics()) {
    EXPECT_TRUE(provoked.contains(std::string(base::info(id).name)))
        << "no case in tests/corpus provokes `" << base::info(id).name << "`";
  }
}

nlohmann::json list_of_operations() {
  nlohmann::json names = nlohmann::json::array();
#define MIG_OPERATION(Struct, name) names.push_back(#name);
#include "compiler/ir/operations.def"
  return names;
}

// What a case is compiled for, as the manifest says.
std::set<std::string> dialects_of(const Compiled& compiled) {
  std::set<std::string> names;
  for (const CompiledScript& script : compiled.scripts) names.insert(script.dialect);
  return names;
}

// The names of all operations in `mig ir`'s document.
void collect_operations(const nlohmann::json& migrations, std::set<std::string>& names) {
  for (const nlohmann::json& migration : migrations) {
    for (const nlohmann::json& operation : migration.at("operations")) names.insert(operation.at("operation"));
    for (const nlohmann::json& operation : migration.at("reverse").at("operations")) {
      names.insert(operation.at("operation"));
    }
  }
}

void expect_documents_fit(const std::string& schema, const fs::path& documents) {
  const Finished finished = run({.arguments = {std::string(MIG_SOURCE) + "/tests/meta/validate_json.py",
                                               std::string(MIG_SOURCE) + "/docs/" + schema, documents.string()},
                                 .timeout = std::chrono::seconds(600)});
  EXPECT_EQ(finished.exit_code, 0) << finished.description();
}

// What `mig ir`, `mig schema --format json` and `mig plan --format json` print for each case that compiles, and for
// each example.
void documents_fit_their_json_schemas(Corpus& corpus) {
  const TempFolder folder;
  std::set<std::string> operations;
  size_t number = 0;
  const auto add = [&](const Case& one, const Compiled& compiled) {
    const std::string name = fmt::format("{}.json", ++number);
    const std::string ir = printed_by({"ir"}, one);
    collect_operations(nlohmann::json::parse(ir).at("migrations"), operations);
    write_file(folder.path() / "ir" / name, ir);
    const std::string schema = printed_by({"schema", "--format", "json"}, one);
    EXPECT_EQ(nlohmann::json::parse(schema).at("dialect"), nullptr);
    write_file(folder.path() / "schema" / name, schema);
    if (!compiled.has_errors()) {
      write_file(folder.path() / "plan" / name, printed_by({"plan", "--direction", "both", "--format", "json"}, one));
    }
    // One engine's view has another form in a few places only: a case in eight is enough of them.
    if (number % 8 != 0) return;
    for (const std::string& dialect : dialects_of(compiled)) {
      write_file(folder.path() / "schema" / (dialect + name),
                 printed_by({"schema", "--format", "json", "--dialect", dialect}, one));
    }
  };
  for (const Case& one : corpus.cases()) {
    if (!corpus.compiled(one).has_errors()) add(one, corpus.compiled(one));
  }
  for (const Case& one : find_cases(MIG_EXAMPLES)) add(one, compile(one));
  for (const Case& one : find_cases(std::string(MIG_SOURCE) + "/tests/cli")) add(one, compile(one));
  EXPECT_GT(number, 30u);
  expect_documents_fit("ir.schema.json", folder.path() / "ir");
  expect_documents_fit("schema.schema.json", folder.path() / "schema");
  expect_documents_fit("plan.schema.json", folder.path() / "plan");

  const auto schema = nlohmann::json::parse(read_file(std::string(MIG_SOURCE) + "/docs/ir.schema.json"));
  const nlohmann::json known = list_of_operations();
  EXPECT_EQ(schema.at("$defs").at("operation").at("properties").at("operation").at("enum"), known);
  EXPECT_EQ(operations, std::set<std::string>(known.begin(), known.end()))
      << "each operation is made by a case, and the document knows no other";
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
  add_whole("documents_fit_their_json_schemas", mig::tests::documents_fit_their_json_schemas);
  return RUN_ALL_TESTS();
}
