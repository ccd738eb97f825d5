# shellcheck shell=bash
# Pictures of the console's pages, to be looked at.

# pictures [--readme | --dark]
pictures() {
  local option=${1:-} folder=$ROOT/artifacts/pictures program=$ROOT/tests/Pictures/bin/$CONFIGURATION/net10.0/SupplyChain.Pictures.dll
  require_dotnet
  prepare_state
  install_browser
  [[ -s $STATE/secrets/demo-people-password ]] || die "nobody can sign in yet: run ./dev demo first"
  build "$ROOT/tests/Pictures"
  if [[ $option == --readme ]]; then folder=$ROOT/docs/pictures; else rm -rf "$folder"; fi
  dotnet "$program" "$(url_of console)/" "$STATE/secrets" "$folder" ${option:+"${option#--}"}
}
