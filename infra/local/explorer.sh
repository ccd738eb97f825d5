# shellcheck shell=bash
# The explorer of the API (/api in the console): scripts of others, which no checkout has. They are fetched by npm once.

prepare_explorer() {
  local source=$ROOT/src/Console/Explorer target=$ROOT/src/Console/wwwroot/explorer work=$ROOT/artifacts/explorer
  [[ ! $target/graphiql.min.js -nt $source/package-lock.json ]] || return 0
  install_node || true
  say "fetching the explorer of the API ..."
  rm -rf "$work"
  mkdir -p "$work" "$target"
  cp "$source"/*.json "$source"/*.mjs "$work"
  # Everything else works without it, and the page says what is missing.
  if (cd "$work" && npm ci --ignore-scripts --no-audit --no-fund && npm run --silent collect) >"$STATE/log/explorer.log" 2>&1; then
    cp "$work"/out/* "$target"
    touch "$target"/*
  else
    warn "the explorer of the API could not be fetched: see .local/$PROFILE/log/explorer.log"
  fi
}
