# shellcheck shell=bash
# The verbs that concern the whole platform.

up() {
  require_dotnet
  prepare_state
  lock_profile 300
  install_missing
  build_platform
  start_instances
  start_services
  say "Console:  $(url_of console)/"
  say "GraphQL:  $(url_of gateway)/graphql"
  say "Identity: $(url_of identity)"
}

# The command-line tool speaks to the running platform alone; this tells it where everything is.
command_line() {
  local service program
  program=$(command_line_program)
  require_dotnet
  prepare_state
  if [[ ! -f $program ]]; then build "$ROOT/infra/cli/Cli.csproj" >&2; fi
  # Before the first start nothing has a port; then the answer is that nothing is there, and where it would be.
  for service in "${SERVICES[@]}" postgres rabbitmq rabbitmq-management; do
    [[ -n $(port "$service") ]] || choose_port "$service"
  done
  for service in "${SERVICES[@]}"; do export "Services__$(pascal_case "$service")=$(url_of "$service")"; done
  ConnectionStrings__Database=$(administrator_connection) \
    ConnectionStrings__Bus=$(bus_address) \
    RabbitMq__Management=$(management_address) \
    Identity__AdminClientId=$ADMINISTRATOR \
    Identity__AdminClientSecret=$(secret identity-administrator) \
    Cli__Secrets=$STATE/secrets \
    Cli__Seed=$ROOT/infra/seed \
    dotnet "$program" "$@"
}

start_instances() {
  say "starting PostgreSQL and RabbitMQ ..."
  start_postgres
  create_databases
  start_rabbitmq
}

down() {
  if [[ ! -d $STATE ]]; then return; fi
  lock_profile 300
  stop_services
  stop_rabbitmq
  stop_postgres
  say "stopped"
}

demo() {
  if [[ " $* " == *" --json "* ]]; then up >&2; else up; fi
  command_line demo "$@"
}

reset() {
  local answer
  if [[ ! -d $STATE ]]; then
    say "there is nothing to delete"
    return
  fi
  say "deletes $STATE: databases, queues, secrets and logs"
  if [[ -L $STATE/postgres ]]; then say "deletes $(postgres_folder): the databases' files"; fi
  if external_postgres; then say "leaves the databases on the server that DATABASE_URL names"; fi
  if [[ ${1:-} != --yes ]]; then
    [[ -t 0 ]] || die "nothing was deleted: without a terminal to ask at, say --yes"
    read -r -p "Go on? [y/N] " answer
    [[ $answer == [yY]* ]] || die "nothing was deleted"
  fi
  down
  delete_data
  rm -rf "$STATE"
}

# Everything but the logs.
delete_data() {
  if [[ -L $STATE/postgres ]]; then rm -rf "$(postgres_folder)"; fi
  rm -rf "$STATE"/postgres* "$STATE/rabbitmq" "$STATE/secrets/"* "$STATE/ports.env"
}

rebuild() {
  { (($# == 1)) && is_service "$1" && has_read_models "$1"; } || die "usage: ./dev rebuild SERVICE, one of: ${SERVICES[*]:0:6}"
  prepare_state
  lock_profile 300
  rebuild_read_models "$1"
}
