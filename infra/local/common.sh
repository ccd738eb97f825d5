# shellcheck shell=bash
# Folders, messages, secrets, ports and processes: what the other files here build on.

# A profile is one set of private instances with its own folder: `run` for the platform, `test` for tests.
use_profile() {
  PROFILE=$1
  STATE=$ROOT/.local/$PROFILE
}

# Names what belongs to this checkout where the name must be unique on the machine.
checkout_id() { cksum <<<"$ROOT" | awk '{printf "%08x", $1}'; }

prepare_state() {
  check_address DATABASE_URL
  check_address RABBITMQ_URL
  check_address RABBITMQ_MANAGEMENT_URL
  mkdir -p "$STATE" 2>/dev/null || true
  [[ -O $STATE && -w $STATE ]] ||
    die "$STATE belongs to another user: run ./dev as that user, or remove the folder"
  # PostgreSQL's own user (when root runs this) passes through the first two, nobody else reads the secrets.
  chmod 755 "$ROOT/.local" "$STATE"
  mkdir -p "$STATE/log" "$STATE/pid"
  (umask 077 && mkdir -p "$STATE/secrets")
}

say() { printf '%s\n' "$*"; }
warn() { printf '%s\n' "$*" >&2; }
die() {
  warn "dev: $*"
  exit 1
}

# Two runs of ./dev on one profile would start everything twice. Daemons must not inherit descriptor 9.
lock_profile() {
  exec 9>"$STATE/lock"
  flock --timeout "$1" 9 || die "another ./dev is at work on .local/$PROFILE"
}

# secret NAME: prints it, made up at its first use.
secret() {
  local file=$STATE/secrets/$1
  if [[ ! -s $file ]]; then
    (umask 077 && od -An -N24 -tx1 /dev/urandom | tr -d ' \n' >"$file.new" && mv "$file.new" "$file")
  fi
  cat "$file"
}

# wait_until SECONDS COMMAND...: polls until the command succeeds; fails when the time is up.
wait_until() {
  local deadline=$((SECONDS + $1))
  shift
  until "$@"; do
    ((SECONDS < deadline)) || return 1
    sleep 0.1
  done
}

# two_at_a_time FUNCTION ITEM...: calls it for each item; fails when one of the calls did. More at once would only
# compete for the two processors that a build machine has.
two_at_a_time() {
  local function=$1 busy=0 failed=0 item
  shift
  for item in "$@"; do
    if ((busy == 2)); then
      wait -n || failed=1
      busy=1
    fi
    "$function" "$item" &
    busy=$((busy + 1))
  done
  for ((; busy > 0; busy--)); do wait -n || failed=1; done
  return "$failed"
}

# --- ports ---

# Looks at the kernel's table of listening sockets (state 0A): works without tools, and does not disturb the listener.
port_taken() {
  cat /proc/net/tcp /proc/net/tcp6 2>/dev/null |
    awk -v port="$(printf '%04X' "$1")" '$4 == "0A" && $2 ~ ":" port "$" { found = 1 } END { exit !found }'
}

# port NAME: the port that NAME was given.
port() { sed -n "s/^$1=//p" "$STATE/ports.env" 2>/dev/null || true; }

# choose_port NAME: keeps the port of the last start or takes the preferred one; goes on in tens while it is taken, so
# that the last digits, and with them the ports of one checkout, stay distinct. Only for what does not run now.
choose_port() {
  local name=$1 saved candidate
  saved=$(port "$name")
  candidate=${saved:-$(first_port "$name")}
  while port_taken "$candidate"; do candidate=$((candidate + 10)); done
  [[ $candidate != "$saved" ]] || return 0
  touch "$STATE/ports.env"
  sed "/^$name=/d" "$STATE/ports.env" >"$STATE/ports.new"
  printf '%s=%s\n' "$name" "$candidate" >>"$STATE/ports.new"
  mv "$STATE/ports.new" "$STATE/ports.env"
}

# Only the platform has well-known ports; everything else starts somewhere below the ephemeral range.
first_port() {
  if [[ $PROFILE == run ]]; then
    preferred_port "$1"
  else
    printf '%s\n' $((20000 + RANDOM % 1000 * 10 + $(preferred_port "$1") % 10))
  fi
}

# http_status PORT PATH [HEADER]: the status code of a GET, nothing when there is no answer. Spares a dependency on curl.
http_status() {
  # shellcheck disable=SC2016 # the inner shell expands
  timeout 5 bash -c 'exec 3<>"/dev/tcp/127.0.0.1/$0" || exit
    printf "GET %s HTTP/1.0\r\nHost: 127.0.0.1\r\n%s\r\n" "$1" "${2:+$2$'"'\r\n'"'}" >&3
    read -r _ code _ <&3 && echo "$code"' "$@" 2>/dev/null || true
}

http_ok() { [[ $(http_status "$@") == 200 ]]; }

# --- processes ---

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

# --- addresses given from outside ---

url_decode() {
  local text=${1//+/%2B}
  printf '%b' "${text//%/\\x}"
}

# check_address VARIABLE: it may be unset.
check_address() {
  [[ -z ${!1:-} ]] || url_part "${!1}" host >/dev/null ||
    die "$1 is not an address of the form scheme://user:password@host:port/name"
}

# url_part URL PART: scheme, user, password, host, port, path or query of scheme://user:password@host:port/path?query.
url_part() {
  local pattern='^([a-z0-9+]+)://(([^:@/]*)(:([^@/]*))?@)?(\[[^]]+\]|[^:/?]+)(:([0-9]+))?(/([^?]*))?(\?(.*))?$'
  [[ $1 =~ $pattern ]] || return 1
  case $2 in
    scheme) printf '%s' "${BASH_REMATCH[1]}" ;;
    user) url_decode "${BASH_REMATCH[3]}" ;;
    password) url_decode "${BASH_REMATCH[5]}" ;;
    host) printf '%s' "${BASH_REMATCH[6]}" ;;
    port) printf '%s' "${BASH_REMATCH[8]}" ;;
    path) url_decode "${BASH_REMATCH[10]}" ;;
    query) printf '%s' "${BASH_REMATCH[12]}" ;;
  esac
}
