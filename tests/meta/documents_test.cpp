// The JSON Schemas of docs/: each stands alone, so what both describe is in both, and has to be the same.
#include <gtest/gtest.h>

#include <nlohmann/json.hpp>

#include "tests/support/files.h"

namespace mig::tests {
namespace {

nlohmann::json definitions(const std::string& file) {
  return nlohmann::json::parse(read_file(std::string(MIG_SOURCE) + "/docs/" + file)).at("$defs");
}

TEST(Documents, describe_the_parts_of_a_schema_alike) {
  const nlohmann::json ir = definitions("ir.schema.json");
  const nlohmann::json schema = definitions("schema.schema.json");
  EXPECT_GT(schema.size(), 20u);
  for (const auto& [name, definition] : schema.items()) {
    ASSERT_TRUE(ir.contains(name)) << name;
    EXPECT_EQ(ir.at(name), definition) << name;
  }
}

TEST(Documents, describe_names_and_engines_alike) {
  const nlohmann::json ir = definitions("ir.schema.json");
  const nlohmann::json plan = definitions("plan.schema.json");
  for (const std::string name : {"engine", "name", "qualified_name"}) EXPECT_EQ(plan.at(name), ir.at(name)) << name;
  EXPECT_EQ(definitions("lint.schema.json").at("engine"), ir.at("engine"));
}

}  // namespace
}  // namespace mig::tests
