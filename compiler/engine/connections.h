// What `open` is made of: one function for each engine. Only this folder includes it.
#pragma once

#include <dlfcn.h>

#include "compiler/engine/database.h"
#include "compiler/engine/url.h"

namespace mig::engine {

/// Where a connection fails: the engine's words, or a client library that is not there.
struct ConnectError {
  std::string message;
  std::string_view missing_library = {};  ///< `libpq.so.5`; empty where it is there
  std::string_view package = {};          ///< Debian's package that has it
};

using Connection = std::variant<std::unique_ptr<Database>, ConnectError>;

/// What becomes of an SQLite database that is not there.
enum class IfMissing { made, refused };

Connection open_sqlite(const std::string& path, IfMissing if_missing);
Connection open_postgresql(const std::string& url);
Connection open_mysql(const MysqlUrl& url);

/// A shared library that stays loaded until the process ends, as its threads and its state need.
class ClientLibrary {
 public:
  explicit ClientLibrary(const char* file) : handle_(dlopen(file, RTLD_NOW | RTLD_LOCAL)) {}

  bool is_loaded() const { return handle_ != nullptr; }

  /// Takes the address of a function into a pointer of its type. False where the library does not have it.
  template <typename Function>
  bool find(const char* name, Function*& function) const {
    function = reinterpret_cast<Function*>(dlsym(handle_, name));
    return function != nullptr;
  }

 private:
  void* handle_;
};

/// The engine's words as one line: without line breaks, blanks around it and a full stop.
std::string one_line(std::string_view message);

}  // namespace mig::engine
