// The sizes of tables, written into the text of a mig.toml.
#include "compiler/project/sizes.h"

#include <gtest/gtest.h>

#include "tests/support/files.h"

namespace mig::project {
namespace {

using Sizes = std::map<std::string, TableSize>;

const Sizes essay = {{"essay", {50'000'000, 8'100'000'000}}};

std::string written(const std::string& text, const Sizes& sizes) {
  base::DiagnosticSink sink;
  const base::SourceFile file("mig.toml", text);
  EXPECT_TRUE(load_config(file, sink)) << text;
  const auto result = with_sizes(file, sizes, sink);
  return result ? *result : "refused: " + sink.sorted().front().message;
}

void expect_written(const std::string& before, const Sizes& sizes, const std::string& after) {
  const std::string text = written(before, sizes);
  EXPECT_EQ(text, after) << tests::difference(after, text);
  EXPECT_EQ(written(text, sizes), text) << "a second time it is another";
}

TEST(Sizes, are_rounded_to_two_digits) {
  const std::map<uint64_t, uint64_t> expected = {{0, 0},
                                                 {7, 7},
                                                 {99, 99},
                                                 {100, 100},
                                                 {104, 100},
                                                 {105, 110},
                                                 {994, 990},
                                                 {995, 1000},
                                                 {999, 1000},
                                                 {1249, 1200},
                                                 {1250, 1300},
                                                 {49'500, 50'000},
                                                 {123'456'789, 120'000'000},
                                                 {9223372036854775807, 9200000000000000000}};
  for (const auto& [size, wanted] : expected) EXPECT_EQ(rounded(size), wanted) << size;
}

TEST(Sizes, have_their_thousands_apart) {
  EXPECT_EQ(grouped(0), "0");
  EXPECT_EQ(grouped(999), "999");
  EXPECT_EQ(grouped(1000), "1_000");
  EXPECT_EQ(grouped(50'000'000), "50_000_000");
}

TEST(Sizes, are_sections_in_the_order_of_the_names) {
  EXPECT_EQ(size_sections({{"song", {7, {}}}, {"billing.invoice", {1000, 8192}}, {"tag", {}}}),
            "[tables.\"billing.invoice\"]\nrows = 1_000\nbytes = 8_192\n\n[tables.song]\nrows = 7\n\n[tables.tag]\n");
  EXPECT_EQ(size_sections({}), "");
}

TEST(Sizes, of_new_tables_come_at_the_end) {
  expect_written("", essay, "[tables.essay]\nrows = 50_000_000\nbytes = 8_100_000_000\n");
  expect_written("[targets]  # ours\nsqlite = \"3.40\"\n", {{"b", {2, {}}}, {"a", {1, {}}}},
                 "[targets]  # ours\nsqlite = \"3.40\"\n\n[tables.a]\nrows = 1\n\n[tables.b]\nrows = 2\n");
  expect_written("online = true", {{"a", {1, {}}}}, "online = true\n\n[tables.a]\nrows = 1\n");
  expect_written("online = true\n\n", {{"a", {1, {}}}}, "online = true\n\n[tables.a]\nrows = 1\n");
}

TEST(Sizes, take_the_place_of_those_that_are_there) {
  expect_written(
      "# sizes\n[ tables . essay ]\n  rows  =  1_000   # counted by hand\nbytes=7\n\n[tables.gone]\nrows = "
      "3\n[lock]\nretry = 1\n",
      essay,
      "# sizes\n[ tables . essay ]\n  rows  =  50_000_000   # counted by "
      "hand\nbytes=8_100_000_000\n\n[tables.gone]\nrows = "
      "3\n[lock]\nretry = 1\n");
}

TEST(Sizes, that_are_the_same_stay_as_they_are_written) {
  const std::string text = "[tables.essay]\nrows = 50000000\nbytes = 0x1E2CC3100\n";
  EXPECT_EQ(written(text, {{"essay", {50'000'000, 0x1E2CC3100}}}), text);
}

TEST(Sizes, that_are_not_known_leave_what_is_there) {
  expect_written("[tables.essay]\nrows = 1\nbytes = 7\n", {{"essay", {2, {}}}},
                 "[tables.essay]\nrows = 2\nbytes = 7\n");
}

TEST(Sizes, that_are_missing_are_added_to_the_section) {
  expect_written("[tables.essay] # the great one\n\n[lock]\nretry = 1\n", essay,
                 "[tables.essay] # the great one\nrows = 50_000_000\nbytes = 8_100_000_000\n\n[lock]\nretry = 1\n");
  expect_written("[tables.essay]\n  rows = 1 # few\n# more\n", essay,
                 "[tables.essay]\n  rows = 50_000_000 # few\n  bytes = 8_100_000_000\n# more\n");
  expect_written("[tables.essay]\nbytes = 1", essay, "[tables.essay]\nrows = 50_000_000\nbytes = 8_100_000_000");
  expect_written("[tables.essay]", essay, "[tables.essay]\nrows = 50_000_000\nbytes = 8_100_000_000");
}

TEST(Sizes, are_written_into_braces) {
  expect_written("[tables]\nessay = { rows = 1 }\n", essay,
                 "[tables]\nessay = { rows = 50_000_000, bytes = 8_100_000_000 }\n");
  expect_written("[tables]\nessay = {bytes = 1}\n", essay,
                 "[tables]\nessay = {bytes = 8_100_000_000, rows = 50_000_000}\n");
  expect_written("tables = { essay = {} }\n", essay,
                 "tables = { essay = { rows = 50_000_000, bytes = 8_100_000_000 } }\n");
}

TEST(Sizes, are_written_behind_dots) {
  expect_written("tables.essay.rows = 1\ntables.essay.bytes = 2\n", essay,
                 "tables.essay.rows = 50_000_000\ntables.essay.bytes = 8_100_000_000\n");
}

TEST(Sizes, have_no_place_in_what_is_no_section) {
  const auto refused = [](const std::string& key) {
    return "refused: `" + key + "` is no section of its own, so the sizes of tables can't be written into it";
  };
  EXPECT_EQ(written("[tables]\nessay.rows = 1\n", essay), refused("tables.essay"));
  EXPECT_EQ(written("tables.essay.rows = 1\n", essay), refused("tables.essay"));
  EXPECT_EQ(written("tables = { song = { rows = 1 } }\n", essay), refused("tables"));
}

TEST(Sizes, go_beside_other_forms) {
  expect_written("[tables]\nsong.rows = 1\n", {{"essay", {2, {}}}},
                 "[tables]\nsong.rows = 1\n\n[tables.essay]\nrows = 2\n");
  expect_written("tables.song.rows = 1\n", {{"essay", {2, {}}}}, "tables.song.rows = 1\n\n[tables.essay]\nrows = 2\n");
  expect_written("[tables]\n", {{"essay", {2, {}}}}, "[tables]\n\n[tables.essay]\nrows = 2\n");
}

TEST(Sizes, keep_the_line_breaks_of_the_file) {
  expect_written("[tables.essay]\r\nrows = 1\r\n", {{"essay", {2, 3}}, {"song", {4, {}}}},
                 "[tables.essay]\r\nrows = 2\r\nbytes = 3\r\n\r\n[tables.song]\r\nrows = 4\r\n");
}

TEST(Sizes, go_with_every_name) {
  for (const std::string name :
       {"billing.invoice", "Größe", "with space", "quote\"", "back\\slash", "", "a-b_c9", "line\nbreak", "del\x7F"}) {
    const Sizes sizes = {{name, {7, 8}}};
    const std::string text = written("", sizes);
    base::DiagnosticSink sink;
    const base::SourceFile file("mig.toml", text);
    const auto config = load_config(file, sink);
    ASSERT_TRUE(config) << text;
    EXPECT_EQ(config->tables, sizes) << text;
    EXPECT_EQ(written(text, sizes), text);
  }
}

TEST(Sizes, are_found_behind_characters_of_several_bytes) {
  expect_written("[tables.\"Größe\"] # ä€😀\nrows = 1 # ä\n", {{"Größe", {2, 3}}},
                 "[tables.\"Größe\"] # ä€😀\nrows = 2 # ä\nbytes = 3\n");
}

}  // namespace
}  // namespace mig::project
