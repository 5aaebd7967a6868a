// What a run of operations has added to the schema so far: tables and columns that nobody could have written to before.
#pragma once

#include <set>
#include <string>
#include <utility>

#include "compiler/ir/operation.h"

namespace mig::ir {

class Additions {
 public:
  /// Notes what an operation adds, renames and takes away; called for each in turn.
  void follow(const OperationNode& node);

  bool has_table(const std::string& table) const { return tables_.contains(table); }
  /// Whether the column, or its whole table, was added.
  bool has_column(const std::string& table, const std::string& column) const {
    return has_table(table) || columns_.contains({table, column});
  }

  /// The columns that were added to tables that were there, as tables and columns.
  const std::set<std::pair<std::string, std::string>>& columns() const { return columns_; }

 private:
  std::set<std::string> tables_;
  std::set<std::pair<std::string, std::string>> columns_;
};

}  // namespace mig::ir
