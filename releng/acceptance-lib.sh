# SPDX-License-Identifier: EPL-2.0
# What acceptance scripts share: an empty directory to work in, claims that are checked, commands that are run. Sourced by
# them; CASTELLAN names the command, by default releng/castellan.
here=$(dirname "$(readlink -f "${BASH_SOURCE[0]}")")
CASTELLAN=${CASTELLAN:-$here/castellan}
work=$(mktemp -d)
background=()
failures=0
checks=0

# No command takes minutes; one that does hangs.
castellan() { timeout 300 "$CASTELLAN" "$@"; }

leave() {
	for pid in "${background[@]}"; do
		kill "$pid" 2>/dev/null
	done
	for home in "$work"/H*; do
		[ ! -e "$home/run/service.json" ] || castellan service stop --home "$home" >/dev/null 2>&1
	done
	rm -rf "$work"
}
trap leave EXIT

# A claim and whether it holds: check "the file is there" test -f x
check() {
	local claim=$1
	shift
	checks=$((checks + 1))
	if "$@" >"$work/.check" 2>&1; then
		printf '  ok      %s\n' "$claim"
	else
		failures=$((failures + 1))
		printf '  FAILED  %s\n' "$claim"
		sed 's/^/          /' "$work/.check"
		sed 's/^/          said: /' "$work/said"
	fi
}

# Runs a command of ours and keeps what it says: stdout in $work/data, stderr in $work/said, its exit code in $code.
run() {
	castellan "$@" >"$work/data" 2>"$work/said" </dev/null
	code=$?
}

# The first value of a key in the JSON that was printed last.
value() { sed -n 's/.*"'"$1"'" : "\{0,1\}\([^",]*\)"\{0,1\}.*/\1/p' "$work/data" | head -n 1; }

has_keys() {
	local key
	for key in "$@"; do
		grep -q "\"$key\" : " "$work/data" || { echo "no $key"; return 1; }
	done
}

is() { [ "$1" = "$2" ] || { echo "$1, not $2"; return 1; }; }

# Asks again until it holds, for at most so many seconds.
within() {
	local end=$((SECONDS + $1))
	shift
	until "$@"; do
		[ "$SECONDS" -lt "$end" ] || { echo "not in time"; return 1; }
		sleep 0.2
	done
}

free_port() {
	local port=27100
	while (exec 3<>"/dev/tcp/127.0.0.1/$port") 2>/dev/null; do
		port=$((port + 1))
	done
	echo "$port"
}

cd "$work" || exit 3
export XDG_CONFIG_HOME=$work/config XDG_STATE_HOME=$work/state XDG_DATA_HOME=$work/share
export CASTELLAN_PUBLISHER_PASSWORD="a password of the acceptance run"
unset CASTELLAN_SERVER CASTELLAN_ADMIN_CREDENTIAL CASTELLAN_CLIENT_TOKEN

# Says how it went, as the exit code too.
finish() {
	echo
	if [ "$failures" -gt 0 ]; then
		echo "$failures of $checks checks failed."
		exit 1
	fi
	echo "All $checks checks hold."
}
