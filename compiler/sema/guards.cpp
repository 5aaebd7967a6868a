// `require` and `verify`: each is one condition, made of the queries that an author could have written. So what they
// name is found, and is a mistake, as in any query.
#include <fmt/format.h>

#include <algorithm>
#include <charconv>

#include "compiler/base/overloaded.h"
#include "compiler/sema/expressions.h"
#include "compiler/sema/literals.h"
#include "compiler/sema/queries.h"
#include "compiler/sema/statements.h"

namespace mig::sema {
namespace {

using base::ByteRange;
using base::DiagnosticId;
using base::DialectSet;
using schema::ExprPtr;
using schema::quote_name;
using schema::TypeClass;

// ---- queries, as they would be written ----------------------------------------------------------------------------

syntax::ExprPtr written(decltype(syntax::Expr::node) node, ByteRange range) {
  return std::make_shared<const syntax::Expr>(syntax::Expr{std::move(node), range});
}

syntax::ExprPtr written_integer(std::string digits, ByteRange range) {
  return written(syntax::Literal{syntax::Literal::Kind::integer, std::move(digits)}, range);
}

// Null is neutral.
syntax::ExprPtr joined(syntax::BinaryOperator op, syntax::ExprPtr left, syntax::ExprPtr right) {
  if (!left || !right) return left ? left : right;
  const ByteRange range = right->range;
  return written(syntax::Binary{op, range, std::move(left), std::move(right)}, range);
}

syntax::ExprPtr column(const syntax::Name& name, std::string_view called = {}) {
  syntax::NameRef ref;
  if (!called.empty()) ref.path.push_back({std::string(called), name.range, false});
  ref.path.push_back(name);
  return written(std::move(ref), name.range);
}

syntax::ExprPtr is_null(syntax::ExprPtr operand, bool negated) {
  const ByteRange range = operand->range;
  return written(syntax::IsNull{std::move(operand), negated}, range);
}

syntax::ExprPtr count_of_all(ByteRange range) {
  return written(syntax::Call{{"count", range, false}, true, false, {}}, range);
}

syntax::Select rows_of(const syntax::QualifiedName& table, syntax::ExprPtr where, std::string_view called = {}) {
  syntax::Select select;
  select.range = table.range;
  select.items.push_back({written_integer("1", table.range), std::nullopt});
  select.from = syntax::TableRef{table, std::nullopt};
  if (!called.empty()) select.from->alias = syntax::Name{std::string(called), table.range, false};
  select.where = std::move(where);
  return select;
}

// ---- what a message says --------------------------------------------------------------------------------------------

std::string listed(const std::vector<syntax::Name>& names) {
  std::string list;
  for (const syntax::Name& name : names) list += (list.empty() ? "" : ", ") + quote_name(name.text);
  return list;
}

// An expression as it stands in a message: in one line, the columns of the table without its name.
std::string said(const ExprPtr& expr, const std::string& called) {
  const std::function<ExprPtr(const ExprPtr&)> plain = [&](const ExprPtr& part) -> ExprPtr {
    const auto* ref = std::get_if<schema::ColumnRef>(&part->node);
    if (ref && ref->relation == called) return schema::make_expr(schema::ColumnRef{ref->column}, part->type);
    return schema::select_of(*part) ? part : schema::map_children(part, plain);
  };
  return schema::to_string(plain(expr));
}

// Resolves one condition.
class GuardResolver {
 public:
  GuardResolver(const syntax::Guard& guard, Context& context, Names& names)
      : guard_(guard), context_(context), names_(names) {}

  /// Null where it is wrong; that was reported.
  ExprPtr resolve() {
    return std::visit(base::Overloaded{
                          [&](const syntax::NoRows& each) { return no_rows(each); },
                          [&](const syntax::NoNulls& each) { return no_nulls(each); },
                          [&](const syntax::NoDuplicates& each) { return no_duplicates(each); },
                          [&](const syntax::NoOrphans& each) { return no_orphans(each); },
                          [&](const syntax::RowCount& each) { return row_count(each); },
                          [&](const syntax::Holds& each) { return holds(each); },
                      },
                      guard_.condition);
  }

  std::string wrong;                       ///< what is said where the author says nothing
  DialectSet engines = DialectSet::all();  ///< of a foreign key that it goes by

 private:
  std::string_view word() const { return guard_.verify ? "`verify`" : "`require`"; }

  ExprPtr boolean(decltype(schema::Expr::node) node) { return schema::make_expr(std::move(node), TypeClass::boolean); }

  ExprPtr exists(const syntax::Select& select) {
    const schema::SelectPtr resolved = resolve_subquery(select, false, nullptr, context_, names_);
    if (!resolved) return nullptr;
    where_ = resolved->where;
    return boolean(schema::Exists{resolved});
  }

  ExprPtr there_is_none(const syntax::Select& select) {
    ExprPtr found = exists(select);
    return found ? boolean(schema::Unary{schema::UnaryOperator::not_, std::move(found)}) : nullptr;
  }

  bool are_different(const std::vector<syntax::Name>& columns) {
    bool ok = true;
    for (size_t i = 0; i < columns.size(); ++i) {
      const auto first = columns.begin();
      const bool repeated = std::any_of(first, first + static_cast<std::ptrdiff_t>(i),
                                        [&](const syntax::Name& other) { return other.text == columns[i].text; });
      if (!repeated) continue;
      context_.report<DiagnosticId::given_twice>(columns[i].range, columns[i].text);
      ok = false;
    }
    return ok;
  }

  static std::string called(const syntax::QualifiedName& table) {
    return table.parts.size() > 1 ? table.parts[0].text + "." + table.parts.back().text : table.parts.back().text;
  }

  std::string where_clause(const syntax::QualifiedName& table, const ExprPtr& where) {
    return where ? " where " + said(where, table.parts.back().text) : "";
  }

  ExprPtr no_rows(const syntax::NoRows& each) {
    ExprPtr result = there_is_none(rows_of(each.table, each.where));
    if (result) wrong = called(each.table) + " has rows" + where_clause(each.table, where_);
    return result;
  }

  ExprPtr no_nulls(const syntax::NoNulls& each) {
    syntax::ExprPtr some;
    for (const syntax::Name& name : each.columns) {
      some = joined(syntax::BinaryOperator::or_, std::move(some), is_null(column(name), false));
    }
    wrong = fmt::format("{} has nulls in {}", called(each.table), listed(each.columns));
    return are_different(each.columns) ? there_is_none(rows_of(each.table, std::move(some))) : nullptr;
  }

  // Rows with a null among the columns are no duplicates, as a unique key has it.
  ExprPtr no_duplicates(const syntax::NoDuplicates& each) {
    if (!are_different(each.columns)) return nullptr;
    syntax::Select select = rows_of(each.table, nullptr);
    for (const syntax::Name& name : each.columns) {
      select.group_by.push_back(column(name));
      select.where = joined(syntax::BinaryOperator::and_, std::move(select.where), is_null(column(name), true));
    }
    wrong = fmt::format("{} has duplicates in {}", called(each.table), listed(each.columns));
    if (each.where) {
      // By itself, as a message says it, and so that a mistake in it is told at its place.
      if (!exists(rows_of(each.table, each.where))) return nullptr;
      wrong += where_clause(each.table, where_);
      select.where = joined(syntax::BinaryOperator::and_, std::move(select.where), each.where);
    }
    select.having =
        joined(syntax::BinaryOperator::greater, count_of_all(each.table.range), written_integer("1", each.table.range));
    return there_is_none(select);
  }

  // The foreign key over the columns, or null where there is none; that was reported.
  const schema::ForeignKey* key_over(const syntax::NoOrphans& each, const schema::Table* table) {
    const auto over = [&](const schema::ForeignKey& key) {
      return key.columns.size() == each.columns.size() &&
             std::all_of(each.columns.begin(), each.columns.end(), [&](const syntax::Name& name) {
               return std::find(key.columns.begin(), key.columns.end(), name.text) != key.columns.end();
             });
    };
    if (table) {
      const auto& keys = table->foreign_keys;
      const auto found = std::find_if(keys.begin(), keys.end(), over);
      if (found != keys.end()) return &*found;
    }
    const ByteRange range = base::join(each.columns.front().range, each.columns.back().range);
    context_.report<DiagnosticId::no_key_for_orphans>(range, called(each.table), listed(each.columns))
        .help("say it: `references TABLE (COLUMN)` behind the columns");
    return nullptr;
  }

  // Rows with a null among the columns refer to nothing, as a foreign key has it.
  ExprPtr no_orphans(const syntax::NoOrphans& each) {
    if (!are_different(each.columns)) return nullptr;
    const std::optional<std::string> name = names_.relation_name(each.table);
    if (!name) return nullptr;
    syntax::QualifiedName parent;
    std::vector<syntax::Name> referenced = each.referenced_columns;
    schema::TablePtr table = context_.schema.find_table(*name);
    if (each.referenced_table) {
      parent = *each.referenced_table;
    } else {
      if (!find_relation(*name, context_.schema)) {
        names_.relation(each.table);  // says that there is none
        return nullptr;
      }
      for (const syntax::Name& column : each.columns) {
        if (!table || table->find_column(column.text)) continue;
        exists(rows_of(each.table, is_null(sema::column(column), false)));  // says that there is none
        return nullptr;
      }
      const schema::ForeignKey* key = key_over(each, table.get());
      if (!key) return nullptr;
      engines = key->engines;
      const ByteRange range = each.table.range;
      if (const std::string schema = schema::schema_of(key->referenced_table); !schema.empty()) {
        parent.parts.push_back({schema, range, false});
      }
      parent.parts.push_back({schema::local_name(key->referenced_table), range, false});
      parent.range = range;
      for (const syntax::Name& column : each.columns) {
        const auto at = std::find(key->columns.begin(), key->columns.end(), column.text) - key->columns.begin();
        referenced.push_back({key->referenced_columns[static_cast<size_t>(at)], column.range, false});
      }
    }
    if (referenced.size() != each.columns.size()) {
      const ByteRange range = base::join(referenced.front().range, referenced.back().range);
      context_.report<DiagnosticId::orphans_width>(range, base::plural(each.columns.size(), "column"),
                                                   base::plural(referenced.size(), "column"));
      return nullptr;
    }
    if (!are_different(referenced)) return nullptr;
    syntax::ExprPtr is_given;
    syntax::ExprPtr same;
    for (size_t i = 0; i < referenced.size(); ++i) {
      is_given =
          joined(syntax::BinaryOperator::and_, std::move(is_given), is_null(column(each.columns[i], child), true));
      same = joined(
          syntax::BinaryOperator::and_, std::move(same),
          joined(syntax::BinaryOperator::equal, column(referenced[i], parent_alias), column(each.columns[i], child)));
    }
    const syntax::ExprPtr has_parent =
        written(syntax::Exists{std::make_shared<const syntax::Select>(rows_of(parent, std::move(same), parent_alias))},
                each.table.range);
    const syntax::ExprPtr none = written(syntax::Unary{syntax::UnaryOperator::not_, has_parent}, each.table.range);
    wrong = fmt::format("{} has rows whose {} is not in {}", called(each.table), listed(each.columns), called(parent));
    return there_is_none(rows_of(each.table, joined(syntax::BinaryOperator::and_, std::move(is_given), none), child));
  }

  ExprPtr row_count(const syntax::RowCount& each) {
    schema::Type type;
    type.kind = schema::TypeKind::bigint;
    const std::string_view words = each.at_least ? "at least" : "at most";
    if (!number_fits(each.count.digits, type)) {
      context_.report<DiagnosticId::value_out_of_range>(each.count.range, each.count.digits, fmt::format("`{}`", words),
                                                        schema::to_string(type));
      return nullptr;
    }
    int64_t count = 0;
    std::from_chars(each.count.digits.data(), each.count.digits.data() + each.count.digits.size(), count);
    if (each.at_least && count == 0) {
      context_.report<DiagnosticId::always_holds>(each.count.range).help("say how many there have to be");
      return nullptr;
    }
    ExprPtr result;
    // Where one row decides, not all have to be counted.
    if (count == 0) {
      result = there_is_none(rows_of(each.table, each.where));
    } else if (count == 1 && each.at_least) {
      result = exists(rows_of(each.table, each.where));
    } else {
      syntax::Select select = rows_of(each.table, each.where);
      select.items.front().expr = count_of_all(each.table.range);
      std::optional<schema::Type> counted;
      const schema::SelectPtr resolved = resolve_subquery(select, true, nullptr, context_, names_, &counted);
      if (!resolved) return nullptr;
      where_ = resolved->where;
      const auto op = each.at_least ? schema::BinaryOperator::greater_equal : schema::BinaryOperator::less_equal;
      result = boolean(
          schema::Binary{op, schema::make_expr(schema::Subquery{resolved, counted}, TypeClass::integer),
                         schema::make_expr(schema::Literal{schema::Literal::Kind::integer, std::to_string(count)},
                                           TypeClass::integer)});
    }
    wrong = fmt::format("{} has {} than {}", called(each.table), each.at_least ? "fewer" : "more",
                        base::plural(static_cast<size_t>(count), "row"));
    if (result) wrong += where_clause(each.table, where_);
    return result;
  }

  ExprPtr holds(const syntax::Holds& each) {
    ExprPtr result = resolve_condition(each.expr, {word(), nullptr, false, &names_}, context_);
    if (result) wrong = "it does not hold that " + schema::to_string(result);
    return result;
  }

  static constexpr std::string_view child = "child";
  static constexpr std::string_view parent_alias = "parent";

  const syntax::Guard& guard_;
  Context& context_;
  Names& names_;
  ExprPtr where_;  ///< of the query that was resolved last
};

// The tables that a guard itself names.
std::vector<const syntax::QualifiedName*> tables_of(const syntax::Guard& guard) {
  return std::visit(base::Overloaded{
                        [](const syntax::Holds&) { return std::vector<const syntax::QualifiedName*>{}; },
                        [](const syntax::NoOrphans& each) {
                          std::vector<const syntax::QualifiedName*> tables{&each.table};
                          if (each.referenced_table) tables.push_back(&*each.referenced_table);
                          return tables;
                        },
                        [](const auto& each) { return std::vector<const syntax::QualifiedName*>{&each.table}; },
                    },
                    guard.condition);
}

ByteRange place_of(const syntax::Guard& guard) {
  const auto* holds = std::get_if<syntax::Holds>(&guard.condition);
  return holds ? holds->expr->range : tables_of(guard).front()->range;
}

}  // namespace

// What is verified is verified when all else is done, so it means what is there then.
void StatementResolver::guard(const syntax::Guard& guard, DialectSet engines, const syntax::Statement& statement) {
  if (!std::holds_alternative<std::monostate>(statement.end.reverse)) {
    context_.report<DiagnosticId::reverse_of_guard>(statement.end.reverse_range, guard.verify ? "verify" : "require")
        .help("leave it out: the way back does not check it; what the way back requires stands in a `reverse { … }`");
  }
  if (guard.message && guard.message->value.find_first_not_of(" \t\r\n") == std::string::npos) {
    context_.report<DiagnosticId::empty_message>(guard.message->range)
        .help("say what is wrong then, or leave `else` out");
    return;
  }
  if (guard.verify) {
    verifies_.push_back({&guard, engines, statement.range, context_.schema});
    return;
  }
  check_guard(guard, engines);
}

void StatementResolver::check_guard(const syntax::Guard& guard, DialectSet engines) {
  GuardResolver resolver(guard, context_, names_);
  const ExprPtr condition = resolver.resolve();
  if (!condition) return;
  const std::string message = guard.message ? guard.message->value : resolver.wrong;
  begin_item();
  emit(ir::Require{condition, message, guard.verify},
       engines & resolver.engines & engines_of(condition, context_.schema), place_of(guard));
}

void StatementResolver::resolve_verifies() {
  for (const Verify& verify : verifies_) {
    names_.begin_statement();
    bool there = true;
    for (const syntax::QualifiedName* table : tables_of(*verify.guard)) {
      const std::string name =
          schema::qualified(table->parts.size() > 1 ? table->parts[0].text : "", table->parts.back().text);
      if (find_relation(name, context_.schema) || !find_relation(name, verify.there)) continue;
      context_.report<DiagnosticId::verify_of_what_goes>(table->range, name)
          .help("check it here: `require …`; or name what is there in the end");
      there = false;
    }
    if (there) check_guard(*verify.guard, verify.engines);
  }
  verifies_.clear();
}

void StatementResolver::refuse_verifies_in_reverse() {
  for (const Verify& verify : verifies_) {
    context_.report<DiagnosticId::verify_in_reverse>(verify.range)
        .help("write `require`, which is checked where it stands");
  }
  verifies_.clear();
}

}  // namespace mig::sema
