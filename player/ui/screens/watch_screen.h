#pragma once

#include <memory>

#include "media/media_loading.h"
#include "media/playback.h"
#include "ui/screen.h"
#include "ui/screens/film_picture.h"

namespace mamori {

// 視聴: the film with captions, transcript, chapters and cue questions. What counts as watched is decided in `learn`; this
// screen hands over where the film stands and does what the answer says (product.md 3).
class WatchScreen final : public Screen {
 public:
  bool is_sounding() const override { return m_playing; }
  std::string_view name() const override { return "watch"; }
  View view(const UiContext& context) const override;
  ScreenChange press(const std::string& id, UiContext& context) override;
  ScreenChange slide(const std::string& id, float value, UiContext& context) override;
  ScreenChange back(UiContext& context) override;
  ScreenChange wake(UiContext& context) override;
  std::optional<MonotonicTime> next_wake(const UiContext& context) override;
  void entered(UiContext& context) override;
  void left(UiContext& context) override;

 private:
  View video_view(const UiContext& context) const;
  View controls(const UiContext& context) const;
  void apply(const WatchInput& input, UiContext& context);
  void set_playing(bool playing, UiContext& context);
  void look(UiContext& context);
  void open_film(UiContext& context);

  std::optional<MediaLoading> m_loading;  // until the film is opened
  std::unique_ptr<Playback> m_playback;
  std::shared_ptr<FilmPicture> m_picture;
  std::optional<Problem> m_problem;  // why there is no picture
  bool m_playing = false;
  bool m_ended = false;
  bool m_refused_seek = false;  // the last wish went too far ahead
  bool m_transcript = true;
  bool m_captions = true;
  double m_speed = 1.0;
};

}  // namespace mamori
