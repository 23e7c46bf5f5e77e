#!/bin/sh
{{head}}
# The rules stand in policies of their own, {{id}}-i and {{id}}-o. For firewalld 0.9 or newer.
# Reloading drops what was set without --permanent by others; make that permanent first (firewall-cmd --runtime-to-permanent).
{{start}}
need firewall-cmd
need firewall-offline-cmd

if firewall-cmd --state >/dev/null 2>&1; then
	tell() { firewall-cmd --quiet --permanent "$@"; }
	policies() { firewall-cmd --permanent --get-policies; }
	load() { firewall-cmd --quiet --reload; }
else
	tell() { firewall-offline-cmd --quiet "$@"; }
	policies() { firewall-offline-cmd --get-policies; }
	load() { echo 'firewalld does not run: this holds from its next start.' >&2; }
fi

closing() {
	known=$(policies)
	for policy in $known; do
		for flow in $flows; do
			case "$flow $policy" in
			"in $id-i" | "out $id-o") tell --delete-policy="$policy" ;;
			esac
		done
	done
}

# A policy from one zone to another that accepts what the rules of standard input name.
opening() {
	policy=$1
	tell --new-policy="$policy"
	tell --policy="$policy" --add-ingress-zone="$2"
	tell --policy="$policy" --add-egress-zone="$3"
	set --
	while read -r rule; do
		set -- "$@" --add-rich-rule="$rule"
	done
	tell --policy="$policy" "$@"
}

openings() {
{{rules}}
	:
}

closing
[ "$act" = undo ] || openings
load
