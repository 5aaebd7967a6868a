// Raw SQL: which engine runs what, what undoes it, and what it does to the schema.
#include <fmt/format.h>

#include <algorithm>

#include "compiler/base/overloaded.h"
#include "compiler/base/text_decoding.h"
#include "compiler/rawsql/split.h"
#include "compiler/sema/statements.h"

namespace mig::sema {
namespace {

using base::ByteRange;
using base::DiagnosticId;
using base::Dialect;
using base::DialectSet;
using schema::quote_name;

// What has no place in a `state`: what a message calls it, or nothing.
std::string_view misplaced_in_state(const syntax::Statement& statement) {
  return std::visit(base::Overloaded{
                        [](const syntax::Insert&) { return std::string_view("`insert`"); },
                        [](const syntax::Update&) { return std::string_view("`update`"); },
                        [](const syntax::Delete&) { return std::string_view("`delete`"); },
                        [](const syntax::PurgeTable&) { return std::string_view("`purge`"); },
                        [](const syntax::Guard&) { return std::string_view("a guard"); },
                        [](const syntax::RawSql&) { return std::string_view("raw SQL"); },
                        [](const auto&) { return std::string_view(); },
                    },
                    statement.node);
}

// A part of a text where it stands in the file, as far as the end of its first line.
ByteRange place_in(const syntax::Text& text, const base::SourceFile& source, size_t begin, size_t end) {
  const std::string_view written = source.slice(text.range);
  const size_t last = std::max(begin + 1, std::min({end, text.value.find('\n', begin), text.value.size()}));
  const auto at = [&](size_t offset) {
    return text.range.begin + static_cast<uint32_t>(base::written_offset(written, text.value, offset));
  };
  return {at(begin), at(last - 1) + 1};
}

}  // namespace

bool StatementResolver::refused_in_state(ByteRange range, std::string_view what) {
  if (in_state_) context_.report<DiagnosticId::misplaced_in_state>(range, what);
  return in_state_;
}

bool StatementResolver::refused_in_state(const syntax::Statement& statement) {
  const std::string_view what = misplaced_in_state(statement);
  return !what.empty() && refused_in_state(statement.range, what);
}

bool StatementResolver::check_sql(Dialect dialect, const syntax::Text& text, bool outside_transaction) {
  const auto split = rawsql::split(dialect, text.value);
  const auto place = [&](size_t begin, size_t end) { return place_in(text, *context_.source, begin, end); };
  if (const auto* unsplit = std::get_if<rawsql::Unsplit>(&split)) {
    const ByteRange range = place(unsplit->begin, unsplit->end);
    if (unsplit->what.empty()) {
      context_.report<DiagnosticId::sql_delimiter>(range).help("take it away, and end each statement in `;`");
    } else {
      context_.report<DiagnosticId::sql_without_end>(range, unsplit->what);
    }
    return false;
  }
  const auto& statements = std::get<std::vector<rawsql::Statement>>(split);
  if (statements.empty()) {
    context_.report<DiagnosticId::empty_native_text>(text.range, base::name_of(dialect));
    return false;
  }
  const bool in_transaction = !outside_transaction && rawsql::runs_in_transaction(dialect);
  std::optional<std::pair<ByteRange, std::string>> open;  // where the last one began, and by what
  for (const rawsql::Statement& statement : statements) {
    const rawsql::TransactionUse use = rawsql::transaction_use(dialect, statement.text);
    if (use.kind == rawsql::Transaction::none) continue;
    const ByteRange range = place(statement.offset + use.begin, statement.offset + use.end);
    if (in_transaction) {
      auto& diagnostic = context_.report<DiagnosticId::sql_in_transaction>(range, use.words);
      constexpr const char* alone = "say `outside transaction;` in the block: then each statement runs by itself";
      if (use.kind == rawsql::Transaction::outside) {
        diagnostic.help(alone);
      } else {
        diagnostic.help("take it away: the script begins and ends its own").help(std::string("or ") + alone);
      }
      return false;
    }
    if (use.kind == rawsql::Transaction::begins) open.emplace(range, use.words);
    if (use.kind == rawsql::Transaction::ends) open.reset();
  }
  if (!open) return true;
  context_.report<DiagnosticId::sql_open_transaction>(open->first, open->second).help("end it with `commit;`");
  return false;
}

void StatementResolver::check_sql_reverse(const syntax::SqlBody& body, Dialect dialect, bool said_behind,
                                          bool outside_transaction) {
  if (body.reverse) {
    if (in_reverse_) {
      context_.report<DiagnosticId::irreversible_in_reverse>(body.reverse->range);
    } else if (said_behind) {
      context_.report<DiagnosticId::sql_reverse_twice>(body.reverse->range).help("leave one of them out");
    } else {
      check_sql(dialect, *body.reverse, outside_transaction);
    }
  } else if (!in_reverse_ && !said_behind) {
    context_.report<DiagnosticId::sql_without_reverse>(body.engine.range, body.engine.text)
        .help("write the SQL behind it: `reverse \"\"\"…\"\"\"`")
        .help("or say it behind the block: `reverse { … }`, `reverse nothing;` or `irreversible because '…';`");
  }
}

void StatementResolver::raw_sql(const syntax::RawSql& sql, const syntax::End& end, DialectSet engines) {
  ir::RunSql run{sql.description.value, {}, {}, false};
  std::vector<std::pair<Dialect, const syntax::SqlBody*>> bodies;
  const syntax::SqlState* state = nullptr;
  DialectSet named;
  DialectSet skipped;
  const auto name_engine = [&](const syntax::Name& name) -> std::optional<Dialect> {
    const std::optional<Dialect> dialect = resolve_engine(name, context_);
    if (dialect && named.contains(*dialect)) {
      context_.report<DiagnosticId::given_twice>(name.range, name.text);
      return std::nullopt;
    }
    if (dialect) named = named | DialectSet::of(*dialect);
    return dialect;
  };
  for (const syntax::SqlItem& item : sql.items) {
    std::visit(base::Overloaded{
                   [&](const syntax::SqlBody& body) {
                     if (const auto dialect = name_engine(body.engine)) bodies.emplace_back(*dialect, &body);
                   },
                   [&](const syntax::SqlSkip& skip) {
                     if (const auto dialect = name_engine(skip.engine)) skipped = skipped | DialectSet::of(*dialect);
                   },
                   [&](const syntax::SqlOutsideTransaction&) {
                     if (run.outside_transaction) {
                       context_.report<DiagnosticId::given_twice>(item.range, "outside transaction");
                     }
                     run.outside_transaction = true;
                   },
                   [&](const syntax::SqlState& each) {
                     if (state) context_.report<DiagnosticId::given_twice>(item.range, "state");
                     state = &each;
                   },
               },
               item.node);
  }
  if (bodies.empty()) {
    context_.report<DiagnosticId::sql_without_body>(sql.description.range)
        .help("write what runs on each engine, as in `postgresql \"\"\"…\"\"\" reverse \"\"\"…\"\"\";`");
    return;
  }
  engines = engines.without(skipped.with_covered(named) | skipped);
  const bool said_behind = !std::holds_alternative<std::monostate>(end.reverse);
  DialectSet here;  // where there is a body
  for (const auto& [dialect, body] : bodies) {
    const DialectSet meant = (DialectSet::of(dialect).with_covered(named) | DialectSet::of(dialect)) & engines;
    if (meant.empty()) context_.report<DiagnosticId::no_engine_left>(body->engine.range);
    check_sql(dialect, body->text, run.outside_transaction);
    check_sql_reverse(*body, dialect, said_behind, run.outside_transaction);
    for (const Dialect each : meant.members()) {
      run.texts[each] = body->text.value;
      run.places[each] = context_.at(body->text.range);
      if (!body->reverse) continue;
      run.reverse_texts[each] = body->reverse->value;
      run.reverse_places[each] = context_.at(body->reverse->range);
    }
    here = here | meant;
  }
  const size_t first_item = items_.size();
  begin_item();
  // A target without a body is reported when it is planned: which targets there are is not known here.
  emit(std::move(run), engines, sql.description.range);
  if (state) resolve_state(*state, here);
  // It is one thing, which is undone at once.
  for (size_t i = first_item + 1; i < items_.size(); ++i) {
    for (ir::AppliedOperation& each : items_[i].operations) items_[first_item].operations.push_back(std::move(each));
  }
  items_.resize(first_item + 1);
}

void StatementResolver::resolve_state(const syntax::SqlState& state, DialectSet engines) {
  in_state_ = true;
  for (const auto& entry : state.entries) {
    std::visit(base::Overloaded{
                   [&](const std::shared_ptr<const syntax::Statement>& each) { resolve(*each, engines); },
                   [&](const syntax::OpaqueObject& each) { create_opaque(each, engines); },
               },
               entry);
  }
  in_state_ = false;
}

void StatementResolver::create_opaque(const syntax::OpaqueObject& object, DialectSet engines) {
  const std::string& description = object.description.value;
  const ByteRange range = object.description.range;
  names_.touch(schema::opaque_key(description), range);
  if (context_.schema.find_opaque(description)) {
    context_.report<DiagnosticId::name_taken>(range, description, "something else that is opaque");
    return;
  }
  schema::Opaque opaque{description, {}, engines};
  for (const syntax::QualifiedName& on : object.on) {
    const std::optional<std::string> name = names_.relation_name(on);
    const schema::TablePtr table = name ? context_.schema.find_table(*name) : nullptr;
    const schema::ViewPtr view = name ? context_.schema.find_view(*name) : nullptr;
    if (!table && !view) {
      if (name) names_.relation(on);
      return;
    }
    names_.touch(*name, on.range);
    context_.mention(table ? MentionKind::table : MentionKind::view, on.parts.back(), *name);
    opaque.relations.push_back(*name);
    opaque.engines = opaque.engines & (table ? table->engines : view->engines);
  }
  begin_item();
  const DialectSet here = opaque.engines;
  emit(ir::CreateOpaque{std::move(opaque)}, here, range);
}

void StatementResolver::drop_opaque(const syntax::DropOpaque& drop, DialectSet engines) {
  const std::string& description = drop.description.value;
  const ByteRange range = drop.description.range;
  if (!in_state_) {
    context_.report<DiagnosticId::opaque_misplaced>(range).help(
        "write the SQL that drops it: `sql '…' { postgresql \"\"\"…\"\"\"; state { drop opaque '…'; } }`");
    return;
  }
  names_.touch(schema::opaque_key(description), range);
  const std::optional<schema::Opaque> opaque = context_.schema.find_opaque(description);
  if (!opaque) {
    Context::suggest(context_.report<DiagnosticId::unknown_opaque>(range, description), description,
                     context_.schema.opaque_descriptions());
    return;
  }
  if (!whole(description, opaque->engines, engines, range)) return;
  begin_item();
  emit(ir::DropOpaque{description}, opaque->engines, range);
}

bool StatementResolver::refused_under_opaque(const ir::OperationNode& node, DialectSet engines, ByteRange range) {
  const auto refuse = [&](const std::string& relation, const std::string& changed, std::string_view how) {
    for (const schema::Opaque& opaque : context_.schema.opaques_over(relation, engines)) {
      context_
          .report<DiagnosticId::opaque_in_the_way>(range, changed, how, opaque.description,
                                                   relation == changed ? "it" : "`" + quote_name(relation) + "`")
          .help(ir::drop_opaque_before(opaque));
      return true;
    }
    return false;
  };
  return std::visit(
      base::Overloaded{
          [&](const ir::DropTable& op) { return refuse(op.table, op.table, "can't go"); },
          [&](const ir::RenameTable& op) { return refuse(op.from, op.from, "can't be renamed"); },
          [&](const ir::DropColumn& op) { return refuse(op.table, op.column, "can't go"); },
          [&](const ir::RenameColumn& op) { return refuse(op.table, op.from, "can't be renamed"); },
          [&](const ir::ChangeColumnType& op) { return refuse(op.table, op.column, "can't get another type"); },
          // PostgreSQL makes the column anew on the way back.
          [&](const ir::DropGenerated& op) { return refuse(op.table, op.column, "can't become a plain column"); },
          [&](const ir::DropView& op) { return refuse(op.name, op.name, "can't go"); },
          [&](const ir::ReplaceView& op) { return refuse(op.view->name, op.view->name, "can't be replaced"); },
          // It makes the type anew there, and the columns that have it.
          [&](const ir::DropEnumValue& op) {
            const std::vector<std::string> users = context_.schema.tables_using_enum(op.name);
            return std::any_of(users.begin(), users.end(),
                               [&](const std::string& user) { return refuse(user, op.value, "can't go"); });
          },
          [](const auto&) { return false; },
      },
      node);
}

}  // namespace mig::sema
