#include "learn/checklist.h"

namespace mamori {

const CheckItem* Checklist::find(const CheckId& id) const {
  for (const CheckSection& section : sections) {
    for (const CheckItem& item : section.items) {
      if (item.id == id) return &item;
    }
  }
  return nullptr;
}

}  // namespace mamori
