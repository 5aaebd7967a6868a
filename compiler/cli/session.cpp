#include "compiler/cli/session.h"

#include <fmt/format.h>
#include <sys/ioctl.h>
#include <unistd.h>

#include <algorithm>
#include <cctype>
#include <cerrno>
#include <cstdlib>
#include <iostream>
#include <system_error>

#include "compiler/base/render.h"
#include "compiler/base/suggest.h"

namespace mig::cli {

using base::Diagnostic;
using base::DiagnosticId;

namespace {

bool is_environment(DiagnosticId id) {
  return id == DiagnosticId::unreadable_file || id == DiagnosticId::cannot_write || id == DiagnosticId::output_failed ||
         id == DiagnosticId::client_library_missing || id == DiagnosticId::cannot_connect ||
         id == DiagnosticId::connection_lost || id == DiagnosticId::git_missing || id == DiagnosticId::git_failed;
}

bool is_terminal(const std::ostream& stream, const std::ostream& own, int descriptor) {
  return &stream == &own && isatty(descriptor) != 0;
}

bool terminals_want_color() {
  const char* const no_color = std::getenv("NO_COLOR");
  const char* const terminal = std::getenv("TERM");
  return !(no_color && *no_color) && !(terminal && std::string_view(terminal) == "dumb");
}

}  // namespace

Session::Session(Streams streams)
    : streams_(streams),
      color_(is_terminal(streams.err, std::cerr, STDERR_FILENO) && terminals_want_color()),
      output_color_(is_terminal(streams.out, std::cout, STDOUT_FILENO) && terminals_want_color()) {}

std::optional<size_t> Session::output_width() const {
  winsize size{};
  const bool known =
      is_terminal(streams_.out, std::cout, STDOUT_FILENO) && ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) == 0;
  return known && size.ws_col > 0 ? std::optional<size_t>(size.ws_col) : std::nullopt;
}

void Session::print(std::string_view text) {
  if (!streams_.out) return;
  errno = 0;
  streams_.out.write(text.data(), static_cast<std::streamsize>(text.size()));
  if (!streams_.out) output_error_ = errno;
}

void Session::remark(std::string_view text) {
  if (!quiet_) streams_.err << text << "\n";
}

// What was written may still wait in a buffer: only when that is empty is it known to have arrived.
bool Session::output_arrived() {
  if (streams_.out) {
    errno = 0;
    streams_.out.flush();
    if (streams_.out) return true;
    output_error_ = errno;
  }
  if (output_error_ == EPIPE) return false;  // the reader went away, which is no news to anyone
  std::string why = output_error_ == 0 ? "it is closed" : std::generic_category().message(output_error_);
  why[0] = static_cast<char>(std::tolower(static_cast<unsigned char>(why[0])));
  sink_.report<DiagnosticId::output_failed>({}, why);
  return false;
}

ExitCode Session::finish(ExitCode otherwise) {
  const bool arrived = output_arrived();
  const std::vector<Diagnostic> diagnostics = sink_.sorted();
  for (const Diagnostic& diagnostic : diagnostics) streams_.err << base::render(diagnostic, {color_});
  const size_t errors = sink_.error_count();
  const size_t warnings = diagnostics.size() - errors;
  std::string closing = errors > 0 ? base::plural(errors, "error") : "";
  if (warnings > 0) closing += (closing.empty() ? "" : ", ") + base::plural(warnings, "warning");
  if (!closing.empty()) remark(closing);
  streams_.err.flush();
  const auto of_environment = [](const Diagnostic& d) { return is_environment(d.id); };
  if (!arrived || std::any_of(diagnostics.begin(), diagnostics.end(), of_environment)) return environment_failed;
  if (otherwise != clean) return otherwise;
  return errors > 0 ? bad_input : clean;
}

}  // namespace mig::cli
