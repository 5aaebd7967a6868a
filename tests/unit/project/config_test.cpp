// What a mig.toml without mistakes gives; its mistakes are in tests/corpus/project.
#include "compiler/project/config.h"

#include <gtest/gtest.h>

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

TEST(Config, that_is_empty_is_the_default) {
  const auto config = load("");
  ASSERT_TRUE(config);
  ASSERT_EQ(config->migrations.size(), 1u);
  EXPECT_EQ(config->migrations[0].text, "migrations");
  EXPECT_EQ(config->targets, default_config().targets);
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
