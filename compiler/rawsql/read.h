// Raw SQL, read: what each of its statements does, and to what. PostgreSQL's is read by PostgreSQL's own parser
// (libpg_query), SQLite's by SQLite against the schema that it will find, MySQL's by its words. What could not be read
// is said, never passed over. It knows nothing of what is good or bad.
#pragma once

#include <cstddef>
#include <cstdint>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "compiler/base/dialect.h"

namespace mig::rawsql {

enum class ActionKind : uint8_t {
#define MIG_SQL_ACTION(name) name,
#include "compiler/rawsql/sql_actions.def"
};

enum class Trait : uint8_t {
#define MIG_SQL_TRAIT(name) name,
#include "compiler/rawsql/sql_traits.def"
};

/// `drop_table`.
std::string_view name_of(ActionKind kind);
/// `if_exists`.
std::string_view name_of(Trait trait);

/// One thing that a statement does. Names are as the engine has them: without quotes, folded where it folds them.
struct Action {
  ActionKind kind;
  std::string schema = {};  ///< of `object`; empty where none is said
  std::string object = {};
  std::string part = {};
  std::string type = {};
  std::vector<std::string> columns = {};
  std::vector<std::string> others =
      {};  ///< other relations, `schema.name` with a dot; of an `insert` those that it reads
  std::vector<std::string> referenced = {};  ///< of a foreign key: the columns it refers to, where they are said
  std::set<Trait> traits = {};
  size_t statement = 0;  ///< the place of its statement among those of the text, from 0
  size_t begin = 0;      ///< where it stands in the text: the words that do it, as far as they are known
  size_t end = 0;

  bool has(Trait trait) const { return traits.contains(trait); }
};

/// A part of a text that could not be read.
struct Unread {
  std::string why;  ///< a clause: `the parser, PostgreSQL 15's, does not take it: syntax error at or near "x"`
  size_t begin = 0;
  size_t end = 0;
  bool refused = false;  ///< the engine says so itself, of the schema that it finds: it would refuse to run it
};

struct Reading {
  std::vector<Action> actions;  ///< in the order of the text
  std::vector<Unread> unread;   ///< likewise
};

/// Reads the statements of a text that `split` takes apart. `schema` are statements that make what the text will find
/// (what SQLite needs to read anything; the others don't look at it). Never fails, and runs nothing on any database but
/// one in memory that is gone afterwards; what a statement of the text makes there, those behind it see.
Reading read(base::Dialect dialect, std::string_view text, const std::vector<std::string>& schema = {});

}  // namespace mig::rawsql
