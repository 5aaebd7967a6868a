// docs/locks.md says what the lists of facts say. MIG_UPDATE=1 writes it.
#include <fmt/format.h>
#include <gtest/gtest.h>

#include <cstdlib>
#include <set>

#include "compiler/dialect/sql_dialect.h"
#include "compiler/plan/words.h"
#include "tests/support/files.h"

namespace mig::tests {
namespace {

const std::string document = std::string(MIG_SOURCE) + "/docs/locks.md";
constexpr std::string_view begin_mark = "<!-- facts: written by a test -->\n";
constexpr std::string_view end_mark = "<!-- end of facts -->\n";

std::string how_long(const dialect::Hold& hold) {
  if (hold.mode == dialect::LockMode::none) return "–";
  return fmt::format("{}, {}", dialect::name_of(hold.mode), plan::words_of(hold.work));
}

std::string table_of(base::Dialect dialect) {
  const std::vector<dialect::LockFact>& facts = dialect::sql_dialect(dialect).locks();
  if (facts.empty()) return "";
  std::string text = fmt::format(
      "## {}\n\n| form | it | since | the table | others | how | source |\n"
      "| --- | --- | --- | --- | --- | --- | --- |\n",
      base::display_name(dialect));
  for (const dialect::LockFact& fact : facts) {
    const bool always = fact.since == base::Version{};
    std::string how(dialect::name_of(fact.algorithm));
    if (!fact.in_transaction && dialect == base::Dialect::postgresql) how = "outside of transactions";
    text += fmt::format("| `{}` | {} | {} | {} | {} | {} | {} |\n", dialect::name_of(fact.form),
                        dialect::words_of(fact.form), always ? "–" : base::to_string(dialect, fact.since),
                        how_long(fact.table), how_long(fact.others), how.empty() ? "–" : how, fact.source);
  }
  return text + "\n";
}

TEST(LocksDocument, says_what_the_facts_say) {
  std::string facts;
  for (const base::Dialect dialect : base::all_dialects()) facts += table_of(dialect);
  const std::string text = read_file(document);
  const size_t begin = text.find(begin_mark);
  const size_t end = text.find(end_mark);
  ASSERT_NE(begin, std::string::npos);
  ASSERT_NE(end, std::string::npos);
  const std::string wanted = text.substr(0, begin + begin_mark.size()) + "\n" + facts + text.substr(end);
  const char* update = std::getenv("MIG_UPDATE");
  if (update && std::string_view(update) == "1") write_file(document, wanted);
  EXPECT_EQ(read_file(document), wanted) << "MIG_UPDATE=1 writes it anew";
}

TEST(LocksDocument, has_a_form_for_each_fact_and_a_fact_for_each_form) {
  std::set<dialect::StatementForm> known;
  for (const base::Dialect dialect : base::all_dialects()) {
    base::Version last;
    const dialect::StatementForm* form = nullptr;
    for (const dialect::LockFact& fact : dialect::sql_dialect(dialect).locks()) {
      known.insert(fact.form);
      EXPECT_FALSE(fact.source.empty()) << dialect::name_of(fact.form);
      // Of one form the older versions come first: the last that holds is meant.
      if (form && *form == fact.form) {
        EXPECT_LT(last, fact.since) << dialect::name_of(fact.form);
      }
      form = &fact.form;
      last = fact.since;
    }
  }
  for (const dialect::StatementForm form : dialect::all_forms()) {
    const bool unread = form == dialect::StatementForm::raw_sql;
    EXPECT_NE(known.contains(form), unread) << dialect::name_of(form);
  }
}

}  // namespace
}  // namespace mig::tests
