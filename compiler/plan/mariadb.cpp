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
      clauses.push_back(clause(F::drop_column, "drop column " + sql_.name(hidden_name(unique, i))));
    }
    return clauses;
  }

  Statements rename_unique(const ir::RenameConstraint& op, const schema::Table& table,
                           const schema::Schema& schema) const override {
    const schema::Unique& unique = named(table.uniques, op.from);
    if (!unique.where) return MysqlPlanner::rename_unique(op, table, schema);
    schema::Unique renamed = unique;
    renamed.name = op.to;
    return {alter(op.table, drop_unique(unique)), alter(op.table, add_unique(renamed, table, schema))};
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

  // Some that are longer than MySQL's border are widened at once, and some are not (error 1846, measured on 10.11).
  F form_of_type(const schema::Column& from, const schema::Column& to, const schema::Table& table) const override {
    const F form = MysqlPlanner::form_of_type(from, to, table);
    const bool longer = from.type.kind == schema::TypeKind::varchar && to.type.kind == schema::TypeKind::varchar &&
                        from.type.length <= to.type.length && from.collation == to.collation;
    return form == F::alter_type_rewriting && longer ? F::alter_by_server : form;
  }

  // A table with a JSON column, which has a check, or a generated one may have to be copied (error 1845, measured on
  // 10.11).
  F nulls_of(F form, const schema::Table& table) const override {
    const bool may_be_copied = std::any_of(table.columns.begin(), table.columns.end(), [](const schema::Column& each) {
      return each.type.kind == schema::TypeKind::json || each.generated;
    });
    return may_be_copied ? F::alter_by_server : form;
  }

  F form_of_unique(const schema::Unique&) const override { return F::create_index; }

  bool says_lock_of_instant() const override { return true; }
  bool adds_beside_hidden_columns() const override { return false; }  // error 1846, measured on 10.11

 private:
  static std::string hidden_name(const schema::Unique& unique, size_t key) {
    return schema::cut_name(fmt::format("mig_{}_{}", unique.name, key + 1));
  }
};

}  // namespace

std::unique_ptr<Planner> make_mariadb_planner(base::Version version, PlanOptions options) {
  return std::make_unique<MariadbPlanner>(version, std::move(options));
}

}  // namespace mig::plan
