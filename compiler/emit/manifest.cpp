#include "compiler/emit/manifest.h"

#include <fmt/format.h>

#include <algorithm>
#include <filesystem>
#include <nlohmann/json.hpp>

namespace mig::emit {
namespace {

using Json = nlohmann::ordered_json;

constexpr int manifest_version = 1;

// So that the names of the files sort as the phases run. That of a phase that a migration has not is left out.
int number_of(std::string_view phase) { return phase == "expand" ? 1 : phase == "migrate" ? 2 : 3; }

std::string path_of(const Script& script, std::string_view direction) {
  std::string name = script.migration;
  const bool is_range = name.find("..") != std::string::npos;
  if (is_range) std::replace(name.begin(), name.end(), '/', '.');
  if (script.is_part) name += fmt::format(".{}_{}", number_of(script.phase), script.phase);
  return fmt::format("{}/{}.{}.sql", base::name_of(script.dialect), name, direction);
}

Json or_null(const std::string& text) { return text.empty() ? Json(nullptr) : Json(text); }

bool stays_inside(const std::string& written) {
  const std::filesystem::path path(written);
  return !written.empty() && path.is_relative() && path.lexically_normal() == path && *path.begin() != "..";
}

}  // namespace

std::vector<OutputFile> lay_out(const std::vector<Script>& scripts, Directions directions) {
  std::vector<OutputFile> files;
  Json entries = Json::array();
  for (const Script& script : scripts) {
    std::string up;
    std::string down;
    std::string verify;
    if (directions.up) {
      up = path_of(script, "up");
      files.push_back({up, script.up});
    }
    if (directions.up && script.verify) {
      verify = path_of(script, "verify");
      files.push_back({verify, *script.verify});
    }
    if (directions.down && script.down) {
      down = path_of(script, "down");
      files.push_back({down, *script.down});
    }
    entries.push_back(Json{{"dialect", std::string(base::name_of(script.dialect))},
                           {"migration", script.migration},
                           {"phase", or_null(script.phase)},
                           {"up", or_null(up)},
                           {"down", or_null(down)},
                           {"verify", or_null(verify)},
                           {"reversal", script.reversal},
                           {"reason", or_null(script.reason)},
                           {"lock_timeout_ms", script.lock_timeout == 0 ? Json(nullptr) : Json(script.lock_timeout)},
                           {"retry", script.retry},
                           {"replaces", script.replaces.empty() ? Json(nullptr) : Json(script.replaces)}});
  }
  const Json manifest = {{"version", manifest_version}, {"scripts", std::move(entries)}};
  files.push_back({std::string(manifest_name), manifest.dump(2, ' ', false, Json::error_handler_t::replace) + "\n"});
  return files;
}

std::optional<std::vector<std::string>> listed_paths(std::string_view manifest) {
  const Json json = Json::parse(manifest, nullptr, false);
  if (!json.is_object() || !json.contains("version") || json["version"] != manifest_version) return std::nullopt;
  const auto scripts = json.find("scripts");
  if (scripts == json.end() || !scripts->is_array()) return std::nullopt;
  std::vector<std::string> paths;
  for (const Json& script : *scripts) {
    if (!script.is_object()) return std::nullopt;
    for (const char* direction : {"up", "down", "verify"}) {
      const auto path = script.find(direction);
      if (path == script.end() || path->is_null()) continue;
      if (!path->is_string() || !stays_inside(path->get<std::string>())) return std::nullopt;
      paths.push_back(path->get<std::string>());
    }
  }
  return paths;
}

}  // namespace mig::emit
