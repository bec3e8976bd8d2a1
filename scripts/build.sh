# Sourced by run and test, after say.sh: configure, build, films, clips.

# build_preset PRESET TARGET…: configures where that was never done; ninja itself sees what is out of date.
build_preset() {
  local preset=$1 folder="$root/build/$1"
  shift
  if [ ! -e "$folder/build.ninja" ]; then
    (cd "$root" && cmake --preset "$preset" >"$root/build/$preset.log" 2>&1) || {
      tail -n 20 "$root/build/$preset.log" >&2
      rm -f "$folder/build.ninja" "$folder/CMakeCache.txt"
      return 1
    }
  fi
  # A first build shows how far it is; later ones speak only of faults.
  if [ -t 1 ] && [ ! -e "$folder/.ninja_log" ]; then
    ninja -C "$folder" -j "$(nproc)" "$@"
  else
    ninja -C "$folder" -j "$(nproc)" --quiet "$@" | { grep -v '^ninja: no work to do' || true; }
  fi
}

films_are_fresh() {
  local mark="$root/build/films/.made"
  [ -e "$mark" ] || return 1
  [ -z "$(find "$root/content/films" "$root/content/art" "$root/content/text" "$root/fonts" "$1" \
    /usr/share/hts-voice -newer "$mark" -print -quit 2>/dev/null)" ]
}

# Renders what is missing or older than its storyboard; unchanged films are left as they are.
# make_films PROGRAM
make_films() {
  films_are_fresh "$1" && return 0
  step "Render the films (some minutes at the first time)"
  mkdir -p "$root/build/films"
  touch "$root/build/films/.begun"
  "$1" films || return 1
  mv "$root/build/films/.begun" "$root/build/films/.made"
}

clips_are_fresh() {
  local mark="$root/build/clips/.made"
  [ -e "$mark" ] || return 1
  [ -z "$(find "$root/content" "$root/scenarios" "$root/quizzes" "$1" /usr/share/hts-voice \
    -newer "$mark" -print -quit 2>/dev/null)" ]
}

# Reads new and changed texts aloud; without an installed voice there is nothing to do.
# make_clips PROGRAM
make_clips() {
  command -v open_jtalk >/dev/null && [ -d /usr/share/hts-voice ] || return 0
  clips_are_fresh "$1" && return 0
  step "Read the texts aloud (some minutes at the first time)"
  mkdir -p "$root/build/clips"
  touch "$root/build/clips/.begun"
  "$1" clips || return 1
  mv "$root/build/clips/.begun" "$root/build/clips/.made"
}
