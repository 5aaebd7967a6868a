#include "compiler/syntax/structure.h"

#include <algorithm>

#include "compiler/syntax/encoding.h"
#include "compiler/syntax/outline.h"
#include "compiler/syntax/parse_run.h"
#include "compiler/syntax/token_range.h"

namespace mig::syntax {
namespace {

using Parser = grammar::MigParser;
using base::ByteRange;

class Folder {
 public:
  explicit Folder(std::string_view text) : text_(text) {}

  void take(const antlr4::Token* token) {
    const ByteRange range = range_of(token);
    switch (token->getType()) {
      case Parser::LBRACE:
        return open_.push_back({FoldKind::block, range});
      case Parser::LPAREN:
        return open_.push_back({FoldKind::list, range});
      case Parser::RBRACE:
        return close(FoldKind::block, range.end);
      case Parser::RPAREN:
        return close(FoldKind::list, range.end);
      case Parser::TEXT_BLOCK:
        return add({FoldKind::text, range});
      case Parser::BLOCK_COMMENT:
        return add({FoldKind::comment, range});
      case Parser::LINE_COMMENT:
        return take_line(range);
      default:
        return;
    }
  }

  std::vector<Fold> finish() {
    add(lines_);
    std::sort(folds_.begin(), folds_.end(), [](const Fold& a, const Fold& b) { return a.range.begin < b.range.begin; });
    return std::move(folds_);
  }

 private:
  void add(const Fold& fold) {
    const std::string_view written = text_.substr(fold.range.begin, fold.range.end - fold.range.begin);
    if (written.find('\n') != std::string_view::npos) folds_.push_back(fold);
  }

  // A parenthesis that lacks its end is given up at the brace around it.
  void close(FoldKind kind, uint32_t end) {
    while (!open_.empty() && kind == FoldKind::block && open_.back().kind == FoldKind::list) open_.pop_back();
    if (open_.empty() || open_.back().kind != kind) return;
    add({kind, {open_.back().range.begin, end}});
    open_.pop_back();
  }

  // One more of a run, or the first of another. One that stands behind something is no part of a run.
  void take_line(ByteRange range) {
    if (!column_of_first(text_, range.begin)) return;
    const std::string_view between = text_.substr(lines_.range.end, range.begin - lines_.range.end);
    const bool next_line = std::count(between.begin(), between.end(), '\n') == 1 &&
                           between.find_first_not_of(" \t\r\n") == std::string_view::npos;
    if (lines_.range.end > 0 && next_line) {
      lines_.range.end = range.end;
    } else {
      add(lines_);
      lines_.range = range;
    }
  }

  std::string_view text_;
  std::vector<Fold> open_;
  Fold lines_{FoldKind::comment, {}};  // the run of comments at hand
  std::vector<Fold> folds_;
};

void collect_around(antlr4::tree::ParseTree* tree, uint32_t offset, std::vector<ByteRange>& result) {
  ByteRange range;
  if (auto* node = dynamic_cast<antlr4::tree::TerminalNode*>(tree)) {
    range = range_of(node);
  } else {
    auto* ctx = static_cast<antlr4::ParserRuleContext*>(tree);
    if (!ctx->start || !ctx->stop) return;
    range = range_of(ctx);
  }
  if (range.begin >= range.end || offset < range.begin || offset > range.end) return;
  if (result.empty() ||
      (result.back() != range && result.back().begin <= range.begin && range.end <= result.back().end)) {
    result.push_back(range);
  } else if (result.back() != range) {
    return;  // beside what was taken: the place is between the two
  }
  for (antlr4::tree::ParseTree* child : tree->children) collect_around(child, offset, result);
}

}  // namespace

std::vector<Fold> folds_of(const base::SourceFile& source) noexcept {
  base::DiagnosticSink sink;
  const std::optional<uint32_t> begin = check_encoding(source, sink);
  if (!begin) return {};
  ByteStream bytes(source.text(), *begin);
  grammar::MigLexer lexer(&bytes);
  const TokenList tokens(quiet(lexer));
  Folder folder(source.text());
  for (const auto& token : tokens.all()) folder.take(token.get());
  return folder.finish();
}

std::vector<base::ByteRange> ranges_around(const base::SourceFile& source, uint32_t offset) noexcept {
  base::DiagnosticSink sink;
  const std::optional<uint32_t> begin = check_encoding(source, sink);
  if (!begin) return {};
  const auto size = static_cast<uint32_t>(source.text().size());
  ParseRun run(source, *begin, size, sink);
  run.file();
  std::vector<ByteRange> result{{0, size}};
  if (run.root()) {
    for (antlr4::tree::ParseTree* child : run.root()->children) collect_around(child, offset, result);
  }
  std::reverse(result.begin(), result.end());
  return result;
}

}  // namespace mig::syntax
