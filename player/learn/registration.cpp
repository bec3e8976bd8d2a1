#include "learn/registration.h"

namespace mamori {
namespace {

// Random, made once for this product.
const Uuid registration_namespace = Uuid::parse("5d0a6b9e-3c1f-4f0e-9a57-2b8f1d6c7e41").value_or(Uuid{});

}  // namespace

RegistrationId registration_of(const PersonId& person, const CourseId& course, const std::string& cycle) {
  return {Uuid::from_name(registration_namespace, person.text() + "/" + course.text() + "/" + cycle)};
}

std::string cycle_of(Date day) { return std::to_string(fiscal_year(day)); }

}  // namespace mamori
