// `mig.toml`, read strictly: what is not known is an error with its place. It knows nothing of where the file was
// found, and nothing outside this folder knows of TOML.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <variant>
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

/// How new code takes the place of the old.
enum class Deploy : uint8_t {
  rolling,         ///< both run for a while, beside the same database
  stop_the_world,  ///< the old code has ended before migrations run: a file without phases is judged as contract
};

/// What `[lint.rules]` makes of a rule.
enum class RuleLevel : uint8_t {
  off,
  on,  ///< as severe as the rule itself says
  info,
  warning,
  error,
};

/// The value of a rule's option.
using RuleOptionValue = std::variant<bool, uint64_t, std::string, std::vector<std::string>>;

/// An option of a rule, as written. Whether the rule has it, and with which type, is known to the linter alone.
struct RuleOption {
  std::string key;
  base::ByteRange key_range;
  RuleOptionValue value;
  base::ByteRange value_range;
};

/// An entry of `[lint.rules]`, as written. Whether there is such a rule is known to the linter alone.
struct RuleSetting {
  std::string rule;
  base::ByteRange rule_range;
  std::optional<RuleLevel> level;  ///< nothing where only options are given
  std::vector<RuleOption> options;
};

/// `[lint]`: what is judged, and how severely.
struct LintSettings {
  std::optional<std::string>
      baseline;                    ///< the identity of the last migration that is not judged, nor what it runs after
  base::ByteRange baseline_range;  ///< of the value
  bool strict = false;             ///< findings are one step more severe: a warning is an error, an info a warning
  std::vector<RuleSetting> rules;  ///< in the order of their names
};

struct Config {
  std::vector<FolderPattern> migrations = {{"migrations", {}}};
  std::vector<Target> targets;    ///< in the order of the dialects, never empty
  base::ByteRange targets_range;  ///< of `[targets]` in `mig.toml`; empty where it is left out
  schema::NamePatterns naming;
  bool online = true;  ///< false: plain forms everywhere, `offline` is never needed
  Deploy deploy = Deploy::rolling;
  LockSettings lock;                        ///< what a file does not say of itself
  base::ByteRange lock_timeout_range;       ///< of the value in `mig.toml`; empty where it is left out
  base::ByteRange statement_timeout_range;  ///< likewise
  std::map<std::string, TableSize> tables;  ///< by the table's name: `essay`, `billing.invoice`
  LintSettings lint;
};

/// What holds without a `mig.toml`: every dialect, in the version that is assumed.
Config default_config();

/// Reads the text of a `mig.toml`. Nothing where errors were reported.
std::optional<Config> load_config(const base::SourceFile& source, base::DiagnosticSink& sink);

}  // namespace mig::project
