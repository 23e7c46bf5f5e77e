# SPDX-License-Identifier: EPL-2.0
# Sourced. find_jdk prints the home of a Java 21 or newer: JAVA_HOME, then /usr/lib/jvm, then PATH; newest first.
# It reads the release file each home carries instead of starting Java. find_jdk compiler wants javac as well; find_jdk runtime does not.

java_major() {
	local line
	while IFS= read -r line; do
		case $line in JAVA_VERSION=\"*)
			line=${line#JAVA_VERSION=\"}
			echo "${line%%[.\"+-]*}"
			return
			;;
		esac
	done 2>/dev/null <"$1/release"
	echo 0
}

find_jdk() {
	local program=java home version best='' best_version=20
	[ "${1:-}" != compiler ] || program=javac
	if [ -n "${JAVA_HOME:-}" ] && [ -x "$JAVA_HOME/bin/$program" ] && [ "$(java_major "$JAVA_HOME")" -ge 21 ]; then
		printf '%s\n' "$JAVA_HOME"
		return
	fi
	for home in /usr/lib/jvm/*; do
		[ -x "$home/bin/$program" ] || continue
		version=$(java_major "$home")
		if [ "$version" -gt "$best_version" ] 2>/dev/null; then
			best=$home best_version=$version
		fi
	done
	if [ -z "$best" ] && home=$(command -v "$program"); then
		home=$(readlink -f "$home")
		home=${home%/bin/"$program"}
		[ "$(java_major "$home")" -lt 21 ] || best=$home
	fi
	[ -n "$best" ] && printf '%s\n' "$best"
}
