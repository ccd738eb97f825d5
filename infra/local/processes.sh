# shellcheck shell=bash
# Daemons: started in sessions of their own, found again by pid file and command line, stopped for certain.

# launch NAME FOLDER COMMAND...: a daemon in a session of its own that works in the folder, with a log and a pid file
# that it writes itself, so that there is never a process without one.
launch() {
  local name=$1 folder=$2 log=$STATE/log/$1.log
  shift 2
  if [[ $(stat -c %s "$log" 2>/dev/null || echo 0) -gt 20000000 ]]; then mv "$log" "$log.1"; fi
  # shellcheck disable=SC2016 # the inner shell expands
  (cd "$folder" && exec setsid bash -c 'echo $$ >"$0"; exec "$@"' "$STATE/pid/$name" "$@") \
    </dev/null >>"$log" 2>&1 9>&- &
  disown
}

# pid_of NAME MARKER: its pid, if the process runs and its command line holds the marker. A pid alone proves nothing:
# after a crash or a reboot it may belong to somebody else.
pid_of() {
  local pid
  pid=$(cat "$STATE/pid/$1" 2>/dev/null) || return 1
  [[ $pid =~ ^[0-9]+$ ]] && grep -aqF -- "$2" "/proc/$pid/cmdline" 2>/dev/null && echo "$pid"
}

running() { pid_of "$@" >/dev/null; }
gone() { ! running "$@"; }

# halt NAME MARKER SIGNAL SECONDS: asks the process to end with the signal, and kills it when the time is up.
halt() {
  local pid
  if pid=$(pid_of "$1" "$2"); then
    kill "-$3" "$pid" 2>/dev/null || true
    if ! wait_until "$4" gone "$1" "$2"; then
      warn "$1 did not stop within $4 s and was killed"
      kill -KILL "$pid" 2>/dev/null || true
      wait_until 5 gone "$1" "$2" || die "$1 (pid $pid) cannot be killed"
    fi
  fi
  rm -f "$STATE/pid/$1"
}

# wait_ready NAME MARKER SECONDS PROBE...: until the probe succeeds. Fails at once, with the end of the log, when the
# process ends before that.
wait_ready() {
  local name=$1 marker=$2 seconds=$3 deadline=$((SECONDS + $3))
  shift 3
  # The pid file appears a moment after launch.
  wait_until 5 running "$name" "$marker" || true
  until "$@"; do
    if gone "$name" "$marker"; then
      show_log_end "$name" "ended before it was ready"
      return 1
    fi
    if ((SECONDS >= deadline)); then
      show_log_end "$name" "was not ready within $seconds s"
      return 1
    fi
    sleep 0.1
  done
}

show_log_end() {
  warn "$1 $2; the end of .local/$PROFILE/log/$1.log:"
  tail -n 25 "$STATE/log/$1.log" 2>/dev/null | sed 's/^/    /' >&2
}
