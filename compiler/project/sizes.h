// The sizes of tables as they stand in a `mig.toml`: what is known of them is written in, and all else stays as it is,
// to the byte. It knows nothing of where sizes come from.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>

#include "compiler/base/diagnostic.h"
#include "compiler/base/source.h"
#include "compiler/project/config.h"

namespace mig::project {

/// To two significant digits, so that a size that has hardly changed is written as it was.
uint64_t rounded(uint64_t size);

/// A number as it is written for people, and in TOML: `50_000_000`.
std::string grouped(uint64_t number);

/// A section `[tables.NAME]` for each table, with an empty line between two.
std::string size_sections(const std::map<std::string, TableSize>& sizes);

/// The text of a `mig.toml` that load_config takes, with these sizes in it, by the tables' names as `Config` has them:
/// in place of what it says of these tables now, or in sections at its end. A size that is not known leaves what stands
/// there. Nothing, and a diagnostic, where TOML's form of what is there leaves no place for them.
std::optional<std::string> with_sizes(const base::SourceFile& config, const std::map<std::string, TableSize>& sizes,
                                      base::DiagnosticSink& sink);

}  // namespace mig::project
