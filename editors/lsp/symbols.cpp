#include "editors/lsp/symbols.h"

#include <algorithm>
#include <limits>

#include "compiler/base/overloaded.h"
#include "compiler/schema/naming.h"
#include "compiler/schema/table.h"

namespace mig::lsp {
namespace {

using sema::MentionKind;

// What an operation does to names, and where the text says so.
struct Renaming {
  base::ByteRange place;
  Symbol from;
  std::string to;  ///< the new name, of a table with its schema; empty: it is gone

  bool is_at(const sema::Mention& mention) const {
    return place.begin <= mention.range.begin && mention.range.end <= place.end && mention.kind == from.kind;
  }
};

std::optional<Renaming> renaming_of(const ir::Operation& operation) {
  const auto make = [&](MentionKind kind, const std::string& relation, const std::string& name, const std::string& to) {
    return Renaming{operation.where.range, {kind, relation, name}, to};
  };
  const auto whole = [&](MentionKind kind, const std::string& name, const std::string& to) {
    return make(kind, name, schema::local_name(name), to);
  };
  return std::visit(
      base::Overloaded{
          [&](const ir::RenameTable& op) -> std::optional<Renaming> {
            return whole(MentionKind::table, op.from, op.to);
          },
          [&](const ir::DropTable& op) -> std::optional<Renaming> { return whole(MentionKind::table, op.table, ""); },
          [&](const ir::DropView& op) -> std::optional<Renaming> { return whole(MentionKind::view, op.name, ""); },
          [&](const ir::DropEnum& op) -> std::optional<Renaming> {
            return whole(MentionKind::enumeration, op.name, "");
          },
          [&](const ir::RenameColumn& op) -> std::optional<Renaming> {
            return make(MentionKind::column, op.table, op.from, op.to);
          },
          [&](const ir::DropColumn& op) -> std::optional<Renaming> {
            return make(MentionKind::column, op.table, op.column, "");
          },
          [&](const ir::DropIndex& op) -> std::optional<Renaming> {
            return make(MentionKind::index, op.table, op.name, "");
          },
          [&](const ir::RenameConstraint& op) -> std::optional<Renaming> {
            const bool index = op.kind == ir::ConstraintKind::index;
            return make(index ? MentionKind::index : MentionKind::constraint, op.table, op.from, op.to);
          },
          [](const auto&) { return std::optional<Renaming>(); },
      },
      operation.node);
}

std::vector<Renaming> renamings_of(const pipeline::LiveMigration& migration) {
  std::vector<Renaming> result;
  if (!migration.ir) return result;
  for (const ir::Item& item : migration.ir->items) {
    for (const ir::AppliedOperation& each : item.operations) {
      if (auto renaming = renaming_of(each.operation)) result.push_back(std::move(*renaming));
    }
  }
  return result;
}

// The symbol after a renaming; nothing where it is gone.
std::optional<Symbol> after(const Renaming& renaming, const Symbol& symbol) {
  const Symbol& from = renaming.from;
  if (symbol.relation != from.relation) return symbol;
  if (from.kind == MentionKind::table || from.kind == MentionKind::view || from.kind == MentionKind::enumeration) {
    // What a table has goes with it.
    if (renaming.to.empty()) return std::nullopt;
    const bool itself = symbol.kind == from.kind;
    return Symbol{symbol.kind, renaming.to, itself ? schema::local_name(renaming.to) : symbol.name};
  }
  if (symbol.kind != from.kind || symbol.name != from.name) return symbol;
  if (renaming.to.empty()) return std::nullopt;
  return Symbol{symbol.kind, symbol.relation, renaming.to};
}

// The symbol before a renaming.
Symbol before(const Renaming& renaming, const Symbol& symbol) {
  if (renaming.to.empty()) return symbol;
  const Symbol& from = renaming.from;
  if (from.kind == MentionKind::table) {
    if (symbol.relation != renaming.to) return symbol;
    return {symbol.kind, from.relation, symbol.kind == from.kind ? from.name : symbol.name};
  }
  const bool same = symbol.kind == from.kind && symbol.relation == from.relation && symbol.name == renaming.to;
  return same ? Symbol{symbol.kind, symbol.relation, from.name} : symbol;
}

Symbol symbol_of(const sema::Mention& mention) { return {mention.kind, mention.relation, mention.name}; }

// Whether a name is given to something that is made there, and not by a renaming.
bool makes(const sema::Mention& mention, const std::vector<Renaming>& renamings) {
  return mention.gives && std::none_of(renamings.begin(), renamings.end(), [&](const Renaming& each) {
           return each.to == (mention.kind == MentionKind::table ? mention.relation : mention.name) &&
                  each.place.begin < mention.range.begin && each.from.kind == mention.kind;
         });
}

// Where something was made whose name nobody wrote: what the compiler called so.
std::optional<base::ByteRange> made_unnamed(const pipeline::LiveMigration& migration, const Symbol& symbol) {
  if (!migration.ir || symbol.kind == MentionKind::column) return std::nullopt;
  for (const ir::Item& item : migration.ir->items) {
    for (const ir::AppliedOperation& each : item.operations) {
      const ir::Operation& operation = each.operation;
      if (ir::table_of(operation.node) != symbol.relation) continue;
      const auto is_it = [&](const std::string& name) { return name == symbol.name; };
      const bool here = std::visit(base::Overloaded{
                                       [&](const ir::AddIndex& op) { return is_it(op.index.name); },
                                       [&](const ir::AddUnique& op) { return is_it(op.unique.name); },
                                       [&](const ir::AddCheck& op) { return is_it(op.check.name); },
                                       [&](const ir::AddForeignKey& op) { return is_it(op.key.name); },
                                       [&](const ir::AddPrimaryKey& op) { return is_it(op.key.name); },
                                       [](const auto&) { return false; },
                                   },
                                   operation.node);
      if (here) return operation.where.range;
      const auto part = operation.parts.find(symbol.name);
      if (std::holds_alternative<ir::CreateTable>(operation.node) && part != operation.parts.end()) {
        return part->second.range;
      }
    }
  }
  return std::nullopt;
}

}  // namespace

const sema::Mention* mention_at(const pipeline::LiveMigration& migration, uint32_t offset) {
  const auto& all = migration.mentions;
  const auto found = std::find_if(all.begin(), all.end(), [&](const sema::Mention& each) {
    return each.range.begin <= offset && offset <= each.range.end;
  });
  return found == all.end() ? nullptr : &*found;
}

Traced trace(const pipeline::LiveProject& project, size_t position, const sema::Mention& mention) {
  Traced traced{symbol_of(mention), std::nullopt, {}, {}};
  // Back to where it was made.
  Symbol symbol = traced.symbol;
  size_t first = position;
  uint32_t start = 0;
  const auto is_made_in = [&](size_t here, uint32_t up_to) {
    const pipeline::LiveMigration& migration = project.migration(here);
    const std::vector<Renaming> renamings = renamings_of(migration);
    for (auto each = migration.mentions.rbegin(); each != migration.mentions.rend(); ++each) {
      if (each->range.begin > up_to) continue;
      if (symbol_of(*each) == symbol && makes(*each, renamings)) {
        traced.made = Occurrence{here, each->range, true};
        start = each->range.begin;
        return true;
      }
      for (const Renaming& renaming : renamings) {
        if (renaming.is_at(*each)) symbol = before(renaming, symbol);
      }
    }
    if (const auto place = made_unnamed(migration, symbol)) {
      traced.made = Occurrence{here, *place, true};
      start = 0;
      return true;
    }
    return false;
  };
  for (size_t here = position + 1; here-- > 0;) {
    first = here;
    if (is_made_in(here, here == position ? mention.range.begin : std::numeric_limits<uint32_t>::max())) break;
  }
  // And forward from there.
  for (size_t here = first; here < project.migration_count(); ++here) {
    const pipeline::LiveMigration& migration = project.migration(here);
    const std::vector<Renaming> renamings = renamings_of(migration);
    for (const sema::Mention& each : migration.mentions) {
      if (here == first && each.range.begin < start) continue;
      if (symbol_of(each) == symbol) traced.occurrences.push_back({here, each.range, each.gives});
      for (const Renaming& renaming : renamings) {
        if (!renaming.is_at(each)) continue;
        const std::optional<Symbol> next = after(renaming, symbol);
        if (!next) return traced;
        if (*next != symbol && schema::is_archive(schema::local_name(renaming.to))) traced.archived = here;
        symbol = *next;
      }
    }
  }
  return traced;
}

std::optional<size_t> last_change(const pipeline::LiveProject& project, size_t position, const Symbol& asked) {
  Symbol symbol = asked;
  const auto line_in = [&](const schema::Schema& schema) -> std::string {
    const schema::TablePtr table = schema.find_table(symbol.relation);
    if (!table) return "";
    std::string lines;
    if (symbol.kind == MentionKind::column) {
      for (const schema::Column& column : table->columns) {
        if (column.name == symbol.name) lines += schema::describe(column) + "\n";
      }
      return lines;
    }
    for (const std::string& line : schema::describe(*table)) lines += line + "\n";
    return lines;
  };
  for (size_t here = position + 1; here-- > 0;) {
    const pipeline::LiveMigration& migration = project.migration(here);
    const std::string now = line_in(migration.after);
    std::vector<Renaming> renamings = renamings_of(migration);
    const Symbol there = symbol;
    for (auto each = renamings.rbegin(); each != renamings.rend(); ++each) symbol = before(*each, symbol);
    if (!(there == symbol) || line_in(migration.before) != now) return here;
  }
  return std::nullopt;
}

}  // namespace mig::lsp
