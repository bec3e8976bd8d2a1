#pragma once

namespace mamori {

// Visits a std::variant with one lambda per alternative; a new alternative without a lambda stops the build.
template <class... Visitors>
struct Overloaded : Visitors... {
  using Visitors::operator()...;
};
template <class... Visitors>
Overloaded(Visitors...) -> Overloaded<Visitors...>;

}  // namespace mamori
