# shellcheck shell=bash
# The private RabbitMQ of a profile, or the broker that RABBITMQ_URL names.

external_rabbitmq() { [[ -n ${RABBITMQ_URL:-} ]]; }

# The package's own script in /usr/sbin would switch to the user rabbitmq and its fixed folders; this one does not.
find_rabbitmq() { [[ -x /usr/lib/rabbitmq/bin/rabbitmq-server ]] && echo /usr/lib/rabbitmq/bin/rabbitmq-server; }

rabbitmq_folder() { echo "$STATE/rabbitmq"; }
epmd_name() { echo "$STATE/rabbitmq/epmd"; }

start_rabbitmq() {
  local attempt
  if external_rabbitmq; then return; fi
  for attempt in 1 2 3; do
    running rabbitmq "$(rabbitmq_folder)" || launch_rabbitmq
    # A port can be taken between choice and use.
    if wait_ready rabbitmq "$(rabbitmq_folder)" 60 rabbitmq_answers; then
      touch "$(rabbitmq_folder)/initialised"
      return
    fi
    stop_rabbitmq
    warn "attempt $attempt of 3 to start RabbitMQ failed"
  done
  die "RabbitMQ does not start"
}

launch_rabbitmq() {
  local folder name
  folder=$(rabbitmq_folder)
  # A first start that was interrupted may lack the user; there is nothing in it to lose.
  [[ -f $folder/initialised ]] || rm -rf "$folder"
  (umask 077 && mkdir -p "$folder/log")
  halt epmd "$(epmd_name)" TERM 5
  for name in rabbitmq rabbitmq-management rabbitmq-distribution epmd; do choose_port "$name"; done
  write_rabbitmq_settings "$folder"
  launch_epmd
  launch rabbitmq "$folder" env -i "PATH=$PATH" LANG=C.UTF-8 "HOME=$folder" \
    "ERL_EPMD_PORT=$(port epmd)" ERL_EPMD_ADDRESS=127.0.0.1 \
    "RABBITMQ_NODENAME=supplychain-$(checkout_id)-$PROFILE@localhost" \
    "RABBITMQ_DIST_PORT=$(port rabbitmq-distribution)" \
    "RABBITMQ_MNESIA_BASE=$folder/data" "RABBITMQ_LOG_BASE=$folder/log" RABBITMQ_LOGS=- \
    "RABBITMQ_CONFIG_FILE=$folder/rabbitmq.conf" "RABBITMQ_ENABLED_PLUGINS_FILE=$folder/enabled_plugins" \
    RABBITMQ_CONF_ENV_FILE=/dev/null RABBITMQ_ADVANCED_CONFIG_FILE="$folder/advanced.config" \
    "RABBITMQ_SERVER_ADDITIONAL_ERL_ARGS=+sbwt none +S 2:2 -start_epmd false -kernel inet_dist_use_interface {127,0,0,1}" \
    RUNNING_UNDER_SYSTEMD=true "$(find_rabbitmq)"
  # The last variable makes the start script become the broker rather than watch over it: one process, one pid.
}

# Started here rather than by the broker, which would leave it running. Its name tells it from anybody else's.
launch_epmd() {
  # shellcheck disable=SC2016 # the inner shell expands
  launch epmd / bash -c 'exec -a "$0" epmd -address 127.0.0.1 -port "$1"' "$(epmd_name)" "$(port epmd)"
  wait_ready epmd "$(epmd_name)" 10 port_taken "$(port epmd)" || die "epmd does not start"
}

# The user exists from the first start on and replaces guest.
write_rabbitmq_settings() {
  (umask 077 && cat >"$1/rabbitmq.conf") <<END
listeners.tcp.local = 127.0.0.1:$(port rabbitmq)
management.tcp.ip = 127.0.0.1
management.tcp.port = $(port rabbitmq-management)
default_user = supplychain
default_pass = $(secret rabbitmq)
END
  echo '[rabbitmq_management].' >"$1/enabled_plugins"
}

stop_rabbitmq() {
  if external_rabbitmq; then return; fi
  halt rabbitmq "$(rabbitmq_folder)" TERM 30
  halt epmd "$(epmd_name)" TERM 5
}

# The broker listens for AMQP before its management; asking there, with the user, covers both.
rabbitmq_answers() {
  http_ok "$(port rabbitmq-management)" /api/overview \
    "Authorization: Basic $(printf 'supplychain:%s' "$(secret rabbitmq)" | base64 -w 0)" &&
    port_taken "$(port rabbitmq)"
}

bus_address() {
  if external_rabbitmq; then
    echo "$RABBITMQ_URL"
  else
    printf 'amqp://supplychain:%s@127.0.0.1:%s/\n' "$(secret rabbitmq)" "$(port rabbitmq)"
  fi
}

# With user and password. A broker from outside may have it elsewhere: RABBITMQ_MANAGEMENT_URL says where.
management_address() {
  if ! external_rabbitmq; then
    printf 'http://supplychain:%s@127.0.0.1:%s/\n' "$(secret rabbitmq)" "$(port rabbitmq-management)"
  elif [[ -n ${RABBITMQ_MANAGEMENT_URL:-} ]]; then
    echo "$RABBITMQ_MANAGEMENT_URL"
  else
    local address=${RABBITMQ_URL#*://}
    address=${address%%/*}
    if [[ ${address##*@} == *:* ]]; then address=${address%:*}; fi
    echo "http://$address:15672/"
  fi
}
