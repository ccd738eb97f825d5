# shellcheck shell=bash
# What the machine must have: the .NET SDK, which only its owner can choose how to install, and PostgreSQL and RabbitMQ,
# which come from the distribution.

require_dotnet() {
  # The official installer script puts the SDK here without touching PATH.
  if ! command -v dotnet >/dev/null && [[ -x $HOME/.dotnet/dotnet ]]; then
    export PATH=$HOME/.dotnet:$PATH DOTNET_ROOT=$HOME/.dotnet
  fi
  command -v dotnet >/dev/null ||
    die "the .NET 10 SDK is missing: see https://dotnet.microsoft.com/download/dotnet/10.0"
  # Asked from the root, so that global.json takes part in the answer.
  (cd "$ROOT" && dotnet --version 2>/dev/null) | grep -q '^10\.' ||
    die "the .NET 10 SDK is missing (dotnet is $(command -v dotnet)): see https://dotnet.microsoft.com/download/dotnet/10.0"
}

with_sdk() {
  require_dotnet
  prepare_state
  "$@"
}

install_missing() {
  local packages=()
  if [[ -n ${DATABASE_URL:-} ]]; then
    command -v psql >/dev/null || packages+=(postgresql-client)
  else
    find_postgres >/dev/null || packages+=(postgresql)
  fi
  [[ -n ${RABBITMQ_URL:-} ]] || find_rabbitmq >/dev/null || packages+=(rabbitmq-server)
  ((${#packages[@]} == 0)) || install_packages "${packages[@]}"
}

# What tests need beside it: pages are looked at in a real browser, in Chinese, too. The shell draws pages and has no windows,
# which takes a fraction of the time; where the distribution lacks it, the whole browser serves.
install_browser() {
  has_browser || (install_packages chromium-headless-shell) || install_packages chromium
  [[ -n $(find /usr/share/fonts -iname '*cjk*' -print -quit 2>/dev/null) ]] || install_packages fonts-noto-cjk
}

# Where tests look for it, which is not the whole path.
has_browser() {
  local program
  for program in chromium-headless-shell chromium chromium-browser google-chrome; do
    [[ ! -x /usr/bin/$program ]] || return 0
  done
  return 1
}

# Wanted by the explorer of the API and by tests with clients from npm, needed by nothing: where it cannot be installed, the
# page says so, and those tests are skipped.
install_node() {
  { command -v node && command -v npm; } >/dev/null || (install_packages nodejs npm)
}

install_packages() {
  local as_root=()
  command -v apt-get >/dev/null || die "please install $* (this is neither Debian nor Ubuntu)$(or_by_address)"
  if ((EUID != 0)); then
    sudo -n true 2>/dev/null ||
      die "missing: $*. Please run: sudo apt-get install --no-install-recommends $*$(or_by_address)"
    as_root=(sudo -n)
  fi
  say "installing $* ..."
  "${as_root[@]}" apt-get update -qq || warn "apt-get update failed; trying with the package lists at hand"
  "${as_root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends \
    -o DPkg::Lock::Timeout=120 "$@" >"$STATE/log/install.log" 2>&1 ||
    die "apt-get could not install $*: see .local/$PROFILE/log/install.log$(or_by_address)"
}

or_by_address() { printf '%s' ", or set DATABASE_URL and RABBITMQ_URL to servers that you have"; }
