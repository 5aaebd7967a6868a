#include "compiler/engine/url.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <regex>

namespace mig::engine {
namespace {

std::optional<std::string> decoded(std::string_view text) {
  std::string result;
  for (size_t i = 0; i < text.size(); ++i) {
    if (text[i] != '%') {
      result += text[i];
      continue;
    }
    unsigned value = 0;
    const std::string_view digits = text.substr(i + 1, 2);
    const auto read = std::from_chars(digits.data(), digits.data() + digits.size(), value, 16);
    if (digits.size() != 2 || read.ptr != digits.data() + 2 || value == 0) return std::nullopt;
    result += static_cast<char>(value);
    i += 2;
  }
  return result;
}

// `host=… dbname=…`: what stands before the first `=` is one word.
bool is_keyword_string(std::string_view text) {
  const size_t begin = text.find_first_not_of(' ');
  const size_t equals = text.find('=');
  if (begin == std::string_view::npos || equals == std::string_view::npos || equals <= begin) return false;
  std::string_view word = text.substr(begin, equals - begin);
  while (word.ends_with(' ')) word.remove_suffix(1);
  return std::all_of(word.begin(), word.end(), [](char c) { return (c >= 'a' && c <= 'z') || c == '_'; });
}

}  // namespace

std::string_view scheme_of(std::string_view url) {
  constexpr std::array schemes = {std::string_view("postgresql"), std::string_view("mysql"),
                                  std::string_view("mariadb")};
  for (const std::string_view scheme : schemes) {
    if (url.starts_with(scheme) && url.substr(scheme.size()).starts_with("://")) return scheme;
  }
  if (url.starts_with("sqlite:") && url.size() > 7) return "sqlite";
  if (url.starts_with("postgres://") || is_keyword_string(url)) return "postgresql";
  return "";
}

std::variant<MysqlUrl, std::string> parse_mysql_url(std::string_view url) {
  url.remove_prefix(url.find("://") + 3);
  const size_t question = url.find('?');
  std::string_view query = question == std::string_view::npos ? "" : url.substr(question + 1);
  url = url.substr(0, question);
  const size_t slash = url.find('/');
  std::string_view authority = url.substr(0, slash);
  const std::string_view database = slash == std::string_view::npos ? "" : url.substr(slash + 1);
  MysqlUrl result;
  bool decodes = true;
  const auto take = [&](std::string& into, std::string_view text) {
    const auto value = decoded(text);
    decodes = decodes && value;
    into = value.value_or("");
  };
  if (const size_t at = authority.rfind('@'); at != std::string_view::npos) {
    const std::string_view who = authority.substr(0, at);
    const size_t colon = who.find(':');
    take(result.user, who.substr(0, colon));
    if (colon != std::string_view::npos) take(result.password, who.substr(colon + 1));
    authority.remove_prefix(at + 1);
  }
  size_t host_end = authority.rfind(':');
  if (authority.starts_with('[')) {  // an IPv6 address
    const size_t close = authority.find(']');
    if (close == std::string_view::npos) return "`[` is not closed";
    host_end = close + 1 < authority.size() ? close + 1 : std::string_view::npos;
    result.host = authority.substr(1, close - 1);
  } else {
    take(result.host, authority.substr(0, host_end));
  }
  if (host_end != std::string_view::npos) {
    const std::string_view port = authority.substr(host_end + 1);
    const auto read = std::from_chars(port.data(), port.data() + port.size(), result.port);
    if (read.ec != std::errc() || read.ptr != port.data() + port.size() || result.port == 0) {
      return fmt::format("`{}` is no port", port);
    }
  }
  take(result.database, database);
  while (!query.empty()) {
    const size_t end = query.find('&');
    const std::string_view parameter = query.substr(0, end);
    const size_t equals = parameter.find('=');
    if (parameter.substr(0, equals) != "socket" || equals == std::string_view::npos) {
      return fmt::format("the parameter `{}` is not known, only `socket` is", parameter.substr(0, equals));
    }
    take(result.socket, parameter.substr(equals + 1));
    query = end == std::string_view::npos ? "" : query.substr(end + 1);
  }
  if (!decodes) return "behind `%` stand two hexadecimal digits";
  if (result.database.empty()) return "it names no database";
  return result;
}

std::string shown(std::string_view url) {
  static const std::regex keyword("(password *= *)('(?:[^'\\\\]|\\\\.)*'|[^ &]*)");
  std::string result = std::regex_replace(std::string(url), keyword, "$1***");
  const size_t begin = result.find("://");
  if (begin == std::string::npos) return result;
  const size_t end = result.find_first_of("/?", begin + 3);
  const size_t at = result.rfind('@', end);
  const size_t colon = result.find(':', begin + 3);
  if (at == std::string::npos || at < begin || colon == std::string::npos || colon > at) return result;
  return result.replace(colon + 1, at - colon - 1, "***");
}

}  // namespace mig::engine
