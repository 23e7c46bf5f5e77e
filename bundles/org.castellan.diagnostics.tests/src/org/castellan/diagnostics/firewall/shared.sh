# SPDX-License-Identifier: EPL-2.0
# Runs in namespaces of its own, in a directory with the scripts of two products that share a port.
set -eu
. "./$1"
prepare >prepare.log 2>&1
do_and_look() {
	look=$1
	shift
	sh "$@" >>said 2>&1
	snapshot >"$look"
}
snapshot >before
do_and_look only-first script.sh
sh script.sh undo >>said 2>&1
do_and_look only-second other.sh
sh script.sh >>said 2>&1
do_and_look second-kept script.sh undo
do_and_look none other.sh undo
sh script.sh >>said 2>&1
do_and_look both other.sh
do_and_look both-again other.sh
do_and_look second-left script.sh undo
sh script.sh >>said 2>&1
do_and_look first-left other.sh undo
do_and_look none-again script.sh undo
