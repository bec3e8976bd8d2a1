#pragma once

#include <cstddef>
#include <deque>
#include <utility>

namespace mamori {

// A few decoded items between two threads; the owner locks. Refilled in bursts: once full it asks for more only when
// half of it is used up, so that the decoder wakes seldom (design: media.md, «What wins» 4).
template <class T>
class BoundedQueue {
 public:
  explicit BoundedQueue(std::size_t capacity) : m_capacity(capacity) {}

  void push(T item) {
    m_items.push_back(std::move(item));
    if (m_items.size() >= m_capacity) m_filling = false;
  }
  T pop() {
    T item = std::move(m_items.front());
    m_items.pop_front();
    if (m_items.size() <= m_capacity / 2) m_filling = true;
    return item;
  }
  void clear() {
    m_items.clear();
    m_filling = true;
  }

  bool wants_more() const { return m_filling; }
  bool empty() const { return m_items.empty(); }
  std::size_t size() const { return m_items.size(); }
  const T& operator[](std::size_t index) const { return m_items[index]; }

 private:
  std::size_t m_capacity;
  std::deque<T> m_items;
  bool m_filling = true;
};

}  // namespace mamori
