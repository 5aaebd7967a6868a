// What happens to the values of a column whose type changes: whether all of them keep their meaning, so that the way
// back gives them back. The same on every engine; how an engine is told to convert is the plan's business.
#pragma once

#include "compiler/schema/schema.h"

namespace mig::schema {

enum class Conversion {
  same,      ///< the two are one type to the language
  widening,  ///< every value fits, and comes back as it was
  checked,   ///< a value that does not fit stops the change; what fits comes back as it was
  lossy,     ///< values may be changed without a word: rounded, cut
  none,      ///< no engine, or not every engine, converts it by itself: it takes a `using`
};

/// How the values of `from` become values of `to` where nothing is said of it. Enums are looked up in `schema`.
Conversion conversion(const Type& from, const Type& to, const Schema& schema);

}  // namespace mig::schema
