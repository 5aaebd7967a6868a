#include "compiler/syntax/parser.h"

#include "compiler/syntax/encoding.h"
#include "compiler/syntax/parse_run.h"

namespace mig::syntax {
std::optional<File> parse(const base::SourceFile& source, base::DiagnosticSink& sink) noexcept {
  const std::optional<uint32_t> begin = check_encoding(source, sink);
  if (!begin) return std::nullopt;

  ParseRun run(source, *begin, static_cast<uint32_t>(source.text().size()), sink);
  grammar::MigParser::FileContext* ctx = run.file();
  if (!ctx || run.errors().any()) return std::nullopt;
  return run.tree(ctx);
}

}  // namespace mig::syntax
