#include "compiler/sema/annotations.h"

#include <algorithm>

#include "compiler/base/overloaded.h"

namespace mig::sema {
namespace {

using base::ByteRange;
using base::DiagnosticId;

class Collector {
 public:
  explicit Collector(Context& context) : context_(context) {}

  void file(const syntax::File& file) {
    add(file.annotations, {0, static_cast<uint32_t>(context_.source->text().size())});
    for (const auto& entry : file.entries) {
      std::visit(base::Overloaded{
                     [&](const syntax::Statement& each) { statement(each); },
                     [&](const syntax::Phase& phase) {
                       add(phase.annotations, phase.range);
                       for (const syntax::Statement& each : phase.statements) statement(each);
                     },
                 },
                 entry);
    }
  }

  std::vector<ir::Allow> take() {
    std::sort(found_.begin(), found_.end(),
              [](const ir::Allow& a, const ir::Allow& b) { return a.where.range.begin < b.where.range.begin; });
    return std::move(found_);
  }

 private:
  void add(const std::vector<syntax::Annotation>& annotations, ByteRange scope) {
    for (const syntax::Annotation& each : annotations) {
      if (each.word.text != "allow") {
        context_.report<DiagnosticId::unknown_annotation>(each.word.range, each.word.text)
            .help("the only one is `@allow(rule, 'why this is all right')`");
        continue;
      }
      found_.push_back({each.rule.text, each.reason.value, context_.at(each.range), context_.at(each.rule.range),
                        context_.at(each.reason.range), scope});
    }
  }

  void end(const syntax::End& end) {
    const auto* block = std::get_if<syntax::ReverseBlock>(&end.reverse);
    if (!block) return;
    for (const syntax::Statement& each : block->statements) statement(each);
  }

  // The items of a table, the actions of a table or an enum.
  template <typename T>
  void parts(const std::vector<T>& list) {
    for (const T& each : list) {
      add(each.annotations, each.range);
      end(each.end);
    }
  }

  void statement(const syntax::Statement& statement) {
    add(statement.annotations, statement.range);
    end(statement.end);
    std::visit(base::Overloaded{
                   [&](const syntax::CreateTable& each) { parts(each.items); },
                   [&](const syntax::AlterTable& each) { parts(each.actions); },
                   [&](const syntax::AlterEnum& each) { parts(each.actions); },
                   [&](const syntax::TargetBlock& each) {
                     for (const syntax::Statement& inner : each.statements) this->statement(inner);
                   },
                   [&](const syntax::RawSql& each) {
                     for (const syntax::SqlItem& item : each.items) state(item);
                   },
                   [](const auto&) {},
               },
               statement.node);
  }

  void state(const syntax::SqlItem& item) {
    const auto* state = std::get_if<syntax::SqlState>(&item.node);
    if (!state) return;
    for (const auto& entry : state->entries) {
      if (const auto* stated = std::get_if<std::shared_ptr<const syntax::Statement>>(&entry)) statement(**stated);
    }
  }

  Context& context_;
  std::vector<ir::Allow> found_;
};

}  // namespace

std::vector<ir::Allow> allows_of(const syntax::File& file, Context& context) {
  Collector collector(context);
  collector.file(file);
  return collector.take();
}

}  // namespace mig::sema
