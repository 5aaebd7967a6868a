#include "compiler/project/sizes.h"

#include <fmt/format.h>

#include <algorithm>
#include <vector>

#include "compiler/project/toml_source.h"

namespace mig::project {

using base::ByteRange;
using base::DiagnosticId;

namespace {

struct Setting {
  const char* key;
  std::optional<uint64_t> value;
};

// In the order in which they are written.
std::vector<Setting> settings_of(const TableSize& size) { return {{"rows", size.rows}, {"bytes", size.bytes}}; }

std::string line_of(const Setting& setting) { return fmt::format("{} = {}", setting.key, grouped(*setting.value)); }

std::string section_of(const std::string& table, const TableSize& size, std::string_view line_break) {
  std::string text = fmt::format("[tables.{}]{}", written_key(table), line_break);
  for (const Setting& setting : settings_of(size)) {
    if (setting.value) text += line_of(setting) + std::string(line_break);
  }
  return text;
}

class Editor {
 public:
  Editor(const base::SourceFile& source, base::DiagnosticSink& sink)
      : source_(source),
        text_(source.text()),
        line_break_(text_.find("\r\n") == std::string_view::npos ? "\n" : "\r\n"),
        sink_(sink) {}

  std::optional<std::string> edited(const std::map<std::string, TableSize>& sizes) {
    const size_t errors_before = sink_.error_count();
    const toml::parse_result parsed = toml::parse(text_);
    const toml::table* const tables = parsed ? parsed.table()["tables"].as_table() : nullptr;
    std::map<std::string, TableSize> missing;
    for (const auto& [name, size] : sizes) {
      const toml::table* const table = tables ? (*tables)[name].as_table() : nullptr;
      if (table) {
        change(name, *table, size);
      } else {
        missing.emplace(name, size);
      }
    }
    // What stands in braces is said once and for all there.
    if (!missing.empty() && tables && opens_with(*tables, '{')) refuse("tables", *tables, missing.begin()->first);
    if (sink_.error_count() > errors_before) return std::nullopt;
    std::string result = applied();
    append(missing, result);
    if (reads_as(result, sizes)) return result;
    refuse("tables", tables ? *tables : parsed.table(), sizes.begin()->first);
    return std::nullopt;
  }

 private:
  // A change of the text; without a range something that is put in there.
  struct Edit {
    ByteRange range;
    std::string replacement;
  };

  bool opens_with(const toml::table& table, char sign) const {
    const uint32_t begin = range_of(source_, table.source()).begin;
    return begin < text_.size() && text_[begin] == sign;
  }

  void refuse(const std::string& key, const toml::table& at, const std::string& table) {
    sink_.report<DiagnosticId::sizes_without_section>({&source_, range_of(source_, at.source())}, key)
        .help(fmt::format("begin one with `[tables.{}]` on a line of its own, and move what is said here into it",
                          written_key(table)));
  }

  void change(const std::string& name, const toml::table& table, const TableSize& size) {
    std::vector<Setting> added;
    for (const Setting& setting : settings_of(size)) {
      if (!setting.value) continue;
      const auto* const present = table[setting.key].as_integer();
      if (!present) {
        added.push_back(setting);
      } else if (static_cast<uint64_t>(present->get()) != *setting.value) {
        edits_.push_back({range_of(source_, present->source()), grouped(*setting.value)});
      }
    }
    if (added.empty()) return;
    if (opens_with(table, '[')) {
      for (const Setting& setting : added) add_line(table, setting);
    } else if (opens_with(table, '{')) {
      add_in_braces(table, added);
    } else {
      refuse("tables." + written_key(name), table, name);
    }
  }

  // Behind the line of the section's head, or of its rows.
  void add_line(const toml::table& table, const Setting& setting) {
    const toml::node* const rows = table.get("rows");
    const toml::node& before = rows ? *rows : table;
    const uint32_t at = range_of(source_, before.source()).begin;
    const size_t line_begin = text_.rfind('\n', at) + 1;  // 0 where there is none
    size_t line_end = std::min(text_.find('\n', at), text_.size());
    if (line_end > at && text_[line_end - 1] == '\r') --line_end;
    const size_t indented = text_.find_first_not_of(" \t", line_begin);
    const std::string_view indentation = text_.substr(line_begin, indented - line_begin);
    put_in(line_end, fmt::format("{}{}{}", line_break_, indentation, line_of(setting)));
  }

  // `{ rows = 7 }`: there are only sizes in it, or nothing.
  void add_in_braces(const toml::table& table, const std::vector<Setting>& added) {
    std::string text;
    for (const Setting& setting : added) text += fmt::format("{}{}", text.empty() ? "" : ", ", line_of(setting));
    if (table.empty()) {
      put_in(range_of(source_, table.source()).begin + 1, fmt::format(" {} ", text));
    } else {
      put_in(range_of(source_, table.begin()->second.source()).end, ", " + text);
    }
  }

  void put_in(size_t at, std::string text) {
    const auto offset = static_cast<uint32_t>(at);
    edits_.push_back({{offset, offset}, std::move(text)});
  }

  std::string applied() {
    std::stable_sort(edits_.begin(), edits_.end(),
                     [](const Edit& a, const Edit& b) { return a.range.begin < b.range.begin; });
    std::string result;
    size_t done = 0;
    for (const Edit& edit : edits_) {
      result += text_.substr(done, edit.range.begin - done);
      result += edit.replacement;
      done = edit.range.end;
    }
    return result += text_.substr(done);
  }

  void append(const std::map<std::string, TableSize>& sizes, std::string& text) const {
    for (const auto& [name, size] : sizes) {
      if (!text.empty() && !text.ends_with('\n')) text += line_break_;
      if (!text.empty() && !text.ends_with("\n\n") && !text.ends_with("\n\r\n")) text += line_break_;
      text += section_of(name, size, line_break_);
    }
  }

  // TOML has more forms than are looked for here: what was written has to be read again as it was meant.
  bool reads_as(const std::string& text, const std::map<std::string, TableSize>& sizes) const {
    base::DiagnosticSink ignored;
    const base::SourceFile file(source_.path(), text);
    const auto config = load_config(file, ignored);
    return config && std::all_of(sizes.begin(), sizes.end(), [&](const auto& wanted) {
             const auto found = config->tables.find(wanted.first);
             if (found == config->tables.end()) return false;
             const TableSize& size = wanted.second;
             return (!size.rows || found->second.rows == size.rows) &&
                    (!size.bytes || found->second.bytes == size.bytes);
           });
  }

  const base::SourceFile& source_;
  std::string_view text_;
  std::string_view line_break_;
  base::DiagnosticSink& sink_;
  std::vector<Edit> edits_;
};

}  // namespace

uint64_t rounded(uint64_t size) {
  uint64_t unit = 1;
  while (size / unit >= 100) unit *= 10;
  const uint64_t rest = size % unit;
  return size - rest + (rest >= unit - rest ? unit : 0);
}

std::string grouped(uint64_t number) {
  std::string text = std::to_string(number);
  for (size_t i = text.size(); i > 3; i -= 3) text.insert(i - 3, "_");
  return text;
}

std::string size_sections(const std::map<std::string, TableSize>& sizes) {
  std::string text;
  for (const auto& [name, size] : sizes) text += (text.empty() ? "" : "\n") + section_of(name, size, "\n");
  return text;
}

std::optional<std::string> with_sizes(const base::SourceFile& config, const std::map<std::string, TableSize>& sizes,
                                      base::DiagnosticSink& sink) {
  return Editor(config, sink).edited(sizes);
}

}  // namespace mig::project
