// How a text is laid out and shown: its canonical form, its colors, what of it folds.
#include <algorithm>

#include "compiler/base/text_diff.h"
#include "compiler/schema/expression.h"
#include "compiler/schema/type.h"
#include "compiler/syntax/format.h"
#include "compiler/syntax/structure.h"
#include "compiler/syntax/tokens.h"
#include "editors/lsp/features.h"

namespace mig::lsp {
namespace {

using sema::MentionKind;

// The legend, and the places in it.
constexpr const char* token_types[] = {"keyword",  "comment",   "string",   "number",    "operator",
                                       "type",     "class",     "property", "interface", "enum",
                                       "variable", "decorator", "function", "namespace"};
enum TokenType {
  keyword,
  comment,
  string,
  number,
  operator_,
  type,
  class_,
  property,
  interface,
  enum_,
  variable,
  decorator,
  function,
  namespace_,
};
constexpr const char* token_modifiers[] = {"declaration"};
constexpr unsigned declaration = 1;

TokenType type_of(MentionKind kind) {
  switch (kind) {
    case MentionKind::schema:
      return namespace_;
    case MentionKind::table:
      return class_;
    case MentionKind::view:
      return interface;
    case MentionKind::enumeration:
      return enum_;
    case MentionKind::column:
      return property;
    case MentionKind::constraint:
    case MentionKind::index:
    case MentionKind::trigger:
      return variable;
  }
  return variable;
}

bool is_function(std::string_view name) {
  const auto& all = schema::all_functions();
  return std::any_of(all.begin(), all.end(), [&](const schema::FunctionInfo& each) { return each.name == name; });
}

// What is shown of a token; nothing where an editor has no color for it.
class Painter {
 public:
  explicit Painter(const Place& place) : place_(place), tokens_(syntax::tokens_of(place.source())) {}

  Json paint(std::optional<base::ByteRange> range) {
    for (size_t i = 0; i < tokens_.size(); ++i) {
      if (range && (tokens_[i].range.end < range->begin || tokens_[i].range.begin > range->end)) continue;
      add(i);
    }
    return {{"data", data_}};
  }

 private:
  void add(size_t i) {
    const syntax::Token& token = tokens_[i];
    switch (token.kind) {
      case syntax::TokenKind::keyword:
        return add_lines(token.range, keyword);
      case syntax::TokenKind::comment:
        return add_lines(token.range, comment);
      case syntax::TokenKind::string:
      case syntax::TokenKind::text_block:
        return add_lines(token.range, string);
      case syntax::TokenKind::integer:
      case syntax::TokenKind::decimal:
      case syntax::TokenKind::duration:
        return add_lines(token.range, number);
      case syntax::TokenKind::operator_:
        return add_lines(token.range, operator_);
      case syntax::TokenKind::name:
      case syntax::TokenKind::quoted_name:
        return add_name(i);
      case syntax::TokenKind::punctuation:
      case syntax::TokenKind::mistake:
        return;
    }
  }

  void add_name(size_t i) {
    const syntax::Token& token = tokens_[i];
    const std::string_view text = place_.source().slice(token.range);
    if (const sema::Mention* mention = mentioned(token.range)) {
      return add_lines(token.range, type_of(mention->kind), mention->gives ? declaration : 0);
    }
    const std::string_view before = i > 0 ? place_.source().slice(tokens_[i - 1].range) : "";
    const std::string_view after = i + 1 < tokens_.size() ? place_.source().slice(tokens_[i + 1].range) : "";
    if (before == "@") return add_lines(token.range, decorator);
    if (after == "(" && is_function(text)) return add_lines(token.range, function);
    if (schema::type_kind_named(std::string(text))) return add_lines(token.range, type);
    add_lines(token.range, variable);
  }

  const sema::Mention* mentioned(base::ByteRange range) const {
    if (!place_.migration) return nullptr;
    const auto& all = place_.migration->mentions;
    const auto found =
        std::lower_bound(all.begin(), all.end(), range.begin,
                         [](const sema::Mention& each, uint32_t begin) { return each.range.begin < begin; });
    return found != all.end() && found->range == range ? &*found : nullptr;
  }

  // A token for each line: they can't go over the end of one.
  void add_lines(base::ByteRange range, TokenType token_type, unsigned modifiers = 0) {
    const std::string_view text = place_.source().text();
    while (range.begin < range.end) {
      const size_t line_end = std::min<size_t>(text.find_first_of("\r\n", range.begin), range.end);
      if (line_end > range.begin) {
        add_piece({range.begin, static_cast<uint32_t>(line_end)}, token_type, modifiers);
      }
      range.begin = static_cast<uint32_t>(line_end) + 1;
    }
  }

  void add_piece(base::ByteRange range, TokenType token_type, unsigned modifiers) {
    const Json begin = position_of(place_.source(), range.begin, place_.client.encoding);
    const Json end = position_of(place_.source(), range.end, place_.client.encoding);
    const auto line = begin["line"].get<unsigned>();
    const auto character = begin["character"].get<unsigned>();
    data_.push_back(line - line_);
    data_.push_back(line == line_ ? character - character_ : character);
    data_.push_back(end["character"].get<unsigned>() - character);
    data_.push_back(static_cast<unsigned>(token_type));
    data_.push_back(modifiers);
    line_ = line;
    character_ = character;
  }

  const Place& place_;
  std::vector<syntax::Token> tokens_;
  Json data_ = Json::array();
  unsigned line_ = 0;
  unsigned character_ = 0;
};

}  // namespace

Json semantic_legend() { return {{"tokenTypes", token_types}, {"tokenModifiers", token_modifiers}}; }

Json semantic_tokens(const Place& place, std::optional<base::ByteRange> range) { return Painter(place).paint(range); }

Json formatting(const Place& place) {
  base::DiagnosticSink sink;
  const auto formatted = syntax::format(place.source(), sink);
  if (!formatted)
    throw RequestError(ErrorCode::request_failed, "what has mistakes of grammar is not laid out: see to these first");
  Json edits = Json::array();
  for (const base::TextEdit& each : base::line_edits(place.source().text(), *formatted)) {
    edits.push_back(text_edit(place.source(), each.range, each.replacement, place.client.encoding));
  }
  return edits;
}

Json folding_ranges(const Place& place) {
  Json result = Json::array();
  for (const syntax::Fold& fold : syntax::folds_of(place.source())) {
    const Json begin = position_of(place.source(), fold.range.begin, place.client.encoding);
    const Json end = position_of(place.source(), fold.range.end, place.client.encoding);
    if (begin["line"] == end["line"]) continue;
    Json range = {{"startLine", begin["line"]},
                  {"startCharacter", begin["character"]},
                  {"endLine", end["line"]},
                  {"endCharacter", end["character"]}};
    if (fold.kind == syntax::FoldKind::comment) range["kind"] = "comment";
    result.push_back(std::move(range));
  }
  return result;
}

Json selection_range(const Place& place) {
  Json result = nullptr;
  // From the widest in, each the parent of the next.
  const std::vector<base::ByteRange> ranges = syntax::ranges_around(place.source(), place.offset);
  for (auto range = ranges.rbegin(); range != ranges.rend(); ++range) {
    Json inner = {{"range", place.range(*range)}};
    if (!result.is_null()) inner["parent"] = std::move(result);
    result = std::move(inner);
  }
  if (result.is_null()) result = {{"range", place.range({place.offset, place.offset})}};
  return result;
}

}  // namespace mig::lsp
