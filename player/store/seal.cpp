#include "store/seal.h"

#include <algorithm>
#include <sodium.h>

#include "base/files.h"
#include "base/sha.h"

namespace mamori {
namespace {

namespace fs = std::filesystem;

constexpr std::string_view file_head = "mamori-seal-1\n";
static_assert(crypto_sign_PUBLICKEYBYTES == 32 && crypto_sign_SECRETKEYBYTES == 64 && crypto_sign_BYTES == 64);

using Seed = std::array<std::uint8_t, crypto_sign_SEEDBYTES>;

const std::uint8_t* bytes_of(std::string_view text) {
  return reinterpret_cast<const std::uint8_t*>(text.data());
}

Result<Seed> read_seed(const fs::path& file) {
  auto text = read_file(file, file_head.size() + Seed().size());
  if (!text && text.problem().kind != ProblemKind::refused) return text.problem();
  if (!text || text->size() != file_head.size() + Seed().size() || !text->starts_with(file_head)) {
    return Problem{.kind = ProblemKind::damaged,
                   .message = "the device's key file does not hold a key",
                   .place = Place{.file = to_utf8(file)}};
  }
  Seed seed{};
  std::copy_n(bytes_of(*text) + file_head.size(), seed.size(), seed.begin());
  sodium_memzero(text->data(), text->size());
  return seed;
}

Result<Seed> make_seed(const fs::path& file, const RandomSource& random) {
  Seed seed{};
  random(seed);
  std::string text(file_head);
  text.append(reinterpret_cast<const char*>(seed.data()), seed.size());
  const Status written = write_file(file, text);
  sodium_memzero(text.data(), text.size());
  if (!written) return written.problem();
  return seed;
}

}  // namespace

Result<SealKey> SealKey::open(const fs::path& folder, DeviceId device, const RandomSource& random) {
  if (sodium_init() < 0) return Problem{.kind = ProblemKind::internal, .message = "libsodium cannot start"};
  const fs::path file = folder / to_path("seal-" + device.text() + ".key");
  auto seed = read_seed(file);
  if (!seed && seed.problem().kind == ProblemKind::not_found) seed = make_seed(file, random);
  if (!seed) return seed.problem();
  SealKey key;
  crypto_sign_seed_keypair(key.m_public.data(), key.m_secret.data(), seed->data());
  sodium_memzero(seed->data(), seed->size());
  return key;
}

SealKey::SealKey(SealKey&& other) noexcept : m_public(other.m_public), m_secret(other.m_secret) {
  sodium_memzero(other.m_secret.data(), other.m_secret.size());
}

SealKey::~SealKey() {
  sodium_memzero(m_secret.data(), m_secret.size());
}

Signature SealKey::sign(std::string_view bytes) const {
  Signature signature{};
  crypto_sign_detached(signature.data(), nullptr, bytes_of(bytes), bytes.size(), m_secret.data());
  return signature;
}

bool seal_verifies(std::string_view bytes, const Signature& signature, const PublicKey& key) {
  return sodium_init() >= 0 &&
         crypto_sign_verify_detached(signature.data(), bytes_of(bytes), bytes.size(), key.data()) == 0;
}

std::string fingerprint_text(const PublicKey& key) {
  const std::string hex = to_hex(sha256({reinterpret_cast<const char*>(key.data()), key.size()}));
  return hex.substr(0, 4) + " " + hex.substr(4, 4) + " " + hex.substr(8, 4) + " " + hex.substr(12, 4);
}

}  // namespace mamori
