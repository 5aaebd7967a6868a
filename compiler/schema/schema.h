// A schema: all tables, enums and views at one point of the history. Immutable; a change gives a new schema that shares
// every table that did not change, so replaying a long history stays linear.
#pragma once

#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "compiler/base/persistent_map.h"
#include "compiler/schema/table.h"
#include "compiler/schema/view.h"

namespace mig::schema {

/// Something that raw SQL made and that mig has no word for, as its author describes it. What it rests on has to stay.
struct Opaque {
  std::string description;
  std::vector<std::string> relations;  ///< the tables and views it rests on
  DialectSet engines = DialectSet::all();

  bool operator==(const Opaque&) const = default;
};

/// A key for something opaque where names of tables stand beside it: no table's name.
inline std::string opaque_key(const std::string& description) { return schema_key("opaque " + description); }

/// Names that differ only by the case of ASCII letters are one name to MySQL and SQLite: this is what they are compared
/// by.
std::string fold(std::string_view name);

/// What a name that is taken belongs to.
struct NameOwner {
  std::string kind;   ///< `table`, `index`, `unique constraint` …
  std::string table;  ///< the table it is on; of a table or an enum, its own name
  DialectSet engines;
};

/// Where names must differ: what engines keep as relations and types, constraints without an index, and triggers.
enum class NameSpace { relations, constraints, triggers };

class Schema {
 public:
  /// The table of exactly that name, or null.
  TablePtr find_table(const std::string& name) const;
  /// The enum of exactly that name, or null.
  EnumPtr find_enum(const std::string& name) const;

  /// The view of exactly that name, or null.
  ViewPtr find_view(const std::string& name) const;
  /// The engines that have the schema (the extension) of that name; none where there is none.
  DialectSet find_schema(const std::string& name) const;
  DialectSet find_extension(const std::string& name) const;

  /// What is opaque and is described so, or nothing.
  std::optional<Opaque> find_opaque(const std::string& description) const;
  /// What is opaque on one of `engines` and rests on the table or view, in the order of the descriptions.
  std::vector<Opaque> opaques_over(const std::string& relation, DialectSet engines) const;

  /// The names of all tables (enums, views, schemas, extensions), sorted; the descriptions of all that is opaque.
  std::vector<std::string> table_names() const;
  std::vector<std::string> enum_names() const;
  std::vector<std::string> view_names() const;
  std::vector<std::string> tables_with_triggers() const;
  std::vector<std::string> schema_names() const;
  std::vector<std::string> extension_names() const;
  std::vector<std::string> opaque_descriptions() const;

  /// All views, in an order in which they can be made.
  std::vector<ViewPtr> views_in_order() const;
  /// The views that read any of `relations`, or a view that does, in an order in which they can be made.
  std::vector<ViewPtr> views_over(const std::vector<std::string>& relations) const;

  /// The tables with a foreign key to `table`, itself included, sorted.
  std::vector<std::string> tables_referencing(const std::string& table) const;
  /// The tables with a column of the enum, sorted.
  std::vector<std::string> tables_using_enum(const std::string& name) const;

  /// Who has a name (in any case of letters) on one of `engines`, or nothing.
  std::optional<NameOwner> owner_of(NameSpace space, std::string_view name, DialectSet engines) const;

  /// With the table added, or in the place of the one of that name.
  Schema with_table(TablePtr table) const;
  Schema without_table(const std::string& name) const;
  /// With the table under its new name, in the foreign keys that refer to it too.
  Schema with_renamed_table(const std::string& from, const std::string& to) const;

  /// With the enum added, or in the place of the one of that name.
  Schema with_enum(EnumPtr type) const;
  Schema without_enum(const std::string& name) const;

  /// With the view added, or in the place of the one of that name.
  Schema with_view(ViewPtr view) const;
  Schema without_view(const std::string& name) const;

  /// With the schema (the extension) on these engines; without it where there are none.
  Schema with_schema(const std::string& name, DialectSet engines) const;
  Schema with_extension(const std::string& name, DialectSet engines) const;

  /// With something opaque added, or in the place of what is described so.
  Schema with_opaque(Opaque opaque) const;
  Schema without_opaque(const std::string& description) const;

 private:
  using Names = std::vector<std::string>;
  using Owners = std::vector<NameOwner>;

  base::PersistentMap<Owners>& names(NameSpace space) { return names_[static_cast<size_t>(space)]; }
  void add_name(NameSpace space, const std::string& name, NameOwner owner);
  void remove_name(NameSpace space, const std::string& name, std::string_view kind);
  /// Keeps the look-ups as they have to be when `before` is replaced by `after`; null: no table.
  void change_names(const Table* before, const Table* after);
  void change_references(const Table* before, const Table* after);

  base::PersistentMap<TablePtr> tables_;
  base::PersistentMap<EnumPtr> enums_;
  base::PersistentMap<ViewPtr> views_;
  base::PersistentMap<DialectSet> schemas_;
  base::PersistentMap<DialectSet> extensions_;
  base::PersistentMap<Opaque> opaques_;
  base::PersistentMap<Names> referencing_;            ///< referenced table → tables
  base::PersistentMap<Names> enum_users_;             ///< enum → tables
  std::array<base::PersistentMap<Owners>, 3> names_;  ///< by NameSpace
};

/// The schema as one engine has it: without what other engines have only.
Schema view_for(const Schema& schema, base::Dialect dialect);

/// What differs between two schemas, one line for each part, or nothing where they are the same. The order of columns
/// does not count: no engine but SQLite's rebuild and MySQL can put a column back into its place. Nor do extensions:
/// none is taken away when a migration goes back.
std::vector<std::string> differences(const Schema& left, const Schema& right);

}  // namespace mig::schema
