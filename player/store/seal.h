#pragma once

#include <array>
#include <cstdint>
#include <filesystem>
#include <string>
#include <string_view>

#include "base/result.h"
#include "base/uuid.h"
#include "learn/ids.h"

namespace mamori {

using PublicKey = std::array<std::uint8_t, 32>;
using Signature = std::array<std::uint8_t, 64>;

// A device's Ed25519 key pair (RFC 8032). The secret stands in a file of mode 0600 beside the database and, while the
// object lives, in memory that is wiped afterwards. It goes with the device id: a renewed device has a new key.
class SealKey {
 public:
  // Reads the device's key, or makes it. Problems: damaged (the file is no key), read_only, full, unreadable.
  static Result<SealKey> open(const std::filesystem::path& folder, DeviceId device, const RandomSource& random);
  SealKey(SealKey&& other) noexcept;
  SealKey& operator=(SealKey&&) = delete;
  ~SealKey();

  const PublicKey& public_key() const { return m_public; }
  Signature sign(std::string_view bytes) const;

 private:
  SealKey() = default;

  PublicKey m_public = {};
  std::array<std::uint8_t, 64> m_secret = {};
};

bool seal_verifies(std::string_view bytes, const Signature& signature, const PublicKey& key);

// First 16 hex digits of the key's SHA-256, in fours: what a manager compares when enrolling a device.
std::string fingerprint_text(const PublicKey& key);

}  // namespace mamori
