set -eu
id='{{id}}'
flows='{{flows}}'
act=${1:-{{act}}}
PATH=$PATH:/usr/sbin:/sbin

stop() {
	echo "$0: $1 Nothing was changed." >&2
	exit "$2"
}
need() {
	command -v "$1" >/dev/null || stop "There is no $1 on this machine. Run it where {{tool}} is." 1
}
case $act in
apply | undo) ;;
*) stop "Usage: $0 [undo]." 2 ;;
esac
[ "$(id -u)" -eq 0 ] || stop 'Run it as root.' 1
