#!/usr/bin/env bash
# Makes docs/pictures/film-vN.png (one picture a scene, with what is said to it) and docs/pictures/film-art.png (people,
# places, things) anew: scripts/contact_sheets.sh [PROGRAM]. Needs rendered films, ffmpeg, ImageMagick and pngquant.
set -euo pipefail

root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
program=${1:-$root/build/release/mamori}
films=${MAMORI_FILMS:-$root/build/films}
pictures=$root/docs/pictures
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
font=/usr/share/fonts/truetype/bizud-gothic/BIZUDPGothic-Regular.ttf

# For each scene: a tenth of a second in its last sentence, when all has appeared, and that sentence.
moments() {
  python3 - "$root/content/films/$1.xml" "$films/$1.film.xml" <<'PYTHON'
import sys
import xml.etree.ElementTree as tree

def words(element):
    inside = "".join(words(child) + (child.tail or "") for child in element)
    return "" if element.tag == "rt" else (element.text or "") + inside

times = {s.get("id"): int(s.get("begin-ms")) for s in tree.parse(sys.argv[2]).getroot().iter("sentence")}
for scene in tree.parse(sys.argv[1]).getroot().findall("scene"):
    last = scene.findall("sentence")[-1]
    print(f"{(times[last.get('id')] + 900) // 100}\t{words(last).strip()}")
PYTHON
}

# pick VIDEO OUT TENTH...: what stands at these moments. A film has a picture only where something changes, so each is
# repeated up to the next one first.
pick() {
  local video=$1 out=$2 wanted
  shift 2
  wanted=$(printf '+eq(n,%d)' "$@")
  ffmpeg -nostdin -v error -i "$video" -vf "fps=10,select='${wanted#+}'" -fps_mode passthrough "$out/%02d.png"
}

# small IN OUT: at most 300 KB.
small() {
  local colours
  for colours in 256 128 96 64 48; do
    pngquant --force --speed 1 --output "$2" "$colours" "$1"
    [ "$(stat -c %s "$2")" -le 300000 ] && return 0
  done
  echo "$2 is larger than 300 KB" >&2
  return 1
}

film_sheet() {
  local id=$1 at said number=0 tiles=() times=()
  mkdir -p "$work/$id"
  while IFS=$'\t' read -r at said; do
    number=$((number + 1))
    times+=("$at")
    tiles+=(-label "$number  $said" "$work/$id/$(printf %02d "$number").png")
  done < <(moments "$id")
  pick "$films/$id.mp4" "$work/$id" "${times[@]}"
  montage -font "$font" -pointsize 13 -background '#fbf7ef' "${tiles[@]}" -tile 4x -geometry 400x225+6+6 "$work/$id.png"
  small "$work/$id.png" "$pictures/film-$id.png"
}

# The parts, drawn by the program itself: a film of one scene for each page, with the parts in a grid.
art_sheet() {
  local content=$work/content times
  mkdir -p "$content/content/films"
  ln -s "$root/content/art" "$root/content/text" "$root/content/strings" "$content/content/"
  if [ -d "$root/fonts" ]; then ln -s "$root/fonts" "$content/"; fi
  python3 - "$root/content/art" "$content/content/films/parts.xml" <<'PYTHON'
import pathlib
import sys

art = pathlib.Path(sys.argv[1])
people = ["sato", "tanaka", "suzuki", "nguyen", "yamada", "rai", "kimura", "santos", "mori", "ota", "hayashi", "dewi",
          "kaneko", "user-hanako", "user-shigeru"]

def names(group):
    return sorted(f"{group}/{file.stem}" for file in (art / group).glob("*.svg"))

def page(number, pictures, columns, width, height):
    cells = "".join(
        f'<picture name="{name}" x="{8 + i % columns * width}" y="{8 + i // columns * height}"'
        f' width="{width - 6}" height="{height - 6}"/>' for i, name in enumerate(pictures) if name)
    return (f'<scene id="parts.{number}" ground="rooms/plain"><title>{number}</title>{cells}'
            f'<sentence id="parts.s{number}">あ</sentence></scene>')

poses = [f"people/{who}-{mood}" for mood in ("neutral", "smile", "worried", "relieved", "phone") for who in people]
poses = [name if (art / f"{name}.svg").exists() else "" for name in poses]
rooms = [name for name in names("rooms") if name != "rooms/plain"]
scenes = [page(1, poses, 15, 84, 140), page(2, rooms, 4, 316, 234), page(3, names("devices"), 10, 126, 88)]
pathlib.Path(sys.argv[2]).write_text(
    '<film id="parts" as-of="2026-04"><title>ぶひん</title><source tag="T 1-1"/>' + "".join(scenes) + "</film>",
    encoding="utf-8")
PYTHON
  "$program" films parts --content "$content" --films "$work/parts"
  mapfile -t times < <(python3 -c 'import sys, xml.etree.ElementTree as tree
for sentence in tree.parse(sys.argv[1]).getroot().iter("sentence"):
    print((int(sentence.get("begin-ms")) + 800) // 100)' "$work/parts/parts.film.xml")
  pick "$work/parts/parts.mp4" "$work/parts" "${times[@]}"
  convert "$work"/parts/0[123].png -append -resize 860x "$work/art.png"
  small "$work/art.png" "$pictures/film-art.png"
}

for film in v0 v1 v2 v3 v4; do film_sheet "$film"; done
art_sheet
