// A view as a plain value, with the set of engines that have it.
#pragma once

#include <memory>
#include <string>

#include "compiler/schema/query.h"

namespace mig::schema {

struct View {
  std::string name;  ///< as schema::qualified makes it where it is in a schema
  Query query;
  base::DialectSet engines = base::DialectSet::all();
};

using ViewPtr = std::shared_ptr<const View>;

}  // namespace mig::schema
