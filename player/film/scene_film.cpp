#include "film/scene_film.h"

#include <set>

#include "base/files.h"
#include "base/sha.h"
#include "media/encoder.h"

namespace mamori {
namespace {

// Changes with everything in `film`, `draw`, `raster` and `media` that gives other pictures of the same things.
constexpr const char* picture_form = "pictures 1";
constexpr std::uintmax_t picture_limit = 2u << 20;

std::string text_of(const Rect& place) {
  return std::to_string(place.x) + " " + std::to_string(place.y) + " " + std::to_string(place.width) + " " +
         std::to_string(place.height);
}

std::string text_of(std::optional<StageTone> tone) {
  return tone ? std::to_string(static_cast<int>(*tone)) : "-";
}

std::string text_of(const StagedThing& thing) {
  std::string out = text_of(thing.place) + "\n";
  if (thing.board == nullptr)
    return out + thing.picture + "\n" + text_of(thing.tint) + (thing.framed ? " framed\n" : "\n");
  out += text_of(thing.board->tone) + "\n";
  for (const TextRun& run : thing.board->text.runs)
    out += run.text + "\t" + run.reading + "\t" + (run.strong ? "+" : "-");
  return out + "\n";
}

Status add_pictures(Sha256& sum, const std::set<std::string>& names, const std::filesystem::path& art) {
  for (const std::string& name : names) {
    const auto file = path_inside(art, name + ".svg");
    if (!file) return file.problem();
    const auto bytes = read_file(*file, picture_limit);
    if (!bytes) return bytes.problem();
    sum.add(name + "\n" + std::to_string(bytes->size()) + "\n");
    sum.add(std::string_view(*bytes));
  }
  return {};
}

EncoderOptions options() {
  EncoderOptions options;
  options.threads = 1;  // several scenes are encoded at once; and one thread always gives the same bytes
  return options;
}

}  // namespace

Result<std::string> scene_hash(const SceneWork& work, const std::filesystem::path& art) {
  Sha256 sum;
  sum.add(std::string(picture_form) + "\n" + std::to_string((work.end - work.begin).count()) + "\n");
  std::set<std::string> pictures;
  for (const FilmFrame& frame : work.frames) {
    const std::string& ground = work.storyboard.scenes[frame.moment.scene].ground;
    pictures.insert(ground);
    sum.add(std::to_string((frame.at - work.begin).count()) + (frame.key ? " key " : " ") + ground + "\n");
    for (const StagedThing& thing : things_at(work.storyboard, frame.moment)) {
      sum.add(text_of(thing));
      if (thing.board == nullptr) pictures.insert(thing.picture);
    }
  }
  if (Status added = add_pictures(sum, pictures, art); !added) return added.problem();
  return to_hex(sum.finish());
}

Status encode_scene(const SceneWork& work, const std::filesystem::path& file, const SceneTools& tools) {
  auto encoder = Encoder::create(file, options());
  if (!encoder) return encoder.problem();
  Canvas& canvas = tools.brush.canvas;
  const FilmFrame* before = nullptr;
  for (const FilmFrame& frame : work.frames) {
    if (tools.stop.stop_requested()) return Problem{.kind = ProblemKind::cancelled, .message = "stopped by the user"};
    {
      const std::scoped_lock lock(tools.painting);
      if (before == nullptr) {
        paint(work.storyboard, frame.moment, tools.brush);
      } else {
        repaint(work.storyboard, before->moment, frame.moment, tools.brush);
      }
    }
    before = &frame;
    const auto pixels = canvas.pixels(canvas.bounds());
    if (!pixels || pixels->width != 1280 || pixels->height != 720) {
      return Problem{.kind = ProblemKind::internal, .message = "films need a canvas of 1280×720 pixels in memory"};
    }
    const MediaPosition at = film_start + (frame.at - work.begin);
    if (Status added = encoder->add_picture(pixels->pixels, pixels->pitch, at, frame.key); !added) return added;
  }
  return encoder->finish(film_start + (work.end - work.begin));
}

}  // namespace mamori
