// A resolved migration: its operations with the schema before and after each, and its reverse of the same shape.
#pragma once

#include <cstdint>
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

/// The parts of a migration that are deployed at different times, in the order in which they run.
enum class PhaseKind { expand, migrate, contract };

/// `expand`, `migrate`, `contract`: as the language says it.
std::string_view to_string(PhaseKind kind);

/// A part of a migration that is a script of its own.
struct Phase {
  PhaseKind kind = PhaseKind::expand;
  bool named = false;  ///< false: the file has no phases, and this is all of it
  size_t first_item = 0;
  size_t item_count = 0;
  schema::Schema before;
  schema::Schema after;
};

/// `lock timeout 3s retry 5;` of a file, which holds in the place of the project's setting.
struct LockTimeout {
  uint64_t timeout = 0;           ///< milliseconds
  std::optional<uint64_t> retry;  ///< how often a runner tries again; nothing: what the project says
  base::Location where;           ///< of the time
};

/// `@allow(rule, 'reason')`: what the linter finds of that rule in a part of the file is all right.
struct Allow {
  std::string rule;
  std::string reason;
  base::Location where;         ///< all of it
  base::Location rule_place;    ///< of the rule's name
  base::Location reason_place;  ///< of the reason, with its quotes
  base::ByteRange scope;        ///< what it stands before; of one before `migration`, the file
};

struct Migration {
  std::string identity;
  std::string title;
  std::string path;  ///< of the file, as it is shown
  std::vector<Item> items;
  schema::Schema before;
  schema::Schema after;
  std::vector<Phase> phases;  ///< in the order in which they run, at least one; together they have all items
  std::optional<LockTimeout> lock_timeout = {};
  std::vector<Allow> allows = {};  ///< in the order of the text
};

/// A phase as a migration of that phase alone.
Migration part_of(const Migration& migration, const Phase& phase);

/// How a message calls a phase: `0001_initial`, or `0001_initial, phase expand` where the file names it.
std::string name_of(const std::string& identity, const Phase& phase);

/// The reverse of a migration or of a range of them.
struct Reverse {
  Reversal reversal = Reversal::exact;
  std::string reason;                        ///< why it is irreversible; empty otherwise
  std::vector<std::string> losses;           ///< what a lossy reverse does not bring back, a sentence each
  std::vector<std::string> destroys;         ///< what was written since and goes, a sentence each
  std::vector<AppliedOperation> operations;  ///< empty where it is irreversible
};

}  // namespace mig::ir
