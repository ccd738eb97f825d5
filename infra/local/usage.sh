# shellcheck shell=bash
# What the verbs are, and which words each takes. A word that a verb does not know is refused before anything is done.

usage() {
  cat <<'END'
usage: ./dev VERB

  demo [--json]                 start everything and close one gap in the chain, step by step
  up                            build what changed, start what does not run, wait until all is healthy
  down                          stop everything; the data stay
  status [--json]               health of every part, queue depths, relay lag
  logs SERVICE                  follow the log of a service, of postgres or of rabbitmq
  reset [--yes]                 stop everything and delete its data
  rebuild SERVICE               rebuild the read models of a service from its events
  token ROLE                    print a bearer token of a demo organisation: oem, supplier, operator, alliance or admin
  import KIND FILE [--dry-run] [--map MAPPING] [--encoding NAME] [--separator comma|semicolon|tab] [--sheet NAME] [--json]
                                import components, boms, offers, capacity, demand or actuals from a CSV or XLSX file; a dry run
                                writes nothing; MAPPING is the name of a mapping (docs/import.md) or a JSON file
  forecast FILE [--freq monthly|weekly|quarterly|yearly|hourly|all] [--limit N] [--methods a,b,...] [--cores N] [--out FILE]
                                forecast a file of series by every method and score it (docs/forecasting.md)
  test                          run every test on private instances
  bench [SUBJECT...]            measure, on private instances: commands, propagation, gateway, search; the first three if none is named
  bench scale [--small | --size=SHARE]
                                build a synthetic region and measure loads and reads at its size; --small is a tenth
  bench forecast                measure the forecasting engine beside R, without servers (docs/forecasting.md)
  build                         build everything
  format-check                  check the formatting of the code
  sdl                           write the gateway's schema to gateway/schema.graphql

services: identity component-catalog supplier-matching capacity-booking demand-forecasting gap-monitoring gateway
END
}

# usage_of VERB: its lines of the usage.
usage_of() {
  usage | awk -v verb="$1" '
    /^  [^ ]/ { shown = $1 == verb }
    /^ *$/ { shown = 0 }
    shown { print }'
}

# check_arguments VERB WORD...: answers --help, and ends the run at a word that the verb does not take. What a verb of the
# command-line tool takes beside --help, the tool itself checks.
check_arguments() {
  local verb=$1 word allowed
  shift
  for word in "$@"; do
    [[ $word == --help || $word == -h ]] || continue
    [[ -n $(usage_of "$verb") ]] || break
    usage_of "$verb"
    exit 0
  done
  case $verb in
    up | down | test | build | format-check | sdl | help | --help | -h) allowed='' ;;
    demo | status) allowed=--json ;;
    reset) allowed=--yes ;;
    *) return 0 ;;
  esac
  for word in "$@"; do [[ $word == "$allowed" ]] || die "'$word' is not known here; usage:"$'\n'"$(usage_of "$verb")"; done
}
