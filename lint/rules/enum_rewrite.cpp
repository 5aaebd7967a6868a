#include "lint/rewrites.h"

namespace mig::lint::rules {
namespace {

bool changes_values(const ir::OperationNode& node) {
  return std::holds_alternative<ir::AddEnumValue>(node) || std::holds_alternative<ir::RenameEnumValue>(node) ||
         std::holds_alternative<ir::DropEnumValue>(node);
}

}  // namespace

void enum_rewrite(const Migration& migration, Reporter& reporter) {
  report_rewrites(
      migration, reporter,
      [](const LastingLock& lock) {
        return changes_values(lock.op->node()) && lock.lock.blocks() != dialect::Blocks::nothing;
      },
      "add values behind the others, and leave those that nobody uses any more where they are");
  report_raw_rewrites(
      migration, reporter, {rawsql::ActionKind::alter_type},
      [](const SqlAction& each) {
        const auto before = enum_values_before(each);
        const auto after = enum_values(each.action->type);
        const bool appended = before && after && before->size() <= after->size() &&
                              std::equal(before->begin(), before->end(), after->begin());
        return before && after && !appended ? mysql_of(each) : base::DialectSet{};
      },
      "add values behind the others, and leave those that nobody uses any more where they are: `alter enum … add …`");
}

}  // namespace mig::lint::rules
