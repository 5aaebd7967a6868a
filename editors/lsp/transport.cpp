#include "editors/lsp/transport.h"

#include <fmt/format.h>

#include <charconv>
#include <istream>
#include <ostream>

namespace mig::lsp {
namespace {

std::string lower(std::string text) {
  for (char& c : text) c = c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
  return text;
}

}  // namespace

Transport::Transport(std::istream& in, std::ostream& out) : in_(in), out_(out) {
  // Or who reads would flush what is being written by another thread.
  in.tie(nullptr);
  reader_ = std::thread([this] { read_all(); });
}

Transport::~Transport() { reader_.join(); }

void Transport::read_all() {
  while (auto incoming = read_one()) {
    const std::lock_guard lock(mutex_);
    const bool cancels =
        incoming->message.is_object() && incoming->message.value("method", Json()) == "$/cancelRequest";
    if (cancels) {
      const Json params = incoming->message.value("params", Json::object());
      if (params.is_object() && params.contains("id")) cancelled_.insert(params["id"]);
      continue;
    }
    const bool last = incoming->message.is_object() && incoming->message.value("method", Json()) == "exit";
    messages_.push_back(std::move(*incoming));
    arrived_.notify_one();
    // Who has said `exit` may leave the stream open.
    if (last) break;
  }
  const std::lock_guard lock(mutex_);
  ended_ = true;
  arrived_.notify_one();
}

std::optional<Incoming> Transport::read_one() {
  std::optional<size_t> length;
  std::string line;
  bool begun = false;
  while (std::getline(in_, line)) {
    if (line.ends_with('\r')) line.pop_back();
    if (line.empty()) {
      if (begun) break;
      continue;
    }
    begun = true;
    const size_t colon = line.find(':');
    if (colon == std::string::npos || lower(line.substr(0, colon)) != "content-length") continue;
    const size_t first = line.find_first_not_of(' ', colon + 1);
    size_t value = 0;
    if (first == std::string::npos) continue;
    const auto [end, error] = std::from_chars(line.data() + first, line.data() + line.size(), value);
    if (error == std::errc() && end == line.data() + line.size()) length = value;
  }
  if (!in_) return std::nullopt;
  // Where the next message begins can't be told then, so the line that follows is read as its head.
  if (!length) return Incoming{nullptr, "a message's head has no `Content-Length`"};
  if (*length > longest) {
    in_.ignore(static_cast<std::streamsize>(*length));
    return Incoming{nullptr, fmt::format("a message of {} bytes is too long: {} is the most", *length, longest)};
  }
  std::string body(*length, '\0');
  if (!in_.read(body.data(), static_cast<std::streamsize>(body.size()))) return std::nullopt;
  Json message = Json::parse(body, nullptr, false);
  if (message.is_discarded()) return Incoming{nullptr, "a message is no JSON"};
  return Incoming{std::move(message)};
}

std::optional<Incoming> Transport::next(bool wait) {
  std::unique_lock lock(mutex_);
  if (wait) arrived_.wait(lock, [&] { return !messages_.empty() || ended_; });
  if (messages_.empty()) return std::nullopt;
  Incoming first = std::move(messages_.front());
  messages_.pop_front();
  return first;
}

bool Transport::has_next() {
  const std::lock_guard lock(mutex_);
  return !messages_.empty() || ended_;
}

bool Transport::is_cancelled(const Json& id) {
  const std::lock_guard lock(mutex_);
  return cancelled_.contains(id);
}

void Transport::forget(const Json& id) {
  const std::lock_guard lock(mutex_);
  cancelled_.erase(id);
}

void Transport::send(const Json& message) {
  // What is no UTF-8 in a text must not end the server.
  const std::string body = message.dump(-1, ' ', false, Json::error_handler_t::replace);
  out_ << "Content-Length: " << body.size() << "\r\n\r\n" << body << std::flush;
}

}  // namespace mig::lsp
