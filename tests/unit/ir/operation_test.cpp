#include "compiler/ir/operation.h"

#include <gtest/gtest.h>

namespace mig::ir {
namespace {

using base::Dialect;
using base::DialectSet;

TEST(Operation, WhatComesBackOnSomeEnginesIsOnePartAgain) {
  schema::Table table;
  table.name = "song";
  table.columns.push_back({"length", {}, false, nullptr, false, std::nullopt, "", "", DialectSet::all()});
  const schema::Check check{"song_length", schema::make_expr(schema::ColumnRef{"length"}, schema::TypeClass::boolean)};
  table.checks.push_back(check);
  const schema::Schema before = schema::Schema().with_table(std::make_shared<const schema::Table>(table));

  const DialectSet there = DialectSet::of(Dialect::mysql);
  const schema::Schema without = apply(before, {DropCheck{"song", "song_length"}, there, {}});
  EXPECT_FALSE(schema::differences(before, without).empty());
  schema::Check part = check;
  part.engines = there;
  const schema::Schema back = apply(without, {AddCheck{"song", part}, there, {}});
  EXPECT_EQ(back.find_table("song")->checks.size(), 1u);
  EXPECT_TRUE(schema::differences(before, back).empty());
}

TEST(Operation, PartsThatDifferStayTwo) {
  schema::Table table;
  table.name = "song";
  const DialectSet there = DialectSet::of(Dialect::mysql);
  const auto column = [](const char* name) {
    return schema::make_expr(schema::ColumnRef{name}, schema::TypeClass::boolean);
  };
  table.checks.push_back({"song_check", column("a"), DialectSet::all().without(there)});
  const schema::Schema before = schema::Schema().with_table(std::make_shared<const schema::Table>(table));
  const schema::Schema after = apply(before, {AddCheck{"song", {"song_check", column("b"), there}}, there, {}});
  EXPECT_EQ(after.find_table("song")->checks.size(), 2u);
}

}  // namespace
}  // namespace mig::ir
