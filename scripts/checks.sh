# Sourced by test, after say.sh: runs checks, counts them, closes with the sum.

passed=0
failed=0

# check WHAT COMMAND…: one test by a command's exit code.
check() {
  local what=$1
  shift
  if "$@"; then
    passed=$((passed + 1))
    note "ok: $what"
  else
    failed=$((failed + 1))
    note "FAILED: $what"
  fi
}

# Adds the test cases that Catch counted in a log: «All tests passed (9 assertions in 3 test cases)» or
# «test cases: 3 | 2 passed | 1 failed». `bad_programs`: how many programs did not exit with 0; one that failed without
# saying so in its counts (killed, timed out, a sanitizer's finding at its end) counts as one failed test.
count_catch() {
  local log=$1 bad_programs=$2 good bad told
  read -r good bad told <<<"$(awk '
    /^All tests passed \(/ { match($0, /in [0-9]+ test case/); good += substr($0, RSTART + 3) }
    /^test cases:/ {
      n = split($0, part, "|")
      failing = 0
      for (i = 2; i <= n; ++i) {
        if (part[i] ~ /passed|as expected/) good += part[i]
        else failing += part[i]
      }
      bad += failing
      if (failing > 0) told++
    }
    END { printf "%d %d %d", good, bad, told }' "$log")"
  if [ "$bad_programs" -gt "$told" ]; then bad=$((bad + bad_programs - told)); fi
  passed=$((passed + good))
  failed=$((failed + bad))
  note "$good test cases passed, $bad failed"
}

# run_tests PRESET [CTEST-OPTION…]: every test program of that build.
run_tests() {
  local folder="$root/build/$1" summary="$root/build/$1-tests.log" log bad_programs
  shift
  log="$folder/Testing/Temporary/LastTest.log"
  rm -f "$log"
  ctest --test-dir "$folder" -j "$(nproc)" --output-on-failure "$@" </dev/null 2>&1 | tee "$summary" || true
  if [ ! -e "$log" ]; then
    failed=$((failed + 1))
    note "FAILED: no test program ran"
    return 0
  fi
  bad_programs=$(awk '/tests? failed out of/ { for (i = 2; i < NF; ++i) if ($(i + 1) == "failed") { print $(i - 1); exit } }' "$summary")
  count_catch "$log" "${bad_programs:-0}"
}

# run_tests_tagged PRESET TAG: the hidden tests with that tag.
run_tests_tagged() {
  local program code log="$root/build/tagged.log"
  for program in "$root/build/$1"/tests/test_*; do
    if [ ! -x "$program" ] || ! "$program" --list-test-names-only "$2" | grep -q .; then continue; fi
    code=0
    "$program" "$2" </dev/null >"$log" 2>&1 || code=1
    tail -n 40 "$log"
    count_catch "$log" "$code"
  done
}

is_csv_for_spreadsheets() {
  local file=$1
  [ "$(head -c 3 "$file" | od -An -tx1 | tr -d ' \n')" = efbbbf ] || return 1
  # Every line feed has its carriage return.
  [ "$(grep -c '' "$file")" -ge 2 ] && [ "$(grep -c $'\r$' "$file")" -eq "$(grep -c '' "$file")" ]
}

report_names_the_learner() {
  pdftotext -layout "$1/report.pdf" - | tr -d ' \n' >"$1/report.txt"
  # The name in the first data row of the CSV stands in the PDF too: both come from one query.
  local name
  name=$(python3 -c 'import csv, sys
rows = list(csv.reader(open(sys.argv[1], encoding="utf-8-sig", newline="")))
print(rows[1][next(i for i, title in enumerate(rows[0]) if "氏名" in title or "名前" in title)])' "$1/records.csv") || return 1
  [ -n "$name" ] && grep -qF "${name//[ 　]/}" "$1/report.txt"
}

has_pictures() { [ "$(find "$1" -maxdepth 2 -name '*.png' -size +1k | wc -l)" -ge 6 ]; }

check_demo() {
  local out="$root/build/test-demo"
  rm -rf "$out"
  check "the demo goes through the whole course" "$tested_program" demo --out "$out"
  check "report.pdf is a sound PDF" qpdf --check "$out/report.pdf"
  check "records.csv has a byte order mark and CRLF" is_csv_for_spreadsheets "$out/records.csv"
  check "report.pdf names the learner of records.csv" report_names_the_learner "$out"
  check "there are at least 6 pictures" has_pictures "$out"
  check "the demo's record log verifies" "$tested_program" --data "$out/data" records verify
}

close_with_counts() {
  printf '%d passed, %d failed\n' "$passed" "$failed"
  [ "$failed" -eq 0 ] && [ "$passed" -gt 0 ]
}
