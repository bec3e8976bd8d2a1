#pragma once

#include <cstdint>
#include <optional>
#include <span>

namespace mamori {

// Integrated loudness in LUFS after ITU-R BS.1770-4 of mono sound at 48,000 samples a second; nothing where all of it
// is below the gate of −70 LUFS or it is shorter than 400 ms.
std::optional<double> integrated_loudness(std::span<const std::int16_t> samples);

inline constexpr double film_loudness = -17;     // LUFS: speech that is understood beside a running office
inline constexpr double film_peak_limit = -1.5;  // dB of full scale: AAC goes up to a decibel above it

// The factor that brings this sound to film_loudness, or as near as its loudest sample allows. 1 for silence.
double film_gain(std::span<const std::int16_t> samples);

}  // namespace mamori
