// PostgreSQL's SQL, by the tree that PostgreSQL's own parser makes of it. The tree says where a thing begins only here
// and there; where it ends, and where the tree is silent, the words say.
#include <fmt/format.h>
#include <pg_query.h>

#include <algorithm>
#include <map>
#include <nlohmann/json.hpp>
#include <optional>

#include "compiler/rawsql/readers.h"

namespace mig::rawsql {
namespace {

using nlohmann::json;
using Kind = ActionKind;

// Parts of the tree. What has the value that is none (false, 0, no text) is left out of it.
const json& child(const json& node, const char* key) {
  static const json none = json::object();
  const auto found = node.is_object() ? node.find(key) : node.end();
  return node.is_object() && found != node.end() ? *found : none;
}
std::string text(const json& node, const char* key) {
  const json& value = child(node, key);
  return value.is_string() ? value.get<std::string>() : std::string();
}
bool flag(const json& node, const char* key) {
  const json& value = child(node, key);
  return value.is_boolean() && value.get<bool>();
}
int64_t number(const json& node, const char* key) {
  const json& value = child(node, key);
  return value.is_number_integer() ? value.get<int64_t>() : 0;
}
bool has(const json& node, const char* key) { return node.is_object() && node.contains(key); }
// `{"String": {…}}`: its only key, and what it holds.
std::string kind_of(const json& node) { return node.is_object() && node.size() == 1 ? node.begin().key() : ""; }
const json& inside(const json& node) { return node.is_object() && node.size() == 1 ? node.begin().value() : node; }

std::string string_of(const json& node) { return text(child(node, "String"), "sval"); }
std::vector<std::string> strings_of(const json& list) {
  std::vector<std::string> result;
  for (const json& each : list) result.push_back(string_of(each));
  return result;
}

// A list of strings, a type's name, or a name with arguments, as a name with its schema.
Name name_in(const json& node) {
  const json* names = &node;
  if (kind_of(node) == "List") names = &child(child(node, "List"), "items");
  if (kind_of(node) == "TypeName") names = &child(child(node, "TypeName"), "names");
  if (kind_of(node) == "ObjectWithArgs") names = &child(child(node, "ObjectWithArgs"), "objname");
  if (kind_of(node) == "String") return {{}, string_of(node)};
  if (has(node, "names")) names = &child(node, "names");
  if (!names->is_array() || names->empty()) return {};
  const std::vector<std::string> parts = strings_of(*names);
  return {parts.size() > 1 ? parts[parts.size() - 2] : "", parts.back()};
}

Name relation_name(const json& relation) { return {text(relation, "schemaname"), text(relation, "relname")}; }

std::string constant(const json& node) {
  const json& value = child(node, "A_Const");
  if (has(value, "sval")) return text(child(value, "sval"), "sval");
  if (has(value, "ival")) return std::to_string(number(child(value, "ival"), "ival"));
  if (has(value, "fval")) return text(child(value, "fval"), "fval");
  if (has(value, "boolval")) return flag(child(value, "boolval"), "boolval") ? "true" : "false";
  if (kind_of(node) == "TypeCast") return constant(child(child(node, "TypeCast"), "arg"));
  return {};
}

bool is_null(const json& expression) {
  if (kind_of(expression) == "TypeCast") return is_null(child(child(expression, "TypeCast"), "arg"));
  return flag(child(expression, "A_Const"), "isnull");
}

bool is_always_true(const json& condition) {
  if (has(child(condition, "A_Const"), "boolval")) return constant(condition) == "true";
  const json& operation = child(condition, "A_Expr");
  const json& name = child(operation, "name");
  return name.is_array() && name.size() == 1 && string_of(name[0]) == "=" &&
         constant(child(operation, "lexpr")) == "1" && constant(child(operation, "rexpr")) == "1";
}

// Calls `visit` with each node of that kind in a part of the tree.
template <typename Visit>
void each_in(const json& root, const char* kind, const Visit& visit) {
  std::vector<const json*> open{&root};
  while (!open.empty()) {
    const json& node = *open.back();
    open.pop_back();
    if (has(node, kind)) visit(child(node, kind));
    if (node.is_structured()) {
      for (const json& each : node) open.push_back(&each);
    }
  }
}

// Whether a default may differ from row to row: it calls a function that is volatile, or that is not known.
bool may_differ(const json& expression) {
  static constexpr std::string_view steady[] = {
#include "compiler/rawsql/postgresql_functions.def"
  };
  bool differs = false;
  each_in(expression, "FuncCall", [&](const json& call) {
    const Name name = name_in(child(call, "funcname"));
    const bool own = name.schema.empty() || name.schema == "pg_catalog";
    differs |= !own || !std::binary_search(std::begin(steady), std::end(steady), name.name);
  });
  return differs;
}

// The columns that an expression names.
std::vector<std::string> columns_in(const json& expression) {
  std::vector<std::string> columns;
  each_in(expression, "ColumnRef", [&](const json& reference) {
    const json& fields = child(reference, "fields");
    if (!fields.is_array() || fields.empty()) return;
    const std::string name = string_of(fields.back());
    if (!name.empty() && std::find(columns.begin(), columns.end(), name) == columns.end()) columns.push_back(name);
  });
  std::sort(columns.begin(), columns.end());
  return columns;
}

struct Type {
  std::string name;
  bool serial = false;
};

// As PostgreSQL shows them (format_type), but for the short names of what people write short: `varchar(20)`, `char(3)`,
// `timestamp`.
Type type_of(const json& type) {
  struct Spelling {
    std::string_view name;
    std::string_view before;  ///< the length
    std::string_view behind = {};
  };
  static const std::map<std::string_view, Spelling> spellings = {
      {"int2", {"", "smallint"}},
      {"int4", {"", "integer"}},
      {"int8", {"", "bigint"}},
      {"float4", {"", "real"}},
      {"bool", {"", "boolean"}},
      {"float8", {"", "double precision"}},
      {"bpchar", {"", "char"}},
      {"varbit", {"", "bit varying"}},
      {"timetz", {"", "time", " with time zone"}},
      {"timestamptz", {"", "timestamp", " with time zone"}},
  };
  static const std::map<std::string_view, std::string_view> serials = {
      {"serial", "serial"},     {"serial4", "serial"},          {"bigserial", "bigserial"},
      {"serial8", "bigserial"}, {"smallserial", "smallserial"}, {"serial2", "smallserial"},
  };
  const Name name = name_in(type);
  const bool own = name.schema.empty() || name.schema == "pg_catalog";
  if (const auto found = serials.find(name.name); own && found != serials.end()) {
    return {std::string(found->second), true};
  }
  Type result;
  std::string_view behind;
  if (const auto found = spellings.find(name.name); own && found != spellings.end()) {
    result.name = found->second.before;
    behind = found->second.behind;
  } else {
    result.name = own ? name.name : dotted(name);
  }
  std::string lengths;
  const json& modifiers = child(type, "typmods");
  for (size_t i = 0; i < modifiers.size(); ++i) {
    // The first of an interval says which fields it has (src/include/utils/timestamp.h: INTERVAL_FULL_RANGE).
    if (result.name == "interval" && i == 0) continue;
    lengths += (lengths.empty() ? "" : ",") + constant(modifiers[i]);
  }
  if (!lengths.empty()) result.name += "(" + lengths + ")";
  result.name += behind;
  for (size_t i = 0; i < child(type, "arrayBounds").size(); ++i) result.name += "[]";
  return result;
}

// What a statement that holds names of things calls them; the tree's word for it: `OBJECT_TABLE`.
std::string object_type(const json& node, const char* key) {
  std::string type = text(node, key);
  if (type.starts_with("OBJECT_")) type.erase(0, 7);
  for (char& c : type) c = c == '_' ? ' ' : static_cast<char>(c >= 'A' && c <= 'Z' ? c - 'A' + 'a' : c);
  if (type == "matview") type = "materialized view";
  if (type == "tabconstraint") type = "constraint";
  return type;
}

class Reader : StatementReader {
 public:
  Reader(const Statement& statement, Notes notes) : StatementReader(base::Dialect::postgresql, statement, notes) {}

  void read() {
    if (is_too_deep()) {
      return notes_.unread(words_.whole(), "it is nested too deeply, or joins too much by operators, to be read");
    }
    const PgQueryParseResult result = pg_query_parse(statement_.text.c_str());
    if (result.error) {
      const std::string message = result.error->message;
      const auto at = static_cast<size_t>(std::max(result.error->cursorpos, 0));
      pg_query_free_parse_result(result);
      return not_taken(message, at);
    }
    const json tree = json::parse(result.parse_tree, nullptr, false);
    pg_query_free_parse_result(result);
    if (tree.is_discarded()) return notes_.unread(words_.whole(), "it is no UTF-8");
    for (const json& each : child(tree, "stmts")) statement(child(each, "stmt"));
  }

 private:
  // The parser calls itself for what is in an expression, and has the stack of whoever calls it. Its own limit of
  // nesting (YYMAXDEPTH of its grammar) does not count `1 + 1 + …`, so that is done here: how many words an expression
  // may have on the way to its innermost part. Lists, which grow long, nest nothing.
  bool is_too_deep() const {
    constexpr size_t most = 10000;
    struct Level {
      size_t chain = 0;
      size_t queries = 0;  ///< `union` and the like, which lists in between don't end
    };
    std::vector<Level> levels(1);
    size_t depth = 0;
    for (size_t i = 0; i < words_.count(); ++i) {
      const std::string& word = words_.at(i).folded;
      if (word == "(" || word == "[") {
        ++depth;
        ++levels.back().chain;
        levels.emplace_back();
      } else if ((word == ")" || word == "]") && levels.size() > 1) {
        depth -= levels.back().chain + levels.back().queries;
        levels.pop_back();
      } else if (word == ",") {
        depth -= levels.back().chain;
        levels.back().chain = 0;
      } else if (word == "union" || word == "intersect" || word == "except" || word == "join") {
        ++depth;
        ++levels.back().queries;
      } else {
        ++depth;
        ++levels.back().chain;
      }
      if (depth > most) return true;
    }
    return false;
  }

  void not_taken(const std::string& message, size_t character) {
    size_t byte = 0;
    for (size_t seen = 0; byte < statement_.text.size(); ++byte) {
      if ((static_cast<unsigned char>(statement_.text[byte]) & 0xc0) != 0x80 && ++seen == character) break;
    }
    Range range = words_.whole();
    if (character > 0 && byte < range.end) range.begin = byte;
    notes_.unread(range, fmt::format("the parser, which knows the syntax of PostgreSQL {}, does not take it: {}",
                                     PG_MAJORVERSION, message));
  }

  // Where things stand.

  size_t word_at(const json& node) const {
    return words_.at_offset(static_cast<size_t>(std::max<int64_t>(number(node, "location"), 0)));
  }
  // Behind a name that begins at a word.
  size_t behind_name(size_t place) const {
    Words words = words_;
    words.go_to(place);
    words.name();
    return words.place();
  }
  // An element of a list: up to its comma, or to the parenthesis that ends the list.
  Range element(const json& node) const {
    Words words = words_;
    words.go_to(word_at(node));
    return words.range(words.place(), words.end_of_element());
  }
  // The elements of a list that begins at a word.
  std::vector<Range> elements(size_t place) const {
    Words words = words_;
    words.go_to(place);
    std::vector<Range> result;
    do {
      const size_t begin = words.place();
      words.skip_element();
      result.push_back(words.range(begin, words.place()));
    } while (words.take(","));
    return result;
  }
  // From the beginning of the statement to the end of a name.
  Range up_to_name(const json& relation) const { return words_.range(0, behind_name(word_at(relation))); }
  // The statement up to its first name, and each other name by itself: `drop table a`, `b`.
  std::vector<Range> named(size_t first, size_t count) const {
    std::vector<Range> ranges = elements(first);
    if (ranges.size() != count) return std::vector<Range>(count, words_.whole());
    ranges.front().begin = words_.whole().begin;
    return ranges;
  }
  // Behind `drop table if exists`.
  size_t behind_words(std::initializer_list<std::string_view> known) const {
    Words words = words_;
    while (words.take_one_of(known)) continue;
    return words.place();
  }

  static bool cascades(const json& node) { return text(node, "behavior") == "DROP_CASCADE"; }

  void other(const json& relation = {}) {
    add(Kind::other, words_.whole(), relation_name(relation)).type = words_.lead();
  }

  void statement(const json& wrapped) {
    const std::string kind = kind_of(wrapped);
    const json& node = inside(wrapped);
    using Read = void (Reader::*)(const json&);
    static const std::map<std::string, Read, std::less<>> readers = {
        {"AlterDomainStmt", &Reader::alter_domain},
        {"AlterEnumStmt", &Reader::alter_enum},
        {"AlterObjectSchemaStmt", &Reader::set_schema},
        {"AlterTableMoveAllStmt", &Reader::move_all},
        {"AlterTableStmt", &Reader::alter_table},
        {"ClusterStmt", &Reader::cluster},
        {"CommentStmt", &Reader::comment},
        {"CopyStmt", &Reader::copy},
        {"CreateDomainStmt", &Reader::create_domain},
        {"CreateEnumStmt", &Reader::create_type},
        {"CreateExtensionStmt", &Reader::extension},
        {"CreateForeignTableStmt", &Reader::create_foreign_table},
        {"CreateFunctionStmt", &Reader::create_function},
        {"CreateRangeStmt", &Reader::create_type},
        {"CompositeTypeStmt", &Reader::create_type},
        {"CreateSchemaStmt", &Reader::create_schema},
        {"CreateSeqStmt", &Reader::create_sequence},
        {"CreateStmt", &Reader::create_table},
        {"CreateTableAsStmt", &Reader::create_table_as},
        {"CreateTrigStmt", &Reader::create_trigger},
        {"DefineStmt", &Reader::define},
        {"DeleteStmt", &Reader::delete_rows},
        {"DropStmt", &Reader::drop},
        {"ExplainStmt", &Reader::explain},
        {"IndexStmt", &Reader::create_index},
        {"InsertStmt", &Reader::insert},
        {"LockStmt", &Reader::lock},
        {"MergeStmt", &Reader::merge},
        {"RefreshMatViewStmt", &Reader::refresh},
        {"ReindexStmt", &Reader::reindex},
        {"RenameStmt", &Reader::rename},
        {"RuleStmt", &Reader::create_rule},
        {"SelectStmt", &Reader::select},
        {"TransactionStmt", &Reader::transaction},
        {"TruncateStmt", &Reader::truncate},
        {"UpdateStmt", &Reader::update},
        {"VacuumStmt", &Reader::vacuum},
        {"VariableSetStmt", &Reader::set},
        {"ViewStmt", &Reader::create_view},
    };
    // What has no more to say than a name.
    struct Named {
      Kind kind;
      const char* key;
    };
    static const std::map<std::string, Named, std::less<>> named = {
        {"AlterExtensionStmt", {Kind::update_extension, "extname"}},
        {"CreatedbStmt", {Kind::create_database, "dbname"}},
        {"DropdbStmt", {Kind::drop_database, "dbname"}},
    };
    static const std::set<std::string, std::less<>> rights = {
        "AlterDefaultPrivilegesStmt", "AlterOwnerStmt", "AlterPolicyStmt", "AlterRoleSetStmt", "AlterRoleStmt",
        "CreatePolicyStmt",           "CreateRoleStmt", "DropRoleStmt",    "GrantRoleStmt",    "GrantStmt",
        "ReassignOwnedStmt"};
    // They neither touch a table that is there nor what it holds.
    static const std::set<std::string, std::less<>> others = {"AlterCollationStmt",
                                                              "AlterDatabaseRefreshCollStmt",
                                                              "AlterDatabaseSetStmt",
                                                              "AlterDatabaseStmt",
                                                              "AlterEventTrigStmt",
                                                              "AlterExtensionContentsStmt",
                                                              "AlterFdwStmt",
                                                              "AlterForeignServerStmt",
                                                              "AlterFunctionStmt",
                                                              "AlterObjectDependsStmt",
                                                              "AlterOperatorStmt",
                                                              "AlterOpFamilyStmt",
                                                              "AlterPublicationStmt",
                                                              "AlterSeqStmt",
                                                              "AlterStatsStmt",
                                                              "AlterSubscriptionStmt",
                                                              "AlterSystemStmt",
                                                              "AlterTableSpaceOptionsStmt",
                                                              "AlterTSConfigurationStmt",
                                                              "AlterTSDictionaryStmt",
                                                              "AlterTypeStmt",
                                                              "AlterUserMappingStmt",
                                                              "CheckPointStmt",
                                                              "ClosePortalStmt",
                                                              "ConstraintsSetStmt",
                                                              "CreateAmStmt",
                                                              "CreateCastStmt",
                                                              "CreateConversionStmt",
                                                              "CreateEventTrigStmt",
                                                              "CreateFdwStmt",
                                                              "CreateForeignServerStmt",
                                                              "CreateOpClassStmt",
                                                              "CreateOpFamilyStmt",
                                                              "CreatePLangStmt",
                                                              "CreatePublicationStmt",
                                                              "CreateStatsStmt",
                                                              "CreateSubscriptionStmt",
                                                              "CreateTableSpaceStmt",
                                                              "CreateTransformStmt",
                                                              "CreateUserMappingStmt",
                                                              "DeallocateStmt",
                                                              "DeclareCursorStmt",
                                                              "DiscardStmt",
                                                              "DropSubscriptionStmt",
                                                              "DropTableSpaceStmt",
                                                              "DropUserMappingStmt",
                                                              "FetchStmt",
                                                              "ListenStmt",
                                                              "LoadStmt",
                                                              "NotifyStmt",
                                                              "SecLabelStmt",
                                                              "UnlistenStmt",
                                                              "VariableShowStmt"};
    // What they do is known to nobody but the server.
    static const std::map<std::string, std::string_view, std::less<>> unread = {
        {"DoStmt", "what the code of a `do` does is not read"},
        {"DropOwnedStmt", "which objects `drop owned` drops is known to the database only"},
        {"ExecuteStmt", "what `execute` runs was said by a `prepare`, which is not read"},
        {"ImportForeignSchemaStmt", "which tables it makes is known to the other server only"},
        {"PrepareStmt", "what a `prepare` says is not read"},
    };
    if (const auto found = readers.find(kind); found != readers.end()) {
      (this->*found->second)(node);
    } else if (const auto name = named.find(kind); name != named.end()) {
      Action& action = add(name->second.kind, words_.whole(), {{}, text(node, name->second.key)});
      say(action, Trait::if_exists, flag(node, "missing_ok"));
    } else if (rights.contains(kind)) {
      add(Kind::change_rights, words_.whole(), relation_name(child(node, has(node, "table") ? "table" : "relation")));
    } else if (kind == "CallStmt") {
      add(Kind::call, words_.whole(), name_in(child(child(node, "funccall"), "funcname")));
    } else if (others.contains(kind)) {
      other();
    } else if (const auto why = unread.find(kind); why != unread.end()) {
      notes_.unread(words_.whole(), std::string(why->second));
    } else {
      notes_.unread(words_.whole(), fmt::format("what `{}` does is not known here", words_.lead()));
    }
  }

  // Tables.

  static void say_persistence(Action& action, const json& relation) {
    say(action, Trait::temporary, text(relation, "relpersistence") == "t");
    say(action, Trait::unlogged, text(relation, "relpersistence") == "u");
  }

  void create_table(const json& node) {
    const json& relation = child(node, "relation");
    const Name table = relation_name(relation);
    const Range head = up_to_name(relation);
    Action& created = add(Kind::create_table, head, table);
    say(created, Trait::if_not_exists, flag(node, "if_not_exists"));
    say_persistence(created, relation);
    say(created, Trait::partitioned, has(node, "partspec"));
    std::vector<std::string> columns;
    for (const json& each : child(node, "tableElts")) {
      if (has(each, "ColumnDef")) columns.push_back(text(child(each, "ColumnDef"), "colname"));
      if (!has(each, "TableLikeClause")) continue;
      created.others.push_back(dotted(relation_name(child(child(each, "TableLikeClause"), "relation"))));
    }
    for (const json& each : child(node, "inhRelations")) {
      created.others.push_back(dotted(relation_name(child(each, "RangeVar"))));
    }
    say(created, Trait::repeated_column, has_repeated(columns, false));
    if (has(node, "partbound") && !child(node, "inhRelations").empty()) {
      Action& partition =
          add(Kind::add_partition, head, relation_name(child(child(node, "inhRelations")[0], "RangeVar")));
      partition.part = dotted(table);
    }
    in_new_table_ = true;
    for (const json& each : child(node, "tableElts")) {
      if (has(each, "ColumnDef")) column(table, child(each, "ColumnDef"), element(child(each, "ColumnDef")), false);
      if (has(each, "Constraint")) constraint(table, child(each, "Constraint"), element(child(each, "Constraint")), {});
    }
    in_new_table_ = false;
  }

  void create_foreign_table(const json& node) { create_table(child(node, "base")); }

  void create_table_as(const json& node) {
    const json& into = child(node, "into");
    const json& relation = child(into, "rel");
    const bool view = text(node, "objtype") == "OBJECT_MATVIEW";
    Action& action = add(view ? Kind::create_view : Kind::create_table, up_to_name(relation), relation_name(relation));
    say(action, Trait::if_not_exists, flag(node, "if_not_exists"));
    say(action, Trait::materialized, view);
    say_persistence(action, relation);
  }

  // A column of a new table or of one that there is.
  void column(const Name& table, const json& def, Range range, bool if_not_exists) {
    const Type type = type_of(child(def, "typeName"));
    const std::string name = text(def, "colname");
    Action& action = add(Kind::add_column, range, table);
    action.part = name;
    action.type = type.name;
    say(action, Trait::if_not_exists, if_not_exists);
    say(action, Trait::has_charset, has(def, "collClause"));
    // A serial is `not null default nextval(…)` (postgresql.org/docs/15/datatype-numeric.html#DATATYPE-SERIAL).
    for (const Trait trait : {Trait::serial, Trait::not_null, Trait::has_default, Trait::volatile_default}) {
      say(action, trait, type.serial);
    }
    const json& constraints = child(def, "constraints");
    for (const json& each : constraints) {
      const json& constraint = child(each, "Constraint");
      const std::string kind = text(constraint, "contype");
      const json& expression = child(constraint, "raw_expr");
      say(action, Trait::not_null, kind == "CONSTR_NOTNULL");
      say(action, Trait::primary_key, kind == "CONSTR_PRIMARY");
      say(action, Trait::identity, kind == "CONSTR_IDENTITY");
      say(action, Trait::generated_stored, kind == "CONSTR_GENERATED");
      if (kind != "CONSTR_DEFAULT") continue;
      say(action, Trait::has_default, !is_null(expression));
      say(action, Trait::volatile_default, may_differ(expression));
    }
    for (size_t i = 0; i < constraints.size(); ++i) {
      const json& each = child(constraints[i], "Constraint");
      const size_t from = word_at(each);
      Range part = words_.range(
          from, i + 1 < constraints.size() ? word_at(child(constraints[i + 1], "Constraint")) : words_.count());
      part.end = std::max(part.begin, std::min(part.end, range.end));
      constraint(table, each, part, name);
    }
  }

  // `column`: the one that it stands behind.
  void constraint(const Name& table, const json& node, Range range, const std::string& column) {
    static const std::map<std::string, Kind, std::less<>> kinds = {
        {"CONSTR_PRIMARY", Kind::add_primary_key}, {"CONSTR_UNIQUE", Kind::add_unique},
        {"CONSTR_CHECK", Kind::add_check},         {"CONSTR_FOREIGN", Kind::add_foreign_key},
        {"CONSTR_EXCLUSION", Kind::add_exclusion},
    };
    const auto found = kinds.find(text(node, "contype"));
    if (found == kinds.end()) return;
    Action& action = add(found->second, range, table);
    action.part = text(node, "conname");
    say(action, Trait::inline_constraint, !column.empty());
    say(action, Trait::not_valid, flag(node, "skip_validation"));
    if (!column.empty()) action.columns = {column};
    switch (found->second) {
      case Kind::add_foreign_key:
        if (column.empty()) action.columns = strings_of(child(node, "fk_attrs"));
        action.others = {dotted(relation_name(child(node, "pktable")))};
        action.referenced = strings_of(child(node, "pk_attrs"));
        say(action, Trait::on_delete_cascade, text(node, "fk_del_action") == "c");
        break;
      case Kind::add_check: {
        const json& condition = child(node, "raw_expr");
        const json& null_test = child(condition, "NullTest");
        action.columns = columns_in(condition);
        say(action, Trait::not_null,
            text(null_test, "nulltesttype") == "IS_NOT_NULL" && has(child(null_test, "arg"), "ColumnRef"));
        break;
      }
      case Kind::add_exclusion:
        for (const json& each : child(node, "exclusions")) {
          const json& items = child(child(each, "List"), "items");
          if (items.empty()) continue;
          const std::string name = text(child(items[0], "IndexElem"), "name");
          if (!name.empty()) action.columns.push_back(name);
        }
        break;
      default:
        if (column.empty()) action.columns = strings_of(child(node, "keys"));
        if (!has(node, "indexname")) break;
        action.traits.insert(Trait::using_index);
        action.others = {text(node, "indexname")};
    }
  }

  void alter_table(const json& node) {
    const json& relation = child(node, "relation");
    const Name table = relation_name(relation);
    const json& commands = child(node, "cmds");
    if (text(node, "objtype") == "OBJECT_TYPE") return other();
    size_t first = behind_name(word_at(relation));
    if (words_.at(first).folded == "*") ++first;
    std::vector<Range> ranges = elements(first);
    if (ranges.size() != commands.size()) ranges.assign(commands.size(), words_.whole());
    for (size_t i = 0; i < commands.size(); ++i) {
      change(table, child(commands[i], "AlterTableCmd"), ranges[i], flag(node, "missing_ok"));
    }
  }

  void change(const Name& table, const json& node, Range range, bool if_table_exists) {
    static const std::map<std::string, Kind, std::less<>> kinds = {
        {"AT_AddIdentity", Kind::set_identity},
        {"AT_AddInherit", Kind::set_table_options},
        {"AT_AddOf", Kind::set_table_options},
        {"AT_AlterColumnGenericOptions", Kind::set_table_options},
        {"AT_AlterColumnType", Kind::alter_type},
        {"AT_AlterConstraint", Kind::set_table_options},
        {"AT_AttachPartition", Kind::attach_partition},
        {"AT_ChangeOwner", Kind::change_rights},
        {"AT_ClusterOn", Kind::set_table_options},
        {"AT_DetachPartition", Kind::detach_partition},
        {"AT_DetachPartitionFinalize", Kind::detach_partition},
        {"AT_DisableRowSecurity", Kind::change_rights},
        {"AT_DisableRule", Kind::set_table_options},
        {"AT_DisableTrig", Kind::disable_trigger},
        {"AT_DisableTrigAll", Kind::disable_trigger},
        {"AT_DisableTrigUser", Kind::disable_trigger},
        {"AT_DropCluster", Kind::set_table_options},
        {"AT_DropColumn", Kind::drop_column},
        {"AT_DropConstraint", Kind::drop_constraint},
        {"AT_DropExpression", Kind::drop_expression},
        {"AT_DropIdentity", Kind::drop_identity},
        {"AT_DropInherit", Kind::set_table_options},
        {"AT_DropNotNull", Kind::drop_not_null},
        {"AT_DropOf", Kind::set_table_options},
        {"AT_DropOids", Kind::set_table_options},
        {"AT_EnableAlwaysRule", Kind::set_table_options},
        {"AT_EnableAlwaysTrig", Kind::disable_trigger},
        {"AT_EnableReplicaRule", Kind::set_table_options},
        {"AT_EnableReplicaTrig", Kind::disable_trigger},
        {"AT_EnableRowSecurity", Kind::change_rights},
        {"AT_EnableRule", Kind::set_table_options},
        {"AT_EnableTrig", Kind::disable_trigger},
        {"AT_EnableTrigAll", Kind::disable_trigger},
        {"AT_EnableTrigUser", Kind::disable_trigger},
        {"AT_ForceRowSecurity", Kind::change_rights},
        {"AT_GenericOptions", Kind::set_table_options},
        {"AT_NoForceRowSecurity", Kind::change_rights},
        {"AT_ReplicaIdentity", Kind::set_table_options},
        {"AT_ResetOptions", Kind::set_table_options},
        {"AT_ResetRelOptions", Kind::set_table_options},
        {"AT_SetAccessMethod", Kind::set_access_method},
        {"AT_SetCompression", Kind::set_table_options},
        {"AT_SetIdentity", Kind::set_identity},
        {"AT_SetLogged", Kind::set_logged},
        {"AT_SetNotNull", Kind::set_not_null},
        {"AT_SetOptions", Kind::set_table_options},
        {"AT_SetRelOptions", Kind::set_table_options},
        {"AT_SetStatistics", Kind::set_table_options},
        {"AT_SetStorage", Kind::set_table_options},
        {"AT_SetTableSpace", Kind::set_tablespace},
        {"AT_SetUnLogged", Kind::set_logged},
        {"AT_ValidateConstraint", Kind::validate_constraint},
    };
    const std::string subtype = text(node, "subtype");
    const json& def = child(node, "def");
    const bool missing_ok = flag(node, "missing_ok");
    if (subtype == "AT_AddColumn") return column(table, child(def, "ColumnDef"), range, missing_ok);
    if (subtype == "AT_AddConstraint") return constraint(table, child(def, "Constraint"), range, {});
    if (subtype == "AT_ColumnDefault") return set_default(table, node, range);
    const auto found = kinds.find(subtype);
    if (found == kinds.end()) return notes_.unread(range, "what this does to a table is not known here");
    Action& action = add(found->second, range, table);
    action.part = text(node, "name");
    say(action, Trait::cascade, cascades(node));
    say(action, Trait::if_exists, missing_ok || if_table_exists);
    switch (action.kind) {
      case Kind::alter_type: {
        const json& changed = child(def, "ColumnDef");
        action.type = type_of(child(changed, "typeName")).name;
        say(action, Trait::has_charset, has(changed, "collClause"));
        say(action, Trait::using_expression, has(changed, "raw_default"));
        break;
      }
      case Kind::attach_partition:
      case Kind::detach_partition: {
        const json& command = child(def, "PartitionCmd");
        action.part = dotted(relation_name(child(command, "name")));
        say(action, Trait::concurrently, flag(command, "concurrent"));
        break;
      }
      case Kind::disable_trigger:
        if (subtype.ends_with("All")) action.part = "all";
        if (subtype.ends_with("User")) action.part = "user";
        say(action, Trait::enable, subtype.starts_with("AT_Enable"));
        break;
      case Kind::set_logged:
        say(action, Trait::logged, subtype == "AT_SetLogged");
        break;
      case Kind::set_access_method:
      case Kind::set_tablespace:
        action.type = std::exchange(action.part, "");
        break;
      case Kind::set_table_options:
        if (has(def, "RangeVar")) action.others = {dotted(relation_name(child(def, "RangeVar")))};
        break;
      case Kind::change_rights:
        action.part.clear();
        break;
      default:
        break;
    }
  }

  void set_default(const Name& table, const json& node, Range range) {
    const json& expression = child(node, "def");
    Action& action = add(has(node, "def") ? Kind::set_default : Kind::drop_default, range, table);
    action.part = text(node, "name");
    if (!has(node, "def")) return;
    say(action, Trait::has_default, !is_null(expression));
    say(action, Trait::volatile_default, may_differ(expression));
  }

  void set_schema(const json& node) {
    const std::string type = object_type(node, "objectType");
    const json& relation = child(node, "relation");
    const bool table = type == "table" || type == "foreign table";
    const Name name = has(node, "relation") ? relation_name(relation) : name_in(child(node, "object"));
    Action& action = add(table ? Kind::rename_table : Kind::rename_object, words_.whole(), name);
    action.part = text(node, "newschema") + "." + name.name;
    if (!table) action.type = type;
    say(action, Trait::if_exists, flag(node, "missing_ok"));
  }

  void move_all(const json& node) { add(Kind::set_tablespace, words_.whole()).type = text(node, "new_tablespacename"); }

  void rename(const json& node) {
    const std::string type = object_type(node, "renameType");
    static const std::map<std::string, Kind, std::less<>> kinds = {
        {"table", Kind::rename_table},           {"foreign table", Kind::rename_table}, {"column", Kind::rename_column},
        {"constraint", Kind::rename_constraint}, {"index", Kind::rename_index},         {"schema", Kind::rename_schema},
    };
    const auto found = kinds.find(type);
    const Kind kind = found == kinds.end() ? Kind::rename_object : found->second;
    Name name = has(node, "relation") ? relation_name(child(node, "relation")) : name_in(child(node, "object"));
    if (kind == Kind::rename_schema || type == "database" || type == "role") name = {{}, text(node, "subname")};
    Action& action = add(kind, words_.whole(), name);
    say(action, Trait::if_exists, flag(node, "missing_ok"));
    const std::string fresh = text(node, "newname");
    if (kind == Kind::rename_column || kind == Kind::rename_constraint) {
      action.part = text(node, "subname");
      action.columns = {fresh};
    } else if (kind == Kind::rename_index) {
      action.part = std::exchange(action.object, "");
      action.columns = {fresh};
    } else {
      action.part = fresh;
      if (kind == Kind::rename_object) action.type = type;
    }
  }

  void drop(const json& node) {
    const std::string type = object_type(node, "removeType");
    static const std::map<std::string, Kind, std::less<>> kinds = {
        {"aggregate", Kind::drop_routine},
        {"domain", Kind::drop_type},
        {"extension", Kind::drop_extension},
        {"foreign table", Kind::drop_table},
        {"function", Kind::drop_routine},
        {"index", Kind::drop_index},
        {"materialized view", Kind::drop_view},
        {"policy", Kind::change_rights},
        {"procedure", Kind::drop_routine},
        {"routine", Kind::drop_routine},
        {"schema", Kind::drop_schema},
        {"sequence", Kind::drop_sequence},
        {"table", Kind::drop_table},
        {"trigger", Kind::drop_trigger},
        {"type", Kind::drop_type},
        {"view", Kind::drop_view},
    };
    const auto found = kinds.find(type);
    const Kind kind = found == kinds.end() ? Kind::other : found->second;
    const json& objects = child(node, "objects");
    const size_t first = behind_words({"drop", type, "concurrently", "if exists"});
    const std::vector<Range> ranges = named(first, objects.size());
    for (size_t i = 0; i < objects.size(); ++i) {
      Name name = name_in(objects[i]);
      std::string part;
      if (type == "trigger" || type == "policy" || type == "rule") {
        // The table, then what is dropped of it.
        const std::vector<std::string> names = strings_of(child(child(objects[i], "List"), "items"));
        part = std::exchange(name.name, std::exchange(name.schema, ""));
        if (names.size() > 2) name.schema = names[names.size() - 3];
      }
      if (kind == Kind::drop_index) part = std::exchange(name.name, "");
      Action& action = add(kind, ranges[i], name);
      action.part = part;
      if (kind == Kind::other) action.type = "drop " + type;
      say(action, Trait::cascade, cascades(node));
      say(action, Trait::if_exists, flag(node, "missing_ok"));
      say(action, Trait::concurrently, flag(node, "concurrent"));
      say(action, Trait::materialized, type == "materialized view");
    }
  }

  void truncate(const json& node) {
    const json& relations = child(node, "relations");
    for (size_t i = 0; i < relations.size(); ++i) {
      const json& relation = child(relations[i], "RangeVar");
      Range range = element(relation);
      if (i == 0) range.begin = words_.whole().begin;
      say(add(Kind::truncate, range, relation_name(relation)), Trait::cascade, cascades(node));
    }
  }

  void comment(const json& node) {
    const std::string type = object_type(node, "objtype");
    const json& object = child(node, "object");
    Name name = name_in(object);
    std::string part;
    if (type == "column" || type == "constraint" || type == "trigger" || type == "policy" || type == "rule") {
      const std::vector<std::string> names = strings_of(child(child(object, "List"), "items"));
      part = std::exchange(name.name, std::exchange(name.schema, ""));
      if (names.size() > 2) name.schema = names[names.size() - 3];
    }
    Action& action = add(Kind::comment, words_.whole(), name);
    action.part = part;
    action.type = type;
  }

  void lock(const json& node) {
    // src/include/storage/lockdefs.h
    static constexpr std::string_view modes[] = {
        "",      "access share",        "row share", "row exclusive",   "share update exclusive",
        "share", "share row exclusive", "exclusive", "access exclusive"};
    const int64_t mode = number(node, "mode");
    for (const json& each : child(node, "relations")) {
      Action& action = add(Kind::lock_table, words_.whole(), relation_name(child(each, "RangeVar")));
      if (mode > 0 && mode < static_cast<int64_t>(std::size(modes))) action.type = modes[mode];
    }
  }

  // Indexes and upkeep.

  void create_index(const json& node) {
    const json& relation = child(node, "relation");
    Words words = words_;
    words.go_to(behind_name(word_at(relation)));
    if (words.take("using")) words.name();
    Action& action = add(Kind::create_index, words_.whole(), relation_name(relation));
    action.part = text(node, "idxname");
    action.type = text(node, "accessMethod");
    say(action, Trait::unique, flag(node, "unique"));
    say(action, Trait::concurrently, flag(node, "concurrent"));
    say(action, Trait::if_not_exists, flag(node, "if_not_exists"));
    say(action, Trait::partial, has(node, "whereClause"));
    say(action, Trait::covering, has(node, "indexIncludingParams"));
    const json& keys = child(node, "indexParams");
    const std::vector<Range> ranges = words.take("(") ? elements(words.place()) : std::vector<Range>();
    for (size_t i = 0; i < keys.size(); ++i) {
      std::string name = text(child(keys[i], "IndexElem"), "name");
      if (name.empty() && i < ranges.size()) {
        name = statement_.text.substr(ranges[i].begin, ranges[i].end - ranges[i].begin);
      }
      action.columns.push_back(name);
    }
  }

  static bool is_on(const json& options, std::string_view name) {
    for (const json& each : options) {
      const json& option = child(each, "DefElem");
      if (text(option, "defname") != name) continue;
      const json& value = child(option, "arg");
      const std::string said = string_of(value);
      return !has(option, "arg") || (said != "false" && said != "off" && said != "0" &&
                                     !(has(value, "Integer") && number(child(value, "Integer"), "ival") == 0) &&
                                     !(has(value, "Boolean") && !flag(child(value, "Boolean"), "boolval")));
    }
    return false;
  }

  void reindex(const json& node) {
    const std::string kind = text(node, "kind");
    const Name name = relation_name(child(node, "relation"));
    const bool index = kind == "REINDEX_OBJECT_INDEX";
    Action& action = add(Kind::reindex, words_.whole(), index ? Name{name.schema, ""} : name);
    action.part = index ? name.name : text(node, "name");
    action.type = object_type(node, "kind").substr(std::string_view("reindex object ").size());
    say(action, Trait::concurrently, is_on(child(node, "params"), "concurrently"));
  }

  void cluster(const json& node) {
    add(Kind::cluster, words_.whole(), relation_name(child(node, "relation"))).part = text(node, "indexname");
  }

  void vacuum(const json& node) {
    if (!is_on(child(node, "options"), "full")) return other();
    if (child(node, "rels").empty()) add(Kind::vacuum_full, words_.whole());
    for (const json& each : child(node, "rels")) {
      add(Kind::vacuum_full, words_.whole(), relation_name(child(child(each, "VacuumRelation"), "relation")));
    }
  }

  // Views, code, types.

  void create_view(const json& node) {
    const json& view = child(node, "view");
    Action& action = add(Kind::create_view, up_to_name(view), relation_name(view));
    say(action, Trait::or_replace, flag(node, "replace"));
    say_persistence(action, view);
  }

  void refresh(const json& node) {
    const json& relation = child(node, "relation");
    say(add(Kind::refresh_materialized_view, words_.whole(), relation_name(relation)), Trait::concurrently,
        flag(node, "concurrent"));
  }

  // The statement as far as the name behind these words.
  Range head(std::initializer_list<std::string_view> known) const {
    return words_.range(0, behind_name(behind_words(known)));
  }

  void create_function(const json& node) {
    Action& action = add(Kind::create_routine, head({"create", "or replace", "function", "procedure"}),
                         name_in(child(node, "funcname")));
    say(action, Trait::or_replace, flag(node, "replace"));
    action.traits.insert(Trait::body_unread);
  }

  void create_trigger(const json& node) {
    const json& relation = child(node, "relation");
    Action& action = add(Kind::create_trigger, up_to_name(relation), relation_name(relation));
    action.part = text(node, "trigname");
    say(action, Trait::or_replace, flag(node, "replace"));
  }

  void create_rule(const json& node) { other(child(node, "relation")); }

  void create_type(const json& node) {
    Name name = name_in(child(node, "typeName"));
    if (has(node, "typevar")) name = relation_name(child(node, "typevar"));
    Action& action = add(Kind::create_type, head({"create", "type"}), name);
    say(action, Trait::is_enum,
        has(node, "vals") || words_.written(0, words_.count()).find(" as enum") != std::string::npos);
  }

  void define(const json& node) {
    const std::string type = object_type(node, "kind");
    if (type != "type" && type != "aggregate") return other();
    add(type == "type" ? Kind::create_type : Kind::create_routine, head({"create", "or replace", "type", "aggregate"}),
        name_in(child(node, "defnames")));
  }

  void create_domain(const json& node) {
    Action& action = add(Kind::create_domain, words_.whole(), name_in(child(node, "domainname")));
    action.type = type_of(child(node, "typeName")).name;
    for (const json& each : child(node, "constraints")) {
      const std::string kind = text(child(each, "Constraint"), "contype");
      say(action, Trait::constrained, kind == "CONSTR_CHECK" || kind == "CONSTR_NOTNULL");
    }
  }

  void alter_domain(const json& node) {
    Action& action = add(Kind::alter_domain, words_.whole(), name_in(child(node, "typeName")));
    const std::string subtype = text(node, "subtype");
    action.part = text(node, "name");
    say(action, Trait::constrained, subtype == "C" || subtype == "O");
    say(action, Trait::not_valid, flag(child(child(node, "def"), "Constraint"), "skip_validation"));
    say(action, Trait::cascade, cascades(node));
    say(action, Trait::if_exists, flag(node, "missing_ok"));
  }

  void alter_enum(const json& node) {
    const bool renames = has(node, "oldVal");
    Action& action =
        add(renames ? Kind::rename_enum_value : Kind::add_enum_value, words_.whole(), name_in(child(node, "typeName")));
    action.part = text(node, renames ? "oldVal" : "newVal");
    if (renames) action.columns = {text(node, "newVal")};
    say(action, Trait::if_not_exists, flag(node, "skipIfNewValExists"));
    say(action, Trait::enum_position, has(node, "newValNeighbor"));
  }

  void create_sequence(const json& node) {
    const json& sequence = child(node, "sequence");
    Action& action = add(Kind::create_sequence, up_to_name(sequence), relation_name(sequence));
    say(action, Trait::if_not_exists, flag(node, "if_not_exists"));
    say_persistence(action, sequence);
  }

  void create_schema(const json& node) {
    Action& action =
        add(Kind::create_schema, head({"create", "schema", "if not exists"}), {{}, text(node, "schemaname")});
    say(action, Trait::if_not_exists, flag(node, "if_not_exists"));
    for (const json& each : child(node, "schemaElts")) statement(each);
  }

  void extension(const json& node) {
    Action& action = add(Kind::create_extension, words_.whole(), {{}, text(node, "extname")});
    say(action, Trait::if_not_exists, flag(node, "if_not_exists"));
    say(action, Trait::cascade, is_on(child(node, "options"), "cascade"));
  }

  // Rows.

  // Statements in `with` run too.
  void with(const json& node) {
    for (const json& each : child(child(node, "withClause"), "ctes")) {
      const json& query = child(child(each, "CommonTableExpr"), "ctequery");
      if (!has(query, "SelectStmt")) statement(query);
    }
  }

  // `insert into t`, wherever in the statement it is.
  Action& writes(Kind kind, const json& relation) {
    Words words = words_;
    size_t place = word_at(relation);
    const size_t end = behind_name(place);
    while (place > 0) {
      words.go_to(place - 1);
      if (!words.is_one_of({"insert", "into", "update", "delete", "from", "only", "merge", "copy"})) break;
      --place;
    }
    return add(kind, words_.range(place, end), relation_name(relation));
  }

  void insert(const json& node) {
    with(node);
    Action& action = writes(Kind::insert, child(node, "relation"));
    std::set<std::string> named;  // by `with`: they are no tables
    each_in(node, "CommonTableExpr", [&](const json& each) { named.insert(text(each, "ctename")); });
    each_in(child(node, "selectStmt"), "RangeVar", [&](const json& each) {
      std::string read = dotted(relation_name(each));
      if (!named.contains(read)) action.others.push_back(std::move(read));
    });
    for (const json& each : child(node, "cols")) action.columns.push_back(text(child(each, "ResTarget"), "name"));
    say(action, Trait::repeated_column, has_repeated(action.columns, false));
  }

  void update(const json& node) {
    with(node);
    Action& action = writes(Kind::update, child(node, "relation"));
    for (const json& each : child(node, "targetList")) action.columns.push_back(text(child(each, "ResTarget"), "name"));
    say(action, Trait::repeated_column, has_repeated(action.columns, false));
    say_condition(action, node);
  }

  void delete_rows(const json& node) {
    with(node);
    say_condition(writes(Kind::delete_rows, child(node, "relation")), node);
  }

  static void say_condition(Action& action, const json& node) {
    const json& condition = child(node, "whereClause");
    say(action, Trait::without_where, !has(node, "whereClause") || is_always_true(condition));
  }

  void merge(const json& node) {
    with(node);
    writes(Kind::insert, child(node, "relation"));
  }

  void copy(const json& node) {
    if (has(node, "query")) return statement(child(node, "query"));
    Action& action = writes(flag(node, "is_from") ? Kind::insert : Kind::select, child(node, "relation"));
    if (flag(node, "is_from")) action.columns = strings_of(child(node, "attlist"));
  }

  void select(const json& node) {
    with(node);
    if (has(node, "intoClause")) {
      const json& relation = child(child(node, "intoClause"), "rel");
      say_persistence(add(Kind::create_table, words_.whole(), relation_name(relation)), relation);
      return;
    }
    add(Kind::select, words_.whole());
  }

  void explain(const json& node) {
    if (!is_on(child(node, "options"), "analyze")) return other();
    statement(child(node, "query"));
  }

  // The session.

  void set(const json& node) {
    std::string name = text(node, "name");
    for (char& c : name) c = static_cast<char>(c >= 'A' && c <= 'Z' ? c - 'A' + 'a' : c);
    Action& action = add(Kind::set, words_.whole());
    action.part = text(node, "kind") == "VAR_RESET_ALL" ? "all" : name;
    const std::string kind = text(node, "kind");
    if (kind == "VAR_SET_VALUE") {
      for (const json& each : child(node, "args")) action.type += (action.type.empty() ? "" : ", ") + constant(each);
    } else if (kind != "VAR_SET_MULTI") {
      action.type = kind == "VAR_SET_CURRENT" ? "from current" : "default";
    }
  }

  void transaction(const json& node) {
    const std::string kind = text(node, "kind");
    if (kind == "TRANS_STMT_BEGIN" || kind == "TRANS_STMT_START") {
      add(Kind::begin, words_.whole());
    } else if (kind == "TRANS_STMT_COMMIT" || kind == "TRANS_STMT_ROLLBACK" || kind == "TRANS_STMT_PREPARE" ||
               kind == "TRANS_STMT_COMMIT_PREPARED" || kind == "TRANS_STMT_ROLLBACK_PREPARED") {
      add(Kind::commit, words_.whole());
    } else {
      other();
    }
  }
};

}  // namespace

void read_postgresql(const Statement& statement, Notes notes) { Reader(statement, notes).read(); }

}  // namespace mig::rawsql
