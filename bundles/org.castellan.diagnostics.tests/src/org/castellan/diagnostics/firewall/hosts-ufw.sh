# SPDX-License-Identifier: EPL-2.0
# A host with ufw on, which has a rule of its own that the script also wants. What ufw writes goes to a copy.
prepare() {
	mount --make-rprivate /
	mkdir copy
	cp -a /etc/ufw/. copy
	mount --bind copy /etc/ufw
	mount -t tmpfs tmpfs /run
	ip link set lo up
	ufw --force enable
	ufw allow 22/tcp comment 'the own of the administrator'
	ufw allow 6080/tcp
}

# Without the chains that ufw itself fills differently when it starts and when it loads its rules anew.
snapshot() {
	ufw show added
	iptables -S
	ip6tables -S | grep -v ufw6-user-limit
}
