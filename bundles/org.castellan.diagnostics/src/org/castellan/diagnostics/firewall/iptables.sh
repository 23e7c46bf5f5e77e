#!/bin/sh
{{head}}
# The rules stand in chains of their own, which INPUT and OUTPUT jump to first.
# They last until the host restarts: to keep them, save them as the system does (netfilter-persistent save, or service iptables save).
{{start}}
need iptables
need ip6tables

# Puts the rules of standard input in place of those of an earlier run, at once.
opening() {
	"$1-restore" --wait --noflush
	has "$1" "-A $2 -j $id-$3" || "$1" --wait --insert "$2" --jump "$id-$3"
}

closing() {
	while has "$1" "-A $2 -j $id-$3"; do
		"$1" --wait --delete "$2" --jump "$id-$3"
	done
	if has "$1" "-N $id-$3"; then
		"$1" --wait --flush "$id-$3"
		"$1" --wait --delete-chain "$id-$3"
	fi
}

# Looks anew each time; a look that fails ends the script.
has() {
	found=$("$1" --wait --list-rules) || exit 1
	printf '%s\n' "$found" | grep -qxF -- "$2"
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

"$act"
