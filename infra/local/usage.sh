# shellcheck shell=bash
# What the verbs are, and which words each takes. A word that a verb does not know is refused before anything is done.

usage() {
  cat <<'END'
usage: ./dev VERB

  demo [--json]                 start everything and close one gap in the chain, step by step
  up                            build what changed, start what does not run, wait until all is healthy
  down                          stop everything; the data stay
  status [--json]               health of every part, queue depths, relay lag
  deadlines [--json]            list what was due and could not be decided on, with the reason
  deadlines release ID...       have these tried again at once
  deadlines release --all [SERVICE]
                                have all tried again at once, or all of one service
  queues [--json]               list the queues of messages that failed: how many, since when, why
  queues put-back QUEUE [--max N]
                                put messages back to the queue that they failed in; 100 if no number is given, 1000 at most
  mails [--json]                show the latest mails to people, with their links, where no mail server is named
  logs SERVICE                  follow the log of a service, of postgres or of rabbitmq
  reset [--yes]                 stop everything and delete its data
  rebuild SERVICE               rebuild the read models of a service from its events
  token ROLE                    print a bearer token of a demo organisation: oem, supplier, operator, alliance or admin
  import KIND FILE [--dry-run] [--map MAPPING] [--encoding NAME] [--separator comma|semicolon|tab] [--sheet NAME] [--json]
                                import components, cross-references, boms, offers, capacity, demand or actuals from a CSV or
                                XLSX file, with its progress; it goes on after a restart of the gateway, and Ctrl-C cancels
                                it; a dry run writes nothing; MAPPING is the name of a mapping (docs/import.md) or a JSON file
  forecast FILE [--freq monthly|weekly|quarterly|yearly|hourly|all] [--limit N] [--methods a,b,...] [--cores N] [--out FILE]
                                forecast a file of series by every method and score it (docs/forecasting.md)
  test                          run every test on private instances
  bench [SUBJECT...]            measure, on private instances: commands, propagation, gateway, catalogue; the first three if none is named
  bench scale [--small | --size=SHARE]
                                build a synthetic region and measure loads and reads at its size; --small is a tenth
  bench console [--small]       fill the platform and measure the web console in a browser and with many people at once;
                                --small is a tenth
  bench forecast                measure the forecasting engine beside R, without servers (docs/forecasting.md)
  bench matching                measure optimal awards beside a greedy buyer, and shortlists over 100,000 offers
  bench booking                 measure bookings of many at once, on a line with a long history, and what is free
  soak [SECONDS]                book routes while service, broker and database are killed at random, for a minute or so many
                                seconds; then check that no booking is lost, doubled or half
  pictures [--dark | --readme]  take pictures of every page of the console, as the people of the running demo see it, into
                                artifacts/pictures; --dark in dark colours, --readme the six of the README into docs/pictures
  build                         build everything
  format-check                  check the formatting of the code
  sdl                           write the gateway's schema to gateway/schema.graphql

services: identity component-catalog supplier-matching capacity-booking demand-forecasting gap-monitoring notifications gateway console
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
    demo | status | mails) allowed=--json ;;
    reset) allowed=--yes ;;
    pictures)
      [[ $* == '' || $* == --dark || $* == --readme ]] || die "this is not known here; usage:"$'\n'"$(usage_of pictures)"
      return 0
      ;;
    deadlines | queues)
      is_operation "$verb" "$@" || die "this is not known here; usage:"$'\n'"$(usage_of "$verb")"
      return 0
      ;;
    *) return 0 ;;
  esac
  for word in "$@"; do [[ $word == "$allowed" ]] || die "'$word' is not known here; usage:"$'\n'"$(usage_of "$verb")"; done
}

# is_operation VERB WORD...: whether the words are some that the verb takes. The tool itself checks ids, names and numbers.
is_operation() {
  case "$1 ${2:-}" in
    'deadlines ' | 'deadlines --json' | 'queues ' | 'queues --json') (($# <= 2)) ;;
    'deadlines release') (($# > 2)) ;;
    'queues put-back') (($# == 3)) || { (($# == 5)) && [[ $4 == --max ]]; } ;;
    *) return 1 ;;
  esac
}
