# SPDX-License-Identifier: EPL-2.0
# A host whose own chains drop what they do not know.
prepare() {
	ip link set lo up
	nft -f - <<-'RULES'
		table inet filter {
			chain input {
				type filter hook input priority filter; policy drop;
				ct state established,related accept
				tcp dport 22 accept comment "the administrator's own"
			}
			chain output {
				type filter hook output priority filter; policy accept;
			}
		}
	RULES
}

snapshot() {
	nft list ruleset
}
