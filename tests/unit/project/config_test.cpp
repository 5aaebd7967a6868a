// What a mig.toml without mistakes gives; its mistakes are in tests/corpus/project.
#include "compiler/project/config.h"

#include <gtest/gtest.h>

#include "compiler/base/render.h"
#include "tests/support/files.h"

namespace mig::project {
namespace {

using base::Dialect;

std::optional<Config> load(std::string text) {
  base::DiagnosticSink sink;
  return load_config(base::SourceFile("mig.toml", std::move(text)), sink);
}

TEST(Config, says_everything) {
  const auto config = load(R"(migrations = ["apps/*/migrations", "legacy"]

[targets]
sqlite = "3.45"
postgresql = "16"

[naming]
index = "ix_{table}_{columns}"
primary_key = "pk_{table}"
)");
  ASSERT_TRUE(config);
  ASSERT_EQ(config->migrations.size(), 2u);
  EXPECT_EQ(config->migrations[0].text, "apps/*/migrations");
  EXPECT_EQ(config->migrations[1].text, "legacy");
  const std::vector<Target> targets = {{Dialect::postgresql, {16, 0}}, {Dialect::sqlite, {3, 45}}};
  EXPECT_EQ(config->targets, targets);
  EXPECT_EQ(config->naming.index, "ix_{table}_{columns}");
  EXPECT_EQ(config->naming.primary_key, "pk_{table}");
  EXPECT_EQ(config->naming.unique, default_config().naming.unique);
}

TEST(Config, says_how_long_a_script_waits_for_locks) {
  const auto config = load("[lock]\ntimeout = \"500ms\"\nretry = 0\nstatement_timeout = \"5min\"\n");
  ASSERT_TRUE(config);
  EXPECT_EQ(config->lock, (LockSettings{500, 0, 300'000}));
}

TEST(Config, keeps_the_default_of_each_setting_of_locks_that_is_left_out) {
  const auto config = load("[lock]\nretry = 20\n");
  ASSERT_TRUE(config);
  EXPECT_EQ(config->lock, (LockSettings{3000, 20, 0}));
}

TEST(Config, has_no_time_that_is_0) {
  const auto config = load("[lock]\ntimeout = \"0\"\nstatement_timeout = \"0s\"\n");
  ASSERT_TRUE(config);
  EXPECT_EQ(config->lock, (LockSettings{0, 5, 0}));
}

TEST(Config, turns_online_forms_off) {
  EXPECT_FALSE(load("online = false\n")->online);
  EXPECT_TRUE(load("online = true\n")->online);
}

TEST(Config, says_how_new_code_takes_the_place_of_the_old) {
  EXPECT_EQ(load("deploy = \"rolling\"\n")->deploy, Deploy::rolling);
  EXPECT_EQ(load("deploy = \"stop-the-world\"\n")->deploy, Deploy::stop_the_world);
}

TEST(Config, says_what_is_judged_and_how_severely) {
  const std::string text = R"([lint]
baseline = "billing/0040_split"
strict = true

[lint.rules]
drop-table = "error"
a-warning = "warning"
an-info = "info"
an-on = "on"
an-off = "off"
name-pattern = { severity = "info", table = "[a-z]+", length = 63, quoted = false, words = ["a", "b"], none = [] }
options-alone.length = 7
)";
  const auto config = load(text);
  ASSERT_TRUE(config);
  const auto at = [&](base::ByteRange range) { return text.substr(range.begin, range.end - range.begin); };
  EXPECT_EQ(config->lint.baseline, "billing/0040_split");
  EXPECT_EQ(at(config->lint.baseline_range), "\"billing/0040_split\"");
  EXPECT_TRUE(config->lint.strict);
  std::map<std::string, std::optional<RuleLevel>> levels;
  for (const RuleSetting& setting : config->lint.rules) {
    levels.emplace(setting.rule, setting.level);
    EXPECT_EQ(at(setting.rule_range), setting.rule);
  }
  const std::map<std::string, std::optional<RuleLevel>> wanted = {
      {"drop-table", RuleLevel::error}, {"a-warning", RuleLevel::warning}, {"an-info", RuleLevel::info},
      {"an-on", RuleLevel::on},         {"an-off", RuleLevel::off},        {"name-pattern", RuleLevel::info},
      {"options-alone", std::nullopt},
  };
  EXPECT_EQ(levels, wanted);
  std::map<std::string, std::pair<RuleOptionValue, std::string>> options;
  for (const RuleSetting& setting : config->lint.rules) {
    for (const RuleOption& option : setting.options) {
      options.emplace(setting.rule + "." + option.key, std::pair(option.value, at(option.value_range)));
      EXPECT_EQ(at(option.key_range), option.key);
    }
  }
  const std::map<std::string, std::pair<RuleOptionValue, std::string>> wanted_options = {
      {"name-pattern.table", {std::string("[a-z]+"), "\"[a-z]+\""}},
      {"name-pattern.length", {uint64_t{63}, "63"}},
      {"name-pattern.quoted", {false, "false"}},
      {"name-pattern.words", {std::vector<std::string>{"a", "b"}, "[\"a\", \"b\"]"}},
      {"name-pattern.none", {std::vector<std::string>{}, "[]"}},
      {"options-alone.length", {uint64_t{7}, "7"}},
  };
  EXPECT_EQ(options, wanted_options);
}

TEST(Config, knows_the_sizes_of_tables) {
  const auto config = load(R"(
[tables.essay]
rows = 50_000_000
bytes = 9223372036854775807

[tables."billing.invoice"]
rows = 0

[tables.nothing_known]
)");
  ASSERT_TRUE(config);
  const std::map<std::string, TableSize> tables = {
      {"essay", {50'000'000, 9223372036854775807}}, {"billing.invoice", {0, {}}}, {"nothing_known", {}}};
  EXPECT_EQ(config->tables, tables);
}

TEST(Config, takes_sizes_in_every_form_of_toml) {
  const std::map<std::string, TableSize> tables = {{"essay", {7, {}}}};
  for (const char* const text : {"tables.essay.rows = 7\n", "tables = { essay = { rows = 7 } }\n",
                                 "[tables]\nessay = { rows = 7 }\n", "[tables]\n'essay'.rows = 7\n"}) {
    const auto config = load(text);
    ASSERT_TRUE(config) << text;
    EXPECT_EQ(config->tables, tables) << text;
  }
}

TEST(Config, that_is_empty_is_the_default) {
  const auto config = load("");
  ASSERT_TRUE(config);
  ASSERT_EQ(config->migrations.size(), 1u);
  EXPECT_EQ(config->migrations[0].text, "migrations");
  EXPECT_EQ(config->targets, default_config().targets);
  EXPECT_TRUE(config->online);
  EXPECT_EQ(config->lock, (LockSettings{3000, 5, 0}));
  EXPECT_TRUE(config->tables.empty());
  EXPECT_EQ(config->deploy, Deploy::rolling);
  EXPECT_FALSE(config->lint.baseline);
  EXPECT_FALSE(config->lint.strict);
  EXPECT_TRUE(config->lint.rules.empty());
}

TEST(Config, by_default_targets_every_dialect) {
  const Config config = default_config();
  ASSERT_EQ(config.targets.size(), base::all_dialects().size());
  for (const Target& target : config.targets) EXPECT_EQ(target.version, base::assumed_version(target.dialect));
}

TEST(Config, takes_the_oldest_and_the_assumed_version_of_each_dialect) {
  for (const Dialect dialect : base::all_dialects()) {
    for (const base::Version version : {base::oldest_version(dialect), base::assumed_version(dialect)}) {
      const auto config =
          load(fmt::format("[targets]\n{} = \"{}\"\n", base::name_of(dialect), to_string(dialect, version)));
      ASSERT_TRUE(config) << base::name_of(dialect);
      const std::vector<Target> wanted = {{dialect, version}};
      EXPECT_EQ(config->targets, wanted);
    }
  }
}

TEST(Config, of_the_readme_is_read) {
  const std::string readme = tests::read_file(std::string(MIG_SOURCE) + "/README.md");
  const size_t begin = readme.find("```toml\n") + 8;
  base::DiagnosticSink sink;
  const base::SourceFile file("README.md", readme.substr(begin, readme.find("\n```", begin) + 1 - begin));
  const auto config = load_config(file, sink);
  ASSERT_TRUE(config) << base::render(sink.sorted().front());
  // What it calls a default is one.
  const Config defaults = default_config();
  EXPECT_EQ(config->online, defaults.online);
  EXPECT_EQ(config->lock, defaults.lock);
  EXPECT_EQ(config->naming.index, defaults.naming.index);
  EXPECT_EQ(config->naming.unique, defaults.naming.unique);
  EXPECT_EQ(config->naming.foreign_key, defaults.naming.foreign_key);
  EXPECT_EQ(config->naming.check, defaults.naming.check);
  EXPECT_EQ(config->naming.primary_key, defaults.naming.primary_key);
  EXPECT_EQ(config->tables.size(), 2u);
  EXPECT_EQ(config->deploy, defaults.deploy);
  EXPECT_EQ(config->lint.strict, defaults.lint.strict);
  EXPECT_EQ(config->lint.rules.size(), 2u);
}

TEST(Config, with_hostile_text_is_refused) {
  base::DiagnosticSink sink;
  const std::string nested = "migrations = " + std::string(100'000, '[');
  const base::SourceFile deep("mig.toml", nested);
  EXPECT_FALSE(load_config(deep, sink));
  const base::SourceFile bytes("mig.toml", std::string("migrations = \"\xFF\xFE\0\"\n", 18));
  EXPECT_FALSE(load_config(bytes, sink));
  EXPECT_EQ(sink.error_count(), 2u);
}

}  // namespace
}  // namespace mig::project
