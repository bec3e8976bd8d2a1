#!/usr/bin/env bash
# Makes the pictures of docs/screens.md anew from the tours: scripts/gallery.sh [PROGRAM]. Needs rendered films, and
# pngquant to keep each picture below 150 KB.
set -euo pipefail

root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
program=${1:-$root/build/release/mamori}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
pictures=$root/docs/pictures

# shoot NAME SIZE PREFIX TOUR...: each with records of its own, with settings pressed before; a tour may be several files.
shoot() {
  local name=$1 size=$2 prefix=$3 tour
  shift 3
  mkdir -p "$work/$name"
  for tour in "$@"; do
    { printf '%b' "$prefix"; (cd "$root" && cat $tour); } >"$work/log.txt"
    rm -rf "$work/data"
    "$program" replay "$work/log.txt" --shots "$work/$name" --size "$size" --data "$work/data"
  done
}

# keep FROM AS: into docs/, small.
keep() { pngquant --quality 60-95 --force --output "$pictures/$2.png" "$work/$1.png"; }

section=content/tours/section.txt
demo="$section content/tours/demo.txt"
reference=content/tours/reference.txt
largest='press settings.text\npress settings.text\npress settings.text\n'
shoot usual 1280x720 '' "$demo" "$reference" content/tours/tools.txt
shoot 1024 1024x600 '' "$section"
shoot 1920 1920x1080 '' "$section"
shoot 2560 2560x1440 '' "$section"
shoot 200 1280x720 "$largest" "$section"
shoot all 1280x720 'press settings.readings\n' "$section"
shoot contrast 1280x720 'press settings.contrast\n' "$section"

find "$pictures" -name '*.png' ! -name 'film-*' -delete  # those are of contact_sheets.sh
for picture in "$work"/usual/*.png; do
  name=$(basename "$picture" .png)
  keep "usual/$name" "$name"
done
for size in 1024 1920 200 all contrast; do
  for shot in 03-today 04-watch 09-hazard-answered 13-quiz 14-quiz-reasons; do
    keep "$size/$shot" "$size-${shot#*-}"
  done
done
keep 2560/13-quiz 2560-quiz
