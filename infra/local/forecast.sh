# shellcheck shell=bash
# The forecast engine on files of series: no server is started.

forecast() {
  require_dotnet
  prepare_state
  build_outdated "$ROOT/infra/cli" "$ROOT/src/Forecasting" "$ROOT/src/Contracts"
  DOTNET_TieredCompilation=$COMPILED_AT_ONCE dotnet "$(command_line_program)" forecast "$@"
}

# Without tiers all code is optimised at its first use; a short run would otherwise mostly run code that isn't yet.
COMPILED_AT_ONCE=0

# Beside R where it is installed; without servers too.
bench_forecast() {
  require_dotnet
  prepare_state
  build "$ROOT/tests/Benchmarks" >&2
  DOTNET_TieredCompilation=$COMPILED_AT_ONCE dotnet "$ROOT/tests/Benchmarks/bin/$CONFIGURATION/net10.0/SupplyChain.Benchmarks.dll" forecast
}

command_line_program() { echo "$ROOT/infra/cli/bin/$CONFIGURATION/net10.0/SupplyChain.Cli.dll"; }

# build_outdated PROJECT FOLDER...: builds the project unless its program is newer than all sources in the folders too.
build_outdated() {
  local program
  program=$(command_line_program)
  if [[ -f $program && -z $(find "$@" \( -name obj -o -name bin \) -prune -o \( -name '*.cs' -o -name '*.csproj' \) -newer "$program" -print -quit) ]]; then return; fi
  build "$1" >&2
}
