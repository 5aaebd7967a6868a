#include "compiler/ir/additions.h"

namespace mig::ir {

void Additions::follow(const OperationNode& node) {
  if (const auto* create = std::get_if<CreateTable>(&node)) {
    tables_.insert(create->table->name);
  } else if (const auto* drop = std::get_if<DropTable>(&node)) {
    tables_.erase(drop->table);
    std::erase_if(columns_, [&](const auto& column) { return column.first == drop->table; });
  } else if (const auto* rename = std::get_if<RenameTable>(&node)) {
    if (tables_.erase(rename->from) > 0) tables_.insert(rename->to);
    std::set<std::pair<std::string, std::string>> renamed;
    for (const auto& [table, column] : columns_) renamed.insert({table == rename->from ? rename->to : table, column});
    columns_ = std::move(renamed);
  } else if (const auto* add = std::get_if<AddColumn>(&node)) {
    columns_.insert({add->table, add->column.name});
  } else if (const auto* gone = std::get_if<DropColumn>(&node)) {
    columns_.erase({gone->table, gone->column});
  } else if (const auto* column = std::get_if<RenameColumn>(&node)) {
    if (columns_.erase({column->table, column->from}) > 0) columns_.insert({column->table, column->to});
  }
}

}  // namespace mig::ir
