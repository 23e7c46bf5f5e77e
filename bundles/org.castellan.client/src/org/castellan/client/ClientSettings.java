// SPDX-License-Identifier: EPL-2.0
package org.castellan.client;

import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;

import org.castellan.core.api.Holder;
import org.castellan.core.net.ServerList;
import org.castellan.crypto.AccessToken;

/**
 * What a {@link LicenseClient} goes by, for example
 * {@code ClientSettings.of(ServerList.parse("27000@dallas;27000@redlands"), new PublisherTrust.Only(vendor))}.
 *
 * @param servers     in the order they are asked
 * @param known       which servers are trusted
 * @param publishers  whose licence lines are believed
 * @param clientToken what a site that has turned it on wants to be shown
 * @param holder      who will hold the seats
 * @param state       directory in which the highest fencing numbers seen are kept
 * @param timeouts    how long to wait for a server
 */
public record ClientSettings(ServerList servers, KnownServers known, PublisherTrust publishers,
		Optional<AccessToken> clientToken, Holder holder, Path state, Timeouts timeouts) {

	public ClientSettings {
		Objects.requireNonNull(servers);
		Objects.requireNonNull(known);
		Objects.requireNonNull(publishers);
		Objects.requireNonNull(clientToken);
		Objects.requireNonNull(holder);
		Objects.requireNonNull(state);
		Objects.requireNonNull(timeouts);
	}

	/** Of the user and process this runs as. */
	public static ClientSettings of(ServerList servers, PublisherTrust publishers) {
		UserDirectories user = UserDirectories.ofUser();
		return new ClientSettings(servers, new KnownServers(user.config()), publishers, Optional.empty(),
				CurrentHolder.get(), user.state(), Timeouts.DEFAULT);
	}

	public ClientSettings withKnown(KnownServers servers) {
		return new ClientSettings(this.servers, servers, publishers, clientToken, holder, state, timeouts);
	}

	public ClientSettings withClientToken(AccessToken token) {
		return new ClientSettings(servers, known, publishers, Optional.of(token), holder, state, timeouts);
	}

	public ClientSettings withHolder(Holder other) {
		return new ClientSettings(servers, known, publishers, clientToken, other, state, timeouts);
	}

	public ClientSettings withState(Path directory) {
		return new ClientSettings(servers, known, publishers, clientToken, holder, directory, timeouts);
	}

	public ClientSettings withTimeouts(Timeouts others) {
		return new ClientSettings(servers, known, publishers, clientToken, holder, state, others);
	}
}
