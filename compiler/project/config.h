// `mig.toml`, read strictly: what is not known is an error with its place. It knows nothing of where the file was
// found, and nothing outside this folder knows of TOML.
#pragma once

#include <cstdint>
#include <map>
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

/// How long a script waits for a lock, and how long one of its statements may run, in milliseconds.
struct LockSettings {
  uint64_t timeout = 3000;         ///< 0: without an end
  uint64_t retry = 5;              ///< how often a runner tries again what stopped at the timeout
  uint64_t statement_timeout = 0;  ///< 0: none

  bool operator==(const LockSettings&) const = default;
};

/// What is known of a table's size: `[tables.essay]`.
struct TableSize {
  std::optional<uint64_t> rows;
  std::optional<uint64_t> bytes;  ///< on disk, with its indexes

  bool operator==(const TableSize&) const = default;
};

struct Config {
  std::vector<FolderPattern> migrations = {{"migrations", {}}};
  std::vector<Target> targets;    ///< in the order of the dialects, never empty
  base::ByteRange targets_range;  ///< of `[targets]` in `mig.toml`; empty where it is left out
  schema::NamePatterns naming;
  bool online = true;                       ///< false: plain forms everywhere, `offline` is never needed
  LockSettings lock;                        ///< what a file does not say of itself
  base::ByteRange lock_timeout_range;       ///< of the value in `mig.toml`; empty where it is left out
  base::ByteRange statement_timeout_range;  ///< likewise
  std::map<std::string, TableSize> tables;  ///< by the table's name: `essay`, `billing.invoice`
};

/// What holds without a `mig.toml`: every dialect, in the version that is assumed.
Config default_config();

/// Reads the text of a `mig.toml`. Nothing where errors were reported.
std::optional<Config> load_config(const base::SourceFile& source, base::DiagnosticSink& sink);

}  // namespace mig::project
