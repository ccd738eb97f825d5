# shellcheck shell=bash
# Ports that are chosen here, and addresses that are given from outside.

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
# The header may hold a password: it goes through the environment, since everybody on the machine can read command lines.
http_status() {
  # shellcheck disable=SC2016 # the inner shell expands
  HTTP_HEADER=${3:-} timeout 5 bash -c 'exec 3<>"/dev/tcp/127.0.0.1/$0" || exit
    printf "GET %s HTTP/1.0\r\nHost: 127.0.0.1\r\n%s\r\n" "$1" "${HTTP_HEADER:+$HTTP_HEADER$'"'\r\n'"'}" >&3
    read -r _ code _ <&3 && echo "$code"' "$1" "$2" 2>/dev/null || true
}

http_ok() { [[ $(http_status "$@") == 200 ]]; }

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
