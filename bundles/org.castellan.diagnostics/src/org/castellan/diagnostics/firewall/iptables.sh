#!/bin/sh
{{head}}
# The rules stand in chains of their own, which INPUT and OUTPUT jump to first.
# They last until the host restarts: to keep them, save them as the system does (netfilter-persistent save, or service iptables save).
set -eu
id='{{id}}'
flows='{{flows}}'
act=${1:-{{act}}}

# Puts the rules of standard input in place of those of an earlier run, at once.
opening() {
	"$1-restore" --wait --noflush
	"$1" --wait --check "$2" --jump "$id-$3" 2>/dev/null || "$1" --wait --insert "$2" --jump "$id-$3"
}

closing() {
	command -v "$1" >/dev/null || return 0
	while "$1" --wait --delete "$2" --jump "$id-$3" 2>/dev/null; do :; done
	if "$1" --wait --flush "$id-$3" 2>/dev/null; then
		"$1" --wait --delete-chain "$id-$3"
	fi
}

undo() {
	for flow in $flows; do
		hook=$(echo "${flow}put" | tr '[:lower:]' '[:upper:]')
		closing iptables "$hook" "$flow"
		closing ip6tables "$hook" "$flow"
	done
}

apply() {
{{rules}}
	:
}

case $act in
apply) apply ;;
undo) undo ;;
*) echo "Usage: $0 [undo]" >&2; exit 2 ;;
esac
