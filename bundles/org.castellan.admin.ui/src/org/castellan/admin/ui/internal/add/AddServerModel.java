// SPDX-License-Identifier: EPL-2.0
package org.castellan.admin.ui.internal.add;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.castellan.admin.ui.internal.servers.ConsoleServer;
import org.castellan.admin.ui.internal.servers.ServerEntry;
import org.castellan.admin.ui.internal.servers.ServerList;
import org.castellan.admin.ui.internal.servers.ServerRef;
import org.castellan.client.KnownServer;
import org.castellan.client.KnownServers;
import org.castellan.client.LicenseServerConnection;
import org.castellan.client.ServerIdentity;
import org.castellan.core.net.ServerAddress;
import org.castellan.core.problem.ProblemException;
import org.castellan.crypto.AccessToken;
import org.jspecify.annotations.Nullable;

/** The server that a person is about to add, step by step. */
final class AddServerModel {

	private static final Pattern HOST_AND_PORT = Pattern.compile("([^:@\\s]+):(\\d{1,5})");

	private final ServerList list;
	private String group = "";
	private @Nullable ServerAddress address;
	private @Nullable ServerIdentity identity;
	private Optional<KnownServer> before = Optional.empty();
	private Optional<AccessToken> credential = Optional.empty();

	AddServerModel(ServerList list) {
		this.list = list;
	}

	/**
	 * Reads {@code 27000@licsrv01}, {@code @licsrv01}, and what people type instead: {@code licsrv01:27000}, {@code licsrv01}.
	 *
	 * @throws IllegalArgumentException if it is none of them
	 */
	static ServerAddress parseAddress(String text) {
		String typed = text.strip();
		Matcher matcher = HOST_AND_PORT.matcher(typed);
		if (matcher.matches()) {
			return ServerAddress.parse(matcher.group(2) + '@' + matcher.group(1));
		}
		return ServerAddress.parse(typed.contains("@") ? typed : '@' + typed);
	}

	/** Takes over what was typed; answers whether it is an address. */
	boolean chooseAddress(String text) {
		identity = null;
		try {
			address = parseAddress(text);
			return true;
		} catch (IllegalArgumentException e) {
			address = null;
			return false;
		}
	}

	void chooseGroup(String name) {
		group = name.strip();
	}

	void chooseCredential(Optional<AccessToken> token) {
		credential = token;
	}

	/** Sees who answers there, without trusting it. */
	ServerIdentity look() throws ProblemException, InterruptedException {
		ServerAddress wanted = address;
		if (wanted == null) {
			throw new IllegalStateException("no address");
		}
		ServerIdentity found = list.servers().look(wanted);
		before = list.servers().known().find(found.address());
		return found;
	}

	void found(ServerIdentity who) {
		identity = who;
	}

	ServerIdentity identity() {
		ServerIdentity found = identity;
		if (found == null) {
			throw new IllegalStateException("not looked yet");
		}
		return found;
	}

	/** What was trusted at this address before, if it showed another fingerprint then. */
	Optional<KnownServer> changedFrom() {
		return before.filter(known -> !known.fingerprint().equals(identity().fingerprint()));
	}

	/** Whether it is in the list already, just as it shows itself. */
	boolean isKnown() {
		return before.isPresent() && changedFrom().isEmpty();
	}

	/** Trusts it, keeps the credential if it is the right one, and puts it into its group. */
	ServerEntry add() throws ProblemException, InterruptedException {
		KnownServers known = list.servers().known();
		KnownServer pinned = isKnown() ? before.orElseThrow() : known.pin(identity());
		if (credential.isPresent()) {
			keepCredential(pinned);
		}
		ServerRef ref = ServerList.ref(pinned);
		if (!isKnown()) {
			list.label(ref, "", group);
		}
		list.changed();
		new ConsoleServer(list, ref).live().reconnect();
		return list.entry(ref).orElseThrow();
	}

	private void keepCredential(KnownServer pinned) throws ProblemException, InterruptedException {
		try (LicenseServerConnection trial = list.servers().connect(pinned.address(), credential)) {
			trial.status();
		}
		list.servers().known().keepCredential(pinned, credential.orElseThrow());
	}
}
