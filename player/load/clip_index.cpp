#include "load/clip_index.h"

#include <algorithm>
#include <charconv>
#include <chrono>
#include <optional>
#include <string_view>
#include <system_error>
#include <utility>

#include "base/files.h"

namespace mamori {
namespace {

using std::chrono::milliseconds;

std::optional<std::uint64_t> number(std::string_view text) {
  std::uint64_t value = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (error != std::errc{} || end != text.data() + text.size()) return std::nullopt;
  return value;
}

std::uint64_t read_number(const XmlCursor& cursor, const char* name, std::uint64_t most) {
  const std::string text = cursor.required(name);
  const auto value = number(text);
  if (value && *value <= most) return *value;
  if (!text.empty()) {
    cursor.problem(ProblemKind::malformed,
                   std::string(name) + "=\"" + text + "\" is no number up to " + std::to_string(most));
  }
  return 0;
}

std::string read_hash(const XmlCursor& cursor, const char* name) {
  std::string hash = cursor.required(name);
  const bool hex = hash.find_first_not_of("0123456789abcdef") == std::string::npos;
  if (!hash.empty() && (hash.size() != 64 || !hex)) {
    cursor.problem(ProblemKind::malformed, std::string(name) + " is no SHA-256 in lower case");
  }
  return hash;
}

// "0@0 12@830": character@milliseconds, rising, the first at the beginning.
std::vector<SpokenPhrase> read_phrases(const XmlCursor& cursor, MediaLength length) {
  std::vector<SpokenPhrase> phrases;
  const std::string text = cursor.required("phrases");
  for (std::string_view rest = text; !rest.empty();) {
    const std::string_view word = rest.substr(0, rest.find(' '));
    rest.remove_prefix(std::min(word.size() + 1, rest.size()));
    const std::size_t at = word.find('@');
    const auto character = number(word.substr(0, at));
    const auto begin = at == std::string_view::npos ? std::nullopt : number(word.substr(at + 1));
    const bool first = phrases.empty();
    bool fits = character && begin && *begin <= static_cast<std::uint64_t>(length.count() / 1000);
    if (fits && first) fits = *character == 0 && *begin == 0;
    SpokenPhrase phrase;
    if (fits) {
      phrase = {.character = static_cast<std::size_t>(*character), .begin = milliseconds(*begin)};
      fits = first || (phrase.character > phrases.back().character && phrase.begin > phrases.back().begin);
    }
    if (!fits) {
      cursor.problem(ProblemKind::malformed, "phrases=\"" + text + "\" do not follow each other within the clip");
      return {};
    }
    phrases.push_back(phrase);
  }
  return phrases;
}

class IndexReader {
 public:
  explicit IndexReader(const std::filesystem::path& folder) : m_folder(folder) {}

  ClipIndex read(const XmlCursor& root) {
    if (root.name() != "clips") root.problem(ProblemKind::malformed, "the root must be <clips>");
    root.allow_only({"pack", "bytes", "sha256"}, {"clip"});
    const std::string pack = root.required("pack");
    m_bytes = read_number(root, "bytes", largest_pack);
    m_index.pack_sha256 = read_hash(root, "sha256");
    if (!pack.empty()) check_pack(root, pack);
    for (const XmlCursor& clip : root.children("clip")) read_clip(clip);
    return std::move(m_index);
  }

 private:
  static constexpr std::uint64_t largest_pack = 1u << 30;
  static constexpr std::uint64_t longest_clip_ms = 60'000;

  void check_pack(const XmlCursor& root, const std::string& name) {
    const auto file = path_inside(m_folder, name);
    std::error_code error;
    if (!file) {
      root.problem(ProblemKind::refused, "\"" + name + "\" lies outside the folder of the clips");
    } else if (!std::filesystem::is_regular_file(*file, error)) {
      root.problem(ProblemKind::not_found, "\"" + name + "\" is missing beside the index");
    } else if (std::filesystem::file_size(*file, error) != m_bytes || error) {
      root.problem(ProblemKind::damaged, "\"" + name + "\" has another size than the index says");
    } else {
      m_index.pack = *file;
    }
  }

  void read_clip(const XmlCursor& cursor) {
    cursor.allow_only({"id", "sha256", "offset", "bytes", "length-ms", "phrases", "misread-as"}, {});
    const std::string id = cursor.required("id");
    if (!id.empty() && !is_well_formed_id(id)) cursor.problem(ProblemKind::malformed, "\"" + id + "\" is no id");
    SpokenClip clip;
    clip.place = {.file = m_index.pack,
                  .offset = read_number(cursor, "offset", m_bytes),
                  .size = read_number(cursor, "bytes", m_bytes)};
    if (clip.place.size == 0 || clip.place.offset + clip.place.size > m_bytes) {
      cursor.problem(ProblemKind::malformed, "the clip of " + id + " lies outside the pack");
    }
    clip.spoken_as = read_hash(cursor, "sha256");
    clip.length = milliseconds(read_number(cursor, "length-ms", longest_clip_ms));
    clip.phrases = read_phrases(cursor, clip.length);
    clip.misread_as = cursor.attribute("misread-as").value_or("");
    if (!m_index.clips.emplace(SentenceId(id), std::move(clip)).second) {
      cursor.problem(ProblemKind::malformed, "the id " + id + " stands twice");
    }
  }

  const std::filesystem::path& m_folder;
  std::uint64_t m_bytes = 0;
  ClipIndex m_index;
};

}  // namespace

Loaded<ClipIndex> load_clip_index(const std::filesystem::path& folder) {
  auto xml = XmlFile::open(folder / clip_index_name, clip_index_name);
  if (!xml) return {.value = std::nullopt, .problems = {xml.problem()}};
  ClipIndex index = IndexReader(folder).read((*xml)->root());
  Problems& problems = (*xml)->problems();
  if (!problems.empty()) return {.value = std::nullopt, .problems = std::move(problems)};
  return {.value = std::move(index), .problems = {}};
}

}  // namespace mamori
