#include "compiler/project/config.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cctype>
#include <functional>
#include <utility>

#include "compiler/base/duration.h"
#include "compiler/base/suggest.h"
#include "compiler/project/toml_source.h"

namespace mig::project {

using base::ByteRange;
using base::DiagnosticId;
using base::Dialect;
using base::Location;
using base::Version;

namespace {

std::string kind_of(const toml::node& node) {
  switch (node.type()) {
    case toml::node_type::table:
      return "a section";
    case toml::node_type::array:
      return "a list";
    case toml::node_type::string:
      return "a string";
    case toml::node_type::integer:
    case toml::node_type::floating_point:
      return "a number";
    case toml::node_type::boolean:
      return "`true` or `false`";
    case toml::node_type::date:
    case toml::node_type::time:
    case toml::node_type::date_time:
      return "a date or a time";
    case toml::node_type::none:
      break;
  }
  return "nothing";
}

std::string list_of(const std::vector<std::string>& names) {
  std::string text;
  for (size_t i = 0; i < names.size(); ++i) {
    text += fmt::format("{}`{}`", i == 0 ? "" : i + 1 == names.size() ? " and " : ", ", names[i]);
  }
  return text;
}

// What strings stand for, in the order in which they are told.
template <typename T>
using Name = std::pair<std::string_view, T>;

constexpr auto deploys =
    std::to_array<Name<Deploy>>({{"rolling", Deploy::rolling}, {"stop-the-world", Deploy::stop_the_world}});

constexpr auto rule_levels = std::to_array<Name<RuleLevel>>({{"error", RuleLevel::error},
                                                             {"warning", RuleLevel::warning},
                                                             {"info", RuleLevel::info},
                                                             {"on", RuleLevel::on},
                                                             {"off", RuleLevel::off}});

class Loader {
 public:
  Loader(const base::SourceFile& source, base::DiagnosticSink& sink) : source_(source), sink_(sink) {}

  std::optional<Config> load() {
    const size_t errors_before = sink_.error_count();
    const toml::parse_result parsed = toml::parse(source_.text());
    if (!parsed) {
      report_syntax(parsed.error());
      return std::nullopt;
    }
    const toml::table& root = parsed.table();
    check_keys(root, {"migrations", "online", "deploy", "targets", "naming", "lock", "tables", "lint"}, "");
    if (const toml::node* node = root.get("migrations")) read_migrations(*node);
    if (const toml::node* node = root.get("targets")) {
      read_targets(*node, key_range(root, "targets"));
    } else {
      config_.targets = default_config().targets;
    }
    if (const toml::node* node = root.get("online")) read_flag("online", *node, config_.online);
    if (const toml::node* node = root.get("deploy")) {
      if (const auto deploy = named("deploy", *node, deploys)) config_.deploy = *deploy;
    }
    if (const toml::node* node = root.get("naming")) read_naming(*node);
    if (const toml::node* node = root.get("lock")) read_lock(*node);
    if (const toml::node* node = root.get("tables")) read_tables(*node);
    if (const toml::node* node = root.get("lint")) read_lint(*node);
    if (sink_.error_count() > errors_before) return std::nullopt;
    return std::move(config_);
  }

 private:
  ByteRange range_of(const toml::source_region& region) const { return project::range_of(source_, region); }

  Location at(const toml::node& node) const { return {&source_, range_of(node.source())}; }

  ByteRange key_range(const toml::table& table, std::string_view name) const {
    for (const auto& [key, value] : table) {
      if (key.str() == name) return range_of(key.source());
    }
    return {};
  }

  void report_syntax(const toml::parse_error& error) {
    // toml++ says "Error while parsing X: what is wrong": the latter is for people.
    std::string text(error.description());
    if (text.rfind("Error while parsing", 0) == 0 && text.find(": ") != std::string::npos)
      text.erase(0, text.find(": ") + 2);
    if (!text.empty()) text[0] = static_cast<char>(std::tolower(static_cast<unsigned char>(text[0])));
    while (!text.empty() && text.back() == '.') text.pop_back();
    sink_.report<DiagnosticId::malformed_toml>({&source_, range_of(error.source())}, text)
        .help("a line is `key = value` or `[section]`; strings stand in quotes");
  }

  void check_keys(const toml::table& table, const std::vector<std::string>& known, const std::string& section) {
    for (const auto& [key, value] : table) {
      if (std::find(known.begin(), known.end(), key.str()) == known.end()) report_unknown(key, known, section);
    }
  }

  void report_unknown(const toml::key& key, const std::vector<std::string>& known, const std::string& section) {
    const std::string name(key.str());
    const std::string shown = section.empty() ? name : section + "." + name;
    auto& diagnostic = sink_.report<DiagnosticId::unknown_key>({&source_, range_of(key.source())}, shown);
    if (const auto near = base::nearest(name, known)) {
      diagnostic.help(fmt::format("did you mean `{}`?", *near)).fix(range_of(key.source()), *near);
    } else {
      diagnostic.help(fmt::format("the keys {} {}", section.empty() ? "are" : fmt::format("of `[{}]` are", section),
                                  list_of(known)));
    }
  }

  // The section, or null where something else stands there. `header` is how it begins, where that is not its name.
  const toml::table* section(const toml::node& node, const std::string& name, const std::string& header = "") {
    if (const toml::table* table = node.as_table()) return table;
    sink_.report<DiagnosticId::wrong_config_type>(at(node), name, kind_of(node), "a section")
        .help(fmt::format("begin it with `[{}]` on a line of its own", header.empty() ? name : header));
    return nullptr;
  }

  void read_migrations(const toml::node& node) {
    config_.migrations.clear();
    if (const auto* text = node.as_string()) return add_folder(text->get(), node);
    const toml::array* list = node.as_array();
    if (!list) {
      sink_
          .report<DiagnosticId::wrong_config_type>(at(node), "migrations", kind_of(node),
                                                   "a string or a list of strings")
          .help("name the folder: `migrations = \"migrations\"`");
      return;
    }
    if (list->empty()) {
      sink_.report<DiagnosticId::no_folders>(at(node)).help("name the folder: `migrations = \"migrations\"`");
    }
    for (const toml::node& entry : *list) {
      if (const auto* text = entry.as_string()) {
        add_folder(text->get(), entry);
      } else {
        sink_
            .report<DiagnosticId::wrong_config_type>(at(entry), "migrations", "a list with " + kind_of(entry),
                                                     "a list of strings")
            .help("put each folder in quotes");
      }
    }
  }

  void add_folder(const std::string& text, const toml::node& node) {
    const auto refuse = [&](std::string_view why) {
      sink_.report<DiagnosticId::bad_folder>(at(node), text, why)
          .help("name a folder of the project, as in `migrations` or `apps/*/migrations`");
    };
    if (text.empty()) return refuse("it is empty");
    if (text.front() == '/') return refuse("it isn't relative to the project");
    size_t begin = 0;
    while (begin <= text.size()) {
      const size_t end = std::min(text.find('/', begin), text.size());
      const std::string_view part = std::string_view(text).substr(begin, end - begin);
      if (part == "..") return refuse("it leads out of the project");
      if (part.find("**") != std::string_view::npos) return refuse("`**` has no meaning here, each `*` is one folder");
      begin = end + 1;
    }
    config_.migrations.push_back({text, range_of(node.source())});
  }

  void read_targets(const toml::node& node, ByteRange key) {
    config_.targets_range = key;
    const toml::table* table = section(node, "targets");
    if (!table) return;
    if (table->empty()) {
      const Dialect example = base::all_dialects().front();
      sink_.report<DiagnosticId::no_targets>({&source_, key})
          .help(fmt::format("name the oldest server of each engine to support, as in `{} = \"{}\"`",
                            base::name_of(example), base::to_string(example, base::assumed_version(example))));
    }
    std::vector<std::string> engines;
    for (const Dialect dialect : base::all_dialects()) engines.emplace_back(base::name_of(dialect));
    for (const auto& [name, value] : *table) {
      const auto dialect = base::dialect_named(name.str());
      if (dialect) {
        read_version(*dialect, value);
        continue;
      }
      auto& diagnostic = sink_.report<DiagnosticId::unknown_engine>({&source_, range_of(name.source())}, name.str());
      if (const auto near = base::nearest(name.str(), engines)) {
        diagnostic.help(fmt::format("did you mean `{}`?", *near)).fix(range_of(name.source()), *near);
      } else {
        diagnostic.help(fmt::format("the engines are {}", list_of(engines)));
      }
    }
    std::sort(config_.targets.begin(), config_.targets.end(),
              [](const Target& a, const Target& b) { return a.dialect < b.dialect; });
  }

  void read_version(Dialect dialect, const toml::node& node) {
    const std::string example = base::to_string(dialect, base::assumed_version(dialect));
    const auto* text = node.as_string();
    if (!text) {
      sink_.report<DiagnosticId::wrong_config_type>(at(node), base::name_of(dialect), kind_of(node), "a string")
          .help(fmt::format("write the version in quotes, as in `\"{}\"`", example));
      return;
    }
    const auto version = base::parse_version(text->get());
    if (!version || base::to_string(dialect, *version) != text->get()) {
      sink_.report<DiagnosticId::malformed_version>(at(node), text->get(), base::display_name(dialect))
          .help(fmt::format("{} has versions like `{}`", base::display_name(dialect), example));
    } else if (*version < base::oldest_version(dialect)) {
      sink_.report<DiagnosticId::version_too_old>(at(node), base::display_name(dialect), text->get())
          .help(fmt::format("the oldest is `{}`", base::to_string(dialect, base::oldest_version(dialect))));
    } else if (!base::ever_released(dialect, *version)) {
      sink_.report<DiagnosticId::no_such_version>(at(node), base::display_name(dialect), text->get())
          .help(fmt::format("the newest that is known is `{}`", base::to_string(dialect, base::newest_known(dialect))));
    } else {
      config_.targets.push_back({dialect, *version});
    }
  }

  void read_naming(const toml::node& node) {
    const toml::table* table = section(node, "naming");
    if (!table) return;
    const std::pair<const char*, std::string*> patterns[] = {
        {"index", &config_.naming.index},
        {"unique", &config_.naming.unique},
        {"foreign_key", &config_.naming.foreign_key},
        {"check", &config_.naming.check},
        {"primary_key", &config_.naming.primary_key},
    };
    std::vector<std::string> known;
    for (const auto& [name, pattern] : patterns) known.emplace_back(name);
    check_keys(*table, known, "naming");
    for (const auto& [name, pattern] : patterns) {
      const toml::node* value = table->get(name);
      if (!value) continue;
      if (const auto* text = value->as_string()) {
        check_pattern(text->get(), *value);
        *pattern = text->get();
      } else {
        sink_.report<DiagnosticId::wrong_config_type>(at(*value), name, kind_of(*value), "a string")
            .help(fmt::format("write a pattern, as in `\"{}\"`", *pattern));
      }
    }
  }

  void check_pattern(const std::string& pattern, const toml::node& node) {
    static const std::vector<std::string> placeholders = {"{table}", "{columns}"};
    size_t at_brace = 0;
    while ((at_brace = pattern.find_first_of("{}", at_brace)) != std::string::npos) {
      const size_t end = pattern.find_first_of("{}", at_brace + 1);
      if (pattern[at_brace] == '}' || end == std::string::npos || pattern[end] == '{') {
        sink_.report<DiagnosticId::lone_brace>(at(node), pattern, pattern[at_brace])
            .help("placeholders are `{table}` and `{columns}`");
        return;
      }
      const std::string placeholder = pattern.substr(at_brace, end - at_brace + 1);
      if (std::find(placeholders.begin(), placeholders.end(), placeholder) == placeholders.end()) {
        auto& diagnostic = sink_.report<DiagnosticId::unknown_placeholder>(at(node), placeholder);
        if (const auto near = base::nearest(placeholder, placeholders)) {
          diagnostic.help(fmt::format("did you mean `{}`?", *near));
        } else {
          diagnostic.help("placeholders are `{table}` and `{columns}`");
        }
        return;
      }
      at_brace = end + 1;
    }
    if (pattern.find("{table}") == std::string::npos) {
      sink_.report<DiagnosticId::pattern_without_table>(at(node), pattern).help("put `{table}` into it");
    }
  }

  void read_flag(const std::string& key, const toml::node& node, bool& flag) {
    if (const auto* value = node.as_boolean()) {
      flag = value->get();
      return;
    }
    sink_.report<DiagnosticId::wrong_config_type>(at(node), key, kind_of(node), "`true` or `false`")
        .help(fmt::format("write `{0} = true` or `{0} = false`, without quotes", key));
  }

  // What a string stands for that is one of a few.
  template <typename T, size_t count>
  std::optional<T> named(const std::string& key, const toml::node& node, const std::array<Name<T>, count>& names) {
    const auto* text = node.as_string();
    if (!text) {
      sink_.report<DiagnosticId::wrong_config_type>(at(node), key, kind_of(node), "a string")
          .help(fmt::format("write it in quotes, as in `{} = \"{}\"`", written_key(key), names.front().first));
      return std::nullopt;
    }
    std::vector<std::string> known;
    for (const auto& [name, value] : names) {
      if (name == text->get()) return value;
      known.emplace_back(name);
    }
    auto& diagnostic = sink_.report<DiagnosticId::bad_option_value>(at(node), text->get(), key);
    if (const auto near = base::nearest(text->get(), known)) {
      diagnostic.help(fmt::format("did you mean `{}`?", *near)).fix(range_of(node.source()), "\"" + *near + "\"");
    } else {
      diagnostic.help(fmt::format("the values are {}", list_of(known)));
    }
    return std::nullopt;
  }

  void read_lock(const toml::node& node) {
    const toml::table* table = section(node, "lock");
    if (!table) return;
    check_keys(*table, {"timeout", "retry", "statement_timeout"}, "lock");
    if (const toml::node* value = table->get("timeout")) {
      read_duration("timeout", *value, config_.lock.timeout);
      config_.lock_timeout_range = range_of(value->source());
    }
    if (const toml::node* value = table->get("retry")) {
      if (const auto count = whole_number("retry", *value, "5")) config_.lock.retry = *count;
    }
    if (const toml::node* value = table->get("statement_timeout")) {
      read_duration("statement_timeout", *value, config_.lock.statement_timeout);
      config_.statement_timeout_range = range_of(value->source());
    }
  }

  void read_duration(const std::string& key, const toml::node& node, uint64_t& milliseconds) {
    const std::string help =
        fmt::format("write it as in `{} = \"3s\"`, with `ms`, `s` or `min`, or `\"0\"` for none", key);
    const auto* text = node.as_string();
    if (!text) {
      sink_.report<DiagnosticId::wrong_config_type>(at(node), key, kind_of(node), "a string").help(help);
      return;
    }
    if (text->get() == "0") {
      milliseconds = 0;
      return;
    }
    const auto parsed = base::parse_duration(text->get());
    if (const auto* value = std::get_if<uint64_t>(&parsed)) {
      milliseconds = *value;
    } else if (std::get<base::DurationError>(parsed) == base::DurationError::too_long) {
      sink_.report<DiagnosticId::duration_too_long>(at(node), text->get())
          .help("write a shorter one, or `\"0\"` for none");
    } else {
      sink_.report<DiagnosticId::malformed_duration>(at(node), text->get()).help(help);
    }
  }

  std::optional<uint64_t> whole_number(const std::string& key, const toml::node& node, std::string_view example) {
    const auto* number = node.as_integer();
    if (number && number->get() >= 0) return static_cast<uint64_t>(number->get());
    const std::string kind = number                     ? "a negative number"
                             : node.is_floating_point() ? "a number with a decimal point or an exponent"
                                                        : kind_of(node);
    sink_.report<DiagnosticId::wrong_config_type>(at(node), key, kind, "a whole number from 0 on")
        .help(fmt::format("write digits, as in `{} = {}`", key, example));
    return std::nullopt;
  }

  void read_tables(const toml::node& node) {
    const toml::table* tables = section(node, "tables", "tables.NAME");
    if (!tables) return;
    for (const auto& [name, value] : *tables) {
      const std::string shown = "tables." + written_key(name.str());
      const toml::table* table = section(value, shown);
      if (!table) continue;
      TableSize& size = config_.tables[std::string(name.str())];
      for (const auto& [key, size_value] : *table) {
        if (key.str() == "rows") {
          size.rows = whole_number("rows", size_value, "50_000_000");
        } else if (key.str() == "bytes") {
          size.bytes = whole_number("bytes", size_value, "8_000_000_000");
        } else if (size_value.is_table()) {
          // Dots part the keys of TOML, so the table's name has to be one of them.
          const std::string whole = fmt::format("{}.{}", name.str(), key.str());
          sink_
              .report<DiagnosticId::unknown_key>({&source_, range_of(key.source())},
                                                 shown + "." + written_key(key.str()))
              .help(fmt::format("a name with its schema stands in quotes: `[tables.{}]`", written_key(whole)));
        } else {
          report_unknown(key, {"rows", "bytes"}, shown);
        }
      }
    }
  }

  void read_lint(const toml::node& node) {
    const toml::table* table = section(node, "lint");
    if (!table) return;
    check_keys(*table, {"baseline", "strict", "rules"}, "lint");
    if (const toml::node* value = table->get("baseline")) read_baseline(*value);
    if (const toml::node* value = table->get("strict")) read_flag("strict", *value, config_.lint.strict);
    const toml::node* rules = table->get("rules");
    const toml::table* entries = rules ? section(*rules, "lint.rules") : nullptr;
    if (!entries) return;
    for (const auto& [name, value] : *entries) read_rule(name, value);
  }

  void read_baseline(const toml::node& node) {
    if (const auto* text = node.as_string()) {
      config_.lint.baseline = text->get();
      config_.lint.baseline_range = range_of(node.source());
      return;
    }
    sink_.report<DiagnosticId::wrong_config_type>(at(node), "baseline", kind_of(node), "a string")
        .help("write the identity of a migration in quotes, as in `baseline = \"billing/0040_split\"`");
  }

  void read_rule(const toml::key& name, const toml::node& node) {
    RuleSetting setting{std::string(name.str()), range_of(name.source()), {}, {}};
    if (node.is_string()) {
      setting.level = named(setting.rule, node, rule_levels);
    } else if (const toml::table* table = node.as_table()) {
      for (const auto& [key, value] : *table) {
        if (key.str() == "severity") {
          setting.level = named("severity", value, rule_levels);
        } else if (auto option = option_value(std::string(key.str()), value)) {
          setting.options.push_back(
              {std::string(key.str()), range_of(key.source()), std::move(*option), range_of(value.source())});
        }
      }
    } else {
      const std::string rule = written_key(setting.rule);
      sink_.report<DiagnosticId::wrong_config_type>(at(node), setting.rule, kind_of(node), "a string or a section")
          .help(fmt::format("write `{0} = \"warning\"`, or `{0} = {{ severity = \"warning\" }}` and the rule's options",
                            rule));
    }
    config_.lint.rules.push_back(std::move(setting));
  }

  std::optional<RuleOptionValue> option_value(const std::string& key, const toml::node& node) {
    if (const auto* flag = node.as_boolean()) return flag->get();
    if (const auto* text = node.as_string()) return text->get();
    if (node.is_number()) {
      if (const auto number = whole_number(key, node, "100")) return *number;
      return std::nullopt;
    }
    const toml::array* list = node.as_array();
    if (!list) {
      sink_
          .report<DiagnosticId::wrong_config_type>(at(node), key, kind_of(node),
                                                   "`true` or `false`, a whole number, a string or a list of strings")
          .help("options of a rule have no sections of their own: the rule's page says what this one takes");
      return std::nullopt;
    }
    std::vector<std::string> texts;
    for (const toml::node& entry : *list) {
      if (const auto* text = entry.as_string()) {
        texts.push_back(text->get());
        continue;
      }
      sink_
          .report<DiagnosticId::wrong_config_type>(at(entry), key, "a list with " + kind_of(entry), "a list of strings")
          .help("put each of them in quotes");
    }
    return texts;
  }

  const base::SourceFile& source_;
  base::DiagnosticSink& sink_;
  Config config_;
};

}  // namespace

Config default_config() {
  Config config;
  for (const Dialect dialect : base::all_dialects())
    config.targets.push_back({dialect, base::assumed_version(dialect)});
  return config;
}

std::optional<Config> load_config(const base::SourceFile& source, base::DiagnosticSink& sink) {
  return Loader(source, sink).load();
}

}  // namespace mig::project
