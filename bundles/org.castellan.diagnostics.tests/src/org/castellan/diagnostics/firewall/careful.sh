# SPDX-License-Identifier: EPL-2.0
# Says what a script does that is not allowed, or not understood, and whether it says so.
. ./looks.sh
: >wrong
do_and_look once script.sh

# $1 is the exit code, $2 what it has to say, the rest the command: nothing may change.
refused() {
	code=$1 words=$2
	shift 2
	result=0
	"$@" <script.sh >answer 2>&1 || result=$?
	cat answer >>said
	[ "$result" -eq "$code" ] || echo "$*: exit code $result" >>wrong
	grep -q "$words" answer || echo "$*: $(cat answer)" >>wrong
	snapshot | cmp -s - once || echo "$*: changed something" >>wrong
}
refused 1 'as root' setpriv --reuid=65534 --regid=65534 --clear-groups sh -s undo
refused 1 'as root' setpriv --reuid=65534 --regid=65534 --clear-groups sh -s
refused 1 . setpriv --bounding-set=-all --inh-caps=-all sh -c 'unshare --user --map-root-user sh -s undo'
for word in remove /? --undo; do
	refused 2 Usage sh -s -- "$word"
done

PATH=/usr/bin:/bin sh script.sh undo >>said 2>&1
snapshot >undone
do_and_look once script.sh
tool=$(command -v "$2")
mount --bind /dev/null "$tool"
result=0
sh script.sh undo >answer 2>&1 || result=$?
umount "$tool"
[ "$result" -eq 1 ] && grep -q "no $2 on this machine" answer || echo "without $2: $result $(cat answer)" >>wrong
snapshot | cmp -s - once || echo "without $2: changed something" >>wrong
