#include <cstdlib>
#include <fstream>
#include <iterator>
#include <random>
#include <string>

#include "media/small_film.h"
#include "media/sound_file.h"
#include "support/temp_folder.h"

using namespace mamori;
using namespace mamori::test;

namespace {

void write(const std::filesystem::path& file, const std::string& bytes) {
  std::ofstream(file, std::ios::binary) << bytes;
}

std::string bytes_of(const std::filesystem::path& file) {
  std::ifstream in(file, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>()};
}

// Opens and plays what is there; a problem must be one sentence, and nothing may hang.
std::optional<Problem> play_through(const std::filesystem::path& file) {
  Show show(file);
  if (!show.opened()) return show.problem();
  show.play();
  show.watch_to_end(milliseconds(40));
  const auto status = show.status();
  const auto* failed = std::get_if<PlaybackFailed>(&status);
  return failed != nullptr ? std::optional(failed->problem) : std::nullopt;
}

void run_ffmpeg(const std::string& arguments) {
  const std::string command = "ffmpeg -hide_banner -loglevel error -nostdin -y " + arguments;
  REQUIRE(std::system(command.c_str()) == 0);
}

std::string quoted(const std::filesystem::path& path) {
  return "'" + path.native() + "'";
}

}  // namespace

TEST_CASE("Files that are no films are refused with a sentence", "[media][bad-file]") {
  const TempFolder folder;
  write(folder / "empty.mp4", "");
  write(folder / "text.mp4", std::string(5000, 'a') + "\nこれは映像ではありません。\n");
  std::string noise(200'000, '\0');
  std::mt19937 random(3);
  for (char& c : noise) c = static_cast<char>(random());
  write(folder / "noise.mp4", noise);
  write(folder / "list.mp4", "#EXTM3U\n#EXTINF:10,\nhttp://localhost/a.ts\n");
  write(folder / "concat.mp4", "ffconcat version 1.0\nfile '/etc/passwd'\n");

  CHECK(play_through(folder / "none.mp4").value().kind == ProblemKind::not_found);
  CHECK(play_through(folder.path()).value().kind == ProblemKind::unreadable);
  CHECK(play_through(folder / "empty.mp4").value().message == "the file is empty");
  for (const char* name : {"text.mp4", "noise.mp4", "list.mp4", "concat.mp4"}) {
    INFO(name);
    const auto problem = play_through(folder / name);
    REQUIRE(problem);
    CHECK(problem->message.find('\n') == std::string::npos);
  }
  CHECK_FALSE(decode_audio_file(folder / "noise.mp4", {}));
  CHECK_FALSE(decode_audio_file(folder / "empty.mp4", {}));
}

TEST_CASE("A film that was cut off plays what is there and then says so", "[media][bad-file]") {
  const TempFolder folder;
  make_even_film(folder / "whole.mp4", 90, true, 10);
  const std::string whole = bytes_of(folder / "whole.mp4");
  write(folder / "cut.mp4", whole.substr(0, whole.size() * 6 / 10));

  Show show(folder / "cut.mp4");
  REQUIRE(show.opened());
  show.play();
  const auto seen = show.watch_to_end(milliseconds(40));
  CHECK(seen.size() > 10);
  const auto status = show.status();
  REQUIRE(std::holds_alternative<PlaybackFailed>(status));
  CHECK(show.position() < media_position(seconds(8)));
}

TEST_CASE("Damage at any place neither crashes nor hangs", "[media][bad-file]") {
  const TempFolder folder;
  make_even_film(folder / "whole.mp4", 20, true, 10);
  const std::string whole = bytes_of(folder / "whole.mp4");
  std::mt19937 random(11);
  int opened = 0;
  for (int i = 0; i < 40; ++i) {
    std::string broken = whole;
    if (i % 2 == 0) broken.resize(random() % whole.size() + 1);
    for (unsigned k = 0; k < 20; ++k) broken[random() % broken.size()] = static_cast<char>(random());
    write(folder / "broken.mp4", broken);
    const auto problem = play_through(folder / "broken.mp4");
    if (!problem || problem->message.find("breaks off") != std::string::npos) ++opened;
  }
  CHECK(opened > 0);  // some of them still play
}

TEST_CASE("Foreign codecs are refused by name", "[media][bad-file]") {
  const TempFolder folder;
  run_ffmpeg("-f lavfi -i testsrc=d=1:s=64x48:r=10 -c:v mjpeg " + quoted(folder / "film.mkv"));
  const auto problem = play_through(folder / "film.mkv");
  REQUIRE(problem);
  CHECK(problem->kind == ProblemKind::unsupported);
  CHECK(problem->message.find("mjpeg") != std::string::npos);
}

TEST_CASE("The usual kinds of other people's files play to their end", "[media][foreign]") {
  const TempFolder folder;
  const std::string picture = "-f lavfi -i testsrc=d=2:s=160x90:r=25 ";
  const std::string sound = "-f lavfi -i sine=d=2:f=500 ";
  const std::vector<std::pair<std::string, std::string>> kinds{
      {"b-frames.mp4", picture + sound + "-c:v libx264 -bf 3 -c:a aac -pix_fmt yuv420p"},
      {"vp9.webm", picture + sound + "-c:v libvpx-vp9 -pix_fmt yuv420p -cpu-used 8 -deadline realtime -c:a libopus"},
      {"mpeg4.mkv", picture + sound + "-c:v mpeg4 -c:a libmp3lame"},
      {"ten-bit.mkv", picture + "-c:v libx264 -pix_fmt yuv420p10le"},
      {"sound.mp3", sound + "-c:a libmp3lame"},
      {"sound.wav", sound},
      {"sound.ogg", sound + "-c:a libvorbis"}};
  for (const auto& [name, arguments] : kinds) {
    INFO(name);
    const auto file = folder.path() / name;
    run_ffmpeg(arguments + " " + quoted(file));
    Show show(file);
    REQUIRE(show.opened());
    show.play();
    std::size_t pictures = 0;
    std::shared_ptr<const VideoFrame> last;
    for (int i = 0; i < 1000 && !show.over(); ++i) {
      const auto shown = show.frame();
      if (shown != last) ++pictures;
      last = shown;
      show.pass(milliseconds(10));
    }
    CHECK(std::holds_alternative<PlaybackEnded>(show.status()));
    CHECK(std::chrono::abs(show.position() - media_position(seconds(2))) < milliseconds(150));
    if (show.playback().info().has_picture()) CHECK(pictures == 50);
  }
}

TEST_CASE("A telephone's upright film is turned exactly as ffmpeg turns it", "[media][foreign]") {
  const TempFolder folder;
  run_ffmpeg("-f lavfi -i testsrc=d=1:s=96x64:r=10 -c:v libx264 -qp 1 -pix_fmt yuv444p " + quoted(folder / "flat.mp4"));
  // The matrix of the track header (ISO/IEC 14496-12, 8.3.2), 40 bytes behind its tag: {0, 1, -1, 0} says that the
  // right edge of the stored picture is the lower edge of what was filmed.
  std::string bytes = bytes_of(folder / "flat.mp4");
  const std::string matrix(
      "\0\0\0\0"
      "\0\1\0\0"
      "\0\0\0\0"
      "\xFF\xFF\0\0"
      "\0\0\0\0",
      20);
  const auto header = bytes.find("tkhd");
  REQUIRE(header != std::string::npos);
  bytes.replace(header + 44, matrix.size(), matrix);
  write(folder / "phone.mp4", bytes);
  run_ffmpeg("-i " + quoted(folder / "phone.mp4") + " -frames:v 1 -f rawvideo -pix_fmt bgra " +
             quoted(folder / "turned.bgra"));

  Show show(folder / "phone.mp4");
  REQUIRE(show.opened());
  show.wait_for_new_picture();
  const auto frame = show.frame();
  REQUIRE(frame);
  CHECK(frame->rotation == 90);
  const std::string turned = bytes_of(folder / "turned.bgra");
  std::vector<std::uint8_t> ours(std::size_t{64} * 96 * 4);
  REQUIRE(turned.size() == ours.size());
  convert_to_argb(*frame, ours.data(), 64 * 4, 64, 96);
  int largest = 0;
  for (std::size_t i = 0; i < ours.size(); ++i)
    largest = std::max(largest, std::abs(ours[i] - static_cast<std::uint8_t>(turned[i])));
  CHECK(largest <= 6);
}

TEST_CASE("A turned film with oblong pixels is shown upright in its own shape", "[media][foreign]") {
  const TempFolder folder;
  run_ffmpeg("-f lavfi -i color=red:d=1:s=80x60:r=10 -vf setsar=2/1 -c:v libx264 -pix_fmt yuv420p " +
             quoted(folder / "flat.mp4"));
  run_ffmpeg("-i " + quoted(folder / "flat.mp4") + " -c copy -metadata:s:v rotate=90 " + quoted(folder / "film.mp4"));
  Show show(folder / "film.mp4");
  REQUIRE(show.opened());
  show.wait_for_new_picture();
  const auto frame = show.frame();
  REQUIRE(frame);
  CHECK(frame->rotation == 270);  // ffmpeg 5 writes this tag as a counterclockwise matrix when it copies
  CHECK(frame->display_width == 60);
  CHECK(frame->display_height == 160);
  CHECK(frame_fit(*frame, 300, 320) == FitRect{.x = 90, .y = 0, .width = 120, .height = 320});
}
