#!/usr/bin/env bash
# A real udata on loopback, all of it in .udata/ (own data, own ports; no system service is touched).
#   tests/udata/udata.sh up      installs what is missing, starts it empty, writes .udata/env
#   tests/udata/udata.sh down    stops it; its data are gone, the installation stays
#   tests/udata/udata.sh clean   stops it and forgets everything
# udata from PyPI, Redis from Debian. MongoDB is replaced by mongo-java-server from Maven: enough for all but full text
# (search, `q`) and the counts of a resource list that is filtered.
#   . .udata/env && pnpm exec vitest run tests/udata
set -euo pipefail

version=${UDATA_VERSION:-17.18.0}
# Later ones refuse a server that is not MongoDB 4.4 at least; mongo-java-server says 4.2.
pymongo=4.15.5
here=$(cd "$(dirname "$0")" && pwd)
home=$(cd "$here/../.." && pwd)/.udata
udata_port=${UDATA_PORT:-15100} mongo_port=${UDATA_MONGO_PORT:-15101} redis_port=${UDATA_REDIS_PORT:-15102}

portal=udata
# shellcheck source=../loopback-servers.sh
. "$here/../loopback-servers.sh"
url=http://$host:$udata_port

install() {
  local missing=()
  command -v redis-server >/dev/null || missing+=(redis-server)
  command -v mvn >/dev/null || missing+=(maven)
  command -v javac >/dev/null || missing+=(openjdk-17-jdk-headless)
  python3 -c 'import sys, venv, ensurepip; sys.exit(sys.version_info < (3, 11))' || missing+=(python3 python3-venv)
  install_packages ${missing[@]+"${missing[@]}"}
  if [ "$(cat "$home/installed" 2>/dev/null)" != "$version $pymongo" ]; then
    say "installing udata $version from PyPI"
    python3 -m venv "$home/venv"
    "$home/venv/bin/pip" install -q --disable-pip-version-check "udata==$version" "pymongo==$pymongo"
    echo "$version $pymongo" >"$home/installed"
  fi
  if [ ! -f "$home/mongo/classpath" ]; then
    mkdir -p "$home/mongo"
    mvn -q -B -f "$here/server/pom.xml" dependency:build-classpath -Dmdep.outputFile="$home/mongo/cp"
    javac -cp "$(cat "$home/mongo/cp")" -d "$home/mongo" "$here/server/RunMongo.java"
    mv "$home/mongo/cp" "$home/mongo/classpath"
  fi
}

up() {
  local answers=(curl -fsS -m 20 "$url/api/1/site/")
  if ! "${answers[@]}" >/dev/null 2>&1; then
    down
    cat >"$home/udata.cfg" <<CFG
SECRET_KEY = "$(od -An -N24 -tx1 /dev/urandom | tr -d ' \n')"
API_TOKEN_SECRET = "$(od -An -N24 -tx1 /dev/urandom | tr -d ' \n')"
SECURITY_PASSWORD_SALT = "loopback"
MONGODB_HOST = "mongodb://$host:$mongo_port/udata"
CELERY_BROKER_URL = CELERY_RESULT_BACKEND = CACHE_REDIS_URL = "redis://$host:$redis_port"
CELERY_TASK_ALWAYS_EAGER = True
CACHE_TYPE = "NullCache"
SERVER_NAME = "$host:$udata_port"
CDATA_BASE_URL = "$url"
PREFERRED_URL_SCHEME = "http"
SEND_MAIL = False
FS_ROOT = "$home/files"
URLS_ALLOW_LOCAL = URLS_ALLOW_PRIVATE = True
HARVESTER_BACKENDS = ["dcat", "ckan"]
CFG
    start mongo java -Xmx512m -cp "$home/mongo:$(cat "$home/mongo/classpath")" RunMongo "$mongo_port"
    up_redis
    until_ready mongo 30 bash -c "exec 3<>/dev/tcp/$host/$mongo_port"
    UDATA_SETTINGS=$home/udata.cfg start udata "$home/venv/bin/python" "$here/server/serve.py" "$udata_port" "$home/key"
    until_ready udata 90 "${answers[@]}"
  fi
  printf 'export UDATA_URL=%s UDATA_API_KEY=%s\n' "$url" "$(cat "$home/key")" >"$home/env"
  say "udata $version answers at $url (key in .udata/env)"
}

down() {
  stop udata
  stop redis
  stop mongo
  rm -rf "$home/files" "$home/key" "$home/env"
}

case ${1:-} in
  up)
    alone
    install
    up
    ;;
  down) down ;;
  clean)
    down
    rm -rf "$home"
    ;;
  *) fail "usage: tests/udata/udata.sh up|down|clean" ;;
esac
