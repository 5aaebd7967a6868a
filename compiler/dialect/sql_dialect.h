// How one engine writes names, literals, types and expressions, and what it has and has not. One object for each
// dialect, without state; which statements change a schema is the plan's business.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "compiler/base/dialect.h"
#include "compiler/dialect/locks.h"
#include "compiler/schema/query.h"
#include "compiler/schema/schema.h"

namespace mig::dialect {

/// What an engine has, as data. The sources stand beside the values in each dialect's file.
struct Capabilities {
  size_t max_name_bytes = 0;       ///< 0: no limit
  size_t max_name_characters = 0;  ///< 0: no limit
  bool names_above_ffff = true;    ///< code points above U+FFFF in names
  bool names_end_in_space = true;
  size_t max_enum_value_characters = 0;                  ///< 0: no limit
  size_t max_comment_characters = 0;                     ///< of a column or an index; 0: no limit
  size_t max_table_comment_characters = 0;               ///< 0: no limit
  std::vector<std::string_view> reserved_prefixes = {};  ///< of tables and indexes
  std::vector<std::string_view> reserved_columns = {};   ///< of no column, in any case of letters
  bool schemas = false;                                  ///< schemas in a database
  bool extensions = false;                               ///< `create extension`
  bool enforces_lengths = true;
  bool exact_decimals = true;
  bool casts_fail = true;  ///< a cast of what is no number is an error
  bool arrays = false;
  bool partial_indexes = false;
  bool partial_uniques = false;  ///< a unique index with a `where`, or what does the same
  bool expression_indexes = true;
  bool index_include = false;
  bool nulls_order = false;
  bool operator_classes = false;
  std::vector<std::string_view> index_methods = {"btree"};
  bool deferrable_foreign_keys = false;
  bool deferrable_unique = false;
  bool set_default_action = true;
  bool keys_over_long_types = true;      ///< a key over text, bytes or json
  bool identity_must_be_key = false;     ///< an identity column is the first of a primary or unique key
  bool identity_is_primary_key = false;  ///< an identity column is the whole primary key
  bool foreign_key_types_must_match = false;
  bool renames_generated_sources = true;    ///< a column that a generated one reads can be renamed
  bool generated_not_null = true;           ///< a generated column can be `not null`
  bool virtual_to_plain = true;             ///< a virtual generated column can become a plain one
  base::Version drop_generated_since = {};  ///< 0.0: always
  bool checks_on_identity = true;           ///< a check may read an identity column
  bool checks_on_acted_columns = true;      ///< a check may read a column that a foreign key's action writes
  bool comments = true;
  bool one_writer = false;                     ///< at a time, for the whole database
  bool enums_in_order = true;                  ///< the values of an enum sort in the enum's order
  bool view_grants = false;                    ///< grants on a view go with it
  bool adds_foreign_keys = true;               ///< to a table that is there
  bool client_ends_at_semicolon = false;       ///< the engine's client ends a statement at each `;`, inside a body too
  bool text_casts_fail = true;                 ///< a cast of what is no number stops a query
  bool assigns_at_once = true;                 ///< the values of an `update` all read the row as it was
  bool limit_in_in = true;                     ///< a query behind `in` may have a `limit`
  bool checks_statements_whole = true;         ///< a foreign key holds when a statement ends, not after each row
  base::Version index_include_since = {};      ///< 0.0: always, where it has them
  base::Version generated_since = {};          ///< 0.0: always
  base::Version virtual_generated_since = {};  ///< 0.0: always
  base::Version batches_since = {};            ///< transactions inside of a statement; 0.0: always
  base::Version uuid_function_since = {};      ///< 0.0: always
  base::Version checks_since = {};             ///< checks that are more than words
  base::Version expression_keys_since = {};    ///< keys over expressions, where the engine has any
  base::Version default_expressions_since = {};  ///< defaults that are more than a literal, or than one of a short type
  base::Version descending_keys_since = {};      ///< `desc` in an index
};

/// How long a script waits for locks, and its statements run, in milliseconds; 0: no limit is set.
struct TimeLimits {
  uint64_t lock = 0;
  uint64_t statement = 0;
};

class SqlDialect {
 public:
  virtual ~SqlDialect() = default;

  virtual base::Dialect dialect() const = 0;
  virtual const Capabilities& capabilities() const = 0;

  /// What has to hold for the session before a script runs, so that nothing in it means something else there:
  /// statements, each without its `;`.
  virtual std::vector<std::string> session() const { return {}; }
  /// What sets the limits for the session, in the engine's words; statements, each without its `;`. A limit that the
  /// engine does not have is left out.
  virtual std::vector<std::string> limits(const TimeLimits&) const { return {}; }
  /// The longest limits that the engine keeps; what is longer it refuses, cuts or forgets. 0: there is no longest, or
  /// it does not have that limit.
  virtual TimeLimits longest_limits() const { return {}; }
  /// What opens a transaction; empty where every change of the schema is one of its own.
  virtual std::string_view begin() const { return "begin"; }

  /// What each form of a statement locks: the dialect's `_locks.def`. Empty where nothing is known.
  virtual const std::vector<LockFact>& locks() const {
    static const std::vector<LockFact> none;
    return none;
  }

  /// What sets a table's option back to what it is where nothing is said; nothing where there is no such value.
  virtual std::optional<std::string> option_default(std::string_view) const { return "default"; }

  /// An identifier in the engine's quotes; nothing in it can end them. A name in a schema is both, with a dot between.
  std::string name(std::string_view name) const;
  /// Identifiers, separated by commas.
  std::string names(const std::vector<std::string>& names) const;
  /// A string literal; nothing in it can end it.
  virtual std::string text(std::string_view text) const;

  /// The type of a column. Enums take their values from `schema` where the engine has no such types.
  virtual std::string type(const schema::Type& type, const schema::Schema& schema) const = 0;

  /// An expression. What the engine can't say was refused before.
  std::string expression(const schema::ExprPtr& expr) const;

  /// A query, a clause on each line. A native one as it is written. What the engine can't say was refused before.
  std::string query(const schema::Query& query) const;

  /// A value for a column of `type`: an expression, with literals in the form that the type takes.
  virtual std::string value(const schema::ExprPtr& expr, const schema::Type& type) const;

  /// Whether a default can be said where expressions can't (`default_expressions_since`).
  virtual bool is_plain_default(const schema::ExprPtr&, const schema::Type&) const { return true; }

  /// What stands behind `default`.
  virtual std::string default_value(const schema::ExprPtr& expr, const schema::Type& type) const;

 protected:
  /// One name in the engine's quotes.
  virtual std::string quoted(std::string_view name) const;
  virtual std::string boolean(bool value) const { return value ? "true" : "false"; }
  /// A literal of a class of types: a text may be a timestamp with a zone.
  virtual std::string literal(const schema::Literal& literal, schema::TypeClass type) const;
  /// A call of a function that is no aggregate.
  virtual std::string call(schema::Function function, const std::vector<schema::ExprPtr>& arguments) const = 0;
  virtual std::string aggregate(const schema::Call& call, schema::TypeClass type) const;
  /// What stands behind `order by` for one key. `name` is how the query calls it, quoted, or its expression.
  virtual std::string order_key(const schema::OrderKey& key, const std::string& name) const;
  /// What stands behind `from` where a query reads no table but has a `where`; empty: no `from` at all.
  virtual std::string_view no_table() const { return ""; }
  virtual std::string binary(const schema::Binary& binary) const;
  virtual std::string cast(const schema::Cast& cast) const = 0;
  /// In a pattern a backslash takes its meaning from the character behind it.
  virtual std::string like(const schema::Like& like) const;

  /// The clauses of a query, separated by `separator`.
  std::string select(const schema::Select& select, std::string_view separator) const;

  /// The keys of a `json_get`, as they stand in its path.
  static std::vector<std::string> json_keys(const schema::ExprPtr& path);
  /// `$."a"."b"`: the path to keys for MySQL and SQLite.
  static std::string json_path(const schema::ExprPtr& path);

  static bool is_number(schema::TypeClass type) {
    return type == schema::TypeClass::integer || type == schema::TypeClass::decimal || type == schema::TypeClass::real;
  }

  /// Whether a number is not 0: not each engine casts each integer type to a truth value.
  std::string number_as_boolean(const schema::ExprPtr& expr) const { return "(" + operand(expr) + " <> 0)"; }

  /// `true` and `false` as texts, where a truth value is a number.
  std::string boolean_as_text(const schema::ExprPtr& expr) const;

  /// A half goes away from 0, where the engine would take a double's half to the even side.
  std::string rounded_double(const schema::ExprPtr& expr) const;

  /// What `round`, `floor` and `ceil` make of an integer: itself. An engine may make a double of it, which divides in
  /// another way.
  static bool is_whole(const std::vector<schema::ExprPtr>& arguments);

  /// `substr`, whose places count from 1: those before it are none, and a length below 0 is none. For an engine that
  /// would count them from the end.
  std::string substr_from_one(const std::vector<schema::ExprPtr>& arguments) const;
  /// The length of a `substr`, not below 0.
  std::string length_from_zero(const schema::ExprPtr& length) const;
  /// The value of a signed whole number.
  static std::optional<int64_t> whole_number(const schema::ExprPtr& expr);

  /// `name(a, b)`.
  std::string plain_call(std::string_view function, const std::vector<schema::ExprPtr>& arguments) const;
  /// An operand: in parentheses unless it is atomic.
  std::string operand(const schema::ExprPtr& expr) const;
};

/// The one object of a dialect.
const SqlDialect& sql_dialect(base::Dialect dialect);

/// What each dialect's file gives.
#define MIG_DIALECT(id, ...) const SqlDialect& id##_dialect();
#include "compiler/base/dialects.def"

}  // namespace mig::dialect
