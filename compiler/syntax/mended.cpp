#include "compiler/syntax/mended.h"

#include <algorithm>

#include "compiler/syntax/encoding.h"
#include "compiler/syntax/outline.h"
#include "compiler/syntax/parse_run.h"

namespace mig::syntax {
namespace {

using Parser = grammar::MigParser;

// So often the text is parsed again with a little less in it; then whole statements are left out, then all of them.
constexpr int fine_rounds = 12;
constexpr int coarse_rounds = 4;

// The tokens of a text as they are lexed.
struct Lexed {
  ByteStream bytes;
  grammar::MigLexer lexer;
  TokenList tokens;

  Lexed(std::string_view text, uint32_t begin) : bytes(text, begin), lexer(&bytes), tokens(quiet(lexer)) {}
};

class Mending {
 public:
  Mending(const base::SourceFile& source, uint32_t begin) : source_(source), begin_(begin), text_(source.text()) {
    // Blanks in which blocks can be closed that lack their `}` where the text ends.
    constexpr size_t deepest = 16;
    text_.append(deepest, ' ');
  }

  Mended run() {
    for (int round = 0; !try_once(round); ++round) {
    }
    sort_left_out();
    return std::move(result_);
  }

 private:
  // Whether there is nothing more to try.
  bool try_once(int round) {
    const base::SourceFile file(source_.path(), text_);
    base::DiagnosticSink sink;
    ParseRun run(file, begin_, static_cast<uint32_t>(text_.size()), sink);
    Parser::FileContext* ctx = run.file();
    std::vector<uint32_t> lost = run.errors().lost();
    if (ctx && lost.empty()) {
      result_.tree = run.tree(ctx);
      if (result_.tree) return true;
      for (const base::Diagnostic& each : sink.sorted()) lost.push_back(each.where.range.begin);
    }
    if (round == 0 && mend_open_ends()) return false;
    const std::string before = text_;
    const Lexed lexed(text_, begin_);
    const Outline outline = outline_of(lexed.tokens, text_);
    if (round < fine_rounds) {
      // What comes behind an item without its end may only seem wrong.
      std::sort(lost.begin(), lost.end());
      for (const uint32_t place : lost) {
        if (leave_out_item(outline, place)) break;
      }
    }
    if (text_ == before && round < fine_rounds + coarse_rounds) {  // as small as can be told was not small enough
      for (const uint32_t place : lost) leave_out_statement(outline, place);
    }
    if (text_ == before) leave_out_all(outline);
    return text_ == before || round > fine_rounds + coarse_rounds;
  }

  // What opens and is never closed takes the rest of the file, of which nobody knows what it was meant to be: most
  // likely what it was before.
  bool mend_open_ends() {
    for (int round = 0;; ++round) {
      const Lexed lexed(text_, begin_);
      const auto& all = lexed.tokens.all();
      const auto open = std::find_if(all.begin(), all.end(), [](const auto& token) {
        return token->getType() == Parser::OPEN_BLOCK || token->getType() == Parser::OPEN_COMMENT;
      });
      if (open == all.end() || round == fine_rounds) return round > 0;
      const size_t length = (*open)->getType() == Parser::OPEN_BLOCK ? 3 : 2;
      const uint32_t begin = range_of(open->get()).begin;
      blank({begin, static_cast<uint32_t>(begin + length)});
    }
  }

  void blank(ByteRange range) {
    for (uint32_t i = range.begin; i < range.end; ++i) {
      if (text_[i] != '\n' && text_[i] != '\r') text_[i] = ' ';
    }
  }

  // What has to go for a mistake at a place: a block before it that lacks its `}`, for what follows is not where it
  // seems; an item just before it that lacks its end, for what follows was read as part of it; or the smallest item
  // around it. False where that is all there is to be said of the place, true where what follows may be right after
  // all.
  bool leave_out_item(const Outline& outline, uint32_t place) {
    const size_t at = token_at(outline, place);
    const OutlineItem* block = nullptr;
    const OutlineItem* unclosed = nullptr;
    const OutlineItem* around = nullptr;
    for (const OutlineItem& item : outline.items) {
      if (item.begin > at) break;
      if (item.open_brace && (!block || item.end <= block->end)) block = &item;
      if (at < item.end) {
        around = &item;
        if (unclosed && behind_braces(outline, unclosed->end) != item.begin) unclosed = nullptr;
      } else if (!item.closed) {
        unclosed = &item;
      }
    }
    if (block) {
      if (!close(outline, *block)) blank(outline, *block);
      return true;
    }
    if (!around && unclosed && behind_braces(outline, unclosed->end) != outline.tokens.size()) unclosed = nullptr;
    if (unclosed) {
      blank(outline, *unclosed);
      return true;
    }
    if (around) {
      blank(outline, *around);
    } else if (at < outline.tokens.size()) {
      blank(range_of(outline.tokens[at]));  // a `}` or a `;` too many
    }
    return false;
  }

  static size_t behind_braces(const Outline& outline, size_t at) {
    while (at < outline.tokens.size() && outline.tokens[at]->getType() == Parser::RBRACE) ++at;
    return at;
  }

  // The whole statement or phase.
  void leave_out_statement(const Outline& outline, uint32_t place) {
    const size_t at = token_at(outline, place);
    for (const OutlineItem& item : outline.items) {
      if (item.parent || item.begin > at) continue;
      if (at < item.end || (at >= outline.tokens.size() && item.end == outline.tokens.size())) blank(outline, item);
    }
  }

  // All but the header.
  void leave_out_all(const Outline& outline) {
    for (const OutlineItem& item : outline.items) {
      const size_t type = outline.first_type(item);
      const bool header = type == Parser::MIGRATION || type == Parser::AFTER || type == Parser::REPLACES;
      if (!header) blank(outline, item);
    }
  }

  static size_t token_at(const Outline& outline, uint32_t place) {
    const auto token = std::find_if(outline.tokens.begin(), outline.tokens.end(),
                                    [&](const antlr4::Token* each) { return range_of(each).end > place; });
    return static_cast<size_t>(token - outline.tokens.begin());
  }

  void blank(const Outline& outline, const OutlineItem& item) {
    const ByteRange range = outline.range(item);
    blank(range);
    result_.left_out.push_back(range);
  }

  // Puts a `}` where a blank stands behind the last word of an item. False where there is none.
  bool close(const Outline& outline, const OutlineItem& item) {
    const size_t at = outline.range(item).end;
    if (at >= text_.size() || std::string_view(" \t\r\n").find(text_[at]) == std::string_view::npos) return false;
    text_[at] = '}';
    return true;
  }

  // The ranges as they are told: each once, in order, and none inside of another.
  void sort_left_out() {
    std::vector<ByteRange>& all = result_.left_out;
    std::sort(all.begin(), all.end(),
              [](ByteRange a, ByteRange b) { return a.begin != b.begin ? a.begin < b.begin : a.end > b.end; });
    std::vector<ByteRange> outer;
    for (const ByteRange each : all) {
      if (outer.empty() || each.begin >= outer.back().end) outer.push_back(each);
    }
    all = std::move(outer);
  }

  const base::SourceFile& source_;
  uint32_t begin_;
  std::string text_;  // with blanks for what is left out, and some behind the end
  Mended result_;
};

}  // namespace

Mended parse_mended(const base::SourceFile& source) noexcept {
  base::DiagnosticSink sink;
  const std::optional<uint32_t> begin = check_encoding(source, sink);
  if (!begin) return {};
  return Mending(source, *begin).run();
}

}  // namespace mig::syntax
