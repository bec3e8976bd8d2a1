# Sourced by run and test: how the scripts speak.

step_number=0

# A numbered line for each part of the work.
step() {
  step_number=$((step_number + 1))
  printf '[%d] %s\n' "$step_number" "$*"
}

note() { printf '    %s\n' "$*"; }

fail() {
  printf 'error: %s\n' "$*" >&2
  exit 1
}
