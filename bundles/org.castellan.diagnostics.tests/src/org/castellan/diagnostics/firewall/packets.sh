# SPDX-License-Identifier: EPL-2.0
# Runs in namespaces of its own: says each packet that goes another way than the script, for 127.0.0.1 alone, promises.
set -eu
. "./$1"
prepare >prepare.log 2>&1
perl -MIO::Socket::INET -e '
	$listener = IO::Socket::INET->new(LocalAddr => "127.0.0.1", LocalPort => 6443, Listen => 5) or die;
	while ($client = $listener->accept) { close $client }' &
listening() { ss -ltn | grep -q 127.0.0.1:6443; }
until listening; do sleep 0.05; done
passes() {
	perl -MIO::Socket::INET -e 'exit(IO::Socket::INET->new(PeerAddr => "127.0.0.1", PeerPort => 6443, LocalAddr => $ARGV[0],
		Timeout => 1) ? 0 : 1)' "$1"
}
: >wrong
! passes 127.0.0.1 || echo 'open before' >>wrong
sh script.sh >>said 2>&1
passes 127.0.0.1 || echo 'closed for the peer' >>wrong
! passes 127.0.0.2 || echo 'open for another' >>wrong
sh script.sh undo >>said 2>&1
! passes 127.0.0.1 || echo 'open after undo' >>wrong
