#include "film/manifest_xml.h"

#include <chrono>

namespace mamori {
namespace {

using std::chrono::duration_cast;
using std::chrono::milliseconds;

std::string escaped(std::string_view text) {
  std::string out;
  for (const char c : text) {
    switch (c) {
      case '&':
        out += "&amp;";
        break;
      case '<':
        out += "&lt;";
        break;
      case '>':
        out += "&gt;";
        break;
      case '"':
        out += "&quot;";
        break;
      case '\n':
        out += "<br/>";
        break;
      default:
        out += c;
    }
  }
  return out;
}

std::string markup(const RichText& text) {
  std::string out;
  for (const TextRun& run : text.runs) {
    std::string piece = escaped(run.text);
    if (!run.reading.empty()) piece = "<ruby>" + piece + "<rt>" + escaped(run.reading) + "</rt></ruby>";
    out += run.strong ? "<em>" + piece + "</em>" : piece;
  }
  return out;
}

std::string number(const char* name, MediaPosition at) {
  return " " + std::string(name) + "=\"" + std::to_string(duration_cast<milliseconds>(at - film_start).count()) + "\"";
}

std::string text_attribute(const char* name, std::string_view value) {
  return " " + std::string(name) + "=\"" + escaped(value) + "\"";
}

std::string element(const char* name, const std::string& attributes, const RichText& text) {
  return "<" + std::string(name) + attributes + ">" + markup(text) + "</" + name + ">\n";
}

std::string cue_text(const FilmCue& cue) {
  std::string out = "  <cue" + text_attribute("id", cue.id.text()) + number("at-ms", cue.at) +
                    number("review-ms", cue.review.begin) + ">\n    " + element("question", "", cue.question);
  for (const CueOption& option : cue.options) {
    const std::string correct = option.correct ? text_attribute("correct", "true") : "";
    out += "    <option" + text_attribute("id", option.id.text()) + correct + ">\n      " +
           element("text", "", option.text) + "      " + element("reason", "", option.reason) + "    </option>\n";
  }
  return out + "  </cue>\n";
}

}  // namespace

std::string manifest_text(const Film& film) {
  std::string out = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<film-manifest";
  out += text_attribute("id", film.id.text()) + text_attribute("video", film.video) +
         text_attribute("captions", captions_name(film.id)) + text_attribute("sha256", film.sha256) +
         text_attribute("storyboard-sha256", film.storyboard_sha256) + number("length-ms", film_start + film.length) +
         text_attribute("narrated", film.narrated ? "true" : "false") + ">\n  " + element("title", "", film.title);
  for (const FilmChapter& chapter : film.chapters) {
    out += "  " + element("chapter", number("begin-ms", chapter.begin), chapter.title);
  }
  for (const FilmSentence& sentence : film.sentences) {
    std::string attributes = text_attribute("id", sentence.id.text()) + number("begin-ms", sentence.span.begin) +
                             number("end-ms", sentence.span.end);
    if (!sentence.source.empty()) attributes += text_attribute("source", sentence.source);
    out += "  " + element("sentence", attributes, sentence.caption);
  }
  for (const FilmCue& cue : film.cues) out += cue_text(cue);
  return out + "</film-manifest>\n";
}

std::string captions_name(const FilmId& film) {
  return film.text() + ".vtt";
}

}  // namespace mamori
