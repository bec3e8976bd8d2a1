#include "film/renderer.h"

#include <algorithm>
#include <catch2/catch.hpp>
#include <set>

#include "base/files.h"
#include "load/film_manifest.h"
#include "media/captions.h"
#include "media/demuxer.h"
#include "media/video_decoder.h"
#include "raster/fonts.h"
#include "raster/surface_canvas.h"
#include "raster/svg_art.h"
#include "support/temp_folder.h"

namespace mamori {
namespace {

using std::chrono::milliseconds;
namespace fs = std::filesystem;

constexpr const char* tiny_film = R"(<film id="t" as-of="2026-04">
  <title>ちいさな<ruby>映画<rt>えいが</rt></ruby></title>
  <source tag="T 1-4"/>
  <scene id="t.one" ground="room">
    <title>あける</title>
    <picture name="face" talking="face-open" figure="sato" x="100" y="100" width="200" height="200"/>
    <sentence id="t.s1" source="T 1-4" speaker="sato">かぎを、かけます。</sentence>
  </scene>
  <scene id="t.two" ground="room">
    <title>しめる</title>
    <board tone="right" x="700" y="100" width="400" height="120"><ruby>鍵<rt>かぎ</rt></ruby></board>
    <sentence id="t.s2" source="T 1-4">それから、<ruby>帰<rt>かえ</rt></ruby>ります。</sentence>
  </scene>
  <cue id="t.q" after="t.s1" review="t.s1">
    <question>つぎは</question>
    <option id="t.q.a" correct="true"><text>かえる</text><reason>かけたから</reason></option>
    <option id="t.q.b"><text>ねる</text><reason>まだはやい</reason></option>
  </cue>
</film>
)";

std::string svg(const std::string& shape) {
  return R"(<svg xmlns="http://www.w3.org/2000/svg" width="1280" height="720" viewBox="0 0 1280 720">)" + shape +
         "</svg>";
}

// A folder with the tiny film, its art, and what it is drawn with.
class Studio {
 public:
  Studio() {
    fs::create_directories(m_folder / "art");
    write("art/room.svg", svg(R"(<rect x="0" y="0" width="1280" height="720" fill="#cfe8d8"/>)"));
    write("art/face.svg", svg(R"(<rect x="300" y="100" width="500" height="500" fill="#d08060"/>)"));
    write("art/face-open.svg", svg(R"(<rect x="300" y="100" width="500" height="500" fill="#602010"/>)"));
    write("t.xml", tiny_film);
  }

  void write(const char* name, const std::string& bytes) const { REQUIRE(write_file(m_folder / name, bytes)); }

  Result<FilmReport> render(const Narrator& narrator, std::function<void(double)> progress = {},
                            std::stop_token stop = {}, unsigned workers = 2) {
    return render_film(job(out()), {.brush = [this] { return brush(); },
                                    .narrator = narrator,
                                    .workers = workers,
                                    .progress = std::move(progress),
                                    .stop = std::move(stop)});
  }

  FilmJob job(const fs::path& folder) const {
    return {.storyboard = m_folder / "t.xml", .art = m_folder / "art", .out = folder};
  }

  Result<FilmBrush> brush() {
    auto fonts = Fonts::open("");
    if (!fonts) return fonts.problem();
    auto art = std::make_unique<SvgArt>(m_folder / "art");
    auto canvas = SurfaceCanvas::create(1280, 720, 1, **fonts, *art);
    if (!canvas) return canvas.problem();
    m_desks.push_back({std::move(*fonts), std::move(art), std::move(*canvas)});
    return FilmBrush{.canvas = *m_desks.back().canvas, .metrics = *m_desks.back().fonts, .rules = m_rules};
  }

  FilmReport rendered(const Narrator& narrator) {
    auto report = render(narrator);
    if (!report) FAIL(to_text(report.problem()));
    return std::move(*report);
  }

  fs::path out() const { return m_folder / "films"; }

  std::set<std::string> out_names() const {
    std::set<std::string> names;
    if (!fs::exists(out())) return names;
    for (const auto& entry : fs::directory_iterator(out())) {
      if (entry.is_regular_file()) names.insert(to_utf8(entry.path().filename()));
    }
    return names;
  }

  std::size_t kept_scenes() const {
    return static_cast<std::size_t>(std::distance(fs::directory_iterator(out() / "scenes"), fs::directory_iterator()));
  }

 private:
  struct Desk {
    std::unique_ptr<Fonts> fonts;
    std::unique_ptr<SvgArt> art;
    std::unique_ptr<SurfaceCanvas> canvas;
  };

  test::TempFolder m_folder;
  std::vector<Desk> m_desks;
  TextRules m_rules;
};

struct DecodedFilm {
  std::vector<MediaPosition> pictures;
  std::vector<MediaPosition> keys;
};

DecodedFilm decode(const Demuxer& probe, const fs::path& file) {
  auto demuxer = Demuxer::open(file);
  REQUIRE(demuxer);
  auto decoder = VideoDecoder::create(*demuxer, 1);
  REQUIRE(decoder);
  DecodedFilm film;
  const auto receive_all = [&] {
    for (;;) {
      auto frame = decoder->receive(*demuxer);
      REQUIRE(frame);
      if (*frame == nullptr) return;
      film.pictures.push_back((*frame)->position);
    }
  };
  for (;;) {
    auto packet = demuxer->read();
    REQUIRE(packet);
    if (!*packet) break;
    if (!(*packet)->video) continue;
    if ((*packet)->key_frame) film.keys.push_back((*packet)->position);
    REQUIRE(decoder->send(&**packet));
    receive_all();
  }
  REQUIRE(decoder->send(nullptr));
  receive_all();
  CHECK(probe.info().video_codec == "h264");
  return film;
}

bool contains_near(const std::vector<MediaPosition>& times, MediaPosition wanted) {
  return std::any_of(times.begin(), times.end(), [&](MediaPosition time) {
    return time - wanted < milliseconds(2) && wanted - time < milliseconds(2);
  });
}

TEST_CASE("A rendered film decodes to what its manifest and captions say", "[film][renderer]") {
  Studio studio;
  const Narrator narrator(find_voice(), studio.out() / "voice");
  const FilmReport report = studio.rendered(narrator);
  const auto loaded = load_film_manifest(studio.out() / "t.film.xml", "t.film.xml");
  for (const Problem& problem : loaded.problems) UNSCOPED_INFO(to_text(problem));
  REQUIRE(loaded.ok());
  const Film& film = *loaded.value;
  CHECK(film.narrated == narrator.has_voice());
  CHECK(film.sha256 == to_hex(*sha256_of_file(studio.out() / "t.mp4")));
  REQUIRE(film.sentences.size() == 2);
  CHECK(film.sentences[1].caption.spoken() == "それから、かえります。");

  auto demuxer = Demuxer::open(studio.out() / "t.mp4");
  REQUIRE(demuxer);
  const ClipInfo& info = demuxer->info();
  CHECK(info.has_sound() == narrator.has_voice());
  CHECK(std::abs((info.length - film.length).count()) < 33'000);  // one picture at 30 a second, in µs
  REQUIRE(info.chapters.size() == 2);
  CHECK(info.chapters[1].title == "しめる");

  const DecodedFilm decoded = decode(*demuxer, studio.out() / "t.mp4");
  CHECK(decoded.pictures.size() >= report.pictures);
  CHECK(contains_near(decoded.keys, film_start));
  CHECK(report.reading_differences.empty());
  CHECK(contains_near(decoded.keys, film.cues.at(0).at));
  CHECK(contains_near(decoded.keys, film.chapters.at(1).begin));

  const auto text = read_file(studio.out() / "t.vtt", 1 << 16);
  REQUIRE(text);
  const auto captions = read_webvtt(*text, "t.vtt");
  REQUIRE(captions);
  REQUIRE(captions->size() == 2);
  CHECK(captions->at(1).text == "それから、帰ります。");
  CHECK(captions->at(1).begin == film.sentences[1].span.begin);
}

TEST_CASE("A second run makes only what has changed", "[film][renderer]") {
  Studio studio;
  const Narrator narrator(std::nullopt, studio.out() / "voice");
  const FilmReport first = studio.rendered(narrator);
  CHECK_FALSE(first.skipped);
  CHECK_FALSE(first.film.narrated);
  CHECK(studio.out_names() == std::set<std::string>{"t.film.xml", "t.mp4", "t.vtt"});

  const FilmReport second = studio.rendered(narrator);
  CHECK(second.skipped);
  CHECK(second.film.sha256 == first.film.sha256);
  CHECK(second.bytes == first.bytes);

  studio.write("art/face.svg", svg(R"(<rect x="300" y="100" width="500" height="500" fill="#6080d0"/>)"));
  CHECK_FALSE(studio.rendered(narrator).skipped);
  CHECK(studio.rendered(narrator).skipped);
  studio.write("films/t.mp4", "no film any more");
  CHECK_FALSE(studio.rendered(narrator).skipped);
}

TEST_CASE("Only the scene that changed is painted and encoded again", "[film][renderer]") {
  Studio studio;
  const Narrator narrator(std::nullopt, studio.out() / "voice");
  CHECK(studio.rendered(narrator).scenes_kept == 0);
  CHECK(studio.kept_scenes() == 2);
  std::string other = tiny_film;
  other.replace(other.find("y=\"100\" width=\"400\""), 7, "y=\"140\"");
  studio.write("t.xml", other);
  const FilmReport second = studio.rendered(narrator);
  CHECK_FALSE(second.skipped);
  CHECK(second.scenes_kept == 1);
  CHECK(studio.kept_scenes() == 2);  // the old one is gone
}

TEST_CASE("The same storyboard gives the same bytes, however many workers there are", "[film][renderer]") {
  Studio studio;
  const Narrator narrator(find_voice(), studio.out() / "voice");
  const FilmReport alone = *studio.render(narrator, {}, {}, 1);
  fs::remove_all(studio.out());
  const FilmReport together = *studio.render(narrator, {}, {}, 3);
  CHECK_FALSE(together.skipped);
  CHECK(together.film.sha256 == alone.film.sha256);
}

TEST_CASE("One film's fault does not stop another", "[film][renderer]") {
  Studio studio;
  const Narrator narrator(std::nullopt, studio.out() / "voice");
  FilmJob missing = studio.job(studio.out());
  missing.storyboard = "nowhere.xml";
  const auto results = render_films({missing, studio.job(studio.out())},
                                    {.brush = [&] { return studio.brush(); }, .narrator = narrator, .workers = 2});
  REQUIRE(results.size() == 2);
  CHECK_FALSE(results[0]);
  CHECK(results[1]);
}

TEST_CASE("A run that is stopped leaves no half film", "[film][renderer]") {
  Studio studio;
  std::stop_source stop;
  const auto report = studio.render(
      Narrator(std::nullopt, studio.out() / "voice"), [&](double) { stop.request_stop(); }, stop.get_token());
  REQUIRE_FALSE(report);
  CHECK(report.problem().kind == ProblemKind::cancelled);
  CHECK(studio.out_names().empty());
}

TEST_CASE("A storyboard with a fault is not rendered and says where the fault is", "[film][renderer]") {
  Studio studio;
  std::string faulty = tiny_film;
  faulty.replace(faulty.find("ground=\"room\""), 13, "ground=\"nope\"");
  studio.write("t.xml", faulty);
  const auto report = studio.render(Narrator(std::nullopt, studio.out() / "voice"));
  REQUIRE_FALSE(report);
  CHECK(report.problem().place->line == 4);
  CHECK(studio.out_names().empty());
}

}  // namespace
}  // namespace mamori
