# shellcheck shell=bash
# ./dev test and ./dev bench, on private instances that begin empty and go when the run ends.

# A test project is a program of its own; this long at most, so that a test that hangs ends as a failure.
TEST_PROJECT_SECONDS=3000

run_tests() {
  local projects nothing_ran='0 passed, 1 failed, 0 skipped'
  # Even a run that could not begin, or was interrupted, ends with the line of counts.
  # shellcheck disable=SC2064 # the text as it is now
  trap "say '$nothing_ran'" EXIT
  claim_test_profile
  # shellcheck disable=SC2064
  trap "stop_test_instances; say '$nothing_ran'" EXIT
  RESULTS=$ROOT/artifacts/tests
  rm -rf "$RESULTS"
  mkdir -p "$RESULTS"
  start_test_instances
  install_browser
  install_node || true
  prepare_explorer
  # Neither a stale lock file nor a broken build leaves anything to test.
  if check restore "lock files are current" restore_locked && check build "everything builds" build_restored; then
    check format "code is formatted" check_format || true
    mapfile -t projects < <(test_projects)
    two_at_a_time run_test_project "${projects[@]}" || true
  fi
  stop_test_instances
  trap - EXIT
  say
  report_counts
}

# The longest first, so that none of them is left to run alone at the end.
test_projects() {
  local project long="Console.Tests EndToEnd Gateway.Tests Journeys.Tests"
  for project in $long; do echo "$ROOT/tests/$project"; done
  for project in "$ROOT"/tests/*.Tests; do [[ " $long " == *" ${project##*/} "* ]] || echo "$project"; done
}

run_benchmarks() {
  check_benchmarks "$@"
  if [[ $* == forecast ]]; then
    bench_forecast
    return
  fi
  claim_test_profile
  trap stop_test_instances EXIT
  start_test_instances
  [[ ${1:-} != console ]] || install_browser
  build_all
  (cd "$ROOT" && dotnet "tests/Benchmarks/bin/$CONFIGURATION/net10.0/SupplyChain.Benchmarks.dll" "$@" 9>&-)
}

run_soak() {
  local seconds=${1:-60} trouble program status=0
  [[ $# -le 1 && $seconds =~ ^[1-9][0-9]{0,4}$ ]] || die "usage: ./dev soak [SECONDS]"
  claim_test_profile
  trap stop_test_instances EXIT
  start_test_instances
  build_all
  trouble=$STATE/trouble
  rm -f "$trouble"
  dotnet "$ROOT/tests/Benchmarks/bin/$CONFIGURATION/net10.0/SupplyChain.Benchmarks.dll" soak "$seconds" "$trouble" 9>&- &
  # The servers that are started again are jobs as well.
  program=$!
  make_trouble "$trouble" "$program"
  wait "$program" || status=$?
  ((status == 0)) || die "the soak found faults"
  say "nothing is lost, doubled or half"
}

# make_trouble FILE PID: kills database and broker at random and starts them again, while the file is there and the process runs.
make_trouble() {
  until [[ -f $1 ]]; do
    kill -0 "$2" 2>/dev/null || return 0
    sleep 0.2
  done
  while sleep $((RANDOM % 9 + 4)) && [[ -f $1 ]] && kill -0 "$2" 2>/dev/null; do
    if ((RANDOM % 2)); then
      kill -KILL "$(pid_of postgres "$(postgres_folder)")"
      start_postgres
    else
      kill -KILL "$(pid_of rabbitmq "$(rabbitmq_folder)")"
      start_rabbitmq
    fi
  done
}

# A word that nothing is measured by is refused before anything is started.
check_benchmarks() {
  local word usage='usage: ./dev bench [commands] [propagation] [gateway] [catalogue] [booking], ./dev bench scale [--small | --size=SHARE], ./dev bench console [--small], ./dev bench forecast or ./dev bench matching'
  case ${1:-} in
    console) [[ $# == 1 || ($# == 2 && $2 == --small) ]] || die "$usage" ;;
    forecast | matching) [[ $# == 1 ]] || die "$usage" ;;
    scale) [[ $# == 1 || ($# == 2 && ($2 == --small || $2 == --size=*)) ]] || die "$usage" ;;
    *) for word in "$@"; do [[ $word =~ ^(commands|propagation|gateway|catalogue|booking)$ ]] || die "$usage"; done ;;
  esac
}

claim_test_profile() {
  trap 'exit 130' INT TERM HUP
  use_profile test
  require_dotnet
  prepare_state
  lock_profile 5
}

start_test_instances() {
  install_missing
  # What a killed run left behind.
  stop_test_instances
  say "starting PostgreSQL and RabbitMQ ..."
  start_postgres
  start_rabbitmq
  SUPPLYCHAIN_TEST_POSTGRES=$(administrator_connection)
  SUPPLYCHAIN_TEST_RABBITMQ=$(bus_address)
  SUPPLYCHAIN_TEST_RABBITMQ_MANAGEMENT=$(management_address)
  export SUPPLYCHAIN_TEST_POSTGRES SUPPLYCHAIN_TEST_RABBITMQ SUPPLYCHAIN_TEST_RABBITMQ_MANAGEMENT
}

# The logs stay, for a look at what went wrong.
stop_test_instances() {
  local job
  for job in $(jobs -p); do kill "$job" 2>/dev/null || true; done
  stop_rabbitmq
  stop_postgres
  delete_data
}

restore_locked() { dotnet restore "$ROOT/SupplyChain.sln" --locked-mode --nologo --verbosity quiet; }
build_restored() {
  dotnet build "$ROOT/SupplyChain.sln" --no-restore --configuration "$CONFIGURATION" --nologo --verbosity quiet \
    -consoleLoggerParameters:NoSummary
}
check_format() { dotnet format "$ROOT/SupplyChain.sln" --no-restore --verify-no-changes; }

# check NAME TITLE COMMAND...: counts as one test.
check() {
  local name=$1 title=$2
  shift 2
  if "$@" >"$RESULTS/$name.log" 2>&1 9>&-; then
    record "$name" "$title" 1 0 0
  else
    record "$name" "$title" 0 1 0
    return 1
  fi
}

run_test_project() {
  local name log program counters='' status=0
  name=$(basename "$1")
  log=$RESULTS/$name.log
  program=$1/bin/$CONFIGURATION/net10.0/SupplyChain.$name.dll
  timeout --kill-after=15 "$TEST_PROJECT_SECONDS" dotnet "$program" --no-ansi --progress off \
    --results-directory "$RESULTS" --report-xunit-trx --report-xunit-trx-filename "$name.trx" \
    >"$log" 2>&1 </dev/null 9>&- &
  # In the background, so that the signal of an interrupted run is passed on at once.
  # shellcheck disable=SC2064 # this very pid
  trap "kill $!" TERM
  wait "$!" || status=$?
  if [[ -f $RESULTS/$name.trx ]]; then counters=$(grep -ao '<Counters [^>]*>' "$RESULTS/$name.trx"); fi
  local passed failed skipped
  passed=$(counter "$counters" passed)
  failed=$(($(counter "$counters" failed) + $(counter "$counters" error) + $(counter "$counters" timeout)))
  skipped=$(counter "$counters" notExecuted)
  # A program that crashed, hung or found no test at all has failed even where its report knows of no failure.
  if ((status != 0 && failed == 0)); then
    failed=1
    echo "$name ended with status $status (124 and 137: after $TEST_PROJECT_SECONDS s; 8: it has no tests)" >>"$log"
  fi
  record "$name" "$name" "$passed" "$failed" "$skipped"
}

counter() { if [[ $1 =~ \ $2=\"([0-9]+)\" ]]; then echo "${BASH_REMATCH[1]}"; else echo 0; fi; }

# record NAME TITLE PASSED FAILED SKIPPED: a line for people at once, and one for the sum.
record() {
  echo "$3 $4 $5" >"$RESULTS/$1.counts"
  if (($4 == 0)); then
    printf '  ok      %-30s %4d passed  %d skipped\n' "$2" "$3" "$5"
  else
    # One write, since two projects report at the same time.
    printf '  FAILED  %-30s %4d passed  %d skipped  %d failed; from artifacts/tests/%s.log:\n%s\n' \
      "$2" "$3" "$5" "$4" "$1" "$(what_failed "$RESULTS/$1.log" | sed 's/^/          /')"
  fi
}

# what_failed LOG: each test that failed with its message and the first lines of its stack, then how the log ends.
what_failed() {
  grep -a -A 15 '^failed ' "$1" | head -n 200 || true
  echo '...'
  grep -av '^ *$' "$1" | tail -n 40
}

# The last line of a run; fails unless nothing failed and something passed.
report_counts() {
  cat "$RESULTS"/*.counts | awk '
    { passed += $1; failed += $2; skipped += $3 }
    END { printf "%d passed, %d failed, %d skipped\n", passed, failed, skipped; exit !(failed == 0 && passed > 0) }'
}
