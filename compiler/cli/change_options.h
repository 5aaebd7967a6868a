// The options that limit a command to what has changed in git, the same for every command that has them.
#pragma once

#include <llvm/Support/CommandLine.h>

#include <string>

#include "compiler/base/diagnostic.h"
#include "compiler/project/project.h"

namespace mig::cli {

class ChangeOptions {
 public:
  explicit ChangeOptions(llvm::cl::SubCommand& command);

  const llvm::cl::Option& since() const { return since_; }
  const llvm::cl::Option& staged() const { return staged_; }

  /// Whether `--staged` was given.
  bool staged_given() const { return staged_; }

  /// Reports what can't be given together: both options, or one of them and standard input or `--only`.
  bool check(bool reads_input, bool has_only, base::DiagnosticSink& sink) const;

  /// Says in a request what was asked for.
  void apply(project::Request& request) const;

 private:
  llvm::cl::opt<std::string> since_;
  llvm::cl::opt<bool> staged_;
};

}  // namespace mig::cli
