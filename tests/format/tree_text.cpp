#include "tests/format/tree_text.h"

#include <concepts>
#include <type_traits>

namespace mig::tests {
namespace {

using namespace mig::syntax;

class TreeText {
 public:
  void put(const Name& it) {
    const auto& [text, range, quoted] = it;
    add("Name", text, quoted);
  }
  void put(const QualifiedName& it) {
    const auto& [parts, range] = it;
    add("QualifiedName", parts);
  }
  void put(const Text& it) {
    const auto& [value, range, block] = it;
    add("Text", value, block);
  }
  void put(const Integer& it) {
    const auto& [digits, range] = it;
    add("Integer", digits);
  }
  void put(const Duration& it) {
    const auto& [milliseconds, range] = it;
    add("Duration", milliseconds);
  }
  void put(const NativeText& it) {
    const auto& [engine, text] = it;
    add("NativeText", engine, text);
  }
  void put(const Annotation& it) {
    const auto& [word, rule, reason, range] = it;
    add("Annotation", word, rule, reason);
  }
  void put(const TypeName& it) {
    const auto& [name, arguments, native, array_depth, range] = it;
    add("TypeName", name, arguments, native, array_depth);
  }
  void put(const Literal& it) {
    const auto& [kind, text] = it;
    add("Literal", kind, text);
  }
  void put(const NameRef& it) {
    const auto& [path] = it;
    add("NameRef", path);
  }
  void put(const Call& it) {
    const auto& [function, star, distinct, arguments] = it;
    add("Call", function, star, distinct, arguments);
  }
  void put(const Paren& it) {
    const auto& [inner] = it;
    add("Paren", inner);
  }
  void put(const Unary& it) {
    const auto& [op, operand] = it;
    add("Unary", op, operand);
  }
  void put(const Binary& it) {
    const auto& [op, op_range, left, right] = it;
    add("Binary", op, left, right);
  }
  void put(const IsNull& it) {
    const auto& [operand, negated] = it;
    add("IsNull", operand, negated);
  }
  void put(const In& it) {
    const auto& [operand, negated, values, query] = it;
    add("In", operand, negated, values, query);
  }
  void put(const Between& it) {
    const auto& [operand, negated, low, high] = it;
    add("Between", operand, negated, low, high);
  }
  void put(const Like& it) {
    const auto& [operand, negated, pattern] = it;
    add("Like", operand, negated, pattern);
  }
  void put(const CaseBranch& it) {
    const auto& [when, then] = it;
    add("CaseBranch", when, then);
  }
  void put(const Case& it) {
    const auto& [branches, otherwise] = it;
    add("Case", branches, otherwise);
  }
  void put(const Cast& it) {
    const auto& [operand, type] = it;
    add("Cast", operand, type);
  }
  void put(const Exists& it) {
    const auto& [query] = it;
    add("Exists", query);
  }
  void put(const Subquery& it) {
    const auto& [query] = it;
    add("Subquery", query);
  }
  void put(const NativeExpr& it) {
    const auto& [texts] = it;
    add("NativeExpr", texts);
  }
  void put(const Expr& it) {
    const auto& [node, range] = it;
    add("Expr", node);
  }
  void put(const OrderKey& it) {
    const auto& [expr, order, nulls, range] = it;
    add("OrderKey", expr, order, nulls);
  }
  void put(const SelectItem& it) {
    const auto& [expr, alias] = it;
    add("SelectItem", expr, alias);
  }
  void put(const TableRef& it) {
    const auto& [table, alias] = it;
    add("TableRef", table, alias);
  }
  void put(const Join& it) {
    const auto& [left, table, on] = it;
    add("Join", left, table, on);
  }
  void put(const Select& it) {
    const auto& [distinct, items, from, joins, where, group_by, having, order_by, limit, range] = it;
    add("Select", distinct, items, from, joins, where, group_by, having, order_by, limit);
  }
  void put(const Query& it) {
    const auto& [select, native, range] = it;
    add("Query", select, native);
  }
  void put(const Targets& it) {
    const auto& [only, engines, reason, range] = it;
    add("Targets", only, engines, reason);
  }
  void put(const ReverseBlock& it) {
    const auto& [statements] = it;
    add("ReverseBlock", statements);
  }
  void put(const ReverseNothing&) { add("ReverseNothing"); }
  void put(const ReverseUsing& it) {
    const auto& [expr] = it;
    add("ReverseUsing", expr);
  }
  void put(const Irreversible& it) {
    const auto& [reason] = it;
    add("Irreversible", reason);
  }
  void put(const End& it) {
    const auto& [targets, reverse, reverse_range] = it;
    add("End", targets, reverse);
  }
  void put(const Offline& it) {
    const auto& [engines, range] = it;
    add("Offline", engines);
  }
  void put(const Batches& it) {
    const auto& [size, by, pause, range] = it;
    add("Batches", size, by, pause);
  }
  void put(const OnDelete& it) {
    const auto& [action] = it;
    add("OnDelete", action);
  }
  void put(const OnUpdate& it) {
    const auto& [action] = it;
    add("OnUpdate", action);
  }
  void put(const Deferrable& it) {
    const auto& [initially_deferred] = it;
    add("Deferrable", initially_deferred);
  }
  void put(const ReferenceOption& it) {
    const auto& [node, range] = it;
    add("ReferenceOption", node);
  }
  void put(const PrimaryKeyAttribute&) { add("PrimaryKeyAttribute"); }
  void put(const IdentityAttribute&) { add("IdentityAttribute"); }
  void put(const UniqueAttribute&) { add("UniqueAttribute"); }
  void put(const DefaultAttribute& it) {
    const auto& [expr] = it;
    add("DefaultAttribute", expr);
  }
  void put(const FillAttribute& it) {
    const auto& [expr, batches] = it;
    add("FillAttribute", expr, batches);
  }
  void put(const CheckAttribute& it) {
    const auto& [name, expr] = it;
    add("CheckAttribute", name, expr);
  }
  void put(const ReferencesAttribute& it) {
    const auto& [table, column, options] = it;
    add("ReferencesAttribute", table, column, options);
  }
  void put(const GeneratedAttribute& it) {
    const auto& [expr, stored] = it;
    add("GeneratedAttribute", expr, stored);
  }
  void put(const CollateAttribute& it) {
    const auto& [name] = it;
    add("CollateAttribute", name);
  }
  void put(const CommentAttribute& it) {
    const auto& [text] = it;
    add("CommentAttribute", text);
  }
  void put(const ColumnAttribute& it) {
    const auto& [node, range] = it;
    add("ColumnAttribute", node);
  }
  void put(const ColumnDefinition& it) {
    const auto& [name, type, nullable, attributes] = it;
    add("ColumnDefinition", name, type, nullable, attributes);
  }
  void put(const IndexKey& it) {
    const auto& [expr, operator_class, order, nulls, range] = it;
    add("IndexKey", expr, operator_class, order, nulls);
  }
  void put(const PrimaryKeyDefinition& it) {
    const auto& [name, columns] = it;
    add("PrimaryKeyDefinition", name, columns);
  }
  void put(const UniqueDefinition& it) {
    const auto& [name, keys, where, deferrable] = it;
    add("UniqueDefinition", name, keys, where, deferrable);
  }
  void put(const CheckDefinition& it) {
    const auto& [name, expr] = it;
    add("CheckDefinition", name, expr);
  }
  void put(const ForeignKeyDefinition& it) {
    const auto& [name, columns, table, referenced_columns, options] = it;
    add("ForeignKeyDefinition", name, columns, table, referenced_columns, options);
  }
  void put(const IndexDefinition& it) {
    const auto& [name, keys, method, include, where, comment] = it;
    add("IndexDefinition", name, keys, method, include, where, comment);
  }
  void put(const OptionsDefinition& it) {
    const auto& [texts] = it;
    add("OptionsDefinition", texts);
  }
  void put(const CommentDefinition& it) {
    const auto& [text] = it;
    add("CommentDefinition", text);
  }
  void put(const TableItem& it) {
    const auto& [annotations, node, end, range] = it;
    add("TableItem", annotations, node, end);
  }
  void put(const RestoreFill& it) {
    const auto& [expr, batches, range] = it;
    add("RestoreFill", expr, batches);
  }
  void put(const AddColumn& it) {
    const auto& [column] = it;
    add("AddColumn", column);
  }
  void put(const AddConstraint& it) {
    const auto& [definition] = it;
    add("AddConstraint", definition);
  }
  void put(const AddIndex& it) {
    const auto& [definition] = it;
    add("AddIndex", definition);
  }
  void put(const DropColumn& it) {
    const auto& [name, archive, restore_fill] = it;
    add("DropColumn", name, archive, restore_fill);
  }
  void put(const DropConstraint& it) {
    const auto& [name] = it;
    add("DropConstraint", name);
  }
  void put(const DropPrimaryKey&) { add("DropPrimaryKey"); }
  void put(const DropIndex& it) {
    const auto& [name] = it;
    add("DropIndex", name);
  }
  void put(const RenameInTable& it) {
    const auto& [thing, from, to] = it;
    add("RenameInTable", thing, from, to);
  }
  void put(const AlterColumnType& it) {
    const auto& [column, type, collation, using_expr, batches] = it;
    add("AlterColumnType", column, type, collation, using_expr, batches);
  }
  void put(const SetDefault& it) {
    const auto& [column, expr] = it;
    add("SetDefault", column, expr);
  }
  void put(const SetIdentity& it) {
    const auto& [column] = it;
    add("SetIdentity", column);
  }
  void put(const SetNotNull& it) {
    const auto& [column, fill] = it;
    add("SetNotNull", column, fill);
  }
  void put(const DropProperty& it) {
    const auto& [column, property] = it;
    add("DropProperty", column, property);
  }
  void put(const SetColumnComment& it) {
    const auto& [column, text] = it;
    add("SetColumnComment", column, text);
  }
  void put(const PurgeColumn& it) {
    const auto& [name] = it;
    add("PurgeColumn", name);
  }
  void put(const TableAction& it) {
    const auto& [annotations, node, offline, end, range] = it;
    add("TableAction", annotations, node, offline, end);
  }
  void put(const AddEnumValue& it) {
    const auto& [value, after, before] = it;
    add("AddEnumValue", value, after, before);
  }
  void put(const RenameEnumValue& it) {
    const auto& [from, to] = it;
    add("RenameEnumValue", from, to);
  }
  void put(const DropEnumValue& it) {
    const auto& [value, replacement] = it;
    add("DropEnumValue", value, replacement);
  }
  void put(const EnumAction& it) {
    const auto& [annotations, node, offline, end, range] = it;
    add("EnumAction", annotations, node, offline, end);
  }
  void put(const CreateTable& it) {
    const auto& [name, items] = it;
    add("CreateTable", name, items);
  }
  void put(const CreateEnum& it) {
    const auto& [name, values] = it;
    add("CreateEnum", name, values);
  }
  void put(const CreateView& it) {
    const auto& [name, query] = it;
    add("CreateView", name, query);
  }
  void put(const ReplaceView& it) {
    const auto& [name, query] = it;
    add("ReplaceView", name, query);
  }
  void put(const CreateTrigger& it) {
    const auto& [name, table, texts] = it;
    add("CreateTrigger", name, table, texts);
  }
  void put(const CreateSchema& it) {
    const auto& [name] = it;
    add("CreateSchema", name);
  }
  void put(const CreateExtension& it) {
    const auto& [name] = it;
    add("CreateExtension", name);
  }
  void put(const DropTable& it) {
    const auto& [name, archive] = it;
    add("DropTable", name, archive);
  }
  void put(const DropEnum& it) {
    const auto& [name] = it;
    add("DropEnum", name);
  }
  void put(const DropView& it) {
    const auto& [name] = it;
    add("DropView", name);
  }
  void put(const DropTrigger& it) {
    const auto& [name, table] = it;
    add("DropTrigger", name, table);
  }
  void put(const DropSchema& it) {
    const auto& [name] = it;
    add("DropSchema", name);
  }
  void put(const DropExtension& it) {
    const auto& [name] = it;
    add("DropExtension", name);
  }
  void put(const DropOpaque& it) {
    const auto& [description] = it;
    add("DropOpaque", description);
  }
  void put(const RenameTable& it) {
    const auto& [from, to] = it;
    add("RenameTable", from, to);
  }
  void put(const AlterTable& it) {
    const auto& [name, actions, block] = it;
    add("AlterTable", name, actions, block);
  }
  void put(const AlterEnum& it) {
    const auto& [name, actions, block] = it;
    add("AlterEnum", name, actions, block);
  }
  void put(const PurgeTable& it) {
    const auto& [name] = it;
    add("PurgeTable", name);
  }
  void put(const Row& it) {
    const auto& [values, range] = it;
    add("Row", values);
  }
  void put(const Insert& it) {
    const auto& [table, columns, key, if_missing, rows, query, batches] = it;
    add("Insert", table, columns, key, if_missing, rows, query, batches);
  }
  void put(const Assignment& it) {
    const auto& [column, value] = it;
    add("Assignment", column, value);
  }
  void put(const Update& it) {
    const auto& [table, assignments, where, batches] = it;
    add("Update", table, assignments, where, batches);
  }
  void put(const Delete& it) {
    const auto& [table, where, archive, batches] = it;
    add("Delete", table, where, archive, batches);
  }
  void put(const NoRows& it) {
    const auto& [table, where] = it;
    add("NoRows", table, where);
  }
  void put(const NoNulls& it) {
    const auto& [table, columns] = it;
    add("NoNulls", table, columns);
  }
  void put(const NoDuplicates& it) {
    const auto& [table, columns, where] = it;
    add("NoDuplicates", table, columns, where);
  }
  void put(const NoOrphans& it) {
    const auto& [table, columns, referenced_table, referenced_columns] = it;
    add("NoOrphans", table, columns, referenced_table, referenced_columns);
  }
  void put(const RowCount& it) {
    const auto& [at_least, count, table, where] = it;
    add("RowCount", at_least, count, table, where);
  }
  void put(const Holds& it) {
    const auto& [expr] = it;
    add("Holds", expr);
  }
  void put(const Guard& it) {
    const auto& [verify, condition, message] = it;
    add("Guard", verify, condition, message);
  }
  void put(const SqlBody& it) {
    const auto& [engine, text, reverse] = it;
    add("SqlBody", engine, text, reverse);
  }
  void put(const SqlSkip& it) {
    const auto& [engine, reason] = it;
    add("SqlSkip", engine, reason);
  }
  void put(const SqlOutsideTransaction&) { add("SqlOutsideTransaction"); }
  void put(const OpaqueObject& it) {
    const auto& [description, on] = it;
    add("OpaqueObject", description, on);
  }
  void put(const SqlState& it) {
    const auto& [entries] = it;
    add("SqlState", entries);
  }
  void put(const SqlItem& it) {
    const auto& [node, range] = it;
    add("SqlItem", node);
  }
  void put(const RawSql& it) {
    const auto& [description, items] = it;
    add("RawSql", description, items);
  }
  void put(const TargetBlock& it) {
    const auto& [targets, statements] = it;
    add("TargetBlock", targets, statements);
  }
  void put(const Statement& it) {
    const auto& [annotations, node, end, range] = it;
    add("Statement", annotations, node, end);
  }
  void put(const Phase& it) {
    const auto& [annotations, kind, statements, range, head_range] = it;
    add("Phase", annotations, kind, statements);
  }
  void put(const LockTimeout& it) {
    const auto& [timeout, retry, range] = it;
    add("LockTimeout", timeout, retry);
  }
  void put(const File& it) {
    const auto& [annotations, title, after, replaces, lock_timeout, entries, comments, header_range] = it;
    add("File", annotations, title, after, replaces, lock_timeout, entries);
  }

  std::string take() { return std::move(text_); }

 private:
  template <typename... Members>
  void add(const char* name, const Members&... members) {
    text_ += std::string("(") + name;
    ((text_ += ' ', put(members)), ...);
    text_ += ')';
  }

  void put(const std::string& text) { text_ += std::to_string(text.size()) + ":" + text; }
  template <typename Value>
  requires std::integral<Value>
  void put(Value value) { text_ += std::to_string(value); }
  template <typename Value>
  requires std::is_enum_v<Value>
  void put(Value value) { text_ += std::to_string(static_cast<int>(value)); }
  template <typename Value>
  void put(const std::vector<Value>& values) {
    text_ += '[';
    for (const Value& value : values) put(value);
    text_ += ']';
  }
  template <typename Value>
  void put(const std::optional<Value>& value) {
    value ? put(*value) : void(text_ += '-');
  }
  template <typename Value>
  void put(const std::shared_ptr<Value>& value) {
    value ? put(*value) : void(text_ += '-');
  }
  template <typename... Values>
  void put(const std::variant<Values...>& value) {
    std::visit([&](const auto& one) { put(one); }, value);
  }
  void put(std::monostate) { text_ += '-'; }

  std::string text_;
};

}  // namespace

std::string tree_text(const File& file) {
  TreeText text;
  text.put(file);
  return text.take();
}

}  // namespace mig::tests
