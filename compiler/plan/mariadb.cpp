#include "compiler/plan/mysql.h"

namespace mig::plan {
namespace {

// MariaDB has no keys over expressions: what a unique key with a `where` needs are generated columns that nobody sees
// (mariadb.com/kb/en/generated-columns, mariadb.com/kb/en/invisible-columns).
class MariadbPlanner final : public MysqlPlanner {
 public:
  MariadbPlanner(base::Version version, PlanOptions options)
      : MysqlPlanner(base::Dialect::mariadb, version, std::move(options)) {}

 protected:
  std::string unique_key(const schema::Unique& unique, const schema::Table& table) const override {
    if (!unique.where) return MysqlPlanner::unique_key(unique, table);
    schema::Unique hidden = unique;
    for (size_t i = 0; i < hidden.keys.size(); ++i) {
      hidden.keys[i].expr = schema::make_expr(schema::ColumnRef{hidden_name(unique, i)}, hidden.keys[i].expr->type);
    }
    hidden.where = nullptr;
    return MysqlPlanner::unique_key(hidden, table);
  }

  std::vector<std::string> hidden_columns(const schema::Unique& unique, const schema::Table& table,
                                          const schema::Schema& schema) const override {
    std::vector<std::string> columns;
    if (!unique.where) return columns;
    schema::Unique trimmed = unique;
    for (schema::IndexKey& key : trimmed.keys) {
      const std::string name = *schema::plain_column(key);
      if (table.find_column(name)->type.kind != schema::TypeKind::fixed_char) continue;
      // Whether a char has its blanks goes by the session's sql_mode, which an indexed column must not depend on (error
      // 1901). To compare they make no difference.
      key.expr =
          schema::make_expr(schema::NativeExpr{{{sql_.dialect(), "rtrim(" + sql_.name(name) + ")"}}}, key.expr->type);
    }
    const schema::Unique total = as_total(trimmed);
    for (size_t i = 0; i < unique.keys.size(); ++i) {
      const schema::Column& column = *table.find_column(*schema::plain_column(unique.keys[i]));
      std::string type = sql_.type(column.type, schema);
      if (!column.collation.empty()) type += " collate " + sql_.name(column.collation);
      columns.push_back(fmt::format("{} {} generated always as ({}) virtual invisible",
                                    sql_.name(hidden_name(unique, i)), type, sql_.expression(total.keys[i].expr)));
    }
    return columns;
  }

  Clauses drop_unique(const schema::Unique& unique) const override {
    Clauses clauses = MysqlPlanner::drop_unique(unique);
    for (size_t i = 0; unique.where && i < unique.keys.size(); ++i) {
      clauses.push_back(clause(F::drop_column_generated, "drop column " + sql_.name(hidden_name(unique, i))));
    }
    return clauses;
  }

  Clauses rename_unique(const ir::RenameConstraint& op, const schema::Table& table) const override {
    Clauses clauses = MysqlPlanner::rename_unique(op, table);
    const schema::Unique& unique = named(table.uniques, op.from);
    schema::Unique renamed = unique;
    renamed.name = op.to;
    for (size_t i = 0; unique.where && i < unique.keys.size(); ++i) {
      clauses.push_back(
          clause(F::rename_column, fmt::format("rename column {} to {}", sql_.name(hidden_name(unique, i)),
                                               sql_.name(hidden_name(renamed, i)))));
    }
    return clauses;
  }

  // A computed column comes and goes at once, and its key without a copy, but not both in one (error 1845 and 1846,
  // measured on 10.5 and 10.11).
  Statements apart(const std::string& table, const Clauses& clauses) const override {
    const bool computes = std::any_of(clauses.begin(), clauses.end(), [](const Sql& each) {
      return has_form(each, {F::add_column_generated, F::drop_column_generated});
    });
    return computes ? one_by_one(table, clauses) : MysqlPlanner::apart(table, clauses);
  }

  // What is the same for all rows stays beside them, an expression too; what is another value each time does not.
  F form_of_column(const schema::Column& column) const override {
    const F form = MysqlPlanner::form_of_column(column);
    const bool by_default = form == F::add_column_rewriting && !column.generated;
    return by_default && !differs(column.default_value) ? F::add_column : form;
  }

  // Whether an expression may give another value each time.
  static bool differs(const schema::ExprPtr& expr) {
    using schema::Function;
    if (std::holds_alternative<schema::NativeExpr>(expr->node)) return true;
    const auto* call = std::get_if<schema::Call>(&expr->node);
    if (call &&
        (call->function == Function::uuid || call->function == Function::now || call->function == Function::today)) {
      return true;
    }
    const std::vector<schema::ExprPtr> parts = schema::children(*expr);
    return std::any_of(parts.begin(), parts.end(), differs);
  }

  // From a length that fits into half a byte it may grow as it likes (measured on 10.5, 10.11 and 11.8).
  bool widens_in_place(const schema::Type& from, const schema::Type& to) const override {
    constexpr uint32_t half_a_byte = 127 / 4;
    const bool is_short = from.kind == schema::TypeKind::varchar && to.kind == schema::TypeKind::varchar &&
                          from.length <= half_a_byte && from.length <= to.length;
    return is_short || MysqlPlanner::widens_in_place(from, to);
  }

  // Measured on 10.5, 10.11 and 11.8 (errors 1845 and 1846).
  std::optional<F> beside_expressions(const Sql& statement, const schema::Table& before, const schema::Table& after,
                                      const schema::Schema&) const override {
    // What the change drops first is no longer in its way.
    const bool in_a_key = has_computed_key(before) && (has_computed_key(after) || has_form(statement, {F::drop_index}));
    const bool is_stored = std::any_of(before.columns.begin(), before.columns.end(), [](const schema::Column& each) {
      return each.generated && each.generated->stored;
    });
    const bool makes_key = has_form(statement, {F::add_column_generated}) && has_form(statement, {F::create_index});
    const bool in_between =
        has_form(statement, {F::add_column}) &&
        (statement.text.find(" after `") != std::string::npos || statement.text.ends_with(" first"));
    if (makes_key || (in_a_key && in_between) || (in_a_key && has_form(statement, {F::drop_column, F::set_not_null})) ||
        (is_stored && has_form(statement, {F::set_not_null}))) {
      return F::copy_for_expressions;
    }
    const bool rewrites = has_form(statement, {F::add_column, F::drop_not_null, F::add_primary_key,
                                               F::replace_primary_key, F::rebuild_for_options});
    return in_a_key && rewrites ? std::optional(F::rewrite_for_expressions) : std::nullopt;
  }

  F form_of_unique(const schema::Unique&) const override { return F::create_index; }

  bool says_lock_of_instant() const override { return true; }

 private:
  // Whether a key has a column that is computed when it is read.
  static bool has_computed_key(const schema::Table& table) {
    return std::any_of(table.uniques.begin(), table.uniques.end(),
                       [](const auto& each) { return each.where != nullptr; }) ||
           std::any_of(table.columns.begin(), table.columns.end(), [&](const schema::Column& each) {
             return each.generated && !each.generated->stored && is_indexed(table, each.name);
           });
  }

  static std::string hidden_name(const schema::Unique& unique, size_t key) {
    return schema::cut_name(fmt::format("mig_{}_{}", unique.name, key + 1));
  }
};

}  // namespace

std::unique_ptr<Planner> make_mariadb_planner(base::Version version, PlanOptions options) {
  return std::make_unique<MariadbPlanner>(version, std::move(options));
}

}  // namespace mig::plan
