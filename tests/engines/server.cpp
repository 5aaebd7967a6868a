#include "tests/engines/server.h"

#include <algorithm>
#include <cctype>
#include <cstdlib>
#include <stdexcept>

namespace mig::tests {

std::unique_ptr<Server> make_server(const std::string& name) {
  const auto dialect = base::dialect_named(name.substr(0, name.find('_')));
  if (!dialect) throw std::runtime_error("there is no server `" + name + "`");
  switch (*dialect) {
    case base::Dialect::postgresql:
      return make_postgresql(name);
    case base::Dialect::mysql:
    case base::Dialect::mariadb:
      return make_mysql(name, *dialect);
    case base::Dialect::sqlite:
      return make_sqlite(name);
  }
  throw std::logic_error("a dialect that no server has");
}

std::string environment(const std::string& name) {
  const char* const value = std::getenv(name.c_str());
  return value ? value : "";
}

std::string variable_of(const std::string& server) {
  std::string variable = "MIG_TEST_" + server;
  std::transform(variable.begin(), variable.end(), variable.begin(),
                 [](unsigned char c) { return static_cast<char>(std::toupper(c)); });
  return variable;
}

}  // namespace mig::tests
