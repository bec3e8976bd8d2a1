#include "session/roster_match.h"

#include <algorithm>
#include <iterator>
#include <unordered_map>

#include "base/text_fold.h"

namespace mamori {
namespace {

using Indices = std::vector<std::size_t>;
using Index = std::unordered_map<std::string, Indices>;

std::string folded(const std::string& text) {
  return lower_ascii(without_spaces(fold_width(text)));
}

// 042 and 42 are one number: spreadsheets drop the zeros.
std::string folded_number(const std::string& text) {
  std::string number = folded(text);
  if (number.find_first_not_of("0123456789") != std::string::npos) return number;
  number.erase(0, std::min(number.find_first_not_of('0'), number.size()));
  return number;
}

RosterKey make_key(const std::string& name, const std::string& kana, const std::string& number) {
  return {.name = folded(name), .kana = hiragana_to_katakana(folded(kana)), .number = folded_number(number)};
}

bool agree(const std::string& a, const std::string& b) {
  return a.empty() || b.empty() || a == b;
}

bool equal_and_known(const std::string& a, const std::string& b) {
  return !a.empty() && a == b;
}

// The given name, which a marriage does not change. Empty: not split.
std::string last_part(const std::string& text) {
  const std::string parts = hiragana_to_katakana(fold_width(text));
  const std::size_t blank = parts.rfind(' ');
  return blank == std::string::npos ? "" : parts.substr(blank + 1);
}

class Matcher {
 public:
  Matcher(const std::vector<Person>& roster, const std::vector<RosterRow>& rows)
      : m_roster(roster), m_rows(rows), m_matches(rows.size()), m_taken(roster.size()) {
    for (std::size_t i = 0; i < roster.size(); ++i) {
      m_people.push_back(key_of(roster[i]));
      m_by_name[m_people[i].name].push_back(i);
      if (!m_people[i].number.empty()) m_by_number[m_people[i].number].push_back(i);
    }
    for (std::size_t i = 0; i < rows.size(); ++i) {
      m_keys.push_back(key_of(rows[i]));
      m_rows_by_name[m_keys[i].name].push_back(i);
      if (!m_keys[i].number.empty()) m_rows_by_number[m_keys[i].number].push_back(i);
    }
  }

  std::vector<RosterMatch> match() {
    for (const auto& [name, rows] : m_rows_by_name) doubt_repeated(rows);
    for (const auto& [number, rows] : m_rows_by_number) doubt_numbers(rows);
    for_open([this](std::size_t row) { match_number(row); });
    match_names(true);
    match_names(false);
    for_open([this](std::size_t row) { doubt_number(row); });
    for_open([this](std::size_t row) {
      m_matches[row].homonym = named(row).size() + m_rows_by_name[m_keys[row].name].size() > 1;
    });
    return std::move(m_matches);
  }

 private:
  bool is_open(std::size_t row) const { return !m_matches[row].person && !m_matches[row].doubt; }

  template <class Work>
  void for_open(Work work) {
    for (std::size_t row = 0; row < m_rows.size(); ++row) {
      if (is_open(row)) work(row);
    }
  }

  void take(std::size_t row, std::size_t person) {
    m_matches[row].person = person;
    m_taken[person] = true;
  }

  void doubt(std::size_t row, RosterDoubt why, const Indices& people, int other_line = 0) {
    DoubtfulRow doubtful{.line = m_rows[row].line, .name = m_rows[row].name, .doubt = why, .other_line = other_line};
    for (const std::size_t person : people) doubtful.people.push_back(m_roster[person].id);
    m_matches[row].doubt = std::move(doubtful);
  }

  const Indices& named(std::size_t row) const {
    static const Indices nobody;
    const auto found = m_by_name.find(m_keys[row].name);
    return found == m_by_name.end() ? nobody : found->second;
  }

  // Of rows with one name, those that say most stand; one that could be any of these is the same person again.
  void doubt_repeated(Indices rows) {
    if (rows.size() < 2) return;
    const auto told = [&](std::size_t row) { return !m_keys[row].kana.empty() + !m_keys[row].number.empty(); };
    std::stable_sort(rows.begin(), rows.end(), [&](std::size_t a, std::size_t b) { return told(a) > told(b); });
    Indices standing;
    for (const std::size_t row : rows) {
      const auto other = std::find_if(standing.begin(), standing.end(), [&](std::size_t before) {
        return agree(m_keys[row].kana, m_keys[before].kana) && agree(m_keys[row].number, m_keys[before].number);
      });
      if (other == standing.end()) {
        standing.push_back(row);
      } else {
        doubt(row, RosterDoubt::twice, named(row), m_rows[*other].line);
      }
    }
  }

  void doubt_numbers(const Indices& rows) {
    Indices open;
    std::copy_if(rows.begin(), rows.end(), std::back_inserter(open), [this](std::size_t row) { return is_open(row); });
    if (open.size() < 2) return;
    for (const std::size_t row : open) {
      const std::size_t other = row == open.front() ? open[1] : open.front();
      const auto people = m_by_number.find(m_keys[row].number);
      doubt(row, RosterDoubt::number_twice, people == m_by_number.end() ? Indices() : people->second,
            m_rows[other].line);
    }
  }

  // By kana only where a name is not split: the same sound is not yet the same name.
  bool has_given_name(std::size_t row, std::size_t person) const {
    const std::string given = last_part(m_rows[row].name);
    const std::string known = last_part(m_roster[person].name);
    if (!given.empty() && !known.empty()) return given == known;
    return equal_and_known(last_part(m_rows[row].kana), last_part(m_roster[person].kana));
  }

  // A number alone is not enough: offices give a leaver's number to somebody new.
  bool is_same_person(std::size_t row, std::size_t person) const {
    const RosterKey& key = m_keys[row];
    const RosterKey& known = m_people[person];
    return key.name == known.name || equal_and_known(key.kana, known.kana) ||
           (m_rows[row].joined && m_rows[row].joined == m_roster[person].joined) || has_given_name(row, person);
  }

  void match_number(std::size_t row) {
    const auto found = m_by_number.find(m_keys[row].number);
    if (m_keys[row].number.empty() || found == m_by_number.end()) return;
    Indices same;
    std::copy_if(found->second.begin(), found->second.end(), std::back_inserter(same),
                 [&](std::size_t person) { return is_same_person(row, person); });
    Indices of_that_name;
    std::copy_if(same.begin(), same.end(), std::back_inserter(of_that_name),
                 [&](std::size_t person) { return m_people[person].name == m_keys[row].name; });
    if (of_that_name.size() == 1) same = of_that_name;
    if (same.size() == 1) return take(row, same.front());
    if (same.size() > 1) return doubt(row, RosterDoubt::homonym, same);
    const bool free = std::all_of(found->second.begin(), found->second.end(),
                                  [&](std::size_t person) { return m_roster[person].state == PersonState::left; });
    if (!free) doubt(row, RosterDoubt::number_of_other, found->second);
  }

  // Who of that name is still to be had, and is not told apart by kana; `numbers` says whether numbers count.
  Indices candidates(std::size_t row, bool numbers) const {
    Indices people;
    for (const std::size_t person : named(row)) {
      if (m_taken[person] || !agree(m_keys[row].kana, m_people[person].kana)) continue;
      if (numbers && !agree(m_keys[row].number, m_people[person].number)) continue;
      people.push_back(person);
    }
    return people;
  }

  // By name and kana; then by the name alone, where file or roster has no more. Only where one person fits one row, and
  // nobody comes back by a name alone.
  void match_names(bool with_kana) {
    std::unordered_map<std::size_t, Indices> wanted;
    for_open([&](std::size_t row) {
      Indices people = candidates(row, true);
      if (with_kana) {
        std::erase_if(people,
                      [&](std::size_t person) { return !equal_and_known(m_people[person].kana, m_keys[row].kana); });
      }
      const bool had_left = people.size() == 1 && m_roster[people.front()].state == PersonState::left &&
                            m_rows[row].state != PersonState::left;
      if (people.size() > 1 || (had_left && !with_kana)) {
        doubt(row, RosterDoubt::homonym, people);
      } else if (!people.empty()) {
        wanted[people.front()].push_back(row);
      }
    });
    for (const auto& [person, rows] : wanted) {
      if (rows.size() == 1) {
        take(rows.front(), person);
        continue;
      }
      for (const std::size_t row : rows) doubt(row, RosterDoubt::homonym, {person});
    }
  }

  // Somebody has that name, and nothing but the number speaks against being the same.
  void doubt_number(std::size_t row) {
    const Indices people = candidates(row, false);
    if (!people.empty()) doubt(row, RosterDoubt::number_differs, people);
  }

  const std::vector<Person>& m_roster;
  const std::vector<RosterRow>& m_rows;
  std::vector<RosterKey> m_people;
  std::vector<RosterKey> m_keys;
  Index m_by_name, m_by_number, m_rows_by_name, m_rows_by_number;
  std::vector<RosterMatch> m_matches;
  std::vector<bool> m_taken;
};

}  // namespace

RosterKey key_of(const Person& person) {
  return make_key(person.name, person.kana, person.staff_number);
}

RosterKey key_of(const RosterRow& row) {
  return make_key(row.name, row.kana, row.staff_number);
}

std::vector<RosterMatch> match_roster(const std::vector<Person>& roster, const std::vector<RosterRow>& rows) {
  return Matcher(roster, rows).match();
}

}  // namespace mamori
