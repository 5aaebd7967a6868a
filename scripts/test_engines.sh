#!/bin/bash
# Throwaway servers for the tests: PostgreSQL and MariaDB from the distribution's packages, MySQL 9.7, PostgreSQL 18 and the
# newest sqlite3 shell as get_engines.sh gets them.
#   test_engines.sh start        starts them and prints shell lines that export where they are (below), and
#                                MIG_TEST_ENGINES (the folder to hand to `stop`)
#   test_engines.sh stop FOLDER  stops them and removes all they wrote
#
#   MIG_TEST_POSTGRESQL, MIG_TEST_POSTGRESQL_NEWEST   a libpq connection string without a database
#   MIG_TEST_MARIADB, MIG_TEST_MYSQL                  connection options of the client
#   MIG_TEST_SQLITE_NEWEST                            what begins a command that runs that shell
#   MIG_TEST_…_URL                                    the same server as `mig` takes it
#   MIG_TEST_MYSQL_MISSING                            why there is no MySQL, where its mirror has none
#
# A server whose variable is set already is used as it is. One that can't be had is left out, and said so: tests that need
# it say then whether that is a failure. Each start has a folder of its own and listens on sockets in it only, so runs side
# by side do not meet, nobody else gets in, and no port is needed.
set -euo pipefail
scripts=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)

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

begin_mariadb() {
  "${user[@]}" mkdir "$folder/mariadb-tmp"
  "${user[@]}" mariadb-install-db --no-defaults --auth-root-authentication-method=normal --skip-test-db \
    --datadir="$folder/mariadb" >"$folder/mariadb-setup.log" 2>&1
  "${user[@]}" mariadbd --no-defaults --datadir="$folder/mariadb" --socket="$folder/mariadb.sock" \
    --pid-file="$folder/mariadb.pid" --tmpdir="$folder/mariadb-tmp" "${in_memory[@]}" --skip-innodb-doublewrite --innodb-log-file-size=32M \
    >"$folder/mariadb.log" 2>&1 </dev/null &
  answers mariadb $!
}

begin_mysql() {
  local tree=$1
  "${user[@]}" mkdir "$folder/mysql-tmp"
  # With the C library that it was built with: the system's may be older. Without TLS, which takes a client longer than all
  # the rest, and without threads that are started for each index, which take longer than what they do to so few rows.
  local server=("${user[@]}" "$tree/usr/lib64/ld-linux-x86-64.so.2" --library-path "$tree/usr/lib/x86_64-linux-gnu"
    "$tree/usr/sbin/mysqld" --no-defaults --basedir="$tree/usr" --lc-messages-dir="$tree/usr/share/mysql"
    --character-sets-dir="$tree/usr/share/mysql/charsets" --plugin-dir="$tree/usr/lib/mysql/plugin"
    --datadir="$folder/mysql" --tmpdir="$folder/mysql-tmp" --tls-version='' --innodb-ddl-threads=1
    --innodb-parallel-read-threads=1 --innodb-doublewrite=OFF --innodb-redo-log-capacity=64M --skip-log-bin
    --performance-schema=OFF --mysqlx=OFF --secure-file-priv=NULL "${in_memory[@]}")
  "${server[@]}" --initialize-insecure >"$folder/mysql-setup.log" 2>&1
  "${server[@]}" --socket="$folder/mysql.sock" --pid-file="$folder/mysql.pid" >"$folder/mysql.log" 2>&1 </dev/null &
  answers mysql $!
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
  echo "export MIG_TEST_POSTGRESQL='host=$folder/postgresql user=postgres'"
  echo "export MIG_TEST_POSTGRESQL_URL='postgresql:///postgres?host=$folder/postgresql&user=postgres'"
  # Debian's psql is a script that looks for the right version, and takes longer than most of what the tests run.
  echo "export PATH='$programs':\"\$PATH\""
}

ready_postgresql_newest() {
  local tree
  tree=$(got postgresql) || return 0
  begin_postgresql postgresql_newest "$tree/native/bin"
  echo "export MIG_TEST_POSTGRESQL_NEWEST='host=$folder/postgresql_newest user=postgres'"
  echo "export MIG_TEST_POSTGRESQL_NEWEST_URL='postgresql:///postgres?host=$folder/postgresql_newest&user=postgres'"
}

ready_mariadb() {
  if ! command -v mariadbd >/dev/null; then
    say "MariaDB is not installed"
    return 0
  fi
  begin_mariadb
  echo "export MIG_TEST_MARIADB='--socket=$folder/mariadb.sock --user=root'"
  echo "export MIG_TEST_MARIADB_URL='mariadb://root@localhost/mysql?socket=$folder/mariadb.sock'"
}

ready_mysql() {
  local tree why
  if ! tree=$(got mysql 2>"$folder/mysql-get.log"); then
    cat "$folder/mysql-get.log" >&2
    why=$(tail -1 "$folder/mysql-get.log" | tr -d "'" | sed 's/^get_engines: //')
    echo "export MIG_TEST_MYSQL_MISSING='${why:-it cannot be had}'"
    return 0
  fi
  begin_mysql "$tree"
  echo "export MIG_TEST_MYSQL='--socket=$folder/mysql.sock --user=root'"
  echo "export MIG_TEST_MYSQL_URL='mysql://root@localhost/mysql?socket=$folder/mysql.sock'"
}

ready_sqlite_newest() {
  local tree
  tree=$(got sqlite) || return 0
  echo "export MIG_TEST_SQLITE_NEWEST='$tree/usr/lib64/ld-linux-x86-64.so.2 --library-path" \
    "$tree/usr/lib/x86_64-linux-gnu $tree/usr/bin/sqlite3'"
}

start() {
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
  for name in postgresql postgresql_newest mariadb mysql sqlite_newest; do
    variable=MIG_TEST_${name^^}
    if [ -n "${!variable:-}" ]; then
      say "using the one in $variable"
      continue
    fi
    (
      set -e
      trap - INT TERM
      "ready_$name"
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
  start) start ;;
  stop)
    if [ -z "${2:-}" ] || [[ "$2" != *mig-engines-* ]]; then
      say "stop needs the folder that start printed"
      exit 2
    fi
    stop "$2"
    ;;
  *)
    sed -n '2,17s/^# \{0,1\}//p' "$0"
    exit 2
    ;;
esac
