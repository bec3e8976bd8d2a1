#include "store/password_hash.h"

#include <array>
#include <sodium.h>

namespace mamori {
namespace {

constexpr unsigned long long passes = 3;
constexpr std::size_t memory_bytes = std::size_t{64} << 20;

}  // namespace

Result<std::string> hash_password(std::string_view password) {
  std::array<char, crypto_pwhash_STRBYTES> text{};
  if (sodium_init() < 0 || crypto_pwhash_str_alg(text.data(), password.data(), password.size(), passes, memory_bytes,
                                                 crypto_pwhash_ALG_ARGON2ID13) != 0) {
    return Problem{.kind = ProblemKind::internal, .message = "the pass-phrase cannot be hashed: not enough memory"};
  }
  return std::string(text.data());
}

bool password_fits(const std::string& hash, std::string_view password) {
  return sodium_init() >= 0 && crypto_pwhash_str_verify(hash.c_str(), password.data(), password.size()) == 0;
}

}  // namespace mamori
