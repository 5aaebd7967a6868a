#include "compiler/sema/queries.h"

#include <fmt/format.h>

#include <algorithm>

#include "compiler/base/overloaded.h"
#include "compiler/sema/expressions.h"
#include "compiler/sema/literals.h"

namespace mig::sema {
namespace {

using base::ByteRange;
using base::DiagnosticId;
using base::DialectSet;
using schema::ExprPtr;
using schema::SelectPtr;

// Whether a function over many rows stands in it; those of the queries in it are theirs.
bool has_aggregate(const syntax::ExprPtr& expr) {
  if (!expr) return false;
  const auto any = [](const std::vector<syntax::ExprPtr>& parts) {
    return std::any_of(parts.begin(), parts.end(), has_aggregate);
  };
  return std::visit(base::Overloaded{
                        [&](const syntax::Call& e) {
                          for (const schema::FunctionInfo& function : schema::all_functions()) {
                            if (function.aggregate && function.name == e.function.text) return true;
                          }
                          return any(e.arguments);
                        },
                        [](const syntax::Paren& e) { return has_aggregate(e.inner); },
                        [](const syntax::Unary& e) { return has_aggregate(e.operand); },
                        [&](const syntax::Binary& e) {
                          return any({e.left, e.right});
                        },
                        [](const syntax::IsNull& e) { return has_aggregate(e.operand); },
                        [&](const syntax::In& e) { return has_aggregate(e.operand) || any(e.values); },
                        [&](const syntax::Between& e) {
                          return any({e.operand, e.low, e.high});
                        },
                        [&](const syntax::Like& e) {
                          return any({e.operand, e.pattern});
                        },
                        [&](const syntax::Case& e) {
                          return has_aggregate(e.otherwise) || std::any_of(e.branches.begin(), e.branches.end(),
                                                                           [&](const syntax::CaseBranch& branch) {
                                                                             return any({branch.when, branch.then});
                                                                           });
                        },
                        [](const syntax::Cast& e) { return has_aggregate(e.operand); },
                        [](const syntax::Literal&) { return false; },
                        [](const syntax::NameRef&) { return false; },
                        [](const syntax::Exists&) { return false; },
                        [](const syntax::Subquery&) { return false; },
                        [](const syntax::NativeExpr&) { return false; },
                    },
                    expr->node);
}

bool is_grouped(const syntax::Select& select) {
  if (!select.group_by.empty() || select.having) return true;
  const auto in_item = [](const syntax::SelectItem& item) { return has_aggregate(item.expr); };
  const auto in_key = [](const syntax::OrderKey& key) { return has_aggregate(key.expr); };
  return std::any_of(select.items.begin(), select.items.end(), in_item) ||
         std::any_of(select.order_by.begin(), select.order_by.end(), in_key);
}

// Resolves one SELECT; the queries in it have resolvers of their own.
class SelectResolver {
 public:
  SelectResolver(const syntax::Select& written, QueryScope* outer, Context& context, Names& names)
      : written_(written), context_(context), names_(names) {
    scope_.outer = outer;
  }

  /// What it gives, as `columns` has it after it was resolved. `named`: each column needs a name of its own.
  SelectPtr resolve(bool named, const std::vector<const schema::Column*>* into = nullptr) {
    into_ = into;
    // Without its tables every column would be a mistake.
    if (!sources()) return nullptr;
    select_.distinct = written_.distinct;
    if (written_.where) select_.where = condition(written_.where, "`where`", false);
    for (const syntax::ExprPtr& each : written_.group_by) {
      ExprPtr key = expression(each, "`group by`", false);
      if (key && is_constant(key, each->range, "`group by`")) key = nullptr;
      if (key) scope_.groups.insert(schema::to_string(key));
      select_.group_by.push_back(std::move(key));
    }
    // What was wrong in `group by` would be missed everywhere.
    if (!ok_) return nullptr;
    scope_.grouped = is_grouped(written_);
    for (const syntax::SelectItem& each : written_.items) item(each, named);
    if (written_.having) select_.having = condition(written_.having, "`having`", true);
    for (const syntax::OrderKey& each : written_.order_by) order_key(each);
    if (written_.limit) limit(*written_.limit);
    return ok_ ? std::make_shared<const schema::Select>(std::move(select_)) : nullptr;
  }

  std::vector<schema::QueryColumn> columns;

 private:
  ExpressionPlace place(std::string_view name, bool aggregates) {
    return {name, nullptr, false, &names_, &scope_, aggregates};
  }

  ExprPtr check(ExprPtr resolved) {
    ok_ = ok_ && resolved;
    // A column that is wrong in many places is so in each for itself.
    for (const QueryScope::Loose& loose : scope_.loose) {
      context_.report<DiagnosticId::column_not_grouped>(loose.range, loose.text)
          .help(fmt::format("group by it too, or take one of its values: `min({})`", loose.text));
      ok_ = false;
    }
    scope_.loose.clear();
    return resolved;
  }

  ExprPtr expression(const syntax::ExprPtr& expr, std::string_view name, bool aggregates) {
    return check(resolve_expression(expr, place(name, aggregates), context_));
  }

  ExprPtr condition(const syntax::ExprPtr& expr, std::string_view name, bool aggregates) {
    return check(resolve_condition(expr, place(name, aggregates), context_));
  }

  bool is_constant(const ExprPtr& key, ByteRange range, std::string_view what) {
    if (!schema::is_constant(key)) return false;
    // SQL would take an integer for the place of a column.
    context_.report<DiagnosticId::constant_key>(range, what).help("name the column");
    ok_ = false;
    return true;
  }

  std::optional<schema::Source> source(const syntax::TableRef& ref, bool optional) {
    const std::optional<std::string> name = names_.relation_name(ref.table);
    if (!name) return std::nullopt;
    std::optional<Relation> relation = find_relation(*name, context_.schema);
    if (!relation) {
      names_.relation(ref.table);  // says that there is none
      return std::nullopt;
    }
    names_.touch(*name, ref.table.range);
    context_.mention(relation->view ? MentionKind::view : MentionKind::table, ref.table.parts.back(), *name);
    const syntax::Name& called = ref.alias ? *ref.alias : ref.table.parts.back();
    if (ref.alias && !names_.can_be_given(*ref.alias)) return std::nullopt;
    for (const QueryScope::Source& other : scope_.sources) {
      if (schema::fold(other.name) != schema::fold(called.text)) continue;
      context_.report<DiagnosticId::repeated_alias>(called.range, called.text)
          .help("give one of them another name: `as …`");
      return std::nullopt;
    }
    scope_.sources.push_back({called.text, std::move(*relation), optional});
    return schema::Source{*name, called.text == *name ? "" : called.text};
  }

  bool sources() {
    if (written_.from) {
      select_.from = source(*written_.from, false);
      ok_ = select_.from.has_value();
    }
    // All tables first: one that is not there is said once, and then nothing of what would have read it.
    std::vector<std::optional<schema::Source>> joined;
    const size_t first = scope_.sources.size();
    for (const syntax::Join& join : written_.joins) {
      joined.push_back(source(join.table, join.left));
      ok_ = ok_ && joined.back();
    }
    if (!ok_) return false;
    // A condition sees the tables up to its own.
    std::vector<QueryScope::Source> all = std::move(scope_.sources);
    scope_.sources.assign(all.begin(), all.begin() + static_cast<std::ptrdiff_t>(first));
    for (size_t i = 0; i < joined.size(); ++i) {
      scope_.sources.push_back(all[first + i]);
      ExprPtr on = condition(written_.joins[i].on, "`on`", false);
      select_.joins.push_back({written_.joins[i].left, *joined[i], std::move(on)});
    }
    return ok_;
  }

  // What is selected for a column has that column's type.
  ExprPtr item_value(const syntax::SelectItem& written) {
    if (!into_) return expression(written.expr, "what is selected", true);
    const schema::Column& column = *(*into_)[columns.size()];
    const std::string name = fmt::format("the column `{}`", column.name);
    return check(resolve_value(written.expr, column.type, place(name, true), context_));
  }

  void item(const syntax::SelectItem& written, bool named) {
    if (into_ && columns.size() >= into_->size()) return;  // said already
    ExprPtr expr = item_value(written);
    // Which column the next one is for is not known after a mistake.
    if (!expr && into_) columns.emplace_back();
    if (!expr) return;
    std::string name;
    ByteRange range = written.expr->range;
    if (written.alias) {
      name = written.alias->text;
      range = written.alias->range;
      ok_ = names_.can_be_given(*written.alias) && ok_;
    } else if (const auto* ref = std::get_if<schema::ColumnRef>(&expr->node)) {
      name = ref->column;
    } else if (named) {
      context_.report<DiagnosticId::unnamed_item>(range).help("give it one: `as …`");
      ok_ = false;
    }
    if (named && !name.empty()) {
      const bool repeated = std::any_of(columns.begin(), columns.end(), [&](const schema::QueryColumn& column) {
        return schema::fold(column.name) == schema::fold(name);
      });
      if (repeated) {
        context_.report<DiagnosticId::repeated_query_column>(range, name).help("give one of them another name: `as …`");
        ok_ = false;
      }
    }
    const ExpressionPlace here = place("", true);
    const std::optional<schema::Type> type = type_of(expr, here);
    columns.push_back({name, type.value_or(schema::Type()), type.has_value(), is_nullable(expr, here)});
    if (into_) name = (*into_)[columns.size() - 1]->name;
    select_.items.push_back({std::move(expr), named || into_ ? name : ""});
  }

  // A name of what is selected stands for it, as in SQL.
  ExprPtr key_expression(const syntax::ExprPtr& written) {
    if (const auto* ref = std::get_if<syntax::NameRef>(&written->node); ref && ref->path.size() == 1) {
      for (size_t i = 0; i < select_.items.size(); ++i) {
        if (columns[i].name == ref->path[0].text) return select_.items[i].expr;
      }
    }
    return expression(written, "`order by`", true);
  }

  void order_key(const syntax::OrderKey& written) {
    // An item that is wrong could have had the name: one mistake is enough.
    if (!ok_) return;
    schema::OrderKey key;
    key.expr = key_expression(written.expr);
    if (!key.expr || is_constant(key.expr, written.expr->range, "`order by`")) return;
    if (written.order == syntax::SortOrder::descending) key.order = schema::SortOrder::descending;
    if (written.nulls == syntax::NullsOrder::first) key.nulls = schema::NullsOrder::first;
    if (written.nulls == syntax::NullsOrder::last) key.nulls = schema::NullsOrder::last;
    const std::string text = schema::to_string(key.expr);
    const bool selected = std::any_of(select_.items.begin(), select_.items.end(), [&](const schema::SelectItem& item) {
      return schema::to_string(item.expr) == text;
    });
    if (select_.distinct && !selected) {
      context_.report<DiagnosticId::order_not_selected>(written.expr->range)
          .help("select it too, or leave `distinct` out");
      ok_ = false;
    }
    select_.order_by.push_back(std::move(key));
  }

  void limit(const syntax::Integer& written) {
    schema::Type type;
    type.kind = schema::TypeKind::bigint;
    if (!number_fits(written.digits, type)) {
      context_.report<DiagnosticId::value_out_of_range>(written.range, written.digits, "`limit`",
                                                        schema::to_string(type));
      ok_ = false;
    }
    select_.limit = written.digits;
  }

  const syntax::Select& written_;
  Context& context_;
  Names& names_;
  QueryScope scope_;
  schema::Select select_;
  const std::vector<const schema::Column*>* into_ = nullptr;
  bool ok_ = true;
};

// The engines that have a relation with all of the columns.
DialectSet engines_of(const std::string& name, const std::vector<std::string>& columns, const schema::Schema& schema) {
  const std::optional<Relation> relation = find_relation(name, schema);
  if (!relation) return DialectSet::all();
  DialectSet engines = relation->engines;
  for (const std::string& column : columns) {
    if (const RelationColumn* found = relation->find_column(column)) engines = engines & found->engines;
  }
  return engines;
}

}  // namespace

const RelationColumn* Relation::find_column(const std::string& column) const {
  const auto found =
      std::find_if(columns.begin(), columns.end(), [&](const RelationColumn& each) { return each.name == column; });
  return found == columns.end() ? nullptr : &*found;
}

const QueryScope::Source* QueryScope::find(const std::string& name) const {
  const auto found =
      std::find_if(sources.begin(), sources.end(), [&](const Source& source) { return source.name == name; });
  return found == sources.end() ? nullptr : &*found;
}

Relation relation_of(const schema::Table& table) {
  Relation relation{table.name, {}, table.engines};
  for (const schema::Column& column : table.columns) {
    relation.columns.push_back({column.name, column.type, true, column.nullable, column.engines});
  }
  return relation;
}

Relation relation_of(const std::string& name, const schema::Query& query, DialectSet engines) {
  Relation relation{name, {}, engines, query.columns.empty(), true};
  for (const schema::QueryColumn& column : query.columns) {
    relation.columns.push_back({column.name, column.type, column.known, column.nullable, engines});
  }
  return relation;
}

std::optional<Relation> find_relation(const std::string& name, const schema::Schema& schema) {
  if (const schema::TablePtr table = schema.find_table(name)) return relation_of(*table);
  if (const schema::ViewPtr view = schema.find_view(name)) return relation_of(name, view->query, view->engines);
  return std::nullopt;
}

std::optional<schema::Query> resolve_query(const syntax::Query& query, Context& context, Names& names,
                                           const std::vector<const schema::Column*>* into) {
  schema::Query result;
  if (!query.select) {
    const size_t errors = context.sink.error_count();
    result.native = resolve_native(query.native, context);
    return context.sink.error_count() > errors ? std::nullopt : std::optional(result);
  }
  const syntax::Select& written = *query.select;
  if (into && written.items.size() != into->size()) {
    const ByteRange items = base::join(written.items.front().expr->range, written.items.back().expr->range);
    context.report<DiagnosticId::insert_query_width>(items, base::plural(written.items.size(), "value"),
                                                     base::plural(into->size(), "column"));
    return std::nullopt;
  }
  SelectResolver resolver(written, nullptr, context, names);
  result.select = resolver.resolve(!into, into);
  if (!result.select) return std::nullopt;
  result.columns = std::move(resolver.columns);
  for (size_t i = 0; into && i < into->size(); ++i) result.columns[i].name = (*into)[i]->name;
  return result;
}

SelectPtr resolve_subquery(const syntax::Select& select, bool is_value, QueryScope* outer, Context& context,
                           Names& names, std::optional<schema::Type>* type) {
  if (is_value && select.items.size() != 1) {
    const ByteRange more = base::join(select.items[1].expr->range, select.items.back().expr->range);
    context.report<DiagnosticId::query_width>(more, select.items.size());
    return nullptr;
  }
  SelectResolver resolver(select, outer, context, names);
  SelectPtr resolved = resolver.resolve(false);
  if (resolved && type && resolver.columns[0].known) *type = resolver.columns[0].type;
  return resolved;
}

QueryScope scope_of(const schema::Table& table) {
  QueryScope scope;
  scope.sources.push_back({schema::local_name(table.name), relation_of(table), false});
  return scope;
}

DialectSet engines_of_rows(const schema::Table& table, const ExprPtr& expr, const schema::Schema& schema) {
  schema::Select select;
  const std::string called = schema::local_name(table.name);
  select.from = schema::Source{table.name, called == table.name ? "" : called};
  select.where = expr;
  return engines_of(schema::Query{std::make_shared<const schema::Select>(std::move(select))}, schema);
}

DialectSet engines_of(const schema::Query& query, const schema::Schema& schema) {
  DialectSet engines = DialectSet::all();
  for (const std::string& relation : schema::relations_of(query)) {
    engines = engines & engines_of(relation, schema::columns_of(query, relation), schema);
  }
  return engines;
}

DialectSet engines_of(const ExprPtr& expr, const schema::Schema& schema) {
  DialectSet engines = DialectSet::all();
  for (const std::string& relation : schema::relations_of(expr)) {
    engines = engines & engines_of(relation, schema::columns_of(expr, relation), schema);
  }
  return engines;
}

}  // namespace mig::sema
