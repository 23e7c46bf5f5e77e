# SPDX-License-Identifier: EPL-2.0
# Runs in namespaces of its own: says each packet that goes another way than the script promises. The other end is a namespace
# too, with the addresses of the peer (2) and of another (3), of version 4 and 6: 198.18.0.0/15 and 2001:2::/48 are for tests.
set -eu
. "./$1"
prepare >prepare.log 2>&1
unshare --net sleep 600 &
far=$!
until [ "$(readlink /proc/$far/ns/net)" != "$(readlink /proc/self/ns/net)" ]; do sleep 0.05; done
here() { "$@"; }
there() { nsenter --target "$far" --net "$@"; }
card() { "$1" ip -o link show "$2" | sed 's/.*link.ether \([0-9a-f:]*\).*/\1/'; }
ip link add near type veth peer name far netns "$far"
ip link set near up
there ip link set far up
ip addr add 198.18.0.1/24 dev near
ip addr add 2001:2::1/64 dev near nodad
# A firewall that drops what it does not know drops the questions of IPv6 for neighbours too, so nobody has to ask.
there ip neigh replace 2001:2::1 lladdr "$(card here near)" dev far nud permanent
for last in 2 3; do
	there ip addr add 198.18.0.$last/24 dev far
	there ip addr add 2001:2::$last/64 dev far nodad
	ip neigh replace 2001:2::$last lladdr "$(card there far)" dev near nud permanent
done

# Answers on a port of all addresses.
answers() {
	"$1" perl -MIO::Socket::IP -e '
		$listener = IO::Socket::IP->new(LocalHost => "::", LocalPort => $ARGV[0], Listen => 5, V6Only => 0) or die $@;
		while ($client = $listener->accept) { close $client }' "$2" &
	until "$1" ss -ltn | grep -q ":$2 "; do sleep 0.05; done
}
answers here 6443
answers there 7443

# Where, when, from, to, port, and whether it should be open.
look() {
	way=closed
	"$1" perl -MIO::Socket::IP -e 'exit(IO::Socket::IP->new(LocalHost => $ARGV[0], PeerHost => $ARGV[1], PeerPort => $ARGV[2],
		Timeout => 0.5) ? 0 : 1)' "$3" "$4" "$5" && way=open
	[ $way = "$6" ] || echo "$2: from $3 to $4, port $5: $way" >>wrong
}
look_around() {
	for net in 198.18.0. 2001:2::; do
		look there "$1" ${net}2 ${net}1 6443 "$2"
		look there "$1" ${net}3 ${net}1 6443 closed
		if [ "${closes_out:-no}" = yes ]; then
			look here "$1" ${net}1 ${net}2 7443 "$2"
			look here "$1" ${net}1 ${net}3 7443 closed
		fi
	done
}
: >wrong
look_around before closed
sh script.sh >>said 2>&1
look_around applied open
sh script.sh undo >>said 2>&1
look_around undone closed
