#include "lint/migration.h"

#include <algorithm>

#include "compiler/base/text_decoding.h"
#include "compiler/rawsql/split.h"

namespace mig::lint {

using base::Dialect;
using base::DialectSet;
using base::Location;

Location Op::place_of(const std::string& part) const {
  const auto found = applied->operation.parts.find(part);
  return found == applied->operation.parts.end() ? where() : found->second;
}

const Op* Script::op_of(const plan::Step& step) const {
  if (step.operations.empty()) return nullptr;
  const auto found = std::find_if(operations.begin(), operations.end(),
                                  [&](const Op& op) { return op.number == step.operations.front(); });
  return found == operations.end() ? nullptr : &*found;
}

namespace {

// A part of a text where it stands in the file, as far as the end of its first line.
Location place_in(const Location& text, const std::string& decoded, size_t begin, size_t end) {
  const std::string_view written = text.file->slice(text.range);
  const size_t line_end = std::min(decoded.find('\n', begin), decoded.size());
  const size_t last = std::max(begin + 1, std::min(end, line_end));
  const auto at = [&](size_t offset) {
    return text.range.begin + static_cast<uint32_t>(base::written_offset(written, decoded, offset));
  };
  return {text.file, {at(begin), at(last - 1) + 1}};
}

// The name of a relation of raw SQL in the schema: in the letters that it has there, on engines that don't mind them.
std::string name_in(const schema::Schema& schema, const std::string& schema_name, const std::string& object) {
  const std::string name =
      schema_name.empty() || schema_name == "public" ? object : schema::qualified(schema_name, object);
  if (schema.find_table(name) || schema.find_view(name)) return name;
  for (const std::string& table : schema.table_names()) {
    if (schema::fold(table) == schema::fold(name)) return table;
  }
  return name;
}

// The engines that run the same text, which is read once: what one engine covers is read as that one reads it.
std::vector<std::pair<Dialect, DialectSet>> readers(const schema::DialectTexts& texts, DialectSet engines) {
  std::vector<std::pair<Dialect, DialectSet>> result;
  for (const auto& [dialect, text] : texts) {
    if (!engines.contains(dialect)) continue;
    const Dialect reader = base::covered_by(dialect);
    const auto same = std::find_if(result.begin(), result.end(), [&](const auto& each) {
      return base::covered_by(each.first) == reader && texts.at(each.first) == text;
    });
    if (same == result.end()) {
      result.emplace_back(dialect, DialectSet::of(dialect));
    } else {
      same->second = same->second | DialectSet::of(dialect);
    }
  }
  return result;
}

}  // namespace

Migration::Migration(const ir::Migration& ir, std::vector<Script> scripts, const schema::Schema& last,
                     const Settings& settings, std::map<std::string, size_t> column_changes)
    : ir_(ir),
      scripts_(std::move(scripts)),
      last_(last),
      settings_(settings),
      column_changes_(std::move(column_changes)) {
  for (const Target& target : settings.targets) targets_ = targets_ | DialectSet::of(target.dialect);
  read_operations();
  for (Script& script : scripts_) read_sql(script);
}

void Migration::read_operations() {
  auto made = std::make_shared<ir::Additions>();
  for (Script& script : scripts_) {
    auto made_in_script = std::make_shared<ir::Additions>();
    for (size_t i = 0; i < script.forward.size(); ++i) {
      const ir::AppliedOperation& applied = script.forward[i];
      const DialectSet here = applied.operation.engines & targets_;
      if (!here.empty()) script.operations.push_back({&applied, here, i, made, made_in_script});
      // Those who look at what was made before keep it as it was.
      made = std::make_shared<ir::Additions>(*made);
      made->follow(applied.operation.node);
      made_in_script = std::make_shared<ir::Additions>(*made_in_script);
      made_in_script->follow(applied.operation.node);
    }
  }
}

void Migration::read_sql(Script& script) {
  for (const Op& op : script.operations) {
    const auto* sql = std::get_if<ir::RunSql>(&op.node());
    if (!sql) continue;
    read_text(script, op, *sql, true);
    read_text(script, op, *sql, false);
  }
}

void Migration::read_text(Script& script, const Op& op, const ir::RunSql& sql, bool forward) {
  const schema::DialectTexts& texts = forward ? sql.texts : sql.reverse_texts;
  for (const auto& [dialect, engines] : readers(texts, op.engines)) {
    const std::string& text = texts.at(dialect);
    const Location& place = (forward ? sql.places : sql.reverse_places).at(dialect);
    const schema::Schema& schema = forward ? op.before() : op.after();
    std::vector<std::string> there;
    if (dialect == Dialect::sqlite) there = plan::create_schema(dialect, schema::view_for(schema, dialect));
    readings_.push_back(std::make_unique<rawsql::Reading>(rawsql::read(dialect, text, there)));
    const rawsql::Reading& reading = *readings_.back();
    std::set<std::string> made;
    for (const rawsql::Action& action : reading.actions) {
      SqlAction each{&action, place_in(place, text, action.begin, action.end), engines, &op};
      each.table = action.object.empty() ? "" : name_in(schema, action.schema, action.object);
      each.forward = forward;
      each.in_transaction = !sql.outside_transaction && rawsql::runs_in_transaction(dialect);
      const bool makes = action.kind == rawsql::ActionKind::create_table ||
                         action.kind == rawsql::ActionKind::create_view;  // a materialized one has indexes
      if (makes) made.insert(each.table);
      each.new_table = made.contains(each.table) || (forward && op.made->has_table(each.table));
      script.sql.push_back(std::move(each));
    }
    if (!forward) continue;
    for (const rawsql::Unread& unread : reading.unread) {
      script.unread.push_back({&unread, place_in(place, text, unread.begin, unread.end), engines, &op});
    }
  }
}

std::vector<Target> Migration::targets_of(DialectSet engines) const {
  std::vector<Target> result;
  for (const Target& target : settings_.targets) {
    if (engines.contains(target.dialect)) result.push_back(target);
  }
  return result;
}

std::optional<base::Version> Migration::version_of(Dialect dialect) const {
  for (const Target& target : settings_.targets) {
    if (target.dialect == dialect) return target.version;
  }
  return std::nullopt;
}

std::optional<uint64_t> Migration::rows(const std::string& table) const {
  const auto found = settings_.rows.find(table);
  return found == settings_.rows.end() ? std::nullopt : std::optional(found->second);
}

size_t Migration::column_changes(const std::string& table) const {
  const auto found = column_changes_.find(table);
  return found == column_changes_.end() ? 0 : found->second;
}

bool Migration::is_small(const std::string& table) const {
  const std::optional<uint64_t> known = rows(table);
  return known && *known <= plan::few_rows;
}

}  // namespace mig::lint
