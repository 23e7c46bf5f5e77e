# SPDX-License-Identifier: EPL-2.0
# A host whose own chains drop what they do not know.
prepare() {
	ip link set lo up
	for program in iptables ip6tables; do
		$program -A INPUT -m conntrack --ctstate ESTABLISHED -j ACCEPT
		$program -A INPUT -p tcp --dport 22 -j ACCEPT
		$program -P INPUT DROP
	done
}

snapshot() {
	iptables -S
	ip6tables -S
}
