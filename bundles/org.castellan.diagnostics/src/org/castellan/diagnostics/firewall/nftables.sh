#!/bin/sh
{{head}}
# The rules stand in a chain that the host's own "inet filter" chains jump to; where there are none, in a table of their own.
# They last until the host restarts or its rules are loaded anew: to keep them, run this from where these are loaded.
{{start}}
need nft
id=$(echo "$id" | tr - _)
chains=$(nft list chains)

# A line of "nft list chains" names the table, and each of its own lines below a chain.
has_chain() {
	printf '%s\n' "$chains" | awk -v table="table inet $1 {" -v chain="chain $2 {" '
		/^table/ { here = $0 == table }
		here { sub(/^[ \t]+/, "") }
		here && $0 == chain { found = 1 }
		END { exit !found }'
}

# Commands that take away what an earlier run put in.
removal() {
	for flow in $flows; do
		hook=${flow}put
		if has_chain filter "$hook"; then
			rules=$(nft -a list chain inet filter "$hook") || exit 1
			printf '%s\n' "$rules" | sed -n "s/.*jump ${id}_$hook # handle \([0-9]*\)\$/delete rule inet filter $hook handle \1/p"
		fi
		if has_chain filter "${id}_$hook"; then
			echo "flush chain inet filter ${id}_$hook"
			echo "delete chain inet filter ${id}_$hook"
		fi
		if has_chain "${id}_$hook" "$hook"; then
			echo "delete table inet ${id}_$hook"
		fi
	done
}

# Commands that put the rules of standard input before all others of a hook.
opening() {
	table=filter
	if ! has_chain filter "$1"; then
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

commands=$(removal)
[ "$act" = undo ] || commands="$commands
$(openings)"
printf '%s\n' "$commands" | nft -f -
