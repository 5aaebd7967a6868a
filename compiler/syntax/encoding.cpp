#include "compiler/syntax/encoding.h"

#include <string_view>

#include "compiler/base/text.h"
#include "compiler/syntax/parser.h"

namespace mig::syntax {
namespace {

using base::ByteRange;
using base::DiagnosticId;
using namespace std::string_view_literals;

constexpr std::string_view utf8_mark = "\xEF\xBB\xBF"sv;

// What the first bytes say of an encoding other than UTF-8, or an empty text.
std::string_view foreign_encoding(std::string_view text) {
  if (text.starts_with("\xFF\xFE\0\0"sv) || text.starts_with("\0\0\xFE\xFF"sv)) return "UTF-32";
  if (text.starts_with("\xFF\xFE"sv) || text.starts_with("\xFE\xFF"sv)) return "UTF-16";
  // Without a mark: a file begins with ASCII, so every other byte is NUL.
  if (text.size() < 4) return {};
  const bool little = text[0] != 0 && text[1] == 0 && text[2] != 0 && text[3] == 0;
  const bool big = text[0] == 0 && text[1] != 0 && text[2] == 0 && text[3] != 0;
  return little || big ? "UTF-16"sv : ""sv;
}

}  // namespace

std::optional<uint32_t> check_encoding(const base::SourceFile& source, base::DiagnosticSink& sink) {
  const std::string_view text = source.text();
  if (text.size() > max_file_size) {
    sink.report<DiagnosticId::file_too_large>({&source, {}}, max_file_size)
        .help("split the migration; rows by the thousand are data, and are loaded by other means");
    return std::nullopt;
  }
  if (const std::string_view encoding = foreign_encoding(text); !encoding.empty()) {
    sink.report<DiagnosticId::wrong_encoding>({&source, {}}, encoding).help("save the file as UTF-8");
    return std::nullopt;
  }
  const size_t begin = text.starts_with(utf8_mark) ? utf8_mark.size() : 0;
  for (size_t i = begin; i < text.size();) {
    const auto at = static_cast<uint32_t>(i);
    if (text[i] == '\0') {
      sink.report<DiagnosticId::nul_byte>({&source, {at, at + 1}}).help("save the file as UTF-8 text");
      return std::nullopt;
    }
    const size_t length = base::utf8_length(text, i);
    if (length == 0) {
      sink.report<DiagnosticId::invalid_utf8>({&source, {at, at + 1}}, static_cast<unsigned char>(text[i]))
          .help("save the file as UTF-8");
      return std::nullopt;
    }
    i += length;
  }
  return static_cast<uint32_t>(begin);
}

}  // namespace mig::syntax
