// Makes long histories of plain migrations, to see how the compiler's time and memory grow. Knows nothing of measuring.
#pragma once

#include <filesystem>
#include <string>

namespace mig::tests {

/// The text of migration `number` of a history, counted from 0: a table with a foreign key to the one before and two
/// indexes; a column added to the one before, and one renamed.
std::string migration_text(int number);

/// Writes a project of `size` migrations, each after the one before. Throws std::runtime_error where it cannot.
void write_history(const std::filesystem::path& folder, int size);

}  // namespace mig::tests
