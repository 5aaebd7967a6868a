// The language server: messages in, messages out. It keeps the state of the protocol, calls what answers, and works on
// what is left between two messages.
#pragma once

#include <iosfwd>
#include <string>

namespace mig::lsp {

/// Serves one client over a pair of streams until it says `exit` or `in` ends. The exit code that the protocol asks
/// for: 0 after `shutdown`, else 1. `version` is what the server says of itself.
int serve(std::istream& in, std::ostream& out, const std::string& version);

}  // namespace mig::lsp
