# shellcheck shell=bash
# The parts of the platform: their order, projects, ports and variables. The one place that says so; a test compares
# docker-compose.yml with it.

# In the order in which they start.
SERVICES=(identity component-catalog supplier-matching capacity-booking demand-forecasting gap-monitoring notifications gateway console)

# The client id of the first administrator.
ADMINISTRATOR=platform-administrator

# component-catalog -> ComponentCatalog
pascal_case() { sed -E 's/(^|-)([a-z])/\U\2/g' <<<"$1"; }

# component-catalog -> component_catalog: the name of its database and role.
database_of() { printf '%s\n' "${1//-/_}"; }

project_folder() {
  case $1 in
    gateway) echo gateway ;;
    console) echo src/Console ;;
    *) echo "src/Services/$(pascal_case "$1")" ;;
  esac
}

has_database() { [[ $1 != gateway ]]; }

# What a service derives from its events. The console keeps sign-ins and saved views alone.
has_read_models() { has_database "$1" && [[ $1 != console ]]; }

# Below the ports that the kernel gives to outgoing connections (from 32768): one of these would take a port for a while.
preferred_port() {
  case $1 in
    gateway) echo 5100 ;;
    identity) echo 5101 ;;
    component-catalog) echo 5102 ;;
    supplier-matching) echo 5103 ;;
    capacity-booking) echo 5104 ;;
    demand-forecasting) echo 5105 ;;
    gap-monitoring) echo 5106 ;;
    console) echo 5107 ;;
    notifications) echo 5108 ;;
    postgres) echo 25431 ;;
    rabbitmq) echo 25671 ;;
    rabbitmq-management) echo 25672 ;;
    rabbitmq-distribution) echo 25673 ;;
    epmd) echo 25674 ;;
    *) return 1 ;;
  esac
}

url_of() { printf 'http://127.0.0.1:%s\n' "$(port "$1")"; }

# Identity starts first and has to know where the console will be.
console_url() {
  [[ -n $(port console) ]] || choose_port console
  url_of console
}

# service_variables SERVICE: the NAME=value lines that it starts with.
service_variables() {
  local service=$1
  echo "ASPNETCORE_URLS=$(url_of "$service")"
  # The console is owed no message, and who takes it over should not reach the bus.
  [[ $service == console ]] || echo "ConnectionStrings__Bus=$(bus_address)"
  echo "Oidc__Authority=$(url_of identity)"
  [[ $service == console ]] || echo "Oidc__Audience=supplychain"
  # The issuer is reached on a private network. One from outside has https and needs no such leave.
  echo "Oidc__AllowHttp=true"
  # A line for every step of every request would cost more than the request.
  echo "Logging__LogLevel__Default=Warning"
  if has_database "$service"; then
    echo "ConnectionStrings__Database=$(database_connection "$(database_of "$service")")"
  fi
  case $service in
    gateway)
      local other
      for other in "${SERVICES[@]}"; do
        [[ $other == gateway || $other == console ]] || echo "Services__$(pascal_case "$other")=$(url_of "$other")"
      done
      echo "Imports__Folder=$STATE/imports"
      ;;
    identity)
      echo "Identity__Issuer=$(url_of identity)"
      echo "Identity__SigningKeyFile=$STATE/secrets/identity-signing-key.pem"
      echo "Identity__AllowHttp=true"
      echo "Identity__AdminClientId=$ADMINISTRATOR"
      echo "Identity__AdminClientSecret=$(secret identity-administrator)"
      echo "Identity__KeyRing=$STATE/secrets/identity-keys"
      echo "Identity__Console__ClientId=console"
      echo "Identity__Console__ClientSecret=$(secret identity-console)"
      echo "Identity__Console__RedirectUris=$(console_url)/signin-oidc"
      echo "Identity__Console__PostLogoutRedirectUris=$(console_url)/signout-callback-oidc"
      ;;
    console)
      echo "Services__Gateway=$(url_of gateway)"
      echo "Console__PublicGateway=$(url_of gateway)"
      echo "Oidc__ClientId=console"
      echo "Oidc__ClientSecret=$(secret identity-console)"
      echo "Console__KeyRing=$STATE/secrets/console-keys"
      ;;
    supplier-matching)
      echo "Sourcing__KeyRing=$STATE/secrets/quote-keys"
      ;;
    notifications)
      echo "Webhooks__KeyRing=$STATE/secrets/webhook-keys"
      ;;
  esac
}
