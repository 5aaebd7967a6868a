// What of a file's tree stands for something that is done to a database. It knows nothing of what that is.
#pragma once

#include <string>
#include <vector>

#include "compiler/syntax/ast.h"

namespace mig::lsp {

/// A statement, or an action of one that has several.
struct WrittenItem {
  base::ByteRange range;
  base::ByteRange name;  ///< what it is about, where that has a name; else its beginning
  std::string title;     ///< `create table essay`, `add column title`
  enum class Kind {
    table,
    column,
    constraint,
    index,
    enumeration,
    view,
    trigger,
    schema,
    data,
    guard,
    sql,
    other
  } kind;
  std::vector<WrittenItem> parts;  ///< the actions of an `alter`, the columns of a table, the statements of a block
};

/// Those of a file in the order of the text; a phase is one with parts.
std::vector<WrittenItem> items_of(const syntax::File& file, const base::SourceFile& source);

/// The items without parts of their own that are done one by one: the parts of a table are not among them.
std::vector<WrittenItem> operations_of(const std::vector<WrittenItem>& items);

/// The innermost of those that holds a byte, or null.
const WrittenItem* operation_at(const std::vector<WrittenItem>& operations, uint32_t offset);

}  // namespace mig::lsp
