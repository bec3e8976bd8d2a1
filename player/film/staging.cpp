#include "film/staging.h"

#include <algorithm>
#include <string_view>

namespace mamori {
namespace {

constexpr int entrance_steps = 5;
constexpr float hop = 10;  // units

struct Offset {
  float dx = 0;
  float dy = 0;
};

Rect rect_of(const StagePlace& place) {
  return {place.x, place.y, place.width, place.height};
}

float share(int step, int steps) {
  return std::clamp(static_cast<float>(step) / static_cast<float>(steps), 0.0f, 1.0f);
}

// Fast at first, then slower: how things come to rest.
float eased_out(float t) {
  return 1 - (1 - t) * (1 - t) * (1 - t);
}

float eased(float t) {
  return t * t * (3 - 2 * t);
}

bool is_person(std::string_view picture) {
  return picture.starts_with("people/");
}

// "people/sato" of "people/sato-smile": the same one in another pose.
std::string_view who(std::string_view picture) {
  return picture.substr(0, picture.rfind('-'));
}

// Where a thing comes from, relative to its place: people from the nearer side, cards too, things from below.
Offset entrance_of(const StageElement& element) {
  if (!is_person(element.picture) || element.framed) return {.dx = 0, .dy = 36};
  return {.dx = element.place.x + element.place.width / 2 < whole_stage.width / 2 ? -110.0f : 110.0f, .dy = 0};
}

Offset entrance_of(const StageBoard& board) {
  return {.dx = board.place.x + board.place.width / 2 < whole_stage.width / 2 ? -48.0f : 48.0f, .dy = 0};
}

// Something else left this very place as this thing came.
template <class Things, class Thing>
bool takes_over(const Things& all, const Thing& thing) {
  return thing.time.from > 0 && std::any_of(all.begin(), all.end(), [&](const Thing& other) {
           return other.time.until == thing.time.from && other.place == thing.place;
         });
}

// The scene before ended in the same room with the same person in the same place: a cut without a jump.
bool was_there(const Storyboard& storyboard, std::size_t scene, const StageElement& element) {
  if (scene == 0 || element.time.from > 0 || !is_person(element.picture)) return false;
  const StoryboardScene& before = storyboard.scenes[scene - 1];
  if (before.ground != storyboard.scenes[scene].ground) return false;
  return std::any_of(before.elements.begin(), before.elements.end(), [&](const StageElement& other) {
    return other.time.holds(before.sentences.size() - 1) && other.place == element.place && !other.move &&
           who(other.picture) == who(element.picture);
  });
}

bool slides_in(const Storyboard& storyboard, std::size_t scene, const StageElement& element) {
  return !takes_over(storyboard.scenes[scene].elements, element) && !was_there(storyboard, scene, element);
}

bool slides_in(const Storyboard& storyboard, std::size_t scene, const StageBoard& board) {
  return !takes_over(storyboard.scenes[scene].boards, board);
}

// The offset left at this moment.
template <class Thing>
Offset offset_now(const Storyboard& storyboard, const FilmMoment& moment, const Thing& thing) {
  if (moment.sentence != thing.time.from || moment.step >= entrance_steps) return {};
  if (!slides_in(storyboard, moment.scene, thing)) return {};
  const float left = 1 - eased_out(share(moment.step, entrance_steps));
  const Offset from = entrance_of(thing);
  return {.dx = from.dx * left, .dy = from.dy * left};
}

Rect moved_place(const StageElement& element, const FilmMoment& moment) {
  const Rect from = rect_of(element.place);
  if (!element.move || moment.sentence < element.move->at) return from;
  const Rect to = rect_of(element.move->to);
  if (moment.sentence > element.move->at) return to;
  const float done = eased(share(moment.step, element.move->steps));
  return {from.x + (to.x - from.x) * done, from.y + (to.y - from.y) * done, from.width + (to.width - from.width) * done,
          from.height + (to.height - from.height) * done};
}

const std::string& face_now(const StageElement& element, std::size_t index, const FilmMoment& moment) {
  if (!element.figure.empty() && element.figure == moment.open_mouth) return element.talking;
  if (!element.blinking.empty() && moment.stirring == index) return element.blinking;
  return element.picture;
}

}  // namespace

std::vector<StagedThing> things_at(const Storyboard& storyboard, const FilmMoment& moment) {
  const StoryboardScene& scene = storyboard.scenes[moment.scene];
  std::vector<StagedThing> things;
  for (std::size_t i = 0; i < scene.elements.size(); ++i) {
    const StageElement& element = scene.elements[i];
    if (!element.time.holds(moment.sentence)) continue;
    Offset offset = offset_now(storyboard, moment, element);
    if (moment.stirring == i && element.blinking.empty()) offset.dy -= hop;
    things.push_back({.place = moved_place(element, moment).moved(offset.dx, offset.dy),
                      .picture = face_now(element, i, moment),
                      .tint = element.tint,
                      .framed = element.framed});
  }
  for (const StageBoard& board : scene.boards) {
    if (!board.time.holds(moment.sentence)) continue;
    const Offset offset = offset_now(storyboard, moment, board);
    things.push_back({.place = rect_of(board.place).moved(offset.dx, offset.dy), .picture = {}, .board = &board});
  }
  return things;
}

int motion_steps(const Storyboard& storyboard, std::size_t scene_index, std::size_t sentence) {
  const StoryboardScene& scene = storyboard.scenes[scene_index];
  int steps = 0;
  for (const StageElement& element : scene.elements) {
    if (element.move && element.move->at == sentence) steps = std::max(steps, element.move->steps);
    if (element.time.from == sentence && slides_in(storyboard, scene_index, element)) {
      steps = std::max(steps, entrance_steps);
    }
  }
  for (const StageBoard& board : scene.boards) {
    if (board.time.from == sentence && slides_in(storyboard, scene_index, board)) {
      steps = std::max(steps, entrance_steps);
    }
  }
  return steps;
}

std::vector<std::size_t> stirring_things(const StoryboardScene& scene, std::size_t sentence) {
  std::vector<std::size_t> faces;
  std::optional<std::size_t> newest;
  for (std::size_t i = 0; i < scene.elements.size(); ++i) {
    const StageElement& element = scene.elements[i];
    if (!element.time.holds(sentence)) continue;
    if (!element.blinking.empty()) faces.push_back(i);
    if (!newest || element.time.from >= scene.elements[*newest].time.from) newest = i;
  }
  if (faces.empty() && newest) return {*newest};
  return faces;
}

}  // namespace mamori
