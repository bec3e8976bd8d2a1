#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "learn/ids.h"
#include "learn/spoken_text.h"

namespace mamori {

enum class CheckAudience : std::uint8_t {
  staff,    // each for oneself
  manager,  // once for the office
};

enum class MendBy : std::uint8_t { self, manager, system };
enum class MendWithin : std::uint8_t { now, week, month, quarter };

// Our suggestion for whoever answers いいえ or 一部.
struct Mend {
  MendBy by = MendBy::self;
  MendWithin within = MendWithin::now;
  RichText text;
};

// One question of the self-check, answered はい・一部・いいえ.
struct CheckItem {
  CheckId id;  // "1-1": number in the guide
  CheckAudience audience = CheckAudience::staff;
  CardId card;
  SpokenText text;
  RichText short_text;               // for the printed card
  std::vector<Mend> mends;
  std::vector<std::string> sources;  // source tags
  std::vector<TermId> terms;
  std::vector<int> cases;           // of the 事例集, 1..12
  std::vector<std::string> nerima;  // rules of the city, as source tags: "N(5)4"
};

struct CheckSection {
  std::string id;  // "1"
  RichText title;
  std::vector<CheckItem> items;
};

struct Checklist {
  std::string as_of;  // "2026-04"
  std::vector<CheckSection> sections;

  bool empty() const { return sections.empty(); }
  const CheckItem* find(const CheckId& id) const;
};

}  // namespace mamori
