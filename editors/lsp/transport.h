// Messages as they go over a pair of streams: JSON-RPC with a head that says how long each is. A thread reads them, so
// that what is cancelled is known while something else is worked on. It knows nothing of what they say.
#pragma once

#include <condition_variable>
#include <deque>
#include <iosfwd>
#include <mutex>
#include <optional>
#include <set>
#include <string>
#include <thread>

#include "editors/lsp/protocol.h"

namespace mig::lsp {

/// A message that has arrived, or what was wrong with one.
struct Incoming {
  Json message;            ///< null where it is no JSON
  std::string wrong = {};  ///< why it can't be read; empty where it can
};

class Transport {
 public:
  /// The longest message that is read, in bytes: some times a file's largest size (`syntax::max_file_size`) as JSON
  /// writes it, and a project's whole list of symbols.
  static constexpr size_t longest = 64u << 20;

  /// The streams have to outlive the object, and so has whoever feeds `in`: the thread ends when that does.
  Transport(std::istream& in, std::ostream& out);
  ~Transport();
  Transport(const Transport&) = delete;
  Transport& operator=(const Transport&) = delete;

  /// The next message, in the order in which they came. With `wait` it waits for one; nothing then: there are no more.
  std::optional<Incoming> next(bool wait);
  /// Whether a message is there by now.
  bool has_next();

  /// Whether its client does not want the result of a request any more.
  bool is_cancelled(const Json& id);
  /// Forgets whether a request was cancelled: it is answered.
  void forget(const Json& id);

  /// Writes a message at once.
  void send(const Json& message);

 private:
  void read_all();
  std::optional<Incoming> read_one();

  std::istream& in_;
  std::ostream& out_;
  std::mutex mutex_;
  std::condition_variable arrived_;
  std::deque<Incoming> messages_;
  std::set<Json> cancelled_;
  bool ended_ = false;
  std::thread reader_;
};

}  // namespace mig::lsp
