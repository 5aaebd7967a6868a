// Finding projects and their migrations: what needs a folder of its own, or a path to ask for.
#include "compiler/project/project.h"

#include <gtest/gtest.h>

#include <sstream>

#include "tests/support/files.h"

namespace mig::project {
namespace {

namespace fs = std::filesystem;
using base::DiagnosticId;
using Names = std::vector<std::string>;

class ProjectTest : public testing::Test {
 protected:
  void write(const std::string& path, const std::string& text = "migration 'A';\n") {
    tests::write_file(folder_.path() / path, text);
  }

  Workspace open(Request request, const std::string& input = "") {
    std::istringstream in(input);
    request.in = &in;
    return open_projects(request, sink_);
  }

  // The ids of what was reported.
  std::vector<DiagnosticId> reported() const {
    std::vector<DiagnosticId> ids;
    for (const auto& diagnostic : sink_.sorted()) ids.push_back(diagnostic.id);
    return ids;
  }

  void expect_only(DiagnosticId id) { EXPECT_EQ(reported(), std::vector<DiagnosticId>{id}); }

  static Names identities(const Project& project) {
    Names names;
    for (const MigrationFile& migration : project.migrations) names.push_back(migration.identity);
    return names;
  }

  static Names asked(const Project& project) {
    Names names;
    for (const MigrationFile& migration : project.migrations) {
      if (migration.asked) names.push_back(migration.identity);
    }
    return names;
  }

  tests::TempFolder folder_;
  tests::StandIn here_{folder_.path()};
  base::DiagnosticSink sink_;
};

TEST_F(ProjectTest, is_found_upwards_and_read_whole) {
  write("mig.toml", "");
  write("migrations/0001_a.mig");
  write("migrations/billing/0001_b.mig");
  write("migrations/billing/deep/0001_c.mig");
  write("migrations/notes.txt");
  write("migrations/.hidden.mig");
  write("migrations/.git/x.mig");
  const tests::StandIn deeper(folder_.path() / "migrations/billing");
  const Workspace workspace = open({});
  ASSERT_EQ(workspace.projects.size(), 1u);
  const Project& project = workspace.projects[0];
  EXPECT_EQ(identities(project), (Names{"0001_a", "billing/0001_b", "billing/deep/0001_c"}));
  EXPECT_EQ(asked(project), (Names{"billing/0001_b", "billing/deep/0001_c"}));
  EXPECT_EQ(project.migrations[0].source->path(), "../0001_a.mig");
  EXPECT_EQ(project.config_file->path(), "../../mig.toml");
  ASSERT_TRUE(project.migrations[0].tree);
  EXPECT_EQ(project.migrations[0].tree->title.value, "A");
  EXPECT_TRUE(reported().empty());
}

TEST_F(ProjectTest, keeps_which_paths_were_asked_for) {
  write("mig.toml", "");
  for (const char* name : {"0001", "0002", "a/0001", "a/0002", "b/0001"}) write(fmt::format("migrations/{}.mig", name));
  EXPECT_EQ(asked(open({{"migrations/0002.mig", "./migrations/../migrations/a/"}, {}, {}, {}}).projects.at(0)),
            (Names{"0002", "a/0001", "a/0002"}));
  EXPECT_EQ(asked(open({{(folder_.path() / "migrations/b").string()}, {}, {}, {}}).projects.at(0)), (Names{"b/0001"}));
  EXPECT_EQ(asked(open({{"."}, {}, {}, {}}).projects.at(0)).size(), 5u);
  EXPECT_TRUE(reported().empty());
}

TEST_F(ProjectTest, paths_of_several_projects_make_several) {
  for (const std::string name : {"x", "y"}) {
    write(name + "/mig.toml", "");
    write(name + "/migrations/0001.mig");
  }
  write("alone.mig");
  const Workspace workspace = open({{"y", "alone.mig", "x/migrations", "y/migrations/0001.mig"}, {}, {}, {}});
  ASSERT_EQ(workspace.projects.size(), 3u);
  EXPECT_EQ(workspace.projects[0].config_file->path(), "y/mig.toml");
  EXPECT_EQ(workspace.projects[1].config_file, nullptr);
  EXPECT_EQ(identities(workspace.projects[1]), Names{"alone"});
  EXPECT_EQ(workspace.projects[1].config.targets.size(), base::all_dialects().size());
  EXPECT_EQ(workspace.projects[2].config_file->path(), "x/mig.toml");
}

TEST_F(ProjectTest, is_the_one_that_is_named) {
  write("mig.toml", "");
  write("migrations/0001.mig");
  write("other/mig.toml", "");
  write("other/migrations/0002.mig");
  EXPECT_EQ(identities(open({{}, "other", {}, {}}).projects.at(0)), Names{"0002"});
  EXPECT_EQ(asked(open({{"other/migrations/0002.mig"}, "other", {}, {}}).projects.at(0)), Names{"0002"});
  EXPECT_TRUE(reported().empty());
  open({{"migrations/0001.mig"}, "other", {}, {}});
  expect_only(DiagnosticId::outside_migrations);
}

TEST_F(ProjectTest, takes_modules_from_what_a_wildcard_stands_for) {
  write("mig.toml", "migrations = [\"apps/*/migrations\", \"teams/*/app_?/db\"]\n");
  write("apps/billing/migrations/0001.mig");
  write("apps/billing/migrations/sub/0001.mig");
  write("apps/orders/migrations/0001.mig");
  write("apps/without/readme.txt");
  write("apps/.hidden/migrations/0001.mig");
  write("teams/red/app_1/db/0001.mig");
  const Workspace workspace = open({});
  ASSERT_EQ(workspace.projects.size(), 1u);
  EXPECT_EQ(identities(workspace.projects[0]),
            (Names{"billing/0001", "billing/sub/0001", "orders/0001", "red/app_1/0001"}));
}

TEST_F(ProjectTest, may_be_a_history_that_has_not_begun) {
  write("mig.toml", "");
  fs::create_directory(folder_.path() / "migrations");
  EXPECT_EQ(open({}).projects.size(), 1u);
  EXPECT_EQ(open({{"migrations"}, {}, {}, {}}).projects.size(), 1u);
  EXPECT_TRUE(reported().empty());
}

TEST_F(ProjectTest, keeps_a_file_that_does_not_parse_without_a_tree) {
  write("mig.toml", "");
  write("migrations/0001.mig");
  write("migrations/0002.mig", "nonsense");
  const Workspace workspace = open({});
  ASSERT_EQ(workspace.projects.size(), 1u);
  EXPECT_TRUE(workspace.projects[0].migrations[0].tree);
  EXPECT_FALSE(workspace.projects[0].migrations[1].tree);
  EXPECT_TRUE(sink_.has_errors());
}

TEST_F(ProjectTest, reads_what_links_lead_to) {
  write("mig.toml", "");
  write("elsewhere/0001.mig");
  write("elsewhere/one.txt");
  fs::create_directory(folder_.path() / "migrations");
  fs::create_directory_symlink("../elsewhere", folder_.path() / "migrations/linked");
  fs::create_symlink("../elsewhere/one.txt", folder_.path() / "migrations/0001.mig");
  fs::create_symlink("nowhere", folder_.path() / "migrations/broken");
  EXPECT_EQ(identities(open({}).projects.at(0)), (Names{"0001", "linked/0001"}));
}

TEST_F(ProjectTest, stops_at_links_that_lead_in_a_circle) {
  write("mig.toml", "");
  write("migrations/0001.mig");
  fs::create_directory_symlink("..", folder_.path() / "migrations/up");
  EXPECT_TRUE(open({}).projects.empty());
  expect_only(DiagnosticId::link_loop);
}

TEST_F(ProjectTest, stops_at_a_link_to_itself) {
  write("mig.toml", "");
  fs::create_directory(folder_.path() / "migrations");
  fs::create_symlink("self.mig", folder_.path() / "migrations/self.mig");
  EXPECT_TRUE(open({}).projects.empty());
  expect_only(DiagnosticId::link_loop);
}

TEST_F(ProjectTest, refuses_a_link_that_leads_nowhere) {
  write("mig.toml", "");
  fs::create_directory(folder_.path() / "migrations");
  fs::create_symlink("nowhere", folder_.path() / "migrations/0001.mig");
  EXPECT_TRUE(open({}).projects.empty());
  expect_only(DiagnosticId::no_such_path);
}

TEST_F(ProjectTest, refuses_files_that_differ_only_by_case) {
  write("mig.toml", "");
  write("migrations/0001_a.mig");
  write("migrations/0001_A.mig");
  EXPECT_TRUE(open({}).projects.empty());
  expect_only(DiagnosticId::identity_case_clash);
}

TEST_F(ProjectTest, refuses_identities_that_break_out) {
  for (const std::string name : {"a'b", "a\"b", "a`b", "a\nb", "a\\b", "a$b", "a;b", "\xC3\xA9", "\xFF"}) {
    base::DiagnosticSink sink;
    const tests::TempFolder other;
    tests::write_file(other.path() / (name + ".mig"), "migration 'A';\n");
    Request request;
    request.paths = {(other.path() / (name + ".mig")).string()};
    EXPECT_TRUE(open_projects(request, sink).projects.empty()) << name;
    ASSERT_EQ(sink.sorted().size(), 1u) << name;
    EXPECT_EQ(sink.sorted()[0].id, DiagnosticId::bad_identity) << name;
  }
}

TEST_F(ProjectTest, takes_standard_input_for_a_file) {
  write("mig.toml", "");
  write("migrations/0001.mig");
  write("migrations/0002.mig", "nonsense");
  const Workspace changed = open({{"-"}, {}, "migrations/0002.mig", {}}, "migration 'Given';\n");
  ASSERT_EQ(changed.projects.size(), 1u);
  ASSERT_TRUE(changed.projects[0].migrations[1].tree);
  EXPECT_EQ(changed.projects[0].migrations[1].tree->title.value, "Given");
  EXPECT_EQ(asked(changed.projects[0]), Names{"0002"});
  write("migrations/0002.mig");
  const Workspace added = open({{"-"}, {}, "migrations/billing/0001.mig", {}}, "migration 'New';\n");
  EXPECT_EQ(identities(added.projects.at(0)), (Names{"0001", "0002", "billing/0001"}));
  EXPECT_EQ(asked(added.projects.at(0)), Names{"billing/0001"});
  EXPECT_TRUE(reported().empty());
}

TEST_F(ProjectTest, takes_standard_input_alone) {
  EXPECT_EQ(identities(open({{"-"}, {}, {}, {}}, "migration 'A';\n").projects.at(0)), Names{"stdin"});
  const Workspace named = open({{"-"}, {}, "0007_x.mig", {}}, "migration 'A';\n");
  EXPECT_EQ(identities(named.projects.at(0)), Names{"0007_x"});
  EXPECT_EQ(named.projects[0].migrations[0].source->path(), "0007_x.mig");
  EXPECT_TRUE(reported().empty());
}

TEST_F(ProjectTest, refuses_an_empty_path) {
  write("mig.toml", "");
  EXPECT_TRUE(open({{""}, {}, {}, {}}).projects.empty());
  expect_only(DiagnosticId::no_such_path);
}

TEST_F(ProjectTest, refuses_a_folder_in_the_place_of_its_settings) {
  fs::create_directory(folder_.path() / "mig.toml");
  EXPECT_TRUE(open({}).projects.empty());
  expect_only(DiagnosticId::wrong_kind_of_file);
}

}  // namespace
}  // namespace mig::project
