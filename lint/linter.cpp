#include "lint/linter.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <set>
#include <utility>

#include "compiler/schema/naming.h"
#include "lint/reporter.h"

namespace mig::lint {
namespace {

bool covers(RuleId stronger, RuleId weaker) {
  static const std::set<std::pair<RuleId, RuleId>> pairs = {
#define MIG_COVERS(strong, weak) {RuleId::strong, RuleId::weak},
#include "lint/covers.def"
  };
  return pairs.contains({stronger, weaker});
}

bool is_within(base::ByteRange inner, base::ByteRange outer) {
  return outer.begin <= inner.begin && inner.end <= outer.end;
}

// The items of a migration's file that operations come from: what is found in the same one is about the same thing.
std::vector<base::ByteRange> items_of(const Migration& migration) {
  std::vector<base::ByteRange> items;
  for (const Script& script : migration.scripts()) {
    for (const Op& op : script.operations) {
      items.push_back(op.where().range);
      for (const auto& [part, place] : op.applied->operation.parts) items.push_back(place.range);
    }
  }
  return items;
}

// The smallest item that holds a place; the place itself where there is none.
base::ByteRange item_of(base::ByteRange place, const std::vector<base::ByteRange>& items) {
  base::ByteRange best = place;
  bool found = false;
  for (const base::ByteRange& item : items) {
    if (!is_within(place, item)) continue;
    if (!found || item.end - item.begin < best.end - best.begin) best = item;
    found = true;
  }
  return best;
}

// Two findings are about the same where one's place holds the other's, or both stand in one item.
bool is_same_place(const Finding& a, const Finding& b, const std::vector<base::ByteRange>& items) {
  if (a.where.file != b.where.file) return false;
  return is_within(a.where.range, b.where.range) || is_within(b.where.range, a.where.range) ||
         item_of(a.where.range, items) == item_of(b.where.range, items);
}

// Silences what an author allows; the `@allow`s that silence nothing are returned, but for those of rules that are off
// or that are not there, of which nothing could have been found. With `of_unused` those of `unused-allow` alone, which
// is judged when the others are through; else all but those.
std::vector<const ir::Allow*> apply_allows(const Migration& migration, std::deque<Finding>& findings,
                                           bool of_unused = false) {
  std::vector<const ir::Allow*> unused;
  for (const ir::Allow& allow : migration.ir().allows) {
    const RuleInfo* const rule = rule_named(allow.rule);
    if (!rule || (rule->id == RuleId::unused_allow) != of_unused) continue;
    bool used = false;
    for (Finding& finding : findings) {
      if (finding.rule != rule->id || finding.where.file != allow.where.file ||
          !is_within(finding.where.range, allow.scope)) {
        continue;
      }
      used = true;
      if (!finding.allowed) finding.allowed = allow.reason;
    }
    if (!used && migration.settings().severity(rule->id)) unused.push_back(&allow);
  }
  return unused;
}

// Makes a finding a note of another, with its engines where they are not the same.
void take_over(Finding& strong, const Finding& weak) {
  std::string engines;
  if (weak.targets != strong.targets) {
    for (const Target& target : weak.targets) {
      engines += fmt::format("{}{} {}", engines.empty() ? "" : ", ", base::display_name(target.dialect),
                             base::to_string(target.dialect, target.version));
    }
  }
  strong.note(weak.where, engines.empty() ? weak.message : fmt::format("{} ({})", weak.message, engines));
  if (strong.rule != weak.rule) return;
  for (const base::Note& note : weak.notes) {
    if (!note.where) strong.help(note.text);
  }
}

void cover(std::deque<Finding>& findings, const Migration& migration) {
  const std::vector<base::ByteRange> items = items_of(migration);
  std::vector<bool> covered(findings.size(), false);
  for (size_t strong = 0; strong < findings.size(); ++strong) {
    for (size_t weak = 0; weak < findings.size(); ++weak) {
      if (strong == weak || covered[strong] || covered[weak]) continue;
      // What a rule says of one place for several engines in several words is one mistake too.
      const bool again = strong < weak && findings[strong].rule == findings[weak].rule &&
                         findings[strong].where.range == findings[weak].where.range;
      if (!again && !(covers(findings[strong].rule, findings[weak].rule) &&
                      is_same_place(findings[strong], findings[weak], items))) {
        continue;
      }
      covered[weak] = true;
      take_over(findings[strong], findings[weak]);
    }
  }
  std::deque<Finding> left;
  for (size_t i = 0; i < findings.size(); ++i) {
    if (!covered[i]) left.push_back(std::move(findings[i]));
  }
  findings = std::move(left);
}

}  // namespace

std::vector<Finding> judge(const Migration& migration) {
  Reporter reporter(migration);
  const RuleInfo* last = nullptr;
  for (const RuleInfo& rule : all_rules()) {
    if (rule.id == RuleId::unused_allow) {
      last = &rule;  // it judges what the others' findings have left
      continue;
    }
    if (!migration.settings().severity(rule.id)) continue;
    reporter.begin(rule.id);
    rule.judge(migration, reporter);
  }
  reporter.set_unused_allows(apply_allows(migration, reporter.findings()));
  if (last && migration.settings().severity(last->id)) {
    reporter.begin(last->id);
    last->judge(migration, reporter);
    apply_allows(migration, reporter.findings(), true);
  }
  cover(reporter.findings(), migration);
  std::vector<Finding> findings(std::make_move_iterator(reporter.findings().begin()),
                                std::make_move_iterator(reporter.findings().end()));
  std::stable_sort(findings.begin(), findings.end(), [](const Finding& a, const Finding& b) {
    return std::pair(a.where.range.begin, a.rule) < std::pair(b.where.range.begin, b.rule);
  });
  return findings;
}

bool looks_ahead(const ir::Migration& migration) {
  return std::any_of(migration.items.begin(), migration.items.end(), [](const ir::Item& item) {
    return std::any_of(item.operations.begin(), item.operations.end(), [](const ir::AppliedOperation& each) {
      const ir::OperationNode& node = each.operation.node;
      if (const auto* table = std::get_if<ir::RenameTable>(&node)) {
        return schema::is_archive(schema::local_name(table->to));
      }
      if (const auto* column = std::get_if<ir::RenameColumn>(&node)) return schema::is_archive(column->to);
      return std::holds_alternative<ir::ArchiveRows>(node);
    });
  });
}

}  // namespace mig::lint
