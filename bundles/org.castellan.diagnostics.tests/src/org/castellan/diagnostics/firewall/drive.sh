# SPDX-License-Identifier: EPL-2.0
# Runs in namespaces of its own, in a directory with the scripts: $1 names the file that makes the host.
set -eu
. "./$1"
prepare >prepare.log 2>&1
snapshot >before
sh script.sh >>said 2>&1
snapshot >once
sh script.sh >>said 2>&1
snapshot >twice
sh narrow.sh >>said 2>&1
snapshot >narrowed
sh script.sh >>said 2>&1
snapshot >widened
sh script.sh undo >>said 2>&1
snapshot >undone
sh script.sh undo >>said 2>&1
sh script.sh >>said 2>&1
sh undo.sh >>said 2>&1
snapshot >undone-by-the-other
