#include "store/person.h"

#include <array>

namespace mamori {
namespace {

constexpr std::array roles = {StaffRole::staff, StaffRole::investigator, StaffRole::supervisor, StaffRole::manager,
                              StaffRole::system};
constexpr std::array employments = {Employment::full_time, Employment::part_time, Employment::agency,
                                    Employment::contract, Employment::volunteer};
constexpr std::array states = {PersonState::active, PersonState::leave, PersonState::left};

template <class Enum, std::size_t count>
std::optional<Enum> find_by_name(const std::array<Enum, count>& all, std::string_view name) {
  for (const Enum candidate : all) {
    if (name == name_of(candidate)) return candidate;
  }
  return std::nullopt;
}

}  // namespace

const char* name_of(StaffRole role) {
  switch (role) {
    case StaffRole::staff:
      return "staff";
    case StaffRole::investigator:
      return "investigator";
    case StaffRole::supervisor:
      return "supervisor";
    case StaffRole::manager:
      return "manager";
    case StaffRole::system:
      return "system";
  }
  return "";
}

const char* name_of(Employment employment) {
  switch (employment) {
    case Employment::full_time:
      return "full_time";
    case Employment::part_time:
      return "part_time";
    case Employment::agency:
      return "agency";
    case Employment::contract:
      return "contract";
    case Employment::volunteer:
      return "volunteer";
  }
  return "";
}

const char* name_of(PersonState state) {
  switch (state) {
    case PersonState::active:
      return "active";
    case PersonState::leave:
      return "leave";
    case PersonState::left:
      return "left";
  }
  return "";
}

std::optional<StaffRole> staff_role(std::string_view name) {
  return find_by_name(roles, name);
}
std::optional<Employment> employment(std::string_view name) {
  return find_by_name(employments, name);
}
std::optional<PersonState> person_state(std::string_view name) {
  return find_by_name(states, name);
}

}  // namespace mamori
