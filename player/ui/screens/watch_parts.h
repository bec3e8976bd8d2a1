#pragma once

#include "ui/ui_context.h"
#include "ui/view.h"

namespace mamori {

// Parts of the watch screen.
View caption_view(const UiContext& context, const RichText& caption);
View seek_bar(const UiContext& context, const FilmSession& film);  // slider "watch.bar": watched parts, chapters, cues
View time_text(const UiContext& context, const FilmSession& film);
View transcript_view(const UiContext& context, const FilmSession& film);  // buttons "sentence.1" …
View cue_dialog_view(const UiContext& context, const FilmSession& film);  // "cue.answer.1" …, "cue.close", "cue.review"

}  // namespace mamori
