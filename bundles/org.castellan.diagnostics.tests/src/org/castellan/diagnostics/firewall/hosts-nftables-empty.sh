# SPDX-License-Identifier: EPL-2.0
# A host without any rule.
prepare() {
	ip link set lo up
}

snapshot() {
	nft list ruleset
}
