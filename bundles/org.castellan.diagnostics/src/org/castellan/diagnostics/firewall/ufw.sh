#!/bin/sh
{{head}}
# The comment of its rules begins with {{id}}. A rule that another script of Castellan wants too bears the names of both, and goes
# with the last; one that somebody else made already stays as it is, and is not taken away by undo.
{{start}}
need ufw

# The rules as "ufw show added" prints them, a bar, the direction and what each is for.
wanted() {
	cat <<-'RULES'
{{rules}}
	RULES
}

look() {
	added=$(ufw show added)
}

# What scripts of Castellan added: the rule, a bar, the scripts with commas between, the direction and what it is for.
made() {
	printf '%s\n' "$added" | sed -n "s/^ufw \(.*\) comment '\(castellan-[0-9a-f,a-z-]* \(in\|out\) .*\)'\$/\1|\2/p"
}

# The rules of an earlier run.
own() {
	made | while IFS='|' read -r rule comment; do
		purpose=${comment#* }
		case ",${comment%% *}, $flows " in
		*",$id,"*" ${purpose%% *} "*) printf '%s|%s\n' "$rule" "$comment" ;;
		esac
	done
}

# Takes the name of this script from a rule, and the rule away if no other script wants it.
leave() {
	others=$(echo ",${2%% *}," | sed "s/,$id,/,/; s/^,*//; s/,*\$//")
	# The words of a rule are ufw's own, and split at blanks.
	# shellcheck disable=SC2086
	if [ -z "$others" ]; then
		ufw delete $1
	else
		ufw $1 comment "$others ${2#* }"
	fi
}

# Adds a rule, or the name of this script to one that another script made.
take() {
	comment=$(made | awk -F '|' -v rule="$1" '$1 == rule { print $2 }')
	# shellcheck disable=SC2086
	case ",${comment%% *}," in
	,,) printf '%s\n' "$added" | sed "s/ comment '.*'\$//" | grep -qxF -- "ufw $1" || ufw $1 comment "$id $2" ;;
	*",$id,"*) ;;
	*) ufw $1 comment "${comment%% *},$id ${comment#* }" ;;
	esac
}

undo() {
	own | while IFS='|' read -r rule comment; do
		leave "$rule" "$comment" </dev/null
	done
}

apply() {
	own | while IFS='|' read -r rule comment; do
		wanted | sed 's/|.*//' | grep -qxF -- "$rule" || leave "$rule" "$comment" </dev/null
	done
	look
	wanted | while IFS='|' read -r rule purpose; do
		take "$rule" "$purpose" </dev/null
	done
}

look
"$act"
