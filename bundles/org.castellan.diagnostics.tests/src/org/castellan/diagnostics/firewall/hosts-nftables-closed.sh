# SPDX-License-Identifier: EPL-2.0
# A host whose own chains let nothing in and nothing out that they do not know.
closes_out=yes

prepare() {
	ip link set lo up
	nft -f - <<-'RULES'
		table inet filter {
			chain input {
				type filter hook input priority filter; policy drop;
				ct state established,related accept
			}
			chain output {
				type filter hook output priority filter; policy drop;
				ct state established,related accept
			}
		}
	RULES
}

snapshot() {
	nft list ruleset
}
