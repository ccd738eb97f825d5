# shellcheck shell=bash
# Folders, messages, secrets and waiting: what the other files here build on.

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
