// The order of migrations and who is an ancestor of whom; the mistakes are in tests/corpus/graph.
#include "compiler/sema/graph.h"

#include <fmt/format.h>
#include <gtest/gtest.h>

#include <chrono>
#include <deque>
#include <random>

#include "compiler/sema/graph_text.h"

namespace mig::sema {
namespace {

using Names = std::vector<std::string>;

// Migrations as they would come out of files.
class History {
 public:
  History& add(const std::string& identity, const Names& after = {}, const Names& replaces = {}) {
    syntax::File& file = files_.emplace_back();
    for (const std::string& name : after) file.after.push_back({name, {}, false});
    for (const std::string& name : replaces) file.replaces.push_back({name, {}, false});
    sources_.emplace_back("migrations/" + identity + ".mig", "");
    inputs_.push_back({identity, &file, &sources_.back()});
    return *this;
  }

  std::optional<Graph> build() {
    base::DiagnosticSink sink;
    auto graph = build_graph(inputs_, sink);
    messages_.clear();
    for (const auto& diagnostic : sink.sorted()) messages_.push_back(diagnostic.message);
    return graph;
  }

  std::vector<GraphInput>& inputs() { return inputs_; }
  const Names& messages() const { return messages_; }

 private:
  std::deque<syntax::File> files_;
  std::deque<base::SourceFile> sources_;
  std::vector<GraphInput> inputs_;
  Names messages_;
};

Names order_of(const Graph& graph) {
  Names names;
  for (const GraphNode& node : graph.order()) names.push_back(node.identity);
  return names;
}

bool comes_before(const Graph& graph, const std::string& a, const std::string& b) {
  return graph.is_ancestor(*graph.find(a), *graph.find(b));
}

TEST(Graph, of_nothing_is_empty) {
  const auto graph = History().build();
  ASSERT_TRUE(graph);
  EXPECT_TRUE(graph->order().empty());
  EXPECT_TRUE(graph->heads().empty());
}

TEST(Graph, orders_by_after_and_breaks_ties_by_identity) {
  History history;
  history.add("b/0002", {"0001", "a/0001"}).add("c/0001").add("a/0001").add("b/0001").add("b/0003", {"0002"});
  const auto graph = history.build();
  ASSERT_TRUE(graph) << history.messages().at(0);
  EXPECT_EQ(order_of(*graph), (Names{"a/0001", "b/0001", "b/0002", "b/0003", "c/0001"}));
  const std::map<std::string, uint32_t> heads = {{"a", 0}, {"b", 3}, {"c", 4}};
  EXPECT_EQ(graph->heads(), heads);
  EXPECT_EQ(graph->order()[2].parents, (std::vector<uint32_t>{0, 1}));
}

TEST(Graph, prefers_the_file_of_the_same_module) {
  History history;
  history.add("0001").add("a/0001").add("a/0002", {"0001"}).add("b/0002", {"0001"});
  const auto graph = history.build();
  ASSERT_TRUE(graph);
  EXPECT_TRUE(comes_before(*graph, "a/0001", "a/0002"));
  EXPECT_FALSE(comes_before(*graph, "0001", "a/0002"));
  EXPECT_TRUE(comes_before(*graph, "0001", "b/0002"));
}

TEST(Graph, order_of_others_stays_when_something_unrelated_comes) {
  History history;
  history.add("b/1").add("b/2", {"1"}).add("c/1", {"b/1"}).add("d/1", {"b/2", "c/1"}).add("e/1");
  const Names before = order_of(*history.build());
  for (const std::string added : {"a/1", "b/15", "c/0", "z/1"}) {
    for (const Names& after : {Names{}, Names{"b/1"}, Names{"d/1"}}) {
      History more = history;
      more.add(added, after);
      if (added == "b/15" || added == "c/0") more.add(added + "x", {added, added[0] == 'b' ? "2" : "1"});
      const auto graph = more.build();
      ASSERT_TRUE(graph) << more.messages().at(0);
      Names rest;
      for (const std::string& name : order_of(*graph)) {
        if (std::find(before.begin(), before.end(), name) != before.end()) rest.push_back(name);
      }
      EXPECT_EQ(rest, before) << added;
    }
  }
}

TEST(Graph, knows_heads_by_way_of_other_modules) {
  History history;
  history.add("a/1").add("b/1", {"a/1"}).add("a/2", {"b/1"});
  const auto graph = history.build();
  ASSERT_TRUE(graph) << history.messages().at(0);
  EXPECT_EQ(graph->order()[graph->heads().at("a")].identity, "a/2");
}

TEST(Graph, leaves_out_what_is_squashed) {
  History history;
  history.add("1").add("2", {"1"}).add("3", {"2"}).add("1_2_squash", {}, {"2", "1"});
  history.add("x/a", {"2"}).add("x/b", {"1", "3", "x/a"});
  const auto graph = history.build();
  ASSERT_TRUE(graph) << history.messages().at(0);
  EXPECT_EQ(order_of(*graph), (Names{"1_2_squash", "3", "x/a", "x/b"}));
  EXPECT_EQ(graph->find("2"), graph->find("1_2_squash"));
  EXPECT_EQ(graph->order()[0].replaces, (Names{"1", "2"}));
  ASSERT_EQ(graph->order()[0].replaced.size(), 2u);
  EXPECT_EQ(graph->order()[0].replaced[0].identity, "1");
  EXPECT_EQ(graph->order()[graph->heads().at("")].identity, "3");
}

TEST(Graph, knows_what_is_squashed_and_gone) {
  History history;
  history.add("1_2_squash", {}, {"0_gone", "1_gone"}).add("x/a", {"0_gone"});
  const auto graph = history.build();
  ASSERT_TRUE(graph) << history.messages().at(0);
  EXPECT_EQ(graph->find("0_gone"), graph->find("1_2_squash"));
  EXPECT_TRUE(comes_before(*graph, "1_2_squash", "x/a"));
  EXPECT_TRUE(graph->order()[0].replaced.empty());
}

TEST(Graph, goes_back_to_what_a_squash_replaces) {
  History history;
  history.add("1").add("2", {"1"}).add("3", {"2"}).add("s1", {"x/a"}, {"3", "2"}).add("4", {"3"});
  history.add("s2", {"1", "x/a"}, {"s1", "4"}).add("x/a", {"1"}).add("z/1", {"4"});
  const auto graph = history.build();
  ASSERT_TRUE(graph) << history.messages().at(0);
  EXPECT_EQ(order_of(*graph), (Names{"1", "x/a", "s2", "z/1"}));
  base::DiagnosticSink sink;
  const auto inner = graph->before_squash(2, sink);
  ASSERT_TRUE(inner);
  EXPECT_EQ(order_of(*inner), (Names{"1", "x/a", "s1", "4"}));
  const auto innermost = inner->before_squash(2, sink);
  ASSERT_TRUE(innermost);
  EXPECT_EQ(order_of(*innermost), (Names{"1", "2", "3", "x/a"}));
}

TEST(Graph, follows_squashes_of_squashes) {
  History history;
  history.add("1").add("2", {"1"}).add("s1", {}, {"1", "2"}).add("3", {"2"}).add("s2", {}, {"s1", "3"}).add("4", {"1"});
  const auto graph = history.build();
  ASSERT_TRUE(graph) << history.messages().at(0);
  EXPECT_EQ(order_of(*graph), (Names{"s2", "4"}));
  EXPECT_EQ(graph->find("1"), graph->find("s2"));
  EXPECT_EQ(graph->order()[1].parents, std::vector<uint32_t>{0});
}

TEST(Graph, says_nothing_uncertain_where_a_file_does_not_parse) {
  History history;
  history.add("1").add("2", {"1"}).add("3", {"1"}).add("4", {"unknown"});
  history.inputs().push_back({"5", nullptr, nullptr});
  EXPECT_FALSE(history.build());
  EXPECT_EQ(history.messages(), Names{});
  history.add("6", {"6"});
  EXPECT_FALSE(history.build());
  EXPECT_EQ(history.messages(), Names{"`6` comes after itself"});
}

TEST(Graph, cuts_what_would_be_too_long_to_read) {
  History heads;
  for (int i = 0; i < 10'000; ++i) heads.add(fmt::format("{:05}", i));
  EXPECT_FALSE(heads.build());
  ASSERT_EQ(heads.messages().size(), 1u);
  EXPECT_LT(heads.messages()[0].size(), 300u);
  History cycle;
  for (int i = 0; i < 10'000; ++i) cycle.add(fmt::format("{:05}", i), {fmt::format("{:05}", (i + 1) % 10'000)});
  EXPECT_FALSE(cycle.build());
  ASSERT_EQ(cycle.messages().size(), 1u);
  EXPECT_LT(cycle.messages()[0].size(), 300u);
}

// Against the plain way: marking all that can be reached.
TEST(Graph, knows_ancestors) {
  std::mt19937 random(7);
  for (int round = 0; round < 60; ++round) {
    const int size = 1 + static_cast<int>(random() % 120);
    const int modules = 1 + static_cast<int>(random() % 20);
    History history;
    Names identities;
    std::vector<std::vector<bool>> before;
    std::map<int, int> last;
    for (int i = 0; i < size; ++i) {
      const int module = static_cast<int>(random() % modules);
      Names after;
      std::vector<bool> reached(size, false);
      const auto come_after = [&](int other) {
        after.push_back(identities[other]);
        reached[other] = true;
        for (int j = 0; j < size; ++j) reached[j] = reached[j] || before[other][j];
      };
      if (last.contains(module)) come_after(last[module]);
      for (uint32_t more = random() % 4; i > 0 && more > 2; --more) {
        const int other = static_cast<int>(random() % i);
        if (std::find(after.begin(), after.end(), identities[other]) == after.end()) come_after(other);
      }
      identities.push_back(fmt::format("m{}/{:03}", module, i));
      before.push_back(reached);
      last[module] = i;
      history.add(identities.back(), after);
    }
    const auto graph = history.build();
    ASSERT_TRUE(graph) << history.messages().at(0);
    for (int a = 0; a < size; ++a) {
      for (int b = 0; b < size; ++b) {
        ASSERT_EQ(comes_before(*graph, identities[a], identities[b]), before[b][a])
            << identities[a] << " " << identities[b];
      }
    }
  }
}

constexpr int many = 10'000;

void expect_quick(History& history, const std::string& first, const std::string& last) {
  const auto start = std::chrono::steady_clock::now();
  const auto graph = history.build();
  const auto taken = std::chrono::steady_clock::now() - start;
  ASSERT_TRUE(graph) << history.messages().at(0);
  EXPECT_TRUE(comes_before(*graph, first, last));
  EXPECT_FALSE(comes_before(*graph, last, first));
  EXPECT_LT(taken, std::chrono::seconds(5));
}

TEST(Graph, of_a_long_chain_is_quick) {
  History history;
  history.add("00000");
  for (int i = 1; i < many; ++i) history.add(fmt::format("{:05}", i), {fmt::format("{:05}", i - 1)});
  expect_quick(history, "00000", "09999");
}

TEST(Graph, of_many_short_branches_is_quick) {
  History history;
  history.add("00000");
  for (int i = 1; i < many / 2; ++i) {
    const std::string trunk = fmt::format("{:05}", i - 1);
    history.add(fmt::format("{:05}_side", i), {trunk});
    history.add(fmt::format("{:05}", i), i == 1 ? Names{trunk} : Names{trunk, trunk + "_side"});
  }
  history.add("99999_merge", {"04999", "04999_side"});
  expect_quick(history, "00001_side", "99999_merge");
}

TEST(Graph, of_many_modules_that_wait_for_each_other_is_quick) {
  constexpr int modules = 100;
  const auto name = [](int i) { return fmt::format("m{}/{:05}", i % modules, i); };
  History history;
  for (int i = 0; i < many; ++i) {
    Names after;
    if (i > 0) after.push_back(name(i - 1));
    if (i >= modules) after.push_back(name(i - modules));
    history.add(name(i), after);
  }
  expect_quick(history, name(0), name(many - 1));
}

TEST(Graph, of_many_migrations_beside_each_other_is_quick) {
  History history;
  Names all;
  for (int i = 0; i < many; ++i) {
    all.push_back(fmt::format("m{}/1", i));
    history.add(all.back());
  }
  history.add("z/1", all);
  for (int i = 2; i < many; ++i)
    history.add(fmt::format("z/{}", i), {fmt::format("{}", i - 1), fmt::format("m{}/1", i)});
  expect_quick(history, "m1/1", "z/9999");
}

TEST(GraphText, shows_order_modules_and_edges) {
  History history;
  history.add("0001_initial").add("billing/0001_wallets", {"0001_initial"}).add("0002_users", {"0001_initial"});
  history.add("0003_squash", {"0002_users"}, {"0000_old"});
  const auto graph = history.build();
  ASSERT_TRUE(graph);
  EXPECT_EQ(graph_text(*graph, GraphFormat::text),
            "1  0001_initial\n"
            "2  0002_users            after 0001_initial\n"
            "3  0003_squash           after 0002_users; replaces 0000_old\n"
            "4  billing/0001_wallets  after 0001_initial\n"
            "heads: 0003_squash, billing/0001_wallets\n");
  EXPECT_EQ(graph_text(*graph, GraphFormat::mermaid),
            "graph TD\n"
            "  n0[\"0001_initial\"]\n"
            "  n1[\"0002_users\"]\n"
            "  n2[\"0003_squash\"]\n"
            "  subgraph m3[\"billing\"]\n"
            "    n3[\"0001_wallets\"]\n"
            "  end\n"
            "  n0 --> n1\n"
            "  n1 --> n2\n"
            "  n0 --> n3\n");
  EXPECT_EQ(graph_text(*graph, GraphFormat::dot),
            "digraph migrations {\n"
            "  node [shape=box];\n"
            "  \"0001_initial\";\n"
            "  \"0002_users\";\n"
            "  \"0003_squash\";\n"
            "  subgraph \"cluster_billing\" {\n"
            "    label=\"billing\";\n"
            "    \"billing/0001_wallets\";\n"
            "  }\n"
            "  \"0001_initial\" -> \"0002_users\";\n"
            "  \"0002_users\" -> \"0003_squash\";\n"
            "  \"0001_initial\" -> \"billing/0001_wallets\";\n"
            "}\n");
}

}  // namespace
}  // namespace mig::sema
