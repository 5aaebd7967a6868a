#include "compiler/project/server_versions.h"

#include <algorithm>

namespace mig::project {
namespace {

using base::Dialect;
using base::Version;

// All versions from `first` to `last`, which have the same first number or, for PostgreSQL, no second one.
struct Line {
  Dialect dialect;
  Version first;
  Version last;
};

// Each dialect's lines in the order of their versions.
constexpr Line lines[] = {
    {Dialect::postgresql, {12, 0}, {19, 0}},  // postgresql.org/support/versioning
    {Dialect::mysql, {8, 0}, {8, 4}},         // dev.mysql.com/doc/relnotes/mysql/8.4/en
    {Dialect::mysql, {9, 0}, {9, 7}},         // dev.mysql.com/doc/relnotes/mysql/9.7/en
    {Dialect::sqlite, {3, 31}, {3, 53}},      // sqlite.org/changes.html
};

}  // namespace

bool ever_released(Dialect dialect, Version version) {
  return std::any_of(std::begin(lines), std::end(lines), [&](const Line& line) {
    return line.dialect == dialect && line.first <= version && version <= line.last;
  });
}

Version newest_known(Dialect dialect) {
  Version newest;
  for (const Line& line : lines) {
    if (line.dialect == dialect) newest = line.last;
  }
  return newest;
}

}  // namespace mig::project
