#include "compiler/pipeline/live_project.h"

#include <algorithm>
#include <set>
#include <tuple>
#include <unordered_map>

#include "compiler/ir/json.h"
#include "compiler/pipeline/judge.h"
#include "compiler/pipeline/operations.h"
#include "compiler/pipeline/units.h"
#include "compiler/project/files.h"
#include "compiler/reverse/reverse.h"
#include "compiler/syntax/mended.h"
#include "compiler/syntax/parser.h"
#include "lint/linter.h"

namespace mig::pipeline {

namespace fs = std::filesystem;

namespace {

// A graph with all that it points to.
struct HeldGraph {
  sema::Graph graph;
  std::unordered_map<const base::SourceFile*, SourcePtr> sources;
  std::vector<TreePtr> trees;
};

// What is true before a migration runs.
struct State {
  sema::HistoryState history;
  ColumnChanges columns;
};

// What people see of a migration: what was found when all before it could be read.
struct Shown {
  SourcePtr source;  ///< the text that it was found in
  std::vector<base::Diagnostic> diagnostics;
  std::vector<lint::Finding> findings;
  std::vector<SourcePtr> sources;  ///< what these point into
};

struct Position {
  LiveMigration migration;
  std::string operations;                   ///< as JSON: what decides about the schema after it
  std::vector<base::Diagnostic> resolving;  ///< what is wrong with its meaning
  std::vector<SourcePtr> sources;           ///< what these point into
  bool resolved = false;
  bool judged = false;
  Shown shown;
};

std::string operations_of_migration(const std::optional<ir::Migration>& migration) {
  if (!migration) return {};
  ir::Migration placeless = *migration;
  placeless.lock_timeout.reset();
  placeless.allows.clear();
  const auto forget_places = [](std::vector<ir::AppliedOperation>& operations) {
    for (ir::AppliedOperation& each : operations) {
      each.operation.where = {};
      each.operation.parts.clear();
      each.operation.offline_place = {};
    }
  };
  for (ir::Item& item : placeless.items) {
    forget_places(item.operations);
    if (item.author_reverse) forget_places(item.author_reverse->operations);
  }
  // Reverses follow from the rest.
  return ir::to_json({{placeless, {}, {}, std::vector<ir::Reverse>(placeless.phases.size())}});
}

bool is_same(const sema::GraphNode& a, const sema::GraphNode& b) {
  const auto same_file = [](const sema::GraphInput& x, const sema::GraphInput& y) { return x.source == y.source; };
  return a.identity == b.identity && a.source == b.source && a.file == b.file && a.parents == b.parents &&
         a.replaces == b.replaces &&
         std::equal(a.replaced.begin(), a.replaced.end(), b.replaced.begin(), b.replaced.end(), same_file);
}

// In the order of the text, each once: several migrations say the same of `mig.toml`.
std::vector<base::Diagnostic> in_order(std::vector<base::Diagnostic> all) {
  std::set<std::tuple<uint32_t, base::DiagnosticId, std::string>> seen;
  std::erase_if(all, [&](const base::Diagnostic& each) {
    return !seen.emplace(each.where.range.begin, each.id, each.message).second;
  });
  std::stable_sort(all.begin(), all.end(), [&](const auto& x, const auto& y) {
    return std::tie(x.where.range.begin, x.id) < std::tie(y.where.range.begin, y.id);
  });
  return all;
}

class Live final : public LiveProject {
 public:
  Live(project::Workspace opened, const base::DiagnosticSink& sink)
      : workspace_(std::make_shared<project::Workspace>(std::move(opened))), project_(workspace_->projects.front()) {
    for (project::MigrationFile& file : project_.migrations) {
      LiveFile live{
          file.identity, project::normal_path(file.source->path()), SourcePtr(workspace_, file.source), {}, {}, {}};
      if (file.tree) live.tree = std::make_shared<const syntax::File>(std::move(*file.tree));
      file.tree.reset();
      live.whole = live.tree != nullptr;
      by_source_.emplace(file.source, files_.size());
      by_path_.emplace(live.path, files_.size());
      files_.push_back(std::move(live));
    }
    for (const base::Diagnostic& each : sink.sorted()) {
      const auto file = by_source_.find(each.where.file);
      (file == by_source_.end() ? opening_ : files_[file->second].grammar).push_back(each);
    }
    for (size_t i = 0; i < files_.size(); ++i) {
      if (files_[i].whole) continue;
      read_what_can_be(files_[i]);
      changed_.insert(i);
    }
    base::DiagnosticSink settings_sink;
    settings_ = lint_settings(project_, settings_sink);
    for (base::Diagnostic& each : settings_sink.sorted()) settings_diagnostics_.push_back(std::move(each));
  }

  const project::Project& project() const override { return project_; }
  const std::vector<LiveFile>& files() const override { return files_; }
  const sema::Graph* graph() const override { return graph_ ? &graph_->graph : nullptr; }
  size_t migration_count() const override { return positions_.size(); }
  const LiveMigration& migration(size_t position) const override { return positions_[position].migration; }

  const LiveFile* file_at(const fs::path& path) const override {
    const auto found = by_path_.find(path);
    return found == by_path_.end() ? nullptr : &files_[found->second];
  }

  void edit(const fs::path& path, std::string text) override {
    const auto found = by_path_.find(path);
    if (found == by_path_.end() || files_[found->second].source->text() == text) return;
    LiveFile& file = files_[found->second];
    by_source_.erase(file.source.get());
    file.source = std::make_shared<const base::SourceFile>(file.source->path(), std::move(text));
    by_source_.emplace(file.source.get(), found->second);
    base::DiagnosticSink sink;
    auto tree = syntax::parse(*file.source, sink);
    file.grammar = sink.sorted();
    file.whole = tree.has_value();
    if (tree) {
      file.tree = std::make_shared<const syntax::File>(std::move(*tree));
    } else {
      read_what_can_be(file);
    }
    graph_is_stale_ = true;
    edited_ = found->second;
    // What it means is told when it is known: till then what was said stands.
    if (!file.whole) changed_.insert(found->second);
  }

  bool work() override {
    if (graph_is_stale_) {
      rebuild_graph();
      return true;
    }
    if (!graph_) return false;
    const auto urgent = position_of(edited_);
    if (urgent && next_ > *urgent && !positions_[*urgent].judged) {
      judge_position(*urgent);
      return true;
    }
    if (next_ < positions_.size()) {
      resolve_next();
      return true;
    }
    if (!again_.empty()) {
      const size_t position = *again_.begin();
      again_.erase(again_.begin());
      resolve_position(position);
      return true;
    }
    return judge_next();
  }

  bool is_done() const override {
    if (graph_is_stale_) return false;
    if (!graph_) return true;
    return next_ >= positions_.size() && again_.empty() &&
           std::all_of(positions_.begin(), positions_.end(), [](const Position& each) { return each.judged; });
  }

  void work_for(const LiveFile& file) override {
    const size_t index = static_cast<size_t>(&file - files_.data());
    if (graph_is_stale_) rebuild_graph();
    const auto position = position_of(index);
    if (!position) return;
    while (next_ <= *position) resolve_next();
    if (again_.erase(*position) > 0) resolve_position(*position);
    if (!positions_[*position].judged) judge_position(*position);
  }

  void resolve_all() override {
    if (graph_is_stale_) rebuild_graph();
    while (next_ < positions_.size()) resolve_next();
  }

  const LiveMigration* migration_of(const LiveFile& file) const override {
    const auto position = position_of(static_cast<size_t>(&file - files_.data()));
    if (!position || !positions_[*position].resolved) return nullptr;
    const LiveMigration& migration = positions_[*position].migration;
    return migration.node->source == file.source.get() ? &migration : nullptr;
  }

  std::vector<base::Diagnostic> diagnostics_of(const LiveFile& file) const override {
    if (!file.whole) return file.grammar;
    std::vector<base::Diagnostic> all;
    const auto add = [&](const std::vector<base::Diagnostic>& list) {
      for (const base::Diagnostic& each : list) {
        if (each.where.file == file.source.get()) all.push_back(each);
      }
    };
    add(file.grammar);
    add(opening_);
    add(graph_diagnostics_);
    for (const Position& each : positions_) add(each.shown.diagnostics);
    return in_order(std::move(all));
  }

  const std::vector<lint::Finding>& findings_of(const LiveFile& file) const override {
    static const std::vector<lint::Finding> none;
    const auto position = position_of(static_cast<size_t>(&file - files_.data()));
    if (!position || !file.whole || positions_[*position].shown.source != file.source) return none;
    return positions_[*position].shown.findings;
  }

  std::vector<base::Diagnostic> other_diagnostics() const override {
    std::vector<base::Diagnostic> all;
    const auto add = [&](const std::vector<base::Diagnostic>& list) {
      for (const base::Diagnostic& each : list) {
        if (!each.where.file || each.where.file == project_.config_file) all.push_back(each);
      }
    };
    add(opening_);
    add(settings_diagnostics_);
    add(graph_diagnostics_);
    add(baseline_diagnostics_);
    for (const Position& each : positions_) add(each.shown.diagnostics);
    return in_order(std::move(all));
  }

  std::vector<size_t> take_changed() override {
    std::vector<size_t> result(changed_.begin(), changed_.end());
    changed_.clear();
    return result;
  }

  std::optional<LiveItem> item_at(const LiveMigration& migration, base::ByteRange range) const override {
    if (!migration.ir) return std::nullopt;
    const auto inside = [&](const ir::AppliedOperation& each) {
      const base::ByteRange where = each.operation.where.range;
      return range.begin <= where.begin && where.end <= range.end;
    };
    std::optional<LiveItem> result;
    for (const ir::Phase& phase : migration.ir->phases) {
      ir::Migration part = ir::part_of(*migration.ir, phase);
      std::erase_if(part.items,
                    [&](const ir::Item& item) { return item.operations.empty() || !inside(item.operations.front()); });
      if (part.items.empty()) continue;
      result.emplace();
      part.before = part.items.front().operations.front().before;
      part.after = part.items.back().operations.back().after;
      result->reverse = reverse::reverse(part, part.after);
      add_steps(unit_of(*migration.ir, phase, *migration.node), inside, *result);
      break;
    }
    return result;
  }

  std::optional<std::vector<emit::Script>> scripts_of(const LiveMigration& migration,
                                                      const std::vector<base::Dialect>& dialects) const override {
    if (!migration.ir) return std::nullopt;
    base::DiagnosticSink sink;
    std::vector<emit::Script> scripts;
    for (const base::Dialect dialect : dialects) {
      for (const ir::Phase& phase : migration.ir->phases) {
        scripts.push_back(script_of(unit_of(*migration.ir, phase, *migration.node), project_, dialect, {}, sink));
      }
    }
    return sink.has_errors() ? std::nullopt : std::optional(std::move(scripts));
  }

 private:
  // Of a text with mistakes what is left without them.
  static void read_what_can_be(LiveFile& file) {
    auto mended = syntax::parse_mended(*file.source);
    file.tree = mended.tree ? std::make_shared<const syntax::File>(std::move(*mended.tree)) : nullptr;
  }

  std::optional<size_t> position_of(std::optional<size_t> file) const {
    if (!file || !graph_) return std::nullopt;
    const auto found = position_of_file_.find(*file);
    return found == position_of_file_.end() ? std::nullopt : std::optional(found->second);
  }

  std::optional<sema::Graph> build_graph(bool with_mended, base::DiagnosticSink& sink) const {
    std::vector<sema::GraphInput> inputs;
    for (const LiveFile& file : files_) {
      inputs.push_back({file.identity, file.whole || with_mended ? file.tree.get() : nullptr, file.source.get()});
    }
    return sema::build_graph(std::move(inputs), sink);
  }

  void rebuild_graph() {
    graph_is_stale_ = false;
    HeldGraph held{};
    for (const LiveFile& file : files_) {
      held.sources.emplace(file.source.get(), file.source);
      held.trees.push_back(file.tree);
    }
    base::DiagnosticSink sink;
    auto graph = build_graph(true, sink);
    if (std::any_of(files_.begin(), files_.end(), [](const LiveFile& file) { return !file.whole; })) {
      // What can be read of a file may lack what others come after: only what is certain is said.
      base::DiagnosticSink certain;
      build_graph(false, certain);
      graph_diagnostics_ = certain.sorted();
    } else {
      graph_diagnostics_ = sink.sorted();
    }
    graph_diagnostic_sources_.clear();
    if (!graph_diagnostics_.empty()) graph_diagnostic_sources_ = held.sources;
    const bool was_wrong = graph_was_wrong_;
    graph_was_wrong_ = !graph_diagnostics_.empty();
    if (was_wrong || graph_was_wrong_) all_changed();
    if (!graph) {
      all_changed();
      return;
    }
    held.graph = std::move(*graph);
    take_over(std::make_unique<HeldGraph>(std::move(held)));
  }

  // Keeps what is known of the migrations up to the first that is not as it was.
  void take_over(std::unique_ptr<HeldGraph> held) {
    const std::vector<sema::GraphNode>& order = held->graph.order();
    const std::unique_ptr<HeldGraph> old = std::exchange(graph_, std::move(held));
    size_t same = 0;
    while (old && same < order.size() && same < positions_.size() && is_same(old->graph.order()[same], order[same])) {
      ++same;
    }
    // Whether nothing but texts of migrations are others, so that what follows each may be as it was; the second of
    // them.
    bool same_shape = old && positions_.size() == order.size();
    size_t second = order.size();
    for (size_t i = same; same_shape && i < order.size(); ++i) {
      const sema::GraphNode& before = old->graph.order()[i];
      if (is_same(before, order[i])) continue;
      if (i != same) second = std::min(second, i);
      same_shape = before.identity == order[i].identity && before.parents == order[i].parents;
    }

    positions_.resize(order.size());
    states_.resize(order.size() + 1);
    position_of_file_.clear();
    const size_t was_broken = std::exchange(first_broken_, order.size());
    for (size_t i = 0; i < order.size(); ++i) {
      const size_t file = by_source_.at(order[i].source);
      position_of_file_.emplace(file, i);
      positions_[i].migration.node = &order[i];
      positions_[i].migration.file = file;
      if (!files_[file].whole) first_broken_ = std::min(first_broken_, i);
    }
    // What was found behind a file with mistakes was not shown, and may be right as it is.
    for (size_t i = was_broken + 1; i <= first_broken_ && i < order.size(); ++i) positions_[i].judged = false;
    if (same < order.size()) go_back_to(same, same_shape, second);
    if (same < positions_.size() && !same_shape) {
      for (size_t i = same; i < positions_.size(); ++i) positions_[i].resolved = positions_[i].judged = false;
    }
    // What is missing in one file may be made in another that runs later: the way out names that.
    for (size_t i = 0; i < positions_.size(); ++i) {
      if (i != same && positions_[i].resolved && !positions_[i].resolving.empty()) again_.insert(i);
    }
    base::DiagnosticSink sink;
    const std::vector<bool> was_left_out =
        std::exchange(left_out_, left_out_by_baseline(project_, graph_->graph, sink));
    for (size_t i = 0; i < was_left_out.size() && i < left_out_.size(); ++i) {
      if (was_left_out[i] != left_out_[i]) positions_[i].judged = false;
    }
    baseline_diagnostics_ = sink.sorted();
  }

  // What lies between `position` and `second` may be as it was, if it was up to date and the order has the same shape.
  void go_back_to(size_t position, bool same_shape, size_t second) {
    if (position < next_) {
      kept_ = same_shape ? std::min(next_, second) : 0;
      next_ = position;
    } else if (position != next_ || !same_shape) {
      kept_ = std::min(kept_, position);
    } else {
      kept_ = std::min(kept_, second);
    }
    positions_[position].judged = false;
  }

  void resolve_next() {
    const size_t position = next_++;
    again_.erase(position);
    const bool can_keep = kept_ > next_ && positions_[position].resolved && positions_[position].migration.ir;
    const std::string before = std::move(positions_[position].operations);
    resolve_position(position);
    const Position& now = positions_[position];
    // The same operations on the same schema: all that follows is as it was.
    if (can_keep && now.migration.ir && now.operations == before) {
      next_ = kept_;
    } else {
      looks_ahead_again_ = true;
    }
    kept_ = 0;
  }

  void resolve_position(size_t position) {
    Position& here = positions_[position];
    sema::History history = history_of(project_, graph_->graph);
    history.go_on_from(states_[position].history);
    base::DiagnosticSink sink;
    here.migration.mentions.clear();
    here.migration.ir = history.resolve(static_cast<uint32_t>(position), sink, &here.migration.mentions);
    here.migration.before = states_[position].history.schema;
    here.migration.after = history.state().schema;
    here.operations = operations_of_migration(here.migration.ir);
    here.resolving = sink.sorted();
    here.sources = sources_of(*here.migration.node);
    here.resolved = true;
    here.judged = false;
    State& after = states_[position + 1];
    after.history = history.state();
    after.columns = states_[position].columns;
    if (here.migration.ir) after.columns.follow(*here.migration.ir);
  }

  std::vector<SourcePtr> sources_of(const sema::GraphNode& node) const {
    std::vector<SourcePtr> sources = {graph_->sources.at(node.source)};
    for (const sema::GraphInput& each : node.replaced) sources.push_back(graph_->sources.at(each.source));
    return sources;
  }

  void judge_position(size_t position) {
    Position& here = positions_[position];
    here.judged = true;
    Shown found{here.sources.front(), here.resolving, {}, here.sources};
    if (here.migration.ir) {
      base::DiagnosticSink sink;
      auto findings =
          judge(*here.migration.ir, *here.migration.node, states_[position].columns.before(*here.migration.ir),
                states_.back().history.schema, settings_, project_, sink);
      for (base::Diagnostic& each : sink.sorted()) found.diagnostics.push_back(std::move(each));
      if (findings && !left_out_[position]) found.findings = std::move(*findings);
    }
    // What is not read may have made what seems to be missing.
    if (position <= first_broken_) here.shown = std::move(found);
    changed_.insert(here.migration.file);
    for (const sema::GraphInput& each : here.migration.node->replaced) {
      if (const auto file = by_source_.find(each.source); file != by_source_.end()) changed_.insert(file->second);
    }
  }

  bool judge_next() {
    if (std::exchange(looks_ahead_again_, false)) {
      for (Position& each : positions_) {
        if (each.migration.ir && lint::looks_ahead(*each.migration.ir)) each.judged = false;
      }
    }
    const auto found =
        std::find_if(positions_.begin(), positions_.end(), [](const Position& each) { return !each.judged; });
    if (found == positions_.end()) return false;
    judge_position(static_cast<size_t>(found - positions_.begin()));
    return true;
  }

  template <typename Inside>
  void add_steps(const Unit& unit, Inside&& inside, LiveItem& item) const {
    std::set<size_t> wanted;
    for (size_t i = 0; i < unit.forward.size(); ++i) {
      if (inside(unit.forward[i])) wanted.insert(i);
    }
    for (const project::Target& target : project_.config.targets) {
      base::DiagnosticSink sink;
      const Plans plans = plans_of(unit, project_, target.dialect, true, sink);
      if (sink.has_errors()) continue;
      const emit::PlannedScript planned = planned_script(unit, project_, plans, true);
      std::string sql;
      for (size_t i = 0; i < plans.forward.steps.size(); ++i) {
        const plan::Step& step = plans.forward.steps[i];
        const bool here = std::any_of(step.operations.begin(), step.operations.end(),
                                      [&](size_t each) { return wanted.contains(each); });
        if (!here) continue;
        for (const plan::Sql& statement : step.statements) sql += statement.text + ";\n";
        for (const emit::PlannedLock& lock : planned.steps[i].locks) item.locks.emplace_back(target.dialect, lock);
      }
      if (!sql.empty()) item.sql.emplace_back(target.dialect, std::move(sql));
    }
  }

  void all_changed() {
    for (size_t i = 0; i < files_.size(); ++i) changed_.insert(i);
  }

  std::shared_ptr<project::Workspace> workspace_;
  project::Project& project_;
  std::vector<LiveFile> files_;
  std::unordered_map<const base::SourceFile*, size_t> by_source_;
  std::map<fs::path, size_t> by_path_;
  std::vector<base::Diagnostic> opening_;  ///< what was said when it was read, but for mistakes of grammar
  lint::Settings settings_;
  std::vector<base::Diagnostic> settings_diagnostics_;

  bool graph_is_stale_ = true;
  bool graph_was_wrong_ = false;
  std::unique_ptr<HeldGraph> graph_;  ///< the last that was right
  std::vector<base::Diagnostic> graph_diagnostics_;
  std::unordered_map<const base::SourceFile*, SourcePtr> graph_diagnostic_sources_;  ///< what these point into
  std::vector<base::Diagnostic> baseline_diagnostics_;
  std::vector<bool> left_out_;

  std::vector<Position> positions_;
  std::vector<State> states_;  ///< before each, and after the last
  std::unordered_map<size_t, size_t> position_of_file_;
  size_t first_broken_ = 0;  ///< the first position whose file has mistakes of grammar
  size_t next_ = 0;          ///< the first that is not resolved as it is now
  size_t kept_ = 0;  ///< those between `next_` and here are as they were, if `next_` leaves the schema that it left
  std::set<size_t> again_;          ///< those with mistakes whose way out may be another one now
  bool looks_ahead_again_ = false;  ///< there may be something else to be seen ahead
  std::optional<size_t> edited_;
  std::set<size_t> changed_;
};

}  // namespace

std::unique_ptr<LiveProject> LiveProject::open(project::Workspace opened, const base::DiagnosticSink& sink) {
  return std::make_unique<Live>(std::move(opened), sink);
}

}  // namespace mig::pipeline
