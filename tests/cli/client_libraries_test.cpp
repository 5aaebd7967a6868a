// The client libraries of the servers are loaded when a database is opened, and not before.
#include "tests/cli/cli_fixture.h"

namespace mig::tests {
namespace {

class ClientLibraries : public CliTest {
 protected:
  // What the loader says of the libraries that a call loads.
  std::string loaded_by(std::vector<std::string> arguments) {
    write_project();
    return mig(std::move(arguments), {.arguments = {}, .environment = {"LD_DEBUG=files"}}).err;
  }
};

TEST_F(ClientLibraries, are_not_loaded_without_a_database) {
  for (const char* const command : {"check", "compile", "verify"}) {
    const std::string loaded = loaded_by({command});
    EXPECT_NE(loaded.find("libsqlite3.so"), std::string::npos) << "the loader says nothing: " << loaded;
    EXPECT_EQ(loaded.find("libpq.so"), std::string::npos) << command;
    EXPECT_EQ(loaded.find("libmariadb.so"), std::string::npos) << command;
  }
}

TEST_F(ClientLibraries, are_loaded_for_the_engine_of_the_url_only) {
  const std::string loaded = loaded_by({"verify", "--url", "host=/nowhere"});
  EXPECT_NE(loaded.find("libpq.so"), std::string::npos) << loaded;
  EXPECT_EQ(loaded.find("libmariadb.so"), std::string::npos);
}

}  // namespace
}  // namespace mig::tests
