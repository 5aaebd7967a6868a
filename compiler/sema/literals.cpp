#include "compiler/sema/literals.h"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <chrono>
#include <regex>

namespace mig::sema {
namespace {

using schema::Type;
using schema::TypeKind;

int number(const std::csub_match& match) {
  int value = 0;
  std::from_chars(match.first, match.second, value);
  return value;
}

std::optional<std::chrono::sys_days> parse_date(const std::cmatch& match, size_t first) {
  const std::chrono::year_month_day date{std::chrono::year(number(match[first])),
                                         std::chrono::month(static_cast<unsigned>(number(match[first + 1]))),
                                         std::chrono::day(static_cast<unsigned>(number(match[first + 2])))};
  return date.ok() ? std::optional(std::chrono::sys_days(date)) : std::nullopt;
}

std::optional<std::chrono::seconds> parse_time(const std::cmatch& match, size_t first) {
  const int hour = number(match[first]);
  const int minute = number(match[first + 1]);
  const int second = match[first + 2].matched ? number(match[first + 2]) : 0;
  if (hour > 23 || minute > 59 || second > 59) return std::nullopt;
  return std::chrono::hours(hour) + std::chrono::minutes(minute) + std::chrono::seconds(second);
}

std::string format_date(std::chrono::sys_days days) {
  const std::chrono::year_month_day date(days);
  return fmt::format("{:04}-{:02}-{:02}", static_cast<int>(date.year()), static_cast<unsigned>(date.month()),
                     static_cast<unsigned>(date.day()));
}

std::string format_time(std::chrono::seconds time, const std::csub_match& fraction) {
  const auto seconds = time.count();
  return fmt::format("{:02}:{:02}:{:02}{}", seconds / 3600, seconds / 60 % 60, seconds % 60, fraction.str());
}

const std::regex& date_pattern() {
  static const std::regex pattern(R"((\d{4})-(\d\d)-(\d\d))");
  return pattern;
}

const std::regex& time_pattern() {
  static const std::regex pattern(R"((\d\d):(\d\d)(?::(\d\d)(\.\d{1,6})?)?)");
  return pattern;
}

const std::regex& timestamp_pattern() {
  static const std::regex pattern(
      R"((\d{4})-(\d\d)-(\d\d)[ T](\d\d):(\d\d)(?::(\d\d)(\.\d{1,6})?)?(Z|([+-])(\d\d):(\d\d))?)");
  return pattern;
}

const std::regex& uuid_pattern() {
  static const std::regex pattern("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}");
  return pattern;
}

std::optional<std::string> canonical_timestamp(const std::cmatch& match, bool with_zone) {
  std::optional<std::chrono::sys_days> days = parse_date(match, 1);
  std::optional<std::chrono::seconds> time = parse_time(match, 4);
  if (!days || !time) return std::nullopt;
  if (match[8].matched) {
    if (!with_zone) return std::nullopt;
    if (match[9].matched) {
      const auto offset = std::chrono::hours(number(match[10])) + std::chrono::minutes(number(match[11]));
      const auto utc = std::chrono::sys_seconds(*days) + *time + (match[9].str() == "+" ? -offset : offset);
      days = std::chrono::floor<std::chrono::days>(utc);
      time = utc - *days;
    }
  }
  return format_date(*days) + " " + format_time(*time, match[7]);
}

}  // namespace

std::optional<std::string> canonical_literal(std::string_view text, const Type& type) {
  const char* const begin = text.data();
  const char* const end = begin + text.size();
  constexpr size_t longest = 64;  // no date or time is longer, and std::regex recurses over long texts
  std::cmatch match;
  switch (type.kind) {
    case TypeKind::date: {
      if (text.size() > longest || !std::regex_match(begin, end, match, date_pattern())) return std::nullopt;
      const auto days = parse_date(match, 1);
      return days ? std::optional(format_date(*days)) : std::nullopt;
    }
    case TypeKind::time: {
      if (text.size() > longest || !std::regex_match(begin, end, match, time_pattern())) return std::nullopt;
      const auto time = parse_time(match, 1);
      return time ? std::optional(format_time(*time, match[4])) : std::nullopt;
    }
    case TypeKind::timestamp:
    case TypeKind::timestamptz: {
      if (text.size() > longest || !std::regex_match(begin, end, match, timestamp_pattern())) return std::nullopt;
      return canonical_timestamp(match, type.kind == TypeKind::timestamptz);
    }
    case TypeKind::uuid: {
      std::string lower(text);
      std::transform(lower.begin(), lower.end(), lower.begin(),
                     [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
      return text.size() == 36 && std::regex_match(lower, uuid_pattern()) ? std::optional(lower) : std::nullopt;
    }
    default:
      return std::string(text);
  }
}

bool number_fits(std::string_view number, const Type& type) {
  const bool negative = number.starts_with('-');
  std::string_view digits = negative ? number.substr(1) : number;
  if (type.kind == TypeKind::decimal) {
    if (digits.find_first_of("eE") != std::string_view::npos) return true;  // too rare to be worth counting
    const size_t dot = std::min(digits.find('.'), digits.size());
    std::string_view whole = digits.substr(0, dot);
    std::string_view fraction = dot < digits.size() ? digits.substr(dot + 1) : std::string_view();
    whole.remove_prefix(std::min(whole.find_first_not_of('0'), whole.size()));
    fraction.remove_suffix(fraction.size() - std::min(fraction.find_last_not_of('0') + 1, fraction.size()));
    return whole.size() + type.scale <= type.length && fraction.size() <= type.scale;
  }
  int64_t value = 0;
  switch (type.kind) {
    case TypeKind::smallint:
    case TypeKind::integer:
    case TypeKind::bigint:
      break;
    default:
      return true;
  }
  const auto [rest, error] = std::from_chars(number.data(), number.data() + number.size(), value);
  if (error != std::errc() || rest != number.data() + number.size()) return false;
  if (type.kind == TypeKind::smallint) return value >= INT16_MIN && value <= INT16_MAX;
  if (type.kind == TypeKind::integer) return value >= INT32_MIN && value <= INT32_MAX;
  return true;
}

}  // namespace mig::sema
