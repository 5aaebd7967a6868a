// The diagnostics that can have no case in the corpus: they are about the call, the environment, or a file that is no
// text to write expectations into. The tests of this folder provoke each of them, and fail when they do not.
#pragma once

#include <array>

#include "compiler/base/diagnostic.h"

namespace mig::tests {

inline constexpr auto caseless_diagnostics = std::to_array({
    base::DiagnosticId::unreadable_file,
    base::DiagnosticId::no_project,
    base::DiagnosticId::no_config_file,
    base::DiagnosticId::no_such_path,
    base::DiagnosticId::not_a_migration_file,
    base::DiagnosticId::wrong_kind_of_file,
    base::DiagnosticId::outside_migrations,
    base::DiagnosticId::no_migrations_in,
    base::DiagnosticId::link_loop,
    base::DiagnosticId::cannot_write,
    base::DiagnosticId::foreign_file,
    base::DiagnosticId::output_failed,
    base::DiagnosticId::unknown_command,
    base::DiagnosticId::unknown_option,
    base::DiagnosticId::option_before_command,
    base::DiagnosticId::option_without_value,
    base::DiagnosticId::option_with_value,
    base::DiagnosticId::missing_option,
    base::DiagnosticId::bad_option_value,
    base::DiagnosticId::missing_argument,
    base::DiagnosticId::needless_argument,
    base::DiagnosticId::unknown_rule,
    base::DiagnosticId::unknown_rule_option,
    base::DiagnosticId::rule_option_type,
    base::DiagnosticId::bad_rule_option,
    base::DiagnosticId::unknown_baseline,
    base::DiagnosticId::conflicting_options,
    base::DiagnosticId::not_a_target,
    base::DiagnosticId::several_projects,
    base::DiagnosticId::several_targets,
    base::DiagnosticId::no_reverse_script,
    base::DiagnosticId::empty_range,
    base::DiagnosticId::no_such_phase,
    base::DiagnosticId::from_step_scripts,
    base::DiagnosticId::from_step_direction,
    base::DiagnosticId::no_such_step,
    base::DiagnosticId::step_in_transaction,
    base::DiagnosticId::sizes_without_section,
    base::DiagnosticId::verify_needs_sqlite,
    base::DiagnosticId::statement_refused,
    base::DiagnosticId::verify_not_empty,
    base::DiagnosticId::verify_old_server,
    base::DiagnosticId::not_a_database_url,
    base::DiagnosticId::bad_database_url,
    base::DiagnosticId::client_library_missing,
    base::DiagnosticId::cannot_connect,
    base::DiagnosticId::verify_drift,
    base::DiagnosticId::git_missing,
    base::DiagnosticId::no_git_repository,
    base::DiagnosticId::unknown_revision,
    base::DiagnosticId::not_staged,
    base::DiagnosticId::unmerged_file,
    base::DiagnosticId::git_failed,
    base::DiagnosticId::file_too_large,
    base::DiagnosticId::wrong_encoding,
    base::DiagnosticId::invalid_utf8,
    base::DiagnosticId::nul_byte,
});

}  // namespace mig::tests
