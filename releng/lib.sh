# SPDX-License-Identifier: EPL-2.0
# Sourced by run, test, castellan and bench: finds or fetches what a build needs. Talk goes to stderr; stdout is the caller's.

releng=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
root=$(dirname "$releng")
# shellcheck source=releng/launch/find-jdk.sh
. "$releng/launch/find-jdk.sh"

maven_version=3.9.12
cache=${XDG_CACHE_HOME:-${HOME:?}/.cache}/castellan
products=$releng/org.castellan.repository/target/products
# What the callers use; a fresh directory per build, so that no stale cache of a framework survives a rebuild.
# shellcheck disable=SC2034
console_product=$products/org.castellan.app.product/linux/gtk/x86_64
# shellcheck disable=SC2034
headless_product=$products/org.castellan.headless.product/linux/gtk/x86_64

say() { printf '%s\n' "$@" >&2; }

# The environment lacks something a person must add: exit code 3.
stop() {
	say "$@"
	exit 3
}

# Commands that run when the script ends, the last one first.
at_exit() {
	ending=("$1" "${ending[@]}")
	trap 'for command in "${ending[@]}"; do eval "$command" || true; done' EXIT
}
ending=()

use_jdk() {
	JAVA_HOME=$(find_jdk compiler) || stop "Castellan is built with a JDK 21 or newer, and there is none in JAVA_HOME, /usr/lib/jvm or on PATH." \
		"Install one, for example Eclipse Temurin 21 (https://adoptium.net), and set JAVA_HOME."
	export JAVA_HOME
}

# Whether the Maven program $1 is 3.9.9 or newer; Tycho fails in older ones.
maven_suits() {
	local version
	version=$("$1" --version 2>/dev/null | sed 's/\x1b\[[0-9;]*m//g' | sed -n 's/^Apache Maven \([0-9.]*\).*/\1/p')
	[ -n "$version" ] && [ "$(printf '%s\n' 3.9.9 "$version" | sort -V | head -n 1)" = 3.9.9 ]
}

use_maven() {
	local own=$cache/maven/apache-maven-$maven_version/bin/mvn log
	if [ -x "$own" ]; then
		mvn=$own
	elif command -v mvn >/dev/null && maven_suits mvn; then
		mvn=mvn
	elif command -v mvn >/dev/null; then
		say "The installed Maven is older than 3.9.9; fetching Maven $maven_version with it into $cache/maven …"
		log=$(mktemp)
		mkdir -p "$cache/maven"
		if ! (cd "$cache" && mvn --batch-mode org.apache.maven.plugins:maven-dependency-plugin:3.6.1:unpack \
			-Dartifact="org.apache.maven:apache-maven:$maven_version:zip:bin" -DoutputDirectory="$cache/maven") >"$log" 2>&1; then
			tail -n 15 "$log" >&2
			rm -f "$log"
			stop "Maven $maven_version could not be fetched (above, the end of what the installed Maven said)."
		fi
		rm -f "$log"
		chmod +x "$own"
		mvn=$own
	else
		stop "Castellan is built with Maven 3.9.9 or newer, and there is no mvn on PATH." \
			"Install it (any older one will do, it fetches the newer), for example: apt-get install maven"
	fi
}

# The Debian packages the window needs and this machine lacks, one per line; with "display" also a virtual display.
missing_packages() {
	[[ $(ldconfig -p 2>/dev/null) == *libgtk-3.so.0* ]] || echo libgtk-3-0
	[ -n "$(fc-list 2>/dev/null)" ] || printf '%s\n' fontconfig fonts-dejavu-core
	if [ "${1:-}" = display ] && ! command -v Xvfb >/dev/null; then
		echo xvfb
	fi
}

# GTK and, with "display", Xvfb: installed when root on Debian, otherwise the command to type is printed.
use_gtk() {
	local packages command
	PATH=$PATH:/usr/sbin:/sbin
	mapfile -t packages < <(missing_packages "$@")
	[ ${#packages[@]} -gt 0 ] || return 0
	command="apt-get install --yes --no-install-recommends ${packages[*]}"
	if [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null; then
		say "Installing ${packages[*]} …"
		{ apt-get update --quiet && DEBIAN_FRONTEND=noninteractive $command; } >&2 2>/dev/null && return 0
		stop "The packages could not be installed. Try: apt-get update && $command"
	fi
	stop "The window needs packages that this machine lacks. Type: sudo $command" "(on other systems, what brings GTK 3 and Xvfb there)"
}

# The firewalls whose scripts the tests run in a network namespace: installed when root on Debian. Without them these tests are
# skipped, so their absence stops nothing. Not where systemd runs: Debian's firewalld would start, and close the machine.
use_firewall_tools() {
	local packages=() command
	PATH=$PATH:/usr/sbin:/sbin
	for each in nft:nftables iptables:iptables ufw:ufw firewalld:firewalld dbus-daemon:dbus ip:iproute2; do
		command -v "${each%%:*}" >/dev/null || packages+=("${each##*:}")
	done
	[ ${#packages[@]} -gt 0 ] || return 0
	command="apt-get install --yes --no-install-recommends ${packages[*]}"
	if [ "$(id -u)" = 0 ] && [ ! -d /run/systemd/system ] && command -v apt-get >/dev/null; then
		say "Installing ${packages[*]} …"
		{ apt-get update --quiet && DEBIAN_FRONTEND=noninteractive $command; } >&2 2>/dev/null && return 0
	fi
	say "Firewall scripts are tested without ${packages[*]}. To have them: $command"
}

# A display for the window: the one there is, or a virtual one that ends with this script. It is not reset when its last client goes, as
# after each test JVM: a client that comes while it is reset is accepted and never served, and waits for ever.
use_display() {
	local read_fd number
	[ -z "${DISPLAY:-}${WAYLAND_DISPLAY:-}" ] || return 0
	exec {read_fd}< <(exec Xvfb -displayfd 1 -noreset -screen 0 1600x1200x24 -nolisten tcp 2>/dev/null)
	xvfb_pid=$!
	at_exit 'kill "$xvfb_pid" 2>/dev/null'
	read -r -t 30 number <&"$read_fd" || stop "Xvfb did not start."
	export DISPLAY=:$number
	# Nobody sees a virtual display: no session bus, no accessibility bus, no compositor to wait for.
	export NO_AT_BRIDGE=1 GTK_A11Y=none GDK_BACKEND=x11 GSETTINGS_BACKEND=memory
	[ -n "${DBUS_SESSION_BUS_ADDRESS:-}" ] || export DBUS_SESSION_BUS_ADDRESS=disabled:
}

# The instant of the last commit: qualifiers and archive entries depend on the sources, not on the hour of the build.
source_instant() {
	git -C "$root" log -1 --format=%ct 2>/dev/null || echo 0
}

maven() {
	(cd "$root" && "$mvn" -Dproject.build.outputTimestamp="$(source_instant)" "$@")
}

# One number for everything a product is made of. Names, sizes and times, not contents: it is asked at every start.
sources_stamp() {
	(cd "$root" && find .mvn pom.xml target-platform bundles features releng \
		\( -name target -o -name bench -o -name '*.tests' \) -prune -o -type f -printf '%p %s %T@\n' | LC_ALL=C sort | sha256sum | cut -d ' ' -f 1)
}

# Builds the products unless they are those of the present sources.
build_products() {
	local stamp stamp_file=$releng/org.castellan.repository/target/products.stamp log=$releng/org.castellan.repository/target/products.log lock talk
	stamp=$(sources_stamp)
	[ "$(cat "$stamp_file" 2>/dev/null)" != "$stamp" ] || return 0
	mkdir -p "$(dirname "$stamp_file")"
	exec {lock}>"$stamp_file.lock"
	flock "$lock"
	# Another script may have built while this one waited.
	if [ "$(cat "$stamp_file" 2>/dev/null)" != "$stamp" ]; then
		use_jdk
		use_maven
		say "Building Castellan (the first time takes a few minutes) …"
		# Maven's output goes to its log, and so would the words of the trap.
		exec {talk}>&2
		trap 'say "" "The build was interrupted. The same command begins it again." 2>&"$talk"; exit 130' INT TERM
		if ! maven --quiet -DskipTests --also-make --projects releng/org.castellan.repository verify >"$log" 2>&1; then
			tail -n 40 "$log" >&2
			stop "The build failed; all of it is in $log"
		fi
		trap - INT TERM
		exec {talk}>&-
		printf '%s\n' "$stamp" >"$stamp_file"
	fi
	exec {lock}>&-
}

# products_are_of STAMP: a whole build by another way made them of these sources.
products_are_of() {
	printf '%s\n' "$1" >"$releng/org.castellan.repository/target/products.stamp"
}

# Where the newest PostgreSQL server of the machine is; nothing if there is none.
postgresql_programs() {
	local initdb
	initdb=$(printf '%s\n' /usr/lib/postgresql/*/bin/initdb /usr/bin/initdb | sort -V | while read -r file; do [ ! -x "$file" ] || echo "$file"; done | tail -n 1)
	[ -z "$initdb" ] || dirname "$initdb"
}

# A PostgreSQL server of its own on a free port of the loopback interface, in a temporary directory, until the script ends; exports
# CASTELLAN_TEST_POSTGRESQL, a JDBC URL with a login that may make databases. Debian's package is installed when root.
use_postgresql() {
	local programs port password user=() command="apt-get install --yes --no-install-recommends postgresql"
	[ -z "${CASTELLAN_TEST_POSTGRESQL:-}" ] || return 0
	programs=$(postgresql_programs)
	if [ -z "$programs" ] && [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null; then
		say "Installing postgresql …"
		{ apt-get update --quiet && DEBIAN_FRONTEND=noninteractive $command; } >&2 2>/dev/null || stop "It could not be installed. Try: apt-get update && $command"
		programs=$(postgresql_programs)
	fi
	[ -n "$programs" ] || stop "The tests need a PostgreSQL server of their own. Type: sudo $command"
	postgresql_home=$(mktemp -d)
	at_exit 'rm -rf "$postgresql_home"'
	password=$(od -An -N16 -tx1 /dev/urandom | tr -d ' \n')
	printf '%s' "$password" >"$postgresql_home/password"
	# PostgreSQL refuses to run as root; the package has made this user
	if [ "$(id -u)" = 0 ]; then
		user=(setpriv --reuid=postgres --regid=postgres --clear-groups)
		chown -R postgres:postgres "$postgresql_home"
	fi
	(cd / && "${user[@]}" "$programs/initdb" --pgdata="$postgresql_home/data" --username=castellan --pwfile="$postgresql_home/password" \
		--auth=scram-sha-256 --encoding=UTF8 --locale=C.UTF-8) >"$postgresql_home/log" 2>&1 || stop_postgresql "It cannot be set up."
	postgresql_ctl=("${user[@]}" "$programs/pg_ctl" --pgdata="$postgresql_home/data" --wait --timeout=60)
	for _ in 1 2 3 4 5; do
		port=$((20000 + RANDOM % 12000))
		if start_postgresql "$port"; then
			at_exit '(cd / && "${postgresql_ctl[@]}" --mode=immediate stop >/dev/null 2>&1)'
			export CASTELLAN_TEST_POSTGRESQL="jdbc:postgresql://127.0.0.1:$port/postgres?user=castellan&password=$password"
			return 0
		fi
	done
	stop_postgresql "It does not start."
}

# Starts the server of use_postgresql on a port, for the first time or after it was killed.
start_postgresql() {
	(cd / && "${postgresql_ctl[@]}" --log="$postgresql_home/data/log" \
		--options="-p $1 -c listen_addresses=127.0.0.1 -c unix_socket_directories='' -c max_connections=200" start) >>"$postgresql_home/log" 2>&1
}

# Kills the server of use_postgresql with everything that belongs to it, as if the power went.
kill_postgresql() {
	local postmaster
	postmaster=$(head -n 1 "$postgresql_home/data/postmaster.pid")
	# stopped first, so that it starts no other process while its own are listed
	kill -STOP "$postmaster"
	# shellcheck disable=SC2046
	kill -KILL $(pgrep -P "$postmaster") "$postmaster"
	while pgrep -P "$postmaster" >/dev/null || kill -0 "$postmaster" 2>/dev/null; do
		sleep 0.02
	done
}

stop_postgresql() {
	tail -n 20 "$postgresql_home/log" "$postgresql_home/data/log" >&2 2>/dev/null
	stop "The tests need a PostgreSQL server. $1 Above, the end of what it said."
}

# A browser for the tests, and what drives it: Debian's chromium and chromium-driver.
use_chromium() {
	local command="apt-get install --yes --no-install-recommends chromium chromium-driver"
	if command -v chromium >/dev/null && command -v chromedriver >/dev/null; then
		return 0
	fi
	if [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null; then
		say "Installing chromium …"
		{ apt-get update --quiet && DEBIAN_FRONTEND=noninteractive $command; } >&2 2>/dev/null && return 0
		stop "The packages could not be installed. Try: apt-get update && $command"
	fi
	stop "The tests need a browser that this machine lacks. Type: sudo $command"
}

# A mail server for the tests: Debian's python3-aiosmtpd, which needs neither root nor settings to run.
use_mail_server() {
	local command="apt-get install --yes --no-install-recommends python3-aiosmtpd"
	if /usr/bin/python3 -c 'import aiosmtpd' 2>/dev/null; then
		return 0
	fi
	if [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null; then
		say "Installing python3-aiosmtpd …"
		{ apt-get update --quiet && DEBIAN_FRONTEND=noninteractive $command; } >&2 2>/dev/null && return 0
		stop "The package could not be installed. Try: apt-get update && $command"
	fi
	stop "The tests need a mail server that this machine lacks. Type: sudo $command"
}
