#include "tests/engines/rows.h"

#include <fmt/format.h>

#include <algorithm>
#include <functional>
#include <map>

#include "compiler/dialect/sql_dialect.h"

namespace mig::tests {
namespace {

using base::Dialect;
using schema::Column;
using schema::Table;
using schema::TypeKind;

constexpr int rows_of_a_table = 3;
// How many candidates there are for a row where a check may refuse it.
constexpr int candidates = 48;
// The first number that is given: migrations that put rows in themselves like to begin with 1.
constexpr int keys_from = 40;
// Where counters are put: above all keys that are given.
constexpr int counters_at = 100;

using Values = std::vector<std::string>;

// MySQL's family is told by what it does not share with the others.
bool is_mysql_like(Dialect dialect) { return dialect != Dialect::postgresql && dialect != Dialect::sqlite; }

void collect_literals(const schema::ExprPtr& expr, std::vector<schema::Literal>& into) {
  if (const auto* literal = std::get_if<schema::Literal>(&expr->node)) into.push_back(*literal);
  for (const schema::ExprPtr& child : schema::children(*expr)) collect_literals(child, into);
}

// Values for the columns of one table.
class TableRows {
 public:
  TableRows(const Table& table, const Ahead& ahead, Dialect dialect)
      : table_(table), schema_(*ahead.schemas.front()), dialect_(dialect), sql_(dialect::sql_dialect(dialect)) {
    bool all_vary = false;
    for (const schema::Check& check : table.checks) {
      look_at(check);
      all_vary = all_vary || schema::contains_native(check.expr);
    }
    for (const schema::ForeignKey& key : table.foreign_keys) look_at(key);
    for (const schema::Schema* later : ahead.schemas) {
      const schema::TablePtr then = later->find_table(table.name);
      if (then && then->engines.contains(dialect)) look_ahead(schema::view_for(*then, dialect));
    }
    look_ahead(ahead.operations);
    for (const Column& column : table.columns) {
      if (all_vary || column.type.kind == TypeKind::native) varied_.insert(column.name);
    }
  }

  std::string inserts() const {
    std::vector<const Column*> columns;
    std::vector<std::string> names;
    for (const Column& column : table_.columns) {
      if (column.generated) continue;
      columns.push_back(&column);
      names.push_back(column.name);
    }
    const std::string name = sql_.name(table_.name);
    std::string result;
    for (int row = 1; row <= rows_of_a_table; ++row) {
      for (int variant = 0; variant < (varied_.empty() ? 1 : candidates); ++variant) {
        std::vector<std::string> values;
        for (size_t i = 0; i < columns.size(); ++i) values.push_back(value(*columns[i], row, variant, i));
        // Once the row is in, its other candidates have nothing to do.
        result += fmt::format("insert into {} ({}) {} (select n from (select count(*) as n from {}) as c) < {};\n",
                              name, sql_.names(names), select(columns, values), name, row);
      }
    }
    return result + counter();
  }

 private:
  void look_at(const schema::Check& check) {
    collect_literals(check.expr, literals_);
    for (const std::string& column : schema::columns_of(check.expr)) varied_.insert(column);
  }

  void look_at(const schema::ForeignKey& key) {
    for (size_t i = 0; i < key.columns.size(); ++i) keys_.emplace(key.columns[i], std::pair(key, i));
  }

  bool has(const Table& table, const std::vector<std::string>& columns) const {
    return std::all_of(columns.begin(), columns.end(), [&](const std::string& each) {
      const Column* column = table.find_column(each);
      return column && !column->generated;
    });
  }

  // What the table will have to keep, as far as it has the columns already.
  void look_ahead(const Table& then) {
    for (const schema::Check& check : then.checks) {
      const std::string text = schema::to_string(check.expr);
      const bool known = std::any_of(table_.checks.begin(), table_.checks.end(),
                                     [&](const schema::Check& each) { return schema::to_string(each.expr) == text; });
      if (known || schema::contains_native(check.expr) || !has(table_, schema::columns_of(check.expr))) continue;
      if (!later_checks_.emplace(text, check.expr).second) continue;
      look_at(check);
    }
    for (const schema::ForeignKey& key : then.foreign_keys) {
      const schema::TablePtr parent = schema_.find_table(key.referenced_table);
      if (parent && parent->engines.contains(dialect_) && has(table_, key.columns) &&
          has(*parent, key.referenced_columns)) {
        look_at(key);
      }
    }
  }

  // What later changes do not take, followed under the names that the table and its columns have by then.
  void look_ahead(const std::vector<const ir::Operation*>& operations) {
    std::string table = table_.name;
    std::map<std::string, std::string> columns;  // from the name at that time
    for (const Column& column : table_.columns) columns[column.name] = column.name;
    std::map<std::string, std::map<std::string, std::string>> renamed;  // of enums: from the value at that time
    const auto first_value = [&](const std::string& name, const std::string& value) {
      const auto found = renamed[name].find(value);
      return found == renamed[name].end() ? value : found->second;
    };
    const auto here = [&](const std::string& of, const std::string& column) {
      return of == table && columns.contains(column);
    };
    const auto unique = [&](std::set<std::string> names) {
      std::set<std::string> now;
      for (const std::string& name : names) {
        if (!columns.contains(name)) return;
        now.insert(columns[name]);
      }
      later_uniques_.insert(std::move(now));
    };
    for (const ir::Operation* operation : operations) {
      if (!operation->engines.contains(dialect_)) continue;
      if (const auto* rename = std::get_if<ir::RenameTable>(&operation->node)) {
        if (rename->from == table) table = rename->to;
      } else if (const auto* drop = std::get_if<ir::DropTable>(&operation->node)) {
        if (drop->table == table) return;
      } else if (const auto* rename_column = std::get_if<ir::RenameColumn>(&operation->node)) {
        if (!here(rename_column->table, rename_column->from)) continue;
        auto node = columns.extract(rename_column->from);
        node.key() = rename_column->to;
        columns.insert(std::move(node));
      } else if (const auto* drop_column = std::get_if<ir::DropColumn>(&operation->node)) {
        if (drop_column->table == table) columns.erase(drop_column->column);
      } else if (const auto* set = std::get_if<ir::SetNotNull>(&operation->node)) {
        if (here(set->table, set->column) && !set->fill) never_null_.insert(columns[set->column]);
      } else if (const auto* change = std::get_if<ir::ChangeColumnType>(&operation->node)) {
        if (!here(change->table, change->column) || change->value || change->type.length == 0) continue;
        size_t& room = room_.emplace(columns[change->column], change->type.length).first->second;
        room = std::min<size_t>(room, change->type.length);
      } else if (const auto* add = std::get_if<ir::AddPrimaryKey>(&operation->node)) {
        if (add->table != table) continue;
        for (const std::string& column : add->key.columns) {
          if (columns.contains(column)) never_null_.insert(columns[column]);
        }
        unique({add->key.columns.begin(), add->key.columns.end()});
      } else if (const auto* add_unique = std::get_if<ir::AddUnique>(&operation->node)) {
        std::set<std::string> names;
        for (const schema::IndexKey& key : add_unique->unique.keys)
          names.insert(schema::plain_column(key).value_or(""));
        if (add_unique->table == table) unique(std::move(names));
      } else if (const auto* rename_value = std::get_if<ir::RenameEnumValue>(&operation->node)) {
        renamed[rename_value->name][rename_value->to] = first_value(rename_value->name, rename_value->from);
      } else if (const auto* drop_value = std::get_if<ir::DropEnumValue>(&operation->node)) {
        const std::string value = first_value(drop_value->name, drop_value->value);
        (drop_value->replacement ? replaced_values_ : dropped_values_)[drop_value->name].insert(value);
      }
    }
  }

  // The values, up to what comes behind `where`.
  std::string select(const std::vector<const Column*>& columns, const std::vector<std::string>& values) const {
    if (later_checks_.empty() && later_uniques_.empty()) {
      std::string list;
      for (const std::string& each : values) list += (list.empty() ? "" : ", ") + each;
      return fmt::format("select {}{} where", list, is_mysql_like(dialect_) ? " from dual" : "");
    }
    std::string list;
    for (size_t i = 0; i < columns.size(); ++i) {
      // PostgreSQL alone wants to know of what type a value is that no column says.
      const std::string typed = dialect_ == Dialect::postgresql
                                    ? fmt::format("cast({} as {})", values[i], sql_.type(columns[i]->type, schema_))
                                    : values[i];
      list += fmt::format("{}{} as {}", list.empty() ? "" : ", ", typed, sql_.name(columns[i]->name));
    }
    std::string checks;
    for (const auto& [text, expr] : later_checks_)
      checks += fmt::format("({}) is not false and ", sql_.expression(expr));
    for (const std::set<std::string>& unique : later_uniques_) {
      std::string same;
      for (const std::string& column : unique) {
        same += fmt::format("{}there.{} = made.{}", same.empty() ? "" : " and ", sql_.name(column), sql_.name(column));
      }
      checks += fmt::format("not exists (select 1 from {} as there where {}) and ", sql_.name(table_.name), same);
    }
    return fmt::format("select * from (select {}) as made where {}", list, checks);
  }

  std::string counter() const {
    for (const Column& column : table_.columns) {
      if (!column.identity) continue;
      const std::string name = sql_.name(table_.name);
      if (dialect_ == Dialect::postgresql) {
        return fmt::format("select setval(pg_get_serial_sequence({}, {}), {});\n", sql_.text(name),
                           sql_.text(column.name), counters_at);
      }
      if (dialect_ == Dialect::sqlite) {
        return fmt::format("update sqlite_sequence set seq = {} where name = {};\n", counters_at,
                           sql_.text(table_.name));
      }
      return fmt::format("alter table {} auto_increment = {};\n", name, counters_at);
    }
    return {};
  }

  std::string value(const Column& column, int row, int variant, size_t place) const {
    const auto key = keys_.find(column.name);
    if (key != keys_.end()) return reference(key->second.first, key->second.second, column, row, variant);
    return own_value(column, row, variant, place);
  }

  // The value of a parent's row, whatever that is.
  std::string reference(const schema::ForeignKey& key, size_t at, const Column& column, int row, int variant) const {
    const bool to_itself = key.referenced_table == table_.name;
    const bool may_be_null = std::all_of(key.columns.begin(), key.columns.end(), [&](const std::string& each) {
      return takes_null(*table_.find_column(each));
    });
    if (may_be_null && (row == rows_of_a_table || (to_itself && row == 1))) return "null";
    const std::string& referenced = key.referenced_columns[at];
    if (to_itself && row == 1) {
      // A row may be its own parent.
      const size_t place = table_.column_index(referenced);
      if (referenced != column.name) return value(table_.columns[place], row, variant, place);
      return own_value(column, row, variant, place);
    }
    const int parent = to_itself ? 0 : row - 1;
    std::string order;
    std::string known;
    for (const std::string& each : key.referenced_columns) {
      order += (order.empty() ? "" : ", ") + sql_.name(each);
      known += (known.empty() ? "" : " and ") + sql_.name(each) + " is not null";
    }
    return fmt::format("(select v from (select {} as v from {} where {} order by {} limit 1 offset {}) as p)",
                       sql_.name(referenced), sql_.name(key.referenced_table), known, order, parent);
  }

  bool takes_null(const Column& column) const { return column.nullable && !never_null_.contains(column.name); }

  std::string own_value(const Column& column, int row, int variant, size_t place) const {
    const bool varies = varied_.contains(column.name);
    // The last row has as many nulls as there can be, until checks refuse it.
    if (takes_null(column) && row == rows_of_a_table && (!varies || variant % 2 == 0)) return "null";
    const Values values = values_for(column, row);
    if (!varies) return values.front();
    // The first candidates take the same place in each list, the later ones different places.
    const auto size = static_cast<int>(values.size());
    const int spread = variant / 12 * static_cast<int>(place + 1);
    return values[static_cast<size_t>((variant + spread) % size)];
  }

  Values values_for(const Column& column, int row) const {
    Values values;
    const schema::Type& type = column.type;
    const auto number = [&](const std::string& digits) {
      schema::ExprPtr literal =
          schema::make_expr(schema::Literal{schema::Literal::Kind::decimal, digits}, schema::TypeClass::decimal);
      values.push_back(sql_.value(literal, type));
    };
    const auto text = [&](const std::string& content) {
      schema::ExprPtr literal =
          schema::make_expr(schema::Literal{schema::Literal::Kind::string, content}, schema::TypeClass::text);
      values.push_back(sql_.value(literal, type));
    };
    const auto boolean = [&](bool content) {
      schema::ExprPtr literal = schema::make_expr(
          schema::Literal{schema::Literal::Kind::boolean, content ? "true" : "false"}, schema::TypeClass::boolean);
      values.push_back(sql_.value(literal, type));
    };
    if (type.array_depth > 0) return {sql_.text("{}")};
    switch (type.kind) {
      case TypeKind::boolean:
        boolean(row % 2 == 1);
        boolean(row % 2 == 0);
        break;
      case TypeKind::smallint:
      case TypeKind::integer:
      case TypeKind::bigint:
        for (const int each : {keys_from + row - 1, row, row + 10, 0, row + 100, -row, 1}) number(std::to_string(each));
        for (const std::string& each : literal_numbers()) number(each);
        break;
      case TypeKind::real:
      case TypeKind::double_precision:
        for (const int each : {row, row + 10, 0, -row}) number(fmt::format("{}.5", each));
        for (const std::string& each : literal_numbers()) number(each);
        break;
      case TypeKind::decimal: {
        const bool has_units = type.length > type.scale;
        const std::string fraction = type.scale == 0 ? "" : fmt::format(".{}", row);
        number((has_units ? std::to_string(row) : "0") + fraction);
        if (type.length > type.scale + 1) number(fmt::format("{}{}", row + 10, fraction));
        number("0");
        for (const std::string& each : literal_numbers()) number(each);
        break;
      }
      case TypeKind::fixed_char:
      case TypeKind::varchar:
      case TypeKind::text:
      case TypeKind::bytes: {
        size_t room = type.length == 0 ? 1000 : type.length;
        if (const auto later = room_.find(column.name); later != room_.end()) room = std::min(room, later->second);
        // Characters with a meaning somewhere: quotes, a comment, an escape, one of two bytes.
        static const std::vector<std::string> awkward = {"it's é", "say \"x\"; --", "back\\n%"};
        const std::string word = awkward[static_cast<size_t>(row - 1)];
        const char letter = static_cast<char>('a' + row - 1);
        if (room >= 12 && type.kind != TypeKind::fixed_char) text(word);
        text(room == 1 ? std::string(1, letter) : fmt::format("{}{}", letter, row));
        if (room >= 5) text(fmt::format("Abc{}{}", letter, row));
        if (room >= 2) text(fmt::format("{}", 10 + row));
        text(std::string(1, static_cast<char>('0' + row)));
        for (const schema::Literal& each : literals_) {
          if (each.kind == schema::Literal::Kind::string) text(each.text);
        }
        break;
      }
      case TypeKind::date:
        text(fmt::format("2024-02-{}", 26 + row));
        text(fmt::format("2024-01-1{}", row));
        break;
      case TypeKind::time:
        text(fmt::format("09:30:0{}", row));
        break;
      case TypeKind::timestamp:
      case TypeKind::timestamptz:
        text(fmt::format("2024-01-31 13:05:0{}", row));
        break;
      case TypeKind::uuid:
        text(fmt::format("00000000-0000-4000-8000-00000000000{}", row));
        break;
      case TypeKind::json:
        text(fmt::format("{{\"row\": {}}}", row));
        break;
      case TypeKind::enumeration: {
        const std::vector<std::string> known = enum_values(type.enum_name);
        for (size_t i = 0; i < known.size(); ++i) text(known[(static_cast<size_t>(row) - 1 + i) % known.size()]);
        break;
      }
      case TypeKind::native:
        // Whatever it is, one of these should do.
        for (const std::string& each :
             {fmt::format("{}", row), fmt::format("a{}", row), fmt::format("{{\"row\": {}}}", row),
              fmt::format("2024-02-{}", 26 + row), fmt::format("10.0.0.{}", row), std::string("{}")}) {
          values.push_back(sql_.text(each));
        }
        break;
    }
    return values;
  }

  // Those that can stay, first of all those that give way to another one.
  std::vector<std::string> enum_values(const std::string& name) const {
    const auto is_in = [&](const std::map<std::string, std::set<std::string>>& values, const std::string& value) {
      const auto found = values.find(name);
      return found != values.end() && found->second.contains(value);
    };
    std::vector<std::string> values = schema_.find_enum(name)->values;
    std::erase_if(values, [&](const std::string& value) { return is_in(dropped_values_, value); });
    std::stable_partition(values.begin(), values.end(),
                          [&](const std::string& value) { return is_in(replaced_values_, value); });
    return values;
  }

  std::vector<std::string> literal_numbers() const {
    std::vector<std::string> result;
    for (const schema::Literal& each : literals_) {
      if (each.kind == schema::Literal::Kind::integer && each.text.size() < 10) {
        const long value = std::stol(each.text);
        for (const long near : {value, value + 1, value - 1}) result.push_back(std::to_string(near));
      } else if (each.kind == schema::Literal::Kind::decimal) {
        result.push_back(each.text);
      }
    }
    return result;
  }

  const Table& table_;
  const schema::Schema& schema_;
  Dialect dialect_;
  const dialect::SqlDialect& sql_;
  std::vector<schema::Literal> literals_;
  std::set<std::string> varied_;  ///< columns that a check reads
  std::map<std::string, std::pair<schema::ForeignKey, size_t>> keys_;
  std::map<std::string, schema::ExprPtr> later_checks_;           ///< by their text
  std::set<std::set<std::string>> later_uniques_;                 ///< columns that no two rows may share
  std::set<std::string> never_null_;                              ///< columns that a later change wants to be filled
  std::map<std::string, size_t> room_;                            ///< the least length that a column gets
  std::map<std::string, std::set<std::string>> dropped_values_;   ///< of enums, where no row may have them
  std::map<std::string, std::set<std::string>> replaced_values_;  ///< likewise, where the row gets another one
};

}  // namespace

std::vector<std::string> tables_by_parents(const Ahead& ahead, Dialect dialect) {
  std::vector<std::string> order;
  std::set<std::string> seen;
  const std::function<void(const std::string&)> visit = [&](const std::string& name) {
    const schema::TablePtr table = ahead.schemas.front()->find_table(name);
    if (!table || !table->engines.contains(dialect) || !seen.insert(name).second) return;
    for (const schema::Schema* each : ahead.schemas) {
      const schema::TablePtr then = each->find_table(name);
      if (!then) continue;
      for (const schema::ForeignKey& key : schema::view_for(*then, dialect).foreign_keys) visit(key.referenced_table);
    }
    order.push_back(name);
  };
  for (const std::string& name : ahead.schemas.front()->table_names()) visit(name);
  return order;
}

std::string count_rows(const std::vector<std::string>& tables, Dialect dialect) {
  std::string result;
  for (size_t i = 0; i < tables.size(); ++i) {
    result += fmt::format("{}select {}, count(*) from {}", i == 0 ? "" : " union all ", i,
                          dialect::sql_dialect(dialect).name(tables[i]));
  }
  return result + ";\n";
}

std::string insert_rows(const Ahead& ahead, const std::vector<std::string>& tables, Dialect dialect) {
  std::string result = dialect == Dialect::sqlite ? "pragma foreign_keys = on;\n" : "";
  if (is_mysql_like(dialect)) result += "set names utf8mb4;\n";
  for (const std::string& name : tables) {
    const Table table = schema::view_for(*ahead.schemas.front()->find_table(name), dialect);
    result += TableRows(table, ahead, dialect).inserts();
  }
  return result;
}

std::string delete_rows(const std::vector<std::string>& tables, Dialect dialect) {
  std::string result = dialect == Dialect::postgresql ? "set session_replication_role = replica;\n"
                       : dialect == Dialect::sqlite   ? "pragma foreign_keys = off;\n"
                                                      : "set foreign_key_checks = 0;\n";
  for (const std::string& name : tables) result += "delete from " + dialect::sql_dialect(dialect).name(name) + ";\n";
  return result;
}

}  // namespace mig::tests
