#!/usr/bin/env bash
# A real CKAN on loopback, all of it in .ckan/ (own data, own ports; no system service is touched).
#   tests/ckan/ckan.sh up      installs what is missing, starts what is not running, writes .ckan/env
#   tests/ckan/ckan.sh testing its servers only, with an empty database and index for pytest; writes .ckan/<version>/testing.env
#   tests/ckan/ckan.sh down    stops it; the data stay
#   tests/ckan/ckan.sh clean   stops it and forgets everything
# PostgreSQL and Redis from Debian, CKAN from PyPI, Solr from Maven. CKAN_VERSION=2.11.5 for the version before.
# Our own extension (apps/ckanext-opendatalocale) is installed in it; it asks a service on the port CKAN_SERVICE_PORT.
set -euo pipefail

version=${CKAN_VERSION:-2.12.0}
here=$(cd "$(dirname "$0")" && pwd)
root=$(cd "$here/../.." && pwd)
home=$root/.ckan
site=$home/$version
ckan_port=${CKAN_PORT:-15000} solr_port=${CKAN_SOLR_PORT:-15001} redis_port=${CKAN_REDIS_PORT:-15002} pg_port=${CKAN_PG_PORT:-15003}
service_port=${CKAN_SERVICE_PORT:-$((ckan_port + 10))}
extension=$root/apps/ckanext-opendatalocale
database=ckan_${version//./_}
pg_log=$home/postgres.log

portal=ckan
# shellcheck source=../loopback-servers.sh
. "$here/../loopback-servers.sh"
url=http://$host:$ckan_port

install_system() {
  local missing=()
  need() { command -v "$1" >/dev/null || missing+=("${@:2}"); }
  [ -d /usr/lib/postgresql ] || missing+=(postgresql)
  need redis-server redis-server
  need mvn maven
  need javac openjdk-17-jdk-headless
  need gcc gcc libc6-dev
  need pg_config libpq-dev
  python3 -c 'import venv, ensurepip' 2>/dev/null || missing+=(python3 python3-venv python3-dev)
  ldconfig -p | grep -q libmagic || missing+=(libmagic1)
  [ ${#missing[@]} -eq 0 ] && return
  if [ "$(id -u)" = 0 ]; then
    # Nor must PostgreSQL make a cluster.
    mkdir -p /etc/postgresql-common/createcluster.d
    echo 'create_main_cluster = false' >/etc/postgresql-common/createcluster.d/opendatalocale.conf
  fi
  install_packages "${missing[@]}"
}

install_ckan() {
  [ -f "$site/installed" ] && return
  say "installing CKAN $version from PyPI"
  python3 -m venv "$site/venv"
  "$site/venv/bin/pip" install -q --disable-pip-version-check -U pip wheel 'setuptools<81'
  "$site/venv/bin/pip" install -q --disable-pip-version-check "ckan[requirements]==$version"
  touch "$site/installed"
}

# As a portal would: built and installed, not linked. Again whenever a file of it changed.
install_extension() {
  local sum
  sum=$(cd "$extension" && find pyproject.toml ckanext -type f ! -name '*.pyc' -print0 | sort -z | xargs -0 sha256sum | sha256sum)
  [ "$sum" != "$(cat "$site/extension" 2>/dev/null)" ] || return 0
  say "installing ckanext-opendatalocale"
  "$site/venv/bin/pip" install -q --disable-pip-version-check --force-reinstall --no-deps "$extension"
  stop ckan
  stop worker
  echo "$sum" >"$site/extension"
}

install_solr() {
  [ -f "$home/solr/classpath" ] && return
  say "installing Solr from Maven"
  mkdir -p "$home/solr"
  mvn -q -B -f "$here/server/pom.xml" dependency:build-classpath -Dmdep.outputFile="$home/solr/cp"
  javac -cp "$(cat "$home/solr/cp")" -d "$home/solr" "$here/server/RunSolr.java"
  mv "$home/solr/cp" "$home/solr/classpath"
}

# PostgreSQL refuses to run as root.
as_postgres() { if [ "$(id -u)" = 0 ]; then (cd / && runuser -u postgres -- "$@"); else "$@"; fi; }
psql_do() { as_postgres "$pg_bin/psql" -q -h "$pg_data" -p "$pg_port" -U postgres -v ON_ERROR_STOP=1 "$@"; }

up_postgres() {
  if ! as_postgres test -x "$home"; then
    # This clone is in a folder that the postgres account may not enter.
    pg_data=/var/tmp/opendatalocale-ckan-$(echo "$root" | cksum | cut -d' ' -f1)
  fi
  if [ ! -f "$pg_data/PG_VERSION" ]; then
    mkdir -p "$pg_data"
    chmod 700 "$pg_data"
    [ "$(id -u)" != 0 ] || chown postgres "$pg_data"
    as_postgres "$pg_bin/initdb" -D "$pg_data" -U postgres -A trust -E UTF8 --locale=C.UTF-8 >/dev/null
  fi
  touch "$pg_log" && chmod 666 "$pg_log"
  as_postgres "$pg_bin/pg_ctl" -D "$pg_data" status >/dev/null 2>&1 ||
    as_postgres "$pg_bin/pg_ctl" -D "$pg_data" -w -l "$pg_log" start \
      -o "-p $pg_port -h $host -k $pg_data -c fsync=off -c synchronous_commit=off" >/dev/null 9>&-
  for role in ckan_default datastore_default; do
    psql_do -d postgres -Atc "select 1 from pg_roles where rolname='$role'" | grep -q 1 ||
      psql_do -d postgres -c "create role $role login password 'pass'"
  done
  for name in "$database" "${database}_datastore"; do
    psql_do -d postgres -Atc "select 1 from pg_database where datname='$name'" | grep -q 1 ||
      psql_do -d postgres -c "create database $name owner ckan_default encoding 'utf-8' template template0"
  done
}

up_solr() {
  local core=$home/solr/home/$database
  local answers=(curl -fsS "http://$host:$solr_port/solr/$database/select?q=*:*&rows=0")
  "${answers[@]}" >/dev/null 2>&1 && return
  mkdir -p "$core/conf"
  echo '<solr/>' >"$home/solr/home/solr.xml"
  cp "$here/server/solrconfig.xml" "$core/conf/"
  cp "$("$site/venv/bin/python" -c 'import importlib.util as u; print(u.find_spec("ckan").submodule_search_locations[0])')/config/solr/schema.xml" "$core/conf/"
  touch "$core/conf/protwords.txt" "$core/conf/synonyms.txt"
  # A server that runs for another core takes this one too.
  curl -fsS -m 30 "http://$host:$solr_port/solr/admin/cores?action=CREATE&name=$database&instanceDir=$core" >/dev/null 2>&1 &&
    "${answers[@]}" >/dev/null 2>&1 && return
  echo "name=$database" >"$core/core.properties"
  stop solr
  # jetty.testMode makes Solr listen on loopback only.
  start solr java -Xmx512m -Djetty.testMode=true -Dsolr.log.dir="$home/solr" \
    -cp "$home/solr:$(cat "$home/solr/classpath")" RunSolr "$home/solr/home" "$solr_port"
  until_ready solr 120 "${answers[@]}"
}

ckan() { "$site/venv/bin/ckan" -c "$site/ckan.ini" "$@"; }

up_ckan() {
  if [ ! -f "$site/ready" ]; then
    say "preparing the site"
    rm -f "$site/ckan.ini"
    "$site/venv/bin/ckan" generate config "$site/ckan.ini" >/dev/null
    "$site/venv/bin/ckan" config-tool "$site/ckan.ini" \
      "sqlalchemy.url=postgresql://ckan_default:pass@$host:$pg_port/$database" \
      "ckan.datastore.write_url=postgresql://ckan_default:pass@$host:$pg_port/${database}_datastore" \
      "ckan.datastore.read_url=postgresql://datastore_default:pass@$host:$pg_port/${database}_datastore" \
      "solr_url=http://$host:$solr_port/solr/$database" "ckan.redis.url=redis://$host:$redis_port/1" \
      "ckan.site_url=$url" "ckan.site_id=$database" "ckan.storage_path=$site/storage" 'ckan.locale_default=fr' \
      'ckan.plugins=activity datastore' 'ckan.max_resource_size=200' 'ckan.search.rows_max=100' "SECRET_KEY=$(od -An -N24 -tx1 /dev/urandom | tr -d ' \n')" >/dev/null
    ckan db init >"$home/db.log" 2>&1 || { tail -n 20 "$home/db.log" >&2; fail "the database could not be prepared"; }
    ckan datastore set-permissions 2>/dev/null | psql_do -d "$database" >/dev/null
    ckan user add admin email=admin@localhost.local password=adminadmin >/dev/null 2>&1 || true
    ckan sysadmin add admin >/dev/null 2>&1
    ckan user token add admin tests -q 2>/dev/null | tail -n 1 | tr -d '[:space:]' >"$site/token"
    [ -s "$site/token" ] || fail "no token could be made"
    touch "$site/ready"
  fi
  if [ ! -f "$site/extended" ]; then
    "$site/venv/bin/ckan" config-tool "$site/ckan.ini" 'ckan.plugins=activity datastore opendatalocale' 'ckan.uploads_enabled=true' \
      "ckanext.opendatalocale.service_url=http://$host:$service_port" 'ckanext.opendatalocale.timeout=60' >/dev/null
    touch "$site/extended"
  fi
  ckan db upgrade -p opendatalocale >"$home/db.log" 2>&1 || { tail -n 20 "$home/db.log" >&2; fail "the extension's tables could not be made"; }
  local answers=(curl -fsS -m 5 "$url/api/3/action/status_show")
  if ! "${answers[@]}" 2>/dev/null | grep -q "\"ckan_version\": \"$version\""; then
    stop ckan
    start ckan "$site/venv/bin/ckan" -c "$site/ckan.ini" run -H $host -p "$ckan_port" --disable-reloader
    until_ready ckan 90 "${answers[@]}"
  fi
  if ! { [ -f "$home/worker.pid" ] && kill -0 "$(cat "$home/worker.pid")" 2>/dev/null; }; then
    start worker "$site/venv/bin/ckan" -c "$site/ckan.ini" jobs worker
  fi
  printf 'CKAN_URL=%s\nCKAN_TOKEN=%s\nCKAN_SERVICE_PORT=%s\nCKAN_COMMAND=%s\n' "$url" "$(cat "$site/token")" "$service_port" \
    "$site/venv/bin/ckan -c $site/ckan.ini" >"$home/env"
  say "CKAN $version answers at $url (token in .ckan/env)"
}

find_postgres() {
  pg_bin=$(ls -d /usr/lib/postgresql/*/bin 2>/dev/null | sort -V | tail -n 1)
  pg_data=$home/postgres
}

down() {
  stop ckan
  stop worker
  stop solr
  stop redis
  find_postgres
  [ -n "$pg_bin" ] || return 0
  local data
  for data in "$home/postgres" "/var/tmp/opendatalocale-ckan-$(echo "$root" | cksum | cut -d' ' -f1)"; do
    [ ! -f "$data/postmaster.pid" ] || as_postgres "$pg_bin/pg_ctl" -D "$data" -w -m fast stop >/dev/null
  done
}

case ${1:-} in
  up)
    alone
    mkdir -p "$site"
    began=$SECONDS
    install_system
    find_postgres
    install_ckan
    install_extension
    install_solr
    up_postgres
    up_redis
    up_solr
    up_ckan
    say "up in $((SECONDS - began)) s"
    ;;
  testing)
    alone
    mkdir -p "$site"
    database=${database}_test
    install_system
    find_postgres
    install_ckan
    install_solr
    up_postgres
    up_redis
    up_solr
    printf 'export %s=%s\n' CKAN_VENV "$site/venv" CKAN_SQLALCHEMY_URL "postgresql://ckan_default:pass@$host:$pg_port/$database" \
      CKAN_SOLR_URL "http://$host:$solr_port/solr/$database" CKAN_REDIS_URL "redis://$host:$redis_port/2" \
      CKAN_SITE_ID "$database" CKAN_STORAGE_PATH "$site/testing-storage" >"$site/testing.env"
    mkdir -p "$site/testing-storage"
    ;;
  down) down ;;
  clean)
    down
    rm -rf "$home" "/var/tmp/opendatalocale-ckan-$(echo "$root" | cksum | cut -d' ' -f1)"
    ;;
  *) fail "usage: tests/ckan/ckan.sh up|testing|down|clean" ;;
esac
