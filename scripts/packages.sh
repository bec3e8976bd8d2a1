# Sourced by run and test, after say.sh: finds what Debian packages are missing and installs them.

package_list="$root/scripts/packages.txt"
voice_source=/etc/apt/sources.list.d/mamori-voice.sources
no_voice_mark="$root/build/no-voice"

# Names in the given sections of the list.
packages_of() {
  awk -v wanted=" $* " '
    /^\[/ { section = $1; gsub(/[][]/, "", section); next }
    /^[a-z0-9]/ && index(wanted, " " section " ") { print $1 }' "$package_list"
}

# Those of the given packages that are not installed.
missing_of() {
  local installed
  installed=$(dpkg-query -W -f='${Package} ${db:Status-Status}\n' "$@" 2>/dev/null | awk '$2 == "installed" { print $1 }') || true
  printf '%s\n' "$@" | grep -vxF -e "$installed" || true
}

# Runs a command as root, directly or through sudo. 1: there is no way to become root.
as_root() {
  if [ "$(id -u)" -eq 0 ]; then
    "$@"
  elif ! command -v sudo >/dev/null; then
    return 1
  elif sudo -n true 2>/dev/null || [ -t 0 ]; then
    sudo "$@"
  else
    return 1
  fi
}

apt_get() {
  as_root env DEBIAN_FRONTEND=noninteractive apt-get -qq -o Acquire::Retries=2 -o Dpkg::Use-Pty=0 "$@" </dev/null
}

can_be_root() { as_root true 2>/dev/null; }

# Installs what is missing of the given sections, or ends the script with what the person can do.
need_packages() {
  if ! command -v dpkg-query >/dev/null || ! command -v apt-get >/dev/null; then
    note "This is no Debian system: nothing is installed. What is needed stands in scripts/packages.txt."
    return 0
  fi
  local missing
  mapfile -t missing < <(missing_of $(packages_of "$@"))
  [ "${#missing[@]}" -eq 0 ] && return 0
  step "Install ${#missing[@]} missing Debian packages: ${missing[*]}"
  if ! can_be_root; then
    fail "packages are missing, and there is no way to install them from here. Please run once:
    sudo apt-get update && sudo apt-get install --no-install-recommends -y ${missing[*]}"
  fi
  apt_get update || note "apt-get update had problems; going on with the lists that are there."
  apt_get install --no-install-recommends -y "${missing[@]}" >/dev/null ||
    fail "the packages could not be installed. Is there a network, and does apt-get update work?
    To try by hand: apt-get install --no-install-recommends -y ${missing[*]}"
}

# The voice lies in Debian's component contrib, which few machines have switched on. It gets a source list of its own,
# made from where this machine takes Debian's main from. Never fails: films also work without narration.
want_voice() {
  local missing uri codename
  if ! command -v apt-get >/dev/null || [ -e "$no_voice_mark" ]; then return 0; fi
  mapfile -t missing < <(missing_of $(packages_of voice))
  [ "${#missing[@]}" -eq 0 ] && return 0
  step "Install the narrator's voice: ${missing[*]}"
  mkdir -p "$root/build"
  if ! can_be_root; then
    note "There is no way to install it from here. Films get captions and no narration."
    return 0
  fi
  if ! apt-cache policy "${missing[@]}" | grep -q 'Candidate: [0-9]'; then
    codename=$(. /etc/os-release && printf '%s' "${VERSION_CODENAME:-}")
    uri=$(apt-get indextargets --format '$(RELEASE) $(COMPONENT) $(REPO_URI)' 'Created-By: Packages' |
      awk -v codename="$codename" '$1 == codename && $2 == "main" { print $3; exit }')
    if [ -z "$uri" ]; then
      no_voice "No source of Debian packages for \"$codename\" was found."
      return 0
    fi
    note "It is in Debian's component contrib: adding $voice_source for this one component."
    as_root tee "$voice_source" >/dev/null <<SOURCE
Types: deb
URIs: $uri
Suites: $codename
Components: contrib
Signed-By: /usr/share/keyrings/debian-archive-keyring.gpg
SOURCE
    apt_get update || true
    if ! apt-cache policy "${missing[@]}" | grep -q 'Candidate: [0-9]'; then
      as_root rm -f "$voice_source"
      no_voice "That source has no contrib, or there is no network."
      return 0
    fi
  fi
  apt_get install --no-install-recommends -y "${missing[@]}" >/dev/null || no_voice "The voice cannot be had from here."
}

# Remembered, so that not every start asks the network again.
no_voice() {
  touch "$no_voice_mark"
  note "$1 Films get captions and no narration. To try again: rm build/no-voice"
}
