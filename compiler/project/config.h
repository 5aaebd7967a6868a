// `mig.toml`, read strictly: what is not known is an error with its place. It knows nothing of where the file was
// found, and nothing outside this folder knows of TOML.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "compiler/base/diagnostic.h"
#include "compiler/base/dialect.h"
#include "compiler/base/source.h"
#include "compiler/schema/naming.h"

namespace mig::project {

/// An engine to write SQL for, and the oldest of its servers to support.
struct Target {
  base::Dialect dialect;
  base::Version version;

  bool operator==(const Target&) const = default;
};

/// A folder of migrations, as written: `migrations`, `apps/*/migrations`.
struct FolderPattern {
  std::string text;
  base::ByteRange range;  ///< of the string in `mig.toml`; empty for the default
};

struct Config {
  std::vector<FolderPattern> migrations = {{"migrations", {}}};
  std::vector<Target> targets;    ///< in the order of the dialects, never empty
  base::ByteRange targets_range;  ///< of `[targets]` in `mig.toml`; empty where it is left out
  schema::NamePatterns naming;
};

/// What holds without a `mig.toml`: every dialect, in the version that is assumed.
Config default_config();

/// Reads the text of a `mig.toml`. Nothing where errors were reported.
std::optional<Config> load_config(const base::SourceFile& source, base::DiagnosticSink& sink);

}  // namespace mig::project
