#!/bin/sh
{{head}}
# Its rules bear the comment {{id}}. A rule that somebody else made already stays as it is, and is not taken away by undo.
set -eu
id='{{id}}'
flows='{{flows}}'
act=${1:-{{act}}}

# The rules as "ufw show added" prints them, a bar, the direction and what each is for.
wanted() {
	cat <<-'RULES'
{{rules}}
	RULES
}

added() {
	ufw show added | sed -n 's/^ufw //p'
}

# The rules of an earlier run.
own() {
	for flow in $flows; do
		added | sed -n "s/ comment '$id $flow .*'\$//p"
	done
}

remove() {
	# The words of a rule are ufw's own, and split at blanks.
	# shellcheck disable=SC2086
	ufw delete $1
}

undo() {
	own | while read -r rule; do
		remove "$rule" </dev/null
	done
}

apply() {
	own | while read -r rule; do
		wanted | sed 's/|.*//' | grep -qxF -- "$rule" || remove "$rule" </dev/null
	done
	wanted | while IFS='|' read -r rule purpose; do
		if added | sed "s/ comment '.*'\$//" | grep -qxF -- "$rule"; then
			continue
		fi
		# shellcheck disable=SC2086
		ufw $rule comment "$id $purpose" </dev/null
	done
}

case $act in
apply) apply ;;
undo) undo ;;
*) echo "Usage: $0 [undo]" >&2; exit 2 ;;
esac
