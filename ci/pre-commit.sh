#!/bin/sh
# Runs the odl of this very release: npx installs it once and keeps it.
set -eu
folder=$(cd -- "$(dirname -- "$0")/.." && pwd)
version=$(node -p 'require(process.argv[1]).version' "$folder/packages/cli/package.json")
recent='const [major, minor] = process.versions.node.split(".").map(Number); process.exit(major > 22 || (major === 22 && minor >= 18) ? 0 : 1)'
export npm_config_loglevel=error
# odl needs Node 22.18; where the machine has an older one, npm brings a newer one for odl alone.
if node -e "$recent"; then
  exec npx --yes --package "@opendatalocale/cli@$version" -- odl "$@"
fi
exec npx --yes --package "@opendatalocale/cli@$version" --package node@24 -- odl "$@"
