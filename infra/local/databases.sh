# shellcheck shell=bash
# The administrator's connection to PostgreSQL, and what it makes: each service's database and role.

# postgres_address PART: from DATABASE_URL, or of the private server.
postgres_address() {
  local value
  if external_postgres; then
    value=$(url_part "$DATABASE_URL" "$1")
    case $1 in
      port) echo "${value:-5432}" ;;
      path) echo "${value:-postgres}" ;;
      *) echo "$value" ;;
    esac
  else
    case $1 in
      host) echo 127.0.0.1 ;;
      port) port postgres ;;
      user | path) echo postgres ;;
      password) secret postgres ;;
    esac
  fi
}

# prefer unless DATABASE_URL ends in ?sslmode=...
postgres_ssl_mode() {
  local mode=prefer
  if external_postgres && [[ $DATABASE_URL =~ [?\&]sslmode=([a-z-]+) ]]; then mode=${BASH_REMATCH[1]}; fi
  echo "$mode"
}

psql_as_administrator() {
  PGHOST=$(postgres_address host) PGPORT=$(postgres_address port) PGUSER=$(postgres_address user) \
    PGPASSWORD=$(postgres_address password) PGDATABASE=$(postgres_address path) PGSSLMODE=$(postgres_ssl_mode) \
    PGCONNECT_TIMEOUT=5 psql --no-psqlrc --quiet --tuples-only --no-align --set=ON_ERROR_STOP=1 "$@"
}

postgres_answers() { psql_as_administrator --command='SELECT 1' >/dev/null 2>&1; }

# Safe to repeat, so that every start repairs what an interrupted one left out.
create_databases() {
  local service
  postgres_answers ||
    die "PostgreSQL at $(postgres_address host):$(postgres_address port) does not let $(postgres_address user) in"
  for service in "${SERVICES[@]}"; do
    has_database "$service" || continue
    SERVICE=$(database_of "$service") SERVICE_PASSWORD=$(secret "$(database_of "$service")") \
      psql_as_administrator --file="$ROOT/infra/local/database.sql" >/dev/null ||
      die "the database of $service could not be set up"
  done
}

# connection USER PASSWORD: the part of an Npgsql string that names server and user.
connection() {
  local ssl_mode
  ssl_mode=$(postgres_ssl_mode)
  printf "Host=%s;Port=%s;SSL Mode=%s;Username='%s';Password='%s'" \
    "$(postgres_address host)" "$(postgres_address port)" "${ssl_mode//-/}" "${1//\'/\'\'}" "${2//\'/\'\'}"
}

# database_connection NAME: of a service's database. With the option, PostgreSQL notices within a second that a client
# died, which is what lets another node take over a relay.
database_connection() {
  printf '%s;Database=%s;Maximum Pool Size=50;Options=-c client_connection_check_interval=1000\n' \
    "$(connection "$1" "$(secret "$1")")" "$1"
}

# Without a database: tests create theirs.
administrator_connection() {
  connection "$(postgres_address user)" "$(postgres_address password)"
}
