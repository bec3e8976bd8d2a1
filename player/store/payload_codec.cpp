#include "store/payload_codec.h"

#include <array>
#include <cstdint>
#include <limits>
#include <nlohmann/json.hpp>
#include <optional>
#include <type_traits>
#include <utility>

#include "base/utf8.h"
#include "store/payload_fields.h"

namespace mamori {
namespace {

using Json = nlohmann::json;  // its objects keep their keys in byte order

class FieldWriter {
 public:
  template <class Value>
  void operator()(const char* key, const Value& value) {
    m_object[key] = to_json(value);
  }
  template <class Enum, std::size_t count>
  void operator()(const char* key, const Enum& value, const std::array<Enum, count>&) {
    m_object[key] = text_of(value);
  }

  Result<std::string> text() const {
    if (!m_valid) return Problem{.kind = ProblemKind::malformed, .message = "a record holds text that is not UTF-8"};
    return m_object.dump();
  }

 private:
  Json to_json(bool value) { return value; }
  Json to_json(int value) { return value; }
  Json to_json(std::chrono::milliseconds value) { return std::int64_t{value.count()}; }
  Json to_json(MediaLength value) { return std::int64_t{value.count()}; }
  Json to_json(MediaPosition value) { return to_json(value.time_since_epoch()); }
  Json to_json(const std::string& text) {
    if (is_valid_utf8(text)) return text;
    m_valid = false;
    return nullptr;
  }
  template <class Tag>
  Json to_json(const Id<Tag>& id) {
    return to_json(id.text());
  }
  template <class Tag>
  Json to_json(const Uid<Tag>& uid) {
    return uid.text();
  }
  template <class Value>
  Json to_json(const std::vector<Value>& values) {
    Json array = Json::array();
    for (const Value& value : values) array.push_back(to_json(value));
    return array;
  }
  Json to_json(const SpanSet& spans) {
    Json array = Json::array();
    for (const MediaSpan& span : spans.spans()) {
      Json pair = Json::array();
      pair.push_back(to_json(span.begin));
      pair.push_back(to_json(span.end));
      array.push_back(std::move(pair));
    }
    return array;
  }

  Json m_object = Json::object();
  bool m_valid = true;
};

class FieldReader {
 public:
  explicit FieldReader(const Json& object) : m_object(object) {}

  template <class Value>
  void operator()(const char* key, Value& value) {
    const auto found = m_object.find(key);
    if (found == m_object.end() || !read(*found, value)) fail(key);
  }
  template <class Enum, std::size_t count>
  void operator()(const char* key, Enum& value, const std::array<Enum, count>& all) {
    std::string text;
    (*this)(key, text);
    for (const Enum candidate : all) {
      if (text != text_of(candidate)) continue;
      value = candidate;
      return;
    }
    fail(key);
  }

  const std::string& failed() const { return m_failed; }  // first field that is missing or of a wrong form

 private:
  void fail(const char* key) {
    if (m_failed.empty()) m_failed = key;
  }
  static bool read(const Json& json, bool& value) {
    if (!json.is_boolean()) return false;
    value = json.get<bool>();
    return true;
  }
  static bool read(const Json& json, std::int64_t& value) {
    if (!json.is_number_integer()) return false;
    if (json.is_number_unsigned() && !std::in_range<std::int64_t>(json.get<std::uint64_t>())) return false;
    value = json.get<std::int64_t>();
    return true;
  }
  static bool read(const Json& json, int& value) {
    std::int64_t wide = 0;
    if (!read(json, wide) || !std::in_range<int>(wide)) return false;
    value = static_cast<int>(wide);
    return true;
  }
  template <class Period>
  static bool read(const Json& json, std::chrono::duration<std::int64_t, Period>& value) {
    std::int64_t count = 0;
    if (!read(json, count)) return false;
    value = std::chrono::duration<std::int64_t, Period>(count);
    return true;
  }
  static bool read(const Json& json, MediaPosition& value) {
    MediaLength since_start{};
    if (!read(json, since_start)) return false;
    value = MediaPosition(since_start);
    return true;
  }
  static bool read(const Json& json, std::string& value) {
    if (!json.is_string()) return false;
    value = json.get<std::string>();
    return true;
  }
  template <class Tag>
  static bool read(const Json& json, Id<Tag>& value) {
    std::string text;
    if (!read(json, text)) return false;
    value = Id<Tag>(std::move(text));
    return true;
  }
  template <class Tag>
  static bool read(const Json& json, Uid<Tag>& value) {
    std::string text;
    if (!read(json, text)) return false;
    const auto uuid = Uuid::parse(text);
    if (uuid) value = Uid<Tag>{*uuid};
    return uuid.has_value();
  }
  template <class Value>
  static bool read(const Json& json, std::vector<Value>& values) {
    if (!json.is_array()) return false;
    for (const Json& element : json) {
      if (!read(element, values.emplace_back())) return false;
    }
    return true;
  }
  static bool read(const Json& json, SpanSet& spans) {
    if (!json.is_array()) return false;
    for (const Json& pair : json) {
      MediaSpan span;
      if (!pair.is_array() || pair.size() != 2 || !read(pair[0], span.begin) || !read(pair[1], span.end)) return false;
      if (span.begin < film_start || span.end <= span.begin) return false;
      spans.add(span);
    }
    return true;
  }

  const Json& m_object;
  std::string m_failed;
};

// A payload of the kind with every field empty.
template <std::size_t... index>
std::optional<Payload> empty_payload(std::string_view kind, std::index_sequence<index...>) {
  std::optional<Payload> found;
  const auto look_at = [&](Payload candidate) {
    if (kind == kind_of(candidate)) found = std::move(candidate);
  };
  (look_at(Payload(std::in_place_index<index>)), ...);
  return found;
}

std::optional<Payload> empty_payload(std::string_view kind) {
  return empty_payload(kind, std::make_index_sequence<std::variant_size_v<Payload>>());
}

}  // namespace

Result<std::string> payload_to_json(const Payload& payload) {
  FieldWriter writer;
  Payload copy = payload;
  std::visit([&](auto& kind) { fields(writer, kind); }, copy);
  return writer.text();
}

bool knows_kind(std::string_view kind) {
  return empty_payload(kind).has_value();
}

Result<Payload> payload_from_json(std::string_view kind, std::string_view json) {
  auto payload = empty_payload(kind);
  if (!payload) {
    return Problem{.kind = ProblemKind::unsupported,
                   .message = "the event kind \"" + std::string(kind) + "\" is not known to this program"};
  }
  const Json object = Json::parse(json, nullptr, false);
  if (!object.is_object()) {
    return Problem{.kind = ProblemKind::malformed, .message = std::string(kind) + ": the payload is not a JSON object"};
  }
  FieldReader reader(object);
  std::visit([&](auto& empty) { fields(reader, empty); }, *payload);
  if (!reader.failed().empty()) {
    return Problem{.kind = ProblemKind::malformed,
                   .message = std::string(kind) + ": the field \"" + reader.failed() + "\" is missing or malformed"};
  }
  return *payload;
}

}  // namespace mamori
