// A resolved migration: its operations with the schema before and after each, and its reverse of the same shape.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "compiler/ir/operation.h"

namespace mig::ir {

/// What a reverse gives back when it runs at once.
enum class Reversal { exact, lossy, irreversible };

/// `exact`, `lossy`, `irreversible`: as the manifest and the scripts say it.
std::string_view to_string(Reversal reversal);

/// An operation between two schemas.
struct AppliedOperation {
  Operation operation;
  schema::Schema before;
  schema::Schema after;
};

/// What the author wrote behind a statement in the place of the reverse that the compiler derives.
struct AuthorReverse {
  enum class Kind { operations, nothing, irreversible };
  Kind kind = Kind::nothing;
  std::vector<AppliedOperation>
      operations;      ///< of `reverse { … }`: from the schema after the statement to the one before
  std::string reason;  ///< of `irreversible because '…'`
};

/// One statement or action of a file: the operations that it stands for.
struct Item {
  std::vector<AppliedOperation> operations;
  std::optional<AuthorReverse> author_reverse;
};

struct Migration {
  std::string identity;
  std::string title;
  std::string path;  ///< of the file, as it is shown
  std::vector<Item> items;
  schema::Schema before;
  schema::Schema after;
};

/// The reverse of a migration or of a range of them.
struct Reverse {
  Reversal reversal = Reversal::exact;
  std::string reason;                        ///< why it is irreversible; empty otherwise
  std::vector<std::string> losses;           ///< what a lossy reverse does not bring back, a sentence each
  std::vector<std::string> destroys;         ///< what was written since and goes, a sentence each
  std::vector<AppliedOperation> operations;  ///< empty where it is irreversible
};

}  // namespace mig::ir
