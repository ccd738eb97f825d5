# shellcheck shell=bash
# The services, the gateway and the command-line tool: build, start, stop, look.

CONFIGURATION=Release

build() {
  say "building ..."
  dotnet build "$1" --configuration "$CONFIGURATION" --nologo --verbosity quiet 9>&- >"$STATE/log/build.log" 2>&1 ||
    { grep -E '(error|warning) ' "$STATE/log/build.log" | sort -u | head -n 40 >&2; die "the build failed"; }
}

build_all() {
  prepare_explorer
  build "$ROOT/SupplyChain.sln"
}
# The platform without its tests.
build_platform() {
  prepare_explorer
  build "$ROOT/infra/local/platform.slnf"
}

write_sdl() {
  build "$ROOT/gateway"
  dotnet "$(program_of gateway)" sdl >"$STATE/schema.graphql"
  mv "$STATE/schema.graphql" "$ROOT/gateway/schema.graphql"
}

program_folder() { echo "$ROOT/$(project_folder "$1")/bin/$CONFIGURATION/net10.0"; }
program_of() { echo "$(program_folder "$1")/SupplyChain.$(basename "$(project_folder "$1")" | sed 's/^./\U&/').dll"; }

# with_variables_of SERVICE COMMAND...: runs the command with the service's variables. They hold passwords, so they are exported
# in a shell of their own rather than given to env: everybody on the machine can read command lines.
with_variables_of() (
  mapfile -t variables < <(service_variables "$1")
  # Seven processes share one machine: a small heap matters more here than throughput.
  export "${variables[@]}" DOTNET_gcServer=0 DOTNET_GCgen0size=0x400000 DOTNET_TieredPGO=0
  "${@:2}"
)

# Exchanges, queues and schemas of all services, before any of them publishes: a message for which nobody has a queue yet
# would come back.
deploy_topology() {
  say "deploying queues and schemas ..."
  two_at_a_time deploy_topology_of "${SERVICES[@]}" || die "without all queues and schemas nothing is started"
}

# The gateway has no database and is owed no message.
deploy_topology_of() { if has_database "$1"; then run_task "$1" topology 120; fi; }

# run_task SERVICE TASK SECONDS: runs the service's program for a task that ends.
run_task() {
  (cd "$(program_folder "$1")" && with_variables_of "$1" timeout --kill-after=5 "$3" dotnet "$(program_of "$1")" "$2") \
    </dev/null >>"$STATE/log/$1.log" 2>&1 9>&- && return
  show_log_end "$1" "failed at '$2'"
  return 1
}

# What runs already and is current stays as it is.
start_services() {
  local service outdated=()
  for service in "${SERVICES[@]}"; do
    [[ -f $(program_of "$service") ]] || die "$service is not built: run ./dev build"
    up_to_date "$service" || outdated+=("$service")
  done
  if ((${#outdated[@]} == 0)); then return; fi
  for service in "${outdated[@]}"; do
    stop_service "$service"
    choose_port "$service"
  done
  deploy_topology
  say "starting ${outdated[*]} ..."
  for service in "${outdated[@]}"; do launch_service "$service"; done
  for service in "${outdated[@]}"; do wait_for_service "$service"; done
}

launch_service() { with_variables_of "$1" launch "$1" "$(program_folder "$1")" dotnet "$(program_of "$1")"; }

# A service is started anew when it is dead, or when its program or an address that it may use changed after its start.
up_to_date() {
  local started=$STATE/pid/$1
  running "$1" "$(program_of "$1")" &&
    [[ -z $(find "$(program_folder "$1")" -maxdepth 1 -name '*.dll' -newer "$started" -print -quit) ]] &&
    [[ ! $STATE/ports.env -nt $started ]]
}

wait_for_service() {
  wait_ready "$1" "$(program_of "$1")" 90 http_ok "$(port "$1")" /health/ready || die "$1 does not start"
}

stop_service() { halt "$1" "$(program_of "$1")" TERM 20; }

# Those that others call stop last.
stop_services() {
  local index
  for ((index = ${#SERVICES[@]} - 1; index >= 0; index--)); do stop_service "${SERVICES[index]}"; done
}

rebuild_read_models() {
  stop_service "$1"
  say "rebuilding the read models of $1 from its events ..."
  run_task "$1" rebuild 3600 || die "the read models of $1 were not rebuilt; it stays stopped"
  launch_service "$1"
  wait_for_service "$1"
}

follow_log() {
  local logs
  logs=$(find "$STATE/log" -name '*.log' -printf '%f\n' 2>/dev/null | sed 's/\.log$//' | sort | paste -sd ' ' || true)
  [[ $# == 1 && -f $STATE/log/$1.log ]] || die "usage: ./dev logs SERVICE; there are logs of: ${logs:-nothing yet}"
  exec tail -n 100 -F "$STATE/log/$1.log"
}

is_service() {
  local service
  for service in "${SERVICES[@]}"; do [[ $service != "$1" ]] || return 0; done
  return 1
}
