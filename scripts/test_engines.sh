#!/bin/bash
# Throwaway PostgreSQL and MariaDB servers for the tests, from the distribution's packages.
#   test_engines.sh start        starts them and prints shell lines that export where they are:
#                                MIG_TEST_POSTGRESQL (a libpq connection string), MIG_TEST_MARIADB (options of the client),
#                                MIG_TEST_ENGINES (the folder to hand to `stop`)
#   test_engines.sh stop FOLDER  stops them and removes all they wrote
# A server whose variable is set already is used as it is. One that is not installed is left out, and said so.
# Each start has a folder of its own and listens on sockets in it only, so runs side by side do not meet, nobody else gets
# in, and no port is needed.
set -euo pipefail

say() { echo "test_engines: $*" >&2; }

# In memory where there is room: tests make and drop hundreds of databases.
place() {
  local free
  free=$(df --output=avail -m /dev/shm 2>/dev/null | tail -1 || echo 0)
  if [ -w /dev/shm ] && [ "$free" -ge 2048 ]; then echo /dev/shm; else echo "${TMPDIR:-/tmp}"; fi
}

# Debian keeps PostgreSQL's programs out of PATH, in a folder for each version.
postgresql_programs() {
  local newest
  newest=$(ls -d /usr/lib/postgresql/*/bin 2>/dev/null | sort -V | tail -1)
  if [ -n "$newest" ]; then echo "$newest"; else dirname "$(command -v initdb 2>/dev/null)" 2>/dev/null; fi
}

start_postgresql() {
  local programs=$1
  "${user[@]}" "$programs/initdb" -D "$folder/pg" -A trust -U postgres -E UTF8 --locale=C --no-sync \
    >"$folder/pg-setup.log" 2>&1 || return 1
  cat >>"$folder/pg/postgresql.conf" <<CONF
listen_addresses = ''
unix_socket_directories = '$folder'
fsync = off
full_page_writes = off
synchronous_commit = off
autovacuum = off
dynamic_shared_memory_type = mmap
shared_buffers = 64MB
max_wal_size = 256MB
CONF
  "${user[@]}" "$programs/pg_ctl" -D "$folder/pg" -l "$folder/pg.log" -w -t 60 start >/dev/null
}

start_mariadb() {
  # The files of the distribution's own configuration are not read: they say where the system's server lives.
  "${user[@]}" mariadb-install-db --no-defaults --auth-root-authentication-method=normal --skip-test-db \
    --datadir="$folder/maria" >"$folder/maria-setup.log" 2>&1 || return 1
  "${user[@]}" mariadbd --no-defaults --datadir="$folder/maria" --socket="$folder/maria.sock" --pid-file="$folder/maria.pid" \
    --skip-networking --character-set-server=utf8mb4 --innodb-flush-log-at-trx-commit=0 --innodb-flush-method=nosync \
    --skip-innodb-doublewrite --innodb-buffer-pool-size=64M --innodb-log-file-size=32M --innodb-fast-shutdown=2 \
    >"$folder/maria.log" 2>&1 </dev/null &
  local server=$!
  for _ in $(seq 300); do
    if mariadb-admin --no-defaults --socket="$folder/maria.sock" --user=root ping >/dev/null 2>&1; then return 0; fi
    kill -0 "$server" 2>/dev/null || return 1
    sleep 0.1
  done
  return 1
}

start() {
  folder=$(mktemp -d "$(place)/mig-engines-XXXXXX")
  user=(env HOME="$folder")
  if [ "$(id -u)" = 0 ]; then
    # Servers refuse to run as root, so root becomes an ordinary user for them.
    chown nobody "$folder"
    user=(setpriv --reuid=nobody --regid="$(id -g nobody)" --clear-groups env HOME="$folder")
  fi
  # A start that fails half-way must leave nothing running.
  trap 'stop "$folder"' ERR INT TERM

  local programs
  programs=$(postgresql_programs || true)
  if [ -n "${MIG_TEST_POSTGRESQL:-}" ]; then
    say "PostgreSQL: using the one in MIG_TEST_POSTGRESQL"
  elif [ -z "$programs" ]; then
    say "PostgreSQL is not installed, its tests will be skipped"
  elif start_postgresql "$programs"; then
    echo "export MIG_TEST_POSTGRESQL='host=$folder user=postgres'"
    # Debian's psql is a script that looks for the right version, and takes longer than most of what the tests run.
    echo "export PATH='$programs':\"\$PATH\""
  else
    say "PostgreSQL does not start:"
    tail -5 "$folder"/pg*.log >&2
    stop "$folder"
    exit 3
  fi

  if [ -n "${MIG_TEST_MARIADB:-}" ]; then
    say "MariaDB: using the one in MIG_TEST_MARIADB"
  elif ! command -v mariadbd >/dev/null; then
    say "MariaDB is not installed, its tests will be skipped"
  elif start_mariadb; then
    echo "export MIG_TEST_MARIADB='--socket=$folder/maria.sock --user=root'"
  else
    say "MariaDB does not start:"
    tail -5 "$folder"/maria*.log >&2
    stop "$folder"
    exit 3
  fi
  echo "export MIG_TEST_ENGINES='$folder'"
}

stop() {
  local folder=$1
  local pid_file pid
  for pid_file in "$folder/pg/postmaster.pid" "$folder/maria.pid"; do
    [ -s "$pid_file" ] || continue
    pid=$(head -1 "$pid_file")
    # What they hold is thrown away, so there is nothing to shut down with care.
    kill -QUIT "$pid" 2>/dev/null || continue
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
    sed -n '2,9s/^# \{0,1\}//p' "$0"
    exit 2
    ;;
esac
