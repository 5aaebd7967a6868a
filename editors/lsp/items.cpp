#include "editors/lsp/items.h"

#include <fmt/format.h>

#include "compiler/base/overloaded.h"

namespace mig::lsp {
namespace {

using Kind = WrittenItem::Kind;

class Reader {
 public:
  explicit Reader(const base::SourceFile& source) : source_(source) {}

  WrittenItem phase(const syntax::Phase& phase) {
    WrittenItem item{phase.range, phase.head_range, text(phase.head_range), Kind::other, {}};
    for (const syntax::Statement& each : phase.statements) item.parts.push_back(statement(each));
    return item;
  }

  WrittenItem statement(const syntax::Statement& statement) {
    WrittenItem item{statement.range, {statement.range.begin, statement.range.begin}, "", Kind::other, {}};
    const auto named = [&](Kind kind, std::string_view words, base::ByteRange name) {
      item.kind = kind;
      item.name = name;
      item.title = fmt::format("{} {}", words, text(name));
    };
    std::visit(
        base::Overloaded{
            [&](const syntax::CreateTable& each) {
              named(Kind::table, "create table", each.name.range);
              for (const syntax::TableItem& part : each.items) item.parts.push_back(table_item(part));
            },
            [&](const syntax::CreateEnum& each) { named(Kind::enumeration, "create enum", each.name.range); },
            [&](const syntax::CreateView& each) { named(Kind::view, "create view", each.name.range); },
            [&](const syntax::ReplaceView& each) { named(Kind::view, "replace view", each.name.range); },
            [&](const syntax::CreateTrigger& each) { named(Kind::trigger, "create trigger", each.name.range); },
            [&](const syntax::CreateSchema& each) { named(Kind::schema, "create schema", each.name.range); },
            [&](const syntax::CreateExtension& each) { named(Kind::other, "create extension", each.name.range); },
            [&](const syntax::DropTable& each) { named(Kind::table, "drop table", each.name.range); },
            [&](const syntax::DropEnum& each) { named(Kind::enumeration, "drop enum", each.name.range); },
            [&](const syntax::DropView& each) { named(Kind::view, "drop view", each.name.range); },
            [&](const syntax::DropTrigger& each) { named(Kind::trigger, "drop trigger", each.name.range); },
            [&](const syntax::DropSchema& each) { named(Kind::schema, "drop schema", each.name.range); },
            [&](const syntax::DropExtension& each) { named(Kind::other, "drop extension", each.name.range); },
            [&](const syntax::DropOpaque& each) { named(Kind::other, "drop opaque", each.description.range); },
            [&](const syntax::RenameTable& each) { named(Kind::table, "rename table", each.from.range); },
            [&](const syntax::PurgeTable& each) { named(Kind::table, "purge", each.name.range); },
            [&](const syntax::AlterTable& each) {
              named(Kind::table, "alter table", each.name.range);
              if (!each.block) item.title = first_line(statement.range);
              for (const syntax::TableAction& part : each.block ? each.actions : std::vector<syntax::TableAction>()) {
                item.parts.push_back(table_action(part));
              }
            },
            [&](const syntax::AlterEnum& each) {
              named(Kind::enumeration, "alter enum", each.name.range);
              if (!each.block) item.title = first_line(statement.range);
              for (const syntax::EnumAction& part : each.block ? each.actions : std::vector<syntax::EnumAction>()) {
                item.parts.push_back({part.range, part.range, first_line(part.range), Kind::enumeration, {}});
              }
            },
            [&](const syntax::Insert& each) { named(Kind::data, "insert into", each.table.range); },
            [&](const syntax::Update& each) { named(Kind::data, "update", each.table.range); },
            [&](const syntax::Delete& each) { named(Kind::data, "delete from", each.table.range); },
            [&](const syntax::Guard& each) {
              item.kind = Kind::guard;
              item.title = first_line(statement.range);
              if (each.message) item.name = each.message->range;
            },
            [&](const syntax::RawSql& each) { named(Kind::sql, "sql", each.description.range); },
            [&](const syntax::TargetBlock& each) {
              item.title = text(each.targets.range);
              item.name = each.targets.range;
              for (const syntax::Statement& part : each.statements) item.parts.push_back(this->statement(part));
            },
        },
        statement.node);
    if (item.title.empty()) item.title = first_line(statement.range);
    return item;
  }

 private:
  std::string text(base::ByteRange range) const { return std::string(source_.slice(range)); }

  // What stands in the first line of a range, without what ends it.
  std::string first_line(base::ByteRange range) const {
    std::string line = text(range);
    line = line.substr(0, line.find_first_of("\r\n"));
    while (!line.empty() && std::string_view(" ;{").find(line.back()) != std::string_view::npos) line.pop_back();
    return line;
  }

  WrittenItem constraint(base::ByteRange range, const std::optional<syntax::Name>& name, Kind kind) const {
    const std::string line = first_line(range);
    return {range, name ? name->range : base::ByteRange{range.begin, range.begin}, line, kind, {}};
  }

  WrittenItem table_item(const syntax::TableItem& item) const {
    return std::visit(
        base::Overloaded{
            [&](const syntax::ColumnDefinition& each) {
              return WrittenItem{item.range, each.name.range, text(each.name.range), Kind::column, {}};
            },
            [&](const syntax::IndexDefinition& each) { return constraint(item.range, each.name, Kind::index); },
            [&](const syntax::OptionsDefinition&) { return constraint(item.range, {}, Kind::other); },
            [&](const syntax::CommentDefinition&) { return constraint(item.range, {}, Kind::other); },
            [&](const auto& each) { return constraint(item.range, each.name, Kind::constraint); },
        },
        item.node);
  }

  WrittenItem table_action(const syntax::TableAction& action) const {
    WrittenItem item{action.range, {action.range.begin, action.range.begin}, first_line(action.range), Kind::other, {}};
    const auto named = [&](Kind kind, const syntax::Name& name) {
      item.kind = kind;
      item.name = name.range;
    };
    std::visit(base::Overloaded{
                   [&](const syntax::AddColumn& each) { named(Kind::column, each.column.name); },
                   [&](const syntax::DropColumn& each) { named(Kind::column, each.name); },
                   [&](const syntax::PurgeColumn& each) { named(Kind::column, each.name); },
                   [&](const syntax::AlterColumnType& each) { named(Kind::column, each.column); },
                   [&](const syntax::SetDefault& each) { named(Kind::column, each.column); },
                   [&](const syntax::SetIdentity& each) { named(Kind::column, each.column); },
                   [&](const syntax::SetNotNull& each) { named(Kind::column, each.column); },
                   [&](const syntax::DropProperty& each) { named(Kind::column, each.column); },
                   [&](const syntax::SetColumnComment& each) { named(Kind::column, each.column); },
                   [&](const syntax::DropConstraint& each) { named(Kind::constraint, each.name); },
                   [&](const syntax::DropIndex& each) { named(Kind::index, each.name); },
                   [&](const syntax::RenameInTable& each) {
                     named(each.thing == syntax::RenamedThing::column  ? Kind::column
                           : each.thing == syntax::RenamedThing::index ? Kind::index
                                                                       : Kind::constraint,
                           each.from);
                   },
                   [&](const syntax::AddIndex& each) {
                     item.kind = Kind::index;
                     if (each.definition.name) item.name = each.definition.name->range;
                   },
                   [&](const syntax::AddConstraint&) { item.kind = Kind::constraint; },
                   [](const syntax::DropPrimaryKey&) {},
                   [](const syntax::OptionsDefinition&) {},
                   [](const syntax::CommentDefinition&) {},
               },
               action.node);
    return item;
  }

  const base::SourceFile& source_;
};

void add_operations(const std::vector<WrittenItem>& items, std::vector<WrittenItem>& result) {
  for (const WrittenItem& each : items) {
    const bool whole = each.parts.empty() || each.title.starts_with("create table");
    if (whole) {
      result.push_back(each);
    } else {
      add_operations(each.parts, result);
    }
  }
}

}  // namespace

std::vector<WrittenItem> items_of(const syntax::File& file, const base::SourceFile& source) {
  Reader reader(source);
  std::vector<WrittenItem> items;
  for (const auto& entry : file.entries) {
    items.push_back(std::visit(base::Overloaded{
                                   [&](const syntax::Phase& phase) { return reader.phase(phase); },
                                   [&](const syntax::Statement& statement) { return reader.statement(statement); },
                               },
                               entry));
  }
  return items;
}

std::vector<WrittenItem> operations_of(const std::vector<WrittenItem>& items) {
  std::vector<WrittenItem> result;
  add_operations(items, result);
  return result;
}

const WrittenItem* operation_at(const std::vector<WrittenItem>& operations, uint32_t offset) {
  for (const WrittenItem& each : operations) {
    if (each.range.begin <= offset && offset <= each.range.end) return &each;
  }
  return nullptr;
}

}  // namespace mig::lsp
