#include "compiler/base/persistent_map.h"

#include <gtest/gtest.h>

#include <map>
#include <random>
#include <vector>

namespace mig::base {
namespace {

std::map<std::string, int> entries(const PersistentMap<int>& map) {
  std::map<std::string, int> result;
  map.for_each([&](const std::string& key, int value) { result.emplace(key, value); });
  return result;
}

// Every version that was ever made has to stay as it was, whatever was made from it later.
TEST(PersistentMap, AgreesWithAMapInEveryVersion) {
  std::mt19937 random(42);
  std::vector<std::pair<PersistentMap<int>, std::map<std::string, int>>> versions(1);
  for (int step = 0; step < 2000; ++step) {
    auto [map, model] = versions[random() % versions.size()];
    const std::string key = "t" + std::to_string(random() % 60);
    if (random() % 3 == 0) {
      map = map.without(key);
      model.erase(key);
    } else {
      map = map.with(key, step);
      model[key] = step;
    }
    versions.emplace_back(std::move(map), std::move(model));
  }
  for (const auto& [map, model] : versions) {
    ASSERT_EQ(entries(map), model);
    ASSERT_EQ(map.size(), model.size());
    for (const auto& [key, value] : model) ASSERT_EQ(*map.find(key), value);
    ASSERT_EQ(map.find("none"), nullptr);
  }
}

}  // namespace
}  // namespace mig::base
