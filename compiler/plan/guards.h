// The compiler's own guards: what has to hold of the rows before an operation, so that it does not stop half-way. What
// an author requires is an operation of its own (ir::Require); these are made here and planned the same way.
#pragma once

#include <list>
#include <vector>

#include "compiler/plan/planner.h"

namespace mig::plan {

/// Operations with the guards among them.
struct Guarded {
  std::vector<const ir::AppliedOperation*> operations;
  std::vector<size_t> numbers;           ///< of a guard: that of the operation that it is for
  std::list<ir::AppliedOperation> made;  ///< the guards, which `operations` refers to
};

/// That no row of a table is without the parent that a foreign key of it asks for.
schema::ExprPtr no_orphans(const std::string& table, const schema::ForeignKey& key);

/// The operations of one plan with a guard for each that rows can be in the way of, where `planner` needs one. Only
/// what was there before the first operation has rows: what the plan makes itself is not guarded. A guard stands as
/// early as it says the same, so that on engines without transactions nothing has been done when it stops.
Guarded with_guards(const std::vector<const ir::AppliedOperation*>& operations, const std::vector<size_t>& numbers,
                    const Planner& planner, base::Dialect dialect);

}  // namespace mig::plan
