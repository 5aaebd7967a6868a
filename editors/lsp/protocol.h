// What the language server protocol's values are made of: places in texts, paths as URIs, edits. It knows nothing of
// what is asked for. The protocol: microsoft.github.io/language-server-protocol, version 3.17.
#pragma once

#include <filesystem>
#include <nlohmann/json.hpp>
#include <optional>
#include <stdexcept>
#include <string>
#include <string_view>

#include "compiler/base/source.h"

namespace mig::lsp {

using Json = nlohmann::json;

/// What a place in a line is counted in, as client and server agree at the beginning.
enum class Encoding { utf8, utf16 };

/// The errors that a response can carry.
enum class ErrorCode {
  parse_error = -32700,
  invalid_request = -32600,
  method_not_found = -32601,
  invalid_params = -32602,
  internal_error = -32603,
  server_not_initialized = -32002,
  request_failed = -32803,
  request_cancelled = -32800,
};

/// Why a request has no result: its client is told.
struct RequestError : std::runtime_error {
  RequestError(ErrorCode error, const std::string& message) : std::runtime_error(message), code(error) {}
  ErrorCode code;
};

/// The place of a byte of a text.
Json position_of(const base::SourceFile& source, uint32_t offset, Encoding encoding);
Json range_of(const base::SourceFile& source, base::ByteRange range, Encoding encoding);

/// The byte at a place. A place behind the end of a line or of the text is that end, as the protocol has it.
uint32_t offset_of(const base::SourceFile& source, const Json& position, Encoding encoding);
base::ByteRange bytes_of(const base::SourceFile& source, const Json& range, Encoding encoding);

/// `file:///…` of an absolute path.
std::string uri_of(const std::filesystem::path& path);
/// The path of a `file:` URI; nothing for others, which no files stand behind.
std::optional<std::filesystem::path> path_of(std::string_view uri);

/// An edit of a text.
Json text_edit(const base::SourceFile& source, base::ByteRange range, std::string_view text, Encoding encoding);

/// A text as Markdown shows it between fences, whatever it holds.
std::string fenced(std::string_view language, std::string_view text);

}  // namespace mig::lsp
