// The diagnostics that take a database server. The tests of this folder provoke each of them where there is one.
#pragma once

#include <array>

#include "compiler/base/diagnostic.h"

namespace mig::tests {

inline constexpr auto server_diagnostics = std::to_array({
    base::DiagnosticId::connection_lost,
    base::DiagnosticId::other_engine,
});

}  // namespace mig::tests
