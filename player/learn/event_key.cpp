#include "learn/event_key.h"

namespace mamori {

EventKey key_of(const Event& event) {
  return {.wall = event.wall, .device = event.device, .counter = event.counter};
}

}  // namespace mamori
