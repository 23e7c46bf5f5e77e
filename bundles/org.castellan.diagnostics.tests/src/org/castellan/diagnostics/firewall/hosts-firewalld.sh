# SPDX-License-Identifier: EPL-2.0
# A host with firewalld, on a message bus of its own. What it keeps goes to a copy.
prepare() {
	mount --make-rprivate /
	mount -t tmpfs tmpfs /run
	mkdir -p /run/dbus copy
	mount --bind copy /etc/firewalld
	ip link set lo up
	dbus-daemon --system --fork --nopidfile --print-pid >bus.pid
	firewalld --nofork --nopid >firewalld.log 2>&1 &
	echo $! >firewalld.pid
	trap 'kill $(cat firewalld.pid bus.pid)' EXIT
	for attempt in $(seq 100); do
		firewall-cmd --state >/dev/null 2>&1 && break
		sleep 0.1
	done
	firewall-cmd --quiet --permanent --zone public --add-port 22/tcp
	firewall-cmd --quiet --reload
}

snapshot() {
	firewall-cmd --permanent --list-all-policies
	firewall-cmd --list-all-policies
	firewall-cmd --list-all
	nft list ruleset
}
