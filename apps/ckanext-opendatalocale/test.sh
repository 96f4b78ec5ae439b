#!/usr/bin/env bash
# Checks the extension on a real CKAN: ruff, mypy, then pytest on a database and an index of its own.
#   ./test.sh [pytest's arguments]      CKAN_VERSION=2.11.5 for another CKAN
set -euo pipefail
cd "$(dirname "$0")"
root=$(cd ../.. && pwd)
version=${CKAN_VERSION:-2.12.0}
"$root/tests/ckan/ckan.sh" testing
# shellcheck disable=SC1090 # written by the line above
. "$root/.ckan/$version/testing.env"
export CKAN_INI=$PWD/test.ini
# Beside CKAN's own environment, which stays as a portal has it: what these tests need is added in a second one.
venv=$root/.ckan/$version/testing-venv
sum=$(sha256sum pyproject.toml)
if [ "$sum" != "$(cat "$venv/made-for" 2>/dev/null)" ]; then
  python3 -m venv "$venv"
  folder_of() { "$1/bin/python" -c 'import sysconfig; print(sysconfig.get_path("purelib"))'; }
  # CKAN's namespace package is made by its own .pth files, which are read in a site folder only.
  echo "import site; site.addsitedir('$(folder_of "$CKAN_VENV")')" >"$(folder_of "$venv")/ckan.pth"
  "$venv/bin/pip" install -q --disable-pip-version-check $("$venv/bin/python" -c '
import tomllib
print(*tomllib.load(open("pyproject.toml", "rb"))["project"]["optional-dependencies"]["test"])')
  echo "$sum" >"$venv/made-for"
fi
# Built where CKAN's old packages are not in the builder's way.
wheels=$(mktemp -d)
trap 'rm -rf "$wheels"' EXIT
"$CKAN_VENV/bin/pip" wheel -q --disable-pip-version-check --no-deps -w "$wheels" .
"$venv/bin/pip" install -q --disable-pip-version-check --no-deps --force-reinstall "$wheels"/*.whl
if [ -z "${SKIP_LINT:-}" ]; then
"$venv/bin/ruff" check .
"$venv/bin/ruff" format --check .
"$venv/bin/mypy"
fi
"$venv/bin/python" -m pytest "$@"
