#include "film/loudness.h"

#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <limits>
#include <vector>

namespace mamori {
namespace {

constexpr double full_scale = 32768;
constexpr double offset = -0.691;      // BS.1770-4, equation 2
constexpr double absolute_gate = -70;  // LUFS
constexpr double relative_gate = -10;  // LU below the mean of what passed the absolute gate
constexpr std::size_t quarter = 4800;  // samples: a block is 400 ms long, the next one begins 100 ms later
constexpr std::size_t quarters_a_block = 4;

// A second-order filter in direct form 2.
class Biquad {
 public:
  struct Factors {
    double b0, b1, b2, a1, a2;
  };
  explicit Biquad(const Factors& factors) : m_factors(factors) {}

  double operator()(double in) {
    const double now = in - m_factors.a1 * m_last - m_factors.a2 * m_before;
    const double out = m_factors.b0 * now + m_factors.b1 * m_last + m_factors.b2 * m_before;
    m_before = m_last;
    m_last = now;
    return out;
  }

 private:
  Factors m_factors;
  double m_last = 0;
  double m_before = 0;
};

// BS.1770-4, annex 1, tables 1 and 2: the head's shelf and the high-pass, for 48 kHz.
constexpr Biquad::Factors shelf{1.53512485958697, -2.69169618940638, 1.19839281085285, -1.69065929318241,
                                0.73248077421585};
constexpr Biquad::Factors high_pass{1, -2, 1, -1.99004745483398, 0.99007225036621};

std::vector<double> quarter_energies(std::span<const std::int16_t> samples) {
  Biquad first(shelf);
  Biquad second(high_pass);
  std::vector<double> energies;
  double sum = 0;
  std::size_t filled = 0;
  for (const std::int16_t sample : samples) {
    const double weighted = second(first(sample / full_scale));
    sum += weighted * weighted;
    if (++filled < quarter) continue;
    energies.push_back(sum);
    sum = 0;
    filled = 0;
  }
  return energies;
}

double loudness_of(double mean_square) {
  return mean_square > 0 ? offset + 10 * std::log10(mean_square) : -std::numeric_limits<double>::infinity();
}

// The mean of the blocks that are louder than `gate`; 0 where there is none.
double gated_mean(const std::vector<double>& blocks, double gate) {
  double sum = 0;
  std::size_t count = 0;
  for (const double block : blocks) {
    if (loudness_of(block) <= gate) continue;
    sum += block;
    ++count;
  }
  return count == 0 ? 0 : sum / static_cast<double>(count);
}

}  // namespace

std::optional<double> integrated_loudness(std::span<const std::int16_t> samples) {
  const std::vector<double> quarters = quarter_energies(samples);
  std::vector<double> blocks;
  for (std::size_t i = 0; i + quarters_a_block <= quarters.size(); ++i) {
    const double sum = quarters[i] + quarters[i + 1] + quarters[i + 2] + quarters[i + 3];
    blocks.push_back(sum / static_cast<double>(quarter * quarters_a_block));
  }
  const double audible = gated_mean(blocks, absolute_gate);
  if (audible <= 0) return std::nullopt;
  return loudness_of(gated_mean(blocks, std::max(absolute_gate, loudness_of(audible) + relative_gate)));
}

double film_gain(std::span<const std::int16_t> samples) {
  const auto loudness = integrated_loudness(samples);
  if (!loudness) return 1;
  int peak = 1;
  for (const std::int16_t sample : samples) peak = std::max(peak, std::abs(static_cast<int>(sample)));
  const double wanted = std::pow(10, (film_loudness - *loudness) / 20);
  return std::min(wanted, full_scale * std::pow(10, film_peak_limit / 20) / peak);
}

}  // namespace mamori
