// What is read of TOML's library, and where things stand in the text. Only this folder includes it.
#pragma once

#define TOML_EXCEPTIONS 0
#include <toml++/toml.h>

#include <string>
#include <string_view>

#include "compiler/base/source.h"

namespace mig::project {

/// The bytes of `source` that toml++, which counts lines and code points, speaks of.
base::ByteRange range_of(const base::SourceFile& source, const toml::source_region& region);

/// A key as it is written: bare where that can be, else in quotes.
std::string written_key(std::string_view key);

}  // namespace mig::project
