#!/bin/sh
{{head}}
# The rules stand in a chain that the host's own "inet filter" chains jump to; where there are none, in a table of their own.
# They last until the host restarts or its rules are loaded anew: to keep them, run this from where these are loaded.
set -eu
id=$(echo '{{id}}' | tr - _)
flows='{{flows}}'
act=${1:-{{act}}}

has_chain() {
	nft list chain inet filter "$1" >/dev/null 2>&1
}

# Commands that take away what an earlier run put in.
removal() {
	for flow in $flows; do
		hook=${flow}put
		if has_chain "$hook"; then
			nft -a list chain inet filter "$hook" |
				sed -n "s/.*jump ${id}_$hook # handle \([0-9]*\)\$/delete rule inet filter $hook handle \1/p"
		fi
		if has_chain "${id}_$hook"; then
			echo "flush chain inet filter ${id}_$hook"
			echo "delete chain inet filter ${id}_$hook"
		fi
		if nft list table inet "${id}_$hook" >/dev/null 2>&1; then
			echo "delete table inet ${id}_$hook"
		fi
	done
}

# Commands that put the rules of standard input before all others of a hook.
opening() {
	table=filter
	if ! has_chain "$1"; then
		table=${id}_$1
		echo "No chain inet filter $1: the rules go to a table of their own, and cannot open what another table drops." >&2
		echo "add table inet $table"
		echo "add chain inet $table $1 { type filter hook $1 priority filter; policy accept; }"
	fi
	echo "add chain inet $table ${id}_$1"
	sed "s/^/add rule inet $table ${id}_$1 /"
	echo "insert rule inet $table $1 jump ${id}_$1"
}

openings() {
{{rules}}
	:
}

case $act in
apply) { removal; openings; } | nft -f - ;;
undo) removal | nft -f - ;;
*) echo "Usage: $0 [undo]" >&2; exit 2 ;;
esac
