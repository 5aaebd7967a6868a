// Provokes each diagnostic that can have no case in the corpus.
#include <algorithm>
#include <functional>
#include <map>

#include "compiler/engine/database.h"
#include "tests/cli/caseless_diagnostics.h"
#include "tests/cli/cli_fixture.h"

namespace mig::tests {
namespace {

namespace fs = std::filesystem;
using base::DiagnosticId;

struct Situation {
  int exit_code;
  std::vector<std::string> call;
  std::function<void(const fs::path& folder)> make = [](const fs::path&) {};
  std::vector<std::string> environment = {};
};

std::function<void(const fs::path&)> file(const std::string& path, const std::string& text) {
  return [=](const fs::path& folder) { write_file(folder / path, text); };
}

void project(const fs::path& folder) {
  write_file(folder / "mig.toml", "[targets]\nsqlite = \"3.40\"\n");
  write_file(folder / "migrations/0001.mig", good_migration);
}

// A project that says something to the linter.
std::function<void(const fs::path&)> with_settings(const std::string& settings) {
  return [=](const fs::path& folder) {
    project(folder);
    write_file(folder / "mig.toml", settings);
  };
}

std::string with_native_type(const std::string& type) {
  return "migration 'Native';\n\ncreate table t {\n  id  int  primary key;\n  a   native(postgresql 'text', mysql "
         "'text', sqlite '" +
         type + "');\n}\n";
}

void full_database(const fs::path& path, const std::string& table) {
  base::DiagnosticSink sink;
  engine::open("sqlite:" + path.string(), sink)->run("create table " + table + " (id integer)");
  fs::permissions(path, fs::perms(0666));
}

// Who runs mig need not be who made the folder: then git looks into it only when that is said.
const std::vector<std::string> trusted = {"GIT_CONFIG_COUNT=1", "GIT_CONFIG_KEY_0=safe.directory",
                                          "GIT_CONFIG_VALUE_0=*"};

void repository(const fs::path& folder) {
  project(folder);
  run({.arguments = {"git", "init", "--quiet"}, .folder = folder});
}

const std::map<DiagnosticId, Situation> situations = {
    {DiagnosticId::unreadable_file,
     {3,
      {"check", "a.mig"},
      [](const fs::path& folder) {
        write_file(folder / "a.mig", good_migration);
        fs::permissions(folder / "a.mig", fs::perms::none);
      }}},
    {DiagnosticId::no_project, {2, {"check"}}},
    {DiagnosticId::no_config_file, {2, {"check", "--project", "."}}},
    {DiagnosticId::no_such_path, {2, {"check", "a.mig"}}},
    {DiagnosticId::not_a_migration_file, {2, {"check", "a.sql"}, file("a.sql", "select 1;\n")}},
    {DiagnosticId::wrong_kind_of_file,
     {2, {"check", "a.mig"}, [](const fs::path& folder) { fs::create_directory(folder / "a.mig"); }}},
    {DiagnosticId::outside_migrations,
     {2,
      {"check", "a.mig"},
      [](const fs::path& folder) {
        project(folder);
        write_file(folder / "a.mig", good_migration);
      }}},
    {DiagnosticId::no_migrations_in,
     {2,
      {"check", "migrations/empty"},
      [](const fs::path& folder) {
        project(folder);
        fs::create_directory(folder / "migrations/empty");
      }}},
    {DiagnosticId::link_loop,
     {2,
      {"check"},
      [](const fs::path& folder) {
        project(folder);
        fs::create_directory_symlink(".", folder / "migrations/again");
      }}},
    {DiagnosticId::cannot_write,
     {3,
      {"compile", "a.mig", "--out", "locked/out"},
      [](const fs::path& folder) {
        write_file(folder / "a.mig", good_migration);
        fs::create_directory(folder / "locked");
        fs::permissions(folder / "locked", fs::perms(0555));
      }}},
    {DiagnosticId::foreign_file,
     {2,
      {"compile", "a.mig", "--out", "out"},
      [](const fs::path& folder) {
        write_file(folder / "a.mig", good_migration);
        write_file(folder / "out/sqlite/a.up.sql", "select 1;\n");
        fs::permissions(folder / "out", fs::perms::all);
        fs::permissions(folder / "out/sqlite", fs::perms::all);
      }}},
    {DiagnosticId::output_failed, {3, {"--help"}}},
    {DiagnosticId::unknown_command, {2, {"frobnicate"}}},
    {DiagnosticId::unknown_option, {2, {"check", "--frobnicate"}}},
    {DiagnosticId::option_before_command, {2, {"--quiet", "check"}}},
    {DiagnosticId::option_without_value, {2, {"compile", "--out"}}},
    {DiagnosticId::missing_argument, {2, {"explain"}}},
    {DiagnosticId::needless_argument, {2, {"rules", "drop-table"}}},
    {DiagnosticId::unknown_rule, {2, {"lint"}, with_settings("[lint.rules]\ndrop-tables = \"off\"\n")}},
    {DiagnosticId::unknown_rule_option, {2, {"lint"}, with_settings("[lint.rules]\nwide-index = { colums = 3 }\n")}},
    {DiagnosticId::rule_option_type, {2, {"lint"}, with_settings("[lint.rules]\nwide-index = { columns = \"3\" }\n")}},
    {DiagnosticId::bad_rule_option,
     {2, {"lint"}, with_settings("[lint.rules]\nname-pattern = { table = \"[a-z\" }\n")}},
    {DiagnosticId::unknown_baseline, {2, {"lint"}, with_settings("[lint]\nbaseline = \"0007_gone\"\n")}},
    {DiagnosticId::option_with_value, {2, {"check", "--quiet=yes"}}},
    {DiagnosticId::missing_option, {2, {"stats"}, project}},
    {DiagnosticId::bad_option_value, {2, {"compile", "--direction", "left"}}},
    {DiagnosticId::conflicting_options, {2, {"compile", "--only", "a", "--from", "b"}}},
    {DiagnosticId::not_a_target, {2, {"compile", "--dialect", "mysql"}, project}},
    {DiagnosticId::several_targets,
     {2,
      {"schema"},
      [](const fs::path& folder) {
        write_file(folder / "mig.toml", "[targets]\npostgresql = \"15\"\nsqlite = \"3.40\"\n");
        write_file(folder / "migrations/0001.mig", good_migration);
      }}},
    {DiagnosticId::several_projects,
     {2,
      {"compile", "a", "b"},
      [](const fs::path& folder) {
        project(folder / "a");
        project(folder / "b");
      }}},
    {DiagnosticId::no_reverse_script,
     {2,
      {"compile", "--direction", "down"},
      [](const fs::path& folder) {
        project(folder);
        write_file(
            folder / "migrations/0002.mig",
            "migration 'Gone';\nafter '0001';\n\ndrop table tenant irreversible because 'nobody wants it back';\n");
      }}},
    {DiagnosticId::empty_range,
     {2,
      {"compile", "--from", "0002", "--to", "0001"},
      [](const fs::path& folder) {
        project(folder);
        write_file(folder / "migrations/0002.mig", "migration 'Nothing';\nafter '0001';\n");
      }}},
    {DiagnosticId::no_such_phase, {2, {"compile", "--phase", "contract"}, project}},
    {DiagnosticId::from_step_scripts,
     {2,
      {"compile", "--direction", "up", "--from-step", "1"},
      [](const fs::path& folder) {
        project(folder);
        write_file(folder / "migrations/0002.mig", "migration 'Nothing';\nafter '0001';\n");
      }}},
    {DiagnosticId::from_step_direction, {2, {"compile", "--only", "0001", "--from-step", "1"}, project}},
    {DiagnosticId::no_such_step, {2, {"compile", "--only", "0001", "--direction", "up", "--from-step", "99"}, project}},
    {DiagnosticId::step_in_transaction,
     {2,
      {"compile", "--only", "0002", "--direction", "up", "--from-step", "2"},
      [](const fs::path& folder) {
        project(folder);
        write_file(folder / "migrations/0002.mig",
                   "migration 'Two';\nafter '0001';\n\ncreate table a { id int primary key; }\n"
                   "create table b { id int primary key; }\n");
      }}},
    {DiagnosticId::sizes_without_section,
     {2,
      {"stats", "--url", "sqlite:full.db"},
      [](const fs::path& folder) {
        project(folder);
        write_file(folder / "mig.toml", "tables.tenant.rows = 7\n");
        full_database(folder / "full.db", "tenant");
      }}},
    {DiagnosticId::verify_needs_sqlite,
     {2,
      {"verify"},
      [](const fs::path& folder) {
        project(folder);
        write_file(folder / "mig.toml", "[targets]\npostgresql = \"15\"\n");
      }}},
    // What is native is taken as it is written, so it can be wrong, or more than it says.
    {DiagnosticId::verify_not_empty,
     {2,
      {"verify", "--url", "sqlite:full.db"},
      [](const fs::path& folder) {
        project(folder);
        full_database(folder / "full.db", "song");
      }}},
    {DiagnosticId::verify_old_server,
     {2,
      {"verify", "--url", "sqlite::memory:"},
      [](const fs::path& folder) {
        project(folder);
        write_file(folder / "mig.toml", "[targets]\nsqlite = \"3.53\"\n");
      }}},
    {DiagnosticId::not_a_database_url, {2, {"verify", "--url", "music.db"}, project}},
    {DiagnosticId::bad_database_url,
     {2,
      {"verify", "--url", "mysql://root@localhost"},
      [](const fs::path& folder) {
        project(folder);
        write_file(folder / "mig.toml", "[targets]\nmysql = \"8.0\"\n");
      }}},
    {DiagnosticId::client_library_missing,
     {3,
      {"verify", "--url", "host=/nowhere"},
      [](const fs::path& folder) {
        project(folder);
        write_file(folder / "mig.toml", "[targets]\npostgresql = \"15\"\n");
        // In the way of the real one, where there is one.
        write_file(folder / "libpq.so.5", "");
      },
      {"LD_LIBRARY_PATH=."}}},
    {DiagnosticId::cannot_connect, {3, {"verify", "--url", "sqlite:no/folder/music.db"}, project}},
    {DiagnosticId::statement_refused, {1, {"verify", "a.mig"}, file("a.mig", with_native_type("text )"))}},
    {DiagnosticId::verify_drift, {1, {"verify", "a.mig"}, file("a.mig", with_native_type("text default 1"))}},
    {DiagnosticId::git_missing, {3, {"plan", "--since", "HEAD"}, project, {"PATH=/nowhere"}}},
    {DiagnosticId::no_git_repository, {2, {"plan", "--since", "HEAD"}, project}},
    {DiagnosticId::unknown_revision, {2, {"plan", "--since", "HEAD"}, repository, trusted}},
    {DiagnosticId::not_staged, {2, {"check", "--staged"}, repository, trusted}},
    {DiagnosticId::unmerged_file,
     {2,
      {"check", "--staged"},
      [](const fs::path& folder) {
        repository(folder);
        // As a merge leaves a file that both sides have changed.
        run({.arguments = {"sh", "-c",
                           "git add --all && id=$(git rev-parse :migrations/0001.mig) && for stage in 1 2 3; do "
                           "printf '100644 %s %s\\tmigrations/0001.mig\\n' $id $stage; done | git update-index "
                           "--index-info"},
             .folder = folder});
      },
      trusted}},
    {DiagnosticId::git_failed,
     {3,
      {"plan", "--since", "HEAD"},
      [](const fs::path& folder) {
        repository(folder);
        write_file(folder / ".git/config", "[core\n");
      },
      trusted}},
    {DiagnosticId::file_too_large, {2, {"check", "a.mig"}, file("a.mig", std::string(5u << 20, '\n'))}},
    {DiagnosticId::wrong_encoding, {2, {"check", "a.mig"}, file("a.mig", std::string("\xFE\xFF\0m", 4))}},
    {DiagnosticId::invalid_utf8, {2, {"check", "a.mig"}, file("a.mig", "migration 'Caf\xE9';\n")}},
    {DiagnosticId::nul_byte, {2, {"check", "a.mig"}, file("a.mig", std::string("migration 'a\0b';\n", 17))}},
};

class Caseless : public CliTest {};

TEST_F(Caseless, diagnostics_are_provoked) {
  for (const DiagnosticId id : caseless_diagnostics) {
    const std::string name(base::info(id).name);
    SCOPED_TRACE(name);
    ASSERT_TRUE(situations.contains(id)) << "say here what provokes it";
    const Situation& situation = situations.at(id);
    for (const fs::directory_entry& entry : fs::directory_iterator(folder())) fs::remove_all(entry.path());
    situation.make(folder());
    const bool full = id == DiagnosticId::output_failed;
    const Finished finished = full ? mig(situation.call, {.arguments = {}, .output_to = "/dev/full"})
                                   : mig_as_nobody(situation.call, situation.environment);
    expect_end(finished, situation.exit_code, "[" + name + "]");
  }
}

TEST_F(Caseless, diagnostics_are_listed) {
  for (const auto& [id, situation] : situations) {
    EXPECT_NE(std::find(caseless_diagnostics.begin(), caseless_diagnostics.end(), id), caseless_diagnostics.end())
        << base::info(id).name << " is provoked here, but the list does not say so";
  }
}

}  // namespace
}  // namespace mig::tests
