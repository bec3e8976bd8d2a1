#pragma once

#include <optional>
#include <utility>
#include <variant>

#include "base/problem.h"

namespace mamori {

// A value or the problem that kept it from being made. Reading the wrong side throws std::bad_variant_access, which
// only a mistake of ours can cause.
template <class T>
class [[nodiscard]] Result {
 public:
  Result(T value) : m_state(std::in_place_index<0>, std::move(value)) {}
  Result(Problem problem) : m_state(std::in_place_index<1>, std::move(problem)) {}

  bool has_value() const { return m_state.index() == 0; }
  explicit operator bool() const { return has_value(); }

  T& value() & { return std::get<0>(m_state); }
  const T& value() const& { return std::get<0>(m_state); }
  T&& value() && { return std::get<0>(std::move(m_state)); }
  T& operator*() & { return value(); }
  const T& operator*() const& { return value(); }
  T&& operator*() && { return std::move(*this).value(); }
  T* operator->() { return &value(); }
  const T* operator->() const { return &value(); }

  const Problem& problem() const { return std::get<1>(m_state); }

 private:
  std::variant<T, Problem> m_state;
};

template <>
class [[nodiscard]] Result<void> {
 public:
  Result() = default;
  Result(Problem problem) : m_problem(std::move(problem)) {}

  bool has_value() const { return !m_problem; }
  explicit operator bool() const { return has_value(); }
  const Problem& problem() const { return m_problem.value(); }

 private:
  std::optional<Problem> m_problem;
};

using Status = Result<void>;

}  // namespace mamori
