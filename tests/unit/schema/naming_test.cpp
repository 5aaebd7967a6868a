#include "compiler/schema/naming.h"

#include <gtest/gtest.h>

#include "compiler/schema/table.h"

namespace mig::schema {
namespace {

TEST(Naming, FillsThePattern) {
  EXPECT_EQ(make_name("{table}_{columns}_idx", "song", {"artist", "title"}), "song_artist_title_idx");
  EXPECT_EQ(make_name("{table}_pkey", "song", {"id"}), "song_pkey");
}

TEST(Naming, LeavesTheColumnsOutWhereThereAreNone) {
  EXPECT_EQ(make_name("{table}_{columns}_check", "song", {}), "song_check");
}

TEST(Naming, TakesNamesAsTheyAre) {
  EXPECT_EQ(make_name("{table}_{columns}_idx", "{columns}", {"{table}"}), "{columns}_{table}_idx");
}

TEST(Naming, CutsLongNamesWithAHashOfTheWhole) {
  const std::string a(80, 'a');
  const std::string cut = cut_name(a);
  EXPECT_EQ(cut.size(), longest_portable_name);
  EXPECT_EQ(cut.substr(0, 54), a.substr(0, 54));
  EXPECT_NE(cut, cut_name(a + "b"));
  // Part of names in databases: it must never change.
  EXPECT_EQ(cut, std::string(54, 'a') + "_5143e6d5");
}

TEST(Naming, NeverCutsInsideACharacter) {
  std::string name;
  while (name.size() < 70) name += "ü";
  const std::string cut = cut_name(name);
  EXPECT_LE(cut.size(), longest_portable_name);
  EXPECT_EQ(cut.substr(0, 54), name.substr(0, 54));  // 27 whole characters
  const std::string shifted = cut_name("a" + name);
  EXPECT_EQ(shifted.substr(0, 53), ("a" + name).substr(0, 53));  // 54 bytes would end in half a character
  EXPECT_EQ(shifted[53], '_');
}

TEST(Naming, OfAnArchiveLeadBack) {
  EXPECT_EQ(archive_name("song"), "mig_archive__song");
  EXPECT_EQ(rows_archive_name("song", 12), "mig_archive__song__12");
  EXPECT_EQ(archive_name(qualified("shop", "song")), qualified("shop", "mig_archive__song"));
  for (const std::string& archive : {archive_name("song"), rows_archive_name("song", 12)}) {
    EXPECT_TRUE(is_archive(archive));
    EXPECT_EQ(archived_table_name(archive), "song");
  }
  EXPECT_TRUE(is_archive(qualified("shop", "mig_archive__song")));
  EXPECT_FALSE(is_archive("mig_guard"));
  EXPECT_LE(archive_name(std::string(60, 'a')).size(), longest_portable_name);
}

TEST(Naming, OfATableCanLookLikeOneOfArchivedRows) {
  EXPECT_TRUE(ends_in_number("song__12"));
  for (const char* name : {"song", "song_12", "song12", "song__", "12", "_1", "song__1a"}) {
    EXPECT_FALSE(ends_in_number(name)) << name;
  }
}

}  // namespace
}  // namespace mig::schema
