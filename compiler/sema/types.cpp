#include <charconv>

#include "compiler/sema/context.h"

namespace mig::sema {
namespace {

using base::DiagnosticId;
using schema::Type;
using schema::TypeKind;

// What a type's arguments may be: the largest value that all engines take for each, 0 for none.
struct Arguments {
  size_t count = 0;
  uint32_t largest_length = 0;
  uint32_t largest_scale = 0;
  std::string_view example;
};

// MySQL: char up to 255 and varchar up to 16383 characters of four bytes in a row of 65535 bytes, decimal(65,30)
// (dev.mysql.com/doc/refman/8.0/en/data-types.html); PostgreSQL and SQLite take more.
Arguments arguments_of(TypeKind kind) {
  switch (kind) {
    case TypeKind::fixed_char:
      return {1, 255, 0, "char(2)"};
    case TypeKind::varchar:
      return {1, 16383, 0, "varchar(100)"};
    case TypeKind::decimal:
      return {2, 65, 30, "decimal(10,2)"};
    default:
      return {};
  }
}

std::optional<uint32_t> value_of(const syntax::Integer& integer, uint32_t largest) {
  uint32_t value = 0;
  const char* const end = integer.digits.data() + integer.digits.size();
  const auto [rest, error] = std::from_chars(integer.digits.data(), end, value);
  return error == std::errc() && rest == end && value <= largest ? std::optional(value) : std::nullopt;
}

bool resolve_arguments(const syntax::TypeName& written, Type& type, Context& context) {
  const std::string& name = written.name.parts.back().text;
  const Arguments arguments = arguments_of(type.kind);
  if (written.arguments.size() != arguments.count) {
    if (arguments.count == 0) {
      context.report<DiagnosticId::type_takes_no_arguments>(written.range, name);
    } else {
      context.report<DiagnosticId::type_needs_arguments>(
          written.range, name, arguments.count == 1 ? "its length" : "its digits and how many of them are decimals",
          arguments.example);
    }
    return false;
  }
  if (arguments.count == 0) return true;
  const std::optional<uint32_t> length = value_of(written.arguments[0], arguments.largest_length);
  if (!length || *length == 0) {
    context.report<DiagnosticId::type_argument_range>(written.arguments[0].range, name, written.arguments[0].digits, 1,
                                                      arguments.largest_length);
    return false;
  }
  type.length = *length;
  if (arguments.count == 1) return true;
  const uint32_t largest_scale = std::min(arguments.largest_scale, type.length);
  const std::optional<uint32_t> scale = value_of(written.arguments[1], largest_scale);
  if (!scale) {
    context.report<DiagnosticId::type_argument_range>(written.arguments[1].range, name, written.arguments[1].digits, 0,
                                                      largest_scale);
    return false;
  }
  type.scale = *scale;
  return true;
}

}  // namespace

std::optional<base::Dialect> resolve_engine(const syntax::Name& name, Context& context) {
  const std::optional<base::Dialect> dialect = base::dialect_named(name.text);
  if (!dialect) {
    std::vector<std::string> known;
    for (const base::Dialect each : base::all_dialects()) known.emplace_back(base::name_of(each));
    auto& diagnostic = context.report<DiagnosticId::unknown_engine>(name.range, name.text);
    diagnostic.help("the engines are " + base::to_string(base::DialectSet::all()));
  }
  return dialect;
}

schema::DialectTexts resolve_native(const std::vector<syntax::NativeText>& texts, Context& context) {
  schema::DialectTexts result;
  base::DialectSet named;
  for (const syntax::NativeText& each : texts) {
    const std::optional<base::Dialect> dialect = resolve_engine(each.engine, context);
    if (!dialect) continue;
    named = named | base::DialectSet::of(*dialect);
    if (each.text.value.find_first_not_of(" \t\r\n") == std::string::npos) {
      context.report<DiagnosticId::empty_native_text>(each.text.range, each.engine.text);
    } else if (!result.emplace(*dialect, each.text.value).second) {
      context.report<DiagnosticId::given_twice>(each.engine.range, each.engine.text);
    }
  }
  // What is said for an engine holds for those that it covers.
  for (const base::Dialect dialect : named.with_covered(named).without(named).members()) {
    if (const auto text = result.find(base::covered_by(dialect)); text != result.end()) result[dialect] = text->second;
  }
  return result;
}

std::optional<Type> resolve_type(const syntax::TypeName& written, Context& context) {
  Type type;
  type.array_depth = static_cast<uint32_t>(written.array_depth);
  if (!written.native.empty()) {
    type.kind = TypeKind::native;
    const size_t errors = context.sink.error_count();
    type.native = resolve_native(written.native, context);
    return context.sink.error_count() > errors ? std::nullopt : std::optional(type);
  }
  if (written.name.parts.size() > 2) {
    context.report<DiagnosticId::too_many_name_parts>(written.name.range, context.source->slice(written.name.range));
    return std::nullopt;
  }
  const bool plain = written.name.parts.size() == 1;
  const std::string name = schema::qualified(plain ? "" : written.name.parts[0].text, written.name.parts.back().text);
  if (const auto kind = schema::type_kind_named(name); kind && plain) {
    type.kind = *kind;
    return resolve_arguments(written, type, context) ? std::optional(type) : std::nullopt;
  }
  if (context.schema.find_enum(name)) {
    if (!written.arguments.empty()) {
      context.report<DiagnosticId::type_takes_no_arguments>(written.range, name);
      return std::nullopt;
    }
    type.kind = TypeKind::enumeration;
    type.enum_name = name;
    context.mention(MentionKind::enumeration, written.name.parts.back(), name);
    return type;
  }
  if (!plain && context.schema.find_schema(written.name.parts[0].text).empty()) {
    const std::string& schema = written.name.parts[0].text;
    if (context.is_poisoned(schema)) return std::nullopt;
    context.poison(schema);
    auto& diagnostic = context.report<DiagnosticId::unknown_schema>(written.name.parts[0].range, schema);
    if (schema::fold(schema) == "public") {
      diagnostic.help(Context::usual_schema);
    } else {
      Context::suggest(diagnostic, schema, context.schema.schema_names());
    }
    return std::nullopt;
  }
  if (!context.is_poisoned(name)) {
    auto& diagnostic = context.report<DiagnosticId::unknown_type>(written.name.range, name);
    std::vector<std::string> candidates = context.schema.enum_names();
    for (const auto& [builtin, kind] : schema::builtin_types()) candidates.emplace_back(builtin);
    // What other dialects call the types of the language.
    static const std::map<std::string_view, std::string_view> foreign = {
        {"integer", "int"},           {"int4", "int"},         {"int8", "bigint"},       {"int2", "smallint"},
        {"boolean", "bool"},          {"float", "double"},     {"float8", "double"},     {"float4", "real"},
        {"numeric", "decimal(10,2)"}, {"jsonb", "json"},       {"bytea", "bytes"},       {"blob", "bytes"},
        {"longblob", "bytes"},        {"longtext", "text"},    {"mediumtext", "text"},   {"string", "text"},
        {"datetime", "timestamp"},    {"tinyint", "smallint"}, {"character", "char(1)"}, {"clob", "text"},
        {"binary", "bytes"},
    };
    if (const auto found = foreign.find(schema::fold(name)); found != foreign.end()) {
      diagnostic.help("it is written `" + std::string(found->second) + "`");
    } else if (const auto near = base::nearest(name, candidates)) {
      diagnostic.help("did you mean `" + *near + "`?");
    } else {
      diagnostic.help("what the language has no word for is written `native(postgresql '…', mysql '…', sqlite '…')`");
    }
  }
  return std::nullopt;
}

}  // namespace mig::sema
