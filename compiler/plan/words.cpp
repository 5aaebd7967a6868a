#include "compiler/plan/words.h"

#include <fmt/format.h>

namespace mig::plan {

std::string_view words_of(dialect::Blocks blocks) {
  switch (blocks) {
    case dialect::Blocks::nothing:
      return "nothing";
    case dialect::Blocks::writes:
      return "writes";
    case dialect::Blocks::reads_and_writes:
      return "reads and writes";
  }
  return "";
}

std::string_view words_of(dialect::Work work) {
  switch (work) {
    case dialect::Work::instant:
      return "for an instant";
    case dialect::Work::rows:
      return "while its rows are written";
    case dialect::Work::scan:
      return "while all its rows are read";
    case dialect::Work::index:
      return "while the index is built";
    case dialect::Work::rewrite:
      return "while the table is written anew";
  }
  return "";
}

std::string mode_of(const Lock& lock) {
  std::string mode(dialect::name_of(lock.mode));
  if (lock.algorithm == dialect::Algorithm::unsaid) return mode;
  return fmt::format("{}, {}", dialect::name_of(lock.algorithm), mode);
}

std::string effect_of(const Lock& lock) {
  using dialect::LockMode;
  const std::string_view meanwhile = words_of(lock.work);
  switch (lock.mode) {
    case LockMode::rows:
    case LockMode::row_exclusive:
      return fmt::format("blocks who writes the same rows {}", meanwhile);
    case LockMode::lock_none:
      return lock.work == dialect::Work::instant
                 ? "blocks reads and writes for an instant"
                 : fmt::format("blocks nothing {}, but reads and writes for an instant before and after", meanwhile);
    default:
      return fmt::format("blocks {} {}", words_of(lock.blocks()), meanwhile);
  }
}

std::string words_of(const Lock& lock) {
  return fmt::format("{}: {}, {}", schema::quote_name(lock.relation), mode_of(lock), effect_of(lock));
}

}  // namespace mig::plan
