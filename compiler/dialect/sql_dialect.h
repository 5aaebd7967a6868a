// How one engine writes names, literals, types and expressions, and what it has and has not. One object for each
// dialect, without state; which statements change a schema is the plan's business.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "compiler/base/dialect.h"
#include "compiler/schema/schema.h"

namespace mig::dialect {

/// What an engine has, as data. The sources stand beside the values in each dialect's file.
struct Capabilities {
  size_t max_name_bytes = 0;       ///< 0: no limit
  size_t max_name_characters = 0;  ///< 0: no limit
  bool names_above_ffff = true;    ///< code points above U+FFFF in names
  bool names_end_in_space = true;
  std::vector<std::string_view> reserved_prefixes = {};  ///< of tables and indexes
  std::vector<std::string_view> reserved_columns = {};   ///< of no column, in any case of letters
  bool transactional_ddl = true;
  bool arrays = false;
  bool partial_indexes = false;
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
  bool checks_on_identity = true;       ///< a check may read an identity column
  bool checks_on_acted_columns = true;  ///< a check may read a column that a foreign key's action writes
  bool comments = true;
  base::Version virtual_generated_since = {};  ///< 0.0: always
  base::Version uuid_function_since = {};      ///< 0.0: always
};

class SqlDialect {
 public:
  virtual ~SqlDialect() = default;

  virtual base::Dialect dialect() const = 0;
  virtual const Capabilities& capabilities() const = 0;

  /// An identifier in the engine's quotes; nothing in it can end them.
  virtual std::string name(std::string_view name) const;
  /// Identifiers, separated by commas.
  std::string names(const std::vector<std::string>& names) const;
  /// A string literal; nothing in it can end it.
  virtual std::string text(std::string_view text) const;

  /// The type of a column. Enums take their values from `schema` where the engine has no such types.
  virtual std::string type(const schema::Type& type, const schema::Schema& schema) const = 0;

  /// An expression. What the engine can't say was refused before.
  std::string expression(const schema::ExprPtr& expr) const;

  /// A value for a column of `type`: an expression, with literals in the form that the type takes.
  virtual std::string value(const schema::ExprPtr& expr, const schema::Type& type) const;

  /// What stands behind `default`.
  virtual std::string default_value(const schema::ExprPtr& expr, const schema::Type& type) const;

 protected:
  virtual std::string boolean(bool value) const { return value ? "true" : "false"; }
  virtual std::string call(schema::Function function, const std::vector<schema::ExprPtr>& arguments) const = 0;
  virtual std::string binary(const schema::Binary& binary) const;
  virtual std::string cast(const schema::Cast& cast) const = 0;

  /// `name(a, b)`.
  std::string plain_call(std::string_view function, const std::vector<schema::ExprPtr>& arguments) const;
  /// An operand: in parentheses unless it is atomic.
  std::string operand(const schema::ExprPtr& expr) const;
};

/// The one object of a dialect.
const SqlDialect& sql_dialect(base::Dialect dialect);

/// What each dialect's file gives.
#define MIG_DIALECT(id, display_name, oldest, assumed) const SqlDialect& id##_dialect();
#include "compiler/base/dialects.def"

}  // namespace mig::dialect
