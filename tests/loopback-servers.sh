# Sourced by tests/ckan/ckan.sh and tests/udata/udata.sh: servers of our own on loopback, their numbers and logs in one folder.
# They say before: `portal` (its name), `home` (the folder), `redis_port`.
# shellcheck shell=bash disable=SC2154 # said by who sources it

host=127.0.0.1
home_name=.${home##*/.}

say() { printf '%s: %s\n' "$portal" "$*" >&2; }
fail() { say "$*"; exit 2; }

# Runs the server in its own session, so that `down` ends it with its children; its number goes to a file.
start() {
  local name=$1
  shift
  setsid "$@" >"$home/$name.log" 2>&1 </dev/null 9>&- &
  echo $! >"$home/$name.pid"
}

stop() {
  local name=$1 pid
  [ -f "$home/$name.pid" ] || return 0
  pid=$(cat "$home/$name.pid")
  rm -f "$home/$name.pid"
  # A number may have been given to another process since: only ours has our folder or port on its command line.
  if tr '\0' ' ' <"/proc/$pid/cmdline" 2>/dev/null | grep -qF -e "$home" -e "$redis_port"; then
    kill -- "-$pid" 2>/dev/null || kill "$pid" 2>/dev/null || true
    for _ in $(seq 50); do kill -0 "$pid" 2>/dev/null || return 0; sleep 0.2; done
    kill -9 -- "-$pid" 2>/dev/null || true
  fi
}

until_ready() {
  local name=$1 seconds=$2
  shift 2
  for _ in $(seq "$((seconds * 2))"); do "$@" >/dev/null 2>&1 && return 0; sleep 0.5; done
  tail -n 20 "$home/$name.log" >&2 || true
  fail "$name did not answer within $seconds s (see $home_name/$name.log)"
}

# Two runs at once would spoil each other's installation.
alone() {
  mkdir -p "$home"
  exec 9>"$home/lock"
  flock -w 900 9 || fail "another run is still bringing it up"
}

# Debian packages, as root; another installation under way is waited for.
install_packages() {
  [ $# -gt 0 ] || return 0
  [ "$(id -u)" = 0 ] || fail "these Debian packages are missing: $*"
  say "installing $*"
  # Packages must not start a service: these scripts have their own.
  export DEBIAN_FRONTEND=noninteractive RUNLEVEL=1
  # The lists may be locked by another one: those that are there do then.
  apt-get update -qq >"$home/apt.log" 2>&1 || true
  apt-get install -y -qq -o DPkg::Lock::Timeout=600 --no-install-recommends "$@" >>"$home/apt.log" 2>&1 ||
    fail "apt-get could not install $* (see $home_name/apt.log)"
}

up_redis() {
  redis-cli -h $host -p "$redis_port" ping >/dev/null 2>&1 && return
  start redis redis-server --bind $host --port "$redis_port" --save '' --appendonly no --dir "$home"
  until_ready redis 20 redis-cli -h $host -p "$redis_port" ping
}
