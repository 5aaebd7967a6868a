// `std::visit` with one lambda for each alternative, and no catch-all: a new alternative makes the compiler list the
// places to write.
#pragma once

namespace mig::base {

template <typename... Fs>
struct Overloaded : Fs... {
  using Fs::operator()...;
};

// clang 14 does not deduce aggregates by itself.
template <typename... Fs>
Overloaded(Fs...) -> Overloaded<Fs...>;

}  // namespace mig::base
