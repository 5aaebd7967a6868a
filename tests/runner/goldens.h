// What a case's files have to look like after it was compiled: expectations in its text and goldens beside it. Compares
// them with what is there, or writes them.
#pragma once

#include <filesystem>
#include <map>
#include <string>

#include "tests/runner/compiled.h"

namespace mig::tests {

/// All files of a case that say what it should do, as they have to be: its annotated sources, its scripts, its
/// `.stderr`.
std::map<std::filesystem::path, std::string> wanted_files(const Case& one, const Compiled& compiled);

/// The goldens of a case that are there now.
std::vector<std::filesystem::path> present_goldens(const Case& one);

/// What is missing, stale or different, for people to read; empty where all is as it should be.
std::string compare(const Case& one, const Compiled& compiled);

/// Writes and removes files until `compare` finds nothing.
void update(const Case& one, const Compiled& compiled);

/// What `compare` finds; where MIG_UPDATE is 1, once what was found is taken over.
std::string settle(const Case& one, Compiled compiled);

}  // namespace mig::tests
