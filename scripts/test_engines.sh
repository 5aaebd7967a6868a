#!/bin/bash
# Throwaway servers for the tests: PostgreSQL and MariaDB from the distribution's packages, all others as get_engines.sh gets
# them.
#   test_engines.sh start [NAME…]  starts those that are named, else the standard ones, and prints shell lines that export
#                                  where they are (below), and MIG_TEST_ENGINES (the folder to hand to `stop`)
#   test_engines.sh stop FOLDER    stops them and removes all they wrote
#
# NAME is one of these, `standard` or `versions`:
#   standard  postgresql mariadb mysql postgresql_newest sqlite_newest squawk: all that any test but that of the versions
#             asks for
#   versions  postgresql_12 postgresql_10 mysql_5_7 mariadb_10_5 mariadb_11_8 sqlite_3_34: other versions than those
#
#   MIG_TEST_POSTGRESQL, MIG_TEST_POSTGRESQL_…        a libpq connection string without a database
#   MIG_TEST_MARIADB, MIG_TEST_MYSQL, MIG_TEST_…      connection options of the client
#   MIG_TEST_SQLITE_…                                 what begins a command that runs that shell
#   MIG_TEST_SQUAWK                                   the program, which is no server: it lints the scripts for PostgreSQL
#   MIG_TEST_…_URL                                    the same server as `mig` takes it
#   MIG_TEST_MYSQL_MISSING                            why there is no MySQL, where its mirror has none
#
# A server whose variable is set already is used as it is. One that can't be had is left out, and said so: tests that need
# it say then whether that is a failure. Each start has a folder of its own and listens on sockets in it only, so runs side
# by side do not meet, nobody else gets in, and no port is needed.
set -euo pipefail
scripts=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)

standard=(postgresql mariadb mysql postgresql_newest sqlite_newest squawk)
versions=(postgresql_12 postgresql_10 mysql_5_7 mariadb_10_5 mariadb_11_8 sqlite_3_34)

say() { echo "test_engines: $*" >&2; }

# In memory where there is room: tests make and drop hundreds of databases.
place() {
  local free
  free=$(df --output=avail -m /dev/shm 2>/dev/null | tail -1 || echo 0)
  if [ -w /dev/shm ] && [ "$free" -ge 3072 ]; then echo /dev/shm; else echo "${TMPDIR:-/tmp}"; fi
}

# Debian keeps PostgreSQL's programs out of PATH, in a folder for each version.
postgresql_programs() {
  local newest
  newest=$(ls -d /usr/lib/postgresql/*/bin 2>/dev/null | sort -V | tail -1)
  if [ -n "$newest" ]; then echo "$newest"; else dirname "$(command -v initdb 2>/dev/null)" 2>/dev/null; fi
}

# got NAME: the folder of an engine that the distribution does not have, where the servers' user can read it.
got() {
  local name=$1 kept
  kept=$("$scripts/get_engines.sh" "$name" | cut -d ' ' -f 2-)
  [ -n "$kept" ] || return 1
  if ! "${user[@]}" test -r "$kept/." 2>/dev/null; then
    # Root's home is closed to the user that root becomes.
    cp -a "$kept" "$folder/programs-$name"
    kept=$folder/programs-$name
  fi
  echo "$kept"
}

# begin_postgresql NAME PROGRAMS: a server with the socket's folder $folder/NAME.
begin_postgresql() {
  local name=$1 programs=$2 data=$folder/$1/data
  "${user[@]}" mkdir "$folder/$name"
  "${user[@]}" "$programs/initdb" -D "$data" -A trust -U postgres -E UTF8 --locale=C --no-sync >"$folder/$name-setup.log" 2>&1
  cat >>"$data/postgresql.conf" <<CONF
listen_addresses = ''
unix_socket_directories = '$folder/$name'
fsync = off
full_page_writes = off
synchronous_commit = off
autovacuum = off
dynamic_shared_memory_type = mmap
shared_buffers = 64MB
max_wal_size = 256MB
CONF
  "${user[@]}" "$programs/pg_ctl" -D "$data" -l "$folder/$name.log" -w -t 60 start >/dev/null
}

# What MySQL and MariaDB have in common. The distribution's own files are not read: they say where the system's server lives.
in_memory=(--skip-networking --character-set-server=utf8mb4 --innodb-flush-log-at-trx-commit=0 --innodb-flush-method=nosync
  --innodb-buffer-pool-size=64M)

# answers NAME PID: waits until a server answers on its socket, or is gone.
answers() {
  local name=$1 server=$2
  for _ in $(seq 600); do
    if mariadb-admin --no-defaults --socket="$folder/$name.sock" --user=root ping >/dev/null 2>&1; then return 0; fi
    kill -0 "$server" 2>/dev/null || return 1
    sleep 0.1
  done
  return 1
}

# with_own_libraries TREE: what runs a program of a tree that was unpacked, with the C library that it was built with: the
# system's may be older.
with_own_libraries() {
  local libraries=$1/usr/lib/x86_64-linux-gnu
  own_libraries=("$libraries/ld-linux-x86-64.so.2" --library-path "$libraries")
}

# begin_mariadb NAME SHARE SERVER…: with the folder of the texts of its system tables, and what runs it.
begin_mariadb() {
  local name=$1 share=$2 part file
  shift 2
  local server=("${user[@]}" "$@" --datadir="$folder/$name" --tmpdir="$folder/$name-tmp" "${in_memory[@]}"
    --skip-innodb-doublewrite --innodb-log-file-size=32M --lc-messages-dir="$share" --character-sets-dir="$share/charsets")
  "${user[@]}" mkdir -p "$folder/$name-tmp" "$folder/$name/mysql"
  # What mariadb-install-db does, which finds programs of the system only: root comes in without a password.
  {
    printf '%s\n' 'use mysql;' 'set @auth_root_socket = null;'
    for part in system_tables performance_tables system_tables_data; do
      # What they are called depends on the version.
      for file in "$share"/{mysql,mariadb}_$part.sql; do [ ! -e "$file" ] || cat "$file"; done
    done
  } >"$folder/$name-tables.sql"
  "${server[@]}" --bootstrap <"$folder/$name-tables.sql" >"$folder/$name-setup.log" 2>&1
  "${server[@]}" --socket="$folder/$name.sock" --pid-file="$folder/$name.pid" >"$folder/$name.log" 2>&1 </dev/null &
  answers "$name" $!
}

# begin_mysql NAME SERVER…: with what runs it, and the options of its version.
begin_mysql() {
  local name=$1
  shift
  local server=("${user[@]}" "$@" --datadir="$folder/$name" --tmpdir="$folder/$name-tmp" --skip-log-bin
    --performance-schema=OFF --secure-file-priv=NULL "${in_memory[@]}")
  "${user[@]}" mkdir "$folder/$name-tmp"
  "${server[@]}" --initialize-insecure >"$folder/$name-setup.log" 2>&1
  "${server[@]}" --socket="$folder/$name.sock" --pid-file="$folder/$name.pid" >"$folder/$name.log" 2>&1 </dev/null &
  answers "$name" $!
}

# Lines that export where a server is whose socket is there.
export_postgresql() {
  echo "export MIG_TEST_${1^^}='host=$folder/$1 user=postgres'"
  echo "export MIG_TEST_${1^^}_URL='postgresql:///postgres?host=$folder/$1&user=postgres'"
}

export_mysql() {
  echo "export MIG_TEST_${1^^}='--socket=$folder/$1.sock --user=root'"
  echo "export MIG_TEST_${1^^}_URL='${1%%_*}://root@localhost/mysql?socket=$folder/$1.sock'"
}

# Each `ready_NAME` starts an engine and prints what it exports. It fails where one that is there does not start.

ready_postgresql() {
  local programs
  programs=$(postgresql_programs || true)
  if [ -z "$programs" ]; then
    say "PostgreSQL is not installed"
    return 0
  fi
  begin_postgresql postgresql "$programs"
  export_postgresql postgresql
  # Debian's psql is a script that looks for the right version, and takes longer than most of what the tests run.
  echo "export PATH='$programs':\"\$PATH\""
}

ready_mariadb() {
  local share=/usr/share/mariadb
  if ! command -v mariadbd >/dev/null; then
    say "MariaDB is not installed"
    return 0
  fi
  if [ ! -d "$share" ]; then share=/usr/share/mysql; fi
  begin_mariadb mariadb "$share" mariadbd --no-defaults
  export_mysql mariadb
}

ready_mysql() {
  local tree why own_libraries
  if ! tree=$(got mysql 2>"$folder/mysql-get.log"); then
    cat "$folder/mysql-get.log" >&2
    why=$(tail -1 "$folder/mysql-get.log" | tr -d "'" | sed 's/^get_engines: //')
    echo "export MIG_TEST_MYSQL_MISSING='${why:-it cannot be had}'"
    return 0
  fi
  with_own_libraries "$tree"
  # Without TLS, which takes a client longer than all the rest, and without threads that are started for each index, which
  # take longer than what they do to so few rows.
  begin_mysql mysql "${own_libraries[@]}" "$tree/usr/sbin/mysqld" --no-defaults --basedir="$tree/usr" \
    --lc-messages-dir="$tree/usr/share/mysql" --character-sets-dir="$tree/usr/share/mysql/charsets" \
    --plugin-dir="$tree/usr/lib/mysql/plugin" --tls-version='' --innodb-ddl-threads=1 --innodb-parallel-read-threads=1 \
    --innodb-doublewrite=OFF --innodb-redo-log-capacity=64M --mysqlx=OFF
  export_mysql mysql
}

ready_mysql_5_7() {
  local tree own_libraries
  tree=$(got mysql_5_7) || return 0
  with_own_libraries "$tree"
  begin_mysql mysql_5_7 "${own_libraries[@]}" "$tree/server/mysqld" --no-defaults --basedir="$tree/server" \
    --lc-messages-dir="$tree/server/share" --character-sets-dir="$tree/server/share/charsets" --skip-ssl \
    --skip-innodb-doublewrite --innodb-log-file-size=16M --innodb-page-cleaners=1
  export_mysql mysql_5_7
}

# ready_got_…: of an engine that get_engines.sh has under that name, or under another.

ready_got_postgresql() {
  local tree
  tree=$(got "${2:-$1}") || return 0
  begin_postgresql "$1" "$tree/native/bin"
  export_postgresql "$1"
}

ready_got_mariadb() {
  local tree share own_libraries
  tree=$(got "$1") || return 0
  share=$tree/usr/share/mariadb
  if [ ! -d "$share" ]; then share=$tree/usr/share/mysql; fi
  with_own_libraries "$tree"
  begin_mariadb "$1" "$share" "${own_libraries[@]}" "$tree/usr/sbin/mariadbd" --no-defaults --basedir="$tree/usr" \
    --plugin-dir="$tree/usr/lib/mysql/plugin"
  export_mysql "$1"
}

ready_got_sqlite() {
  local tree own_libraries
  tree=$(got "${2:-$1}") || return 0
  with_own_libraries "$tree"
  echo "export MIG_TEST_${1^^}='${own_libraries[*]} $tree/usr/bin/sqlite3'"
}

ready_squawk() {
  local tree
  tree=$(got squawk) || return 0
  echo "export MIG_TEST_SQUAWK='$tree/bin/squawk'"
}

ready() {
  case $1 in
    postgresql | mariadb | mysql | mysql_5_7 | squawk) "ready_$1" ;;
    postgresql_newest | sqlite_newest) "ready_got_${1%_newest}" "$1" "${1%_newest}" ;;
    *) "ready_got_${1%%_*}" "$1" ;;
  esac
}

# wanted NAME…: what is to be started, with nothing said twice.
wanted() {
  local name
  for name in "${@:-standard}"; do
    case $name in
      standard) printf '%s\n' "${standard[@]}" ;;
      versions) printf '%s\n' "${versions[@]}" ;;
      *)
        if [[ " ${standard[*]} ${versions[*]} " != *" $name "* ]]; then
          say "there is no engine \`$name\` to start"
          return 2
        fi
        echo "$name"
        ;;
    esac
  done | awk '!seen[$0]++'
}

start() {
  local chosen
  chosen=$(wanted "$@")
  folder=$(mktemp -d "$(place)/mig-engines-XXXXXX")
  user=(env HOME="$folder")
  if [ "$(id -u)" = 0 ]; then
    # Servers refuse to run as root, so root becomes an ordinary user for them.
    chown nobody "$folder"
    # Not from a folder that is closed to it.
    user=(setpriv --reuid=nobody --regid="$(id -g nobody)" --clear-groups env -C "$folder" HOME="$folder")
  fi
  # A start that is broken off must leave nothing running.
  trap 'stop "$folder"; exit 3' INT TERM

  # Side by side: each of them mostly waits.
  local names=() jobs=() name variable i failed=no
  for name in $chosen; do
    variable=MIG_TEST_${name^^}
    if [ -n "${!variable:-}" ]; then
      say "using the one in $variable"
      continue
    fi
    (
      set -e
      trap - INT TERM
      ready "$name"
    ) >"$folder/$name.exports" 2>"$folder/$name.said" </dev/null &
    names+=("$name")
    jobs+=($!)
  done
  for i in "${!jobs[@]}"; do
    if ! wait "${jobs[$i]}"; then
      failed=yes
      say "${names[$i]} does not start:"
      tail -n 5 "$folder/${names[$i]}"{-setup.log,.log} >&2 2>/dev/null || true
    fi
    cat "$folder/${names[$i]}.said" >&2
  done
  if [ "$failed" = yes ]; then
    stop "$folder"
    exit 3
  fi
  cat "$folder"/*.exports 2>/dev/null || true
  echo "export MIG_TEST_ENGINES='$folder'"
}

stop() {
  local folder=$1 pid_file pid pids=()
  for pid_file in "$folder"/*/data/postmaster.pid "$folder"/*.pid; do
    [ -s "$pid_file" ] || continue
    pid=$(head -1 "$pid_file")
    # What they hold is thrown away, so there is nothing to shut down with care: QUIT is that to PostgreSQL, KILL to the others.
    if [[ "$pid_file" == */postmaster.pid ]]; then kill -QUIT "$pid" 2>/dev/null || continue; else kill -KILL "$pid" 2>/dev/null || continue; fi
    pids+=("$pid")
  done
  for pid in "${pids[@]}"; do
    for _ in $(seq 100); do
      kill -0 "$pid" 2>/dev/null || break
      sleep 0.1
    done
    kill -KILL "$pid" 2>/dev/null || true
  done
  rm -rf "$folder"
}

case "${1:-}" in
  start)
    shift
    start "$@"
    ;;
  stop)
    if [ -z "${2:-}" ] || [[ "$2" != *mig-engines-* ]]; then
      say "stop needs the folder that start printed"
      exit 2
    fi
    stop "$2"
    ;;
  *)
    sed -n '2,25s/^# \{0,1\}//p' "$0"
    exit 2
    ;;
esac
