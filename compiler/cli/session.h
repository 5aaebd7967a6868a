// One run of the program: its streams, what it has found wrong so far, and how it ends. The same for every command.
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

#include "compiler/base/diagnostic.h"
#include "compiler/cli/run.h"

namespace mig::cli {

class Session {
 public:
  explicit Session(Streams streams);

  std::istream& in() const { return streams_.in; }
  /// For what is neither a text for people nor one for a program to read to its end; else `print`.
  std::ostream& out() const { return streams_.out; }
  base::DiagnosticSink& sink() { return sink_; }

  /// Whether diagnostics and output for people are colored; until it is said, each where it goes to a terminal that
  /// wants it.
  void set_color(bool color) { color_ = output_color_ = color; }
  /// Whether output for people is colored.
  bool colors_output() const { return output_color_; }
  /// How many characters a line of the terminal has that standard output goes to; nothing where it is none.
  std::optional<size_t> output_width() const;
  /// Without remarks and the closing line.
  void set_quiet(bool quiet) { quiet_ = quiet; }

  /// Writes to standard output. That it failed shows in how the run ends.
  void print(std::string_view text);
  /// A line for people, to standard error.
  void remark(std::string_view text);

  /// Shows all diagnostics and a line with their number. `environment_failed` where one of them speaks of the
  /// environment or standard output could not be written, `bad_input` where there is another error, else `otherwise`.
  ExitCode finish(ExitCode otherwise = clean);

 private:
  bool output_arrived();

  Streams streams_;
  base::DiagnosticSink sink_;
  bool color_;
  bool output_color_;
  bool quiet_ = false;
  int output_error_ = 0;
};

}  // namespace mig::cli
