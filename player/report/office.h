#pragma once

#include <cstdint>
#include <string>

namespace mamori {

enum class SealBoxes : std::uint8_t {
  none,
  blank,  // 作成者・管理者・施設長, to be stamped or signed by hand
};

// The office as its settings name it; printed at the head of every paper.
struct Office {
  std::string corporation;
  std::string name;
  std::string number;  // 事業所番号, ten digits as text
  std::string manager_name;
  std::string manager_phone;
  SealBoxes seal_boxes = SealBoxes::blank;
  int retention_years = 5;
};

}  // namespace mamori
