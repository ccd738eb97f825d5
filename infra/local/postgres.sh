# shellcheck shell=bash
# The private PostgreSQL of a profile, or the server that DATABASE_URL names.

external_postgres() { [[ -n ${DATABASE_URL:-} ]]; }

# Prints the folder of PostgreSQL's programs: of the version that made the data, where there are data; else the newest.
find_postgres() {
  local version='*' folder
  if [[ -f $STATE/postgres.version ]]; then version=$(cat "$STATE/postgres.version"); fi
  # shellcheck disable=SC2086 # the version may be a pattern
  folder=$(printf '%s\n' /usr/lib/postgresql/$version/bin | sort -V | tail -n 1)
  [[ -x $folder/postgres && -x $folder/initdb ]] && echo "$folder"
}

# PostgreSQL refuses to run as root: then its own user runs it.
as_postgres() {
  if ((EUID == 0)); then
    (cd / && exec setpriv --reuid=postgres --regid=postgres --init-groups "$@")
  else
    "$@"
  fi
}

# .local/PROFILE/postgres is the data folder, or a link to it: the user postgres may not be able to enter the checkout
# (one below /root, say), and then the data lie in that user's home.
postgres_folder() { readlink -f "$STATE/postgres"; }

make_postgres_folder() {
  local home
  if [[ ! -d $STATE/postgres ]]; then
    rm -f "$STATE/postgres"
    if as_postgres test -x "$STATE"; then
      mkdir "$STATE/postgres"
    else
      home=$(getent passwd postgres | cut -d: -f6)/supplychain-$(checkout_id)-$PROFILE
      say "the user postgres cannot enter $STATE: its data go to $home"
      mkdir -p "$home"
      ln -s "$home" "$STATE/postgres"
    fi
  fi
  chmod 700 "$(postgres_folder)"
  if ((EUID == 0)); then chown postgres: "$(postgres_folder)"; fi
}

start_postgres() {
  local attempt
  if external_postgres; then return; fi
  make_postgres_folder
  for attempt in 1 2 3; do
    running postgres "$(postgres_folder)" || launch_postgres
    # A dead server's last children can hold its memory for a moment, and a port can be taken between choice and use.
    if wait_ready postgres "$(postgres_folder)" 60 postgres_answers; then return; fi
    stop_postgres
    warn "attempt $attempt of 3 to start PostgreSQL failed"
  done
  die "PostgreSQL does not start"
}

launch_postgres() {
  local programs folder switch=()
  programs=$(find_postgres) || die "PostgreSQL $(cat "$STATE/postgres.version" 2>/dev/null) is not installed any more"
  folder=$(postgres_folder)
  clear_postgres_lock "$folder"
  [[ -f $STATE/postgres.version ]] || initialise_postgres "$programs" "$folder"
  choose_port postgres
  if ((EUID == 0)); then switch=(setpriv --reuid=postgres --regid=postgres --init-groups); fi
  launch postgres / "${switch[@]}" "$programs/postgres" -D "$folder" \
    -c port="$(port postgres)" -c listen_addresses=127.0.0.1 -c unix_socket_directories= \
    -c max_connections=400 -c shared_buffers=256MB -c default_toast_compression=lz4
}

# A lock file that was left behind: a server that still runs (.local was deleted under it) is stopped; a pid that belongs
# to another program by now would keep PostgreSQL from starting.
clear_postgres_lock() {
  local pid
  [[ -f $1/postmaster.pid ]] || return 0
  pid=$(head -n 1 "$1/postmaster.pid")
  echo "$pid" >"$STATE/pid/postgres"
  if running postgres "$1"; then
    halt postgres "$1" INT 30
  elif [[ -d /proc/$pid ]]; then
    rm -f "$1/postmaster.pid"
  fi
}

# The version file is written last: without it, what lies in the folder is the rest of an interrupted attempt.
initialise_postgres() {
  local programs=$1 folder=$2
  find "$folder" -mindepth 1 -delete
  # The password cannot come through a pipe: the other user could not open root's.
  (umask 077 && secret postgres >"$folder.password")
  if ((EUID == 0)); then chown postgres: "$folder.password"; fi
  as_postgres "$programs/initdb" -D "$folder" --username=postgres --pwfile="$folder.password" \
    --auth=scram-sha-256 --encoding=UTF8 --locale=C >"$STATE/log/initdb.log" 2>&1 ||
    die "initdb failed: see .local/$PROFILE/log/initdb.log"
  rm -f "$folder.password"
  cut -d . -f 1 "$folder/PG_VERSION" >"$STATE/postgres.version"
}

# INT is PostgreSQL's fast shutdown: it does not wait for clients to leave.
stop_postgres() {
  if external_postgres || [[ ! -d $STATE/postgres ]]; then return; fi
  halt postgres "$(postgres_folder)" INT 30
}
