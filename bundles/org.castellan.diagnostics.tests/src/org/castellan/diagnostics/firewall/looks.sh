# SPDX-License-Identifier: EPL-2.0
# What the drives have in common, in namespaces of their own: the file that $1 names makes the host, as it is before.
set -eu
. "./$1"
prepare >prepare.log 2>&1
snapshot >before

# Runs a script, the rest of the words, and keeps what the host looks like then under the first.
do_and_look() {
	look=$1
	shift
	sh "$@" >>said 2>&1
	snapshot >"$look"
}
