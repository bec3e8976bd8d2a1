# Sourced by test, after say.sh, build.sh and checks.sh: seeds, dictionary, runs and summary of the fuzzers.
# Everything lies in build/fuzz: seeds/ (made anew), corpus/ (grows from run to run), found/ (inputs that failed).

fuzz_folder="$root/build/fuzz"

# Most kanji and their readings give way to one letter: a third of the bytes, and all of the structure.
without_ruby() { sed -E 's#<ruby>[^<]*<rt>[^<]*</rt></ruby>#あ#g' "$1"; }

# A folder of XML files as one input, in the form of tests/fuzz/memory_package.h.
as_package() {
  local file
  (cd "$1" && find . -name '*.xml' -printf '%P\n' | LC_ALL=C sort) | while IFS= read -r file; do
    printf '<!--file:%s-->\n' "$file"
    without_ruby "$1/$file"
  done
}

# What the project has of the fuzzer's kind.
make_seeds() {
  local name=$1 seeds="$fuzz_folder/seeds/$1" file folder
  rm -rf "$seeds"
  mkdir -p "$seeds"
  case "$name" in
    scenario_loader)
      for file in "$root"/scenarios/*.xml "$root"/tests/load/data/*.xml; do
        without_ruby "$file" >"$seeds/$(basename "$file")"
      done
      cp "$root/scenarios/wind.xml" "$seeds/with-ruby.xml"
      ;;
    scenario_run)  # long rows of inputs, as any bytes make them
      cat "$root"/scenarios/case-*.xml | gzip -nc | tail -c 20000 | split -b 250 - "$seeds/row-"
      ;;
    qti)
      for folder in "$root"/quizzes/*/; do
        for file in "$folder"item-*-a.xml; do
          if [ -e "$file" ]; then without_ruby "$file" >"$seeds/$(basename "$folder")-$(basename "$file")"; fi
        done
      done
      find "$root/tests/load/data/qti-foreign" "$root/tests/load/data/quizzes" -name '*.xml' |
        while IFS= read -r file; do cp "$file" "$seeds/$(printf '%s' "${file#"$root"/tests/load/data/}" | tr / -)"; done
      as_package "$root/tests/load/data/qti-foreign/v3" >"$seeds/package-v3"
      as_package "$root/tests/load/data/qti-foreign/v22" >"$seeds/package-v22"
      as_package "$root/tests/load/data/quizzes/trial" >"$seeds/package-trial"
      as_package "$root/quizzes/section-1" >"$seeds/package-section-1"
      (cd "$root/tests/load/data/qti-foreign/v22" && python3 -m zipfile -c "$seeds/package-v22.zip" ./*.xml)
      ;;
    storyboard)
      for file in "$root"/content/films/*.xml "$root"/content/strings/*.xml; do
        without_ruby "$file" >"$seeds/$(basename "$file")"
      done
      cp "$root/tests/load/data/content/films/v1.xml" "$seeds/with-ruby.xml"
      ;;
    captions)
      cp "$root"/tests/fuzz/captions.vtt "$seeds"
      for file in "$root"/build/films/*.vtt; do
        [ -e "$file" ] || continue
        cp "$file" "$seeds"
        sed -E -e 1d -e 's/([0-9])\.([0-9]{3})/\1,\2/g' "$file" >"$seeds/$(basename "$file" .vtt).srt"
      done
      ;;
  esac
}

# Every name of an element or attribute that the content uses or a loader knows, for libFuzzer.
make_dictionary() {
  {
    (cd "$root" && grep -rhoE --include='*.xml' '<[a-z][a-zA-Z-]+| [a-z][a-zA-Z-]+="' scenarios content quizzes \
      tests/load/data) | tr -d '< ="'
    grep -hoE '"[a-zA-Z][a-zA-Z-]+"' "$root"/player/load/{qti,scenario,storyboard,strings,xml}*.cpp | tr -d '"'
  } | LC_ALL=C sort -u | sed 's/.*/"&"/' >"$fuzz_folder/names.dict"
}

fuzz_options() {
  case "$1" in
    captions) printf '%s\n' "-dict=$root/tests/fuzz/captions.dict" ;;
    scenario_run) printf '%s\n' -max_len=400 -len_control=0 ;;
    *) printf '%s\n' "-dict=$fuzz_folder/names.dict" ;;
  esac
}

# What turns addresses of a failure into names of functions.
symbolizer=$(command -v llvm-symbolizer-16 || command -v llvm-symbolizer || command -v addr2line || true)

# run_fuzzer NAME SECONDS: a crash, a hang, a leak or too much memory is a failure; its input stays in found/.
run_fuzzer() {
  local name=$1 seconds=$2 options memory=/dev/shm scratch code=0
  mapfile -t options < <(fuzz_options "$name")
  mkdir -p "$fuzz_folder/corpus/$name" "$fuzz_folder/found"
  [ -w "$memory" ] || memory=$fuzz_folder
  scratch=$(mktemp -d "$memory/mamori-fuzz-XXXXXX")
  ASAN_SYMBOLIZER_PATH="$symbolizer" TMPDIR="$scratch" "$fuzz_folder/tests/fuzz/${name}_fuzz" \
    -max_total_time="$seconds" -timeout=5 -rss_limit_mb=2048 "${options[@]}" \
    -print_final_stats=1 -artifact_prefix="$fuzz_folder/found/$name-" \
    "$fuzz_folder/corpus/$name" "$fuzz_folder/seeds/$name" >"$fuzz_folder/$name.log" 2>&1 </dev/null || code=1
  rm -rf "$scratch"
  return "$code"
}

# One line of what libFuzzer told, and the failure where there was one.
sum_up_fuzzer() {
  local name=$1
  awk -v name="$name" '
    /^#[0-9]+\t/ {
      for (i = 2; i < NF; ++i) {
        if ($i == "cov:") coverage = $(i + 1)
        if ($i == "corp:") corpus = $(i + 1)
      }
    }
    /^stat::number_of_executed_units:/ { executions = $2 }
    END { printf "    %-16s %9d executions, coverage %5d, corpus %s\n", name, executions, coverage, corpus }
  ' "$fuzz_folder/$name.log"
  grep -E 'broken promise|ERROR: |SUMMARY: |Assertion|runtime error|what\(\)|Test unit written' \
    "$fuzz_folder/$name.log" | sed 's/^/      /' || true
}

# fuzz_all SECONDS: as many at a time as there are cores.
fuzz_all() {
  local seconds=$1 program name running=0 names=()
  for program in "$fuzz_folder"/tests/fuzz/*_fuzz; do names+=("$(basename "$program" _fuzz)"); done
  make_dictionary
  for name in "${names[@]}"; do
    make_seeds "$name"
    if [ "$running" -ge "$(nproc)" ]; then
      wait -n || true
      running=$((running - 1))
    fi
    { run_fuzzer "$name" "$seconds" && echo 0 || echo 1; } >"$fuzz_folder/$name.code" &
    running=$((running + 1))
  done
  wait
  for name in "${names[@]}"; do
    check "$name: no crash, hang, leak or broken promise in $seconds s" [ "$(cat "$fuzz_folder/$name.code")" = 0 ]
    sum_up_fuzzer "$name"
  done
}
