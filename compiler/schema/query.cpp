#include "compiler/schema/query.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <set>

#include "compiler/schema/schema.h"

namespace mig::schema {
namespace {

// What the names of tables stand for where an expression is: those of the innermost query win.
using Bound = std::map<std::string, std::string>;

Bound bind(Bound outer, const Select& select) {
  for (const Source& source : sources_of(select)) outer[source.called()] = source.relation;
  return outer;
}

// Calls `found(column, relation)` for each column with the table or view it is of. Those of no query are left out.
template <typename Found>
void visit_columns(const ExprPtr& expr, const Bound& bound, const Found& found) {
  if (const auto* ref = std::get_if<ColumnRef>(&expr->node)) {
    if (const auto relation = bound.find(ref->relation); relation != bound.end()) found(ref->column, relation->second);
  }
  const SelectPtr select = select_of(*expr);
  // The operand of `in` stands outside its query.
  if (const auto* in = std::get_if<InSelect>(&expr->node)) visit_columns(in->operand, bound, found);
  if (select) {
    const Bound inside = bind(bound, *select);
    for (const ExprPtr& part : expressions_of(*select)) visit_columns(part, inside, found);
  } else {
    for (const ExprPtr& child : children(*expr)) visit_columns(child, bound, found);
  }
}

void collect_relations(const ExprPtr& expr, std::set<std::string>& relations) {
  if (const SelectPtr select = select_of(*expr)) {
    for (const Source& source : sources_of(*select)) relations.insert(source.relation);
  }
  for (const ExprPtr& child : children(*expr)) collect_relations(child, relations);
}

template <typename Found>
void visit_natives(const ExprPtr& expr, const Found& found) {
  if (const auto* native = std::get_if<NativeExpr>(&expr->node)) {
    for (const auto& [dialect, text] : native->texts) found(text);
  }
  for (const ExprPtr& child : children(*expr)) visit_natives(child, found);
}

// The texts of a query that the compiler can't read.
std::vector<std::string> natives_of(const Query& query) {
  std::vector<std::string> texts;
  for (const auto& [dialect, text] : query.native) texts.push_back(text);
  if (!query.select) return texts;
  for (const ExprPtr& expr : expressions_of(*query.select)) {
    visit_natives(expr, [&](const std::string& text) { texts.push_back(text); });
  }
  return texts;
}

struct ColumnRename {
  const std::string& relation;
  const std::string& from;
  const std::string& to;
};

ExprPtr rename(const ExprPtr& expr, const Bound& bound, const ColumnRename& what);

SelectPtr rename(const SelectPtr& select, const Bound& outer, const ColumnRename& what) {
  const Bound bound = bind(outer, *select);
  return map_expressions(select, [&](const ExprPtr& expr) { return rename(expr, bound, what); });
}

ExprPtr rename(const ExprPtr& expr, const Bound& bound, const ColumnRename& what) {
  if (const auto* ref = std::get_if<ColumnRef>(&expr->node)) {
    const auto found = bound.find(ref->relation);
    const bool hit = ref->column == what.from && found != bound.end() && found->second == what.relation;
    return hit ? make_expr(ColumnRef{what.to, ref->relation}, expr->type) : expr;
  }
  const auto outside = [&](const ExprPtr& part) { return rename(part, bound, what); };
  if (const SelectPtr select = select_of(*expr)) return with_select(expr, rename(select, bound, what), outside);
  return map_children(expr, outside);
}

void visit_sources(const Select& select, const std::function<void(const Source&)>& visit);

void visit_sources(const ExprPtr& expr, const std::function<void(const Source&)>& visit) {
  if (const SelectPtr query = select_of(*expr)) {
    visit_sources(*query, visit);
  } else {
    for (const ExprPtr& child : children(*expr)) visit_sources(child, visit);
  }
}

void visit_sources(const Select& select, const std::function<void(const Source&)>& visit) {
  for (const Source& source : sources_of(select)) visit(source);
  for (const ExprPtr& expr : expressions_of(select)) visit_sources(expr, visit);
}

// `calls`: what goes by the old name because it is the table's goes by the new one.
SelectPtr rename_source(const SelectPtr& select, const std::string& from, const std::string& to, bool calls) {
  const std::function<ExprPtr(const ExprPtr&)> inside = [&](const ExprPtr& expr) -> ExprPtr {
    if (const SelectPtr query = select_of(*expr)) {
      return with_select(expr, rename_source(query, from, to, calls), inside);
    }
    const auto* ref = std::get_if<ColumnRef>(&expr->node);
    if (calls && ref && ref->relation == from) return make_expr(ColumnRef{ref->column, to}, expr->type);
    return map_children(expr, inside);
  };
  Select copy = *map_expressions(select, inside);
  const auto change = [&](Source& source) {
    if (source.relation != from) return;
    const std::string called = source.called();
    source.relation = to;
    if (!calls || !source.alias.empty()) source.alias = called == to ? "" : called;
  };
  if (copy.from) change(*copy.from);
  for (Join& join : copy.joins) change(join.source);
  return std::make_shared<const Select>(std::move(copy));
}

bool is_word(char c) {
  const auto byte = static_cast<unsigned char>(c);
  return byte >= 0x80 || c == '_' || (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
}

// Whether a `*` of the text may stand for all columns: it follows `select`, `distinct`, a comma or a dot.
bool has_star(std::string_view text) {
  for (size_t star = text.find('*'); star != std::string_view::npos; star = text.find('*', star + 1)) {
    const size_t last = star == 0 ? std::string_view::npos : text.find_last_not_of(" \t\r\n", star - 1);
    if (last == std::string_view::npos) continue;
    if (text[last] == ',' || text[last] == '.') return true;
    size_t first = last + 1;
    while (first > 0 && is_word(text[first - 1])) --first;
    const std::string word = fold(text.substr(first, last + 1 - first));
    if (word == "select" || word == "distinct" || word == "all") return true;
  }
  return false;
}

std::string to_string(const Source& source) {
  return quote_name(source.relation) + (source.alias.empty() ? "" : " as " + quote_name(source.alias));
}

}  // namespace

std::vector<Source> sources_of(const Select& select) {
  std::vector<Source> sources;
  if (select.from) sources.push_back(*select.from);
  for (const Join& join : select.joins) sources.push_back(join.source);
  return sources;
}

std::vector<ExprPtr> expressions_of(const Select& select) {
  std::vector<ExprPtr> result;
  for (const SelectItem& item : select.items) result.push_back(item.expr);
  for (const Join& join : select.joins) result.push_back(join.on);
  if (select.where) result.push_back(select.where);
  result.insert(result.end(), select.group_by.begin(), select.group_by.end());
  if (select.having) result.push_back(select.having);
  for (const OrderKey& key : select.order_by) result.push_back(key.expr);
  return result;
}

SelectPtr map_expressions(const SelectPtr& select, const std::function<ExprPtr(const ExprPtr&)>& change) {
  Select copy = *select;
  bool changed = false;
  const auto set = [&](ExprPtr& part) {
    if (!part) return;
    ExprPtr after = change(part);
    changed = changed || after != part;
    part = std::move(after);
  };
  for (SelectItem& item : copy.items) set(item.expr);
  for (Join& join : copy.joins) set(join.on);
  set(copy.where);
  for (ExprPtr& part : copy.group_by) set(part);
  set(copy.having);
  for (OrderKey& key : copy.order_by) set(key.expr);
  return changed ? std::make_shared<const Select>(std::move(copy)) : select;
}

ExprPtr with_select(const ExprPtr& expr, SelectPtr select,
                    const std::function<ExprPtr(const ExprPtr&)>& change_operand) {
  if (const auto* subquery = std::get_if<Subquery>(&expr->node)) {
    return make_expr(Subquery{std::move(select), subquery->type}, expr->type);
  }
  if (std::holds_alternative<Exists>(expr->node)) return make_expr(Exists{std::move(select)}, expr->type);
  const auto& in = std::get<InSelect>(expr->node);
  return make_expr(InSelect{change_operand(in.operand), in.negated, std::move(select)}, expr->type);
}

std::vector<std::string> relations_of(const Query& query) {
  return query.select ? relations_of(make_expr(Subquery{query.select}, TypeClass::unknown))
                      : std::vector<std::string>();
}

std::vector<std::string> relations_of(const ExprPtr& expr) {
  std::set<std::string> relations;
  if (expr) collect_relations(expr, relations);
  return {relations.begin(), relations.end()};
}

std::vector<std::string> columns_of(const Query& query, const std::string& relation) {
  return query.select ? columns_of(make_expr(Subquery{query.select}, TypeClass::unknown), relation)
                      : std::vector<std::string>();
}

std::vector<std::string> columns_of(const ExprPtr& expr, const std::string& relation) {
  std::set<std::string> columns;
  if (!expr) return {};
  visit_columns(expr, {}, [&](const std::string& column, const std::string& of) {
    if (of == relation) columns.insert(column);
  });
  return {columns.begin(), columns.end()};
}

bool mentions(std::string_view text, std::string_view name) {
  if (name.empty()) return false;
  const std::string folded_text = fold(text);
  const std::string folded_name = fold(name);
  for (size_t at = folded_text.find(folded_name); at != std::string::npos; at = folded_text.find(folded_name, at + 1)) {
    const size_t end = at + folded_name.size();
    const bool begins = at == 0 || !is_word(folded_text[at - 1]) || !is_word(folded_name.front());
    const bool ends = end == folded_text.size() || !is_word(folded_text[end]) || !is_word(folded_name.back());
    if (begins && ends) return true;
  }
  return false;
}

bool reads_relation(const Query& query, const std::string& relation) {
  const std::vector<std::string> relations = relations_of(query);
  if (std::binary_search(relations.begin(), relations.end(), relation)) return true;
  const std::vector<std::string> natives = natives_of(query);
  return std::any_of(natives.begin(), natives.end(), [&](const std::string& text) { return mentions(text, relation); });
}

bool reads_column(const Query& query, const std::string& relation, const std::string& column) {
  const std::vector<std::string> columns = columns_of(query, relation);
  if (std::binary_search(columns.begin(), columns.end(), column)) return true;
  const std::vector<std::string> natives = natives_of(query);
  const std::vector<std::string> relations = relations_of(query);
  const bool named = std::binary_search(relations.begin(), relations.end(), relation);
  return std::any_of(natives.begin(), natives.end(), [&](const std::string& text) {
    if (!named && !mentions(text, relation)) return false;
    return mentions(text, column) || (mentions(text, relation) && has_star(text));
  });
}

bool uses_enum_value(const Query& query, const std::string& enum_name, const std::string& value) {
  if (!query.select) return false;
  const std::vector<ExprPtr> parts = expressions_of(*query.select);
  return std::any_of(parts.begin(), parts.end(),
                     [&](const ExprPtr& part) { return uses_enum_value(part, enum_name, value); });
}

bool uses_enum(const Query& query, const std::string& enum_name) {
  if (!query.select) return false;
  const std::vector<ExprPtr> parts = expressions_of(*query.select);
  return std::any_of(parts.begin(), parts.end(), [&](const ExprPtr& part) { return uses_enum(part, enum_name); });
}

Query rename_relation(const Query& query, const std::string& from, const std::string& to) {
  Query copy = query;
  if (!copy.select) return copy;
  bool calls = true;
  visit_sources(*copy.select, [&](const Source& source) {
    if (source.called() == to || source.alias == from) calls = false;
  });
  copy.select = rename_source(copy.select, from, to, calls);
  return copy;
}

Query rename_column(const Query& query, const std::string& relation, const std::string& from, const std::string& to) {
  Query copy = query;
  if (copy.select) copy.select = rename(copy.select, {}, {relation, from, to});
  return copy;
}

Query rename_enum_value(const Query& query, const std::string& enum_name, const std::string& from,
                        const std::string& to) {
  Query copy = query;
  if (copy.select) {
    copy.select =
        map_expressions(copy.select, [&](const ExprPtr& expr) { return rename_enum_value(expr, enum_name, from, to); });
  }
  return copy;
}

std::string to_string(const Select& select) {
  std::string result = select.distinct ? "select distinct" : "select";
  const char* separator = " ";
  for (const SelectItem& item : select.items) {
    result += separator + to_string(item.expr) + (item.name.empty() ? "" : " as " + quote_name(item.name));
    separator = ", ";
  }
  if (select.from) result += " from " + to_string(*select.from);
  for (const Join& join : select.joins) {
    result +=
        fmt::format("{} {} on {}", join.left ? " left join" : " join", to_string(join.source), to_string(join.on));
  }
  if (select.where) result += " where " + to_string(select.where);
  separator = " group by ";
  for (const ExprPtr& expr : select.group_by) {
    result += separator + to_string(expr);
    separator = ", ";
  }
  if (select.having) result += " having " + to_string(select.having);
  separator = " order by ";
  for (const OrderKey& key : select.order_by) {
    result += separator + to_string(key.expr);
    if (key.order == SortOrder::descending) result += " desc";
    if (key.nulls == NullsOrder::first) result += " nulls first";
    if (key.nulls == NullsOrder::last) result += " nulls last";
    separator = ", ";
  }
  if (!select.limit.empty()) result += " limit " + select.limit;
  return result;
}

std::string to_string(const Query& query) {
  return query.select ? to_string(*query.select) : to_string(make_expr(NativeExpr{query.native}, TypeClass::unknown));
}

}  // namespace mig::schema
